package hearth.exchange.workbook;

import hearth.reports.MonthlySummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tabs of an edition, with every marked cell made into what is shown. */
final class Tabs {
    private Tabs() {}

    static List<Tab> of(MonthlySummary summary, Edition edition) {
        var tabs = new ArrayList<Tab>();
        tabs.add(SummaryTab.of(summary));
        tabs.add(ChecksTab.of(summary, edition));
        tabs.add(MonthsTab.of(summary));
        tabs.add(YearsTab.of(summary, edition));
        tabs.add(RecruitmentTabs.funnel(summary));
        tabs.add(RecruitmentTabs.sources(summary));
        tabs.add(RecruitmentTabs.tracker(summary));
        tabs.add(CarerTabs.withdrawals(summary));
        tabs.add(HomeTabs.places(summary));
        if (edition == Edition.TEAM) {
            tabs.add(HomeTabs.vacancies(summary));
        }
        tabs.add(CarerTabs.leavers(summary, edition));
        if (edition == Edition.TEAM) {
            tabs.add(CarerTabs.due(summary));
        }
        tabs.add(HomeTabs.children(summary));
        if (edition == Edition.TEAM) {
            tabs.add(CareTab.of(summary));
            tabs.add(PlacementTabs.out(summary));
            tabs.add(StoryTabs.returns(summary));
        }
        tabs.add(PlacementTabs.cost(summary));
        if (edition == Edition.TEAM) {
            tabs.add(StoryTabs.agencies(summary));
            tabs.add(StoryTabs.requests(summary));
            tabs.add(StoryTabs.stability(summary));
        }
        tabs.add(CarerTabs.concerns(summary));
        tabs.add(ReferenceTabs.definitions(summary));
        if (edition == Edition.TEAM) {
            tabs.add(ReferenceTabs.toFix(summary));
        }
        Suppression suppression =
                edition == Edition.COMMITTEE ? new Suppression(numbers(tabs), Sums.of(summary)) : null;
        return tabs.stream().map(tab -> shown(tab, suppression)).toList();
    }

    private static Map<String, Long> numbers(List<Tab> tabs) {
        var numbers = new HashMap<String, Long>();
        for (Tab tab : tabs) {
            for (Table table : tab.tables()) {
                for (List<@Nullable Object> row : table.rows()) {
                    collect(row, numbers);
                }
                if (table.total() != null) {
                    collect(table.total(), numbers);
                }
            }
        }
        return numbers;
    }

    private static void collect(List<@Nullable Object> row, Map<String, Long> numbers) {
        for (Object cell : row) {
            if (cell instanceof Table.Count count) {
                numbers.put(count.cell(), count.number());
            }
        }
    }

    private static Tab shown(Tab tab, @Nullable Suppression suppression) {
        var tables = new ArrayList<Table>();
        for (Table table : tab.tables()) {
            var rows = new ArrayList<List<@Nullable Object>>();
            for (List<@Nullable Object> row : table.rows()) {
                rows.add(shown(row, suppression));
            }
            List<@Nullable Object> total = table.total();
            tables.add(new Table(
                    table.name(),
                    table.caption(),
                    table.columns(),
                    rows,
                    total == null ? null : shown(total, suppression)));
        }
        var notes = new ArrayList<>(tab.notes());
        if (suppression != null) {
            notes.add(
                    "Numbers from 1 to 4 are shown as \"under 5\"; a number that would give one away is hidden. Charts"
                            + " draw neither.");
        }
        return new Tab(tab.name(), tab.about(), notes, tables, tab.charts());
    }

    private static List<@Nullable Object> shown(List<@Nullable Object> row, @Nullable Suppression suppression) {
        var shown = new ArrayList<@Nullable Object>();
        for (Object cell : row) {
            shown.add(shown(cell, suppression));
        }
        return shown;
    }

    private static @Nullable Object shown(@Nullable Object cell, @Nullable Suppression suppression) {
        if (cell instanceof Table.Count count) {
            return suppression != null && suppression.hides(count.cell())
                    ? suppression.instead(count.cell())
                    : (Object) count.number();
        }
        if (cell instanceof Table.Derived derived) {
            boolean hidden = suppression != null && derived.cells().stream().anyMatch(suppression::hides);
            return hidden ? "hidden" : derived.value();
        }
        return cell;
    }
}
