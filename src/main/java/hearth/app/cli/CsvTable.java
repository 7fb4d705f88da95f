package hearth.app.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import hearth.common.HearthException;
import hearth.common.Mendable;
import hearth.common.RuleRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A CSV file (UTF-8) whose columns a command names, such as a budget or targets. */
final class CsvTable {
    private CsvTable() {}

    /**
     * Reads all rows, each made into something.
     *
     * @param columns what the first line must say
     * @param like a row as it should be, for whoever wrote another
     * @param make makes something of the cells, one for each column; what it throws of numbers and days is the row's fault
     * @throws Mendable for a file that cannot be read, other columns, or a row that is none; it names the line
     */
    static <T> List<T> read(Path file, List<String> columns, String like, Function<List<String>, T> make) {
        var made = new ArrayList<T>();
        boolean headed = false;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file)) {
            for (CsvRecord line : reader) {
                List<String> cells =
                        line.getFields().stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> cell.contains("\ufffd"))) {
                    throw new Mendable(
                            "The file " + file + " is not UTF-8. Save it as CSV (UTF-8), and give that file.");
                }
                if (!headed) {
                    headed = cells.equals(columns);
                    if (!headed) {
                        break;
                    }
                } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    made.add(row(file, line.getStartingLineNumber(), cells, columns, like, make));
                }
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new Mendable("The file " + file + " cannot be read. Save it as CSV (UTF-8), and give that file.");
        }
        if (!headed) {
            throw new Mendable("The first line of " + file + " must be " + String.join(",", columns) + ".");
        }
        return made;
    }

    /** Why what a file says was refused; the words of a form have no full stop. */
    static Mendable nothingSet(String where, HearthException e) {
        String why = e.getMessage()
                .lines()
                .map(line -> line.matches(".*[.?!]") ? line : line + ".")
                .collect(Collectors.joining(" "));
        return new Mendable(where + ": " + why + " Nothing was set.");
    }

    private static <T> T row(
            Path file,
            long number,
            List<String> cells,
            List<String> columns,
            String like,
            Function<List<String>, T> make) {
        String where = file.getFileName() + ", line " + number;
        try {
            if (cells.size() == columns.size()) {
                return make.apply(cells);
            }
        } catch (RuleRefused | Mendable e) {
            throw nothingSet(where, e);
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            throw new Mendable(where + ", is not like " + like + ". Nothing was set.");
        }
        throw new Mendable(where + ", is not like " + like + ". Nothing was set.");
    }
}
