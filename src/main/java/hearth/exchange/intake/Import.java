package hearth.exchange.intake;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.HouseholdIntake;
import hearth.common.Broken;
import hearth.common.Fault;
import hearth.common.Mendable;
import hearth.exchange.sheet.MappingFile;
import hearth.exchange.sheet.SavedMappings;
import hearth.exchange.sheet.SheetKind;
import hearth.exchange.sheet.SheetMapping;
import hearth.geography.Geography;
import hearth.placements.PlacementIntake;
import hearth.placements.Placements;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Lookout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes over a team's files. {@link #prepare} reads and compares and writes nothing; {@link #apply} writes what the preview shows in one
 * transaction; {@link #undo} takes a batch back.
 */
public final class Import {
    /** The kinds that are taken over, in the order in which they lean on each other. */
    public static final List<SheetKind> KINDS = List.of(
            SheetKind.ENQUIRIES,
            SheetKind.HOUSEHOLDS,
            SheetKind.SSDA903_HEADER,
            SheetKind.CHILDREN,
            SheetKind.SSDA903_EPISODES,
            SheetKind.SSDA903_REVIEWS,
            SheetKind.SSDA903_UASC,
            SheetKind.SSDA903_MISSING,
            SheetKind.SSDA903_PREVIOUS_PERMANENCE,
            SheetKind.PLACEMENTS,
            SheetKind.COSTS,
            SheetKind.LEDGER);

    private final Geography geography;

    public Import(Geography geography) {
        this.geography = geography;
    }

    /**
     * What came of writing.
     *
     * @param batch the reference of the batch, such as IMP-0007; null where nothing was written
     */
    public record Result(boolean written, @Nullable String batch) {
        public static final Result NOTHING = new Result(false, null);
    }

    /**
     * Reads files and says what an import of them does.
     *
     * @throws Mendable where a file cannot be read or the import is stopped; nothing has changed then
     */
    public Preview prepare(Session session, List<Path> files, ImportOptions options, Watch watch) {
        session.require(Right.IMPORT);
        return new Preparing(session, rows(session, new ReturnLines(options.year())), options, watch).files(files);
    }

    /**
     * Writes what a preview shows, as one batch.
     *
     * @param acceptPartial whether to write the others where rows are rejected; without it one rejected row means that nothing is
     *     written
     * @throws Mendable where the store has changed since the preview, or the import is stopped; nothing has changed then
     */
    public Result apply(Session session, Preview preview, boolean acceptPartial, Watch watch) {
        session.require(Right.IMPORT);
        boolean rejected = preview.count(Outcome.REJECT) > 0;
        if (!preview.hasRows() || (rejected && !acceptPartial)) {
            return Result.NOTHING;
        }
        var lines = new ReturnLines(preview.options().year());
        return new Result(true, new Applying(session, rows(session, lines), lines, watch).write(preview));
    }

    /**
     * Takes a whole batch back, as if it had never been.
     *
     * @throws Mendable where there is no such batch, it was undone before, or something of it has changed since; the message names
     *     what
     */
    public void undo(Session session, String batch) {
        session.write(Right.IMPORT, "undo an import", tx -> {
            new Undoing(tx, geography, session.today()).undo(batch);
            return batch;
        });
    }

    /** All imports, the newest first. */
    public static List<Batch> batches(Session session) {
        return session.read(Right.IMPORT, ImportStore::batches);
    }

    private Map<SheetKind, Rows> rows(Session session, ReturnLines lines) {
        var today = session.today();
        String authority = session.store().info().ownAuthority();
        var placements = new Placements(geography);
        Map<SheetKind, Rows> rows = new EnumMap<>(SheetKind.class);
        for (Rows one : List.of(
                new EnquiryRows(new EnquiryIntake(geography), new Lookout(new ChildFamilies()), today),
                new HouseholdRows(new HouseholdIntake(geography), placements::carersMoved, today, session.user()),
                new PlacementRows(SheetKind.CHILDREN, new PlacementIntake(geography, today), authority, today),
                new PlacementRows(SheetKind.PLACEMENTS, new PlacementIntake(geography, today), authority, today),
                new HeaderRows(authority, today, lines),
                new EpisodeRows(geography, lines),
                new CostRows(),
                new LedgerRows(today))) {
            rows.put(one.kind(), one);
        }
        ReturnEventRows.all(lines).forEach(one -> rows.put(one.kind(), one));
        return rows;
    }

    /** What the team corrected before. */
    static SavedMappings saved(Session session) {
        return signature -> {
            Optional<String> json =
                    session.store().read(h -> ImportStore.mapping(h, signature).map(ImportStore.Mapping::mappingJson));
            return json.flatMap(text -> {
                List<SheetMapping> sheets = MappingFile.parse(text, "saved").sheets();
                return sheets.isEmpty() ? Optional.empty() : Optional.of(sheets.getFirst());
            });
        };
    }

    /** Sheets by kind, so that what others lean on comes first. */
    static List<SheetPreview> inOrder(List<SheetPreview> sheets) {
        var ordered = new ArrayList<SheetPreview>();
        for (SheetKind kind : KINDS) {
            sheets.stream().filter(s -> s.kind() == kind).forEach(ordered::add);
        }
        return ordered;
    }

    /** Tells every kind of its rows before the first of any is put. */
    static void begin(Map<SheetKind, Rows> rows, List<SheetPreview> sheets) {
        for (SheetPreview sheet : sheets) {
            Rows taken = rows.get(sheet.kind());
            if (taken != null) {
                taken.begin(sheet.lines());
            }
        }
    }

    static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file);
                var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException e) {
            throw new Mendable(file.getFileName() + " cannot be read. Close it in Excel, or copy it elsewhere.");
        } catch (NoSuchAlgorithmException e) {
            throw new Broken(Fault.UNEXPECTED, e);
        }
    }
}
