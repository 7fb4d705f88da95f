package hearth.app.window;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.Field;
import hearth.common.FinancialYear;
import hearth.common.Kind;
import hearth.common.Money;
import hearth.common.Period;
import hearth.recruitment.ui.CampaignForm;
import hearth.reports.ApplicationEnd;
import hearth.reports.RecruitmentReport;
import hearth.reports.StepTime;
import hearth.ui.Chart;
import hearth.ui.ListTable;
import hearth.ui.Page;
import hearth.ui.PageSource;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** How far enquiries come and why people are lost, by period and by cohort; campaigns and what an approval cost. */
final class RecruitmentPage {
    private static final List<Field<RecruitmentReport.Line>> FUNNEL = List.of(
            Field.of("group", "By", Kind.TEXT, RecruitmentReport.Line::group),
            Field.of("enquiries", "Enquiries", Kind.NUMBER, RecruitmentReport.Line::enquiries),
            Field.of("visits", "Visited", Kind.NUMBER, RecruitmentReport.Line::visits),
            Field.of("applications", "Applied", Kind.NUMBER, RecruitmentReport.Line::applications),
            Field.of("panels", "Panel", Kind.NUMBER, RecruitmentReport.Line::panels),
            Field.of("approvals", "Approved", Kind.NUMBER, RecruitmentReport.Line::approvals),
            Field.of("closed", "Closed", Kind.NUMBER, RecruitmentReport.Line::closed),
            Field.of("open", "Open", Kind.NUMBER, RecruitmentReport.Line::open));
    private static final List<Field<RecruitmentReport.Time>> TIMES = List.of(
            Field.of("stage", "Stage", Kind.TEXT, RecruitmentReport.Time::stage),
            Field.of("left", "Left it", Kind.NUMBER, RecruitmentReport.Time::left),
            Field.of("median", "Median days", Kind.TEXT, t -> number(t.median())),
            Field.of("open", "In it", Kind.NUMBER, RecruitmentReport.Time::open));
    private static final List<Field<RecruitmentReport.QuarterTime>> QUARTERS = List.of(
            Field.of("quarter", "Months", Kind.TEXT, RecruitmentReport.QuarterTime::quarter),
            Field.of("stage", "Stage", Kind.TEXT, q -> q.time().stage()),
            Field.of("left", "Left it", Kind.NUMBER, q -> q.time().left()),
            Field.of("median", "Median days", Kind.TEXT, q -> number(q.time().median())),
            Field.of("open", "In it at the end", Kind.NUMBER, q -> q.time().open()));
    private static final List<Field<StepTime>> STEPS = List.of(
            Field.of("step", "Step", Kind.TEXT, StepTime::step),
            Field.of("took", "Took it", Kind.NUMBER, StepTime::took),
            Field.of("median", "Median days", Kind.TEXT, s -> number(s.medianDays())),
            Field.of("working", "Median working days", Kind.TEXT, s -> number(s.medianWorkingDays())),
            Field.of("limit", "Limit", Kind.TEXT, StepTime::limit),
            Field.of("in_time", "In time", Kind.NUMBER, StepTime::inTime),
            Field.of("share", "Share in time", Kind.TEXT, RecruitmentPage::inTime));
    private static final List<Field<ApplicationEnd>> ENDS = List.of(
            Field.of("how", "Application", Kind.TEXT, ApplicationEnd::how),
            Field.of("number", "Number", Kind.NUMBER, ApplicationEnd::number),
            Field.of("share", "Of those completed", Kind.TEXT, e -> share(e.share())));
    private static final List<Field<RecruitmentReport.Loss>> LOSSES = List.of(
            Field.of("stage", "Furthest stage", Kind.TEXT, RecruitmentReport.Loss::stage),
            Field.of("reason", "Why", Kind.TEXT, RecruitmentReport.Loss::reason),
            Field.of("number", "Number", Kind.NUMBER, RecruitmentReport.Loss::number));
    private static final List<Field<RecruitmentReport.Cost>> COSTS = List.of(
            Field.of("name", "Campaign", Kind.TEXT, c -> c.campaign().name()),
            Field.code("source", "Channel", "source", c -> c.campaign().source()),
            Field.of("starts_on", "From", Kind.DATE, c -> c.campaign().startsOn()),
            Field.of("ends_on", "To", Kind.DATE, c -> c.campaign().endsOn()),
            Field.of("known_by", "Known by", Kind.TEXT, c -> c.campaign().knownBy()),
            Field.of("cost", "Cost", Kind.MONEY, c -> c.campaign().cost()),
            Field.of("enquiries", "Enquiries", Kind.NUMBER, RecruitmentReport.Cost::enquiries),
            Field.of("applications", "Applied", Kind.NUMBER, RecruitmentReport.Cost::applications),
            Field.of("approvals", "Approved", Kind.NUMBER, RecruitmentReport.Cost::approvals),
            Field.of("open", "Open", Kind.NUMBER, RecruitmentReport.Cost::open),
            Field.of(
                    "per_approval",
                    "Per approval",
                    Kind.MONEY,
                    c -> c.costPerApproval() == null ? null : new Money(c.costPerApproval())));

    private static final String SEVERAL = "; one about several types counts under each, and once in all";

    private final HearthWindow.Inside in;
    private final Session session;
    private final Page page = new Page("Recruitment");
    private final Label says = Words.muted("");
    private final ComboBox<String> what = new ComboBox<>();
    private final ComboBox<String> when = new ComboBox<>();

    /** The tables that can be chosen, in their order. */
    private enum Table {
        COHORT_SOURCE("What became of enquiries that came in the period, by source"),
        COHORT_CAMPAIGN("What became of enquiries that came in the period, by campaign"),
        COHORT_MONTH("What became of enquiries that came in the period, by month"),
        COHORT_TYPE("What became of enquiries that came in the period, by type of fostering"),
        PERIOD_SOURCE("What happened in the period, by source"),
        PERIOD_CAMPAIGN("What happened in the period, by campaign"),
        PERIOD_MONTH("What happened in the period, by month"),
        PERIOD_TYPE("What happened in the period, by type of fostering"),
        TIMES("Days in each stage"),
        QUARTERS("Days in each stage, over time"),
        STEPS("Days from step to step, and how many in time"),
        ENDS("How applications ended"),
        LOSSES("Reasons for loss, by stage"),
        CAMPAIGNS("Campaigns and cost per approval");

        private final String label;

        Table(String label) {
            this.label = label;
        }
    }

    RecruitmentPage(HearthWindow.Inside in) {
        this.in = in;
        this.session = in.session();
        for (Table table : Table.values()) {
            what.getItems().add(table.label);
        }
        FinancialYear year = FinancialYear.of(session.today());
        when.getItems().addAll("Last twelve months", "Since 1 April " + year.begins());
        for (int back = 1; back <= 4; back++) {
            when.getItems().add("1 April " + (year.begins() - back) + " to 31 March " + (year.begins() - back + 1));
        }
        what.getSelectionModel().select(0);
        when.getSelectionModel().select(0);
        what.setAccessibleText("What is shown");
        when.setAccessibleText("Period");
        what.valueProperty().subscribe((before, now) -> read());
        when.valueProperty().subscribe((before, now) -> read());
    }

    Parent page() {
        page.back(in.shell()::back);
        page.under(new FlowPane(8, 8, what, when));
        page.under(new FlowPane(Words.wrapped(says)));
        if (session.may(Right.EDIT_RECRUITMENT) && session.may(Right.SEE_COSTS)) {
            page.main("New campaign", () -> CampaignForm.show(in.desk(), session, in.shell(), null));
        }
        read();
        return page;
    }

    private Period period() {
        LocalDate until = session.today().plusDays(1);
        FinancialYear year = FinancialYear.of(session.today());
        int chosen = when.getSelectionModel().getSelectedIndex();
        return switch (chosen) {
            case 0 -> new Period(until.minusYears(1), until);
            case 1 -> new Period(year.firstDay(), until);
            default -> new FinancialYear(year.begins() - chosen + 1).period();
        };
    }

    private void read() {
        Period period = period();
        page.loading("Counting enquiries");
        in.desk()
                .background()
                .read(
                        "Counting enquiries",
                        () -> session.read(Right.SEE_FIGURES, h -> new RecruitmentReport(h, period)))
                .then(report -> show(report, period))
                .orElse(e -> page.failed(e, this::read));
    }

    private void show(RecruitmentReport report, Period period) {
        Table table = Table.values()[what.getSelectionModel().getSelectedIndex()];
        String days = BritishDates.format(period.start()) + " to "
                + BritishDates.format(
                        java.util.Objects.requireNonNull(period.end()).minusDays(1));
        switch (table) {
            case COHORT_SOURCE -> funnel("Cohort, " + days, report.cohort(RecruitmentReport.By.SOURCE));
            case COHORT_CAMPAIGN -> funnel("Cohort, " + days, report.cohort(RecruitmentReport.By.CAMPAIGN));
            case COHORT_MONTH -> funnel("Cohort, " + days, report.cohort(RecruitmentReport.By.MONTH));
            case COHORT_TYPE -> funnel("Cohort, " + days + SEVERAL, report.cohort(RecruitmentReport.By.TYPE));
            case PERIOD_SOURCE -> funnel("Period, " + days, report.happened(RecruitmentReport.By.SOURCE));
            case PERIOD_CAMPAIGN -> funnel("Period, " + days, report.happened(RecruitmentReport.By.CAMPAIGN));
            case PERIOD_MONTH -> funnel("Period, " + days, report.happened(RecruitmentReport.By.MONTH));
            case PERIOD_TYPE -> funnel("Period, " + days + SEVERAL, report.happened(RecruitmentReport.By.TYPE));
            case QUARTERS ->
                body("Period, " + days + ", by quarter", "stage-quarters", QUARTERS, report.timesByQuarter());
            case STEPS ->
                body("Period, " + days + ": of those that took the step in it", "steps", STEPS, report.steps());
            case ENDS -> body("Period, " + days, "application-ends", ENDS, report.ends());
            case TIMES ->
                body(
                        "Period, " + days + ": of those that left a stage; in it on the last day",
                        "stage-times",
                        TIMES,
                        report.times());
            case LOSSES -> body("Period, " + days, "losses", LOSSES, report.losses());
            case CAMPAIGNS -> campaigns(report);
        }
    }

    private static @Nullable String number(@Nullable Double value) {
        return value == null ? null : Chart.number(value);
    }

    private static @Nullable String share(@Nullable Double part) {
        return part == null ? null : "%.0f%%".formatted(part * 100);
    }

    private static @Nullable String inTime(StepTime step) {
        Long inTime = step.inTime();
        return inTime == null || step.took() == 0 ? null : share((double) inTime / step.took());
    }

    private void funnel(String how, List<RecruitmentReport.Line> lines) {
        body(how, "funnel", FUNNEL, lines);
    }

    private void campaigns(RecruitmentReport report) {
        String how = "Cohort: all enquiries known to be a campaign's own, followed to the last day of the period";
        if (!session.may(Right.SEE_COSTS)) {
            says.setText("");
            page.body(Words.prose("What campaigns cost is shown to those who see costs."));
            return;
        }
        ListTable<RecruitmentReport.Cost> table = body(how, "campaigns", COSTS, report.costs());
        if (session.may(Right.EDIT_RECRUITMENT)) {
            table.onOpen(cost -> CampaignForm.show(in.desk(), session, in.shell(), cost.campaign()));
        }
    }

    private <R> ListTable<R> body(String how, String name, List<Field<R>> fields, List<R> lines) {
        says.setText(how);
        var table = new ListTable<>(name, fields, PageSource.of(lines, fields), in.desk());
        table.whenNothing(Words.muted("Nothing was counted in these months: choose others above"));
        table.show(PageSource.Query.ALL);
        page.body(table);
        return table;
    }
}
