package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.children.AboutChildren;
import hearth.children.StartOfCare;
import hearth.children.Wish;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.ReferralId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.matching.past.FirstLines;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision is a person's, with a reason, and keeps what was on the screen. */
class DecisionsTest {
    private static final Choice.Wish WISH = new Choice.Wish("Near my school, please", "", "Kate Unsworth");

    @TempDir
    Path folder;

    private Council wigan;
    private Matching matching;
    private ChildId ada;
    private HouseholdId ashworths;
    private HouseholdId barlows;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
        matching = new Matching(wigan.geography);
        ada = wigan.child("Ada", "2015-08-14");
        ashworths = TestHomes.approved(wigan.kim, wigan.geography, "Ashworth", "WN1 1AA", "2024-01-10", 2, 5, 12);
        barlows = TestHomes.approved(wigan.kim, wigan.geography, "Barlow", "WN1 1AA", "2024-01-10", 2, 0, 4);
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private Matching.Search search() {
        return matching.search(wigan.kim, ada, null);
    }

    /** With everything said, the decisions the rules ask for included. */
    private Choice choice(HouseholdId home) {
        var decided = new HashMap<RuleId, String>();
        search().ledger().entries().stream()
                .filter(e -> e.home().id().equals(home))
                .flatMap(e -> e.lines(State.DECISION).stream())
                .forEach(l -> decided.put(l.rule(), "Nora Field"));
        return new Choice(
                home,
                "Kate Unsworth",
                "The school stays and the carers know the family.",
                Map.of(ada, WISH),
                decided,
                List.of("Mother", "School"),
                Map.of(barlows, "Ages not within their terms"));
    }

    private static Choice with(Choice c, String by, String reason, Map<ChildId, Choice.Wish> wishes) {
        return new Choice(c.home(), by, reason, wishes, c.decided(), c.consulted(), c.declined());
    }

    private List<Refusal> refused(Choice choice) {
        try {
            Decisions.sign(wigan.kim, search(), choice);
            return List.of();
        } catch (RuleRefused e) {
            return e.refusals();
        }
    }

    private List<Decisions.Made> made() {
        return wigan.kim.store().read(h -> Decisions.of(h, ada));
    }

    @Test
    void aDecisionIsKeptWithThePersonTheReasonAndTheScreen() {
        ReferralId referral = Referrals.add(
                wigan.kim,
                new Referral.New(wigan.kim.today(), List.of(ada), false, null, null, "SHORT_TERM", null, null));
        Decisions.sign(wigan.kim, search(), choice(ashworths));

        assertThat(made()).singleElement().satisfies(m -> {
            assertThat(m.decidedBy()).isEqualTo("Kate Unsworth");
            assertThat(m.household()).isEqualTo("FC-0001");
            assertThat(m.decidedOn()).isEqualTo(wigan.kim.today());
            String screen = wigan.kim.store().read(h -> Decisions.screen(h, m));
            assertThat(screen).contains("\"H03\"").contains("\"weights\"").contains("FC-0002");
        });
        assertThat(wigan.kim
                        .store()
                        .read(h -> Referrals.find(h, referral))
                        .orElseThrow()
                        .states()
                        .getLast()
                        .state())
                .isEqualTo(Referral.State.MATCHED);
        // The wish is on record now, and so are the decisions that were made.
        Entry after = search().ledger().entries().getFirst();
        assertThat(after.line(RuleId.H22).state()).isEqualTo(State.PASS);
    }

    @Test
    void theWordsOfARestrictedBrotherAreNotRead() {
        Decisions.sign(wigan.kim, search(), choice(ashworths));
        ChildId ben = wigan.child("Ben", "2016-01-01");
        Decisions.Made one = made().getFirst();
        wigan.kim.write(Right.EDIT_CHILDREN, "a brother", tx -> {
            long wish = AboutChildren.wish(tx, ben, Wish.said(wigan.kim.today(), "Kate Unsworth", "Not my uncle"));
            return tx.insert(
                    ben,
                    "match_decision_child",
                    Row.of("decision_id", one.id()).and("child_id", ben).and("wish_id", wish));
        });
        Session olive = TestSession.without(wigan.kim, ben);

        List<String> read = olive.read(Right.SEE_CHILDREN, h -> Decisions.wishes(h, one));
        assertThat(read).containsExactly("CH-0001: Near my school, please (Kate Unsworth)");
        assertThat(FirstLines.of(olive).signed()).isZero();
    }

    @Test
    void aDecisionOnRestrictedCarersIsNotCounted() {
        Decisions.sign(wigan.kim, search(), choice(ashworths));
        assertThat(FirstLines.of(wigan.kim).signed()).isOne();

        assertThat(FirstLines.of(TestSession.without(wigan.kim, ashworths)).signed())
                .isZero();
    }

    @Test
    void aHomeThatTheReaderMayNotSeeIsNotNamed() {
        Decisions.sign(wigan.kim, search(), choice(ashworths));
        Session olive = TestSession.without(wigan.kim, ashworths);

        Decisions.Made read =
                olive.read(Right.SEE_CHILDREN, h -> Decisions.of(h, ada)).getFirst();
        assertThat(read.hidden()).isTrue();
        assertThat(read.household()).isEqualTo("A restricted household");
        assertThat(read.reason()).isEmpty();
        List<Kept> kept = olive.read(Right.SEE_CHILDREN, h -> Objects.requireNonNull(Decisions.kept(h, read)));
        assertThat(kept).extracting(Kept::home).containsExactlyInAnyOrder("A restricted household", "FC-0002");
    }

    @Test
    void aHomeThatDeclinedAndTheReaderMayNotSeeIsNotNamed() {
        Decisions.sign(wigan.kim, search(), choice(ashworths));
        Session olive = TestSession.without(wigan.kim, barlows);

        List<Decisions.Declined> read = olive.read(Right.SEE_CHILDREN, h -> Decisions.declined(h, made().getFirst()));
        assertThat(read).containsExactly(new Decisions.Declined("A restricted household", ""));
    }

    @Test
    void anEmergencySignedBeforeItWasKeptApartSaysNothingOfTheList() {
        Decisions.sign(wigan.kim, search(), choice(ashworths));
        long id = made().getFirst().id();
        wigan.kim.write(
                Right.EDIT_CHILDREN,
                "as it was",
                tx -> tx.update(ada, "match_decision", id, 1, Row.of("emergency", true)));

        assertThat(made().getFirst().afterwards()).isTrue();
        assertThat(FirstLines.of(wigan.kim).signed()).isZero();
    }

    @Test
    void nobodyDecidesWithoutANameAReasonAndTheChildsWishes() {
        Choice whole = choice(ashworths);

        assertThat(refused(with(whole, " ", whole.reason(), whole.wishes())))
                .extracting(Refusal::field)
                .containsExactly("by");
        assertThat(refused(with(whole, whole.by(), "", whole.wishes())))
                .extracting(Refusal::field)
                .containsExactly("reason");
        assertThat(refused(with(whole, whole.by(), whole.reason(), Map.of())))
                .extracting(Refusal::field)
                .containsExactly("wish");
        assertThat(refused(
                        with(whole, whole.by(), whole.reason(), Map.of(ada, new Choice.Wish("", "", "Kate Unsworth")))))
                .hasSize(1);
        assertThat(made()).isEmpty();
    }

    @Test
    void whyAWishCouldNotBeHadIsEnough() {
        Choice whole = choice(ashworths);
        Choice silent = with(
                whole,
                whole.by(),
                whole.reason(),
                Map.of(ada, new Choice.Wish("", "Asleep when seen; asked again tomorrow", "Kate Unsworth")));

        assertThat(refused(silent)).isEmpty();
    }

    @Test
    void aDecisionThatARuleAsksForNeedsAName() {
        Choice whole = choice(ashworths);
        Choice nobody = new Choice(
                whole.home(),
                whole.by(),
                whole.reason(),
                whole.wishes(),
                Map.of(),
                whole.consulted(),
                whole.declined());

        assertThat(refused(nobody)).extracting(Refusal::field).contains("H21");
    }

    @Test
    void aBarredHomeIsNotSelectableAndTheRefusalNamesWhoMayDecide() {
        assertThat(refused(choice(barlows))).singleElement().satisfies(r -> {
            assertThat(r.rule()).isEqualTo("H03");
            assertThat(r.decider()).isEqualTo("the agency decision maker");
            assertThat(r.message()).contains("0 to 4").contains("change of terms");
        });
    }

    @Test
    void anEmergencyOutsideTheTermsTakesTheNameOfWhoeverDecided() {
        LocalDate friday = LocalDate.of(2026, 10, 30);
        wigan.placements.admit(
                wigan.kim,
                StartOfCare.on(friday, "V2", "N1", "WN1 1AA"),
                NewPlacement.of(ada, Home.with(barlows, "U6", "PR1"), friday, Placement.Basis.EMERGENCY));
        Due due = wigan.kim
                .store()
                .read(h ->
                        MatchDuties.due(h, wigan.kim.today(), wigan.kim.today().plusDays(9)))
                .getFirst();
        assertThat(due.day()).isEqualTo(LocalDate.of(2026, 11, 2));

        assertThat(refused(choice(barlows))).extracting(Refusal::field).containsExactly("H03");
        Choice whole = choice(barlows);
        var decided = new HashMap<>(whole.decided());
        decided.put(RuleId.H03, "Nora Field");
        assertThat(refused(new Choice(
                        whole.home(),
                        whole.by(),
                        whole.reason(),
                        whole.wishes(),
                        decided,
                        whole.consulted(),
                        whole.declined())))
                .isEmpty();
        assertThat(wigan.kim
                        .store()
                        .<List<Due>>read(h -> MatchDuties.due(
                                h, wigan.kim.today(), wigan.kim.today().plusDays(9))))
                .isEmpty();
    }

    @Test
    void aHomeThatIsNoLongerInTheSearchIsRefusedInWords() {
        Choice stranger = with(choice(ashworths), "Kate", "Why", Map.of(ada, WISH));
        Choice other = new Choice(
                new HouseholdId(999_999),
                stranger.by(),
                stranger.reason(),
                stranger.wishes(),
                stranger.decided(),
                stranger.consulted(),
                stranger.declined());

        assertThatThrownBy(() -> Decisions.sign(wigan.kim, search(), other)).hasMessageContaining("Search again");
    }
}
