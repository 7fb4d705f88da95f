package hearth.reports;

import hearth.access.Due;
import hearth.carers.HouseholdDuties;
import hearth.carers.concerns.ConcernChoices;
import hearth.carers.concerns.ConcernKind;
import hearth.common.CodeList;
import hearth.common.FinancialYear;
import hearth.common.HouseholdId;
import hearth.common.SubjectId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The rows that the workbook shows of applicants and carers: who withdrew, who left, what is due, concerns; the month, and this
 * financial year up to its end.
 *
 * @param leavers mainstream households whose approval ended; the reference is null where the record is restricted
 * @param due households with something overdue or soon due; restricted ones left out
 * @param restrictedDue how many those are
 * @param onTime how many have each duty in time
 * @param concerns null for whoever may not see them
 */
public record CarerDetails(
        List<Withdrawal> withdrawals,
        List<Leaver> leavers,
        List<HouseholdDue> due,
        long restrictedDue,
        List<OnTime> onTime,
        @Nullable List<ConcernCount> concerns) {
    /** How far ahead the list of what is due looks. */
    static final int DAYS_AHEAD = 90;

    /** Withdrawals at one stage for one reason. */
    public record Withdrawal(String stage, @Nullable String reason, long month, long yearToDate) {}

    /**
     * A household that left.
     *
     * @param first the first day it was ever fully approved by us
     */
    public record Leaver(
            @Nullable String reference,
            LocalDate on,
            @Nullable String mainType,
            String reason,
            LocalDate first,
            boolean interviewed) {
        /** Years fostered for us, with one decimal. */
        public BigDecimal years() {
            return BigDecimal.valueOf(ChronoUnit.DAYS.between(first, on))
                    .divide(BigDecimal.valueOf(365.25), 1, RoundingMode.HALF_UP);
        }
    }

    /**
     * What is due in a household.
     *
     * @param dbs the first day on which the DBS check of somebody there no longer stands
     * @param overdueDays of what is overdue longest, 0 where nothing is
     */
    public record HouseholdDue(
            String reference,
            @Nullable LocalDate review,
            @Nullable LocalDate lastUnannounced,
            @Nullable LocalDate dbs,
            @Nullable LocalDate medical,
            @Nullable LocalDate lastTraining,
            long overdueDays,
            @Nullable String officer) {}

    /**
     * One duty: of how many households, or people for a check, and how many have it overdue.
     *
     * @param notKnown how many are neither known to have it in time nor overdue, because nobody has written it down in Hearth
     */
    public record OnTime(String duty, long of, long overdue, long notKnown) {
        /** The part that is known to have it in time; null where that is known of nobody. */
        public @Nullable Double share() {
            return of == notKnown ? null : (double) (of - overdue - notKnown) / of;
        }

        /** The same in words, such as "113 of 118, 95%"; only all of them is 100%. */
        public String words() {
            long inTime = of - overdue - notKnown;
            return of == notKnown
                    ? "Not known"
                    : "%,d of %,d, %d%%".formatted(inTime, of, inTime * 100 / of)
                            + (notKnown == 0 ? "" : "; of %,d it is not known".formatted(notKnown));
        }
    }

    /** Concerns of a kind: received where there is no outcome, else decided with it. */
    public record ConcernCount(ConcernKind kind, @Nullable String outcome, long month, long yearToDate) {}

    static CarerDetails of(Handle h, YearMonth month, boolean concerns) {
        LocalDate from = FinancialYear.of(month).firstDay();
        LocalDate day = month.atEndOfMonth();
        List<CarerDetailStore.Household> households = CarerDetailStore.households(h, day);
        List<Due> all = HouseholdDuties.due(h, day, day.plusDays(DAYS_AHEAD));
        Map<HouseholdId, List<Due>> byHousehold = byHousehold(all);
        var rows = new ArrayList<HouseholdDue>();
        long restricted = 0;
        for (CarerDetailStore.Household one : households) {
            HouseholdDue row = row(one, byHousehold.getOrDefault(one.id(), List.of()), day);
            if (row != null && one.restricted()) {
                restricted++;
            } else if (row != null) {
                rows.add(row);
            }
        }
        return new CarerDetails(
                CarerDetailStore.withdrawals(h, from, month),
                CarerDetailStore.leavers(h, from, day),
                List.copyOf(rows),
                restricted,
                onTime(h, households, byHousehold, all, day),
                concerns ? concerns(h, from, month) : null);
    }

    /** How many have each duty in time on a day, as the workbook counts them at the end of a month; restricted ones too. */
    public static List<OnTime> onTime(Handle h, LocalDate day) {
        List<Due> all = HouseholdDuties.due(h, day, day);
        return onTime(h, CarerDetailStore.households(h, day), byHousehold(all), all, day);
    }

    private static Map<HouseholdId, List<Due>> byHousehold(List<Due> all) {
        Map<HouseholdId, List<Due>> byHousehold = new HashMap<>();
        for (Due due : all) {
            if (due.about() instanceof HouseholdId id) {
                byHousehold.computeIfAbsent(id, none -> new ArrayList<>()).add(due);
            }
        }
        return byHousehold;
    }

    private static @Nullable HouseholdDue row(CarerDetailStore.Household one, List<Due> its, LocalDate day) {
        long overdue = 0;
        LocalDate review = null;
        boolean any = !its.isEmpty();
        for (Due due : its) {
            overdue = Math.max(overdue, due.overdueDays(day));
            boolean first = due.kind().startsWith("REVIEW")
                    && (review == null || due.day().isBefore(review));
            review = first ? due.day() : review;
        }
        for (LocalDate expires : new @Nullable LocalDate[] {one.dbs(), one.medical()}) {
            if (expires != null && !expires.isAfter(day.plusDays(DAYS_AHEAD))) {
                any = true;
                overdue = Math.max(overdue, ChronoUnit.DAYS.between(expires, day));
            }
        }
        return any
                ? new HouseholdDue(
                        one.reference(),
                        review,
                        one.unannounced(),
                        one.dbs(),
                        one.medical(),
                        one.training(),
                        overdue,
                        one.officer())
                : null;
    }

    private static List<OnTime> onTime(
            Handle h,
            List<CarerDetailStore.Household> households,
            Map<HouseholdId, List<Due>> byHousehold,
            List<Due> all,
            LocalDate day) {
        var lines = new ArrayList<OnTime>();
        Set<String> kept = HouseholdDuties.kept(h);
        for (String kind : List.of("REVIEW", "SUPERVISION", "UNANNOUNCED", "HEALTH_AND_SAFETY", "TSDS", "AGREEMENT")) {
            long late = households.stream()
                    .filter(one -> byHousehold.getOrDefault(one.id(), List.of()).stream()
                            .anyMatch(
                                    due -> due.kind().equals(kind) && due.day().isBefore(day)))
                    .count();
            boolean known = kind.equals("REVIEW") || kept.contains(kind);
            lines.add(new OnTime(
                    CodeList.named("duty").label(kind), households.size(), late, known ? 0 : households.size()));
        }
        List<CarerDetailStore.Carer> carers = CarerDetailStore.carers(h, day);
        lines.add(check("DBS", CarerDetailStore.Carer::dbs, carers, all, day));
        lines.add(check("MEDICAL", CarerDetailStore.Carer::medical, carers, all, day));
        return lines;
    }

    /** Of the carers and of those who live with them and have the check overdue. */
    private static OnTime check(
            String kind,
            Function<CarerDetailStore.Carer, @Nullable LocalDate> until,
            List<CarerDetailStore.Carer> carers,
            List<Due> all,
            LocalDate day) {
        Set<SubjectId> late = all.stream()
                .filter(due -> due.kind().equals("CHECK_" + kind) && due.day().isBefore(day))
                .flatMap(due -> Stream.ofNullable(due.about()))
                .collect(Collectors.toSet());
        List<CarerDetailStore.Carer> others =
                carers.stream().filter(c -> !late.contains(c.id())).toList();
        return new OnTime(
                CodeList.named("check-kind").label(kind),
                others.size() + late.size(),
                late.size(),
                others.stream().filter(c -> until.apply(c) == null).count());
    }

    private static List<ConcernCount> concerns(Handle h, LocalDate from, YearMonth month) {
        List<CarerDetailStore.Concern> all = CarerDetailStore.concerns(h, from, month.atEndOfMonth());
        var lines = new ArrayList<ConcernCount>();
        for (ConcernKind kind : ConcernKind.values()) {
            lines.add(count(all, kind, null, from, month));
            Stream.concat(
                            ConcernChoices.of(h, ConcernChoices.Of.outcomes(kind)).stream()
                                    .map(ConcernChoices.Choice::code),
                            all.stream().filter(c -> c.kind() == kind).flatMap(c -> Stream.ofNullable(c.outcome())))
                    .distinct()
                    .forEach(outcome -> lines.add(count(all, kind, outcome, from, month)));
        }
        return lines;
    }

    private static ConcernCount count(
            List<CarerDetailStore.Concern> all,
            ConcernKind kind,
            @Nullable String outcome,
            LocalDate from,
            YearMonth month) {
        List<LocalDate> days = all.stream()
                .filter(c -> c.kind() == kind && (outcome == null || outcome.equals(c.outcome())))
                .map(c -> outcome == null ? c.receivedOn() : c.outcomeOn())
                .filter(on -> on != null && !on.isBefore(from) && !on.isAfter(month.atEndOfMonth()))
                .toList();
        return new ConcernCount(
                kind,
                outcome,
                days.stream().filter(on -> YearMonth.from(on).equals(month)).count(),
                days.size());
    }
}
