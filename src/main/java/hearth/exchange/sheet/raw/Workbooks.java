package hearth.exchange.sheet.raw;

import hearth.common.Mendable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Opens any file a team may hand over: what it is follows from its bytes. */
public final class Workbooks {
    private static final Map<String, String> ENDINGS = Map.of(
            "xlsx", "xlsx", "xlsm", "xlsx", "xltx", "xlsx", "xltm", "xlsx", "xls", "xls", "xlt", "xls", "csv", "text",
            "txt", "text", "tsv", "text");
    private static final int HEAD = 8192;

    private Workbooks() {}

    /**
     * Opens a file for reading.
     *
     * @throws Mendable where it is missing, empty, locked by a password, damaged or no spreadsheet; the message names it
     */
    public static OpenFile open(Path file) {
        String name = Trouble.name(file);
        byte[] head = head(file, name);
        String kind = kind(file, name, head);
        OpenFile open = switch (kind) {
            case "xlsx" -> XlsxFile.open(file);
            case "xls" -> XlsFile.open(file);
            default -> CsvFile.open(file);
        };
        String ending = ENDINGS.getOrDefault(ending(name), "");
        if (ending.equals(kind)) {
            return open;
        }
        var warnings = new ArrayList<>(open.warnings());
        warnings.add(name + " is really " + words(kind) + ", whatever its name says. It was read as that.");
        return new Renamed(open, warnings);
    }

    private static byte[] head(Path file, String name) {
        if (Files.isDirectory(file)) {
            throw new Mendable(name + " is a folder. Name the file in it that you want to import.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length == 0) {
                throw new Mendable(
                        name + " is empty: it holds not one byte. Save it again from the program it comes from.");
            }
            return head;
        } catch (NoSuchFileException e) {
            throw new Mendable("There is no file " + name + " in that place. Check its name and folder.");
        } catch (IOException e) {
            throw Trouble.of(name, e);
        }
    }

    private static String kind(Path file, String name, byte[] head) {
        if (begins(head, 0x50, 0x4B, 0x03, 0x04) || begins(head, 0x50, 0x4B, 0x05, 0x06)) {
            return zipped(file, name);
        }
        if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "xls";
        }
        if (begins(head, 0x09, 0x00)
                || begins(head, 0x09, 0x02)
                || begins(head, 0x09, 0x04)
                || begins(head, 0x09, 0x08)) {
            throw NotASheet.saveAgain(name, "a workbook of Excel 4 or older");
        }
        for (var known : Map.of(
                        "%PDF",
                        "a PDF document",
                        "{\\rt",
                        "a Word document",
                        "\u0089PNG",
                        "a picture",
                        "\u00FF\u00D8\u00FF",
                        "a picture")
                .entrySet()) {
            if (new String(head, StandardCharsets.ISO_8859_1).startsWith(known.getKey())) {
                throw NotASheet.of(name, known.getValue());
            }
        }
        String text = CsvText.sniff(head, name).toLowerCase(Locale.ROOT).stripLeading();
        if (text.startsWith("<html")
                || text.startsWith("<!doctype html")
                || text.startsWith("<table")
                || text.startsWith("<meta")) {
            throw NotASheet.saveAgain(name, "a web page, as some systems write instead of a workbook");
        }
        if (text.startsWith("<?xml") || text.startsWith("<workbook")) {
            throw NotASheet.saveAgain(name, text.contains("<html") ? "a web page" : "an XML file");
        }
        return "text";
    }

    private static String zipped(Path file, String name) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean types = zip.getEntry("[Content_Types].xml") != null;
            for (Enumeration<? extends ZipEntry> each = zip.entries(); each.hasMoreElements(); ) {
                String entry = each.nextElement().getName();
                if (entry.endsWith("workbook.bin") && entry.startsWith("xl")) {
                    throw NotASheet.saveAgain(name, "a binary workbook (.xlsb)");
                }
                if (types && entry.startsWith("word/")) {
                    throw NotASheet.of(name, "a Word document");
                }
                if (types && entry.startsWith("ppt/")) {
                    throw NotASheet.of(name, "a PowerPoint file");
                }
            }
            if (types) {
                return "xlsx";
            }
            if (zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null) {
                throw NotASheet.saveAgain(name, "an OpenDocument file (.ods)");
            }
            throw new Mendable(name + " is a zip folder. Unpack it and import the files in it.");
        } catch (IOException e) {
            throw Trouble.of(name, e);
        }
    }

    private static boolean begins(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String words(String kind) {
        return switch (kind) {
            case "xlsx" -> "an Excel workbook (.xlsx)";
            case "xls" -> "an old Excel workbook (.xls)";
            default -> "a text file";
        };
    }

    /** The file with one more warning: its name misleads. */
    private record Renamed(OpenFile file, List<String> warnings) implements OpenFile {
        @Override
        public String name() {
            return file.name();
        }

        @Override
        public List<RawSheet> sheets() {
            return file.sheets();
        }

        @Override
        public void close() {
            file.close();
        }
    }
}
