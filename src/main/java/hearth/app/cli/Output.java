package hearth.app.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import hearth.common.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results as other programs read them (JSON, CSV) and as people read them (columns of text). */
final class Output {
    private static final JSON JSON_OUT = JSON.std
            .with(JSON.Feature.WRITE_NULL_PROPERTIES)
            .with(JSON.Feature.PRETTY_PRINT_OUTPUT)
            .without(JSON.Feature.FLUSH_AFTER_WRITE_VALUE);

    private Output() {}

    /** An object to be filled; each begins with the number of its shape. */
    static Map<String, @Nullable Object> object() {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("format", 1);
        return object;
    }

    /** True or false, or null where nobody knows. */
    static @Nullable Boolean flag(Answer answer) {
        return switch (answer) {
            case YES -> true;
            case NO -> false;
            case UNKNOWN, NOT_ASKED -> null;
        };
    }

    /** One JSON document. */
    static void json(PrintStream out, Object value) {
        try {
            JSON_OUT.write(value, new Unclosed(out));
            out.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows as one JSON array with an object for each, named by the columns. */
    static void jsonRows(PrintStream out, List<String> names, Stream<? extends List<? extends @Nullable Object>> rows) {
        json(
                out,
                rows.map(row -> {
                            var object = new LinkedHashMap<String, @Nullable Object>();
                            for (int i = 0; i < names.size(); i++) {
                                object.put(names.get(i), row.get(i));
                            }
                            return object;
                        })
                        .toList());
    }

    /** Rows as CSV by RFC 4180, under a row of the columns' names. */
    static void csv(PrintStream out, List<String> names, Stream<? extends List<? extends @Nullable Object>> rows) {
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new java.io.OutputStreamWriter(new Unclosed(out), StandardCharsets.UTF_8))) {
            csv.writeRecord(names);
            rows.forEach(row -> csv.writeRecord(row.stream().map(Output::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /** Rows in columns as wide as what stands in them. */
    static void text(PrintStream out, List<String> heads, List<? extends List<String>> rows) {
        var all = new ArrayList<List<String>>();
        all.add(heads);
        all.addAll(rows);
        int[] widths = new int[heads.size()];
        all.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(
                        widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        });
        for (List<String> row : all) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < widths.length; i++) {
                String cell = row.get(i);
                cells.add(cell + " ".repeat(widths[i] - cell.codePointCount(0, cell.length())));
            }
            out.println(cells.stream()
                    .map(Objects::toString)
                    .collect(Collectors.joining("  "))
                    .stripTrailing());
        }
    }

    /** Writers close what they write to; standard output stays open. */
    private static final class Unclosed extends OutputStream {
        private final PrintStream out;

        Unclosed(PrintStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
