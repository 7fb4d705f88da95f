package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.UserId;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keyring changes with the transaction that says so, and only where that came into the file. */
class KeysAfterCommitTest {
    private static final Actor KIM = new Actor(new UserId(1));
    private static final String OTHER = "harbour-seven-otters";

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = TestStore.create(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void change(Tx tx) {
        store.setPassword(tx, "lee", OTHER.toCharArray());
        store.setPassword(tx, "kim", OTHER.toCharArray());
        store.removeAllBut(tx, Set.of("lee"));
    }

    private void fails(Consumer<Tx> how) {
        assertThatThrownBy(() -> store.write(KIM, "change keys", tx -> {
                    change(tx);
                    how.accept(tx);
                    return 0;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(Store.users(store.folder())).containsExactly("kim");
        assertThat(store.opensWith("kim", TestStore.PASSWORD.toCharArray())).isTrue();
        assertThat(store.opensWith("kim", OTHER.toCharArray())).isFalse();
    }

    @Test
    void aTransactionThatIsGivenUpLeavesTheKeysAsTheyWere() {
        fails(tx -> {
            throw new IllegalStateException("given up");
        });
    }

    @Test
    void aCommitThatFailsLeavesTheKeysAsTheyWere() {
        fails(tx -> {
            tx.sql().execute("pragma defer_foreign_keys = on");
            tx.sql().execute("insert into app_user_role (user_id, role) values (4711, 'OFFICER')");
        });
    }

    @Test
    void aPartThatIsTakenBackTakesItsKeysWithIt() {
        store.write(
                KIM,
                "try",
                tx -> tx.tryOut(() -> {
                    change(tx);
                    return 0;
                }));
        assertThat(Store.users(store.folder())).containsExactly("kim");
    }

    @Test
    void aTransactionInTheFileChangesThem() {
        store.write(KIM, "change keys", tx -> {
            store.setPassword(tx, "lee", OTHER.toCharArray());
            store.removeAllBut(tx, Set.of("lee"));
            return 0;
        });
        assertThat(Store.users(store.folder())).containsExactly("lee");
        assertThat(store.opensWith("lee", OTHER.toCharArray())).isTrue();
    }
}
