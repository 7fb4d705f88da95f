package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.children.Needs;
import hearth.children.Siblings;
import hearth.children.StartOfCare;
import hearth.common.ChildId;
import hearth.common.Denied;
import hearth.common.HouseholdId;
import hearth.common.Known;
import hearth.common.SubjectId;
import hearth.placements.Council;
import hearth.placements.Home;
import hearth.placements.NewPlacement;
import hearth.placements.Placement;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.placements.TestHomes;
import hearth.store.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules over what a real store holds. */
class MatchingTest {
    @TempDir
    Path folder;

    private Council wigan;
    private Matching matching;
    private ChildId ada;
    private HouseholdId ashworths;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
        matching = new Matching(wigan.geography);
        ada = wigan.child("Ada", "2015-08-14");
        wigan.admitted(ada, "2026-03-02", Home.at("U6", "PR4", "WN2 2BB"));
        ashworths = TestHomes.approved(wigan.kim, wigan.geography, "Ashworth", "WN1 1AA", "2024-01-10", 2, 5, 12);
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private Entry entry(ChildId child) {
        return matching.search(wigan.kim, child, null).ledger().entries().stream()
                .filter(e -> e.home().id().equals(ashworths))
                .findFirst()
                .orElseThrow();
    }

    private State state(RuleId rule) {
        return entry(ada).line(rule).state();
    }

    @Test
    void approvalTermsAndPlacesComeFromTheStore() {
        Entry entry = entry(ada);

        assertThat(entry.line(RuleId.H01).state()).isEqualTo(State.PASS);
        assertThat(entry.line(RuleId.H01).household()).isEqualTo("approved since 10 January 2024");
        assertThat(entry.line(RuleId.H03)).returns(State.PASS, Line::state).returns("5 to 12", Line::household);
        assertThat(entry.line(RuleId.H08)).returns(State.PASS, Line::state);
        assertThat(entry.line(RuleId.H19)).returns(State.PASS, Line::state);
        assertThat(entry.state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aPlacementFillsThePlaceAndItsPlannedEndFreesIt() {
        LocalDate today = wigan.kim.today();
        for (String name : List.of("Bea", "Cy")) {
            ChildId other = wigan.child(name, "2016-01-01");
            var placed = wigan.admitted(other, "2026-03-02", Home.with(ashworths, "U6", "PR1"));
            wigan.placements.plan(wigan.kim, wigan.placement(placed), today.plusDays(30));
        }
        Line line = entry(ada).line(RuleId.H08);

        assertThat(line.state()).isEqualTo(State.FAIL);
        assertThat(line.way()).isEqualTo(WayRound.FREE_LATER);
        assertThat(line.household()).startsWith("0 of 2 free");
    }

    @Test
    void theOpenRequestSaysTypeAndFirstNight() {
        LocalDate today = wigan.kim.today();
        Referrals.add(
                wigan.kim,
                new Referral.New(
                        today.minusDays(3),
                        List.of(ada),
                        false,
                        today.plusDays(9),
                        null,
                        "Short-term fostering",
                        null,
                        null));
        var search = matching.search(wigan.kim, ada, null);

        assertThat(search.request().type()).isEqualTo("SHORT_TERM");
        assertThat(search.request().from()).isEqualTo(today.plusDays(9));
        assertThat(state(RuleId.H06)).isEqualTo(State.PASS);
    }

    @Test
    void brothersAndSistersWhoMustBeTogetherAreSearchedForTogether() {
        ChildId ben = wigan.child("Ben", "2018-02-01");
        ChildId cat = wigan.child("Cat", "2020-02-01");
        wigan.admitted(ben, "2026-03-02", Home.at("U6", "PR4", "WN2 2BB"));
        Siblings.link(wigan.kim, List.of(ada, ben, cat), Siblings.Kind.FULL);
        Siblings.group(
                wigan.kim,
                "Okafor",
                List.of(ada, ben, cat),
                wigan.kim.today(),
                Siblings.Together.TOGETHER,
                Siblings.Strength.MUST,
                null);
        var request = matching.search(wigan.kim, ada, null).request();

        // Cat is not looked after and lives at home.
        assertThat(request.children()).extracting(ChildFacts::id).containsExactly(ada, ben);
        assertThat(request.together()).isEqualTo(Request.Together.MUST);
        assertThat(request.leftOut()).isEmpty();
    }

    @Test
    void whatIsRecordedOfTheChildIsUsed() {
        assertThat(state(RuleId.H17)).isEqualTo(State.UNKNOWN);
        Needs.fact(wigan.kim, ada, "RESPIRATORY", Known.NONE, null, false, wigan.kim.today(), "health assessment");

        assertThat(state(RuleId.H17)).isEqualTo(State.PASS);
    }

    @Test
    void aForbiddenPlaceBarsTheHomeAndItsWordsAreForThoseWhoMaySeeThem() {
        wigan.kim.write(
                Right.EDIT_CHILDREN,
                "a forbidden place",
                tx -> tx.insert(
                        ada,
                        "forbidden_place",
                        Row.of("child_id", ada)
                                .and("kind", "SECTOR")
                                .and("value", "WN1 1")
                                .and("basis", "RISK")
                                .and("starts_on", wigan.kim.today())));
        Line line = entry(ada).line(RuleId.H14);

        assertThat(line.state()).isEqualTo(State.FAIL);
        assertThat(line.way()).isEqualTo(WayRound.NONE);
        assertThat(line.household())
                .isEqualTo(wigan.kim.may(Right.RESTRICT) ? "in a place where the child must not live" : Line.COVERED);
    }

    private Session officer(SubjectId restricted) {
        return TestSession.without(wigan.kim, restricted);
    }

    @Test
    void whoeverMayNotSeeAChildGetsNoSearchForTheChild() {
        Session olive = officer(ada);

        assertThatThrownBy(() -> matching.search(olive, ada, null))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("restricted");
    }

    @Test
    void aRestrictedChildInTheHomeTakesPartAndItsReasonIsCovered() {
        ChildId bea = wigan.child("Bea", "2016-01-01");
        wigan.admitted(bea, "2026-03-02", Home.with(ashworths, "U6", "PR1"));
        Needs.fact(wigan.kim, bea, "ONLY_CHILD", Known.KNOWN, "YES", true, wigan.kim.today(), "care plan");
        assertThat(entry(ada).line(RuleId.H12).household()).isEqualTo("1 child there");
        Session olive = officer(bea);
        Line line = matching.search(olive, ada, null).ledger().entries().stream()
                .filter(e -> e.home().id().equals(ashworths))
                .findFirst()
                .orElseThrow()
                .line(RuleId.H12);

        assertThat(line.state()).isEqualTo(State.FAIL);
        assertThat(line.household()).isEqualTo(Line.COVERED);
    }

    @Test
    void aChildAlreadyThereTakesNoPlaceFromItself() {
        ChildId bea = wigan.child("Bea", "2016-01-01");
        wigan.placements.admit(
                wigan.kim,
                StartOfCare.on(LocalDate.of(2026, 3, 2), "V2", "N1", "WN1 1AA"),
                NewPlacement.of(
                        bea, Home.with(ashworths, "U6", "PR1"), LocalDate.of(2026, 3, 2), Placement.Basis.DECISION));

        assertThat(entry(bea).line(RuleId.H08).household()).startsWith("2 of 2 free");
        assertThat(entry(ada).line(RuleId.H08).household()).startsWith("1 of 2 free");
    }
}
