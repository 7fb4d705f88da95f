package hearth.app.window;

import hearth.exchange.intake.FieldConflict;
import hearth.exchange.intake.Outcome;
import hearth.exchange.intake.SheetPreview;
import hearth.exchange.sheet.Finding;
import hearth.exchange.sheet.MappedColumn;
import hearth.ui.Buttons;
import hearth.ui.Facts;
import hearth.ui.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What one sheet was understood as and what becomes of its rows; what is said of many rows is said once. */
final class SheetParts {
    private static final int MOST_LINES = 20;
    private static final int MOST_ROWS = 8;

    private SheetParts() {}

    static Node of(SheetPreview sheet, Runnable correct) {
        String columns = sheet.columns().stream().map(SheetParts::words).collect(Collectors.joining(", "));
        var facts = new Facts()
                .add("Sheet", sheet.name())
                .add("Understood as", MappingForm.label(sheet.kind()))
                .add(
                        "Rows",
                        "%,d new, %,d changed, %,d the same, %,d rejected, %,d left out"
                                .formatted(
                                        sheet.count(Outcome.CREATE),
                                        sheet.count(Outcome.UPDATE),
                                        sheet.count(Outcome.SAME),
                                        sheet.count(Outcome.REJECT),
                                        sheet.skip()))
                .add("Columns", columns);
        Button button = Buttons.plain("Correct how it is read", correct);
        button.setAccessibleText("Correct how it is read: " + sheet.name());
        var parts = new VBox(8, facts, button);
        findings(parts, "Rejected", sheet.rejects());
        findings(
                parts,
                "About the sheet",
                sheet.warnings().stream().filter(f -> f.row() == 0).toList());
        findings(
                parts,
                "Worth a look",
                sheet.warnings().stream().filter(f -> f.row() != 0).toList());
        List<FieldConflict> conflicts = sheet.conflicts();
        if (!conflicts.isEmpty()) {
            parts.getChildren().add(Words.strong("Changed in Hearth since the last import"));
            conflicts.stream()
                    .limit(MOST_LINES)
                    .forEach(c -> parts.getChildren().add(Words.prose("Row " + c.row() + ": " + c.message())));
            more(parts, conflicts.size() - MOST_LINES);
        }
        return parts;
    }

    private static String words(MappedColumn column) {
        String field = column.fieldName();
        String heading = column.heading().isEmpty() ? "Column " + column.letter() : column.heading();
        return heading + (field == null ? " (left out)" : " as " + MappingForm.words(field));
    }

    /** Where the same is to be said of several rows. */
    private record Same(String column, String message) {}

    private static void findings(VBox parts, String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        var rows = new LinkedHashMap<Same, List<Integer>>();
        for (Finding finding : findings) {
            String column = finding.column();
            rows.computeIfAbsent(new Same(column == null ? "" : column, finding.message()), same -> new ArrayList<>())
                    .add(finding.row());
        }
        parts.getChildren().add(Words.strong(title));
        rows.entrySet().stream()
                .limit(MOST_LINES)
                .forEach(said -> parts.getChildren()
                        .add(Words.prose(where(said.getKey().column(), said.getValue())
                                + said.getKey().message())));
        more(parts, rows.size() - MOST_LINES);
    }

    /** "Rows 5, 6 and 117 more, column C: ", or nothing for the sheet as a whole. */
    private static String where(String column, List<Integer> rows) {
        if (rows.getFirst() == 0) {
            return "";
        }
        String first = rows.stream().limit(MOST_ROWS).map(String::valueOf).collect(Collectors.joining(", "));
        String more = rows.size() > MOST_ROWS ? " and %,d more".formatted(rows.size() - MOST_ROWS) : "";
        return (rows.size() == 1 ? "Row " : "Rows ") + first + more + (column.isEmpty() ? "" : ", column " + column)
                + ": ";
    }

    private static void more(VBox parts, int more) {
        if (more > 0) {
            parts.getChildren().add(Words.muted("and " + more + " more"));
        }
    }
}
