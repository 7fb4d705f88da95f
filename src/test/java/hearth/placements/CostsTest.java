package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.children.Children;
import hearth.children.NewChild;
import hearth.common.Money;
import hearth.common.RuleRefused;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostsTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

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

    private List<CostRow> may() {
        return wigan.kim.store().read(h -> Costs.month(h, MAY));
    }

    private static CostLine.New weekly(CostLine.Kind kind, long pence, String from) {
        return CostLine.New.weekly(kind, new Money(pence), day(from));
    }

    @Test
    void aMonthHasARowForEachPlacementAndItsTotalsAddUp() {
        var ada = wigan.child("Ada", "2015-08-14");
        var agency = wigan.admitted(ada, "2026-03-02", Home.at("U6", "PR4", "LS1 1DD"));
        Costs.add(wigan.kim, agency, weekly(CostLine.Kind.AGENCY, 82_000, "2026-03-02"));
        var ours = wigan.placements.move(
                wigan.kim,
                Ending.of(day("2026-05-10"), "CARPL"),
                NewPlacement.of(ada, Home.at("U6", "PR1", "WN2 2BB"), day("2026-05-10"), Placement.Basis.DECISION));
        Costs.add(wigan.kim, ours, weekly(CostLine.Kind.ALLOWANCE, 20_000, "2026-05-10"));
        Costs.add(wigan.kim, ours, weekly(CostLine.Kind.FEE, 25_000, "2026-05-10"));
        var household = wigan.household("The Ashworths", "WN2 2BB");
        Costs.add(
                wigan.kim,
                household,
                weekly(CostLine.Kind.RETAINER, 7_000, "2026-05-01").until(day("2026-05-08")));
        Costs.add(wigan.kim, ada, CostLine.New.once(CostLine.Kind.TRAVEL, new Money(1_250), day("2026-05-12")));
        assertThat(may())
                .extracting(
                        CostRow::placement,
                        CostRow::household,
                        CostRow::group,
                        CostRow::nights,
                        r -> r.net().pence())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("PL-00001", null, CostGroup.AGENCY, 9L, 105_429L),
                        org.assertj.core.groups.Tuple.tuple("PL-00002", null, CostGroup.IN_HOUSE, 22L, 141_429L),
                        org.assertj.core.groups.Tuple.tuple(null, "FC-0001", CostGroup.IN_HOUSE, 0L, 7_000L),
                        org.assertj.core.groups.Tuple.tuple(null, null, CostGroup.IN_HOUSE, 0L, 1_250L));
        CostTotals totals = Objects.requireNonNull(
                wigan.kim.store().read(h -> Costs.byMonth(h, MAY, MAY)).get(MAY));
        assertThat(totals.of(CostGroup.IN_HOUSE)).isEqualTo(new Money(149_679));
        assertThat(totals.of(CostGroup.AGENCY)).isEqualTo(new Money(105_429));
        assertThat(totals.outOfBorough()).isEqualTo(new Money(105_429));
        assertThat(totals.total()).isEqualTo(Money.sum(totals.byGroup().values()));
    }

    @Test
    void anotherCouncilsChildCostsUsNothing() {
        var ben = Children.add(wigan.kim, NewChild.of("Ben", "Ahmed", day("2016-01-01"), "M", Council.BOLTON));
        var home = wigan.placements.start(
                wigan.kim,
                NewPlacement.of(ben, Home.at("U6", "PR1", "WN2 2BB"), day("2026-03-02"), Placement.Basis.DECISION));
        Costs.add(wigan.kim, home, weekly(CostLine.Kind.ALLOWANCE, 20_000, "2026-03-02"));
        Costs.add(wigan.kim, ben, weekly(CostLine.Kind.TRAVEL, 20_000, "2026-03-02"));
        assertThat(may()).isEmpty();
    }

    @Test
    void aNewPriceEndsTheOldOne() {
        var ada = wigan.child("Ada", "2015-08-14");
        var home = wigan.admitted(ada, "2026-03-02", Home.at("U6", "PR4", "WN2 2BB"));
        Costs.add(wigan.kim, home, weekly(CostLine.Kind.AGENCY, 70_000, "2026-03-02"));
        wigan.kim.write(
                hearth.access.Right.EDIT_COSTS,
                "a new price",
                tx -> Costs.change(tx, home, CostLine.Kind.AGENCY, new Money(77_000), day("2026-05-15")));
        // 14 nights at 100.00 and 17 at 110.00
        assertThat(may()).singleElement().returns(new Money(140_000 + 187_000), CostRow::net);
    }

    @Test
    void onlyAContributionIsNegative() {
        var ada = wigan.child("Ada", "2015-08-14");
        var home = wigan.admitted(ada, "2026-03-02", Home.at("U6", "PR4", "WN2 2BB"));
        assertThatThrownBy(() -> Costs.add(wigan.kim, home, weekly(CostLine.Kind.FEE, -1, "2026-03-02")))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> Costs.add(wigan.kim, home, weekly(CostLine.Kind.CONTRIBUTION, 1, "2026-03-02")))
                .isInstanceOf(RuleRefused.class);
    }
}
