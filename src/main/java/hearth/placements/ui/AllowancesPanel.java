package hearth.placements.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.Kind;
import hearth.placements.Allowances;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the council pays a week by a child's age: entered once, from a day on, and followed by every allowance that says so. */
public final class AllowancesPanel {
    private final Desk desk;
    private final Session session;
    private final Go go;

    public AllowancesPanel(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** What is entered; called off the JavaFX thread. */
    public List<Allowances.Rates> read() {
        return session.read(Right.SEE_COSTS, Allowances::all);
    }

    public Node node(List<Allowances.Rates> sets) {
        var parts = new VBox(
                16,
                Words.section("Allowances by age"),
                Words.prose(
                        "What is paid a week for a child of an age. A cost that is recorded as paid by the child's age"
                                + " follows these rates: from the birthday on, and with new rates from their first day."
                                + " Rates hold until newer ones of the same name begin."));
        if (session.today().isAfter(Allowances.knownUntil())) {
            parts.getChildren()
                    .add(Words.prose("The national minimum allowance is known to Hearth until "
                            + BritishDates.format(Allowances.knownUntil())
                            + ". The rates since then are not known here: enter them under the same name, from their"
                            + " first day, or what was paid last goes on being worked with."));
        }
        if (session.may(Right.EDIT_COSTS)) {
            parts.getChildren()
                    .add(new FlowPane(
                            8,
                            8,
                            Buttons.plain("Enter rates", () -> enter(null)),
                            Buttons.plain("Take over the national minimum", this::takeOver)));
        }
        if (sets.isEmpty()) {
            parts.getChildren().add(Words.muted("No rates are entered"));
        }
        sets.forEach(set -> parts.getChildren().add(row(set)));
        return parts;
    }

    private Node row(Allowances.Rates set) {
        var facts = new Facts();
        for (Allowances.Band band : set.bands()) {
            facts.add(ages(band), band.aWeek() + " a week");
        }
        String when = BritishDates.span(set.from(), set.until());
        var row = new VBox(4, Words.wrapped(Words.strong(set.scheme() + ", " + when)));
        if (set.source() != null) {
            row.getChildren().add(Words.wrapped(Words.muted(set.source())));
        }
        row.getChildren().add(facts);
        if (session.may(Right.EDIT_COSTS)) {
            Button change = Buttons.plain("Change", () -> enter(set));
            change.setAccessibleText("Change: " + set.scheme() + " " + when);
            Button remove = Buttons.plain("Take out", () -> remove(set));
            remove.setAccessibleText("Take out: " + set.scheme() + " " + when);
            row.getChildren().add(new FlowPane(8, 8, change, remove));
        }
        row.setMaxWidth(Words.PROSE_WIDTH);
        row.getStyleClass().add("setting-row");
        return row;
    }

    private static String ages(Allowances.Band band) {
        return band.from() == band.to() ? "Age " + band.from() : "Ages " + band.from() + " to " + band.to();
    }

    /** New rates, or a set whose sums were typed wrong; one with a wrong name or day is taken out. */
    private void enter(Allowances.@Nullable Rates set) {
        var ask = new Ask(
                desk,
                set == null ? "Allowances by age" : set.scheme() + ", " + BritishDates.span(set.from(), set.until()));
        Form form = ask.form(
                "Save rates",
                "Rates saved",
                go,
                values -> Allowances.set(
                        session,
                        set == null ? values.text("scheme") : set.scheme(),
                        set == null ? values.date("from").orElseThrow() : set.from(),
                        values.text("source"),
                        Allowances.read(values.text("bands"))));
        if (set == null) {
            form.add("scheme", "What they are called", Kind.TEXT)
                    .hint("Such as: our allowance. The same name with a later day is the next year's rates")
                    .add("from", "From", Kind.DATE);
        }
        form.add("bands", "Ages, and pounds a week", Kind.LONG_TEXT)
                .hint("A line for each band, such as 5-10 194.00 or 16+ 258")
                .add("source", "Where the figures are from", Kind.TEXT)
                .optional();
        if (set == null) {
            form.set("from", session.today());
        } else {
            form.set("bands", typed(set)).set("source", set.source());
        }
        ask.show(form);
    }

    private static String typed(Allowances.Rates set) {
        return set.bands().stream().map(Allowances.Band::toString).collect(Collectors.joining("\n"));
    }

    private void remove(Allowances.Rates set) {
        desk.dialogs()
                .confirm(
                        "Take out " + set.scheme() + "?",
                        "For rates that were entered by mistake. What was paid by them is worked out by the rates"
                                + " before them, old months too.",
                        "Take out",
                        () -> desk.background()
                                .write("Taking out the rates", () -> {
                                    Allowances.remove(session, set);
                                    return set;
                                })
                                .then(x -> {
                                    go.saved("Rates taken out");
                                    go.refresh();
                                }));
    }

    private void takeOver() {
        List<Allowances.Rates> national = Allowances.national();
        var ask = new Ask(desk, "The national minimum allowance");
        ask.show(ask.form(
                        "Take over",
                        "Rates saved",
                        go,
                        values -> national.stream()
                                .filter(set ->
                                        key(set).equals(values.code("area").orElseThrow()))
                                .forEach(set -> Allowances.set(
                                        session,
                                        "National minimum, " + set.scheme(),
                                        set.from(),
                                        set.source() == null ? "" : set.source(),
                                        set.bands())))
                .pick(
                        "area",
                        "Where the council is",
                        national.stream()
                                .map(set -> new Option(key(set), set.scheme() + ", " + year(set)))
                                .toList())
                .hint("Hearth knows no later ones: enter a new year's rates when they are published"));
    }

    private static String key(Allowances.Rates set) {
        return set.scheme() + " " + set.from();
    }

    private static String year(Allowances.Rates set) {
        return BritishDates.span(set.from(), set.until());
    }
}
