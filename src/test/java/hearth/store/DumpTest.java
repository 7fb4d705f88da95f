package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import de.siegmar.fastcsv.reader.CsvReader;
import hearth.common.Mendable;
import hearth.common.PersonId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpTest {
    @TempDir
    Path folder;

    private Store store;
    private Path out;

    @BeforeEach
    void open() {
        store = TestStore.create(folder, tx -> {
            long id = Some.person(tx, "=HYPERLINK(\"x\")");
            tx.update(
                    new PersonId(id),
                    "person",
                    id,
                    1,
                    Row.of("first_name", "O'Brien, \"Zoë\"\nof 2")
                            .and("known_as", "")
                            .and("phone", "'+44"));
        });
        out = folder.resolve("all");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<List<String>> rows(String table) throws Exception {
        try (var csv = CsvReader.builder().ofCsvRecord(out.resolve(table + ".csv"))) {
            return csv.stream().map(r -> r.getFields()).toList();
        }
    }

    @Test
    void whereItCannotBeWrittenThatIsTheUsersToMend() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertThatThrownBy(() -> Dump.write(store, Actor.PROGRAM, file.resolve("all")))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("could not be written to");
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyTableIsAFileWithItsRowsAndHashInTheManifest() throws Exception {
        Dump.Written written = Dump.write(store, Actor.PROGRAM, out);
        var manifest = JSON.std.mapFrom(Files.readString(out.resolve("manifest.json")));
        var tables = (List<Map<String, Object>>) Objects.requireNonNull(manifest.get("tables"));
        List<String> inStore = store.withConnection(Tables::all);
        assertThat(tables)
                .extracting(t -> t.get("file"))
                .containsExactlyElementsOf(inStore.stream().map(t -> t + ".csv").toList());
        assertThat(inStore)
                .contains("person", "audit", "audit_payload", "setting")
                .doesNotContain("search_prefix_data");
        for (var table : tables) {
            byte[] bytes = Files.readAllBytes(out.resolve((String) table.get("file")));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .isEqualTo(table.get("sha256"));
            String name = String.valueOf(table.get("file")).replace(".csv", "");
            assertThat(Long.parseLong(String.valueOf(table.get("rows"))))
                    .isEqualTo(rows(name).size() - 1)
                    .isEqualTo(written.rows().get(name));
        }
    }

    @Test
    void textComesBackExactlyAndNoCellBeginsAFormula() throws Exception {
        Dump.write(store, Actor.PROGRAM, out);
        List<String> heads = rows("person").getFirst();
        List<String> person = rows("person").get(1);
        assertThat(person.get(heads.indexOf("last_name"))).isEqualTo("'=HYPERLINK(\"x\")");
        assertThat(person.get(heads.indexOf("phone"))).isEqualTo("''+44");
        assertThat(person.get(heads.indexOf("first_name"))).isEqualTo("O'Brien, \"Zoë\"\nof 2");
        String line = Files.readString(out.resolve("person.csv"));
        assertThat(line).as("an empty text and nothing are two things").contains(",\"\",,");
        assertThat(rows("store_info").getFirst()).doesNotContain("audit_key").contains("team");
    }

    @Test
    void theTrailHasItWithTheManifestsHash() throws Exception {
        Dump.write(store, Actor.PROGRAM, out);
        String hash = Manifest.sha256(out.resolve("manifest.json"));
        assertThat(store.<String>read(h -> h.createQuery(
                                "select reason from audit join audit_payload using (seq) where action = 'EXPORT' and"
                                        + " row_count > 0")
                        .mapTo(String.class)
                        .one()))
                .endsWith(hash);
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAloneAndAnEmptyOneIsFilled() throws Exception {
        Files.createDirectories(out);
        Files.writeString(out.resolve("letter.txt"), "Dear Sir");
        assertThatThrownBy(() -> Dump.write(store, Actor.PROGRAM, out))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("is there already");
        Files.delete(out.resolve("letter.txt"));
        Dump.write(store, Actor.PROGRAM, out);
        assertThat(out.resolve("manifest.json")).exists();
        assertThat(folder.resolve("all.part")).doesNotExist();
    }
}
