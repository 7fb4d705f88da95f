package hearth.recruitment.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.EnquiryId;
import hearth.common.Kind;
import hearth.recruitment.Clocks;
import hearth.recruitment.EnquiryPage;
import hearth.recruitment.PanelSitting;
import hearth.recruitment.Progress;
import hearth.recruitment.Stage;
import hearth.recruitment.StageRow;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The stages of one enquiry with their days, the panels that sat, and when people were told: each can be put right. */
final class StagesPanel {
    private static final List<Option> ENDS = List.of(
            new Option("PASSED", "Passed"),
            new Option("NOT_SUITABLE", "Not suitable"),
            new Option("DONE", "Done"),
            new Option("WITHDRAWN", "Withdrawn"));

    private final Desk desk;
    private final Session session;
    private final Progress progress;
    private final ToldPanel told;
    private final Go go;

    StagesPanel(Desk desk, Session session, Progress progress, Go go) {
        this.desk = desk;
        this.session = session;
        this.progress = progress;
        this.told = new ToldPanel(desk, session, progress, go);
        this.go = go;
    }

    Node node(EnquiryPage page) {
        EnquiryId id = page.enquiry().id();
        boolean may = session.may(Right.EDIT_RECRUITMENT);
        var stages = new Facts();
        for (StageRow row : page.stages()) {
            Hyperlink[] does = may && row.stage() != Stage.ENQUIRY && row.stage() != Stage.APPROVED
                    ? new Hyperlink[] {
                        link("Correct the day", row, () -> correct(id, row)),
                        link("How it ended", row, () -> end(id, row)),
                        link("It never began", row, () -> never(id, row))
                    }
                    : new Hyperlink[0];
            stages.with(row.stage().label(), words(row), does);
        }
        var parts = new VBox(16, Words.section("Stages"), stages, Words.section("Panel"));
        var panels = new Facts();
        for (PanelSitting panel : page.panels()) {
            Hyperlink[] does = may
                    ? new Hyperlink[] {
                        Buttons.link("Change", () -> panel(id, panel, session.today())),
                        Buttons.link(
                                "It never sat",
                                () -> takeAway(
                                        "The panel of " + BritishDates.format(panel.satOn()) + " never sat?",
                                        why -> progress.neverSat(session, id, panel, why)))
                    }
                    : new Hyperlink[0];
            panels.with(BritishDates.format(panel.satOn()), words(panel), does);
        }
        parts.getChildren().add(page.panels().isEmpty() ? Words.muted("No panel is written down") : panels);
        if (may) {
            parts.getChildren()
                    .add(new FlowPane(
                            8,
                            8,
                            Buttons.plain("Record a panel", () -> panel(id, null, session.today())),
                            Buttons.plain("Papers were sent", () -> papers(id, page.papers()))));
        }
        parts.getChildren().add(told.node(page));
        return parts;
    }

    private static Hyperlink link(String words, StageRow row, Runnable action) {
        Hyperlink link = Buttons.link(words, action);
        link.setAccessibleText(words + ": " + row.stage().label());
        return link;
    }

    private static String words(StageRow row) {
        LocalDate end = row.endsOn();
        String how = row.outcome() == null
                ? ""
                : ", "
                        + ENDS.stream()
                                .filter(o -> o.value().equals(row.outcome()))
                                .findFirst()
                                .map(o -> o.label().toLowerCase(java.util.Locale.UK))
                                .orElse(row.outcome());
        return "From " + BritishDates.format(row.startsOn())
                + (end == null ? ", open" : " to " + BritishDates.format(end)) + how;
    }

    private static String words(PanelSitting panel) {
        return panel.recommendation().label() + ", " + panel.present() + " members"
                + (panel.lacks().isPresent() ? ", not quorate" : ", quorate")
                + (panel.minutesOn() == null
                        ? ", no minutes yet"
                        : ", minutes on " + BritishDates.format(panel.minutesOn()));
    }

    private void correct(EnquiryId id, StageRow row) {
        var ask = new Ask(desk, "When did it begin: " + row.stage().label()).about(row);
        ask.show(ask.form(
                        "Save day",
                        "Stage corrected",
                        go,
                        values -> progress.correct(
                                session, id, row, values.date("starts_on").orElse(row.startsOn())))
                .add("starts_on", "Began on", Kind.DATE)
                .hint("Every other day follows; nothing else has to be changed")
                .set("starts_on", row.startsOn()));
    }

    private void end(EnquiryId id, StageRow row) {
        var ask = new Ask(desk, "How it ended: " + row.stage().label()).about(row);
        ask.show(ask.form(
                        "Save end",
                        "Stage ended",
                        go,
                        values -> progress.end(
                                session,
                                id,
                                row,
                                values.date("ends_on").orElse(session.today()),
                                values.text("outcome")))
                .pick("outcome", "How", ENDS)
                .add("ends_on", "On", Kind.DATE)
                .set("outcome", row.outcome())
                .set("ends_on", row.endsOn() == null ? session.today() : row.endsOn()));
    }

    /** A panel that sat, or one to be put right. */
    void panel(EnquiryId id, @Nullable PanelSitting before, LocalDate today) {
        var ask = new Ask(desk, before == null ? "Record a panel" : "Change the panel")
                .about(before == null ? null : before.id());
        Form form = ask.form(
                        "Save panel",
                        "Panel saved",
                        go,
                        values -> progress.sat(
                                session,
                                id,
                                new PanelSitting(
                                        before == null ? 0 : before.id(),
                                        values.date("starts_on").orElse(today),
                                        values.text("members"),
                                        values.flag("chaired"),
                                        values.flag("social_worker"),
                                        values.flag("independent"),
                                        PanelSitting.Recommendation.valueOf(values.text("recommendation")),
                                        values.words("minutes").orElse(null),
                                        values.date("minutes_on").orElse(null),
                                        before == null ? 1 : before.version())))
                .add("starts_on", "Sat on", Kind.DATE)
                .add("members", "Members who were there", Kind.LONG_TEXT)
                .hint("A name a line; at least five (FSR 2011 reg 24)")
                .add("chaired", "The chair or a vice chair was there", Kind.FLAG)
                .add("social_worker", "A social work member was there", Kind.FLAG)
                .add("independent", "The chair, or another member there, is independent of the service", Kind.FLAG)
                .pick(
                        "recommendation",
                        "Recommendation",
                        Option.of(PanelSitting.Recommendation.values(), PanelSitting.Recommendation::label))
                .add("minutes", "Minutes", Kind.LONG_TEXT)
                .optional()
                .add("minutes_on", "Minutes came on", Kind.DATE)
                .optional()
                .hint("The decision maker's working days run from then");
        if (before == null) {
            form.set("starts_on", today)
                    .set("chaired", true)
                    .set("social_worker", true)
                    .set("independent", true);
        } else {
            form.set("starts_on", before.satOn())
                    .set("members", before.members())
                    .set("chaired", before.chaired())
                    .set("social_worker", before.socialWorker())
                    .set("independent", before.independent())
                    .set("recommendation", before.recommendation())
                    .set("minutes", before.minutes())
                    .set("minutes_on", before.minutesOn());
        }
        ask.show(form);
    }

    private void papers(EnquiryId id, Clocks.Papers papers) {
        var ask = new Ask(desk, "Papers were sent");
        ask.show(ask.form(
                        "Save",
                        "Saved",
                        go,
                        values -> progress.papers(
                                session,
                                id,
                                values.date("panel_papers_on").orElse(null),
                                values.date("irm_papers_on").orElse(null)))
                .add("panel_papers_on", "To the panel on", Kind.DATE)
                .optional()
                .hint("At least five working days before it sits; for another panel, the day its papers went out")
                .add("irm_papers_on", "To the IRM on", Kind.DATE)
                .optional()
                .hint("Within ten working days of their application (FSR 2011 reg 29)")
                .set("panel_papers_on", papers.toPanelOn())
                .set("irm_papers_on", papers.toIrmOn()));
    }

    /** A stage that was written down by mistake. */
    private void never(EnquiryId id, StageRow row) {
        takeAway("It never began: " + row.stage().label() + "?", why -> progress.never(session, id, row, why));
    }

    private void takeAway(String question, Consumer<String> write) {
        desk.dialogs()
                .confirmWithReason(
                        question,
                        "It is taken away and every other day follows. What was written down stays in the trail.",
                        "Take it away",
                        why -> desk.background()
                                .write("Taking it away", () -> {
                                    write.accept(why);
                                    return why;
                                })
                                .then(x -> {
                                    go.saved("Taken away");
                                    go.refresh();
                                }));
    }
}
