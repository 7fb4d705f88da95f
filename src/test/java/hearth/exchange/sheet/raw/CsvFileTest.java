package hearth.exchange.sheet.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Mendable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    private static final String ROWS =
            "Name,Town,Note\r\nSi\u00E2n O\u2019Brien,Wigan,\"one, two\"\r\nZo\u00EB,Orrell,\u00A3820\r\n";

    @TempDir
    Path dir;

    private List<List<String>> read(byte[] bytes) throws IOException {
        return read(Files.write(dir.resolve("list.csv"), bytes));
    }

    private static List<List<String>> read(Path file) {
        try (OpenFile open = Workbooks.open(file)) {
            var rows = new ArrayList<List<String>>();
            open.sheets()
                    .getFirst()
                    .rows(row ->
                            rows.add(row.cells().stream().map(RawCell::text).toList()));
            return rows;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void everyEncodingGivesTheSame(String charset) throws IOException {
        assertThat(read(ROWS.getBytes(Charset.forName(charset))))
                .containsExactly(
                        List.of("Name", "Town", "Note"),
                        List.of("Si\u00E2n O\u2019Brien", "Wigan", "one, two"),
                        List.of("Zo\u00EB", "Orrell", "\u00A3820"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheFirstHeading(String charset) throws IOException {
        assertThat(read(("\uFEFF" + ROWS).getBytes(Charset.forName(charset)))
                        .getFirst()
                        .getFirst())
                .isEqualTo("Name");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void everySeparatorIsFound(String separator) throws IOException {
        String text = "Name;Note;When\nZoe;\"a,b;c\";1\nTom;x, y, z;2\n".replace(";", separator);
        var rows = read(text.replace("x, y, z", "x y z").getBytes(StandardCharsets.UTF_8));
        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row).hasSize(3));
    }

    @Test
    void commasInsideTextDoNotHideASemicolon() throws IOException {
        assertThat(read("Name;Address\nZoe;1 High St, Orrell, Wigan\nTom;2 Low St, Upholland\n"
                        .getBytes(StandardCharsets.UTF_8)))
                .contains(List.of("Zoe", "1 High St, Orrell, Wigan"));
    }

    @Test
    void rowsMayBeOfAnyLength() throws IOException {
        assertThat(read("Tracker\nName,Town\nZoe\nTom,Wigan,extra\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        List.of("Tracker"), List.of("Name", "Town"), List.of("Zoe"), List.of("Tom", "Wigan", "extra"));
    }

    @Test
    void excelsOwnLineAboutTheSeparatorIsHonouredAndNoRow() throws IOException {
        assertThat(read("sep=;\nName;Town\nZoe;Wigan\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("Name", "Town"), List.of("Zoe", "Wigan"));
    }

    @Test
    void linesMayEndInCarriageReturnsAloneAndRowsAreCountedAsExcelDoes() throws IOException {
        Path file = Files.writeString(dir.resolve("mac.csv"), "Name,Town\r\rZoe,\"two\nlines\"\rTom,Wigan\r");
        var numbers = new ArrayList<Integer>();
        try (OpenFile open = Workbooks.open(file)) {
            open.sheets().getFirst().rows(row -> numbers.add(row.number()));
        }
        assertThat(numbers).containsExactly(1, 3, 4);
    }

    @Test
    void aQuotationMarkNeverClosedIsRefusedWithItsLine() {
        assertThatThrownBy(
                        () -> read("Name,Note\nZoe,ok\nTom,\"never closed\nKim,ok\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Mendable.class)
                .hasMessage(
                        "list.csv, line 3: a quotation mark is opened there and never closed. Close it or take it out,"
                                + " and import the file again.");
    }

    @Test
    void inchesAndQuotesInsideWordsAreNoQuotationMarks() throws IOException {
        assertThat(read("Name,Height\nZoe,5'10\"\n\"Tom \"\"T\"\" Lee\",6'\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("Name", "Height"), List.of("Zoe", "5'10\""), List.of("Tom \"T\" Lee", "6'"));
    }

    @Test
    void aLineOfAMillionCharactersIsRead() throws IOException {
        var rows = read(("Name,Note\nZoe," + "x".repeat(1_000_000) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(rows.get(1).get(1)).hasSize(1_000_000);
    }

    @Test
    void zeroBytesAndHalvesOfCharactersAreCleanedAndSaid() throws IOException {
        Path file = Files.write(
                dir.resolve("odd.csv"), "Name,Note\nZo\0e,a\nTom,\u0007b\n".getBytes(StandardCharsets.UTF_8));
        var cells = new ArrayList<RawCell>();
        try (OpenFile open = Workbooks.open(file)) {
            open.sheets().getFirst().rows(row -> cells.addAll(row.cells()));
        }
        assertThat(cells.get(2).text()).isEqualTo("Zoe");
        assertThat(cells.get(2).note()).contains("control characters");
        assertThat(cells.get(5).text()).isEqualTo("b");
    }

    @Test
    void oneFaultDoesNotMakeTheWholeFileWindowsLetters() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("Name,Note\nSiân,é\nZoë,half ".getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        Path file = Files.write(dir.resolve("half.csv"), bytes.toByteArray());
        var cells = new ArrayList<RawCell>();
        try (OpenFile open = Workbooks.open(file)) {
            open.sheets().getFirst().rows(row -> cells.addAll(row.cells()));
        }
        assertThat(cells.get(2).text()).isEqualTo("Siân");
        assertThat(cells.get(5).text()).startsWith("half \uFFFD");
        assertThat(cells.get(5).note()).contains("could not be read");
    }

    @Test
    void bytesThatWindowsDoesNotKnowAreSaid() throws IOException {
        var cells = new ArrayList<RawCell>();
        Path file = Files.write(
                dir.resolve("odd.csv"), new byte[] {'a', ',', 'b', '\n', (byte) 0x81, (byte) 0xE9, ',', 'd', '\n'});
        try (OpenFile open = Workbooks.open(file)) {
            open.sheets().getFirst().rows(row -> cells.addAll(row.cells()));
        }
        assertThat(cells.get(2).text()).isEqualTo("\uFFFD\u00E9");
        assertThat(cells.get(2).note()).contains("could not be read");
    }
}
