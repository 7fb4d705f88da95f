package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Broken;
import hearth.common.Mendable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    private static final byte[] LETTER = "Dear Anna".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void aFileIsKeptOnceAndAChangedOneIsNoticed() {
        try (Store store = TestStore.create(folder, tx -> {})) {
            String hash = store.write(Actor.PROGRAM, "a file", tx -> Documents.put(tx, LETTER));
            String again = store.write(Actor.PROGRAM, "a file", tx -> Documents.put(tx, LETTER.clone()));
            assertThat(again).isEqualTo(hash);
            assertThat(store.<byte[]>read(h -> Documents.get(h, hash))).isEqualTo(LETTER);
            assertThat(store.<Long>read(h -> h.createQuery("select count(*) from document")
                            .mapTo(Long.class)
                            .one()))
                    .isEqualTo(1);
            assertThat(store.verify(t -> {})).isEmpty();
            store.write(
                    Actor.PROGRAM, "tampering", tx -> tx.untracked("update document set bytes = ?", new byte[] {1}));
            assertThat(store.verify(t -> {})).extracting(Finding::rule).containsExactly("DOCUMENT");
            assertThatThrownBy(() -> store.read(h -> Documents.get(h, hash))).isInstanceOf(Broken.class);
        }
    }

    @Test
    void aFileOfMoreThanTwentyFiveMegabytesIsRefusedInWordsAndOneOfJustThatIsKept() {
        try (Store store = TestStore.create(folder, tx -> {})) {
            byte[] just = new byte[25 << 20];
            String hash = store.write(Actor.PROGRAM, "a file", tx -> Documents.put(tx, just));
            assertThat(hash).hasSize(64);
            assertThatThrownBy(() ->
                            store.write(Actor.PROGRAM, "a file", tx -> Documents.put(tx, new byte[(25 << 20) + 1])))
                    .isInstanceOf(Mendable.class)
                    .hasMessageStartingWith("This file has 26 MB, and a document or template may have up to 25 MB.");
        }
    }
}
