package hearth.geography;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a file is, by its first bytes and never by its name, in words for a message. */
final class FileKind {
    static final String ZIP = "a zip";
    static final String TEXT = "a text";

    private FileKind() {}

    static String of(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.isBlank()) {
            return "an empty file";
        }
        if (text.startsWith("PK")) {
            return ZIP;
        }
        if (text.startsWith("%PDF")) {
            return "a PDF";
        }
        if (text.startsWith("\u001f\u008b")) {
            return "a gzip file: unpack it first";
        }
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return "an old Office file";
        }
        if (text.startsWith("SQLite format 3")) {
            return "a database";
        }
        if (text.startsWith("7z\u00bc\u00af") || text.startsWith("Rar!")) {
            return "an archive that is not a zip";
        }
        if (text.stripLeading().startsWith("<") || text.startsWith("\u00ef\u00bb\u00bf<")) {
            return "a web page, as a download that failed leaves it";
        }
        if (text.stripLeading().startsWith("{")) {
            return "a map or other data in JSON";
        }
        return text.indexOf('\0') >= 0 ? "a file of some other kind" : TEXT;
    }

    /** What a zip without any table of postcodes is. */
    static String ofZip(List<String> names) {
        List<String> lower = names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
        if (lower.contains("xl/workbook.xml")) {
            return "an Excel workbook";
        }
        if (lower.contains("word/document.xml")) {
            return "a Word document";
        }
        if (lower.stream().anyMatch(n -> n.endsWith(".shp") || n.endsWith(".gpkg"))) {
            return "a map of boundaries";
        }
        if (lower.stream().anyMatch(n -> n.endsWith(".zip"))) {
            return "a zip with another zip in it: unpack it and take the inner one";
        }
        return "a zip without a CSV of postcodes";
    }
}
