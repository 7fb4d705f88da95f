package hearth.finance;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.common.BritishDates;
import hearth.common.Field;
import hearth.common.FinancialYear;
import hearth.common.Kind;
import hearth.common.Money;
import hearth.common.PlacementId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.WeeklyRate;
import hearth.placements.CostGroup;
import hearth.placements.CostLine;
import hearth.placements.Costs;
import hearth.placements.Placements;
import hearth.placements.outside.Returned;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a child's coming back or stepping down saves until the year ends: marginal at what is paid for the two homes alone, full with what a
 * week of our own care costs besides, where the team has set that ({@link Setting#IN_HOUSE_WEEK_BESIDES}) or finance has agreed a sum.
 *
 * @param from the first night in the new home
 * @param to the first night that no longer counts: 1 April, or the end of the stay, or the day it was undone
 * @param contributionsLost a week's contributions of others before, less those after, for the same nights; null where a price is missing
 * @param full null where what our own care costs besides is not known
 * @param agreed who agreed it and when, null while nobody has
 * @param version of what was agreed, 0 while nothing was
 */
public record Saving(
        Returned of,
        LocalDate from,
        LocalDate to,
        @Nullable Money contributionsLost,
        @Nullable Money full,
        @Nullable Agreement agreed,
        int version) {
    /** The columns of the list "savings". */
    public static final List<Field<Saving>> FIELDS = List.of(
            Field.of("child", "Child", Kind.REFERENCE, s -> s.of().child()),
            Field.of("kind", "Kind", Kind.TEXT, s -> s.of().kind().name().toLowerCase(Locale.ROOT)),
            Field.of("from", "From", Kind.DATE, Saving::from),
            Field.of("to", "Until", Kind.DATE, Saving::to),
            Field.of("weekly_before", "A week before", Kind.WEEKLY_RATE, s -> s.of().before()),
            Field.of("weekly_after", "A week after", Kind.WEEKLY_RATE, s -> s.of().after()),
            Field.of("marginal", "Saved until then", Kind.MONEY, s -> s.of().partYear()),
            Field.of("full", "Saved at full cost", Kind.MONEY, Saving::full),
            Field.of("contributions_lost", "Contributions lost", Kind.MONEY, Saving::contributionsLost),
            Field.of(
                    "agreed_by",
                    "Agreed by",
                    Kind.TEXT,
                    s -> s.agreed() == null ? null : s.agreed().by()),
            Field.of(
                    "agreed_on",
                    "Agreed on",
                    Kind.DATE,
                    s -> s.agreed() == null ? null : s.agreed().on()),
            Field.of("full_year", "In a whole year", Kind.MONEY, s -> s.of().fullYear()));

    /**
     * Who agreed a saving.
     *
     * @param full what was agreed at full cost, null for what Hearth works out
     */
    public record Agreement(
            String by, LocalDate on, @Nullable Money full) {}

    /**
     * Records who agreed a saving and when, or corrects it.
     *
     * @throws RuleRefused where nobody is named, or the day is not one between the move and today
     * @throws hearth.common.Conflict where somebody else has agreed or corrected it since
     */
    public static void agree(Session session, Saving saving, Agreement agreement) {
        var refusals = new ArrayList<Refusal>();
        if (agreement.by().isBlank()) {
            refusals.add(Refusal.at("by", "Enter who agreed it."));
        }
        if (agreement.on().isAfter(session.today())) {
            refusals.add(Refusal.at("on", "That day has not come yet. Enter the day on which it was agreed."));
        } else if (agreement.on().isBefore(saving.from())) {
            refusals.add(Refusal.at(
                    "on",
                    "A saving is agreed once there is one: from " + BritishDates.format(saving.from())
                            + ". Enter that day or a later one."));
        }
        RuleRefused.unlessEmpty(refusals);
        session.write(Right.EDIT_COSTS, "agree a saving", tx -> agree(tx, saving, agreement));
    }

    /** The same inside a larger transaction. */
    public static long agree(Tx tx, Saving saving, Agreement agreement) {
        PlacementId id = saving.of().toId();
        Row row = Row.of("agreed_by", agreement.by().strip())
                .and("agreed_on", agreement.on())
                .and("full_pence", agreement.full());
        return AgreementStore.find(tx.sql(), id, saving.from())
                .map(known -> (long) tx.update(id, "saving_agreement", known.id(), saving.version(), row))
                .orElseGet(() -> tx.insert(
                        id, "saving_agreement", row.and("placement_id", id).and("from_on", saving.from())));
    }

    /** Those of the financial year of a day, up to that day. */
    public static List<Saving> of(Handle h, LocalDate day) {
        return Returned.between(h, FinancialYear.of(day).firstDay(), day.plusDays(1)).stream()
                .map(r -> of(h, r))
                .toList();
    }

    /**
     * The same as one user may see it.
     *
     * @param restricted how many are left out, because the user may not see the child
     */
    public record Shown(List<Saving> all, int restricted) {
        /** How many have no full cost only because nobody has said what our own care costs besides. */
        public long withoutFullCost() {
            return all.stream()
                    .filter(s -> s.full() == null && s.of().partYear() != null)
                    .count();
        }
    }

    public static Shown shown(Session session, LocalDate day) {
        return session.read(Right.SEE_COSTS, h -> {
            Returned.Seen seen = Returned.seen(h, FinancialYear.of(day).firstDay(), day.plusDays(1));
            return new Shown(seen.all().stream().map(r -> of(h, r)).toList(), seen.restricted());
        });
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
        AgreementStore.Line line = AgreementStore.find(h, r.toId(), r.on()).orElse(null);
        Agreement agreed = line == null ? null : line.agreement();
        Money full = agreed != null && agreed.full() != null ? agreed.full() : full(h, r, nights);
        return new Saving(
                r,
                r.on(),
                to,
                known ? new WeeklyRate(lost).forNights(nights) : null,
                full,
                agreed,
                line == null ? 0 : line.version());
    }

    /** The marginal saving less what our own care costs besides, more what it no longer costs. */
    private static @Nullable Money full(Handle h, Returned r, long nights) {
        int pounds = Settings.number(h, Setting.IN_HOUSE_WEEK_BESIDES, r.on());
        Money marginal = r.partYear();
        if (pounds == 0 || marginal == null) {
            return null;
        }
        long ways = ours(h, r.toId(), r.on()) - ours(h, r.fromId(), r.on().minusDays(1));
        return marginal.minus(new WeeklyRate(ways * pounds * 100L).forNights(nights));
    }

    /** 1 for a home with our own carers on a day, else 0. */
    private static long ours(Handle h, PlacementId id, LocalDate day) {
        return Placements.find(h, id)
                .flatMap(p -> p.phases().stream()
                        .filter(phase -> !phase.startsOn().isAfter(day))
                        .reduce((one, other) -> other))
                .filter(phase -> CostGroup.of(phase.place(), phase.providerCode()) == CostGroup.IN_HOUSE)
                .map(phase -> 1L)
                .orElse(0L);
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
