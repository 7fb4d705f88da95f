package hearth.app.window;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.common.BritishDates;
import hearth.common.Code;
import hearth.common.Kind;
import hearth.recruitment.ClosingReasons;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Form;
import hearth.ui.Option;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The team's practice: everybody reads it, managers and administrators change it from a day on. */
final class PracticePanel {
    private static final String REASONS = "Why an enquiry is closed";

    private final HearthWindow.Inside in;

    PracticePanel(HearthWindow.Inside in) {
        this.in = in;
    }

    static Map<Setting, List<Settings.Value>> read(Session session) {
        return session.store().read(Settings::all);
    }

    /** Why enquiries are closed before an application, as the team has it now. */
    static List<String> reasons(Session session) {
        return session.may(Right.SEE_RECRUITMENT)
                ? session.read(Right.SEE_RECRUITMENT, ClosingReasons::before).stream()
                        .map(Code::label)
                        .toList()
                : List.of();
    }

    Node node(Map<Setting, List<Settings.Value>> settings, List<String> reasons) {
        var parts = new VBox(
                16,
                Words.section("Practice"),
                Words.prose("What differs by council, each with where Hearth's own figure comes from. A change holds"
                        + " from a day on: months before it stay as they were. Every change stands in the trail."));
        settings.forEach((setting, values) -> parts.getChildren().add(row(setting, values)));
        if (!reasons.isEmpty()) {
            parts.getChildren().add(reasons(reasons));
        }
        return parts;
    }

    private Node row(Setting setting, List<Settings.Value> values) {
        LocalDate today = in.session().today();
        Settings.Value now = values.stream()
                .filter(v -> v.from() == null || !v.from().isAfter(today))
                .findFirst()
                .orElse(values.getLast());
        var others = new StringBuilder();
        for (Settings.Value value : values) {
            LocalDate from = value.from();
            if (from != null && !value.equals(now)) {
                others.append(from.isAfter(today) ? " Planned: " : " Before: ").append(words(setting, value));
            }
        }
        SettingRow row;
        if (in.session().may(Right.SET_PRACTICE)) {
            Button change = Buttons.plain("Change", () -> change(setting, now));
            change.setAccessibleText("Change: " + setting.label());
            row = new SettingRow(setting.label(), words(setting, now) + others, change);
        } else {
            row = new SettingRow(setting.label(), words(setting, now) + others);
        }
        row.getChildren().add(2, Words.wrapped(Words.muted(setting.basis())));
        return row;
    }

    private Node reasons(List<String> reasons) {
        String words = String.join(", ", reasons);
        SettingRow row;
        if (in.session().may(Right.SET_PRACTICE)) {
            Button change = Buttons.plain("Change", () -> change(reasons));
            change.setAccessibleText("Change: " + REASONS);
            row = new SettingRow(REASONS, words, change);
        } else {
            row = new SettingRow(REASONS, words);
        }
        row.getChildren()
                .add(
                        2,
                        Words.wrapped(Words.muted("What is offered before an application. After one, Ofsted's reasons"
                                + " for withdrawing are the same for everybody.")));
        return row;
    }

    private void change(List<String> reasons) {
        var ask = new Ask(in.desk(), REASONS);
        ask.show(ask.form(
                        "Save reasons",
                        "Reasons saved",
                        in.shell(),
                        values -> ClosingReasons.set(
                                in.session(),
                                values.text("reasons")
                                        .lines()
                                        .filter(line -> !line.isBlank())
                                        .toList()))
                .add("reasons", "Reasons, one a line", Kind.LONG_TEXT)
                .hint("In the order in which they are offered; enquiries closed before keep theirs")
                .set("reasons", String.join("\n", reasons)));
    }

    private static String words(Setting setting, Settings.Value value) {
        LocalDate from = value.from();
        return setting.shown(value.value())
                + (from == null
                        ? ", Hearth's own figure."
                        : ", from " + BritishDates.format(from)
                                + (value.source().isEmpty() ? "." : ": " + value.source() + "."));
    }

    /** Sets it from a day on. */
    void change(Setting setting, Settings.Value now) {
        var ask = new Ask(in.desk(), setting.label());
        Form form = ask.form("Save", "Practice changed", in.shell(), values -> {
            int value = setting.yesOrNo()
                    ? Integer.parseInt(values.code("value").orElseThrow())
                    : values.number("value").orElseThrow();
            Settings.set(in.session(), setting, values.date("from").orElseThrow(), value, values.text("source"));
        });
        if (setting.yesOrNo()) {
            form.pick("value", "Answer", List.of(new Option("1", "Yes"), new Option("0", "No")));
            form.set("value", String.valueOf(now.value()));
        } else {
            form.add("value", "How many " + setting.unit(), Kind.NUMBER).set("value", now.value());
        }
        form.hint(setting.basis())
                .add("from", "From", Kind.DATE)
                .set("from", in.session().today())
                .add("source", "Why, or where it was agreed", Kind.TEXT)
                .optional()
                .hint("Such as: fostering policy of June 2026");
        ask.show(form);
    }
}
