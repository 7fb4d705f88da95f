package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Accounts;
import hearth.store.Founding;
import hearth.store.KeyCost;
import hearth.store.Store;
import hearth.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersCommandTest {
    @TempDir
    Path folder;

    private Path store;
    private String recoveryKey;

    @BeforeEach
    void found() {
        store = folder.resolve("store");
        Store.Created made = Accounts.found(
                store,
                new Founding(TestStore.WIGAN, "Fostering", "kim", false, KeyCost.FLOOR),
                TestStore.PASSWORD.toCharArray(),
                TestStore.CLOCK,
                tx -> {});
        recoveryKey = made.recoveryKey();
        made.store().close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void listsInThreeShapes() {
        assertThat(Ran.hearth("users", store, "list").out()).isEqualToNormalizingNewlines("""
            Name  Roles
            kim   manager, allegations, administrator
            """);
        assertThat(Ran.hearth("users", store, "list", "--csv").out())
                .isEqualTo("name,roles\r\nkim,manager allegations administrator\r\n");
        assertThat(Ran.hearth("users", store, "list", "--json").out().replaceAll("\\s", ""))
                .isEqualTo("[{\"name\":\"kim\",\"roles\":[\"manager\",\"allegations\",\"administrator\"]}]");
        assertThat(Ran.hearth("users", store, "list", "--json", "--csv").status())
                .isEqualTo(2);
    }

    @Test
    void whoeverSetsItUpCanTakeEverythingOutAgain() {
        Ran ran = Ran.hearth("export", store, "all", "--out", folder.resolve("all"));
        assertThat(ran.status()).as(ran.err()).isZero();
    }

    @Test
    void somebodyNewSignsInWithTheirOwnPassword() throws IOException {
        Path secret = file("lee.txt", "orchard-kettle-drum\n");
        Ran added = Ran.hearth("users", store, "add", "lee", "--role", "officer,panel", "--new-password-file", secret);
        assertThat(added.status()).as(added.err()).isZero();
        assertThat(added.out()).isEmpty();
        // Two users now: kim must say who she is, and lee may not list users.
        assertThat(Ran.hearth("users", store, "list"))
                .isEqualTo(new Ran(2, "", "Say who you are with --user NAME: this store has several users.\n"));
        Ran lee = Ran.hearth("users", store, "list", "--user", "lee", "--password-file", secret);
        assertThat(lee.status()).isEqualTo(4);
        assertThat(lee.err()).startsWith("You may not manage users.");
        assertThat(Ran.hearth("users", store, "list", "--user", "kim", "--csv").out())
                .contains("lee,officer panel");
    }

    @Test
    void rolesChangeButSomebodyAlwaysManagesUsers() throws IOException {
        assertThat(Ran.hearth("users", store, "role", "kim", "officer"))
                .isEqualTo(new Ran(
                        1, "", "Somebody must manage users. Give another user the role administrator first.\n"));
        assertThat(Ran.hearth("users", store, "role", "kim", "administrator,finance")
                        .status())
                .isZero();
        assertThat(Ran.hearth("users", store, "list", "--csv").out()).contains("kim,finance administrator");
        Ran unknown = Ran.hearth("users", store, "role", "kim", "boss");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("There is no role boss", "officer, manager");
    }

    @Test
    void whoeverIsRemovedCannotSignIn() throws IOException {
        Path secret = file("lee.txt", "orchard-kettle-drum");
        Ran.hearth("users", store, "add", "lee", "--role", "administrator", "--new-password-file", secret);
        assertThat(Ran.hearth("users", store, "remove", "lee", "--user", "kim").status())
                .isZero();
        assertThat(Ran.hearth("users", store, "list", "--user", "lee", "--password-file", secret))
                .isEqualTo(new Ran(4, "", "That name and password do not open this store.\n"));
        assertThat(Ran.hearth("users", store, "remove", "nobody").status()).isEqualTo(1);
    }

    @Test
    void whoManagesUsersGivesTheStoreAnotherKeyAndPasswordsStay() throws IOException {
        Path secret = file("lee.txt", "orchard-kettle-drum");
        Ran.hearth("users", store, "add", "lee", "--role", "officer", "--new-password-file", secret);
        assertThat(Ran.hearth("users", store, "new-key", "--user", "lee", "--password-file", secret)
                        .status())
                .isEqualTo(4);
        byte[] before = Files.readAllBytes(store.resolve("keyring.json"));
        Ran changed = Ran.hearth("users", store, "new-key", "--user", "kim");
        assertThat(changed.status()).as(changed.err()).isZero();
        assertThat(Ran.hearth("users", store, "list", "--user", "kim").status()).isZero();
        assertThat(Ran.hearth("users", store, "list", "--user", "lee", "--password-file", secret)
                        .err())
                .as("comes in, and may not")
                .startsWith("You may not manage users.");
        Files.write(store.resolve("keyring.json"), before);
        Files.write(store.resolve("keyring.json.previous"), before);
        assertThat(Ran.hearth("users", store, "list", "--user", "kim").status())
                .as("the key of before opens nothing")
                .isNotZero();
    }

    @Test
    void aLostPasswordIsResetWithTheRecoveryKey() throws IOException {
        Path secret = file("new.txt", "orchard-kettle-drum");
        Path key = file("key.txt", recoveryKey);
        Ran reset =
                Ran.hearth("users", store, "reset", "kim", "--recovery-key-file", key, "--new-password-file", secret);
        assertThat(reset.status()).as(reset.err()).isZero();
        assertThat(Ran.hearth("users", store, "list").status()).isEqualTo(4);
        assertThat(Ran.hearth("users", store, "list", "--password-file", secret).status())
                .isZero();
        Path slip =
                file("slip.txt", recoveryKey.replace(recoveryKey.charAt(0), recoveryKey.charAt(0) == 'A' ? 'B' : 'A'));
        assertThat(Ran.hearth(
                                "users",
                                store,
                                "reset",
                                "kim",
                                "--recovery-key-file",
                                slip,
                                "--new-password-file",
                                secret)
                        .status())
                .isEqualTo(4);
    }

    @Test
    void asksForWhatIsNotInAFile() {
        var alone = Map.of("HEARTH_TODAY", "2026-10-31");
        var right = List.of("orchard-kettle-drum", "orchard-kettle-drum", TestStore.PASSWORD);
        assertThat(Ran.with(alone, right, "users", store, "add", "lee", "--role", "officer"))
                .isEqualTo(new Ran(0, "", "lee can sign in now, with the roles officer.\n"));
        var differ = List.of("orchard-kettle-drum", "orchard-kettle-drums");
        assertThat(Ran.with(alone, differ, "users", store, "add", "pat", "--role", "officer")
                        .err())
                .startsWith("The two passwords differ.");
        assertThat(Ran.with(alone, List.of(), "users", store, "list").status()).isEqualTo(2);
        assertThat(Ran.with(alone, null, "users", store, "list", "--user", "kim"))
                .isEqualTo(new Ran(
                        2,
                        "",
                        "Nobody is here to type a password. Give the password with --password-file FILE or in the"
                                + " variable HEARTH_PASSWORD.\n"));
    }

    @Test
    void badPasswordFilesAreSaid() throws IOException {
        assertThat(Ran.hearth("users", store, "list", "--password-file", folder.resolve("none"))
                        .status())
                .isEqualTo(1);
        assertThat(Ran.hearth("users", store, "list", "--password-file", file("e", "\n"))
                        .err())
                .contains("is empty");
        assertThat(Ran.hearth("users", store, "list", "--password-file", Files.write(folder.resolve("b"), new byte[] {
                            (byte) 0xff, (byte) 0xfe, 1
                        }))
                        .err())
                .contains("UTF-8");
        assertThat(Ran.hearth(
                                "users",
                                store,
                                "add",
                                "lee",
                                "--role",
                                "officer",
                                "--new-password-file",
                                file("s", "short"))
                        .err())
                .startsWith("A password needs 12 characters");
    }
}
