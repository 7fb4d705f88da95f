package hearth.exchange.returns;

import de.siegmar.fastcsv.writer.CsvWriter;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Subjects;
import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.common.Mendable;
import hearth.placements.ssda903.ReturnFile;
import hearth.placements.ssda903.ReturnRow;
import hearth.placements.ssda903.YearReturn;
import hearth.store.Action;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Writes a collection year's return. */
public final class ReturnExport {
    private ReturnExport() {}

    /**
     * What was written.
     *
     * @param files in the order of the return
     * @param asReceived how many children's lines are given back as they came in
     * @param restricted how many children are left out, because the user may not see them
     */
    public record Written(List<Path> files, int children, int rows, int asReceived, int restricted) {}

    /** A return without those whom the user may not see. */
    record Shown(YearReturn all, List<ReturnRow> rows, Set<ChildId> hidden) {
        static Shown of(Handle h, FinancialYear year) {
            YearReturn all = YearReturn.of(h, year);
            Set<Long> notSeen = Subjects.hidden(h);
            var hidden = new HashSet<ChildId>();
            var rows = new ArrayList<ReturnRow>();
            for (ReturnRow row : all.rows()) {
                ChildId id = row.id();
                if (id != null && notSeen.contains(id.value())) {
                    hidden.add(id);
                } else {
                    rows.add(row);
                }
            }
            return new Shown(all, rows, hidden);
        }
    }

    /**
     * Writes the six files into a folder, over those that are there; the trail has it first.
     *
     * @throws Mendable where the folder cannot be written; no file has changed then
     */
    public static Written run(Session session, FinancialYear year, Path folder) {
        Shown shown = session.write(Right.EXPORT_RECORDS, "export the return", tx -> {
            Shown of = Shown.of(tx.sql(), year);
            tx.record(Action.EXPORT, null, (long) of.rows().size(), "SSDA903 " + (year.begins() + 1));
            return of;
        });
        List<Path> files = write(shown.rows(), folder);
        return new Written(
                files,
                (int) shown.rows().stream().map(ReturnRow::child).distinct().count(),
                shown.rows().size(),
                (int) shown.all().asReceived().stream()
                        .filter(id -> !shown.hidden().contains(id))
                        .count(),
                shown.hidden().size());
    }

    private static List<Path> write(List<ReturnRow> rows, Path folder) {
        var files = new ArrayList<Path>();
        var parts = new LinkedHashMap<Path, Path>();
        try {
            Files.createDirectories(folder);
            for (ReturnFile file : ReturnFile.values()) {
                Path part = folder.resolve("." + file.fileName() + ".part");
                parts.put(part, folder.resolve(file.fileName()));
                write(file, rows, part);
            }
            for (Path place : parts.values()) {
                if (Files.isDirectory(place)) {
                    throw new IOException(place + " is a folder");
                }
            }
            for (var part : parts.entrySet()) {
                Files.move(part.getKey(), part.getValue(), StandardCopyOption.REPLACE_EXISTING);
                files.add(part.getValue());
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new Mendable("The return could not be written into " + folder
                    + ". Choose a folder that you may write to, with room on the disk, and close its files if they are"
                    + " open in another program.");
        } finally {
            parts.keySet().forEach(ReturnExport::delete);
        }
    }

    private static void write(ReturnFile file, List<ReturnRow> rows, Path path) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(path, StandardCharsets.UTF_8)) {
            csv.writeRecord(file.columns());
            rows.stream()
                    .filter(row -> row.file() == file)
                    .forEach(row -> csv.writeRecord(
                            file.columns().stream().map(row::written).toList()));
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            part.toFile().deleteOnExit();
        }
    }
}
