package hearth.finance.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.common.Field;
import hearth.common.FinancialYear;
import hearth.common.Kind;
import hearth.finance.Saving;
import hearth.ui.Ask;
import hearth.ui.Bar;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Empty;
import hearth.ui.Filters;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.ListTable;
import hearth.ui.Option;
import hearth.ui.Page;
import hearth.ui.PageSource;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/** What children's coming back and stepping down saves this year, and who agreed it. */
final class SavingsScreen {
    private static final String AGREED = "Agreed";
    private static final String OPEN = "Not agreed yet";

    private static final List<Field<Saving>> FIELDS = Stream.concat(
                    Stream.of(Field.of("state", "State", Kind.TEXT, SavingsScreen::state)),
                    Saving.FIELDS.stream().map(SavingsScreen::inWords))
            .toList();

    private final Desk desk;
    private final Session session;
    private final Go go;
    private final Page page = new Page("Savings");

    SavingsScreen(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    Parent page() {
        page.back(go::back);
        page.loading("Working out the savings");
        desk.background()
                .read("Working out the savings", () -> Saving.shown(session, session.today()))
                .then(this::show)
                .orElse(e -> page.failed(e, go::refresh));
        return page;
    }

    private static Field<Saving> inWords(Field<Saving> field) {
        return field.name().equals("kind")
                ? Field.of("kind", field.label(), Kind.TEXT, s -> s.of().kind().label())
                : field;
    }

    private static String state(Saving saving) {
        return saving.agreed() == null ? OPEN : AGREED;
    }

    private void show(Saving.Shown read) {
        var table = new ListTable<>("savings", FIELDS, PageSource.of(read.all(), FIELDS), desk)
                .first("state", "child", "kind", "from", "marginal", "full", "agreed_by")
                .identifiedBy(s -> s.of().toId())
                .tone("state", s -> s.agreed() == null ? Tone.NEUTRAL : Tone.SUCCESS)
                .onOpen(s -> {
                    if (session.may(Right.SEE_CHILDREN)) {
                        go.to(s.of().toId());
                    }
                });
        if (session.may(Right.EDIT_COSTS)) {
            table.does("Agree", KeyCode.G, this::agree);
            page.main(
                    "Agree (G)",
                    () -> table.selected()
                            .ifPresentOrElse(this::agree, () -> desk.toasts().say("Choose a saving first")));
        }
        if (read.withoutFullCost() > 0) {
            page.under(withoutFullCost());
        }
        if (read.restricted() > 0) {
            page.under(Words.muted("%,d of restricted children are not shown".formatted(read.restricted())));
        }
        page.list(
                new Filters("Search by reference")
                        .choice("state", "State", List.of(new Option(AGREED, AGREED), new Option(OPEN, OPEN))),
                table,
                new Empty(
                        "Nothing saved yet this year",
                        "A child who comes back into the borough, or from a residential home to a family, stands here"
                                + " with what that saves until 31 March.",
                        "Back to the budget",
                        go::back));
    }

    private Node withoutFullCost() {
        boolean may = session.may(Right.SET_PRACTICE);
        return new Bar(
                Words.prose(
                        "Saved at full cost stays empty until the council has said what a week of its own care costs"
                                + " besides what is paid to the home."
                                + (may ? "" : " A manager says it under Settings, Practice.")),
                may ? Buttons.plain("Say what it costs", this::sayWhatItCosts) : new Region());
    }

    private void sayWhatItCosts() {
        var ask = new Ask(desk, Setting.IN_HOUSE_WEEK_BESIDES.label());
        Form form = ask.form(
                "Save",
                "Practice changed",
                go,
                values -> Settings.set(
                        session,
                        Setting.IN_HOUSE_WEEK_BESIDES,
                        values.date("from").orElseThrow(),
                        values.number("value").orElseThrow(),
                        values.text("source")));
        form.add("value", "How many pounds", Kind.NUMBER)
                .hint(Setting.IN_HOUSE_WEEK_BESIDES.basis())
                .add("from", "From", Kind.DATE)
                .hint("Savings that began before this day stay without")
                .set("from", FinancialYear.of(session.today()).firstDay())
                .add("source", "Who said so", Kind.TEXT)
                .optional();
        ask.show(form);
    }

    private void agree(Saving saving) {
        var ask = new Ask(desk, "Agree the saving for " + saving.of().child()).about(saving.from());
        Form form = ask.form(
                "Save agreement",
                "Saving agreed",
                go,
                values -> Saving.agree(
                        session,
                        saving,
                        new Saving.Agreement(
                                values.text("by"),
                                values.date("on").orElseThrow(),
                                values.money("full").orElse(null))));
        form.add("by", "Agreed by", Kind.TEXT)
                .hint("Name and role, such as: Jo Field, finance business partner")
                .add("on", "Agreed on", Kind.DATE)
                .add("full", "Saved at full cost, as agreed", Kind.MONEY)
                .optional()
                .hint("Left empty, Hearth works it out from what our own care costs besides, where Settings says that");
        Saving.Agreement before = saving.agreed();
        form.set("on", before == null ? session.today() : before.on());
        if (before != null) {
            form.set("by", before.by()).set("full", before.full());
        }
        ask.show(form);
    }
}
