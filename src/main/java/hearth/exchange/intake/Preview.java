package hearth.exchange.intake;

import hearth.exchange.sheet.Finding;
import hearth.exchange.sheet.MappingFile;
import hearth.exchange.sheet.Rejects;
import hearth.exchange.sheet.SheetMapping;
import java.nio.file.Path;
import java.util.List;

/** What an import of files will do; nothing is written yet. */
public final class Preview {
    private final List<FilePreview> files;
    private final ImportOptions options;
    private final long asOf;

    Preview(List<FilePreview> files, ImportOptions options, long asOf) {
        this.files = List.copyOf(files);
        this.options = options;
        this.asOf = asOf;
    }

    /**
     * One file.
     *
     * @param file its name without folders
     * @param sha256 of its bytes
     * @param warnings about the file as a whole
     */
    public record FilePreview(String file, String sha256, List<String> warnings, List<SheetPreview> sheets) {}

    public List<FilePreview> files() {
        return files;
    }

    public List<SheetPreview> sheets() {
        return files.stream().flatMap(f -> f.sheets().stream()).toList();
    }

    public int count(Outcome outcome) {
        return sheets().stream().mapToInt(s -> s.count(outcome)).sum();
    }

    public int rows() {
        return sheets().stream().mapToInt(SheetPreview::rows).sum();
    }

    /** Whether there is a row that is not rejected. */
    public boolean hasRows() {
        return rows() > count(Outcome.REJECT);
    }

    public ImportOptions options() {
        return options;
    }

    /** How every sheet was read, to be saved or corrected. */
    public MappingFile mapping() {
        List<SheetMapping> all = sheets().stream().map(SheetPreview::mapping).toList();
        return new MappingFile(all);
    }

    /**
     * Writes the rejected rows as a workbook with the reason beside each.
     *
     * @throws hearth.common.Mendable where it cannot be written there
     */
    public void writeRejects(Path file) {
        try (var rejects = new Rejects()) {
            for (FilePreview each : files) {
                for (SheetPreview sheet : each.sheets()) {
                    for (SheetPreview.Rejected one : sheet.rejected()) {
                        List<Finding> reasons = one.reasons();
                        rejects.add(each.file(), sheet.understood(), one.row(), reasons);
                    }
                }
            }
            rejects.write(file);
        }
    }

    /** The last change in the store when this was worked out. */
    long asOf() {
        return asOf;
    }
}
