package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.TestSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundariesCommandTest {
    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void found() {
        TestSession.open(folder).store().close();
        store = folder.resolve("store");
    }

    @Test
    void takesBoundariesInAndSaysWhichThereAre() throws IOException {
        assertThat(Ran.hearth("boundaries", "status", store).out()).startsWith("This store has no boundaries yet");
        Path file = Files.writeString(folder.resolve("wigan.geojson"), """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"LAD24CD":"E08000010"},"geometry":
             {"type":"Polygon","coordinates":[[[350000,400000],[360000,400000],[360000,410000],[350000,400000]]]}}]}
            """);
        Ran read = Ran.hearth("boundaries", "import", store, file);
        assertThat(read.status()).as(read.err()).isZero();
        assertThat(read.out())
                .startsWith("wigan.geojson: boundaries of 1 council, 4 points.")
                .contains("Open Government Licence");
        assertThat(Ran.hearth("boundaries", "status", store, "--json").out())
                .contains("\"councils\" : 1", "\"imported\" : \"2026-10-31\"");
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.json"), "{}");
        Ran read = Ran.hearth("boundaries", "import", store, file);
        assertThat(read.status()).isEqualTo(1);
        assertThat(read.err()).startsWith("notes.json is no GeoJSON file of boundaries.");
        assertThat(Ran.hearth("boundaries", "import", store, folder.resolve("gone.json"))
                        .status())
                .isEqualTo(1);
    }
}
