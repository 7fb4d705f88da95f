package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Accounts;
import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Session;
import hearth.children.Siblings;
import hearth.children.Wish;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import hearth.common.ReferralId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.WorkingDays;
import hearth.matching.past.FirstLines;
import hearth.placements.AsDaysPass;
import hearth.placements.AuthorityDecision;
import hearth.placements.Council;
import hearth.placements.Home;
import hearth.placements.HomeDecisions;
import hearth.placements.NewPlacement;
import hearth.placements.OutOfBorough;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.placements.ProviderDecision;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.placements.TestHomes;
import hearth.store.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R2 and R6: a planned placement goes through a decision; what has happened is recorded and stands until somebody has signed. */
class PlannedHomeTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 3, 2);

    @TempDir
    Path folder;

    private Council wigan;
    private Matching matching;
    private ChildId ada;
    private HouseholdId ashworths;
    private HouseholdId barlows;
    private LocalDate today;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
        today = wigan.kim.today();
        matching = new Matching(wigan.geography);
        ada = wigan.child("Ada", "2015-08-14");
        wigan.admitted(ada, SINCE.toString(), Home.at("U6", "PR4", "WN1 1AA"));
        ashworths = TestHomes.approved(wigan.kim, wigan.geography, "Ashworth", "WN1 1AA", "2024-01-10", 2, 5, 12);
        barlows = TestHomes.approved(wigan.kim, wigan.geography, "Barlow", "WN1 1AA", "2024-01-10", 2, 0, 4);
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private PlacementId moves(HouseholdId home, LocalDate on, Placement.Basis basis) {
        return wigan.placements.move(
                wigan.kim,
                hearth.placements.Ending.of(on, "CARPL"),
                NewPlacement.of(ada, Home.with(home, "U6", "PR1"), on, basis));
    }

    private void sign(HouseholdId home) {
        var search = matching.search(wigan.kim, ada, null);
        var decided = new HashMap<RuleId, String>();
        search.signing(home).ledger().entries().stream()
                .filter(e -> e.home().id().equals(home))
                .flatMap(e -> e.undecided().stream())
                .forEach(l -> decided.put(l.rule(), "Nora Field"));
        sign(search, home, decided);
    }

    private void sign(Matching.Search search, HouseholdId home, Map<RuleId, String> decided) {
        Decisions.sign(
                wigan.kim,
                search,
                new Choice(
                        home,
                        "Kate Unsworth",
                        "Near the school.",
                        search.request().children().stream()
                                .collect(Collectors.toMap(
                                        ChildFacts::id,
                                        c -> new Choice.Wish("My school, please", "", "Kate Unsworth"))),
                        decided,
                        List.of("The child"),
                        Map.of()));
    }

    private List<Breach> standing(PlacementId about) {
        return wigan.kim.store().<List<Breach>>read(h -> Breaches.on(h, about)).stream()
                .filter(b -> b.resolvedOn() == null)
                .toList();
    }

    private boolean awaited(PlacementId id) {
        return wigan.kim.store().read(h -> HomeDecisions.awaited(h, wigan.placement(id), today));
    }

    private List<Decisions.Made> made() {
        return wigan.kim.store().read(h -> Decisions.of(h, ada));
    }

    @Test
    void aPlanWithoutADecisionIsRefusedAndNothingIsWritten() {
        assertThatThrownBy(() -> moves(ashworths, today.plusDays(7), Placement.Basis.DECISION))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        e -> assertThat(e.refusals())
                                .singleElement()
                                .returns("MATCH-01", Refusal::rule)
                                .returns("the person who decides on homes", Refusal::decider));
        assertThatThrownBy(() -> moves(ashworths, today.plusDays(7), Placement.Basis.EMERGENCY))
                .as("an emergency is never a plan")
                .isInstanceOf(RuleRefused.class);
        List<Placement> homes = wigan.kim.store().read(h -> Placements.of(h, ada));
        assertThat(homes).singleElement().returns(null, Placement::endsOn);
    }

    @Test
    void aSignedDecisionOpensTheWayOnce() {
        ReferralId request = Referrals.add(
                wigan.kim, new Referral.New(today, List.of(ada), false, null, null, "SHORT_TERM", null, null));
        sign(ashworths);
        assertThat(made()).singleElement().returns(Decisions.Standing.MADE, Decisions.Made::state);
        PlacementId there = moves(ashworths, today, Placement.Basis.DECISION);

        assertThat(standing(there)).isEmpty();
        assertThat(awaited(there)).isFalse();
        assertThat(made()).singleElement().returns(Decisions.Standing.PLACED, Decisions.Made::state);
        Referral closed =
                wigan.kim.store().read(h -> Referrals.find(h, request)).orElseThrow();
        assertThat(closed.states().getLast().state()).isEqualTo(Referral.State.PLACED);
    }

    @Test
    void aPlanStandsOnItsDecision() {
        sign(ashworths);
        PlacementId there = moves(ashworths, today.plusDays(7), Placement.Basis.DECISION);

        assertThat(wigan.placement(there).startsOn()).isEqualTo(today.plusDays(7));
        assertThat(standing(there)).isEmpty();
    }

    @Test
    void aSecondDecisionLetsTheFirstFallThrough() {
        sign(ashworths);
        HouseholdId others = TestHomes.approved(wigan.kim, wigan.geography, "Clegg", "WN1 1AA", "2024-01-10", 2, 5, 12);
        sign(others);

        assertThat(made())
                .extracting(Decisions.Made::state)
                .containsExactly(Decisions.Standing.MADE, Decisions.Standing.FELL_THROUGH);
        assertThatThrownBy(() -> moves(ashworths, today.plusDays(7), Placement.Basis.DECISION))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void whatHappenedWithoutADecisionStandsUntilSomebodySigns() {
        PlacementId there = moves(ashworths, today.minusDays(2), Placement.Basis.DECISION);
        assertThat(wigan.placement(there).startsOn()).isEqualTo(today.minusDays(2));
        assertThat(standing(there))
                .singleElement()
                .returns("MATCH-01", Breach::rule)
                .returns(today.minusDays(2), Breach::due);
        assertThat(awaited(there)).isTrue();
        sign(ashworths);

        assertThat(standing(there)).isEmpty();
        assertThat(awaited(there)).isFalse();
        assertThat(made()).singleElement().returns(Decisions.Standing.PLACED, Decisions.Made::state);
    }

    @Test
    void whatBeganLongBeforeTheTeamKeptDecisionsHereIsNotAsked() {
        PlacementId there = moves(ashworths, LocalDate.of(2026, 9, 1), Placement.Basis.DECISION);

        assertThat(standing(there)).isEmpty();
        assertThat(awaited(there)).isFalse();
    }

    @Test
    void anEmergencyIsRecordedAtOnceAndItsReasonIsATaskOfTheFirstWorkingDay() {
        LocalDate friday = LocalDate.of(2026, 10, 30);
        PlacementId there = moves(ashworths, friday, Placement.Basis.EMERGENCY);
        assertThat(standing(there)).isEmpty();
        assertThat(awaited(there)).isTrue();
        assertThat(due()).singleElement().returns(LocalDate.of(2026, 11, 2), Due::day);
        sign(ashworths);

        assertThat(due()).isEmpty();
        assertThat(awaited(there)).isFalse();
    }

    @Test
    void aPlanThatIsSignedLateIsNoEmergency() {
        moves(ashworths, today.minusDays(2), Placement.Basis.DECISION);
        sign(ashworths);

        assertThat(made())
                .singleElement()
                .returns(true, Decisions.Made::afterwards)
                .returns(false, Decisions.Made::emergency);
        assertThat(FirstLines.of(wigan.kim).signed())
                .as("it says nothing of the list")
                .isZero();
    }

    @Test
    void anEmergencyIsKnownByThePlacement() {
        moves(ashworths, today.minusDays(2), Placement.Basis.EMERGENCY);
        sign(ashworths);

        assertThat(made())
                .singleElement()
                .returns(true, Decisions.Made::afterwards)
                .returns(true, Decisions.Made::emergency);
    }

    @Test
    void whereTheChildLivesAlreadyTheTruthIsSignedAndStandsAsABreach() {
        notWith(ashworths);
        assertThatThrownBy(() -> sign(ashworths)).isInstanceOf(RuleRefused.class);
        PlacementId there = moves(ashworths, today.minusDays(2), Placement.Basis.EMERGENCY);
        Matching.Search search = matching.search(wigan.kim, ada, null);
        assertThatThrownBy(() -> sign(search, ashworths, Map.of(RuleId.H21, "Nora Field", RuleId.H02, "Moira Hale")))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        e -> assertThat(e.refusals()).extracting(Refusal::field).containsExactly("H11"));
        sign(ashworths);

        assertThat(standing(there)).singleElement().satisfies(b -> {
            assertThat(b.rule()).isEqualTo("MATCH-02");
            assertThat(b.message()).contains("H11");
            assertThat(b.due()).isEqualTo(today);
        });
        assertThat(decisions())
                .anySatisfy(d -> assertThat(d.text()).contains("H11"))
                .allSatisfy(d -> assertThat(d.name()).isEqualTo("Nora Field"));
        moves(barlows, today, Placement.Basis.EMERGENCY);
        assertThat(standing(there)).as("it ends with the home").isEmpty();
    }

    @Test
    void whatWasDealtWithStandsAgainWhereItIsSignedAgain() {
        notWith(ashworths);
        PlacementId there = moves(ashworths, today.minusDays(2), Placement.Basis.EMERGENCY);
        sign(ashworths);
        sign(ashworths);
        Breach first = standing(there).getFirst();
        assertThat(standing(there)).as("it stands once").hasSize(1);
        assertThat(first.since()).isEqualTo(today);
        Breaches.resolve(
                wigan.kim, Right.EDIT_CHILDREN, there, first.id(), first.version(), today, "They moved out of it");
        assertThat(standing(there)).isEmpty();
        sign(ashworths);

        assertThat(standing(there)).singleElement().returns("MATCH-02", Breach::rule);
    }

    private ChildId brother() {
        ChildId ben = wigan.child("Ben", "2016-01-01");
        wigan.admitted(ben, SINCE.toString(), Home.at("U6", "PR4", "WN1 1AA"));
        Siblings.group(
                wigan.kim,
                "Okafor",
                List.of(ada, ben),
                SINCE,
                Siblings.Together.TOGETHER,
                Siblings.Strength.MUST,
                null);
        return ben;
    }

    private ReferralId requestFor(ChildId... children) {
        return Referrals.add(
                wigan.kim, new Referral.New(SINCE, List.of(children), false, null, null, null, null, null));
    }

    @Test
    void oneOfTwoWhoAreToLiveTogetherIsSignedForWhereTheChildLives() {
        ChildId ben = brother();
        ReferralId request = requestFor(ada, ben);
        Referral.State before = state(request);
        PlacementId there = moves(barlows, today.minusDays(2), Placement.Basis.EMERGENCY);
        assertThat(due()).hasSize(1);
        sign(barlows);

        assertThat(due()).isEmpty();
        assertThat(awaited(there)).isFalse();
        assertThat(made())
                .singleElement()
                .returns(Decisions.Standing.PLACED, Decisions.Made::state)
                .returns(true, Decisions.Made::emergency);
        assertThat(standing(there))
                .filteredOn(b -> b.rule().equals("MATCH-02"))
                .singleElement()
                .satisfies(b ->
                        assertThat(b.message()).as("they must live together").contains("H13"));
        List<Decisions.Made> his = wigan.kim.store().read(h -> Decisions.of(h, ben));
        assertThat(his).isEmpty();
        assertThat(state(request)).as("the two still wait").isEqualTo(before);
        assertThatThrownBy(() -> sign(barlows)).as("a plan for both is barred").isInstanceOf(RuleRefused.class);
    }

    @Test
    void theOtherJoinsByADecisionOfItsOwn() {
        ChildId ben = brother();
        ReferralId request = requestFor(ada, ben);
        moves(ashworths, today.minusDays(2), Placement.Basis.EMERGENCY);
        sign(ashworths);
        sign(ashworths);
        assertThat(state(request)).isEqualTo(Referral.State.MATCHED);
        wigan.placements.move(
                wigan.kim,
                hearth.placements.Ending.of(today, "CARPL"),
                NewPlacement.of(ben, Home.with(ashworths, "U6", "PR1"), today, Placement.Basis.DECISION));

        assertThat(made()).hasSize(2).extracting(Decisions.Made::state).containsOnly(Decisions.Standing.PLACED);
        assertThat(state(request)).isEqualTo(Referral.State.PLACED);
    }

    private void notWith(HouseholdId home) {
        wigan.kim.write(
                Right.EDIT_CHILDREN,
                "not with them",
                tx -> tx.insert(
                        ada,
                        "must_not_live_with",
                        Row.of("child_id", ada)
                                .and("other_household_id", home)
                                .and("other_kind", "FAMILY")
                                .and("basis", "RISK")
                                .and("starts_on", today)));
    }

    private List<AuthorityDecision> decisions() {
        return wigan.kim.store().read(h -> OutOfBorough.decisions(h, ada));
    }

    @Test
    void signedAfterwardsItDropsNoNewerPlan() {
        moves(ashworths, today.minusDays(2), Placement.Basis.EMERGENCY);
        HouseholdId others = TestHomes.approved(wigan.kim, wigan.geography, "Clegg", "WN1 1AA", "2024-01-10", 2, 5, 12);
        ReferralId request =
                Referrals.add(wigan.kim, new Referral.New(today, List.of(ada), false, null, null, null, null, null));
        sign(others);
        sign(ashworths);

        assertThat(made())
                .extracting(Decisions.Made::state)
                .containsExactly(Decisions.Standing.PLACED, Decisions.Standing.MADE);
        assertThat(state(request)).isEqualTo(Referral.State.MATCHED);
        moves(others, today.plusDays(7), Placement.Basis.DECISION);
    }

    private Referral.State state(ReferralId request) {
        Referral read = wigan.kim.store().read(h -> Referrals.find(h, request)).orElseThrow();
        return read.states().getLast().state();
    }

    @Test
    void aDecisionOnWhichAHomeRestsDoesNotFallThrough() {
        ChildId ben = wigan.child("Ben", "2016-01-01");
        wigan.admitted(ben, SINCE.toString(), Home.at("U6", "PR4", "WN1 1AA"));
        HouseholdId others = TestHomes.approved(wigan.kim, wigan.geography, "Clegg", "WN1 1AA", "2024-01-10", 2, 5, 12);
        Referrals.add(wigan.kim, new Referral.New(today, List.of(ada, ben), false, null, null, null, null, null));
        sign(ashworths);
        moves(ashworths, today, Placement.Basis.DECISION);
        sign(others);

        assertThat(made())
                .extracting(Decisions.Made::state)
                .as("one of two children lives by the first")
                .containsOnly(Decisions.Standing.MADE);
    }

    @Test
    void theRequestIsPlacedOnceThePlanHasComeTrue() {
        ReferralId request = Referrals.add(
                wigan.kim, new Referral.New(today, List.of(ada), false, null, null, "SHORT_TERM", null, null));
        sign(ashworths);
        moves(ashworths, today.plusDays(7), Placement.Basis.DECISION);
        Session before = Accounts.signIn(wigan.kim.store(), "kim", today.plusDays(6));
        assertThat(AsDaysPass.of(before)).isZero();
        assertThat(state(request)).isEqualTo(Referral.State.MATCHED);

        Session later = Accounts.signIn(wigan.kim.store(), "kim", today.plusDays(9));
        assertThat(AsDaysPass.of(later)).isOne();
        assertThat(AsDaysPass.of(later)).isZero();
        Referral closed =
                wigan.kim.store().read(h -> Referrals.find(h, request)).orElseThrow();
        assertThat(closed.states().getLast()).satisfies(step -> {
            assertThat(step.state()).isEqualTo(Referral.State.PLACED);
            assertThat(step.startsOn()).isEqualTo(today.plusDays(7));
        });
        assertThat(closed.closedOn()).isEqualTo(today.plusDays(7));
    }

    @Test
    void theSixDaysCountFromTheDayTheChildMovesIn() {
        Entry entry = matching.search(wigan.kim, ada, null).ledger().entries().stream()
                .filter(e -> e.home().id().equals(barlows))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> BeyondTerms.record(wigan.kim, entry, "Nora Field", today.plusDays(1), "No other bed"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("has not come yet");
        BeyondTerms.record(wigan.kim, entry, "Nora Field", today, "No other bed");
        sign(barlows);
        LocalDate moved = today.plusDays(5);
        moves(barlows, moved, Placement.Basis.DECISION);

        assertThat(decisions())
                .filteredOn(d -> d.kind() == AuthorityDecision.Kind.BEYOND_TERMS_REG23)
                .singleElement()
                .returns(WorkingDays.after(moved, 6), AuthorityDecision::expiresOn);
    }

    private void beyondTerms(LocalDate decided) {
        Entry entry = matching.search(wigan.kim, ada, null).ledger().entries().stream()
                .filter(e -> e.home().id().equals(barlows))
                .findFirst()
                .orElseThrow();
        BeyondTerms.record(wigan.kim, entry, "Nora Field", decided, "No other bed");
    }

    private List<@Nullable LocalDate> sixDays(ChildId child) {
        return wigan.kim.store().<List<AuthorityDecision>>read(h -> OutOfBorough.decisions(h, child)).stream()
                .filter(d -> d.kind() == AuthorityDecision.Kind.BEYOND_TERMS_REG23)
                .<@Nullable LocalDate>map(AuthorityDecision::expiresOn)
                .toList();
    }

    @Test
    void theSixDaysAreGivenOnce() {
        beyondTerms(today.minusDays(7));
        moves(barlows, today.minusDays(5), Placement.Basis.EMERGENCY);
        assertThat(sixDays(ada)).containsExactly(WorkingDays.after(today.minusDays(5), 6));
        moves(ashworths, today.minusDays(3), Placement.Basis.EMERGENCY);
        moves(barlows, today.minusDays(1), Placement.Basis.EMERGENCY);

        assertThat(sixDays(ada)).containsExactly(WorkingDays.after(today.minusDays(5), 6));
    }

    @Test
    void anEarlierStayThatIsWrittenDownLaterTakesNoneOfThem() {
        beyondTerms(today);
        moves(barlows, today.minusDays(30), Placement.Basis.EMERGENCY);
        moves(ashworths, today.minusDays(20), Placement.Basis.EMERGENCY);
        assertThat(sixDays(ada)).containsExactly(WorkingDays.after(today, 6));
        LocalDate moved = today.plusDays(2);
        sign(barlows);
        moves(barlows, moved, Placement.Basis.DECISION);

        assertThat(sixDays(ada)).containsExactly(WorkingDays.after(moved, 6));
    }

    @Test
    void siblingsWhoMovedInOneAfterTheOtherHaveEachTheirOwnSixDays() {
        ChildId ben = wigan.child("Ben", "2016-01-01");
        wigan.admitted(ben, SINCE.toString(), Home.at("U6", "PR4", "WN1 1AA"));
        ReferralId request = Referrals.add(
                wigan.kim, new Referral.New(today.minusDays(2), List.of(ada, ben), true, null, null, null, null, null));
        moves(barlows, today.minusDays(4), Placement.Basis.EMERGENCY);
        wigan.placements.move(
                wigan.kim,
                hearth.placements.Ending.of(today.minusDays(1), "CARPL"),
                NewPlacement.of(ben, Home.with(barlows, "U6", "PR1"), today.minusDays(1), Placement.Basis.EMERGENCY));
        sign(barlows);

        assertThat(sixDays(ada)).containsOnly(WorkingDays.after(today.minusDays(4), 6));
        assertThat(sixDays(ben)).containsOnly(WorkingDays.after(today.minusDays(1), 6));
        assertThat(state(request))
                .as("it came in before the last of them had moved in")
                .isEqualTo(Referral.State.PLACED);
    }

    @Test
    void anEmergencyAtAnAgencyAsksForItsReasonToo() {
        LocalDate friday = LocalDate.of(2026, 10, 30);
        PlacementId there = wigan.placements.move(
                wigan.kim,
                hearth.placements.Ending.of(friday, "CARPL"),
                NewPlacement.of(ada, Home.at("K2", "PR4", "WN1 1AA"), friday, Placement.Basis.EMERGENCY));
        assertThat(due()).singleElement().returns(LocalDate.of(2026, 11, 2), Due::day);
        assertThat(awaited(there)).isTrue();
        ProviderDecision.sign(
                wigan.kim,
                wigan.placement(there),
                new ProviderDecision.Told(
                        "Kate Unsworth",
                        "No other bed that night",
                        "Nobody could be reached in time",
                        Wish.notHad(today, "Nora Field", "Asleep"),
                        null));

        assertThat(due()).isEmpty();
        assertThat(awaited(there)).isFalse();
    }

    private List<Due> due() {
        return wigan.kim.store().read(h -> MatchDuties.due(h, today, today.plusDays(9)));
    }

    @Test
    void beyondTheTermsAPlanWaitsForTheNamedPersonsDecision() {
        assertThatThrownBy(() -> sign(barlows)).isInstanceOf(RuleRefused.class).hasMessageContaining("0 to 4");
        Entry entry = matching.search(wigan.kim, ada, null).ledger().entries().stream()
                .filter(e -> e.home().id().equals(barlows))
                .findFirst()
                .orElseThrow();
        assertThat(BeyondTerms.alone(entry)).isTrue();
        assertThatThrownBy(() -> BeyondTerms.record(wigan.kim, entry, " ", today, "No other bed"))
                .isInstanceOf(RuleRefused.class);
        BeyondTerms.record(wigan.kim, entry, "Nora Field", today, "No other bed tonight");
        sign(barlows);
        PlacementId there = moves(barlows, today.plusDays(1), Placement.Basis.DECISION);

        assertThat(standing(there))
                .as("beyond the terms it stands until they are changed or the child moves")
                .singleElement()
                .returns("TERMS-02", Breach::rule);
        assertThat(made()).singleElement().returns(hearth.common.Answer.NO, Decisions.Made::withinTerms);
    }

    @Test
    void theDecisionCanBeReadAsItWasSigned() {
        sign(ashworths);
        Decisions.Made one = made().getFirst();
        String screen = Objects.requireNonNull(wigan.kim.store().<@Nullable String>read(h -> Decisions.screen(h, one)));

        assertThat(Kept.homes(screen, Set.of())).extracting(Kept::home).containsExactlyInAnyOrder("FC-0001", "FC-0002");
        List<String> wishes = wigan.kim.store().read(h -> Decisions.wishes(h, one));
        assertThat(wishes).containsExactly("CH-0001: My school, please (Kate Unsworth)");
    }
}
