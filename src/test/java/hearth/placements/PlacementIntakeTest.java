package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Query;
import hearth.access.Right;
import hearth.children.Care;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.children.PeriodOfCare;
import hearth.common.Money;
import hearth.common.PlacementId;
import hearth.common.RuleRefused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a team's own sheets become children, care and placements, in any order, and are known again next month. */
class PlacementIntakeTest {
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

    private static NewChild ada() {
        return NewChild.of("Ada", "Okafor", day("2015-08-14"), "F", Council.WIGAN);
    }

    private static PlacementRow row(String home, String start, @Nullable String end, @Nullable String reason) {
        return new PlacementRow(
                null,
                null,
                ada(),
                "C2",
                null,
                "WN1 1AA",
                "U6",
                "PR4",
                home,
                "Larkfield",
                day(start),
                end == null ? null : day(end),
                reason,
                "BL1 1CC",
                null,
                new Money(82_000));
    }

    private Optional<PlacementId> add(PlacementRow row) {
        return wigan.kim.write(
                Right.IMPORT, "import", tx -> new PlacementIntake(wigan.geography, wigan.kim.today()).add(tx, row));
    }

    private Optional<PlacementId> known(PlacementRow row) {
        return wigan.kim.store().read(h -> PlacementIntake.known(h, row));
    }

    private void change(PlacementRow row) {
        PlacementId id = known(row).orElseThrow();
        wigan.kim.write(Right.IMPORT, "import", tx -> {
            new PlacementIntake(wigan.geography, wigan.kim.today()).change(tx, id, row);
            return id;
        });
    }

    private long households() {
        return wigan.kim
                .store()
                .read(h -> h.createQuery("select count(*) from household")
                        .mapTo(Long.class)
                        .one());
    }

    private Optional<Money> price(PlacementId id, String on) {
        return wigan.kim.store().read(h -> Costs.weekly(h, id, day(on)));
    }

    private List<PeriodOfCare> care() {
        return wigan.kim
                .store()
                .read(h -> Care.of(h, Children.byReference(h, "CH-0001").orElseThrow()));
    }

    private List<String> periods() {
        return care().stream()
                .map(p -> p.startsOn() + " " + p.endsOn() + " " + p.rec() + " "
                        + p.statuses().stream()
                                .map(s -> s.startsOn() + "=" + s.code())
                                .collect(Collectors.joining(",")))
                .toList();
    }

    @Test
    void aRowMakesItsChildItsCareItsHomeAndItsPrice() {
        add(row("Dev Raman", "2026-03-02", null, null));
        ChildLine line = wigan.kim
                .store()
                .read(h -> ChildLine.LISTING.all(h, Query.on(day("2026-10-31"), wigan.kim)))
                .getFirst();
        assertThat(line)
                .returns("Ada Okafor", ChildLine::name)
                .returns("C2", ChildLine::legalStatus)
                .returns("NK", ChildLine::need)
                .returns(true, ChildLine::lookedAfter)
                .returns("FC-0001", ChildLine::household)
                .returns("Dev Raman", ChildLine::home)
                .returns(true, ChildLine::outOfBorough);
        assertThat(line.weeklyCost()).hasToString("£820.00 a week");
        assertThat(periods()).containsExactly("2026-03-02 null null 2026-03-02=C2");
        assertThat(known(row("somebody else", "2026-03-02", null, null))).isPresent();
        assertThat(known(row("Dev Raman", "2026-03-03", null, null))).isEmpty();
    }

    @Test
    void rowsInAnyOrderGiveTheSameCare() {
        var rows = List.of(
                row("Dev Raman", "2024-01-10", "2024-06-01", "CREQB"),
                row("Raman, Dev", "2024-06-01", "2025-02-01", "CARPL"),
                row("Lee Marsh", "2025-02-01", "2025-03-01", "E4A"),
                row("Lee Marsh", "2026-01-05", null, null));
        for (List<PlacementRow> order : orders(rows)) {
            var fresh = new Council(folder.resolve("o" + System.identityHashCode(order)));
            wigan.close();
            wigan = fresh;
            order.forEach(this::add);
            assertThat(periods())
                    .as("%s", order.stream().map(PlacementRow::start).toList())
                    .containsExactly("2024-01-10 2025-03-01 E4A 2024-01-10=C2", "2026-01-05 null null 2026-01-05=C2");
            assertThat(households()).isEqualTo(2);
        }
    }

    private static List<List<PlacementRow>> orders(List<PlacementRow> rows) {
        if (rows.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<PlacementRow>>();
        for (int i = 0; i < rows.size(); i++) {
            var rest = new ArrayList<>(rows);
            PlacementRow first = rest.remove(i);
            for (List<PlacementRow> others : orders(rest)) {
                var order = new ArrayList<PlacementRow>();
                order.add(first);
                order.addAll(others);
                all.add(order);
            }
        }
        return all;
    }

    @Test
    void nextMonthsRowEndsThePlacementAndTheCareWithIt() {
        add(row("Dev Raman", "2026-03-02", null, null));
        change(row("Dev Raman", "2026-03-02", "2026-10-12", "E4B"));
        assertThat(periods()).containsExactly("2026-03-02 2026-10-12 E4B 2026-03-02=C2");
        Placement p = wigan.placement(known(row("", "2026-03-02", null, null)).orElseThrow());
        assertThat(p)
                .returns(day("2026-10-12"), Placement::endsOn)
                .returns(hearth.common.Answer.NO, Placement::endPlanned);
        assertThat(p.endReason()).isNull();
    }

    @Test
    void aNewPriceAndAHomeThatMovedCountFromToday() {
        add(row("Dev Raman", "2026-03-02", null, null));
        var told = row("Dev Raman", "2026-03-02", null, null);
        change(new PlacementRow(
                null,
                null,
                told.child(),
                "C2",
                "N1",
                null,
                "U4",
                "PR4",
                "Dev Raman",
                "Larkfield",
                told.start(),
                null,
                null,
                "WN2 2BB",
                null,
                new Money(90_000)));
        PlacementId id = known(told).orElseThrow();
        assertThat(wigan.placement(id).phases())
                .extracting(p -> p.startsOn() + " " + p.place() + " " + p.postcode())
                .containsExactly("2026-03-02 U6 BL1 1CC", "2026-10-31 U4 WN2 2BB");
        assertThat(price(id, "2026-10-30")).contains(new Money(82_000));
        assertThat(price(id, "2026-10-31")).contains(new Money(90_000));
        assertThat(care().getFirst().categoryOfNeed()).isEqualTo("N1");
    }

    @Test
    void whatIsStoredSaysTheSameAsTheRow() {
        var row = row("Dev Raman", "2026-03-02", "2026-10-12", "CREQB");
        PlacementId id = add(row).orElseThrow();
        PlacementRow stored = wigan.kim.store().read(h -> PlacementIntake.stored(h, id, wigan.kim.today()));
        assertThat(stored)
                .usingRecursiveComparison()
                .ignoringFields("child", "childReference", "home", "need")
                .isEqualTo(row);
        assertThat(stored.home()).isEqualTo("FC-0001");
    }

    @Test
    void nightsTakenByAnotherHomeAreRefusedAndNothingElse() {
        add(row("Dev Raman", "2026-03-02", "2026-05-01", null));
        assertThatThrownBy(() -> add(row("Lee Marsh", "2026-04-30", null, null)))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("PL-00001, since 2 March 2026 until 1 May 2026");
        add(row("Lee Marsh", "2026-05-01", null, null));
    }
}
