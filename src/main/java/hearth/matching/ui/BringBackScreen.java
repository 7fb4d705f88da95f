package hearth.matching.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.WeeklyRate;
import hearth.geography.Geography;
import hearth.matching.BringBack;
import hearth.matching.Criterion;
import hearth.matching.Entry;
import hearth.matching.Line;
import hearth.matching.Matching;
import hearth.matching.Points;
import hearth.matching.Ranked;
import hearth.matching.State;
import hearth.matching.Why;
import hearth.placements.OutOfArea;
import hearth.placements.outside.OutsideChild;
import hearth.placements.outside.OutsideLine;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.LongPage;
import hearth.ui.RecordPage;
import hearth.ui.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Bring back: for each child of whom a plan, a review or the child says return, the homes in the borough; and who is not for moving. */
public final class BringBackScreen {
    private static final int SHOWN = 5;

    private final Desk desk;
    private final Session session;
    private final Matching matching;
    private final Geography geography;
    private final Go go;
    private final Consumer<ChildId> find;

    /** @param find opens the whole search for a child */
    public BringBackScreen(
            Desk desk, Session session, Matching matching, Geography geography, Go go, Consumer<ChildId> find) {
        this.desk = desk;
        this.session = session;
        this.matching = matching;
        this.geography = geography;
        this.go = go;
        this.find = find;
    }

    /** The page, which is empty until the homes have been held against the rules. */
    public Parent page() {
        return new LongPage<>(
                desk,
                "Looking for homes in the borough",
                progress -> BringBack.of(session, matching, geography, progress::cancelled),
                this::page);
    }

    private RecordPage page(BringBack read) {
        RecordPage page = new RecordPage("Homes that could bring them back", "").back("Out of borough", go::back);
        page.fact("Children to return", String.valueOf(read.offers().size()));
        page.fact("Others outside", String.valueOf(read.others().size()));
        return page.tab("To return", () -> offers(read))
                .tab("Not for moving", () -> others(read))
                .tab("What the law says", BringBackScreen::law);
    }

    private Node offers(BringBack read) {
        var parts = new VBox(24, Words.prose(read.words()));
        for (BringBack.Offer offer : read.offers()) {
            parts.getChildren().add(offer(offer));
        }
        if (read.offers().isEmpty()) {
            parts.getChildren()
                    .add(Words.muted("No plan, review or wish says return, or a risk holds those of whom it does."));
        }
        if (read.notShown() > 0) {
            parts.getChildren().add(Words.muted(read.notShown() + " restricted, not listed here."));
        }
        if (session.may(Right.SEE_COSTS) && !read.offers().isEmpty()) {
            List<WeeklyRate> range = read.range();
            parts.getChildren()
                    .add(Words.prose("If every planned return happened, between " + range.getFirst() + " (a home is"
                            + " named) and " + range.getLast() + " (a home here that no rule bars) a week would no"
                            + " longer be paid outside, before what the homes here cost. No child is listed for"
                            + " what a home costs."));
        }
        return parts;
    }

    private Node offer(BringBack.Offer offer) {
        OutsideChild child = offer.line().of();
        OutsideChild.Home home = child.home();
        var box = new VBox(8, Buttons.name(name(offer.line()), () -> go.to(home.childId())), facts(offer));
        List<Ranked> homes = offer.homes();
        box.getChildren()
                .add(Words.strong(
                        homes.isEmpty()
                                ? "No home in the borough that no rule bars"
                                : homes.size() == 1
                                        ? "1 home in the borough"
                                        : homes.size() + " homes in the borough"));
        homes.stream().limit(SHOWN).map(BringBackScreen::home).forEach(box.getChildren()::add);
        if (homes.size() > SHOWN) {
            box.getChildren().add(Words.muted(homes.size() - SHOWN + " more in the search."));
        }
        for (Entry miss : offer.nearMisses().stream().limit(SHOWN).toList()) {
            Line line = miss.lines(State.FAIL).getFirst();
            box.getChildren()
                    .add(Words.wrapped(Words.muted("Near miss: " + miss.home().name() + ", "
                            + line.rule().title() + ". " + Sides.capital(Objects.toString(line.wayRound(), "")))));
        }
        if (home.weekly() != null && session.may(Right.SEE_COSTS)) {
            box.getChildren().add(Words.small("The home outside costs " + home.weekly() + "."));
        }
        box.getChildren().add(Buttons.plain("Find a home for " + home.child(), () -> find.accept(home.childId())));
        return box;
    }

    private static String name(OutsideLine line) {
        OutsideChild.Home home = line.of().home();
        return home.name() == null ? home.child() : home.name() + ", " + home.child();
    }

    private Facts facts(BringBack.Offer offer) {
        OutsideChild child = offer.line().of();
        LocalDate since = child.home().startsOn();
        OutOfArea why = child.why();
        OutsideChild.Heard heard = child.heard();
        var facts = new Facts()
                .add("To return because", offer.line().way().words())
                .add("Distance", child.home().miles().toString())
                .add(
                        "Why there",
                        why == null
                                ? "Not recorded"
                                : CodeList.named("out-of-borough-reason").label(why.reason()))
                .add(
                        "There since",
                        BritishDates.format(since) + ", " + ChronoUnit.WEEKS.between(since, session.today())
                                + " weeks");
        LocalDate reviewed = heard.reviewedOn();
        facts.add("Last review", reviewed == null ? "Not recorded" : BritishDates.format(reviewed));
        facts.add("The child's wish", wish(heard));
        Integer year = heard.schoolYear();
        facts.add("School year", year == null ? "Not recorded" : String.valueOf(year));
        return facts;
    }

    private static String wish(OutsideChild.Heard heard) {
        @Nullable String wish = heard.wish();
        LocalDate on = heard.wishedOn();
        return wish == null || on == null ? "Not recorded" : wish + " (" + BritishDates.format(on) + ")";
    }

    private static Node home(Ranked ranked) {
        Entry entry = ranked.entry();
        String near = ranked.points().criteria().stream()
                .filter(p -> p.criterion() == Criterion.NEAR)
                .map(Points.Part::facts)
                .map(facts -> Sides.capital(facts.get()) + ".")
                .findFirst()
                .orElse("");
        return new VBox(
                2,
                Words.wrapped(Words.plain(Marks.called(entry.home()) + ": "
                        + ranked.points().words() + " points, band " + ranked.band())),
                Words.wrapped(Words.muted(Why.words(entry) + " " + near)));
    }

    private Node others(BringBack read) {
        var parts = new VBox(
                12,
                Words.prose(
                        "No home is looked for. A child who is held by a risk waits until the risk has been looked at"
                                + " again: on which day, by whom, with what outcome."));
        for (OutsideLine line : read.others()) {
            var box = new VBox(
                    2,
                    Buttons.name(name(line), () -> go.to(line.of().home().childId())),
                    Words.wrapped(Words.plain(
                            line.way().standing().label() + ". " + line.way().words())));
            if (line.of().heard().wish() != null) {
                box.getChildren()
                        .add(Words.wrapped(Words.muted(
                                "The child's wish: " + wish(line.of().heard()))));
            }
            parts.getChildren().add(box);
        }
        return parts;
    }

    private static Node law() {
        return new VBox(
                16,
                Words.prose("A placement ends only after a review of the child's case, except in an emergency, and the"
                        + " independent reviewing officer is told (CPPCR 2010 reg 14)."),
                Words.prose("A child who is settled is not moved from carers who are willing and able to go on, unless"
                        + " that is in the child's own best interests and the child's care plan says so (NMS 15)."),
                Words.prose("A move in school years 10 and 11 that disrupts schooling needs a nominated officer's"
                        + " approval (CPPCR 2010 reg 10)."));
    }
}
