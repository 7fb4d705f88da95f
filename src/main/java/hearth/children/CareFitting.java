package hearth.children;

import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a child looked after for the nights of a placement that a spreadsheet tells of, in whatever order its rows come: nights
 * that touch belong to one period, whose start is not known and whose end has no known reason until somebody says so.
 */
public final class CareFitting {
    /** Code of all three lists for what a file does not say. */
    public static final String NOT_KNOWN = "NK";

    private CareFitting() {}

    /**
     * Covers the nights from {@code start.startsOn()} until before {@code end}.
     *
     * @param start what is told of the care; its status and need fill what is not known yet
     * @param end null while the placement lasts
     * @param rec why care ended with it, null where the file does not say so
     * @return the period of care
     * @throws RuleRefused where a period that is known otherwise stands against it
     */
    public static long cover(Tx tx, ChildId child, StartOfCare start, @Nullable LocalDate end, @Nullable String rec) {
        LocalDate from = start.startsOn();
        List<PeriodOfCare> periods = Care.of(tx.sql(), child);
        Optional<PeriodOfCare> around =
                periods.stream().filter(p -> p.covers(from)).findFirst();
        Optional<PeriodOfCare> before = periods.stream()
                .filter(p -> from.equals(p.endsOn()) && NOT_KNOWN.equals(p.rec()))
                .findFirst();
        Optional<PeriodOfCare> next =
                periods.stream().filter(p -> p.startsOn().isAfter(from)).findFirst();
        if (around.isPresent()) {
            return within(tx, around.get(), start, end, rec, next);
        }
        if (next.isPresent() && (end == null || end.isAfter(next.get().startsOn()))) {
            throw refused(next.get().startsOn());
        }
        boolean touches = next.isPresent()
                && next.get().startsOn().equals(end)
                && !next.get().startKnown()
                && rec == null;
        if (before.isPresent()) {
            long period = prolong(tx, before.get(), end, rec);
            fill(tx, before.get(), start);
            return touches ? join(tx, period, next.get()) : period;
        }
        if (touches) {
            return earlier(tx, next.get(), start);
        }
        return Care.write(tx, child, start, end, end == null ? null : rec == null ? NOT_KNOWN : rec);
    }

    private static long within(
            Tx tx,
            PeriodOfCare period,
            StartOfCare start,
            @Nullable LocalDate end,
            @Nullable String rec,
            Optional<PeriodOfCare> next) {
        fill(tx, period, start);
        LocalDate ends = period.endsOn();
        boolean beyond = ends != null && (end == null || end.isAfter(ends));
        if (ends == null || !beyond) {
            boolean closes = end != null && rec != null && (ends == null || end.equals(ends));
            if (closes && (ends == null || NOT_KNOWN.equals(period.rec()))) {
                prolong(tx, period, end, rec);
            }
            return period.id();
        }
        if (!NOT_KNOWN.equals(period.rec())) {
            throw ended(ends);
        }
        if (next.isPresent() && (end == null || end.isAfter(next.get().startsOn()))) {
            throw refused(next.get().startsOn());
        }
        prolong(tx, period, end, rec);
        return next.isPresent()
                        && next.get().startsOn().equals(end)
                        && !next.get().startKnown()
                ? join(tx, period.id(), next.get())
                : period.id();
    }

    private static long prolong(Tx tx, PeriodOfCare stale, @Nullable LocalDate end, @Nullable String rec) {
        PeriodOfCare period = Care.find(tx.sql(), stale.id()).orElseThrow();
        tx.update(
                period.childId(),
                "period_of_care",
                period.id(),
                period.version(),
                Row.of("ends_on", end).and("rec", end == null ? null : rec == null ? NOT_KNOWN : rec));
        return period.id();
    }

    /**
     * A period of care of the child began on a day that a file names: where it is recorded from that day on, its start is known from
     * now on. Where it is recorded from a later day, the homes before are missing, and it stays as it is: each night in care has a home.
     *
     * @throws RuleRefused where care is known to have begun on another day
     */
    public static void began(Tx tx, ChildId child, LocalDate on) {
        List<PeriodOfCare> periods = Care.of(tx.sql(), child);
        if (periods.isEmpty()) {
            return;
        }
        PeriodOfCare last = named(periods, on);
        boolean same = last.startsOn().equals(on);
        if (!same && (last.startKnown() || last.startsOn().isBefore(on))) {
            throw new RuleRefused(Refusal.at(
                    "started",
                    "Care is recorded from " + BritishDates.format(last.startsOn()) + " on. Check the date."));
        }
        if (same && !last.startKnown()) {
            tx.update(
                    child,
                    "period_of_care",
                    last.id(),
                    last.version(),
                    Row.of("start_known", true).and("entry_rne", "S"));
        }
    }

    /** The period of care that a file means by the day it began: the first one from that day on, else the last. */
    public static PeriodOfCare named(List<PeriodOfCare> periods, LocalDate on) {
        return periods.stream()
                .filter(p -> !p.startsOn().isBefore(on))
                .findFirst()
                .orElseGet(periods::getLast);
    }

    /** The period began earlier than was known, with the status it is told of. */
    private static long earlier(Tx tx, PeriodOfCare period, StartOfCare start) {
        var first = period.statuses().getFirst();
        boolean same = start.legalStatus().equals(NOT_KNOWN)
                || first.code().equals(NOT_KNOWN)
                || start.legalStatus().equals(first.code());
        tx.update(
                period.childId(),
                "period_of_care",
                period.id(),
                period.version(),
                Row.of("starts_on", start.startsOn()));
        if (same) {
            tx.update(
                    period.childId(),
                    "legal_status",
                    first.id(),
                    first.version(),
                    Row.of("starts_on", start.startsOn())
                            .and("code", first.code().equals(NOT_KNOWN) ? start.legalStatus() : first.code()));
        } else {
            Care.status(tx, period.childId(), period.id(), start.startsOn(), start.legalStatus());
        }
        Care.find(tx.sql(), period.id()).ifPresent(now -> fill(tx, now, start));
        return period.id();
    }

    /** Two periods that touch and were only thought apart become one. */
    private static long join(Tx tx, long period, PeriodOfCare next) {
        PeriodOfCare first = Care.find(tx.sql(), period).orElseThrow();
        String last = first.statuses().getLast().code();
        for (PeriodOfCare.LegalStatus status : next.statuses()) {
            boolean repeats = status.equals(next.statuses().getFirst())
                    && (status.code().equals(last) || status.code().equals(NOT_KNOWN));
            tx.delete(next.childId(), "legal_status", status.id());
            if (!repeats) {
                Care.status(tx, first.childId(), period, status.startsOn(), status.code());
            }
        }
        CareStore.placements(tx.sql(), next.id())
                .forEach(p -> tx.update(next.childId(), "placement", p.id(), p.version(), Row.of("period_id", period)));
        ChildEvents.permanence(tx.sql(), next.id()).ifPresent(before -> {
            tx.delete(next.childId(), "previous_permanence", next.id());
            if (ChildEvents.permanence(tx.sql(), period).isEmpty()) {
                ChildEvents.permanence(
                        tx, next.childId(), period, before.code(), before.authority(), before.orderDateText());
            }
        });
        tx.delete(next.childId(), "period_of_care", next.id());
        prolong(tx, first, next.endsOn(), next.rec());
        Care.find(tx.sql(), period).ifPresent(joined -> keep(tx, joined, next));
        return period;
    }

    /** What was known of the later of two that are joined is not lost where nothing was known of the earlier; its end is the end. */
    private static void keep(Tx tx, PeriodOfCare joined, PeriodOfCare next) {
        boolean need = joined.categoryOfNeed().equals(NOT_KNOWN);
        boolean home = joined.homePostcode() == null
                && !joined.homePostcodeState().equals("NONE")
                && next.homePostcode() != null;
        Row row = Row.of("category_of_need", need ? next.categoryOfNeed() : joined.categoryOfNeed())
                .and("left_to_address", next.leftToAddress());
        if (home) {
            row.and("home_postcode", next.homePostcode()).and("home_postcode_state", "KNOWN");
        }
        if (joined.homeAddress() == null) {
            row.and("home_address", next.homeAddress());
        }
        tx.update(joined.childId(), "period_of_care", joined.id(), joined.version(), row);
    }

    /** Fills what the period did not know with what is told now. */
    private static void fill(Tx tx, PeriodOfCare period, StartOfCare told) {
        PeriodOfCare now = Care.find(tx.sql(), period.id()).orElseThrow();
        boolean need = now.categoryOfNeed().equals(NOT_KNOWN);
        boolean home =
                now.homePostcode() == null && !now.homePostcodeState().equals("NONE") && told.homePostcode() != null;
        Row row = Row.of("category_of_need", need ? told.categoryOfNeed() : now.categoryOfNeed());
        if (home) {
            row.and("home_postcode", told.homePostcode()).and("home_postcode_state", "KNOWN");
        }
        tx.update(now.childId(), "period_of_care", now.id(), now.version(), row);
        now.statuses().stream()
                .filter(s -> s.code().equals(NOT_KNOWN) && !s.startsOn().isAfter(told.startsOn()))
                .reduce((a, b) -> b)
                .ifPresent(s -> tx.update(
                        now.childId(), "legal_status", s.id(), s.version(), Row.of("code", told.legalStatus())));
    }

    private static RuleRefused refused(LocalDate later) {
        return new RuleRefused(Refusal.at(
                "end",
                "Another period of care begins on " + BritishDates.format(later)
                        + ", before this placement ends. Check the dates."));
    }

    private static RuleRefused ended(LocalDate end) {
        return new RuleRefused(Refusal.at(
                "end", "Care ended on " + BritishDates.format(end) + ", before this placement. Check the dates."));
    }
}
