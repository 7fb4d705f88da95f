package hearth.placements;

import hearth.common.Money;
import hearth.common.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one placement costs in one month: pence times nights added up exactly, divided by 7 and rounded once. Where the group or
 * the boundary changes within the month, its parts are rounded so that they add up to that one sum.
 */
final class CostSum {
    private static final BigDecimal DAYS = BigDecimal.valueOf(7);

    private CostSum() {}

    /** Nights of a child in one sort of home; the end is the first night no longer there. */
    record Span(LocalDate from, @Nullable LocalDate until, CostGroup group, boolean out) {}

    /** The part of a placement's month that falls in one group and on one side of the boundary. */
    record Part(CostGroup group, boolean out, long nights, Money gross, Money net) {}

    private record Key(CostGroup group, boolean out) {}

    /** Sevenths of a penny, so that a weekly price for some nights and a single sum can be added exactly. */
    private static final class Sevenths {
        long nights;
        long gross;
        long net;
    }

    /**
     * The parts, in the order in which the child came to them.
     *
     * @param spans of the placement, in order, without gaps; a single sum outside of them goes to the nearest
     */
    static List<Part> of(Period month, List<Span> spans, List<CostLine> lines) {
        Map<Key, Sevenths> sums = new LinkedHashMap<>();
        for (Span span : spans) {
            nights(month, span, month.start(), month.end()).ifPresent(n -> sum(sums, span).nights += n);
        }
        for (CostLine line : lines) {
            if (line.basis() == CostLine.Every.ONCE) {
                if (month.contains(line.startsOn())) {
                    add(sum(sums, at(spans, line.startsOn())), line, 7);
                }
            } else {
                for (Span span : spans) {
                    nights(month, span, line.startsOn(), line.endsOn()).ifPresent(n -> add(sum(sums, span), line, n));
                }
            }
        }
        return rounded(sums);
    }

    private static void add(Sevenths sum, CostLine line, long times) {
        long amount = Math.multiplyExact(line.pence().pence(), times);
        sum.net = Math.addExact(sum.net, amount);
        if (line.kind() != CostLine.Kind.CONTRIBUTION) {
            sum.gross = Math.addExact(sum.gross, amount);
        }
    }

    private static Sevenths sum(Map<Key, Sevenths> sums, Span span) {
        return sums.computeIfAbsent(new Key(span.group(), span.out()), k -> new Sevenths());
    }

    private static Span at(List<Span> spans, LocalDate day) {
        return spans.reversed().stream()
                .filter(s -> !s.from().isAfter(day))
                .findFirst()
                .orElseGet(() -> spans.stream()
                        .min(Comparator.comparing(Span::from))
                        .orElse(new Span(day, null, CostGroup.OTHER, false)));
    }

    private static Optional<Long> nights(Period month, Span span, LocalDate from, @Nullable LocalDate until) {
        return new Period(span.from(), span.until())
                .shared(month)
                .flatMap(p -> p.shared(new Period(from, until)))
                .map(p -> p.nightsUntil(p.start()));
    }

    private static List<Part> rounded(Map<Key, Sevenths> sums) {
        var parts = new ArrayList<Part>();
        long gross = 0;
        long net = 0;
        for (var entry : sums.entrySet()) {
            Sevenths part = entry.getValue();
            Money grossPart = pence(gross + part.gross).minus(pence(gross));
            Money netPart = pence(net + part.net).minus(pence(net));
            gross += part.gross;
            net += part.net;
            parts.add(new Part(entry.getKey().group(), entry.getKey().out(), part.nights, grossPart, netPart));
        }
        return parts;
    }

    private static Money pence(long sevenths) {
        return new Money(BigDecimal.valueOf(sevenths)
                .divide(DAYS, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
