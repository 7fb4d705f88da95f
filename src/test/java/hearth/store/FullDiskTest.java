package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Broken;
import hearth.common.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full: stood for by a file that may not grow, which SQLite answers in the same way. */
class FullDiskTest {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = TestStore.create(folder);
        store.write(Actor.PROGRAM, "x", tx -> Some.person(tx, "Kept"));
        room(20);
    }

    private void room(long pages) {
        store.withConnection(c -> {
            try (var statement = c.createStatement()) {
                return statement.execute("pragma max_page_count = " + (Database.pragma(c, "page_count") + pages));
            }
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static int many(Tx tx) {
        for (int i = 0; i < 5_000; i++) {
            Some.person(tx, "Thorn");
        }
        return 0;
    }

    private long people() {
        return store.read(h ->
                h.createQuery("select count(*) from person").mapTo(Long.class).one());
    }

    @Test
    void theWholeStepIsTakenBackAndTheNextOneWorks() {
        assertThatThrownBy(() -> store.write(Actor.PROGRAM, "too many", FullDiskTest::many))
                .isInstanceOfSatisfying(
                        Broken.class,
                        b -> assertThat(b.fault() + " " + b.status()).isEqualTo(Fault.STORE_FULL + " 1"));
        assertThat(people()).isEqualTo(1);
        room(100);
        store.write(Actor.PROGRAM, "one more", tx -> Some.person(tx, "After"));
        assertThat(people()).isEqualTo(2);
        assertThat(store.verify(t -> {})).isEmpty();
    }

    /** The driver would keep each of the later rows for itself: SQLite has already ended the transaction, and it does not know. */
    @Test
    void aStepThatGoesOnAfterTheDiskWasFullKeepsNothingEither() {
        assertThatThrownBy(() -> store.write(Actor.PROGRAM, "too many", tx -> {
                    try {
                        many(tx);
                    } catch (Broken e) {
                        // As careless code might do.
                    }
                    return Some.person(tx, "Stray");
                }))
                .isInstanceOf(Broken.class);
        assertThatThrownBy(() -> store.write(Actor.PROGRAM, "too many", tx -> {
                    try {
                        return many(tx);
                    } catch (Broken e) {
                        return 0;
                    }
                }))
                .as("nothing comes after, and still it was not saved")
                .isInstanceOf(Broken.class);
        assertThat(people()).isEqualTo(1);
        assertThat(store.verify(t -> {})).isEmpty();
    }
}
