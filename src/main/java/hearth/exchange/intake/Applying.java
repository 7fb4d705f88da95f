package hearth.exchange.intake;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Mendable;
import hearth.exchange.sheet.Finding;
import hearth.exchange.sheet.MappingFile;
import hearth.exchange.sheet.SheetKind;
import hearth.store.Action;
import hearth.store.Row;
import hearth.store.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a preview as one batch: the records, and every row as it was understood. */
final class Applying {
    private final Session session;
    private final Map<SheetKind, Rows> rows;
    private final ReturnLines lines;
    private final Watch watch;
    private long done;

    Applying(Session session, Map<SheetKind, Rows> rows, ReturnLines lines, Watch watch) {
        this.session = session;
        this.rows = rows;
        this.lines = lines;
        this.watch = watch;
    }

    String write(Preview preview) {
        return session.write(Right.IMPORT, "import files", tx -> {
            if (ImportStore.lastChange(tx.sql()) > preview.asOf()) {
                throw new Mendable(
                        "Something was changed in Hearth since the files were looked at. Look at them again.");
            }
            String reference = tx.reference("IMP", 4);
            long batch = batch(tx, reference, session);
            Map<SheetPreview, Preview.FilePreview> files = new HashMap<>();
            preview.files().forEach(f -> f.sheets().forEach(s -> files.put(s, f)));
            List<SheetPreview> sheets = Import.inOrder(preview.sheets());
            Import.begin(rows, sheets);
            for (SheetPreview sheet : sheets) {
                Preview.FilePreview file = files.get(sheet);
                if (file != null && sheet.rows() > 0) {
                    sheet(tx, batch, file, sheet, preview.rows());
                    remember(tx, preview.options(), sheet);
                }
            }
            lines.keep(tx, batch);
            tx.record(Action.IMPORT, null, (long) preview.rows(), reference);
            return reference;
        });
    }

    /** The row of a batch. */
    static long batch(Tx tx, String reference, Session session) {
        return tx.insert(
                null,
                "import_batch",
                Row.of("reference", reference)
                        .and("done_at", tx.now())
                        .and("user_id", session.user())
                        .and("state", "APPLIED"));
    }

    private void sheet(Tx tx, long batch, Preview.FilePreview file, SheetPreview sheet, int total) {
        long id = tx.insert(
                null,
                "import_sheet",
                Row.of("batch_id", batch)
                        .and("file_name", file.file())
                        .and("file_sha256", file.sha256())
                        .and("sheet", sheet.name())
                        .and("kind", sheet.kind().code())
                        .and("header_row", sheet.headerRow())
                        .and("mapping_json", new MappingFile(List.of(sheet.mapping())).json())
                        .and("rows", sheet.rows()));
        Rows taken = rows.get(sheet.kind());
        if (taken == null) {
            return;
        }
        for (Line line : sheet.lines()) {
            Told told = line.told();
            Rows.Done put = taken.put(tx, line, told);
            line.conflicts = put.conflicts();
            boolean about = put.id() != 0;
            tx.insert(
                    null,
                    "import_row",
                    Row.of("sheet_id", id)
                            .and("row_no", line.row)
                            .and("outcome", put.outcome())
                            .and("table_name", about ? taken.table() : null)
                            .and("row_id", about ? put.id() : null)
                            .and("values_json", about ? line.kept(put.stored()).json() : null));
            if (++done % 200 == 0) {
                watch.at(done, total);
            }
        }
        for (SheetPreview.Rejected one : sheet.rejected()) {
            tx.insert(
                    null,
                    "import_row",
                    Row.of("sheet_id", id)
                            .and("row_no", one.row().number())
                            .and("outcome", Outcome.REJECT)
                            .and(
                                    "message",
                                    one.reasons().stream().map(Finding::message).collect(Collectors.joining(" "))));
        }
    }

    /** What somebody corrected is how files with these headings are read from now on. */
    private static void remember(Tx tx, ImportOptions options, SheetPreview sheet) {
        if ((options.mapping() == null && options.kind() == null) || sheet.headerRow() == 0) {
            return;
        }
        String signature = sheet.understood().signature();
        Row row = Row.of("kind", sheet.kind().code())
                .and("mapping_json", new MappingFile(List.of(sheet.mapping())).json());
        ImportStore.mapping(tx.sql(), signature)
                .ifPresentOrElse(
                        known -> tx.update(null, "import_mapping", known.id(), known.version(), row),
                        () -> tx.insert(null, "import_mapping", row.and("signature", signature)));
    }
}
