package hearth.exchange.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a tab. Cells are null (not known), String, Integer or Long, BigDecimal (one decimal), Double (a share), Money, LocalDate
 * and the marked values {@link Count} and {@link Derived}.
 *
 * @param name as Excel calls it: letters only, unique in the workbook
 * @param caption what it shows, above its heading; empty where the tab's title says it
 * @param total a line under the table, outside of its filter, or null
 */
record Table(
        String name,
        String caption,
        List<Column> columns,
        List<List<@Nullable Object>> rows,
        @Nullable List<@Nullable Object> total) {
    Table(String name, String caption, List<Column> columns, List<List<@Nullable Object>> rows) {
        this(name, caption, columns, rows, null);
    }

    /**
     * A number of people or homes, which a committee does not see where it is 1 to 4.
     *
     * @param cell what it counts and when, such as children_agency@2026-10: the same wherever the same number stands
     */
    record Count(String cell, long number) {}

    /** A value by which the numbers of some cells could be worked out: hidden with any of them. */
    record Derived(@Nullable Object value, List<String> cells) {}
}
