package hearth.exchange.intake;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.FinancialYear;
import hearth.common.Sha256;
import hearth.exchange.sheet.MappingFile;
import hearth.geography.Geography;
import hearth.placements.ssda903.ReturnFile;
import hearth.placements.ssda903.ReturnRow;
import hearth.store.Action;
import hearth.store.Row;
import hearth.store.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lines of the return that somebody chose against what Hearth has. They are written as a batch of their own, so that they can be taken
 * back as an import is.
 */
public final class ChosenLines {
    private final Session session;
    private final Geography geography;

    public ChosenLines(Session session, Geography geography) {
        this.session = session;
        this.geography = geography;
    }

    /**
     * Writes them in a transaction of the caller's.
     *
     * @param name what the batch is called among the imports
     * @param files which files the lines are of; a file without a line is one that now has none of the child
     * @return the reference of the batch
     * @throws hearth.common.RuleRefused where other nights are recorded than the lines tell of
     */
    public String write(Tx tx, FinancialYear year, String name, Set<ReturnFile> files, List<ReturnRow> rows) {
        session.require(Right.IMPORT);
        String reference = tx.reference("IMP", 4);
        long batch = Applying.batch(tx, reference, session);
        var lines = ReturnLines.chosen(year);
        var all = new ArrayList<ReturnRows>();
        all.add(new HeaderRows(session.store().info().ownAuthority(), session.today(), lines));
        all.add(new EpisodeRows(geography, lines));
        all.addAll(ReturnEventRows.all(lines));
        for (ReturnRows one : all) {
            if (files.contains(one.file())) {
                sheet(
                        tx,
                        batch,
                        name,
                        one,
                        rows.stream().filter(r -> r.file() == one.file()).toList());
            }
        }
        lines.keep(tx, batch);
        tx.record(Action.IMPORT, null, (long) rows.size(), reference);
        return reference;
    }

    private static void sheet(Tx tx, long batch, String name, ReturnRows taken, List<ReturnRow> rows) {
        var lines = new ArrayList<Line>();
        for (ReturnRow row : rows) {
            Told cells = Told.nothing();
            row.cells().forEach((column, text) -> ReturnRows.put(cells, column, row.day(column), text));
            lines.add(new Line(lines.size() + 1, taken.meant(cells)));
        }
        taken.begin(lines);
        long sheet = tx.insert(
                null,
                "import_sheet",
                Row.of("batch_id", batch)
                        .and("file_name", name)
                        .and("file_sha256", Sha256.of(rows.toString()))
                        .and("sheet", taken.file().fileName())
                        .and("kind", taken.kind().code())
                        .and("mapping_json", new MappingFile(List.of()).json())
                        .and("rows", rows.size()));
        for (Line line : lines) {
            Rows.Done done = taken.put(tx, line, line.told());
            tx.insert(
                    null,
                    "import_row",
                    Row.of("sheet_id", sheet).and("row_no", line.row).and("outcome", done.outcome()));
        }
    }
}
