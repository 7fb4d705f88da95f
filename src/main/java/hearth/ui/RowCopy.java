package hearth.ui;

import hearth.common.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;

/** Copies rows as text that a spreadsheet takes: a line a row, a tab between cells. Rows that were never looked at are read first. */
final class RowCopy<R> {
    /** As many as may be copied at once; more is an export. */
    private static final int MOST = 10_000;

    private final PageSource<R> source;
    private final Desk desk;

    RowCopy(PageSource<R> source, Desk desk) {
        this.source = source;
        this.desk = desk;
    }

    void copy(PageSource.Query query, List<Integer> chosen, IntFunction<@Nullable R> row, List<Field<R>> fields) {
        if (chosen.size() > MOST) {
            desk.toasts().say("Choose at most 10,000 rows to copy, or export the list");
        } else if (!chosen.isEmpty()) {
            take(query, chosen, row, rows -> put(rows, fields));
        }
    }

    /** Gives the rows chosen; those never looked at are read first. */
    void take(
            PageSource.Query query,
            List<Integer> chosen,
            IntFunction<@Nullable R> row,
            Consumer<? super List<R>> then) {
        List<R> there = new ArrayList<>();
        for (int index : chosen) {
            R read = row.apply(index);
            if (read == null) {
                List<Integer> indices = List.copyOf(chosen);
                desk.background()
                        .read("Reading the rows chosen", () -> read(query, indices))
                        .then(then);
                return;
            }
            there.add(read);
        }
        then.accept(there);
    }

    void copyCell(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        desk.toasts().say("Cell copied");
    }

    private List<R> read(PageSource.Query query, List<Integer> indices) {
        List<R> rows = new ArrayList<>();
        int from = -1;
        List<R> page = List.of();
        for (int index : indices) {
            int start = index / LazyRows.PAGE * LazyRows.PAGE;
            if (start != from) {
                from = start;
                page = source.rows(query, start, LazyRows.PAGE);
            }
            if (index - start < page.size()) {
                rows.add(page.get(index - start));
            }
        }
        return rows;
    }

    private void put(List<R> rows, List<Field<R>> fields) {
        String text = rows.stream()
                .map(row -> fields.stream().map(f -> cell(f.shown(row))).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        desk.toasts().say(rows.size() == 1 ? "1 row copied" : String.format("%,d rows copied", rows.size()));
    }

    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
