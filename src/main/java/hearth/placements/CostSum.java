package hearth.placements;

import hearth.common.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one placement costs in one month: pence times nights added up exactly, divided by 7 and rounded once. Where the group or
 * the boundary changes within the month, its parts are rounded so that they add up to that one sum.
 */
final class CostSum {
    private CostSum() {}

    /** Nights of a child in one sort of home; the end is the first night no longer there. */
    record Span(LocalDate from, @Nullable LocalDate until, CostGroup group, boolean out) {}

    /** The part of a placement's month that falls in one group and on one side of the boundary. */
    record Part(CostGroup group, boolean out, long nights, Money gross, Money net) {}

    /** Sevenths of a penny, so that a weekly price for some nights and a single sum can be added exactly. */
    private static final class Sevenths {
        final CostGroup group;
        final boolean out;
        long nights;
        long gross;
        long net;

        Sevenths(Span first) {
            group = first.group();
            out = first.out();
        }
    }

    /**
     * The parts, in the order in which the child came to them.
     *
     * @param spans of the placement, in order, without gaps; a single sum outside of them goes to the nearest
     */
    static List<Part> of(YearMonth month, List<Span> spans, List<CostLine> lines) {
        long first = month.atDay(1).toEpochDay();
        long next = first + month.lengthOfMonth();
        List<Sevenths> sums = new ArrayList<>(1);
        for (Span span : spans) {
            long nights = nights(span, first, next);
            if (nights > 0) {
                sum(sums, span).nights += nights;
            }
        }
        for (CostLine line : lines) {
            long from = line.startsOn().toEpochDay();
            if (line.basis() == CostLine.Every.WEEKLY) {
                for (Span span : spans) {
                    long nights = nights(span, Math.max(first, from), Math.min(next, day(line.endsOn())));
                    if (nights > 0) {
                        add(sum(sums, span), line, nights);
                    }
                }
            } else if (from >= first && from < next) {
                add(sum(sums, at(spans, line.startsOn())), line, 7);
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

    private static Sevenths sum(List<Sevenths> sums, Span span) {
        for (Sevenths sum : sums) {
            if (sum.group == span.group() && sum.out == span.out()) {
                return sum;
            }
        }
        var sum = new Sevenths(span);
        sums.add(sum);
        return sum;
    }

    private static Span at(List<Span> spans, LocalDate day) {
        return spans.reversed().stream()
                .filter(s -> !s.from().isAfter(day))
                .findFirst()
                .orElseGet(() -> spans.stream()
                        .min(Comparator.comparing(Span::from))
                        .orElse(new Span(day, null, CostGroup.OTHER, false)));
    }

    /** How many nights of a stretch lie from one day until before another, both counted in days; below 1 for none. */
    private static long nights(Span span, long from, long until) {
        return Math.min(until, day(span.until())) - Math.max(from, span.from().toEpochDay());
    }

    private static long day(@Nullable LocalDate day) {
        return day == null ? Long.MAX_VALUE : day.toEpochDay();
    }

    private static List<Part> rounded(List<Sevenths> sums) {
        var parts = new ArrayList<Part>();
        long gross = 0;
        long net = 0;
        for (Sevenths part : sums) {
            Money grossPart = pence(gross + part.gross).minus(pence(gross));
            Money netPart = pence(net + part.net).minus(pence(net));
            gross += part.gross;
            net += part.net;
            parts.add(new Part(part.group, part.out, part.nights, grossPart, netPart));
        }
        return parts;
    }

    /** To the nearest penny; a seventh is never a half. */
    private static Money pence(long sevenths) {
        return new Money(Math.floorDiv(2 * sevenths + 7, 14));
    }
}
