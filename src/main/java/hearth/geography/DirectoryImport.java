package hearth.geography;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import hearth.common.HearthException;
import hearth.common.Mendable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;

/**
 * Imports a postcode directory as its publisher offers it: ONSPD, NSPL or Code-Point Open, zip or CSV, of any year. The directory
 * in use stays until the new one is complete, and for good if anything goes wrong.
 */
public final class DirectoryImport {
    private static final int ROWS_BETWEEN_LOOKS = 4_096;
    /** Four times the largest official file: more is no directory but a trap. */
    private static final long MOST_BYTES = 6_000_000_000L;
    /** Rows after which a file without a single postcode is given up. */
    private static final int PATIENCE = 10_000;

    private final Authorities authorities;

    public DirectoryImport(Authorities authorities) {
        this.authorities = authorities;
    }

    /** Hears how far the reading has come. */
    @FunctionalInterface
    public interface Progress {
        /** So many bytes of so many are read; called from the importing thread. */
        void read(long bytes, long of);
    }

    /**
     * Reads a file and puts it in the place of the directory in use.
     *
     * @param today the day it is imported, to be told afterwards
     * @param stop asked every few thousand rows; an interrupt of the thread stops it too
     * @throws Mendable where the file is none of those, is damaged, or the import was stopped; nothing has changed then
     */
    public DirectoryStatus run(
            Path official, PostcodeDirectory into, LocalDate today, Progress progress, BooleanSupplier stop) {
        try (OfficialFile file = OfficialFile.open(official);
                DirectoryFilling filling = into.begin(authorities)) {
            long total = 0;
            for (OfficialFile.Table table : file.tables()) {
                total += table.bytes();
            }
            long before = 0;
            for (OfficialFile.Table table : file.tables()) {
                read(file, table, filling, new Look(before, total, progress, stop));
                before += table.bytes();
            }
            check(file.fileName(), filling);
            return filling.finish(file.edition(), today);
        } catch (ZipException | EOFException e) {
            throw OfficialFile.damaged(official);
        } catch (IOException e) {
            throw unreadable(official, e);
        } catch (UncheckedIOException e) {
            throw unreadable(official, e);
        }
    }

    private static Mendable unreadable(Path official, Exception e) {
        if (e.getCause() instanceof ZipException || e.getCause() instanceof EOFException) {
            return OfficialFile.damaged(official);
        }
        return new Mendable(official.getFileName()
                + " could not be read. Check that its disk is connected and that you may open it.");
    }

    /** What is looked at every few thousand rows. */
    private record Look(long before, long total, Progress progress, BooleanSupplier stop) {
        void at(long bytes, String file) {
            if (stop.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                throw new Mendable("The import was stopped. The postcode directory is as it was.");
            }
            if (before + bytes > MOST_BYTES) {
                throw new Mendable(file + " unpacks to more than any postcode directory does. " + OfficialFile.WANTED);
            }
            progress.read(Math.min(before + bytes, total), total);
        }
    }

    private static void read(OfficialFile file, OfficialFile.Table table, DirectoryFilling filling, Look look)
            throws IOException {
        var counted = new CountedStream(file.read(table));
        var rows = new RowReader(table.name(), filling);
        try (var reader = CsvReader.builder()
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .build(rows, counted, StandardCharsets.UTF_8)) {
            int since = 0;
            look.at(0, table.name());
            for (var iterator = reader.iterator(); iterator.hasNext(); ) {
                iterator.next();
                if (++since == ROWS_BETWEEN_LOOKS) {
                    since = 0;
                    look.at(counted.bytes(), table.name());
                    if (filling.added() == 0 && filling.leftOut() > PATIENCE) {
                        break;
                    }
                }
            }
        } catch (CsvParseException e) {
            throw cause(e, table.name(), filling);
        }
        if (table.differs(counted.checksum())) {
            throw new ZipException("checksum");
        }
        look.at(table.bytes(), table.name());
    }

    /** The reader wraps whatever goes wrong below it. */
    private static RuntimeException cause(CsvParseException e, String table, DirectoryFilling filling) {
        if (e.getCause() instanceof HearthException ours) {
            return ours;
        }
        if (e.getCause() instanceof IOException reading) {
            return new UncheckedIOException(reading);
        }
        return new Mendable(table + " is damaged at about row " + (filling.added() + filling.leftOut())
                + ", or was not downloaded completely. Download it again.");
    }

    private static void check(String file, DirectoryFilling filling) {
        if (filling.added() <= filling.leftOut()) {
            throw new Mendable(file + " is not a postcode directory: " + filling.leftOut() + " of its "
                    + (filling.added() + filling.leftOut()) + " rows have no postcode. " + OfficialFile.WANTED);
        }
        if (filling.withoutAuthority() == filling.added()) {
            throw new Mendable(
                    file + " is not a postcode directory: no row has the code of a local authority, such as E08000010. "
                            + OfficialFile.WANTED);
        }
    }
}
