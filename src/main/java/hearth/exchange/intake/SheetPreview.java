package hearth.exchange.intake;

import hearth.common.Refusal;
import hearth.exchange.sheet.Finding;
import hearth.exchange.sheet.MappedColumn;
import hearth.exchange.sheet.ReadRow;
import hearth.exchange.sheet.ReadSheet;
import hearth.exchange.sheet.SheetKind;
import hearth.exchange.sheet.SheetMapping;
import hearth.exchange.sheet.Understood;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one sheet was understood as, and what an import of it does or did, row by row. */
public final class SheetPreview {
    private static final int MOST_SAID = 2_000;

    private final Understood sheet;
    private final List<Line> lines = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Finding> rejects = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final List<FieldConflict> conflicts = new ArrayList<>();
    private final Map<String, String> letters = new HashMap<>();
    private int skip;
    private int unsaid;

    SheetPreview(Understood sheet) {
        this.sheet = sheet;
        for (MappedColumn column : sheet.columns()) {
            String field = column.fieldName();
            if (field != null) {
                letters.putIfAbsent(field, column.letter());
            }
        }
    }

    /** A row that is not taken over, with every reason. */
    record Rejected(ReadRow row, List<Finding> reasons) {}

    /**
     * A row as an import shows it.
     *
     * @param row of the sheet, as Excel counts
     */
    public record RowPreview(int row, Outcome outcome) {}

    public String name() {
        return sheet.name();
    }

    public SheetKind kind() {
        return sheet.kind();
    }

    /** The last heading row as Excel counts; 0 where there is none. */
    public int headerRow() {
        return sheet.headerRow();
    }

    public List<MappedColumn> columns() {
        return sheet.columns();
    }

    /** The mapping as it stands, to be corrected and given back in {@link ImportOptions}. */
    public SheetMapping mapping() {
        return sheet.mapping();
    }

    /** How many data rows there are. */
    public int rows() {
        return lines.size() + rejected.size();
    }

    public int count(Outcome outcome) {
        return outcome == Outcome.REJECT
                ? rejected.size()
                : (int) lines.stream().filter(l -> l.outcome == outcome).count();
    }

    /** How many rows under the heading are not data. */
    public int skip() {
        return skip;
    }

    /** Why rows are rejected: one or more for each of them. */
    public List<Finding> rejects() {
        return Collections.unmodifiableList(rejects);
    }

    /** What was read with good will, left out, or stays as Hearth has it. */
    public List<Finding> warnings() {
        return Collections.unmodifiableList(warnings);
    }

    public List<FieldConflict> conflicts() {
        return Collections.unmodifiableList(conflicts);
    }

    /** Every data row with what becomes of it, in the order of the sheet. */
    public List<RowPreview> outcomes() {
        var all = new ArrayList<RowPreview>();
        lines.forEach(line -> all.add(new RowPreview(line.row, line.outcome)));
        rejected.forEach(one -> all.add(new RowPreview(one.row().number(), Outcome.REJECT)));
        all.sort(java.util.Comparator.comparingInt(RowPreview::row));
        return all;
    }

    Understood understood() {
        return sheet;
    }

    List<Line> lines() {
        return lines;
    }

    List<Rejected> rejected() {
        return rejected;
    }

    void add(Line line) {
        lines.add(line);
    }

    void reject(ReadRow row, List<Finding> reasons) {
        rejected.add(new Rejected(row, reasons));
        rejects.addAll(reasons);
    }

    void reject(Line line, @Nullable String column, String message) {
        ReadRow row = line.read;
        if (row == null) {
            throw new IllegalStateException("Row " + line.row + " was let go before it was decided");
        }
        lines.remove(line);
        reject(row, List.of(row.finding(column, message)));
    }

    void warn(Finding finding) {
        if (warnings.size() < MOST_SAID) {
            warnings.add(finding);
        } else {
            unsaid++;
        }
    }

    void warn(Line line, String message) {
        warn(new Finding(line.row, null, "", message));
    }

    /** Why something of a row cannot be, beside the column it is of. */
    void warn(Line line, Refusal note, Told told) {
        String field = note.field();
        warn(new Finding(
                line.row,
                field == null ? null : letters.get(field),
                field == null ? "" : Told.shown(field, told.get(field)),
                note.message()));
    }

    void conflicts(Line line, String reference, Told told, Told stored, List<String> fields, Rows rows) {
        for (String field : fields) {
            var conflict = new FieldConflict(
                    line.row,
                    letters.get(rows.column(field)),
                    reference,
                    rows.column(field),
                    Told.shown(field, stored.get(field)),
                    Told.shown(field, told.get(field)));
            if (conflicts.size() < MOST_SAID) {
                conflicts.add(conflict);
            }
            warn(new Finding(line.row, conflict.column(), conflict.told(), conflict.message()));
        }
    }

    void finished(ReadSheet read) {
        skip = read.skip();
        warnings.addAll(0, read.warnings());
    }

    /** At the end: how many warnings are not listed. */
    void close() {
        if (unsaid > 0) {
            warnings.add(Finding.sheet(unsaid + " more warnings are not listed."));
            unsaid = 0;
        }
    }

    @Nullable
    String letter(String field) {
        return letters.get(field);
    }
}
