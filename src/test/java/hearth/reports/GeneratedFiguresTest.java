package hearth.reports;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.Ground;
import hearth.common.ChildId;
import hearth.geography.Geography;
import hearth.placements.CostGroup;
import hearth.placements.outside.OutsideBoard;
import hearth.placements.outside.OutsideLine;
import hearth.placements.outside.WayBack;
import hearth.store.Store;
import hearth.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of generated councils against a naive count of the same rows, and the sums that must always hold. */
class GeneratedFiguresTest {
    private static final List<String> CHILDREN = List.of(
            "children_looked_after",
            "children_in_foster",
            "children_in_house",
            "children_agency",
            "children_kinship",
            "children_other_authority",
            "children_residential",
            "children_out_of_borough",
            "children_over_20_miles",
            "children_at_a_distance",
            "children_distance_not_known");

    @TempDir
    Path folder;

    @Test
    void everyMonthOfAGeneratedCouncilAgreesWithCountingDayByDay() {
        for (long seed = 1; seed <= 3; seed++) {
            long s = seed;
            try (Store store = TestStore.create(
                    folder.resolve("s" + seed), tx -> new GeneratedCouncil(new TestCouncil(tx.sql()), s).fill(120))) {
                Oracle oracle = store.read(Oracle::new);
                for (YearMonth month : List.of(YearMonth.of(2026, 10), YearMonth.of(2025, 4), YearMonth.of(2024, 2))) {
                    var summary = MonthlySummary.of(store, Ground.noDirectory(folder), month);
                    agrees(oracle, summary.figures());
                    holds(summary);
                    standsBehind(store, Ground.noDirectory(folder), summary.figures());
                    sameAsTheBoard(store, Ground.noDirectory(folder), summary);
                    costs(store, summary.figures());
                }
            }
        }
    }

    private static void agrees(Oracle oracle, Figures figures) {
        for (int i = 0; i < Months.COUNT; i += 4) {
            var day = new Months(figures.month()).lastDay(i);
            Map<String, Long> children = oracle.children(day);
            for (String key : CHILDREN) {
                assertThat(figures.get(key).months().get(i))
                        .as("%s on %s", key, day)
                        .isEqualTo(children.getOrDefault(key, 0L));
            }
            Map<String, Long> places = oracle.places(day);
            for (String key : List.of(
                    "households",
                    "places_approved",
                    "places_filled",
                    "places_over",
                    "places_not_available",
                    "places_vacant")) {
                assertThat(figures.get(key).months().get(i))
                        .as("%s on %s", key, day)
                        .isEqualTo(places.getOrDefault(key, 0L));
            }
        }
        assertThat(figures.value("cost_total"))
                .as("cost in %s", figures.month())
                .isEqualTo(oracle.cost(figures.month()));
        assertThat(figures.get("cost_total").lastMonth())
                .isEqualTo(oracle.cost(figures.month().minusMonths(1)));
    }

    private static void holds(MonthlySummary summary) {
        Figures f = summary.figures();
        for (int i = 0; i < Months.COUNT; i++) {
            assertThat(at(f, "places_filled", i)
                            - at(f, "places_over", i)
                            + at(f, "places_not_available", i)
                            + at(f, "places_vacant", i))
                    .isEqualTo(at(f, "places_approved", i));
            long foster = 0;
            for (String group : List.of("kinship", "in_house", "agency", "other_authority")) {
                foster += at(f, "children_" + group, i);
            }
            assertThat(foster).isEqualTo(at(f, "children_in_foster", i));
            long cost = 0;
            for (CostGroup kind : CostGroup.values()) {
                cost += at(f, "cost_" + kind.code(), i);
            }
            assertThat(cost).isEqualTo(at(f, "cost_total", i));
            if (i > 0) {
                assertThat(at(f, "households", i - 1) + at(f, "net_households", i))
                        .isEqualTo(at(f, "households", i));
                assertThat(at(f, "carers", i - 1) + at(f, "net_carers", i)).isEqualTo(at(f, "carers", i));
            }
        }
        assertThat(summary.checks())
                .allSatisfy(check -> assertThat(check.ok()).as(check.toString()).isTrue());
        assertThat(summary.checks()).hasSizeGreaterThan(15);
    }

    /** The costs are those that plain SQL adds up, group by group. */
    private static void costs(Store store, Figures figures) {
        Months months = new Months(figures.month());
        var wanted = new HashMap<String, Long>();
        for (CostOracle.Sum sum : store.read(h -> CostOracle.sums(h, months.period()))) {
            int i = months.index(sum.month());
            wanted.merge("cost_" + sum.code().code() + i, sum.pence(), Long::sum);
            wanted.merge("cost_out_of_borough" + i, sum.out() ? sum.pence() : 0, Long::sum);
        }
        assertThat(wanted).isNotEmpty();
        for (int i = 0; i < Months.COUNT; i++) {
            for (CostGroup group : CostGroup.values()) {
                String key = "cost_" + group.code();
                assertThat(at(figures, key, i)).as(key + " " + i).isEqualTo(wanted.getOrDefault(key + i, 0L));
            }
            assertThat(at(figures, "cost_out_of_borough", i))
                    .isEqualTo(wanted.getOrDefault("cost_out_of_borough" + i, 0L));
        }
    }

    /** The records behind every figure add up to it. */
    private static void standsBehind(Store store, Geography geography, Figures figures) {
        for (Figure figure : figures.all()) {
            long sum = store.read(h -> Behind.of(h, geography, figures.month(), figure.key())).stream()
                    .mapToLong(Behind.Row::number)
                    .sum();
            long wanted = figures.value(figure.key().equals("rate_per_10000") ? "children_looked_after" : figure.key());
            assertThat(sum).as("behind %s in %s", figure.key(), figures.month()).isEqualTo(wanted);
        }
    }

    /** Figure, workbook and board count the same children, all and to return. */
    private static void sameAsTheBoard(Store store, Geography geography, MonthlySummary summary) {
        Figures figures = summary.figures();
        var lines = store.read(h ->
                        OutsideBoard.everybody(h, geography, figures.month().atEndOfMonth()))
                .values();
        assertThat(lines.stream().filter(l -> l.of().home().out()).count())
                .isEqualTo(figures.value("children_out_of_borough"))
                .isEqualTo(summary.wayBack().all());
        assertThat(lines.stream().filter(OutsideLine::toReturn).count())
                .isEqualTo(figures.value("children_out_of_borough_to_return"))
                .isEqualTo(summary.wayBack().toReturn());
    }

    @Test
    void whoIsToReturnOnManyDaysIsWhoTheBoardSaysOnEachOfThem() {
        try (Store store = TestStore.create(folder, tx -> {
            new GeneratedCouncil(new TestCouncil(tx.sql()), 7).fill(300);
            waysBack(tx.sql());
        })) {
            Geography geography = Ground.noDirectory(folder);
            List<LocalDate> days = IntStream.range(0, 40)
                    .mapToObj(i -> LocalDate.of(2024, 1, 5).plusDays(26L * i))
                    .toList();
            Map<LocalDate, List<ChildId>> found = store.read(h -> OutsideBoard.toReturn(h, geography, days));
            var held = new ArrayList<OutsideLine>();
            for (LocalDate day : days) {
                var board = store.read(h -> OutsideBoard.everybody(h, geography, day))
                        .values();
                board.stream()
                        .filter(line -> line.way().standing() == WayBack.Standing.HELD)
                        .forEach(held::add);
                assertThat(found.get(day))
                        .as("on %s", day)
                        .containsExactlyInAnyOrderElementsOf(board.stream()
                                .filter(OutsideLine::toReturn)
                                .map(OutsideLine::childId)
                                .toList());
            }
            assertThat(found.values().stream().mapToInt(List::size).sum()).isGreaterThan(50);
            assertThat(held).hasSizeGreaterThan(50);
        }
    }

    /** Plans, reviews, reasons, forbidden places and second looks at a risk, so that every rule of the way back has something to say. */
    private static void waysBack(Handle h) {
        h.execute("update placement set planned_end_on = date(starts_on, '+300 days') where id % 5 = 0");
        h.execute("update placement set basis = 'EMERGENCY' where id % 3 = 0");
        h.execute("""
            insert into return_plan (child_id, placement_id, kind, gate, settled_why, opened_on, closed_on)
            select child_id, id, case when id % 4 = 0 then 'SETTLED' else 'RETURN' end,
                   case id % 4 when 1 then 'CHILD_ASKS' when 2 then 'RECENT_EMERGENCY' when 3 then 'PLAN_SAYS_RETURN' end,
                   case when id % 4 = 0 then 'Settled' end, date(starts_on, '+20 days'),
                   case when id % 7 = 0 then date(starts_on, '+70 days') end
              from placement where id % 3 <> 1\
            """);
        h.execute("""
            insert into child_review (child_id, held_on, says_return)
            select child_id, date(min(starts_on), '+' || (30 * n) || ' days'), case (child_id + n) % 3 when 0 then 'YES' else 'NO' end
              from placement, (select 1 as n union all select 4 union all select 9) group by child_id, n\
            """);
        h.execute("""
            insert into out_of_area (placement_id, starts_on, reason)
            select id, date(starts_on, '+' || (40 * n) || ' days'),
                   case (id + n) % 4 when 0 then 'SAFEGUARDING' when 1 then 'SIBLINGS_TOGETHER' else 'NO_LOCAL_VACANCY' end
              from placement, (select 0 as n union all select 2) where id % 2 = 0\
            """);
        h.execute("""
            insert into forbidden_place (child_id, kind, value, basis, starts_on, ends_on)
            select id, 'AUTHORITY', case when id % 2 = 0 then 'E08000010' else 'E08000001' end, 'RISK', '2024-06-01',
                   case when id % 3 = 0 then '2025-06-01' end
              from child where id % 5 = 0\
            """);
        h.execute("""
            insert into risk_reassessment (child_id, assessed_on, assessed_by, outcome)
            select id, '2025-02-01', 'Ira Lund', case when id % 4 = 0 then 'NOT_SAFE' else 'SAFE' end from child where id % 3 = 0\
            """);
    }

    private static long at(Figures figures, String key, int index) {
        Long n = figures.get(key).months().get(index);
        return n == null ? 0 : n;
    }
}
