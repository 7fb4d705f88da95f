package hearth.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Accounts;
import hearth.access.Breaches;
import hearth.access.Due;
import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.access.TestSession;
import hearth.carers.Ground;
import hearth.children.ChildEvents;
import hearth.common.FinancialYear;
import hearth.common.Mendable;
import hearth.diary.Diary;
import hearth.finance.BudgetReport;
import hearth.finance.Budgets;
import hearth.finance.Saving;
import hearth.placements.ChildLine;
import hearth.placements.Placements;
import hearth.recruitment.Enquiries;
import hearth.recruitment.Enquiry;
import hearth.recruitment.EnquiryPage;
import hearth.recruitment.Lookout;
import hearth.reports.Figures;
import hearth.reports.MonthlySummary;
import hearth.reports.OutOfBorough;
import hearth.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a demonstration council is made of. That the same seed gives the same is asked where one is made by command. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTest {
    private static final LocalDate AT = TestDemonstration.AT;
    private static final YearMonth MONTH = YearMonth.of(2026, 9);

    @TempDir
    static Path folder;

    private Session session;
    private Figures figures;

    @BeforeAll
    void make() {
        session = TestDemonstration.open(folder.resolve("demo"));
        figures = Figures.of(session.store(), Ground.noDirectory(folder), MONTH);
    }

    @AfterAll
    void close() {
        session.store().close();
    }

    @Test
    void hasTheShapeOfAMiddlingCouncil() {
        assertThat(figures.value("children_looked_after")).isEqualTo(470);
        assertThat(figures.value("households")).isBetween(105L, 135L);
        assertThat(figures.value("households_connected")).isEqualTo(28);
        assertThat(figures.value("places_approved")).isBetween(230L, 310L);
        assertThat(figures.value("children_in_house")).isBetween(130L, 210L);
        assertThat(figures.value("children_agency")).isBetween(80L, 150L);
        assertThat(figures.value("waiting")).isEqualTo(14);
        double out = figures.value("children_out_of_borough") / 470.0;
        assertThat(out).isBetween(0.33, 0.5);
        Figures march = Figures.of(session.store(), Ground.noDirectory(folder), YearMonth.of(2026, 3));
        assertThat(march.get("enquiries").yearToDate()).isBetween(260L, 340L);
        assertThat(march.get("approvals").yearToDate()).isBetween(6L, 22L);
    }

    @Test
    void thingsHaveGoneWrongInIt() {
        assertThat(figures.value("unplanned_endings")).isPositive();
        assertThat(figures.value("places_over")).isPositive();
        long breaches = session.read(
                Right.SEE_CHILDREN, h -> (long) Breaches.standing(h, AT).size());
        assertThat(breaches).isBetween(5L, 400L);
        Query overdue = Query.on(AT).where("overdue", "true");
        assertThat((long) session.<Long>read(Right.SEE_RECRUITMENT, h -> Enquiries.LISTING.count(h, overdue)))
                .isPositive();
    }

    @Test
    void whatIsOverdueInItIsWhatAGoodTeamCouldHaveOverdue() {
        List<Due> overdue = Diary.due(session, AT, AT).due().stream()
                .filter(due -> due.day().isBefore(AT))
                .toList();
        assertThat(overdue).hasSizeBetween(15, 40);
        assertThat(overdue).allMatch(due -> due.overdueDays(AT) < 120);
        assertThat(overdue.stream().map(Due::kind)).contains("CHILD_REVIEW", "PLACEMENT_PLAN", "SUPERVISION");
    }

    @Test
    void whatIsDoneForAChildIsWrittenDown() {
        ChildLine child = session.read(Right.SEE_CHILDREN, h -> ChildLine.LISTING.all(h, Query.on(AT))).stream()
                .filter(c -> c.since() != null && c.since().isBefore(AT.minusDays(250)))
                .findFirst()
                .orElseThrow();
        session.read(Right.SEE_CHILDREN, h -> {
            assertThat(ChildEvents.visits(h, child.id())).hasSizeGreaterThan(3);
            assertThat(ChildEvents.reviews(h, child.id())).isNotEmpty();
            assertThat(Placements.of(h, child.id())).allMatch(p -> p.planSignedOn() != null);
            return child;
        });
    }

    @Test
    void whoMayNotSeeCostsIsToldOfNoChildsPrice() {
        assertThat(MonthlySummary.of(session, Ground.noDirectory(folder), MONTH).outOfBorough())
                .extracting(OutOfBorough.Line::weekly)
                .anyMatch(Objects::nonNull);
        Session olga = TestSession.as(session, "olga", Role.OFFICER);
        assertThat(MonthlySummary.of(olga, Ground.noDirectory(folder), MONTH).outOfBorough())
                .isNotEmpty()
                .extracting(OutOfBorough.Line::weekly)
                .containsOnlyNulls();
        Accounts.remove(session, "olga");
    }

    @Test
    void itsBudgetAddsUpAndFinanceHasAgreedSomeOfItsSavings() {
        List<BudgetReport> lines = session.read(Right.SEE_COSTS, h -> BudgetReport.of(h, MONTH));
        assertThat(lines).filteredOn(l -> l.actual().pence() > 0).allMatch(l -> l.budget() != null);
        BudgetReport all = BudgetReport.withTotal(lines, "all").getLast();
        long budget = Objects.requireNonNull(all.budget()).pence();
        Map<String, Long> set = session.read(Right.SEE_COSTS, h -> Budgets.year(h, FinancialYear.of(AT), AT));
        assertThat(budget)
                .isEqualTo(set.values().stream().mapToLong(Long::longValue).sum());
        assertThat(Math.abs(Objects.requireNonNull(all.variance()).pence())).isLessThan(budget / 4);
        assertThat(lines)
                .filteredOn(l -> l.volume() != null)
                .isNotEmpty()
                .allSatisfy(l -> assertThat(Objects.requireNonNull(l.volume())
                                .plus(Objects.requireNonNull(l.mix()))
                                .plus(Objects.requireNonNull(l.price())))
                        .isEqualTo(l.variance()));
        List<Saving> savings = session.read(Right.SEE_COSTS, h -> Saving.of(h, AT));
        assertThat(savings).anyMatch(s -> s.agreed() != null).anyMatch(s -> s.agreed() == null);
        assertThat(savings).allMatch(s -> s.full() == null);
        Settings.set(session, Setting.IN_HOUSE_WEEK_BESIDES, AT.minusYears(2), 150, "Finance");
        List<Saving> full = session.read(Right.SEE_COSTS, h -> Saving.of(h, AT));
        assertThat(full).filteredOn(s -> s.of().partYear() != null).isNotEmpty().allMatch(s -> s.full() != null);
    }

    @Test
    void panelsSatOnWhoWasApprovedAndSomeAreToBeSpokenOfFirst() {
        List<Enquiry> all = session.read(Right.SEE_RECRUITMENT, h -> Enquiries.LISTING.all(h, Query.on(AT)));
        List<EnquiryPage> approved = all.stream()
                .filter(e -> e.approved() != null)
                .map(e -> Enquiries.open(session, e.id()))
                .toList();
        assertThat(approved).hasSizeGreaterThan(10).allSatisfy(page -> {
            assertThat(page.panels()).singleElement().satisfies(panel -> {
                assertThat(panel.lacks()).isEmpty();
                assertThat(panel.minutesOn()).isNotNull();
            });
        });
        assertThat(all.stream().filter(Enquiry::speakFirst)).hasSize(2);
        assertThat(Lookout.watched(session)).hasSize(4);
    }

    @Test
    void someComeOverOthersMoveOnAndAComplaintGoesFurther() {
        List<Enquiry> coming = session.read(Right.SEE_RECRUITMENT, h -> Enquiries.LISTING.all(h, Query.on(AT))).stream()
                .filter(Enquiry::transfer)
                .toList();
        assertThat(coming)
                .hasSize(2)
                .allSatisfy(e -> assertThat(e.previousService()).isNotBlank());
        List<Due> due = Diary.due(session, AT, AT.plusDays(Diary.DAYS_AHEAD)).due();
        assertThat(due).extracting(Due::kind).contains("TRANSFER_MEETING", "TRANSFER_REFERENCE", "FORMER_SERVICE");
        assertThat(due).extracting(Due::what).contains("Stage 2 answered");
        assertThat(session.<Long>read(
                        Right.SEE_CARERS,
                        h -> h.createQuery("""
                            select count(*) from duty_done where kind = 'DEVELOPMENT_PLAN' or carers_views_on is not null\
                            """).mapTo(Long.class).one()))
                .isGreaterThan(100);
    }

    @Test
    void holdsTogether() {
        assertThat(session.store().verify(what -> {})).isEmpty();
        assertThat(figures.value("places_filled")
                        - figures.value("places_over")
                        + figures.value("places_not_available")
                        + figures.value("places_vacant"))
                .isEqualTo(figures.value("places_approved"));
    }

    @Test
    void saysForGoodThatItIsInvented() {
        assertThat(session.store().info().invented()).isTrue();
    }

    @Test
    void aCouncilThatIsNoneIsRefused() {
        var wanted = new Demonstration.Wanted(1, 1, AT, "E07000001", null);
        var demonstration = new Demonstration(wanted, TestStore.CLOCK, what -> {});
        assertThatThrownBy(() -> demonstration.make(folder.resolve("none"), "x".toCharArray()))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("Wigan");
    }
}
