package hearth.exchange.workbook;

import java.util.List;

/**
 * One sheet of the workbook, before it is laid out.
 *
 * @param name under 31 characters
 * @param about what it shows, for its title and the list of contents
 * @param notes sentences above the first table
 */
record Tab(String name, String about, List<String> notes, List<Table> tables, List<Chart> charts) {
    Tab(String name, String about, List<String> notes, Table table) {
        this(name, about, notes, List.of(table), List.of());
    }

    Tab with(List<Chart> more) {
        return new Tab(name, about, notes, tables, more);
    }
}
