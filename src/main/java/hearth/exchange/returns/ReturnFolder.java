package hearth.exchange.returns;

import hearth.common.FinancialYear;
import hearth.common.Mendable;
import hearth.exchange.sheet.ReadRow;
import hearth.exchange.sheet.SheetKind;
import hearth.exchange.sheet.SheetReader;
import hearth.exchange.sheet.Understood;
import hearth.exchange.sheet.Wish;
import hearth.exchange.sheet.raw.OpenFile;
import hearth.exchange.sheet.raw.RawSheet;
import hearth.exchange.sheet.raw.Workbooks;
import hearth.placements.ssda903.ReturnFile;
import hearth.placements.ssda903.ReturnRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Another system's files of the return, known by their headings, whatever they are called.
 *
 * @param files which of the return's files there are
 * @param rows their rows; the child is not looked for
 * @param notes what was left out and why
 * @param unread the names of the files that could not be read
 */
public record ReturnFolder(Set<ReturnFile> files, List<ReturnRow> rows, List<String> notes, List<String> unread) {
    public ReturnFolder {
        files = Set.copyOf(files);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        unread = List.copyOf(unread);
    }

    /**
     * Reads the CSV files of a folder.
     *
     * @throws Mendable where the folder cannot be read, or holds no file of the return
     */
    public static ReturnFolder read(Path folder, LocalDate today) {
        List<Path> csv;
        try (Stream<Path> all = Files.list(folder)) {
            csv = all.filter(Files::isRegularFile)
                    .filter(f ->
                            f.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Mendable("The folder " + folder + " cannot be read. Give the folder that holds the return's CSV"
                    + " files.");
        }
        return read(csv, folder.toString(), new SheetReader(today, signature -> Optional.empty()));
    }

    /** Reads chosen files; a folder among them stands for the CSV files in it. */
    public static ReturnFolder read(List<Path> chosen, LocalDate today) {
        if (chosen.size() == 1 && Files.isDirectory(chosen.getFirst())) {
            return read(chosen.getFirst(), today);
        }
        return read(chosen, "these files", new SheetReader(today, signature -> Optional.empty()));
    }

    /** The collection year that the last day in the files lies in, empty where they have none. */
    public Optional<FinancialYear> year() {
        return rows.stream()
                .flatMap(row -> row.cells().keySet().stream()
                        .filter(ReturnFile::isOfYear)
                        .map(row::day))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(last -> FinancialYear.of(last.minusDays(1)));
    }

    private static ReturnFolder read(List<Path> csv, String where, SheetReader reader) {
        Map<ReturnFile, Sheet> sheets = new EnumMap<>(ReturnFile.class);
        var notes = new ArrayList<String>();
        var unread = new LinkedHashMap<String, Mendable>();
        for (Path path : csv) {
            List<Sheet> its;
            try {
                its = sheets(path, reader, notes);
            } catch (Mendable e) {
                unread.put(path.getFileName().toString(), e);
                notes.add("Not compared: " + e.getMessage());
                continue;
            }
            for (Sheet sheet : its) {
                Sheet before = sheets.putIfAbsent(sheet.file(), sheet);
                if (before != null) {
                    throw new Mendable(before.name() + " and " + sheet.name() + " in " + where + " are both "
                            + sheet.file().fileName() + " of the return. Move the one that is not meant to another"
                            + " folder, or choose the others alone, and compare again.");
                }
            }
        }
        if (sheets.isEmpty() && !unread.isEmpty()) {
            throw unread.values().iterator().next();
        }
        if (sheets.isEmpty()) {
            throw new Mendable("There is no file of the SSDA903 return in " + where
                    + ". Its CSV files are known by their headings, such as CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB.");
        }
        String none = Arrays.stream(ReturnFile.values())
                .filter(file -> !sheets.containsKey(file))
                .map(ReturnFile::fileName)
                .collect(Collectors.joining(", "));
        if (!none.isEmpty()) {
            notes.add("Not compared, because no file of theirs could be read: " + none + ".");
        }
        List<ReturnRow> rows =
                sheets.values().stream().flatMap(s -> s.rows().stream()).toList();
        return new ReturnFolder(sheets.keySet(), rows, notes, List.copyOf(unread.keySet()));
    }

    /** One file of the return as it was found. */
    private record Sheet(ReturnFile file, String name, List<ReturnRow> rows) {}

    /** The files of the return that a file on disk holds: one, or, in a workbook, several. */
    private static List<Sheet> sheets(Path path, SheetReader reader, List<String> notes) {
        var found = new ArrayList<Sheet>();
        try (OpenFile open = Workbooks.open(path)) {
            for (RawSheet raw : open.sheets()) {
                Understood sheet = reader.understand(open.name(), raw, Wish.NONE);
                Optional<ReturnFile> file = file(sheet.kind());
                if (file.isEmpty()) {
                    notes.add(open.name() + " was left out: it is none of the files that Hearth makes.");
                } else {
                    var rows = new ArrayList<ReturnRow>();
                    sheet.read(row -> rows.add(row(file.get(), row, open.name(), notes)));
                    found.add(new Sheet(file.get(), open.name(), rows));
                }
            }
        }
        return found;
    }

    /** Which file a kind of sheet is. */
    static Optional<ReturnFile> file(SheetKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case SSDA903_HEADER -> ReturnFile.HEADER;
                    case SSDA903_EPISODES -> ReturnFile.EPISODES;
                    case SSDA903_REVIEWS -> ReturnFile.REVIEWS;
                    case SSDA903_UASC -> ReturnFile.UASC;
                    case SSDA903_MISSING -> ReturnFile.MISSING;
                    case SSDA903_PREVIOUS_PERMANENCE -> ReturnFile.PREV_PERM;
                    default -> null;
                });
    }

    private static ReturnRow row(ReturnFile file, ReadRow row, String name, List<String> notes) {
        var cells = new LinkedHashMap<String, String>();
        for (String column : file.columns()) {
            var day = row.day(column);
            String text = day == null ? row.text(column) : day.toString();
            if (text == null && row.texts().containsKey(column)) {
                text = row.texts().get(column).toUpperCase(Locale.ROOT);
                if (ReturnFile.isDay(column)) {
                    notes.add(name + ", row " + row.number() + ": " + column + " is no date like 04/06/2026.");
                }
            }
            if (text != null && !text.isBlank()) {
                cells.put(column, text.strip());
            }
        }
        return new ReturnRow(file, null, cells);
    }
}
