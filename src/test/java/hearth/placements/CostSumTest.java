package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Money;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Money by hand: pence times nights, divided by 7 and rounded once for a placement and month. */
class CostSumTest {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private static CostSum.Span span(String from, @Nullable String until, CostGroup group, boolean out) {
        return new CostSum.Span(day(from), until == null ? null : day(until), group, out);
    }

    private static CostLine line(
            CostLine.Every every, CostLine.Kind kind, long pence, String from, @Nullable String until) {
        return new CostLine(
                1,
                null,
                null,
                null,
                every,
                kind,
                new Money(pence),
                day(from),
                until == null ? null : day(until),
                null,
                null,
                null,
                1);
    }

    private static CostLine weekly(long pence, String from, @Nullable String until) {
        return line(
                CostLine.Every.WEEKLY,
                pence < 0 ? CostLine.Kind.CONTRIBUTION : CostLine.Kind.AGENCY,
                pence,
                from,
                until);
    }

    private static long net(YearMonth month, List<CostSum.Span> spans, CostLine... lines) {
        return CostSum.of(month, spans, List.of(lines)).stream()
                .mapToLong(p -> p.net().pence())
                .sum();
    }

    private static final List<CostSum.Span> ALWAYS = List.of(span("2025-01-01", null, CostGroup.AGENCY, false));

    @Test
    void aQuarterIsTheSumOfItsMonthsToThePenny() {
        CostLine price = weekly(82_000, "2026-04-01", null);
        YearMonth june = YearMonth.of(2026, 6);
        assertThat(net(APRIL, ALWAYS, price)).isEqualTo(351_429);
        assertThat(net(MAY, ALWAYS, price)).isEqualTo(363_143);
        assertThat(net(june, ALWAYS, price)).isEqualTo(351_429);
        // 1 April to 30 June, the end day not counted: 90 nights
        CostLine until30 = weekly(82_000, "2026-04-01", "2026-06-30");
        assertThat(net(APRIL, ALWAYS, until30) + net(MAY, ALWAYS, until30) + net(june, ALWAYS, until30))
                .isEqualTo(1_054_286);
    }

    @Test
    void aMoveOn10MayIs9And22Nights() {
        var first = List.of(span("2026-03-01", "2026-05-10", CostGroup.AGENCY, false));
        var second = List.of(span("2026-05-10", null, CostGroup.IN_HOUSE, true));
        CostLine price = weekly(70_000, "2026-03-01", null);
        assertThat(CostSum.of(MAY, first, List.of(price)).getFirst())
                .returns(9L, CostSum.Part::nights)
                .returns(new Money(90_000), CostSum.Part::net);
        assertThat(CostSum.of(MAY, second, List.of(price)).getFirst())
                .returns(22L, CostSum.Part::nights)
                .returns(new Money(220_000), CostSum.Part::net)
                .returns(true, CostSum.Part::out);
    }

    @Test
    void contributionsAreTakenOffAndGrossIsKept() {
        var parts = CostSum.of(
                APRIL, ALWAYS, List.of(weekly(82_000, "2026-04-01", null), weekly(-10_000, "2026-04-08", null)));
        assertThat(parts).singleElement().returns(new Money(351_429), CostSum.Part::gross);
        // (82,000 x 30 - 10,000 x 23) / 7 = 318,571.43
        assertThat(parts.getFirst().net()).isEqualTo(new Money(318_571));
    }

    @Test
    void aSingleSumCountsOnItsDayInTheGroupOfThatDayOrTheNearest() {
        var spans = List.of(
                span("2026-04-10", "2026-04-20", CostGroup.AGENCY, false),
                span("2026-04-20", "2026-04-25", CostGroup.RESIDENTIAL, true));
        for (var expected : List.of(
                new Object[] {"2026-04-01", CostGroup.AGENCY},
                new Object[] {"2026-04-19", CostGroup.AGENCY},
                new Object[] {"2026-04-20", CostGroup.RESIDENTIAL},
                new Object[] {"2026-04-30", CostGroup.RESIDENTIAL})) {
            CostLine once = line(CostLine.Every.ONCE, CostLine.Kind.EXTRA, 12_345, (String) expected[0], null);
            assertThat(CostSum.of(APRIL, spans, List.of(once)))
                    .filteredOn(p -> p.net().pence() != 0)
                    .singleElement()
                    .returns(expected[1], CostSum.Part::group)
                    .returns(new Money(12_345), CostSum.Part::net);
            assertThat(net(MAY, spans, once)).isZero();
        }
    }

    @Test
    void whereTheGroupChangesInAMonthThePartsAddUpToOneRounding() {
        // 100 pence a week: 10 nights are 142.857, 20 nights 285.714, together 428.571
        var spans = List.of(
                span("2026-01-01", "2026-04-11", CostGroup.AGENCY, false),
                span("2026-04-11", null, CostGroup.IN_HOUSE, true));
        var parts = CostSum.of(APRIL, spans, List.of(weekly(100, "2026-01-01", null)));
        assertThat(parts).extracting(p -> p.net().pence()).containsExactly(143L, 286L);
        assertThat(net(APRIL, ALWAYS, weekly(100, "2026-01-01", null))).isEqualTo(429);
    }

    @Test
    void aPriceOutsideTheStayCostsNothing() {
        var spans = List.of(span("2026-04-10", "2026-04-20", CostGroup.AGENCY, false));
        assertThat(net(APRIL, spans, weekly(70_000, "2026-04-01", "2026-04-10")))
                .isZero();
        assertThat(net(APRIL, spans, weekly(70_000, "2026-04-20", null))).isZero();
        assertThat(net(APRIL, spans, weekly(70_000, "2026-04-01", null))).isEqualTo(100_000);
    }
}
