package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Broken;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Script 31 drops two tables that nothing ever wrote, and only where there is no row in them. */
class NothingWroteTest {
    private static final int BEFORE = 30;

    @TempDir
    Path folder;

    private Path place;

    @BeforeEach
    void makeAnOldStore() {
        place = MigrationTest.made(folder, MigrationTest.scripts(BEFORE));
    }

    private Store drop(String first) {
        String drops = first + Migrations.CURRENT.scripts().get(BEFORE);
        return MigrationTest.open(place, MigrationTest.scripts(BEFORE, drops));
    }

    @Test
    void aTableWithoutARowGoes() {
        try (Store store = drop("")) {
            assertThat(store.<Long>read(h -> h.createQuery("select count(*) from sqlite_schema where name in"
                                    + " ('recruitment_spend', 'task_mark', 'nothing_wrote')")
                            .mapTo(Long.class)
                            .one()))
                    .isZero();
        }
    }

    @Test
    void aTableWithARowStays() {
        assertThatThrownBy(() ->
                        drop("insert into recruitment_spend (month, source, pence) values ('2026-05', 'X', 1);\n"))
                .isInstanceOfSatisfying(
                        Broken.class, b -> assertThat(b.getCause()).hasMessageContaining("rows = 0"));
    }
}
