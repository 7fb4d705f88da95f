package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Mendable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceFileTest {
    @TempDir
    Path folder;

    private static Path filled(Path file, int entries) {
        try (var filling = ReferenceFile.fill(file)) {
            for (int i = 0; i < entries; i++) {
                filling.put(i * 3L, i - 5L);
            }
            filling.note("edition", "November 2026");
            assertThat(filling.finish()).isEqualTo(entries);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 1_000})
    void what_was_filled_in_is_found_and_nothing_else(int entries) {
        try (var file = ReferenceFile.open(filled(folder.resolve("geo.db"), entries))) {
            for (int i = 0; i < entries; i++) {
                assertThat(file.find(i * 3L)).hasValue(i - 5L);
                assertThat(file.find(i * 3L + 1)).isEmpty();
            }
            assertThat(file.find(entries * 3L)).isEmpty();
            assertThat(file.notes()).containsOnlyKeys("edition").containsValue("November 2026");
        }
    }

    @Test
    void a_stretch_is_shown_in_order_with_both_ends() {
        List<Long> seen = new ArrayList<>();
        try (var file = ReferenceFile.open(filled(folder.resolve("geo.db"), 100))) {
            file.between(6, 15, (key, value) -> seen.addAll(List.of(key, value)));
        }
        assertThat(seen).containsExactly(6L, -3L, 9L, -2L, 12L, -1L, 15L, 0L);
    }

    @Test
    void the_largest_numbers_come_back_and_a_later_entry_takes_the_place() {
        Path path = folder.resolve("geo.db");
        try (var filling = ReferenceFile.fill(path)) {
            filling.put(Long.MAX_VALUE, Long.MIN_VALUE);
            filling.put(7, 1);
            filling.put(7, 2);
            assertThat(filling.finish()).isEqualTo(2);
        }
        try (var file = ReferenceFile.open(path)) {
            assertThat(file.find(Long.MAX_VALUE)).hasValue(Long.MIN_VALUE);
            assertThat(file.find(7)).hasValue(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "100% sure", "what?mode=memory", "hash#tag", "é 家", "file:x", ":memory:"})
    void no_name_of_a_folder_is_taken_for_an_option(String name) throws IOException {
        Path odd = Files.createDirectory(folder.resolve(name));
        Path path = filled(odd.resolve(name), 10);
        assertThat(path).exists();
        try (var files = Files.list(odd)) {
            assertThat(files).containsExactly(path);
        }
        try (var file = ReferenceFile.open(path)) {
            assertThat(file.find(27)).hasValue(4);
        }
    }

    @Test
    void a_file_that_was_never_finished_is_refused() {
        Path path = folder.resolve("geo.db");
        try (var filling = ReferenceFile.fill(path)) {
            filling.put(1, 1);
        }
        assertThatThrownBy(() -> ReferenceFile.open(path)).isInstanceOf(Mendable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "This is a letter, not a directory of anything at all."})
    void a_foreign_file_is_refused_and_left_as_it_was(String contents) throws IOException {
        Path path = Files.writeString(folder.resolve("geo.db"), contents);
        assertThatThrownBy(() -> ReferenceFile.open(path))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("geo.db")
                .hasMessageContaining("Import");
        assertThat(path).content().isEqualTo(contents);
    }

    @Test
    void where_there_is_no_file_none_is_made() {
        Path path = folder.resolve("geo.db");
        assertThatThrownBy(() -> ReferenceFile.open(path)).isInstanceOf(Mendable.class);
        assertThat(path).doesNotExist();
    }

    @Test
    void another_file_may_take_the_place_of_one_that_is_closed() throws IOException {
        Path path = filled(folder.resolve("geo.db"), 10);
        Path next = filled(folder.resolve("geo.new"), 20);
        ReferenceFile.open(path).close();
        Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
        try (var file = ReferenceFile.open(path)) {
            assertThat(file.find(19 * 3L)).hasValue(14);
        }
    }
}
