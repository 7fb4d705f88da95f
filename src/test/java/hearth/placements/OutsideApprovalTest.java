package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.access.Query;
import hearth.access.Right;
import hearth.common.Answer;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.placements.outside.OutsideBoard;
import hearth.store.Row;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who approved a home outside the area: told with the plan, counted for the home it was made for, asked again where the home turns out to lie outside. */
class OutsideApprovalTest extends CouncilGround {
    private static final Home LEEDS = Home.at("P1", "PR0", "LS1 1DD");

    OutsideApprovalTest() {
        super("2015-08-14");
    }

    private PlacementId moves(Home home, LocalDate on, OutsideApproval.@Nullable Told approval) {
        return wigan.placements.move(
                wigan.kim,
                Ending.of(on, "CARPL"),
                new NewPlacement(
                        ada,
                        home,
                        on,
                        true,
                        null,
                        Placement.Basis.DECISION,
                        null,
                        null,
                        Answer.UNKNOWN,
                        null,
                        approval));
    }

    private @Nullable String approvedOnTheBoard() {
        AuthorityDecision approval = OutsideBoard.of(wigan.kim, wigan.geography, today)
                .lines()
                .getFirst()
                .of()
                .approval();
        return approval == null ? null : approval.name();
    }

    private @Nullable String approvedInTheList() {
        return wigan.kim
                .read(Right.SEE_CHILDREN, h -> OutOfBoroughLine.LISTING.all(h, Query.on(today)))
                .getFirst()
                .approvedBy();
    }

    private static OutsideApproval.Told by(String role, LocalDate on, @Nullable LocalTime at) {
        return new OutsideApproval.Told("Ana Moss", role, on, at);
    }

    @ParameterizedTest
    @CsvSource({
        "LS1 1DD, , REG11-02",
        "LS1 1DD, nominated officer, REG11-02",
        "LS1 1DD, director of children's services, ''",
        "BL1 1CC, , REG11-01",
        "BL1 1CC, nominated officer, ''",
        "BL1 1CC, director of children's services, ''"
    })
    void aPlanOutsideIsKeptWithTheApprovalThatItsPlaceAsksFor(String postcode, @Nullable String role, String refused) {
        wigan.admitted(ada, "2026-03-02", Home.at("P1", "PR0", "WN1 1AA"));
        Home home = Home.at("P1", "PR0", postcode);
        OutsideApproval.Told told = role == null ? null : by(role, today, null);
        if (refused.isEmpty()) {
            PlacementId id = moves(home, today.plusDays(7), told);
            assertThat(standing(id)).containsExactly("REG13-01");
            List<AuthorityDecision> shown = wigan.kim.store().read(h -> OutOfBorough.decisions(h, id));
            assertThat(shown)
                    .as("it stands on the page of the home")
                    .extracting(AuthorityDecision::name)
                    .containsExactly("Ana Moss");
        } else {
            assertThatExceptionOfType(RuleRefused.class)
                    .isThrownBy(() -> moves(home, today.plusDays(7), told))
                    .satisfies(e ->
                            assertThat(e.refusals()).extracting(Refusal::rule).containsExactly(refused));
        }
    }

    @Test
    void whatWasSaidByTelephoneBeforeTheMoveHasItsProofDue() {
        wigan.admitted(ada, "2026-03-02", Home.at("P1", "PR0", "WN1 1AA"));
        PlacementId id =
                moves(LEEDS, today.plusDays(7), by(OutsideApproval.DIRECTOR, day("2026-10-30"), LocalTime.of(16, 10)));
        AuthorityDecision said =
                wigan.kim.store().read(h -> OutOfBorough.decisions(h, id)).getFirst();
        assertThat(said.toldAt()).isEqualTo("16:10");
        assertThat(said.proofDueOn()).as("five working days").isEqualTo(day("2026-11-06"));
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(
                        () -> moves(LEEDS, today.plusDays(8), by(OutsideApproval.DIRECTOR, today.plusDays(1), null)))
                .withMessageContaining("has not come yet");
    }

    @Test
    void aHomeThatIsOverKeepsItsApprovalToo() {
        PlacementId before = wigan.admitted(ada, "2026-03-02", Home.at("P1", "PR0", "WN1 1AA"));
        wigan.placements.end(wigan.kim, before, Ending.of(today.minusDays(20), "CARPL"));
        var arrivals = new Arrivals(wigan.geography);
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() ->
                        arrivals.start(wigan.kim, ada, over(by(OutsideApproval.DIRECTOR, today.plusDays(1), null))))
                .withMessageContaining("has not come yet");
        PlacementId id = arrivals.start(wigan.kim, ada, over(by(OutsideApproval.DIRECTOR, today.minusDays(21), null)));
        List<AuthorityDecision> kept = wigan.kim.store().read(h -> OutOfBorough.decisions(h, id));
        assertThat(kept).extracting(AuthorityDecision::name).containsExactly("Ana Moss");
    }

    private ToldPlacement over(OutsideApproval.Told approval) {
        return new ToldPlacement(
                new ToldHome("P1", null, null, null, null, null, null, "LS1 1DD"),
                today.minusDays(20),
                null,
                Placement.Basis.DECISION,
                null,
                Answer.UNKNOWN,
                Ending.of(today.minusDays(10), "CARPL"),
                null,
                approval,
                null);
    }

    @Test
    void carersWhoComeOverOnTheDayAPhaseBeganAskForNoApprovalAnyMore() {
        HouseholdId leeds = wigan.household("Barlow", "LS1 1DD");
        PlacementId id = wigan.admitted(ada, "2026-03-02", Home.with(leeds, "U6", "PR4"));
        wigan.placements.change(wigan.kim, id, day("2026-09-01"), Home.with(leeds, "U4", "PR4"), "PLACE");
        assertThat(standing(id)).contains("REG11-02", "REG13-01");
        wigan.kim.write(
                Right.EDIT_CHILDREN, "over", tx -> wigan.placements.carersCameOver(tx, leeds, day("2026-09-01")));
        assertThat(wigan.placement(id).phases().getLast().providerCode()).isEqualTo("PR1");
        assertThat(standing(id)).contains("REG13-01").doesNotContain("REG11-02");
    }

    @Test
    void anApprovalOfOneHomeIsNoneOfTheNext() {
        OutOfBorough.decided(
                wigan.kim,
                AuthorityDecision.Kind.AT_A_DISTANCE,
                ada,
                null,
                OutsideApproval.DIRECTOR,
                "Ana Moss",
                day("2026-03-01"),
                Answer.YES,
                null);
        PlacementId first = wigan.admitted(ada, "2026-03-02", LEEDS);
        assertThat(standing(first)).containsExactly("REG13-01");
        assertThat(approvedOnTheBoard()).isEqualTo("Ana Moss");
        assertThat(approvedInTheList()).startsWith("Ana Moss");
        PlacementId next = moves(Home.at("P1", "PR0", "LS1 1DD"), day("2026-09-01"), null);
        assertThat(standing(next)).containsExactly("REG11-02", "REG13-01");
        assertThat(approvedOnTheBoard()).isNull();
        assertThat(approvedInTheList()).isNull();
    }

    @Test
    void anApprovalOfCarersIsForTheChildsStayWithThem() {
        HouseholdId leeds = wigan.household("Barlow", "LS1 1DD");
        wigan.admitted(ada, "2026-03-02", Home.at("P1", "PR0", "WN1 1AA"));
        wigan.kim.write(
                Right.EDIT_CHILDREN,
                "signed",
                tx -> tx.insert(
                        ada,
                        "authority_decision",
                        Row.of("kind", "AT_A_DISTANCE")
                                .and("child_id", ada)
                                .and("household_id", leeds)
                                .and("role", OutsideApproval.DIRECTOR)
                                .and("name", "Ana Moss")
                                .and("decided_on", day("2026-04-01"))
                                .and("outcome", "YES")));
        PlacementId elsewhere = moves(LEEDS, day("2026-05-01"), null);
        assertThat(standing(elsewhere)).as("another home").contains("REG11-02");
        PlacementId there = moves(Home.with(leeds, "U6", "PR4"), day("2026-06-01"), null);
        assertThat(standing(there)).doesNotContain("REG11-02");
        moves(Home.at("P1", "PR0", "WN1 1AA"), day("2026-07-01"), null);
        PlacementId again = moves(Home.with(leeds, "U6", "PR4"), day("2026-08-01"), null);
        assertThat(standing(again)).as("a second stay").contains("REG11-02");
    }

    @Test
    void aHomeThatTurnsOutToLieOutsideIsAskedForItsApprovalAndOneInsideNoLonger() {
        PlacementId id = wigan.admitted(ada, "2026-03-02", Home.at("U6", "PR4", "ZZ1 1ZZ"));
        assertThat(standing(id)).as("not known where").isEmpty();
        var geography = new PlacementGeography(wigan.geography);
        says(geography, id, "E08000035");
        assertThat(standing(id)).containsExactly("REG11-02", "REG13-01");
        says(geography, id, Council.BOLTON);
        assertThat(standing(id)).containsExactly("REG11-01", "REG13-01");
        says(geography, id, Council.WIGAN);
        assertThat(standing(id)).isEmpty();
        says(geography, id, Council.BOLTON);
        assertThat(standing(id)).as("dealt with before, and outside again").containsExactly("REG11-01", "REG13-01");
    }

    private void says(PlacementGeography geography, PlacementId id, String council) {
        geography.confirm(
                wigan.kim, wigan.placement(id), wigan.placement(id).phases().getLast(), council, "the agency's letter");
    }

    @Test
    void aCorrectedPostcodeAsksToo() {
        PlacementId id = wigan.admitted(ada, "2026-03-02", Home.at("U6", "PR4", "WN2 2BB"));
        Placement home = wigan.placement(id);
        new Corrections(wigan.geography)
                .home(wigan.kim, home, home.phases().getFirst(), Home.at("U6", "PR4", "BL1 1CC"), null);
        assertThat(standing(id)).containsExactly("REG11-01", "REG13-01");
        Breach first = wigan.kim.store().read(h -> Breaches.on(h, id)).stream()
                .filter(b -> b.rule().equals("REG11-01"))
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(first.due())).isEqualTo(day("2026-03-02"));
    }
}
