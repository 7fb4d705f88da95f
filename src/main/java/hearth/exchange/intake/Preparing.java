package hearth.exchange.intake;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Broken;
import hearth.common.HearthException;
import hearth.common.Mendable;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.exchange.sheet.Finding;
import hearth.exchange.sheet.ReadRow;
import hearth.exchange.sheet.SheetKind;
import hearth.exchange.sheet.SheetReader;
import hearth.exchange.sheet.SideTables;
import hearth.exchange.sheet.Understood;
import hearth.exchange.sheet.Wish;
import hearth.exchange.sheet.raw.OpenFile;
import hearth.exchange.sheet.raw.RawSheet;
import hearth.exchange.sheet.raw.Workbooks;
import hearth.recruitment.ClosingReasons;
import hearth.store.Tx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads files, compares their rows with the store and finds out what can be taken over. */
final class Preparing {
    private static final int CHUNK = 1_000;
    /** What is read is held until it is written; so many rows fit a program of 256 MB. */
    private static final long LEAST_ROWS = 250_000;

    private static final long MOST_ROWS = 2_000_000;

    private final Session session;
    private final Map<SheetKind, Rows> rows;
    private final ImportOptions options;
    private final Watch watch;
    private final SheetReader reader;
    private final int mostRows;
    private int read;

    Preparing(Session session, Map<SheetKind, Rows> rows, ImportOptions options, Watch watch) {
        this(session, rows, options, watch, mostRows(Runtime.getRuntime().maxMemory()));
    }

    Preparing(Session session, Map<SheetKind, Rows> rows, ImportOptions options, Watch watch, int mostRows) {
        this.mostRows = mostRows;
        this.session = session;
        this.rows = rows;
        this.options = options;
        this.watch = watch;
        this.reader = new SheetReader(
                session.today(),
                Import.saved(session),
                Map.of(ClosingReasons.LIST, session.store().read(ClosingReasons::ever)));
    }

    /** How many rows are taken over at a time by a program with so many bytes of memory: a kilobyte for each. */
    static int mostRows(long memory) {
        return (int) Math.clamp(memory >> 10, LEAST_ROWS, MOST_ROWS);
    }

    Preview files(List<Path> files) {
        long asOf = session.store().read(ImportStore::lastChange);
        var previews = new ArrayList<Preview.FilePreview>();
        var others = new TreeSet<String>();
        for (Path file : files) {
            watch.at(read, 0);
            var sheets = new ArrayList<SheetPreview>();
            try (OpenFile open = Workbooks.open(file)) {
                for (RawSheet raw : open.sheets()) {
                    if (options.sheet() == null || options.sheet().equalsIgnoreCase(raw.name())) {
                        SideTables.of(raw).forEach(table -> sheets.add(sheet(open.name(), table)));
                    } else {
                        others.add(raw.name());
                    }
                }
                previews.add(new Preview.FilePreview(
                        open.name(), Import.sha256(file), List.copyOf(open.warnings()), List.copyOf(sheets)));
            }
        }
        List<SheetPreview> all =
                previews.stream().flatMap(f -> f.sheets().stream()).toList();
        if (options.sheet() != null && all.isEmpty()) {
            throw new Mendable(
                    "There is no sheet " + options.sheet() + ". There are: " + String.join(", ", others) + ".");
        }
        refuseTwoReturns(all);
        tryOut(all);
        all.forEach(SheetPreview::close);
        return new Preview(previews, options, asOf);
    }

    /** Two years' returns at once could not be told apart. */
    private static void refuseTwoReturns(List<SheetPreview> all) {
        var kinds = EnumSet.noneOf(SheetKind.class);
        for (SheetPreview sheet : all) {
            if (sheet.kind().isReturn() && !kinds.add(sheet.kind())) {
                throw new Mendable("There are two files " + sheet.kind().code()
                        + ". Import the files of one return at a" + " time, the earlier year first.");
            }
        }
    }

    private SheetPreview sheet(String file, RawSheet raw) {
        Understood understood = reader.understand(file, raw, new Wish(options.kind(), options.mapping()));
        var preview = new SheetPreview(understood);
        Rows taken = rows.get(understood.kind());
        if (taken == null) {
            understood.about().forEach(preview::warn);
            if (!understood.columns().isEmpty() || understood.kind() != SheetKind.UNKNOWN) {
                preview.warn(
                        Finding.sheet("Hearth cannot tell what this sheet holds. It was left out. Say which kind it is,"
                                + " or which column is what."));
            }
            return preview;
        }
        var chunk = new ArrayList<Line>();
        preview.finished(understood.read(row -> {
            if (read == mostRows) {
                throw tooMany(file, preview, row);
            }
            read++;
            Line line = row(taken, preview, row);
            if (line != null && taken instanceof EnquiryRows enquiries) {
                chunk.add(line);
                if (chunk.size() == CHUNK) {
                    compare(enquiries, chunk, preview);
                }
            }
        }));
        if (taken instanceof EnquiryRows enquiries) {
            compare(enquiries, chunk, preview);
        }
        return preview;
    }

    private @Nullable Line row(Rows taken, SheetPreview preview, ReadRow row) {
        if (read % CHUNK == 0) {
            watch.at(read, 0);
        }
        Rows.Said said = Rows.Said.of(row);
        Told told = taken.told(row, said);
        said.warnings().forEach(preview::warn);
        if (!said.problems().isEmpty()) {
            preview.reject(row, said.problems());
            return null;
        }
        var line = new Line(row, told);
        preview.add(line);
        return line;
    }

    private Mendable tooMany(String file, SheetPreview preview, ReadRow row) {
        String most = "%,d".formatted(mostRows);
        String sheet = preview.name().equals(file) ? "" : ", sheet " + preview.name();
        return new Mendable(file + sheet + ", row " + row.number() + ": with it there are more than "
                + most + " rows in this import, and Hearth takes over " + most
                + " at a time. Nothing has changed. Import"
                + " the files one by one, or split this one above that row and import its parts one after another.");
    }

    private void compare(EnquiryRows enquiries, List<Line> chunk, SheetPreview preview) {
        session.store().read(h -> {
            enquiries.prepare(h, chunk, preview);
            return 0;
        });
        chunk.forEach(line -> {
            line.read = null;
            line.before = line.conflicts.isEmpty() ? null : line.before;
        });
        chunk.clear();
    }

    /** Writes the other kinds, which lean on each other, and takes it all back. */
    private void tryOut(List<SheetPreview> all) {
        List<SheetPreview> sheets = Import.inOrder(all).stream()
                .filter(s -> s.kind() != SheetKind.ENQUIRIES && !s.lines().isEmpty())
                .toList();
        if (sheets.isEmpty()) {
            return;
        }
        session.write(
                Right.IMPORT,
                "look at an import",
                tx -> tx.tryOut(() -> {
                    int done = 0;
                    Import.begin(rows, sheets);
                    for (SheetPreview sheet : sheets) {
                        Rows taken = rows.get(sheet.kind());
                        if (taken == null) {
                            continue;
                        }
                        for (Line line : List.copyOf(sheet.lines())) {
                            tryOut(tx, taken, sheet, line);
                            if (++done % 50 == 0) {
                                watch.at(done, 0);
                            }
                        }
                        sheet.lines().forEach(line -> line.read = null);
                    }
                    return done;
                }));
    }

    private static void tryOut(Tx tx, Rows taken, SheetPreview sheet, Line line) {
        Told told = line.told();
        try {
            // A line of the return takes back itself what it wrote before it was kept as it came
            Rows.Done done = taken instanceof ReturnRows
                    ? taken.put(tx, line, told)
                    : tx.attempt(() -> taken.put(tx, line, told));
            line.outcome = done.outcome();
            sheet.conflicts(line, done.reference(), told, done.stored(), done.conflicts(), taken);
            done.notes().forEach(note -> sheet.warn(line, note, told));
            if (taken instanceof LedgerRows && done.reference().equals(LedgerRows.UNMATCHED)) {
                sheet.warn(line, LedgerRows.NO_PLACEMENT);
            }
        } catch (RuleRefused e) {
            Refusal first = e.refusals().getFirst();
            sheet.reject(line, first.field() == null ? null : taken.column(first.field()), e.getMessage());
        } catch (HearthException e) {
            if (e.status() != 1 || e instanceof Broken) {
                throw e;
            }
            sheet.reject(line, null, e.getMessage());
        }
    }
}
