package hearth.reports;

import hearth.access.Setting;
import hearth.access.Settings;
import hearth.common.CodeList;
import hearth.common.FinancialYear;
import hearth.common.Period;
import hearth.common.WorkingDays;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How far enquiries go, stage by stage, in the month and since 1 April, and what is open now. */
public final class Funnel {
    /**
     * One stage.
     *
     * @param medianDays of those that left the stage since 1 April; null where none did
     * @param openNow in the stage at the end of the month; null where the line is no stage
     * @param overLimit of those open, past the limit; null where there is none
     */
    public record Line(
            String stage,
            long month,
            long yearToDate,
            @Nullable Double medianDays,
            @Nullable Long openNow,
            @Nullable Long overLimit) {}

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> STAGES = List.of("APPLICATION", "STAGE_1", "STAGE_2", "PANEL");

    private final Figures figures;
    private final Period month;
    private final Period year;
    private final LocalDate day;
    private final List<FunnelStore.Enquiry> enquiries;
    private final List<FunnelStore.Stage> stages;
    private final int replyDays;
    private final int visitDays;
    private final int panelMonths;

    private Funnel(Handle h, Figures figures) {
        this.figures = figures;
        month = Period.of(figures.month());
        day = figures.month().atEndOfMonth();
        year = new Period(FinancialYear.of(figures.month()).firstDay(), day.plusDays(1));
        enquiries = FunnelStore.enquiries(h, year.start(), day);
        stages = FunnelStore.stages(h, year.start(), day);
        replyDays = Settings.number(h, Setting.FIRST_REPLY_DAYS, day);
        visitDays = Settings.number(h, Setting.INITIAL_VISIT_DAYS, day);
        panelMonths = Settings.number(h, Setting.APPLICATION_TO_PANEL_MONTHS, day);
    }

    static List<Line> of(Handle h, Figures figures) {
        return new Funnel(h, figures).lines();
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(line("Enquiry", "enquiries", enquiryDays(), open(e -> e.visitOn() == null), null));
        lines.add(within(
                "Answered within " + days(replyDays),
                FunnelStore.Enquiry::receivedOn,
                this::answered,
                open(e -> e.visitOn() == null && e.firstResponseAt() == null && late(e, replyDays))));
        lines.add(line("Initial visit", "initial_visits", null, null, null));
        lines.add(within(
                "Visited within " + days(visitDays),
                FunnelStore.Enquiry::visitOn,
                e -> e.visitOn() != null && !e.visitOn().isAfter(WorkingDays.after(e.receivedOn(), visitDays)),
                open(e -> e.visitOn() == null && late(e, visitDays))));
        for (String stage : STAGES) {
            lines.add(stage(stage));
        }
        lines.add(line("Approved", "approvals", null, null, null));
        return lines;
    }

    private static String days(int days) {
        return days == 1 ? "1 working day" : days + " working days";
    }

    private boolean late(FunnelStore.Enquiry enquiry, int days) {
        return day.isAfter(WorkingDays.after(enquiry.receivedOn(), days));
    }

    private boolean answered(FunnelStore.Enquiry e) {
        return e.firstResponseAt() != null
                && !e.firstResponseAt()
                        .atZone(LONDON)
                        .toLocalDate()
                        .isAfter(WorkingDays.after(e.receivedOn(), replyDays));
    }

    private Line line(String name, String key, @Nullable Double median, @Nullable Long open, @Nullable Long over) {
        Figure figure = figures.get(key);
        Long toDate = figure.yearToDate();
        return new Line(name, figures.value(key), toDate == null ? 0 : toDate, median, open, over);
    }

    private Line within(
            String name,
            java.util.function.Function<FunnelStore.Enquiry, @Nullable LocalDate> when,
            Predicate<FunnelStore.Enquiry> inTime,
            long over) {
        long inMonth = 0;
        long inYear = 0;
        for (var enquiry : enquiries) {
            LocalDate on = when.apply(enquiry);
            if (on != null && inTime.test(enquiry)) {
                inMonth += month.contains(on) ? 1 : 0;
                inYear += year.contains(on) ? 1 : 0;
            }
        }
        return new Line(name, inMonth, inYear, null, null, over);
    }

    private long open(Predicate<FunnelStore.Enquiry> which) {
        return enquiries.stream().filter(e -> e.open(day)).filter(which).count();
    }

    private @Nullable Double enquiryDays() {
        return median(enquiries.stream()
                .filter(e -> e.visitOn() != null && year.contains(e.visitOn()))
                .mapToLong(e -> ChronoUnit.DAYS.between(e.receivedOn(), e.visitOn()))
                .toArray());
    }

    private Line stage(String stage) {
        var rows = stages.stream().filter(s -> s.stage().equals(stage)).toList();
        long inMonth = rows.stream()
                .filter(s -> s.first() && month.contains(s.startsOn()))
                .count();
        long inYear = rows.stream()
                .filter(s -> s.first() && year.contains(s.startsOn()))
                .count();
        var open = rows.stream().filter(s -> s.open(day)).toList();
        Long over = stage.equals("APPLICATION")
                ? (Long) rows.stream()
                        .filter(s -> s.waitsForPanel(day)
                                && s.startsOn().plusMonths(panelMonths).isBefore(day))
                        .count()
                : null;
        Double median = median(rows.stream()
                .filter(s -> s.endsOn() != null && year.contains(s.endsOn()))
                .mapToLong(s -> ChronoUnit.DAYS.between(s.startsOn(), s.endsOn()))
                .toArray());
        return new Line(
                CodeList.named("enquiry-stage").label(stage), inMonth, inYear, median, (long) open.size(), over);
    }

    static @Nullable Double median(long[] days) {
        if (days.length == 0) {
            return null;
        }
        long[] sorted = days.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? (double) sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }
}
