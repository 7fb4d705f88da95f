package hearth.recruitment.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.EnquiryId;
import hearth.common.Kind;
import hearth.recruitment.Clocks;
import hearth.recruitment.EnquiryPage;
import hearth.recruitment.Progress;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Values;
import hearth.ui.Words;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** When people were told what was decided: once, or of a qualifying determination and of the final decision after it. */
record ToldPanel(Desk desk, Session session, Progress progress, Go go) {
    private static final String DETERMINATION = "The qualifying determination";
    private static final String FINAL = "The final decision";

    Node node(EnquiryPage page) {
        boolean twice = page.decidedTwice();
        Clocks.Telling told = page.told();
        var parts = new VBox(16, Words.section("They were told what was decided"));
        if (twice) {
            parts.getChildren().add(Words.strong(DETERMINATION));
        }
        parts.getChildren().add(told(told.first()));
        if (twice) {
            parts.getChildren().addAll(Words.strong(FINAL), told(told.last()));
        }
        if (session.may(Right.EDIT_RECRUITMENT)) {
            EnquiryId id = page.enquiry().id();
            parts.getChildren().add(new FlowPane(8, 8, Buttons.plain("They were told", () -> tell(id, told, twice))));
        }
        return parts;
    }

    private static Node told(Clocks.Told told) {
        return new Facts()
                .add("By word of mouth", told.on() == null ? "Not recorded" : BritishDates.format(told.on()))
                .add("In writing", told.inWriting() == null ? "Not recorded" : BritishDates.format(told.inWriting()));
    }

    /** When they were told, of each decision on its own. */
    private void tell(EnquiryId id, Clocks.Telling told, boolean twice) {
        var ask = new Ask(desk, "They were told what was decided");
        Form form = ask.form(
                "Save",
                "Saved",
                go,
                values -> progress.told(
                        session, id, told(values, "told"), twice ? told(values, "final_told") : Clocks.Told.NOT_YET));
        if (twice) {
            form.group(DETERMINATION);
        }
        tell(form, "told", told.first());
        if (twice) {
            tell(form.group(FINAL), "final_told", told.last());
        }
        ask.show(form);
    }

    private static void tell(Form form, String field, Clocks.Told told) {
        form.add(field + "_on", "By word of mouth on", Kind.DATE)
                .optional()
                .add(field + "_in_writing_on", "In writing on", Kind.DATE)
                .optional()
                .set(field + "_on", told.on())
                .set(field + "_in_writing_on", told.inWriting());
    }

    private static Clocks.Told told(Values values, String field) {
        return new Clocks.Told(
                values.date(field + "_on").orElse(null),
                values.date(field + "_in_writing_on").orElse(null));
    }
}
