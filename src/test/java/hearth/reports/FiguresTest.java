package hearth.reports;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.Ground;
import hearth.common.FinancialYear;
import hearth.common.UserId;
import hearth.finance.Target;
import hearth.finance.Targets;
import hearth.store.Actor;
import hearth.store.Store;
import hearth.store.TestStore;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures against cases worked out by hand. (It is long because each case is written out, row by row.) */
class FiguresTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @TempDir
    Path folder;

    private @Nullable Store store;

    private Figures figures(YearMonth month, Consumer<TestCouncil> rows) {
        store = TestStore.create(folder, tx -> {
            var council = new TestCouncil(tx.sql());
            rows.accept(council);
            council.write();
        });
        return Figures.of(store, Ground.noDirectory(folder), month);
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void anEmptyStoreHasEveryFigureAtNothingAndTheRateNotKnown() {
        Figures figures = figures(OCTOBER, c -> {});
        assertThat(figures.all()).hasSize(49);
        for (Figure figure : figures.all()) {
            if (figure.key().equals("rate_per_10000")) {
                assertThat(figure.value()).isNull();
            } else {
                assertThat(figure.value()).as(figure.key()).isZero();
            }
        }
    }

    @Test
    void enquiriesCountOnceAndStagesByTheirFirstDay() {
        Figures figures = figures(OCTOBER, c -> {
            long one = c.enquiry("2026-10-01", "WEBSITE");
            c.stage(one, "INITIAL_VISIT", "2026-10-20", "2026-10-20");
            c.stage(one, "INITIAL_VISIT", "2026-10-25", "2026-10-25");
            long two = c.enquiry("2026-09-30", "EVENT");
            c.stage(two, "APPLICATION", "2026-10-31", null);
            long twice = c.subject("ENQUIRY", "ENQ");
            c.put("enquiry(id, received_on, source, duplicate_of)", twice, "2026-10-02", "WEBSITE", one);
            long connected = c.enquiry("2026-10-03", "OTHER");
            c.put("enquiry_type(enquiry_id, type)", connected, "CONNECTED_PERSON");
            long left = c.subject("ENQUIRY", "ENQ");
            c.put(
                    "enquiry(id, received_on, closed_on, closed_reason, closed_by)",
                    left,
                    "2025-11-03",
                    "2026-10-09",
                    "AW3",
                    "APPLICANT");
            c.stage(left, "APPLICATION", "2026-04-01", "2026-10-09");
            long dropped = c.subject("ENQUIRY", "ENQ");
            c.put(
                    "enquiry(id, received_on, closed_on, closed_reason, closed_by)",
                    dropped,
                    "2026-10-31",
                    "2026-10-31",
                    "WORK",
                    "APPLICANT");
        });
        assertThat(figures.value("enquiries")).isEqualTo(2);
        assertThat(figures.get("enquiries").lastMonth()).isEqualTo(1);
        assertThat(figures.get("enquiries").yearToDate()).isEqualTo(3);
        assertThat(figures.get("enquiries").months().get(1)).as("November 2025").isEqualTo(1);
        assertThat(figures.value("initial_visits")).isEqualTo(1);
        assertThat(figures.value("applications")).isEqualTo(1);
        assertThat(figures.get("applications").yearToDate())
                .as("1 April counts")
                .isEqualTo(2);
        assertThat(figures.value("withdrawals")).isEqualTo(1);
    }

    @Test
    void onlyFullApprovalsByOurOwnServiceAreHouseholdsAndARenewalIsNeither() {
        Figures figures = figures(OCTOBER, c -> {
            long renewed = c.household();
            c.approval(renewed, "2020-01-01", "2026-10-10", false, 2);
            c.approval(renewed, "2026-10-10", null, false, 3);
            c.carer(renewed, "2020-01-01", null);
            c.carer(renewed, "2026-10-12", null);
            long fresh = c.household();
            c.approval(fresh, "2026-10-01", null, false, 2);
            c.carer(fresh, "2026-10-01", null);
            long gone = c.household();
            c.approval(gone, "2021-05-01", "2026-10-31", false, 1);
            c.carer(gone, "2021-05-01", null);
            long connected = c.household();
            c.approval(connected, "2026-10-05", null, true, 1);
            c.carer(connected, "2026-10-05", null);
            long temporary = c.household();
            c.approval(temporary, c.own, "TEMPORARY", "2026-10-05", null, true, 1);
            long agency = c.household();
            c.approval(agency, c.agency, "FULL", "2026-10-05", null, false, 3);
        });
        assertThat(figures.value("approvals")).isEqualTo(1);
        assertThat(figures.value("approved_places")).isEqualTo(2);
        assertThat(figures.value("deregistrations")).isEqualTo(1);
        assertThat(figures.value("net_households")).isZero();
        assertThat(figures.value("households")).isEqualTo(2);
        assertThat(figures.get("households").lastMonth()).isEqualTo(2);
        assertThat(figures.value("households_connected")).isEqualTo(1);
        assertThat(figures.value("carers_approved"))
                .as("with the household, and by joining one")
                .isEqualTo(2);
        assertThat(figures.value("carers_left")).isEqualTo(1);
        assertThat(figures.value("carers")).isEqualTo(3);
        assertThat(figures.value("carers_connected")).isEqualTo(1);
    }

    @Test
    void placesAreWorkedOutHouseholdByHousehold() {
        Figures figures = figures(OCTOBER, c -> {
            long over = c.household();
            c.approval(over, "2020-01-01", null, false, 3);
            for (int i = 0; i < 4; i++) {
                foster(c, over, "2026-01-01", null, "C2");
            }
            long other = c.household();
            c.approval(other, "2020-01-01", null, false, 2);
            long bolton = c.child("2015-01-01", "E08000001");
            long there = c.placement(bolton, null, other, "2026-01-01", null);
            c.phase(there, "2026-01-01", "U6", "PR1", "IN", "UNKNOWN", 10);
            c.unavailable(other, "2026-06-01", null, 1);
            long onHold = c.household();
            long held = c.approval(onHold, "2020-01-01", null, false, 2);
            c.status(held, "2020-01-01", "ACTIVE");
            c.status(held, "2026-10-31", "ON_HOLD");
            foster(c, onHold, "2026-01-01", null, "C2");
            long shortBreaks = c.household();
            c.approval(shortBreaks, "2020-01-01", null, false, 1);
            foster(c, shortBreaks, "2026-01-01", null, "V4");
            long stayingPut = c.household();
            c.approval(stayingPut, "2020-01-01", null, false, 2);
            c.bedUse(stayingPut, "2026-05-01", null, true);
            c.unavailable(stayingPut, "2026-10-31", null, null);
        });
        assertThat(figures.value("places_approved")).isEqualTo(10);
        assertThat(figures.value("places_filled"))
                .as("4 + another council's 1 + 1 + none for V4 + 1")
                .isEqualTo(7);
        assertThat(figures.value("places_over")).isEqualTo(1);
        assertThat(figures.value("places_not_available"))
                .as("1 of the second, 1 on hold, 1 staying put")
                .isEqualTo(3);
        assertThat(figures.value("places_vacant")).isEqualTo(1);
        assertThat(figures.get("places_vacant").lastMonth())
                .as("before the hold and the break")
                .isEqualTo(3);
    }

    private static long foster(TestCouncil c, long household, String from, @Nullable String until, String status) {
        long child = c.child("2015-01-01");
        long care = c.care(child, from, until, status);
        long placement = c.placement(child, care, household, from, until);
        c.phase(placement, from, "U6", "PR1", "IN", "UNKNOWN", 46);
        return child;
    }

    @Test
    void childrenAreCountedByHomeAndDistanceShortBreaksLeftOut() {
        Figures figures = figures(OCTOBER, c -> {
            home(c, "U1", "PR1", "IN", "UNKNOWN", 10);
            home(c, "U4", "PR1", "IN", "UNKNOWN", 200);
            home(c, "U6", "PR4", "OUT", "YES", 201);
            home(c, "U6", "PR5", "OUT", "NO", null);
            home(c, "U5", "PR2", "OUT", "UNKNOWN", 55);
            home(c, "U6", "PR3", "IN", "UNKNOWN", 55);
            home(c, "K2", "PR4", "UNKNOWN", "UNKNOWN", null);
            long nowhere = c.child("2012-02-02");
            c.care(nowhere, "2026-10-01", null, "C1");
            foster(c, c.household(), "2026-01-01", null, "V4");
            long turned = c.child("2012-02-02");
            long care = c.care(turned, "2026-01-01", null, "V3");
            c.legal(care, "2026-10-31", "C2");
            c.phase(c.placement(turned, care, null, "2026-01-01", null), "2026-01-01", "P1", "PR0", "IN", "UNKNOWN", 0);
            c.put(
                    "population(authority_code, year, published_on, aged_0_17, source)",
                    TestStore.WIGAN,
                    2025,
                    "2026-06-01",
                    65000,
                    "ONS");
            c.put(
                    "population(authority_code, year, published_on, aged_0_17, source)",
                    TestStore.WIGAN,
                    2025,
                    "2026-09-01",
                    64000,
                    "ONS");
        });
        assertThat(figures.value("children_looked_after")).isEqualTo(9);
        assertThat(figures.get("children_looked_after").lastMonth()).isEqualTo(7);
        assertThat(figures.value("children_in_foster")).isEqualTo(5);
        assertThat(figures.value("children_kinship")).isEqualTo(1);
        assertThat(figures.value("children_in_house")).isEqualTo(1);
        assertThat(figures.value("children_agency")).isEqualTo(2);
        assertThat(figures.value("children_other_authority")).isEqualTo(1);
        assertThat(figures.value("children_residential")).isEqualTo(1);
        assertThat(figures.value("children_out_of_borough")).isEqualTo(3);
        assertThat(figures.value("children_at_a_distance")).isEqualTo(1);
        assertThat(figures.value("children_over_20_miles"))
                .as("20.0 is not over")
                .isEqualTo(1);
        assertThat(figures.value("children_distance_not_known")).isEqualTo(2);
        assertThat(figures.value("rate_per_10000")).as("9 of 64,000: 1.4").isEqualTo(14);
    }

    private static long home(
            TestCouncil c, String place, String provider, String location, String adjoining, @Nullable Integer tenths) {
        long child = c.child("2014-03-03");
        long care = c.care(child, "2026-01-10", null, "C2");
        long placement = c.placement(child, care, null, "2026-01-10", null);
        c.phase(placement, "2026-01-10", place, provider, location, adjoining, tenths);
        return placement;
    }

    @Test
    void aMoveBackCountsOnItsDayAndCarersWhoMoveHouseDoNotBringAnybodyBack() {
        Figures figures = figures(OCTOBER, c -> {
            long child = c.child("2014-03-03");
            long care = c.care(child, "2026-01-10", null, "C2");
            long out = c.placement(child, care, null, "2026-01-10", "2026-10-31");
            c.phase(out, "2026-01-10", "U6", "PR4", "OUT", "YES", 90);
            long back = c.placement(child, care, null, "2026-10-31", null);
            c.phase(back, "2026-10-31", "U6", "PR1", "IN", "UNKNOWN", 10);
            long moved = home(c, "U4", "PR1", "IN", "UNKNOWN", 10);
            c.phase(moved, "2026-10-15", "U4", "PR1", "OUT", "YES", 70);
            c.phase(moved, "2026-10-20", "U4", "PR1", "IN", "UNKNOWN", 30);
            c.phase(moved, "2026-10-25", "U4", "PR1", "OUT", "YES", 70);
        });
        assertThat(figures.value("brought_back")).isEqualTo(1);
        assertThat(figures.value("out_of_borough_started")).isEqualTo(2);
        assertThat(figures.value("children_out_of_borough"))
                .as("on the day of the move back the child is in")
                .isEqualTo(1);
        assertThat(figures.value("placements_started")).isEqualTo(1);
        assertThat(figures.value("placements_ended")).isEqualTo(1);
        assertThat(figures.value("started_to_be_looked_after")).isZero();
    }

    @Test
    void costsAddToThePennyByNightRoundedOnceAPlacementAndMonth() {
        Figures figures = figures(YearMonth.of(2026, 5), c -> {
            // Moved from an agency to a children's home on 10 May: 9 nights at 820 a week, then 22 at 5,000 less 100
            // from health
            long child = c.child("2012-02-02");
            long care = c.care(child, "2026-04-01", null, "C2");
            long agency = c.placement(child, care, null, "2026-04-01", "2026-05-10");
            c.phase(agency, "2026-04-01", "U6", "PR4", "OUT", "NO", 300);
            c.cost("placement", agency, "WEEKLY", "AGENCY", 82000, "2026-04-01", null);
            long residential = c.placement(child, care, null, "2026-05-10", null);
            c.phase(residential, "2026-05-10", "K2", "PR4", "IN", "UNKNOWN", 10);
            c.cost("placement", residential, "WEEKLY", "RESIDENTIAL", 500000, "2026-05-10", null);
            c.cost("placement", residential, "WEEKLY", "CONTRIBUTION", -10000, "2026-05-10", null);
            c.cost("placement", residential, "ONCE", "EXTRA", 12345, "2026-05-12", null);
            // The carers of a kinship placement: the child's own line
            long kin = home(c, "U3", "PR1", "IN", "UNKNOWN", 10);
            c.cost("placement", kin, "WEEKLY", "ALLOWANCE", 20001, "2026-05-01", null);
            long household = c.household();
            c.cost("household", household, "WEEKLY", "RETAINER", 7000, "2026-05-25", null);
            long bolton = c.child("2015-01-01", "E08000001");
            long there = c.placement(bolton, null, household, "2026-01-01", null);
            c.phase(there, "2026-01-01", "U6", "PR1", "IN", "UNKNOWN", 10);
            c.cost("placement", there, "WEEKLY", "ALLOWANCE", 99900, "2026-01-01", null);
            c.cost("child", child, "WEEKLY", "TRAVEL", 7000, "2026-05-08", "2026-05-12");
        });
        // 9 nights: (9 x 820 + 2 x 70) / 7 = 1,074.2857; 22 nights: (22 x 4,900 + 2 x 70) / 7 = 15,420.00; and 123.45
        // once
        assertThat(figures.value("cost_agency")).isEqualTo(107429);
        assertThat(figures.value("cost_residential")).isEqualTo(1542000 + 12345);
        assertThat(figures.value("cost_kinship")).as("31 nights at 200.01").isEqualTo(88576);
        assertThat(figures.value("cost_in_house"))
                .as("7 nights at 70, nothing for another council's child")
                .isEqualTo(7000);
        assertThat(figures.value("cost_out_of_borough")).isEqualTo(107429);
        assertThat(figures.value("cost_total")).isEqualTo(107429 + 1554345 + 88576 + 7000);
        assertThat(figures.get("cost_agency").lastMonth())
                .as("30 nights at 820")
                .isEqualTo(351429);
        assertThat(figures.get("cost_agency").yearToDate()).isEqualTo(107429 + 351429);
    }

    @Test
    void whenAHomeChangesItsKindWithinAMonthThePartsAddToTheRoundedWhole() {
        Figures figures = figures(YearMonth.of(2026, 6), c -> {
            long placement = home(c, "U6", "PR4", "OUT", "YES", 300);
            c.phase(placement, "2026-06-11", "U6", "PR1", "OUT", "YES", 300);
            c.phase(placement, "2026-06-21", "U4", "PR1", "OUT", "YES", 300);
            c.cost("placement", placement, "WEEKLY", "AGENCY", 10000, "2026-01-10", null);
        });
        // 30 nights at 100.00: 428.57; 10 nights each: 142.857
        assertThat(figures.value("cost_total")).isEqualTo(42857);
        assertThat(figures.value("cost_agency")).isEqualTo(14286);
        assertThat(figures.value("cost_in_house")).isEqualTo(42857 - 14286);
        assertThat(figures.value("cost_out_of_borough")).isEqualTo(42857);
    }

    @Test
    void waitingCountsChildrenOnRequestsStillOpen() {
        Figures figures = figures(OCTOBER, c -> {
            long one = c.child("2014-03-03");
            long two = c.child("2015-03-03");
            referral(c, "2026-10-01", "SEARCHING_IN_HOUSE", one, two);
            referral(c, "2026-10-02", "OFFERED", one);
            referral(c, "2026-10-02", "PLACED", c.child("2011-03-03"));
            referral(c, "2026-10-02", "AUTHORISED", c.child("2011-03-03", "E08000001"));
        });
        assertThat(figures.value("waiting")).isEqualTo(2);
        assertThat(figures.get("waiting").lastMonth()).isZero();
    }

    private static void referral(TestCouncil c, String day, String state, long... children) {
        long id = c.subject("REFERRAL", "REF");
        c.put("referral(id, received_on)", id, day);
        c.put("referral_state(id, referral_id, starts_on, state)", c.id(), id, day, state);
        for (long child : children) {
            c.put("referral_child(referral_id, child_id)", id, child);
        }
    }

    @Test
    void aTargetStandsBesideItsFigure() {
        figures(OCTOBER, c -> {});
        Store open = java.util.Objects.requireNonNull(store);
        open.write(new Actor(new UserId(1)), "targets", tx -> {
            Targets.put(tx, new Target("approvals", new FinancialYear(2026).period(), 14, new TreeMap<>()));
            var profile = new TreeMap<YearMonth, Long>();
            profile.put(YearMonth.of(2026, 6), 30L);
            profile.put(YearMonth.of(2026, 10), 100L);
            profile.put(YearMonth.of(2027, 3), 300L);
            Targets.put(tx, new Target("enquiries", new FinancialYear(2026).period(), 300, profile));
            return 0;
        });
        Figures figures = Figures.of(open, Ground.noDirectory(folder), OCTOBER);
        assertThat(figures.get("approvals").target()).isEqualTo(14);
        assertThat(figures.get("approvals").targetToDate()).as("7 of 12 months").isEqualTo(8);
        assertThat(figures.get("enquiries").targetToDate()).isEqualTo(100);
        assertThat(figures.get("withdrawals").target()).isNull();
        assertThat(figures.plain().get("approvals")).containsEntry("target", java.math.BigDecimal.valueOf(14));
        assertThat(Figures.of(open, Ground.noDirectory(folder), YearMonth.of(2026, 9))
                        .get("enquiries")
                        .targetToDate())
                .isEqualTo(30);
    }
}
