package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.Folders;
import hearth.app.Logs;
import hearth.store.TestStore;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.LogManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was typed wrongly ends with 2 and a sentence that says what would be right. */
class UsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frobnicate                        | There is no command frobnicate.",
                "versoin                           | There is no command versoin. Did you mean version?",
                "init                              | hearth init needs --authority CODE and --team NAME and --user"
                        + " NAME and STORE.",
                "users                             | hearth users needs STORE.",
                "users s                           | Say what to do: hearth users takes add, list, new-key, remove,"
                        + " reset, role.",
                "users s lst                       | hearth users cannot lst. Did you mean list?",
                "users s add lee                   | hearth users add needs --role ROLE[,ROLE].",
                "version --chek f                  | hearth version has no option --chek. Did you mean --check?",
                "version now                       | hearth version does not know what to do with now: leave it out.",
                "init s --authority E08000010 --team T --user u --population many | --population N cannot be many.",
                "init s --authority E08000010 --team T --user u --population 0    | --population takes the number of"
                        + " children",
                "init s --authority Atlantis --team T --user u | --authority takes the code or name of an English"
                        + " council",
                "users s list --today 2026-02-31   | --today takes a day, such as 2026-10-31",
                "help frobnicate                   | There is no command frobnicate.",
            })
    void saysWhatWouldBeRight(String typed, String sentence) {
        Ran ran = Ran.hearth((Object[]) typed.strip().split(" ", -1));
        assertThat(ran.err()).startsWith(sentence);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void noStoreIsSomethingToMend() {
        Ran ran = Ran.hearth("users", folder.resolve("nowhere"), "list");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).startsWith("There is no folder " + folder.resolve("nowhere"));
        TestStore.create(folder).close();
        Path file = folder.resolve("store/hearth.db");
        assertThat(Ran.hearth("users", file, "list").err())
                .isEqualTo(file + " is a file. A store is a folder: give the one that holds hearth.db.\n");
    }

    @Test
    void aStoreInUseIsRefused() {
        try (var open = TestStore.create(folder)) {
            Ran ran = Ran.hearth("users", open.folder(), "list");
            assertThat(ran.status()).isEqualTo(4);
            assertThat(ran.err()).startsWith("This store is open already");
        }
    }

    @Test
    void aFaultNamesItsCodeAndTheLogWithoutATrace() throws IOException {
        Path store = folder.resolve("store");
        TestStore.create(folder).close();
        try (var file = new RandomAccessFile(store.resolve("hearth.db").toFile(), "rw")) {
            file.seek(200);
            file.write("Ada Thorn".getBytes(StandardCharsets.UTF_8));
        }
        var env = Map.of("HEARTH_PASSWORD", TestStore.PASSWORD, "XDG_STATE_HOME", folder.toString());
        Logs.start(Folders.of(env));
        try {
            Ran ran = Ran.with(env, null, "users", store, "list");
            assertThat(ran.status()).isEqualTo(70);
            assertThat(ran.err())
                    .startsWith("H-STORE-02: ")
                    .contains(folder.resolve("hearth/hearth.0.log").toString())
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
        } finally {
            LogManager.getLogManager().reset();
        }
        assertThat(Files.readString(folder.resolve("hearth/hearth.0.log")))
                .contains("H-STORE-02", "hearth.store.Database")
                .doesNotContain("Thorn");
    }
}
