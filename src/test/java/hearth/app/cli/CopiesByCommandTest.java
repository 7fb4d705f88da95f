package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.TestSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup, verify and restore as IT schedules them. */
class CopiesByCommandTest {
    @TempDir
    Path folder;

    private Path store;
    private Path copy;

    @BeforeEach
    void found() {
        TestSession.open(folder).store().close();
        store = folder.resolve("store");
        copy = folder.resolve("copy");
    }

    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Test
    void aCopyVerifiesAndBecomesAStoreAgain() {
        Ran backup = Ran.hearth("backup", store, copy);
        assertThat(backup.status()).as(backup.err()).isZero();
        assertThat(backup.out()).isEqualTo(copy + "\n");
        assertThat(Ran.hearth("verify", copy)).isEqualTo(new Ran(0, "Everything holds together.\n", ""));
        Path again = folder.resolve("again");
        Ran restore = Ran.hearth("restore", copy, again);
        assertThat(restore.status()).as(restore.err()).isZero();
        assertThat(Ran.hearth("users", again, "list", "--csv").out()).contains("kim,");
        assertThat(Ran.hearth("verify", again, "--json").out()).contains("\"holds\" : true", "\"findings\" : [ ]");
    }

    @Test
    void nothingIsOverwritten() {
        Ran.hearth("backup", store, copy);
        assertThat(Ran.hearth("backup", store, copy).status()).isEqualTo(1);
        Ran restore = Ran.hearth("restore", copy, store);
        assertThat(restore.status()).isEqualTo(1);
        assertThat(restore.err()).contains("is not empty");
        assertThat(Ran.hearth("restore", copy, store, "--replace").status()).isZero();
        assertThat(folder).isDirectoryContaining(p -> p.getFileName().toString().startsWith("store.before-restore-"));
    }

    @Test
    void datedCopiesHaveAFolderEach() {
        Ran ran = Ran.hearth("backup", store, copy, "--dated");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).isEqualTo(copy.resolve("hearth-2026-10-31-090000") + "\n");
    }

    @Test
    void aDamagedCopyIsFoundAndNotRestored() throws IOException {
        Ran.hearth("backup", store, copy);
        damage(copy.resolve("hearth.db"));
        Ran verify = Ran.hearth("verify", copy);
        assertThat(verify.status()).isEqualTo(3);
        assertThat(verify.out()).startsWith("COPY hearth.db: ");
        Ran restore = Ran.hearth("restore", copy, folder.resolve("again"));
        assertThat(restore.status()).isEqualTo(1);
        assertThat(restore.err()).contains("does not verify", "hearth.db: ", "Take an earlier copy.");
        assertThat(folder.resolve("again")).doesNotExist();
    }

    @Test
    void aStoreTooDamagedToBeOpenedIsAFindingOfVerify() throws IOException {
        Path file = store.resolve("hearth.db");
        byte[] bytes = Files.readAllBytes(file);
        bytes[200] ^= 1;
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        Ran verify = Ran.hearth("verify", store);
        assertThat(verify.status()).as(verify.err()).isEqualTo(3);
        assertThat(verify.out())
                .isEqualTo(
                        "FILE: The store's file is damaged. Restore the last backup: hearth restore BACKUP STORE.\n");
    }

    @Test
    void aWrongPasswordIsRefused() {
        Ran.hearth("backup", store, copy);
        var wrong = java.util.Map.of("HEARTH_PASSWORD", "wrong");
        assertThat(Ran.with(wrong, null, "verify", copy).status()).isEqualTo(4);
        assertThat(Ran.with(wrong, null, "restore", copy, folder.resolve("again"))
                        .status())
                .isEqualTo(4);
        Ran none = Ran.hearth("restore", folder.resolve("none"), folder.resolve("again"));
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.err()).startsWith("There is no copy in ");
    }
}
