package hearth.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.children.AboutChildren;
import hearth.children.Wish;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.PlacementId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agency's home or a residential one goes through a decision too: signed with the plan, or afterwards where it has happened. */
class ProviderDecisionTest extends CouncilGround {
    private static final Home AGENCY = Home.at("U6", "PR4", "BL1 1AA");

    ProviderDecisionTest() {
        super("2015-08-14");
    }

    @BeforeEach
    void open() {
        wigan.admitted(ada, "2026-03-02", Home.at("P1", "PR0", "WN1 1AA"));
    }

    private ProviderDecision.Told told(@Nullable Wish wish) {
        return new ProviderDecision.Told(
                "Kate Unsworth", "No carers of our own had a place.", "The mother", wish, "FC-0001: no place");
    }

    private Wish wish() {
        return Wish.said(today, "Nora Field", "Near my school, please");
    }

    private PlacementId moves(
            Home home, LocalDate on, Placement.Basis basis, ProviderDecision.@Nullable Told decision) {
        return wigan.placements.move(
                wigan.kim,
                Ending.of(on, "CARPL"),
                new NewPlacement(ada, home, on, true, null, basis, null, null, Answer.UNKNOWN, decision, null));
    }

    private static List<String> refused(Runnable what) {
        try {
            what.run();
            return List.of();
        } catch (RuleRefused e) {
            return e.refusals().stream()
                    .filter(r -> r.rule().equals("FIELD"))
                    .map(Refusal::field)
                    .toList();
        }
    }

    private boolean awaited(PlacementId id) {
        return wigan.kim.store().read(h -> HomeDecisions.awaited(h, wigan.placement(id), today));
    }

    private Optional<ProviderDecision> signed(PlacementId id) {
        return wigan.kim.store().read(h -> ProviderDecision.on(h, id));
    }

    @ParameterizedTest
    @CsvSource({"U6, DECISION", "K2, DECISION", "K2, EMERGENCY"})
    void aPlanWithoutOneIsRefusedBesideEachField(String place, Placement.Basis basis) {
        assertThat(refused(() -> moves(Home.at(place, "PR4", "WN1 1AA"), today.plusDays(7), basis, null)))
                .containsExactly("decided_by", "decided_why", "consulted", "wish_words");
        List<Placement> homes = wigan.kim.store().read(h -> Placements.of(h, ada));
        assertThat(homes).singleElement().returns(null, Placement::endsOn);
    }

    @ParameterizedTest
    @CsvSource({"U6, COURT", "P1, DECISION", "R2, DECISION"})
    void whatACourtDecidedAndWhatIsNoProvidersHomeIsNotAsked(String place, Placement.Basis basis) {
        assertThat(refused(() -> moves(Home.at(place, "PR0", "WN1 1AA"), today.plusDays(7), basis, null)))
                .isEmpty();
    }

    @Test
    void aPlanIsKeptWithItsDecision() {
        PlacementId there =
                moves(Home.at("U6", "PR4", "WN1 1AA"), today.plusDays(7), Placement.Basis.DECISION, told(wish()));

        assertThat(signed(there)).hasValueSatisfying(d -> {
            assertThat(d.decidedBy()).isEqualTo("Kate Unsworth");
            assertThat(d.decidedOn()).isEqualTo(today);
            assertThat(d.wish()).isEqualTo("Near my school, please (Nora Field)");
            assertThat(d.declined()).isEqualTo("FC-0001: no place");
        });
        assertThat(standing(there)).isEmpty();
    }

    @Test
    void whereNobodyAsksForOneItIsKeptAllTheSame() {
        PlacementId there = moves(Home.at("R2", "PR5", "WN1 1AA"), today, Placement.Basis.DECISION, told(wish()));

        assertThat(signed(there)).isPresent();
    }

    @Test
    void aWishOnRecordIsNotAskedAgain() {
        assertThat(refused(() -> moves(AGENCY, today, Placement.Basis.DECISION, told(null))))
                .containsExactly("wish_words");
        AboutChildren.wish(wigan.kim, ada, wish());
        PlacementId there = moves(AGENCY, today, Placement.Basis.DECISION, told(null));

        assertThat(signed(there)).map(ProviderDecision::wish).hasValue("Near my school, please (Nora Field)");
    }

    @ParameterizedTest
    @CsvSource({
        "Near my school, , '', wish_by",
        "Near my school, Asleep, Nora Field, wish_words",
        ", , Nora Field, wish_words",
        ", Asleep, '', wish_by"
    })
    void aWishToldByHalvesIsRefusedAlsoWhereOneIsOnRecord(
            @Nullable String words, @Nullable String why, String by, String field) {
        AboutChildren.wish(wigan.kim, ada, wish());
        Wish half = new Wish(0, today, by, words, why, null, null, 0);

        assertThat(refused(() -> moves(AGENCY, today, Placement.Basis.DECISION, told(half))))
                .containsExactly(field);
    }

    @Test
    void aHomeThatIsOverKeepsItsDecisionToo() {
        ChildId ben = wigan.child("Ben", "2016-01-01");
        PlacementId before = wigan.admitted(ben, "2026-03-02", Home.at("P1", "PR0", "WN1 1AA"));
        wigan.placements.end(wigan.kim, before, Ending.of(today.minusDays(20), "CARPL"));
        var arrivals = new Arrivals(wigan.geography);
        var half = Wish.said(today, "", "Near my school");
        assertThat(refused(() -> arrivals.start(wigan.kim, ben, over(told(half)))))
                .containsExactly("wish_by");
        PlacementId there = arrivals.start(wigan.kim, ben, over(told(wish())));

        assertThat(signed(there)).map(ProviderDecision::wish).hasValue("Near my school, please (Nora Field)");
    }

    private ToldPlacement over(ProviderDecision.Told decision) {
        var home = new ToldHome("U4", null, null, null, "Bright Fostering", Sector.PRIVATE, null, "WN1 1AA");
        return new ToldPlacement(
                home,
                today.minusDays(20),
                null,
                Placement.Basis.DECISION,
                null,
                Answer.UNKNOWN,
                Ending.of(today.minusDays(10), "CARPL"),
                decision,
                null,
                null);
    }

    @Test
    void whatHappenedStandsUntilSomebodySigns() {
        PlacementId there = moves(AGENCY, today.minusDays(2), Placement.Basis.DECISION, null);
        assertThat(standing(there)).contains("MATCH-01");
        assertThat(awaited(there)).isTrue();
        Placement home = wigan.placement(there);
        assertThat(refused(() -> ProviderDecision.sign(wigan.kim, home, ProviderDecision.Told.NOTHING)))
                .containsExactly("decided_by", "decided_why", "consulted", "wish_words");
        ProviderDecision.sign(wigan.kim, home, told(wish()));

        assertThat(standing(there)).doesNotContain("MATCH-01");
        assertThat(awaited(there)).isFalse();
        assertThatThrownBy(() -> ProviderDecision.sign(wigan.kim, home, told(wish())))
                .hasMessageContaining("signed already");
    }

    @Test
    void whatBeganLongBeforeIsNotAsked() {
        PlacementId there = moves(AGENCY, LocalDate.of(2026, 9, 1), Placement.Basis.DECISION, null);

        assertThat(standing(there)).doesNotContain("MATCH-01");
        assertThat(awaited(there)).isFalse();
    }
}
