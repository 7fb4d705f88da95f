package hearth.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.exchange.sheet.raw.OpenFile;
import hearth.exchange.sheet.raw.Workbooks;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading an .xlsx against the bare reader fastexcel on the same file in the same run; under {@code -Xmx256m}. */
@Tag("bench")
class ReadingBench {
    private static final String[] HEADINGS = {
        "Ref",
        "Dt rec'd",
        "First name",
        "Surname",
        "Via",
        "Tel no",
        "Email",
        "Pcode",
        "IV",
        "App rec'd",
        "Stage",
        "Notes"
    };

    @TempDir
    Path dir;

    /** Written part by part, as no library writes a million rows of shared strings in 256 MB. */
    static Path tracker(Path file, int rows) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            zip.setLevel(1);
            var out = new PrintWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            part(
                    zip,
                    out,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                            + " Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                            + " Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            part(
                    zip,
                    out,
                    "_rels/.rels",
                    relations + "<Relationship Id=\"r1\" Type=\"" + office
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    out,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                            + "\"><sheets><sheet name=\"Enquiries\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    out,
                    "xl/_rels/workbook.xml.rels",
                    relations + "<Relationship Id=\"r1\" Type=\"" + office
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + office
                            + "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"" + office
                            + "/styles\" Target=\"styles.xml\"/></Relationships>");
            part(
                    zip,
                    out,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + main
                            + "\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
                            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                            + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            strings(zip, out, main, rows);
            sheet(zip, out, main, rows);
        }
        return file;
    }

    private static void part(ZipOutputStream zip, PrintWriter out, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.print(text);
        out.flush();
        zip.closeEntry();
    }

    private static void strings(ZipOutputStream zip, PrintWriter out, String main, int rows) throws IOException {
        zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
        out.print("<sst xmlns=\"" + main + "\">");
        for (String heading : HEADINGS) {
            out.print("<si><t>" + heading + "</t></si>");
        }
        out.print("<si><t>Facebook</t></si><si><t>word of mouth</t></si><si><t>Stage 1</t></si>");
        for (int r = 1; r <= rows; r++) {
            out.print("<si><t>E" + r + "</t></si><si><t>Ashworth" + r + "</t></si><si><t>zoe" + r
                    + "@example.org</t></si>");
        }
        out.print("</sst>");
        out.flush();
        zip.closeEntry();
    }

    private static void sheet(ZipOutputStream zip, PrintWriter out, String main, int rows) throws IOException {
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        out.print("<worksheet xmlns=\"" + main + "\"><sheetData><row r=\"1\">");
        for (int c = 0; c < HEADINGS.length; c++) {
            out.print("<c r=\"" + (char) ('A' + c) + "1\" t=\"s\"><v>" + c + "</v></c>");
        }
        out.print("</row>");
        for (int r = 1; r <= rows; r++) {
            int shared = 15 + 3 * (r - 1);
            out.print("<row r=\"" + (r + 1) + "\">");
            cell(out, 'A', r, " t=\"s\"", shared);
            cell(out, 'B', r, " s=\"1\"", 43_922 + r % 2000);
            out.print("<c r=\"C" + (r + 1) + "\" t=\"inlineStr\"><is><t>Zoe" + r % 500 + "</t></is></c>");
            cell(out, 'D', r, " t=\"s\"", shared + 1);
            cell(out, 'E', r, " t=\"s\"", 12 + r % 2);
            cell(out, 'F', r, "", 1_632_960_000 + r % 1000);
            cell(out, 'G', r, " t=\"s\"", shared + 2);
            out.print("<c r=\"H" + (r + 1) + "\" t=\"inlineStr\"><is><t>WN" + (1 + r % 8) + " " + r % 10
                    + "AB</t></is></c>");
            cell(out, 'I', r, " s=\"1\"", 43_929 + r % 2000);
            out.print("<c r=\"J" + (r + 1) + "\" t=\"inlineStr\"><is><t>14/5/" + (21 + r % 5) + "</t></is></c>");
            cell(out, 'K', r, " t=\"s\"", 14);
            cell(out, 'L', r, "", r % 97);
            out.print("</row>");
        }
        out.print("</sheetData></worksheet>");
        out.flush();
        zip.closeEntry();
    }

    private static void cell(PrintWriter out, char column, int row, String kind, int value) {
        out.print("<c r=\"" + column + (row + 1) + "\"" + kind + "><v>" + value + "</v></c>");
    }

    /** Time of this thread on a processor: what else the machine does is left out. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void aHundredThousandRowsAgainstTheBareReader() throws IOException {
        Path file = tracker(dir.resolve("tracker.xlsx"), 100_000);
        for (int round = 0; round < 3; round++) {
            long start = cpu();
            var cells = new AtomicInteger();
            try (var book = new ReadableWorkbook(file.toFile());
                    var rows = book.getFirstSheet().openStream()) {
                rows.forEach(row -> row.forEach(cell -> cells.addAndGet(cell == null ? 0 : 1)));
            }
            long bare = cpu() - start;

            start = cpu();
            var raw = new AtomicInteger();
            try (OpenFile open = Workbooks.open(file)) {
                open.sheets().getFirst().rows(row -> {
                    raw.addAndGet(row.cells().size());
                    return true;
                });
            }
            long ours = cpu() - start;

            start = cpu();
            var read = new AtomicInteger();
            try (OpenFile open = Workbooks.open(file)) {
                var sheet = new SheetReader(Sheets.TODAY, SavedMappings.NONE)
                        .understand("tracker.xlsx", open.sheets().getFirst(), Wish.NONE);
                sheet.read(row -> read.addAndGet(row.readable() ? 1 : 0));
            }
            long understood = cpu() - start;
            System.out.printf(
                    "100,000 rows of 12: fastexcel-reader %d ms; rows of cells %.2f x; typed values %.2f x%n",
                    bare / 1_000_000, (double) ours / bare, (double) understood / bare);
            assertThat(raw.get()).isEqualTo(cells.get());
            assertThat(read.get()).isEqualTo(100_000);
        }
    }

    @Test
    void aMillionRowsInConstantMemory() throws IOException {
        Path file = tracker(dir.resolve("million.xlsx"), 1_048_575);
        var read = new AtomicInteger();
        long start = cpu();
        try (OpenFile open = Workbooks.open(file)) {
            var sheet = new SheetReader(Sheets.TODAY, SavedMappings.NONE)
                    .understand("million.xlsx", open.sheets().getFirst(), Wish.NONE);
            sheet.read(row -> read.incrementAndGet());
        }
        System.out.printf(
                "1,048,575 rows of 12 from %d MB: %d s with at most %d MB of memory%n",
                Files.size(file) >> 20,
                (cpu() - start) / 1_000_000_000,
                Runtime.getRuntime().maxMemory() >> 20);
        assertThat(read.get()).isEqualTo(1_048_575);
    }
}
