package hearth.matching.past;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Households;
import hearth.carers.Member;
import hearth.carers.NewPerson;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.matching.Matching;
import hearth.matching.RuleId;
import hearth.placements.Council;
import hearth.placements.Ending;
import hearth.placements.Home;
import hearth.placements.NewPlacement;
import hearth.placements.Placement;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.placements.TestHomes;
import hearth.store.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The requests of a past year, held against the homes of their day. */
class LookBackTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    @TempDir
    Path folder;

    private Council wigan;
    private HouseholdId ashworths;
    private HouseholdId barlows;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
        ashworths = TestHomes.approved(wigan.kim, wigan.geography, "Ashworth", "WN1 1AA", "2024-01-10", 1, 5, 12);
        barlows = TestHomes.approved(wigan.kim, wigan.geography, "Barlow", "WN1 1AA", "2024-01-10", 1, 0, 4);
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private ChildId asked(String name, LocalDate on) {
        ChildId child = wigan.child(name, "2015-08-14");
        wigan.admitted(child, "2025-03-02", Home.at("U6", "PR4", "WN1 1AA"));
        wigan.kim.write(
                Right.EDIT_CHILDREN,
                "a request",
                tx -> Referrals.add(
                        tx,
                        new Referral.New(on, List.of(child), false, null, null, "SHORT_TERM", null, null),
                        Referral.State.PLACED));
        return child;
    }

    private void moved(ChildId child, Home home, LocalDate on) {
        wigan.placements.move(
                wigan.kim, Ending.of(on, "CARPL"), NewPlacement.of(child, home, on, Placement.Basis.DECISION));
    }

    private PastYear year() {
        return new LookBack(wigan.kim, new Matching(wigan.geography)).run(percent -> {}, () -> false);
    }

    private Looked line(PastYear year, int which) {
        return year.lines().get(which);
    }

    @Test
    void aHomeOnTheListABarredOneAndOneElsewhereAreToldApart() {
        moved(asked("Ada", DAY), Home.with(ashworths, "U6", "PR1"), DAY.plusDays(9));
        moved(asked("Ben", DAY.plusDays(1)), Home.with(barlows, "U6", "PR1"), DAY.plusDays(3));
        moved(asked("Cy", DAY.plusDays(2)), Home.at("U6", "PR4", "BL1 1AA"), DAY.plusDays(4));
        asked("Dot", DAY.plusDays(3));
        PastYear year = year();

        assertThat(line(year, 0))
                .as("her own later move takes no place from her, nor do those of others that came after")
                .returns(Looked.Outcome.ON_THE_LIST, Looked::outcome)
                .returns(1, Looked::rank)
                .returns("FC-0001", Looked::home)
                .returns(0, Looked::daysToFirst);
        assertThat(line(year, 1))
                .returns(Looked.Outcome.BARRED, Looked::outcome)
                .returns(null, Looked::rank)
                .returns(List.of(RuleId.H03), Looked::barredBy);
        assertThat(line(year, 2))
                .returns(Looked.Outcome.ELSEWHERE, Looked::outcome)
                .returns(null, Looked::home);
        assertThat(line(year, 3)).returns(Looked.Outcome.NOWHERE, Looked::outcome);
        assertThat(year.words().get(2))
                .isEqualTo("1 went to a home that a rule barred: H03 Age within the terms of approval (1). Each is an"
                        + " error in the data, an error of a rule, or an exemption that nobody recorded.");
    }

    @Test
    void whereNoHomeWasFreeItSaysAfterHowManyDaysOneWas() {
        ChildId there = wigan.child("Eve", "2016-01-01");
        var placed = wigan.admitted(there, "2026-03-02", Home.with(ashworths, "U6", "PR1"));
        asked("Ada", DAY);
        wigan.placements.end(wigan.kim, placed, Ending.of(DAY.plusDays(12), "CARPL"));

        assertThat(line(year(), 0)).returns(0, Looked::possible).returns(14, Looked::daysToFirst);
    }

    @Test
    void onlyThePastYearIsLookedAtAndItCanBeStopped() {
        asked("Ada", LocalDate.of(2025, 10, 30));
        asked("Ben", DAY);
        var told = new ArrayList<Integer>();
        PastYear whole = new LookBack(wigan.kim, new Matching(wigan.geography)).run(told::add, () -> false);
        PastYear stopped = new LookBack(wigan.kim, new Matching(wigan.geography)).run(told::add, () -> true);

        assertThat(whole).returns(1, PastYear::asked);
        assertThat(told).containsExactly(100);
        assertThat(stopped.lines()).isEmpty();
        assertThat(stopped.words().getFirst()).isEqualTo("0 of 1 requests of the past year were looked at again.");
    }

    @Test
    void whereARestrictedChildWentIsNotTold() {
        moved(asked("Ada", DAY), Home.with(ashworths, "U6", "PR1"), DAY.plusDays(9));
        ChildId ben = asked("Ben", DAY.plusDays(1));
        moved(ben, Home.with(barlows, "U6", "PR1"), DAY.plusDays(3));
        Session olive = TestSession.without(wigan.kim, ben);
        PastYear seen = new LookBack(olive, new Matching(wigan.geography)).run(percent -> {}, () -> false);

        assertThat(seen.lines()).singleElement().returns("FC-0001", Looked::home);
        assertThat(seen.words().getFirst())
                .isEqualTo("1 of 2 requests of the past year were looked at again. 1 restricted, not listed.");
    }

    @Test
    void restrictedCarersStandUnderANameThatSaysNothing() {
        moved(asked("Ada", DAY), Home.with(ashworths, "U6", "PR1"), DAY.plusDays(9));
        Session olive = TestSession.without(wigan.kim, ashworths);
        PastYear seen = new LookBack(olive, new Matching(wigan.geography)).run(percent -> {}, () -> false);

        assertThat(seen.lines())
                .singleElement()
                .extracting(Looked::home)
                .asString()
                .startsWith("restricted-");
    }

    @Test
    void anApprovalThatEndedLaterAndTermsThatWereCutLaterChangeNothing() {
        moved(asked("Ada", DAY), Home.with(ashworths, "U6", "PR1"), DAY.plusDays(9));
        Looked before = line(year(), 0);
        wigan.kim.write(Right.EDIT_CARERS, "the terms are cut, the approval ends", tx -> {
            tx.insert(
                    ashworths,
                    "approval_terms",
                    Row.of("approval_id", 1).and("starts_on", DAY.plusMonths(1)).and("places", 0));
            tx.update(
                    ashworths,
                    "approval",
                    1,
                    1,
                    Row.of("ends_on", DAY.plusMonths(2)).and("ending_reason", "RESIGNED"));
            return ashworths;
        });

        assertThat(before).returns(Looked.Outcome.ON_THE_LIST, Looked::outcome);
        assertThat(line(year(), 0)).isEqualTo(before);
    }

    @Test
    void whoMovedInLaterAndWhatWasDecidedLaterDoNotCount() {
        ChildId ada = asked("Ada", DAY);
        wigan.kim.write(
                Right.EDIT_CHILDREN,
                "whom not to live with",
                tx -> tx.insert(
                        ada,
                        "must_not_live_with",
                        Row.of("child_id", ada)
                                .and("other_kind", "MAN")
                                .and("basis", "RISK")
                                .and("starts_on", DAY.minusYears(1))));
        var person = new NewPerson("Tom", "Ashworth", LocalDate.of(1980, 1, 1), "M", null, null);
        moved(ada, Home.with(ashworths, "U6", "PR1"), DAY.plusDays(9));
        Looked before = line(year(), 0);
        wigan.kim.write(
                Right.EDIT_CARERS,
                "a man moves in",
                tx -> Households.join(tx, ashworths, person, Member.Role.ADULT, null, DAY.plusMonths(1)));
        decided(ada, DAY.plusMonths(1));

        assertThat(line(year(), 0)).isEqualTo(before);
    }

    private void decided(ChildId child, LocalDate on) {
        wigan.kim.write(
                Right.EDIT_CHILDREN,
                "a decision",
                tx -> tx.insert(
                        child,
                        "authority_decision",
                        Row.of("kind", "KS4_MOVE")
                                .and("child_id", child)
                                .and("household_id", ashworths)
                                .and("role", "Nominated officer")
                                .and("name", "Nora Field")
                                .and("decided_on", on)
                                .and("outcome", "YES")));
    }

    private static PastStore.Signed signed(String day, Answer first, boolean emergency) {
        return new PastStore.Signed(LocalDate.parse(day), "FC-0001", first, emergency, "Closer to the grandmother");
    }

    @Test
    void firstLinesAreCountedByMonthWithoutEmergencies() {
        FirstLines lines = FirstLines.counted(List.of(
                signed("2026-10-20", Answer.YES, false),
                signed("2026-10-12", Answer.NO, false),
                signed("2026-10-11", Answer.YES, true),
                signed("2026-08-01", Answer.YES, false)));

        assertThat(lines.months())
                .containsExactly(
                        new FirstLines.Month(YearMonth.of(2026, 10), 2, 1, 1),
                        new FirstLines.Month(YearMonth.of(2026, 8), 1, 1, 0));
        assertThat(lines.words()).isEqualTo("In 2 of 3 decisions the home that stood first was taken.");
        assertThat(lines.others())
                .containsExactly(
                        new FirstLines.Other(LocalDate.of(2026, 10, 12), "FC-0001", "Closer to the grandmother"));
    }

    @Test
    void nearlyAlwaysTheFirstLineIsDoubtful() {
        List<PastStore.Signed> ten = Stream.generate(() -> signed("2026-10-20", Answer.YES, false))
                .limit(10)
                .toList();

        assertThat(FirstLines.counted(ten)).returns(true, FirstLines::doubtful);
        assertThat(FirstLines.counted(ten).words()).contains("look whether people still weigh for themselves");
        assertThat(FirstLines.counted(ten.subList(0, 9)))
                .as("of few nothing is said")
                .returns(false, FirstLines::doubtful);
    }
}
