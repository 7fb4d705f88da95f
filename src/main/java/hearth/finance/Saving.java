package hearth.finance;

import hearth.common.Field;
import hearth.common.FinancialYear;
import hearth.common.Kind;
import hearth.common.Money;
import hearth.common.WeeklyRate;
import hearth.placements.CostLine;
import hearth.placements.Costs;
import hearth.placements.outside.Returned;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a child's coming back or stepping down saves until the year ends, at what is paid for the two homes alone. What recruiting and supervising
 * carers costs is not known here, and nobody's agreement is recorded yet: those columns stay empty.
 *
 * @param from the first night in the new home
 * @param to the first night that no longer counts: 1 April, or the end of the stay, or the day it was undone
 * @param contributionsLost a week's contributions of others before, less those after, for the same nights; null where a price is missing
 */
public record Saving(
        Returned of, LocalDate from, LocalDate to, @Nullable Money contributionsLost) {
    /** The columns of the list "savings". */
    public static final List<Field<Saving>> FIELDS = List.of(
            Field.of("child", "Child", Kind.REFERENCE, s -> s.of().child()),
            Field.of("kind", "Kind", Kind.TEXT, s -> s.of().kind().name().toLowerCase(Locale.ROOT)),
            Field.of("from", "From", Kind.DATE, Saving::from),
            Field.of("to", "Until", Kind.DATE, Saving::to),
            Field.of("weekly_before", "A week before", Kind.WEEKLY_RATE, s -> s.of().before()),
            Field.of("weekly_after", "A week after", Kind.WEEKLY_RATE, s -> s.of().after()),
            Field.of("marginal", "Saved until then", Kind.MONEY, s -> s.of().partYear()),
            Field.of("full", "Saved at full cost", Kind.MONEY, s -> null),
            Field.of("contributions_lost", "Contributions lost", Kind.MONEY, Saving::contributionsLost),
            Field.of("agreed_by", "Agreed by", Kind.TEXT, s -> null),
            Field.of("agreed_on", "Agreed on", Kind.DATE, s -> null),
            Field.of("full_year", "In a whole year", Kind.MONEY, s -> s.of().fullYear()));

    /** Those of the financial year of a day, up to that day. */
    public static List<Saving> of(Handle h, LocalDate day) {
        return Returned.between(h, FinancialYear.of(day).firstDay(), day.plusDays(1)).stream()
                .map(r -> of(h, r))
                .toList();
    }

    private static Saving of(Handle h, Returned r) {
        LocalDate to = FinancialYear.of(r.on()).end();
        for (LocalDate earlier : new @Nullable LocalDate[] {r.endsOn(), r.undoneOn()}) {
            to = earlier != null && earlier.isBefore(to) ? earlier : to;
        }
        boolean known = r.before() != null && r.after() != null;
        long nights = ChronoUnit.DAYS.between(r.on(), to);
        long lost = contributions(Costs.of(h, r.fromId()), r.on().minusDays(1))
                - contributions(Costs.of(h, r.toId()), r.on());
        return new Saving(r, r.on(), to, known ? new WeeklyRate(lost).forNights(nights) : null);
    }

    /** What others pay a week on a day. */
    private static long contributions(List<CostLine> lines, LocalDate day) {
        return lines.stream()
                .filter(l -> l.kind() == CostLine.Kind.CONTRIBUTION && l.basis() == CostLine.Every.WEEKLY)
                .filter(l -> !l.startsOn().isAfter(day) && (l.endsOn() == null || day.isBefore(l.endsOn())))
                .mapToLong(l -> -l.pence().pence())
                .sum();
    }
}
