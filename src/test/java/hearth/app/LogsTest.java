package hearth.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogsTest {
    @TempDir
    Path folder;

    @AfterEach
    void reset() {
        LogManager.getLogManager().reset();
    }

    @Test
    void holdsOurWarningsAndNothingOfWhatStoodInASpreadsheet() throws IOException {
        Logs.start(new Folders(folder));
        LoggerFactory.getLogger("hearth").warn("A warning of ours");
        LoggerFactory.getLogger("org.apache.poi.ss.format.CellFormat").error("Invalid format: Ada Thornbury");
        LogManager.getLogManager().reset();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(LogsTest::text))
                    .anyMatch(log -> log.contains("A warning of ours"))
                    .noneMatch(log -> log.contains("org.apache.poi"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
