package hearth.matching.ui;

import static hearth.matching.ui.Sides.capital;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Answer;
import hearth.common.Kind;
import hearth.common.SubjectId;
import hearth.matching.BeyondTerms;
import hearth.matching.Entry;
import hearth.matching.Firmness;
import hearth.matching.Line;
import hearth.matching.NamedDecision;
import hearth.matching.Points;
import hearth.matching.State;
import hearth.matching.Why;
import hearth.placements.HomePrices;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.RangeBar;
import hearth.ui.RecordPage;
import hearth.ui.Values;
import hearth.ui.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One home for one request: every rule with both values, every criterion with its facts, and the way to a decision. */
final class WhyPage {
    private static final List<Option> ANSWERS =
            List.of(new Option(Answer.YES.name(), "Agreed"), new Option(Answer.NO.name(), "Refused"));

    private final Desk desk;
    private final Session session;
    private final Go go;
    private final Consumer<Supplier<Parent>> opener;
    private final FindHomeModel model;
    private final Entry entry;
    private final Runnable searchAgain;
    private final BiConsumer<SubjectId, @Nullable String> to;

    /**
     * For one home.
     *
     * @param searchAgain lets the search be made anew when a page of it is shown next
     * @param to opens a record on a tab of its page, from which Back leads here
     */
    WhyPage(
            Desk desk,
            Session session,
            Go go,
            Consumer<Supplier<Parent>> opener,
            FindHomeModel model,
            Entry entry,
            Runnable searchAgain,
            BiConsumer<SubjectId, @Nullable String> to) {
        this.desk = desk;
        this.session = session;
        this.go = go;
        this.opener = opener;
        this.model = model;
        this.entry = entry;
        this.searchAgain = searchAgain;
        this.to = to;
    }

    Parent page() {
        var home = entry.home();
        RecordPage page =
                new RecordPage(home.name(), home.hidden() ? "" : home.reference()).back("Find a home", go::back);
        page.status(entry.state().label(), Marks.tone(entry.state()));
        page.fact("For", entry.request().named());
        model.ranked(entry).ifPresent(r -> page.fact("Points", r.points().words() + " of 100, band " + r.band()));
        List<HomePrices.Price> prices = model.search().costs(home);
        if (!prices.isEmpty()) {
            page.fact("Cost", Sides.cost(prices));
        }
        if (!home.hidden()) {
            firstOpen().ifPresent(lead -> page.also(Buttons.plain("Fill in what is not known", () -> follow(lead))));
            page.also(Buttons.plain("Open the household", () -> to.accept(home.id(), null)));
            if (mayDecide()) {
                if (BeyondTerms.alone(entry)) {
                    page.also(Buttons.plain("Decision beyond the terms", this::beyond));
                }
                page.main(
                        "Decide on this home",
                        () -> opener.accept(
                                () -> new DecisionForm(desk, session, go, model.search(), home.id()).page()));
            }
        }
        return page.tab("Rules", this::rules).tab("How the points come about", this::points);
    }

    /** The named person has decided: it is put on record, and the search made anew. */
    private void beyond() {
        var ask = ask("A decision beyond the terms", "");
        Form form = form(
                ask,
                values -> BeyondTerms.record(
                        session,
                        entry,
                        values.words("name").orElse(""),
                        values.date("on").orElse(session.today()),
                        values.words("why").orElse("")));
        ask.show(form.node(Words.prose(
                        "In an emergency the agency decision maker may let a child live beyond a home's terms for six"
                                + " working days (CPPCR 2010 reg 23). Then the terms are changed or the child moves."))
                .add("name", "Who decided", Kind.NAME)
                .hint("Name of the agency decision maker")
                .add("on", "On", Kind.DATE)
                .set("on", session.today())
                .add("why", "Why", Kind.LONG_TEXT)
                .ask("Write why the child must live there beyond the terms"));
    }

    /** Somebody agreed to what a rule asks, or refused it, before anybody signs. */
    private void decided(Line line) {
        var ask = ask("What was decided", " " + line.rule());
        Form form = form(
                ask,
                values -> NamedDecision.record(
                        session,
                        entry,
                        line,
                        values.words("name").orElse(""),
                        values.date("on").orElse(session.today()),
                        Answer.valueOf(values.text("outcome")),
                        values.words("why").orElse("")));
        String who = line.decider();
        ask.show(form.node(
                        Words.prose(line.rule().title() + ". " + capital(line.household()) + "; " + line.child() + "."))
                .pick("outcome", "What was decided", ANSWERS)
                .add("name", "Who decided", Kind.NAME)
                .hint("Name of " + (who == null ? "whoever decided" : who))
                .add("on", "On", Kind.DATE)
                .set("on", session.today())
                .add("why", "Why", Kind.LONG_TEXT)
                .optional());
    }

    private Ask ask(String title, String about) {
        return new Ask(desk, title)
                .kept(go)
                .about(entry.request().references() + " " + entry.home().id() + about);
    }

    private Form form(Ask ask, Consumer<Values> write) {
        return new Form(
                "Put on record",
                desk,
                values -> desk.background()
                        .write("Keeping the decision", () -> write.accept(values))
                        .then(x -> {
                            ask.done();
                            searchAgain.run();
                            go.back();
                            go.saved("Decision on record");
                        }));
    }

    /** Each rule under the other, the worst first: it reads at any width. */
    private Node rules() {
        var list = new VBox(16, Words.prose(Why.brief(entry)));
        if (entry.request().hidden()) {
            list.getChildren()
                    .add(Words.prose("The record of one of the children is restricted and you are not on its list:"
                            + " the manager decides on this home."));
        }
        State above = null;
        for (Line line : entry.worstFirst()) {
            if (line.state() != above) {
                above = line.state();
                list.getChildren()
                        .add(Words.section(
                                above.label() + ": " + entry.lines(above).size()));
            }
            var head = new FlowPane(
                    8,
                    4,
                    Marks.chip(line.state()),
                    Words.strong(line.rule() + " " + line.rule().title()),
                    Words.small(line.basis()));
            head.setAlignment(Pos.CENTER_LEFT);
            var facts = new Facts().add("The home", capital(line.household())).add("The child", capital(line.child()));
            String who = line.who();
            if (who != null) {
                facts.add(line.state() == State.UNKNOWN ? "Who can find out" : "Who decides", capital(who));
            }
            String round = line.wayRound();
            if (round != null) {
                facts.add("The way round", capital(round));
            }
            var part = new VBox(4, head, facts);
            if (mayDecide()
                    && !line.covered()
                    && NamedDecision.kind(entry, line).isPresent()) {
                part.getChildren().add(Buttons.link("Record what was decided: " + line.rule(), () -> decided(line)));
            }
            for (Leads.Lead lead : leads(line)) {
                part.getChildren().add(Buttons.link(lead.words(), () -> follow(lead)));
            }
            list.getChildren().add(part);
        }
        return list;
    }

    private boolean mayDecide() {
        return session.may(Right.EDIT_CHILDREN)
                && !entry.request().hidden()
                && !entry.home().hidden();
    }

    private List<Leads.Lead> leads(Line line) {
        return Leads.of(entry, line, model.search().referral());
    }

    private Optional<Leads.Lead> firstOpen() {
        return entry.lines(State.UNKNOWN).stream()
                .flatMap(line -> leads(line).stream())
                .findFirst();
    }

    private void follow(Leads.Lead lead) {
        to.accept(lead.record(), lead.tab());
    }

    private Node points() {
        var ranked = model.ranked(entry);
        if (ranked.isEmpty()) {
            return Words.prose("A rule bars this home, so it has no points.");
        }
        Facts facts = Facts.wide();
        for (Points.Part part : ranked.get().points().criteria()) {
            facts.add(part.criterion().label(), part(part));
        }
        var firmness = new Firmness(model.search().ranking());
        return new VBox(
                16,
                Words.prose(ranked.get().points().words() + " of 100 points, as "
                        + model.search().policy().signedBy()
                        + " weighs them; no prediction. " + capital(firmness.words(entry.home()))
                        + ", each weight changed by up to a quarter."),
                facts);
    }

    /** The points of a criterion with what they rest on. */
    static Node part(Points.Part part) {
        String points = part.low() == part.high() ? String.valueOf(part.low()) : part.low() + " to " + part.high();
        Label facts = Words.wrapped(Words.small(capital(part.facts().get())));
        var number = new HBox(
                12,
                new RangeBar(part.low(), part.high(), part.max()),
                Words.plain(points + " of " + Math.round(part.max())));
        number.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, number, facts);
    }
}
