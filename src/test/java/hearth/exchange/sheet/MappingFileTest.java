package hearth.exchange.sheet;

import static hearth.exchange.sheet.Sheets.read;
import static hearth.exchange.sheet.Sheets.row;
import static hearth.exchange.sheet.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Mendable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileTest {
    @TempDir
    Path dir;

    private Path tracker(String name, String thirdHeading) {
        return sheet(
                dir.resolve(name),
                "Tracker",
                row("Our recruitment"),
                row("When", "Family", thirdHeading, "Town bit"),
                row("1/4/26", "Ada Thorn", "radio", "Orrell"),
                row("2/4/26", "Bo Thorn", "fb", "Wigan"));
    }

    @Test
    void whatWasSavedIsReadBackTheSame() {
        var whole = read(tracker("a.xlsx", "Thing"), new Wish(SheetKind.ENQUIRIES, null))
                .getFirst();
        var file = new MappingFile(List.of(whole.sheet().mapping()));
        assertThat(MappingFile.parse(file.json(), "m.json")).isEqualTo(file);
        file.write(dir.resolve("m.json"));
        assertThat(MappingFile.read(dir.resolve("m.json"))).isEqualTo(file);
    }

    @Test
    void aGivenMappingGoesBeforeEveryGuess() {
        var given = MappingFile.parse("""
            {"format":1,"sheets":[{"sheet":"Tracker","kind":"enquiries","headerRow":2,"columns":[
              {"column":"A","heading":"When","field":"received"},
              {"heading":"Thing","field":"source"},
              {"column":"D","field":"notes"}]}]}\
            """, "m.json");
        var whole = read(tracker("a.xlsx", "Thing"), new Wish(null, given)).getFirst();
        assertThat(whole.sheet().kind()).isEqualTo(SheetKind.ENQUIRIES);
        assertThat(whole.sheet().headerRow()).isEqualTo(2);
        assertThat(whole.sheet().columns().get(0)).isEqualTo(new MappedColumn(0, "When", field("received"), How.GIVEN));
        assertThat(whole.sheet().columns().get(2)).isEqualTo(new MappedColumn(2, "Thing", field("source"), How.GIVEN));
        assertThat(whole.sheet().columns().get(3))
                .isEqualTo(new MappedColumn(3, "Town bit", field("notes"), How.GIVEN));
        assertThat(whole.rows().getFirst().text("source")).isEqualTo("RADIO");
    }

    private static ImportField field(String name) {
        return ImportFields.find(SheetKind.ENQUIRIES, name).orElseThrow();
    }

    @Test
    void aCorrectionIsRememberedByTheHeadingsWhateverTheirOrder() {
        var first = read(tracker("a.xlsx", "Thing"), new Wish(SheetKind.ENQUIRIES, null))
                .getFirst();
        var corrected = new SheetMapping(
                null,
                first.sheet().signature(),
                SheetKind.ENQUIRIES,
                null,
                List.of(
                        new SheetMapping.Column(null, "Thing", "source"),
                        new SheetMapping.Column(null, "When", "received")));
        SavedMappings saved =
                signature -> signature.equals(first.sheet().signature()) ? Optional.of(corrected) : Optional.empty();
        Path nextMonth = sheet(
                dir.resolve("b.xlsx"),
                "December",
                row("Family", "Thing", "When", "TOWN BIT"),
                row("Cy Thorn", "Google", "3/4/26", "Orrell"));
        var whole = read(nextMonth, Wish.NONE, saved).getFirst();
        assertThat(whole.fields())
                .containsEntry("B", "source")
                .containsEntry("C", "received")
                .containsEntry("A", "name");
        assertThat(whole.sheet().columns().get(1).how()).isEqualTo(How.SAVED);
        assertThat(whole.sheet().columns().get(0).how()).isEqualTo(How.HEADING);
        assertThat(read(tracker("c.xlsx", "Other thing"), Wish.NONE, saved)
                        .getFirst()
                        .sheet()
                        .columns())
                .noneMatch(c -> c.how() == How.SAVED);
    }

    @Test
    void aColumnCanBeLeftOutOnPurpose() {
        var given = MappingFile.parse(
                "{\"format\":1,\"sheets\":[{\"kind\":\"enquiries\",\"columns\":[{\"heading\":\"Family\",\"field\":null}]}]}",
                "m.json");
        var whole = read(tracker("a.xlsx", "Via"), new Wish(null, given)).getFirst();
        assertThat(whole.fields()).containsEntry("B", "null").containsEntry("C", "source");
    }

    @Test
    void aSheetWithoutHeadingsIsReadByLetters() throws Exception {
        Path file = Files.writeString(dir.resolve("bare.csv"), "1/4/26,Ada Thorn,WN5 9XX\n2/4/26,Bo Thorn,WN5 9XY\n");
        var given = MappingFile.parse("""
            {"format":1,"sheets":[{"kind":"enquiries","headerRow":0,"columns":[
              {"column":"A","field":"received"},{"column":"B","field":"name"},{"column":"C","field":"postcode"}]}]}\
            """, "m.json");
        var whole = read(file, new Wish(null, given)).getFirst();
        assertThat(whole.rows()).hasSize(2);
        assertThat(whole.rows().getFirst().postcode("postcode")).hasToString("WN5 9XX");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json|is not JSON",
                "{}|must begin with \"format\":1",
                "{\"format\":1,\"sheets\":[{\"kind\":\"unicorns\"}]}|a kind that does not exist: unicorns",
                "{\"format\":1,\"sheets\":[{\"kind\":\"costs\",\"columns\":[{\"column\":\"A\",\"field\":\"shoe\"}]}]}|a"
                        + " field that costs do not have: shoe",
                "{\"format\":1,\"sheets\":[{\"kind\":\"costs\",\"columns\":[{\"column\":\"ZZZZ\",\"field\":\"child\"}]}]}|a"
                        + " column that Excel does not have"
            })
    void aWrongMappingFileSaysWhatIsWrong(String json, String says) {
        assertThatThrownBy(() -> MappingFile.parse(json, "m.json"))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("m.json")
                .hasMessageContaining(says);
    }

    @Test
    void aMissingMappingFileIsNamed() {
        assertThatThrownBy(() -> MappingFile.read(dir.resolve("gone.json")))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("gone.json");
    }
}
