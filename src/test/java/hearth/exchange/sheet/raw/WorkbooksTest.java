package hearth.exchange.sheet.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.HearthException;
import hearth.common.Mendable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbooksTest {
    @TempDir
    Path dir;

    private static void read(Path file) {
        try (OpenFile open = Workbooks.open(file)) {
            open.sheets().forEach(sheet -> sheet.rows(row -> true));
        }
    }

    private void refused(Path file, String says) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining(String.valueOf(file.getFileName()))
                .hasMessageContaining(says);
    }

    private Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(dir.resolve(name), bytes);
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text);
    }

    private Path zip(String name, Map<String, String> parts) throws IOException {
        Path file = dir.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** A workbook written byte by byte, so that it can be wrong in any part. */
    private Path raw(String name, String rows, String strings) throws IOException {
        return zip(
                name,
                Map.of(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                                + " Extension=\"rels\""
                                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                                + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                                + " PartName=\"/xl/workbook.xml\""
                                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
                        "_rels/.rels",
                        "<Relationships"
                                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                + " Id=\"r1\""
                                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                                + " Target=\"xl/workbook.xml\"/></Relationships>",
                        "xl/workbook.xml",
                        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                                + " name=\"One\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships"
                                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                + " Id=\"r1\""
                                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                                + " Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\""
                                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\""
                                + " Target=\"sharedStrings.xml\"/></Relationships>",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + rows + "</sheetData></worksheet>",
                        "xl/sharedStrings.xml",
                        strings));
    }

    @Test
    void whatIsNotThereOrNoFile() throws IOException {
        refused(dir.resolve("gone.xlsx"), "There is no file");
        refused(Files.createDirectory(dir.resolve("folder.xlsx")), "is a folder");
        refused(bytes("empty.csv", new byte[0]), "is empty");
    }

    @Test
    void whatIsNoSpreadsheet() throws IOException {
        refused(text("a.xls", "<html><table><tr><td>Name</td></tr></table></html>"), "web page");
        refused(text("b.xls", "<?xml version=\"1.0\"?><Workbook/>"), "XML file");
        refused(text("c.xlsx", "%PDF-1.7 whatever"), "PDF");
        refused(bytes("d.csv", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 14, 15}), "neither a workbook nor text");
        refused(zip("e.xlsx", Map.of("word/document.xml", "<w/>", "[Content_Types].xml", "<t/>")), "Word document");
        refused(zip("f.zip", Map.of("list.csv", "a,b")), "zip folder");
        refused(zip("g.xlsb", Map.of("xl/workbook.bin", "x", "[Content_Types].xml", "<t/>")), ".xlsb");
        refused(zip("h.ods", Map.of("content.xml", "x", "mimetype", "y")), "OpenDocument");
        refused(bytes("i.xls", new byte[] {9, 8, 16, 0, 0, 6, 5, 0}), "Excel 4");
    }

    @Test
    void aMisleadingNameIsSaidAndTheFileReadAsWhatItIs() throws IOException {
        Path file = dir.resolve("tracker.xls");
        try (var book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("One").createRow(0).createCell(0).setCellValue("Name");
            book.write(out);
        }
        try (OpenFile open = Workbooks.open(file)) {
            assertThat(open.warnings())
                    .containsExactly(
                            "tracker.xls is really an Excel workbook (.xlsx), whatever its name says. It was read as"
                                    + " that.");
            assertThat(open.sheets())
                    .singleElement()
                    .satisfies(sheet -> assertThat(sheet.name()).isEqualTo("One"));
        }
        try (OpenFile open = Workbooks.open(text("list.xlsx", "Name,Town\nZoe,Wigan\n"))) {
            assertThat(open.warnings()).singleElement().asString().contains("really a text file");
        }
        try (OpenFile open = Workbooks.open(text("list.txt", "Name\tTown\nZoe\tWigan\n"))) {
            assertThat(open.warnings()).isEmpty();
        }
    }

    @Test
    void passwordsAreSaidWithTheWayToTakeThemOff() throws Exception {
        Path xlsx = dir.resolve("locked.xlsx");
        try (var store = new POIFSFileSystem();
                var plain = new ByteArrayOutputStream();
                var book = new XSSFWorkbook()) {
            book.createSheet();
            book.write(plain);
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("lantern");
            try (OutputStream out = encryptor.getDataStream(store)) {
                plain.writeTo(out);
            }
            try (OutputStream out = Files.newOutputStream(xlsx)) {
                store.writeFilesystem(out);
            }
        }
        refused(xlsx, "protected by a password");
        Path xls = dir.resolve("locked.xls");
        Biff8EncryptionKey.setCurrentUserPassword("lantern");
        try (var book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(xls)) {
            book.createSheet();
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refused(xls, "protected by a password");
    }

    @Test
    void aDoctypeIsRefusedAndWhatItPointsToIsNotRead() throws IOException {
        Path secret = text("secret.txt", "quiet harbour");
        String strings = "<!DOCTYPE sst [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]><sst"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&s;</t></si></sst>";
        Path file = raw("xxe.xlsx", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", strings);
        refused(file, "DOCTYPE");
        assertThatThrownBy(() -> read(file)).hasMessageNotContaining("quiet harbour");
    }

    @Test
    void aZipBombIsRefusedAtOnce() throws IOException {
        Path file = dir.resolve("bomb.xlsx");
        Path small = raw("small.xlsx", "", "");
        try (var in = new java.util.zip.ZipFile(small.toFile());
                var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entries = in.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sharedStrings.xml")) {
                    zip.write("<sst xmlns=\"x\"><si><t>".getBytes(StandardCharsets.UTF_8));
                    var megabyte = new byte[1 << 20];
                    java.util.Arrays.fill(megabyte, (byte) 'a');
                    for (int i = 0; i < 30; i++) {
                        zip.write(megabyte);
                    }
                    zip.write("</t></si></sst>".getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.write(in.getInputStream(entry).readAllBytes());
                }
            }
        }
        refused(file, "unpacks to far more");
    }

    @Test
    void brokenPartsAreOneMessage() throws IOException {
        refused(raw("cut.xlsx", "<row r=\"1\"><c r=\"A1\"><v>1</v>", ""), "damaged");
        refused(raw("index.xlsx", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>", "<sst/>"), "damaged");
        refused(raw("number.xlsx", "<row r=\"1\"><c r=\"A1\"><v>twelve</v></c></row>", "<sst/>"), "sheet One");
        refused(bytes("half.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0}), "damaged");
    }

    @Test
    void aDamagedWorkbookIsReadOrRefusedInWordsWhateverBitIsFlipped() throws IOException {
        var whole = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("One");
            for (int i = 0; i < 20; i++) {
                sheet.createRow(i).createCell(0).setCellValue("Zoe " + i);
                sheet.getRow(i).createCell(1).setCellValue(i * 1.5);
            }
            book.write(whole);
        }
        var random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            byte[] flipped = whole.toByteArray();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = bytes("flipped.xlsx", flipped);
            try {
                read(file);
            } catch (HearthException e) {
                assertThat(e).isInstanceOf(Mendable.class);
                refused++;
            }
        }
        assertThat(refused).isBetween(20, 149);
    }

    @Test
    void macrosAreSaidAndNeverRun() throws IOException {
        Path file = dir.resolve("tracker.xlsm");
        try (var book = new XSSFWorkbook(XSSFWorkbookType.XLSM);
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("One").createRow(0).createCell(0).setCellValue("Name");
            book.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
            book.write(out);
        }
        try (OpenFile open = Workbooks.open(file)) {
            assertThat(open.warnings())
                    .containsExactly("tracker.xlsm holds macros. Hearth never runs them; it reads the cells only.");
            assertThat(open.sheets()).hasSize(1);
        }
    }

    @Test
    void aDamagedOldWorkbookToo() throws IOException {
        var whole = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            var sheet = book.createSheet("One");
            for (int i = 0; i < 20; i++) {
                sheet.createRow(i).createCell(0).setCellValue("Zoe " + i);
                sheet.getRow(i).createCell(1).setCellValue(i * 1.5);
            }
            book.write(whole);
        }
        var random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 100; i++) {
            byte[] flipped = whole.toByteArray();
            for (int n = 0; n < 5; n++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = bytes("flipped.xls", flipped);
            try {
                read(file);
            } catch (HearthException e) {
                assertThat(e).isInstanceOf(Mendable.class);
                refused++;
            }
        }
        assertThat(refused).isBetween(1, 99);
    }
}
