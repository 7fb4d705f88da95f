package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hearth.access.Due;
import hearth.access.Query;
import hearth.access.Right;
import hearth.children.AboutChildren;
import hearth.children.Care;
import hearth.children.ChildDuties;
import hearth.children.ChildEvents;
import hearth.children.School;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.Money;
import hearth.common.PlacementId;
import hearth.common.ProviderId;
import hearth.common.ReferralId;
import hearth.common.RuleRefused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What falls due for a child in a home. It is long because each duty has its case. */
class PlacementDutiesTest {
    @TempDir
    Path folder;

    private Council wigan;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    @ParameterizedTest(name = "since {0}, visited {1}, to 18 {2}, {3}, reviewed {4}, order {5}: {6}")
    @CsvSource({
        "2026-01-05,           , false, CARERS, false, , 2026-01-12",
        "2026-01-05, 2026-01-12, false, CARERS, false, , 2026-02-23",
        "2025-01-05, 2026-01-04, true,  CARERS, true, , 2026-02-15", // still in the first year
        "2025-01-05, 2026-01-05, true,  CARERS, true, , 2026-04-05",
        "2025-01-05, 2026-01-05, false, CARERS, true, , 2026-02-16",
        "2026-01-05,           , false, PARENTS_NOT_ASSESSED, false, , 2026-01-12",
        "2026-01-05, 2026-01-12, false, PARENTS_NOT_ASSESSED, false, , 2026-01-19",
        "2026-01-05, 2026-02-16, false, PARENTS_NOT_ASSESSED, true, , 2026-03-30",
        "2026-01-05, 2026-01-12, false, FOR_THE_TIME_BEING, false, , 2026-01-19",
        "2026-01-05, 2026-02-16, false, FOR_THE_TIME_BEING, true, , 2026-03-16",
        "2026-01-05, 2026-03-01, false, CARERS, true, 2026-03-10, 2026-03-17", // within a week of the order
        "2026-01-05, 2026-03-10, false, CARERS, true, 2026-03-10, 2026-04-21",
        "2026-01-05, 2026-01-28, false, CARERS, true, 2026-03-10, 2026-03-11" // the visit before was due sooner
    })
    void whenAVisitIsDue(
            LocalDate start,
            @Nullable LocalDate last,
            boolean toEighteen,
            VisitClock.With with,
            boolean reviewed,
            @Nullable LocalDate order,
            LocalDate expected) {
        assertThat(VisitClock.next(new VisitClock.Home(start, last, toEighteen, with, reviewed, order)))
                .isEqualTo(expected);
    }

    @Test
    void aChildWithParentsIsVisitedByTheOrderAndTheAssessment() {
        ChildId ada = wigan.child("Ada", "2016-01-01");
        PlacementId id = wigan.admitted(ada, "2026-01-05", Home.at("P1", null, "WN1 1AA"));
        ChildEvents.visit(wigan.kim, ada, day("2026-01-12"), "Jo Field", Answer.YES);
        assertThat(visit("2026-01-13")).as("not assessed yet").isEqualTo("2026-01-19");
        Placements.parentsAssessed(wigan.kim, wigan.placement(id), day("2026-01-13"));
        assertThat(visit("2026-01-13")).isEqualTo("2026-02-23");
        Care.changeStatus(wigan.kim, ada, day("2026-01-20"), "C1");
        assertThat(visit("2026-01-20")).as("interim care order").isEqualTo("2026-01-19");
        Care.changeStatus(wigan.kim, ada, day("2026-02-01"), "C2");
        assertThat(visit("2026-02-02")).as("a week of the order").isEqualTo("2026-02-08");
        ChildEvents.visit(wigan.kim, ada, day("2026-02-05"), "Jo Field", Answer.YES);
        assertThat(visit("2026-02-05")).isEqualTo("2026-03-19");
    }

    @ParameterizedTest
    @CsvSource({"2010-09-01, true", "2012-08-31, true", "2012-09-01, false", "2010-08-31, false"})
    void aMoveThatChangesTheSchoolInKeyStage4AsksForItsApproval(LocalDate born, boolean asked) {
        ChildId ada = wigan.child("Ada", born.toString());
        wigan.admitted(ada, "2026-09-10", Home.at("U6", "PR4", "WN2 2BB"));
        school(ada, "Leigh High", "2024-09-01");
        school(ada, "Bolton School", "2026-10-10"); // a month after the first home: no move
        assertThat(ks4()).isEmpty();
        wigan.placements.move(
                wigan.kim,
                Ending.of(day("2026-10-20"), "CARPL"),
                NewPlacement.of(ada, Home.at("U6", "PR4", "BL1 1CC"), day("2026-10-20"), Placement.Basis.DECISION));
        assertThat(ks4()).as("the same school").isEmpty();
        school(ada, "Bury Academy", "2026-10-26");
        assertThat(ks4()).isEqualTo(asked ? List.of("KS4 PL-00002 2026-10-20") : List.of());
        PlacementId id =
                wigan.kim.store().read(h -> Placements.of(h, ada)).getLast().id();
        OutOfBorough.decided(
                wigan.kim,
                AuthorityDecision.Kind.KS4_MOVE,
                ada,
                id,
                "nominated officer",
                "Ana Moss",
                day("2026-10-19"),
                Answer.YES,
                null);
        assertThat(ks4()).isEmpty();
    }

    private void school(ChildId child, String name, String from) {
        AboutChildren.school(wigan.kim, child, new School(0, name, null, null, day(from), null, null, 0));
    }

    private List<String> ks4() {
        return due("2026-10-31", "2026-12-31").stream()
                .filter(d -> d.startsWith("KS4"))
                .toList();
    }

    private String visit(String today) {
        return due(today, "2026-12-31").stream()
                .filter(d -> d.startsWith("CHILD_VISIT"))
                .map(d -> d.substring(d.lastIndexOf(' ') + 1))
                .findFirst()
                .orElse("none");
    }

    private List<String> due(String today, String until) {
        var all = new ArrayList<Due>();
        all.addAll(wigan.kim.store().read(h -> ChildDuties.due(h, day(today), day(until))));
        all.addAll(wigan.kim.store().read(h -> PlacementDuties.due(h, day(today), day(until))));
        return all.stream()
                // What is missing of the child's record has a test of its own
                .filter(d -> !d.kind().equals("CHILD_RECORD") && !d.kind().equals("CHILD_NEEDS"))
                .map(d -> d.kind() + " " + d.reference() + " " + d.day())
                .sorted()
                .toList();
    }

    @Test
    void aNewHomeOutsideTheAreaBringsItsDutiesAndTheyGoWhenDone() {
        ChildId ada = wigan.child("Ada", "2016-01-01");
        PlacementId id = wigan.admitted(ada, "2026-03-30", Home.at("K2", "PR4", "BL1 1CC"));
        assertThat(due("2026-03-31", "2026-12-31"))
                .containsExactly(
                        "CHILD_REVIEW CH-0001 2026-04-29",
                        "CHILD_VISIT CH-0001 2026-04-06",
                        "PLACEMENT_PLAN PL-00001 2026-04-08",
                        "REG11-01 PL-00001 2026-03-30",
                        "REG13-01 PL-00001 2026-03-30");
        assertThat(due("2026-03-31", "2026-04-06"))
                .containsExactly(
                        "CHILD_VISIT CH-0001 2026-04-06",
                        "REG11-01 PL-00001 2026-03-30",
                        "REG13-01 PL-00001 2026-03-30");
        ChildEvents.visit(wigan.kim, ada, day("2026-04-02"), "Jo Field", Answer.YES);
        ChildEvents.review(wigan.kim, ada, day("2026-04-20"), "PN1", Answer.NO);
        wigan.placements.planSigned(wigan.kim, wigan.placement(id), day("2026-04-01"));
        OutOfBorough.hostTold(wigan.kim, wigan.placement(id), day("2026-04-01"), null);
        OutOfBorough.reviewOn(wigan.kim, id, day("2026-09-01"));
        OutOfBorough.decided(
                wigan.kim,
                AuthorityDecision.Kind.OUT_OF_AREA,
                ada,
                id,
                "nominated officer",
                "Jo Field",
                day("2026-03-30"),
                Answer.YES,
                null);
        assertThat(due("2026-04-30", "2026-12-31"))
                .containsExactly(
                        "CHILD_REVIEW CH-0001 2026-07-20",
                        "CHILD_VISIT CH-0001 2026-05-14",
                        "OUT_OF_AREA PL-00001 2026-09-01");
        wigan.placements.endCare(wigan.kim, ada, Ending.of(day("2026-05-01"), null), "E4A");
        assertThat(due("2026-05-01", "2026-12-31")).isEmpty();
    }

    @Test
    void shortBreaksAndHomesFromFilesAskForNothing() {
        ChildId ada = wigan.child("Ada", "2016-01-01");
        wigan.placements.admit(
                wigan.kim,
                hearth.children.StartOfCare.on(day("2026-03-30"), "V3", "N2", "WN1 1AA"),
                NewPlacement.of(ada, Home.at("U6", "PR1", "WN2 2BB"), day("2026-03-30"), Placement.Basis.DECISION));
        var imported = new PlacementRow(
                null,
                null,
                hearth.children.NewChild.of("Ben", "Ahmed", day("2014-01-01"), "M", Council.WIGAN),
                "C2",
                "N1",
                null,
                "U6",
                "PR4",
                "Dev Raman",
                null,
                day("2025-03-30"),
                null,
                null,
                "WN2 2BB",
                null,
                null);
        wigan.kim.write(
                Right.IMPORT,
                "import",
                tx -> new PlacementIntake(wigan.geography, wigan.kim.today()).add(tx, imported));
        assertThat(due("2026-10-31", "2027-12-31")).isEmpty();
    }

    @Test
    void aRequestWaitsFromItsAuthorisationUntilItIsMatched() {
        ChildId ada = wigan.child("Ada", "2016-01-01");
        ReferralId id = Referrals.add(
                wigan.kim,
                new Referral.New(
                        day("2026-10-01"), List.of(ada), false, day("2026-10-20"), null, "our carers", null, null));
        Referrals.authorise(wigan.kim, referral(id), "Jo Field", day("2026-10-02"), null);
        Referrals.move(wigan.kim, referral(id), day("2026-10-03"), Referral.State.SEARCHING_IN_HOUSE);
        var household = wigan.household("Ashworth", "WN2 2BB");
        Referrals.asked(wigan.kim, id, day("2026-10-03"), household, null);
        Referrals.answered(
                wigan.kim,
                id,
                referral(id).asked().getFirst(),
                day("2026-10-04"),
                "DECLINE",
                "full",
                new Money(50_000));
        Referrals.move(wigan.kim, referral(id), day("2026-10-10"), Referral.State.PLACED);
        assertThat(line("2026-10-01")).returns("DRAFT", ReferralLine::state).returns(false, ReferralLine::waiting);
        assertThat(line("2026-10-02"))
                .returns("AUTHORISED", ReferralLine::state)
                .returns(true, ReferralLine::waiting);
        assertThat(line("2026-10-09"))
                .returns("SEARCHING_IN_HOUSE", ReferralLine::state)
                .returns(1L, ReferralLine::asked)
                .returns(1L, ReferralLine::declined)
                .returns(0L, ReferralLine::offered)
                .returns(1L, ReferralLine::children)
                .returns(8L, ReferralLine::days);
        assertThat(line("2026-10-31"))
                .returns("PLACED", ReferralLine::state)
                .returns(false, ReferralLine::waiting)
                .returns(9L, ReferralLine::days);
        assertThat(referral(id).closedOn()).isEqualTo(day("2026-10-10"));
        assertThat(wigan.kim
                        .store()
                        .read(h -> ReferralLine.LISTING.all(h, Query.on(day("2026-09-30"))))
                        .isEmpty())
                .isTrue();
    }

    private Referral referral(ReferralId id) {
        return wigan.kim.store().read(h -> Referrals.find(h, id)).orElseThrow();
    }

    private ReferralLine line(String on) {
        return wigan.kim
                .store()
                .read(h -> ReferralLine.LISTING.all(h, Query.on(day(on))))
                .getFirst();
    }

    @Test
    void aProvidersChildrenAndAveragePrice() {
        var larkfield = Providers.add(wigan.kim, "Larkfield", Sector.PRIVATE);
        Providers.addEstablishment(
                wigan.kim,
                larkfield,
                "Larkfield Fostering",
                Provider.EstablishmentKind.FOSTERING_SERVICE,
                "SC1",
                null,
                null);
        for (long pence : new long[] {80_000, 90_001, 0}) {
            PlacementId id = wigan.admitted(
                    wigan.child("Child " + pence, "2016-01-01"),
                    "2026-03-30",
                    Home.at("U6", "PR4", "WN2 2BB").from(larkfield, "SC1"));
            if (pence > 0) {
                Costs.add(
                        wigan.kim, id, CostLine.New.weekly(CostLine.Kind.AGENCY, new Money(pence), day("2026-03-30")));
            }
        }
        List<ProviderLine> lines =
                wigan.kim.store().read(h -> ProviderLine.LISTING.all(h, Query.on(day("2026-10-31"), wigan.kim)));
        assertThat(lines)
                .singleElement()
                .returns("Larkfield", ProviderLine::name)
                .returns("PRIVATE", ProviderLine::sector)
                .returns("SC1", ProviderLine::urn)
                .returns(3L, ProviderLine::children);
        assertThat(lines.getFirst().weeklyAverage()).hasToString("£850.01 a week");
        List<ProviderLine> forAnybody =
                wigan.kim.store().read(h -> ProviderLine.LISTING.all(h, Query.on(day("2026-10-31"))));
        assertThat(forAnybody).extracting(ProviderLine::weeklyAverage).containsOnlyNulls();
        List<ProviderLine> before =
                wigan.kim.store().read(h -> ProviderLine.LISTING.all(h, Query.on(day("2026-01-01"))));
        assertThat(before.getFirst()).returns(0L, ProviderLine::children).returns(null, ProviderLine::weeklyAverage);
    }

    private List<Due> due(String kind) {
        return wigan.kim.store().read(h -> PlacementDuties.due(h, wigan.kim.today(), day("2028-01-01"))).stream()
                .filter(d -> d.kind().equals(kind))
                .toList();
    }

    @Test
    void noticeRunsForTheProvidersDaysAndAsksForAnotherHome() {
        ChildId child = wigan.child("Zoe", "2015-08-14");
        ProviderId agency = Providers.add(wigan.kim, "Bright Fostering", Sector.PRIVATE);
        PlacementId id = wigan.admitted(
                child, "2026-03-02", Home.at("U6", "PR4", "WN2 2BB").from(agency, null));
        Notice.give(wigan.kim, wigan.placement(id), Placement.NoticeBy.PROVIDER, day("2026-10-20"), null);
        assertThat(wigan.placement(id).plannedEndOn()).as("28 days").isEqualTo(day("2026-11-17"));
        assertThat(due("NOTICE")).singleElement().returns(day("2026-11-17"), Due::day);
        Provider known = wigan.kim.store().read(h -> Providers.find(h, agency)).orElseThrow();
        Providers.change(wigan.kim, known, known.name(), known.sector(), null, 14);
        Notice.give(wigan.kim, wigan.placement(id), Placement.NoticeBy.US, day("2026-10-20"), null);
        assertThat(wigan.placement(id).plannedEndOn()).isEqualTo(day("2026-11-03"));
        wigan.placements.plan(wigan.kim, wigan.placement(id), null);
        assertThat(due("NOTICE")).as("notice stands").singleElement().returns(day("2026-11-03"), Due::day);
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() ->
                        Notice.give(wigan.kim, wigan.placement(id), Placement.NoticeBy.US, day("2026-11-01"), null));
        Notice.takenBack(wigan.kim, wigan.placement(id));
        assertThat(due("NOTICE")).isEmpty();
        assertThat(wigan.placement(id).plannedEndOn()).isNull();
    }

    @Test
    void aReviewOfAnEarlierPeriodOfCareIsNoneOfThisOne() {
        ChildId child = wigan.child("Zoe", "2015-08-14");
        wigan.admitted(child, "2025-06-01", Home.at("U6", "PR4", "WN2 2BB"));
        ChildEvents.review(wigan.kim, child, null, day("2025-07-10"), "PN1", Answer.NO, ChildEvents.HeldAs.NO_MEETING);
        assertThat(due("REVIEW_MEETING")).hasSize(1);
        wigan.placements.endCare(wigan.kim, child, Ending.of(day("2025-12-01"), null), "E4A");
        wigan.admitted(child, "2026-09-01", Home.at("U6", "PR4", "WN2 2BB"));
        assertThat(due("REVIEW_MEETING")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "U4, 2025-06-01, NO_MEETING, 2027-01-15",
        "U4, 2025-06-01, MEETING, ",
        "U4, 2026-03-02, NO_MEETING, 2026-07-10",
        "U6, 2025-06-01, NO_MEETING, 2026-07-10"
    })
    void withoutAMeetingOnlyInALongTermHomeOfAYearAndOneMeetingAYear(
            String place, String since, ChildEvents.HeldAs last, @Nullable String due) {
        ChildId child = wigan.child("Zoe", "2015-08-14");
        wigan.admitted(child, since, Home.at(place, "PR4", "WN2 2BB"));
        ChildEvents.review(wigan.kim, child, null, day("2026-01-15"), "PN1", Answer.NO, ChildEvents.HeldAs.MEETING);
        ChildEvents.review(wigan.kim, child, null, day("2026-07-10"), "PN1", Answer.NO, last);
        assertThat(due("REVIEW_MEETING")).extracting(Due::day).isEqualTo(due == null ? List.of() : List.of(day(due)));
    }
}
