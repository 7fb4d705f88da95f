package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionCommandTest {
    @TempDir
    Path folder;

    @Test
    void namesTheProgramAndWhatItRestsOn() {
        Ran ran = Ran.hearth("version");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("hearth ", "sqlite 3.", "driver 3.", "java 25");
        assertThat(Ran.hearth("version", "--json").out())
                .startsWith("{")
                .contains("\"format\" : 1", "\"sqlite\" : \"3.");
    }

    @Test
    void aNewerInstallerIsSaid() throws IOException {
        Path newer = Files.createFile(folder.resolve("hearth_99.0.1-1_amd64.deb"));
        assertThat(Ran.hearth("version", "--check", newer).out())
                .startsWith("hearth_99.0.1-1_amd64.deb is version 99.0.1: newer than this program");
        Path same = Files.createFile(folder.resolve("Hearth-0.0.0.msi"));
        assertThat(Ran.hearth("version", "--check", same, "--json").out()).contains("\"newer\" : false");
        assertThat(Ran.hearth("version", "--check", folder.resolve("none.deb")).status())
                .isEqualTo(1);
        Path other = Files.createFile(folder.resolve("tree_1.0.0.deb"));
        assertThat(Ran.hearth("version", "--check", other).status()).isEqualTo(1);
    }

    @Test
    void versionsAreComparedByNumber() {
        assertThat(Installer.of("0.10.0")).isGreaterThan(Installer.of("0.9.9"));
        assertThat(Installer.of("1.0.0-beta")).isEqualByComparingTo(Installer.of("1.0.0"));
    }
}
