package hearth.exchange.sheet;

import static hearth.exchange.sheet.Sheets.day;
import static hearth.exchange.sheet.Sheets.read;
import static hearth.exchange.sheet.Sheets.row;
import static hearth.exchange.sheet.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.exchange.sheet.value.PersonName;
import hearth.exchange.sheet.value.Precision;
import hearth.exchange.sheet.value.ReadDate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetReaderTest {
    @TempDir
    Path dir;

    @Test
    void anEnquiriesTrackerAsTeamsKeepIt() {
        var whole = read(sheet(
                dir.resolve("tracker.xlsx"),
                "Enquiries 25-26",
                row("Fostering Recruitment Tracker 2025/26"),
                row("Updated weekly - please do not delete rows!"),
                row(),
                row(
                        "Ref",
                        "Dt rec'd",
                        "Name(s)",
                        "Via",
                        "Pcode",
                        "Tel no",
                        "IV",
                        "App rec'd",
                        "Status",
                        "SSW",
                        "Notes"),
                row(
                        "E1",
                        day(2025, 4, 2),
                        "Zoe & Tom Ashworth",
                        "FB ad",
                        "wn5 9xx",
                        1632960001d,
                        "14/4/25",
                        null,
                        "IV done",
                        "Kim",
                        "keen"),
                row(
                        "E2",
                        "3rd April 25",
                        "Ashworth, Bea",
                        "word of mouth",
                        "WN12AB",
                        "07700 900001",
                        "tbc",
                        "-",
                        "Closed - no spare room",
                        "Kim",
                        null),
                row(null, null, "Total April 2025", 2),
                row(),
                row(
                        "Ref",
                        "Dt rec'd",
                        "Name(s)",
                        "Via",
                        "Pcode",
                        "Tel no",
                        "IV",
                        "App rec'd",
                        "Status",
                        "SSW",
                        "Notes"),
                row(
                        "E3",
                        "31/02/2026",
                        "Mr T and Mrs Z Oakes",
                        "Radio",
                        "WN1 1AA",
                        null,
                        null,
                        null,
                        "new",
                        null,
                        null,
                        "spoke to K"),
                row("May 2025"),
                row("E4", 45784, "Lee Pike", "Google", "M1 1AA", null, "Mar 25", null, "Stage 2", null, null),
                row(),
                row("Key: green = approved")));

        assertThat(whole.sheet().kind()).isEqualTo(SheetKind.ENQUIRIES);
        assertThat(whole.sheet().headerRow()).isEqualTo(4);
        assertThat(whole.fields())
                .containsAllEntriesOf(Map.of(
                        "A",
                        "reference",
                        "B",
                        "received",
                        "C",
                        "name",
                        "D",
                        "source",
                        "E",
                        "postcode",
                        "F",
                        "phone",
                        "G",
                        "initial_visit",
                        "H",
                        "application",
                        "I",
                        "stage"));
        assertThat(whole.result().rows()).isEqualTo(4);
        assertThat(whole.result().skip()).isEqualTo(6);
        var first = whole.row(5);
        assertThat(first.date("received")).isEqualTo(ReadDate.of(LocalDate.of(2025, 4, 2)));
        assertThat(first.people("name"))
                .containsExactly(new PersonName("Zoe", "Ashworth"), new PersonName("Tom", "Ashworth"));
        assertThat(first.text("source")).isEqualTo("SOCIAL_MEDIA");
        assertThat(first.text("phone")).isEqualTo("01632 960001");
        assertThat(first.postcode("postcode")).hasToString("WN5 9XX");
        assertThat(first.text("stage")).isEqualTo("INITIAL_VISIT");
        var second = whole.row(6);
        assertThat(second.date("received")).isEqualTo(ReadDate.of(LocalDate.of(2025, 4, 3)));
        assertThat(second.values()).doesNotContainKeys("initial_visit", "application", "stage");
        assertThat(second.text("closed_reason")).isEqualTo("NO_SPARE_ROOM");
        var third = whole.row(10);
        assertThat(third.problems()).singleElement().satisfies(p -> {
            assertThat(p.column()).isEqualTo("B");
            assertThat(p.message()).isEqualTo("31/02/2026 is not a real date: February 2026 has 28 days.");
        });
        assertThat(whole.row(12).date("initial_visit"))
                .isEqualTo(new ReadDate(LocalDate.of(2025, 3, 1), Precision.MONTH));
    }

    @Test
    void threeColumnsOfACsvAreEnough() throws Exception {
        Path file = dir.resolve("e.csv");
        Files.writeString(
                file, "Date of enquiry,Name,Postcode\n01/09/2026,Ada Thorn,WN1 1YN\n31/02/2026,Bo Thorn,WN1 1YN\n");
        var whole = read(file);
        assertThat(whole.sheet().kind()).isEqualTo(SheetKind.ENQUIRIES);
        assertThat(whole.fields()).isEqualTo(Map.of("A", "received", "B", "name", "C", "postcode"));
        assertThat(whole.rows()).hasSize(2);
        assertThat(whole.row(2).readable()).isTrue();
        assertThat(whole.row(3).readable()).isFalse();
    }
}
