package hearth.placements.ssda903;

import hearth.common.ChildId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file of the return.
 *
 * @param id whose it is, null for a child that Hearth does not have
 * @param cells what stands in each column that is not empty; days as ISO text
 */
public record ReturnRow(ReturnFile file, @Nullable ChildId id, Map<String, String> cells) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);

    public ReturnRow {
        cells = Map.copyOf(cells);
    }

    /** A row of these cells, those without text left out. */
    static ReturnRow of(ReturnFile file, ChildId id, @Nullable Object... inOrder) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < inOrder.length; i++) {
            Object cell = inOrder[i];
            if (cell != null && !cell.toString().isBlank()) {
                cells.put(file.columns().get(i), cell.toString());
            }
        }
        return new ReturnRow(file, id, cells);
    }

    /** CHILD as written. */
    public String child() {
        return cells.getOrDefault("CHILD", "");
    }

    public @Nullable String text(String column) {
        return cells.get(column);
    }

    /** The day in a column, null where it is empty or holds none. */
    public @Nullable LocalDate day(String column) {
        String text = cells.get(column);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }

    /** A cell as the file has it: days as dd/mm/yyyy, nothing as an empty text. */
    public String written(String column) {
        LocalDate day = ReturnFile.isDay(column) ? day(column) : null;
        return day == null ? cells.getOrDefault(column, "") : day.format(DAY);
    }

    /** The day that a file's cell holds, null where it is none as the return wants them. */
    public static @Nullable LocalDate readDay(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }
}
