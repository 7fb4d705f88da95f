package hearth.reports;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.common.ChildId;
import hearth.finance.BudgetReport;
import hearth.finance.RecruitmentTarget;
import hearth.finance.RecruitmentTargets;
import hearth.finance.Standing;
import hearth.finance.Targets;
import hearth.geography.Authorities;
import hearth.geography.DirectoryStatus;
import hearth.geography.Geography;
import hearth.placements.outside.OutsideBoard;
import hearth.placements.outside.OutsideLine;
import hearth.store.Reading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Everything the monthly workbook shows, as numbers and rows: figures, and a table for each tab. References, never names. */
public final class MonthlySummary {
    private final Figures figures;
    private final String area;
    private final String team;
    private final boolean invented;
    private final List<Funnel.Line> funnel;
    private final List<Sources.Line> sources;
    private final List<Tracker.Line> tracker;
    private final List<RecruitmentTarget> targets;
    private final Standing.Rows recruited;
    private final List<PlacesByType.Line> places;
    private final List<NotAvailable.Line> notAvailable;
    private final List<Vacancies.Line> vacancies;
    private final List<Homes.Line> homes;
    private final List<OutOfBorough.Line> outOfBorough;
    private final OutOfBorough.Count wayBack;
    private final MonthDetails details;
    private final CarerDetails carers;
    private final List<CostByType.Line> costs;
    private final List<Breach> breaches;
    private final List<ToFix> toFix;
    private final List<LeftOut> leftOut;
    private final List<Check> checks;
    private final OverTheYears years;
    private final CareFlow care;

    private final boolean prices;
    private final List<String> attribution;

    private MonthlySummary(Handle h, Geography geography, YearMonth month, boolean prices, boolean concerns) {
        this.prices = prices;
        attribution =
                geography.directory().status().map(DirectoryStatus::attribution).orElse(List.of());
        LocalDate day = month.atEndOfMonth();
        figures = Figures.of(h, geography, month);
        area = new Authorities().name(figures.authority());
        team = CouncilStore.team(h);
        invented = CouncilStore.invented(h);
        funnel = Funnel.of(h, figures);
        sources = Sources.of(h, month);
        tracker = Tracker.of(figures, Targets.in(h, month).get("approvals"));
        targets = RecruitmentTargets.all(h);
        recruited = Standing.Rows.read(h, day);
        var households = PlaceFigureStore.householdDays(h, day);
        places = PlacesByType.of(households);
        notAvailable = NotAvailable.of(h, households, day);
        vacancies = Vacancies.of(h, households, day, Settings.number(h, Setting.REVIEW_MONTHS, day));
        List<ChildAtHome> children = ChildAtHomeStore.onDay(h, day);
        homes = Homes.of(
                children,
                ChildAtHomeStore.onDay(h, month.minusMonths(1).atEndOfMonth()),
                ChildAtHomeStore.onDay(h, month.minusYears(1).atEndOfMonth()),
                day);
        Map<ChildId, OutsideLine> outside = OutsideBoard.everybody(h, geography, day);
        wayBack = OutOfBorough.Count.of(outside.values(), day);
        List<OutOfBorough.Line> out = OutOfBorough.of(h, children, outside, day);
        outOfBorough =
                prices ? out : out.stream().map(OutOfBorough.Line::withoutPrice).toList();
        details = MonthDetails.of(h, children, day, prices);
        carers = CarerDetails.of(h, month, concerns);
        costs = CostByType.of(figures, children, BudgetReport.of(h, month));
        breaches = Breaches.standing(h, day);
        toFix = DataToFix.of(h, day);
        leftOut = leftOut(h, month, children);
        care = CareFlow.of(h, figures);
        years = OverTheYears.of(h, geography, month);
        checks = Checks.of(h, this, children);
    }

    public static MonthlySummary of(Reading store, Geography geography, YearMonth month) {
        return store.read(h -> of(h, geography, month));
    }

    /** The same with a handle at hand. */
    public static MonthlySummary of(Handle h, Geography geography, YearMonth month) {
        return new MonthlySummary(h, geography, month, true, true);
    }

    /**
     * The same for a user: without the price of a single child's home where they may not see costs, and without concerns where they may
     * not see those.
     */
    public static MonthlySummary of(Session session, Geography geography, YearMonth month) {
        boolean prices = session.may(Right.SEE_COSTS);
        boolean concerns = session.may(Right.SEE_CONCERNS);
        return session.read(Right.SEE_FIGURES, h -> new MonthlySummary(h, geography, month, prices, concerns));
    }

    private List<LeftOut> leftOut(Handle h, YearMonth month, List<ChildAtHome> children) {
        var all = new ArrayList<>(CheckStore.leftOut(h, month.atDay(1), month.atEndOfMonth()));
        all.add(new LeftOut(
                "Restricted children out of borough",
                children.stream().filter(c -> c.out() && c.restricted()).count(),
                "Counted in every figure, not listed in the tab"));
        all.add(new LeftOut(
                "Foster homes whose provider is not known",
                children.stream()
                        .filter(c -> c.group() == PlacementGroup.FOSTER_PROVIDER_NOT_KNOWN)
                        .count(),
                "In no group of foster care; see Data to fix"));
        all.add(new LeftOut(
                "Children in care without a placement",
                children.stream()
                        .filter(c -> c.group() == PlacementGroup.NOT_RECORDED)
                        .count(),
                "Counted as looked after, in no kind of home; see Data to fix"));
        return List.copyOf(all);
    }

    public Figures figures() {
        return figures;
    }

    public YearMonth month() {
        return figures.month();
    }

    /** How each recruitment target stands on the last day of the month; worked out when asked for, which takes a while. */
    public List<Standing> standings() {
        return targets.stream()
                .map(target -> Standing.of(recruited, target, month().atEndOfMonth(), part -> {}, () -> false))
                .toList();
    }

    /** Name of the council. */
    public String area() {
        return area;
    }

    public String team() {
        return team;
    }

    /** Whether all of it is invented. */
    public boolean invented() {
        return invented;
    }

    /** Whose postcodes say where homes are; empty without a directory. */
    public List<String> attribution() {
        return attribution;
    }

    public List<Funnel.Line> funnel() {
        return funnel;
    }

    public List<Sources.Line> sources() {
        return sources;
    }

    public List<Tracker.Line> tracker() {
        return tracker;
    }

    public List<PlacesByType.Line> places() {
        return places;
    }

    public List<NotAvailable.Line> notAvailable() {
        return notAvailable;
    }

    public List<Vacancies.Line> vacancies() {
        return vacancies;
    }

    public List<Homes.Line> homes() {
        return homes;
    }

    public List<OutOfBorough.Line> outOfBorough() {
        return outOfBorough;
    }

    /** How many live outside, how many of them are to return and are planned for this year. */
    public OutOfBorough.Count wayBack() {
        return wayBack;
    }

    /** Whether it says what a single child's home costs. */
    public boolean prices() {
        return prices;
    }

    /** Returns, requests, stability and agencies. */
    public MonthDetails details() {
        return details;
    }

    /** Children as they came and left, and why. */
    public CareFlow care() {
        return care;
    }

    /** Figures year by year, as far as published ones were put. */
    public OverTheYears years() {
        return years;
    }

    /** Withdrawals, leavers, what is due and concerns. */
    public CarerDetails carers() {
        return carers;
    }

    public List<CostByType.Line> costs() {
        return costs;
    }

    public List<Breach> breaches() {
        return breaches;
    }

    public List<ToFix> toFix() {
        return toFix;
    }

    public List<LeftOut> leftOut() {
        return leftOut;
    }

    public List<Check> checks() {
        return checks;
    }
}
