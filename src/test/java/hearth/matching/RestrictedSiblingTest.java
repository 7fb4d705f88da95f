package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Aliases;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.children.Needs;
import hearth.children.Siblings;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Known;
import hearth.common.RuleRefused;
import hearth.placements.Council;
import hearth.placements.Home;
import hearth.placements.TestHomes;
import hearth.store.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home for Ada and her brother Ben, whose record Olive may not see: he counts in every rule, and nothing says who he is. */
class RestrictedSiblingTest {
    private static final String BEN = "CH-0002";

    @TempDir
    Path folder;

    private Council wigan;
    private Matching matching;
    private ChildId ada;
    private ChildId ben;
    private HouseholdId ashworths;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
        matching = new Matching(wigan.geography);
        ada = wigan.child("Ada", "2015-08-14");
        ben = wigan.child("Ben", "2019-02-01");
        ashworths = TestHomes.approved(wigan.kim, wigan.geography, "Ashworth", "WN1 1AA", "2024-01-10", 2, 5, 12);
        TestHomes.approved(wigan.kim, wigan.geography, "Barlow", "WN1 1AA", "2024-01-10", 1, 5, 12);
        for (ChildId child : List.of(ada, ben)) {
            wigan.admitted(child, "2026-03-02", Home.at("U6", "PR4", "WN2 2BB"));
        }
        Siblings.link(wigan.kim, List.of(ada, ben), Siblings.Kind.FULL);
        Siblings.group(
                wigan.kim,
                "Okafor",
                List.of(ada, ben),
                wigan.kim.today(),
                Siblings.Together.TOGETHER,
                Siblings.Strength.MUST,
                null);
        LocalDate today = wigan.kim.today();
        Needs.fact(wigan.kim, ben, "RESPIRATORY", Known.KNOWN, "asthma", false, today, "assessment");
        Needs.fact(wigan.kim, ben, "BARS_SHARING", Known.KNOWN, "YES", true, today, "assessment");
        Needs.need(wigan.kim, ben, "BEHAVIOUR", 2, today, "assessment", null);
        wigan.kim.write(
                Right.EDIT_CHILDREN,
                "a forbidden place",
                tx -> tx.insert(
                        ben,
                        "forbidden_place",
                        Row.of("child_id", ben)
                                .and("kind", "SECTOR")
                                .and("value", "BL9 9")
                                .and("basis", "RISK")
                                .and("starts_on", today)));
    }

    /** Olive, after the record was restricted. */
    private Session olive() {
        return TestSession.without(wigan.kim, ben);
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private static Entry of(Matching.Search search, HouseholdId home) {
        return search.ledger().entries().stream()
                .filter(e -> e.home().id().equals(home))
                .findFirst()
                .orElseThrow();
    }

    private Choice choice(Entry entry) {
        return new Choice(
                entry.home().id(),
                "Kate Unsworth",
                "They stay together.",
                Map.of(ada, new Choice.Wish("With Ben", "", "Kate"), ben, new Choice.Wish("With Ada", "", "Kate")),
                entry.undecided().stream().collect(Collectors.toMap(Line::rule, line -> "Nora Field")),
                List.of("School"),
                Map.of());
    }

    @Test
    void heTakesPartInEveryRuleAndNoLineSaysWhoHeIs() {
        Matching.Search mine = matching.search(wigan.kim, ada, null);
        Session olive = olive();
        Matching.Search hers = matching.search(olive, ada, null);

        assertThat(hers.request().size()).isEqualTo(2);
        assertThat(hers.request().named()).isEqualTo("CH-0001, a child you may not see");
        for (Entry entry : hers.ledger().entries()) {
            Entry same = of(mine, entry.home().id());
            assertThat(entry.lines())
                    .extracting(Line::state)
                    .isEqualTo(same.lines().stream().map(Line::state).toList());
            assertThat(entry.lines())
                    .allSatisfy(l -> assertThat(l.toString() + l.wayRound())
                            .doesNotContain(BEN)
                            .doesNotContain("asthma"));
        }
        Entry one = of(hers, ashworths);
        assertThat(one.line(RuleId.H03).child()).isEqualTo("11 on 31 October 2026; " + Line.COVERED);
        assertThat(one.line(RuleId.H22).child())
                .isEqualTo("CH-0001: wishes not recorded; a child you may not see: " + Line.COVERED);
        assertThat(one.line(RuleId.H09).child()).isEqualTo(Line.COVERED);
        assertThat(List.of(RuleId.H10, RuleId.H11, RuleId.H14))
                .allSatisfy(rule -> assertThat(one.line(rule))
                        .returns(Line.COVERED, Line::child)
                        .returns(Line.COVERED, Line::household));
        assertThat(of(mine, ashworths).line(RuleId.H17).child()).contains(BEN + ": respiratory illness asthma");
    }

    @Test
    void pointsContrastAndWhatOtherProgramsReadDoNotSayWhoHeIs() {
        Session olive = olive();
        Matching.Search hers = matching.search(olive, ada, null);

        Ranked ranked = hers.ranking().homes().getFirst();
        assertThat(ranked.points().criteria().getFirst().facts().get())
                .isEqualTo("CH-0001: needs not recorded; a child you may not see: " + Line.COVERED);
        HouseholdFacts able = ranked.entry()
                .home()
                .but(d -> d.abilities = List.of(new HouseholdFacts.Ability("SKILL", "BEHAVIOUR", 3, null)));
        Points points = new Scoring(hers.policy()).of(hers.request(), able);
        Contrast contrast = Contrast.of(ranked, new Ranked(ranked.entry(), points, "B", 2));
        assertThat(contrast.differences())
                .isNotEmpty()
                .allSatisfy(d ->
                        assertThat(d.upper() + d.lower()).doesNotContain(BEN).doesNotContain("behaviour"));
        assertThat(Snapshot.body(hers))
                .contains("CH-0001")
                .contains(Line.COVERED)
                .doesNotContain(BEN)
                .doesNotContain("asthma");
        assertThat(Snapshot.plain(hers).get("children"))
                .isEqualTo(List.of("CH-0001", olive.<String>read(Right.SEE_CHILDREN, h -> new Aliases(h).of(ben))));
    }

    @Test
    void whoMayNotSeeHimDecidesOnNoHomeForHim() {
        Session olive = olive();
        Matching.Search hers = matching.search(olive, ada, null);
        Entry entry = of(hers, ashworths);

        assertThatThrownBy(() -> Decisions.sign(olive, hers, choice(entry)))
                .isInstanceOf(RuleRefused.class)
                .hasMessage("The record of a child this home is for is restricted and you are not on its list."
                        + " Ask the manager.");
        assertThatThrownBy(() -> BeyondTerms.record(olive, entry, "Nora Field", olive.today(), "Tonight"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("restricted");
    }

    @Test
    void whatWasOnTheScreenIsReadBackWithoutHim() {
        Matching.Search mine = matching.search(wigan.kim, ada, null);
        Decisions.sign(wigan.kim, mine, choice(of(mine, ashworths)));
        Session olive = olive();
        Decisions.Made made =
                olive.read(Right.SEE_CHILDREN, h -> Decisions.of(h, ada)).getFirst();

        List<Kept> kept = olive.read(Right.SEE_CHILDREN, h -> Objects.requireNonNull(Decisions.kept(h, made)));
        assertThat(kept).hasSize(2).allSatisfy(k -> assertThat(k.toString()).doesNotContain(BEN));
        assertThat(olive.<List<String>>read(Right.SEE_CHILDREN, h -> Decisions.wishes(h, made)))
                .containsExactly("CH-0001: With Ben (Kate)");
    }
}
