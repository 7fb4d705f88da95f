package hearth.geography;

import hearth.common.Mendable;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The file a user downloaded: what it is, and the tables of postcodes in it, read without unpacking anything. */
final class OfficialFile implements Closeable {
    static final String WANTED =
            "Wanted is the ONS Postcode Directory (ONSPD) or the National Statistics Postcode Lookup (NSPL), as the"
                    + " zip or CSV that the Open Geography Portal offers, or Code-Point Open (codepo_gb.zip) of the"
                    + " Ordnance Survey.";

    private static final Pattern NAMED = Pattern.compile("(onspd|nspl)[^/]*\\.csv");
    private static final Pattern CODE_POINT = Pattern.compile("(.*/)?data/csv/[a-z]{1,2}\\.csv");
    private static final Pattern BESIDES = Pattern.compile("(.*/)?(documents?|doc|user guide|__macosx)/.*");

    private final Path path;
    private final @Nullable ZipFile zip;
    private final List<ZipEntry> entries;
    private final boolean codePoint;

    private OfficialFile(Path path, @Nullable ZipFile zip, List<ZipEntry> entries, boolean codePoint) {
        this.path = path;
        this.zip = zip;
        this.entries = entries;
        this.codePoint = codePoint;
    }

    /** One table of postcodes. */
    record Table(String name, long bytes, @Nullable ZipEntry entry) {
        /** Whether what was read is not what was packed. */
        boolean differs(long checksum) {
            return entry != null && entry.getCrc() >= 0 && entry.getCrc() != checksum;
        }
    }

    /** Opens a download.
     *
     * @throws Mendable where it is something else
     */
    static OfficialFile open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new Mendable(path.getFileName() + " is a folder: choose the zip or the CSV in it.");
        }
        if (Files.notExists(path)) {
            throw new Mendable("There is no file " + path + ".");
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(512);
        }
        String is = FileKind.of(start);
        if (is.equals(FileKind.ZIP)) {
            return zipped(path);
        }
        if (!is.equals(FileKind.TEXT)) {
            throw wrong(path, is);
        }
        return new OfficialFile(path, null, List.of(), false);
    }

    private static OfficialFile zipped(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw damaged(path);
        }
        try {
            List<? extends ZipEntry> all =
                    zip.stream().filter(e -> !e.isDirectory()).toList();
            List<ZipEntry> codePoint = matching(all, CODE_POINT);
            List<ZipEntry> tables = codePoint.isEmpty() ? tables(all) : codePoint;
            if (tables.isEmpty()) {
                throw wrong(
                        path, FileKind.ofZip(all.stream().map(ZipEntry::getName).toList()));
            }
            return new OfficialFile(path, zip, tables, !codePoint.isEmpty());
        } catch (Mendable e) {
            zip.close();
            throw e;
        }
    }

    private static List<ZipEntry> matching(List<? extends ZipEntry> all, Pattern name) {
        return all.stream()
                .filter(e -> name.matcher(lower(e.getName())).matches())
                .map(ZipEntry.class::cast)
                .toList();
    }

    /** The one large table; failing that its parts by postcode area; failing that the largest table of any name. */
    private static List<ZipEntry> tables(List<? extends ZipEntry> all) {
        List<? extends ZipEntry> csv = all.stream()
                .filter(e -> lower(e.getName()).endsWith(".csv"))
                .filter(e -> !BESIDES.matcher(lower(e.getName())).matches())
                .toList();
        List<? extends ZipEntry> parts = csv.stream()
                .filter(e -> lower(e.getName()).contains("multi_csv/"))
                .toList();
        List<? extends ZipEntry> whole =
                csv.stream().filter(e -> !parts.contains(e)).toList();
        Optional<? extends ZipEntry> named = whole.stream()
                .filter(e -> NAMED.matcher(lower(baseName(e.getName()))).matches())
                .max(Comparator.comparingLong(ZipEntry::getSize));
        if (named.isPresent() || parts.isEmpty()) {
            return named.isPresent()
                    ? List.of(named.get())
                    : whole.stream().max(Comparator.comparingLong(ZipEntry::getSize)).stream()
                            .map(ZipEntry.class::cast)
                            .toList();
        }
        return parts.stream()
                .sorted(Comparator.comparing(ZipEntry::getName))
                .map(ZipEntry.class::cast)
                .toList();
    }

    /** The tables of postcodes, in the order they are to be read. */
    List<Table> tables() throws IOException {
        if (zip == null) {
            return List.of(new Table(fileName(), Files.size(path), null));
        }
        return entries.stream()
                .map(e -> new Table(baseName(e.getName()), Math.max(e.getSize(), 0), e))
                .toList();
    }

    /** Not through a channel, which an interrupt would close under the reader. */
    InputStream read(Table table) throws IOException {
        if (zip == null || table.entry == null) {
            return new FileInputStream(path.toFile());
        }
        InputStream in = zip.getInputStream(table.entry);
        return in == null ? new ByteArrayInputStream(new byte[0]) : in;
    }

    /** Which issue of which directory it is, by the names of the table and of the file. */
    Edition edition() throws IOException {
        if (codePoint && zip != null) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (lower(baseName(entry.getName())).equals("metadata.txt")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        return EditionName.ofCodePoint(new String(in.readNBytes(20_000), StandardCharsets.ISO_8859_1));
                    }
                }
            }
            return EditionName.ofCodePoint("");
        }
        return EditionName.of(tables().getFirst().name(), fileName());
    }

    String fileName() {
        return String.valueOf(path.getFileName());
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    static Mendable damaged(Path path) {
        return new Mendable(path.getFileName() + " is damaged or was not downloaded completely. Download it again.");
    }

    private static Mendable wrong(Path path, String is) {
        return new Mendable(path.getFileName() + " is " + is + ", not a postcode directory. " + WANTED);
    }

    private static String baseName(String entry) {
        return entry.substring(Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\')) + 1);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
