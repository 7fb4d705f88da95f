package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Broken;
import java.nio.file.Path;
import java.util.ArrayList;
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
        place = folder.resolve("store");
        Opening.create(
                        place,
                        new Founding(TestStore.WIGAN, "Fostering", "kim", true, KeyCost.FLOOR),
                        TestStore.PASSWORD.toCharArray(),
                        TestStore.CLOCK,
                        tx -> Some.person(tx, "Thorn"),
                        new Migrations(Migrations.CURRENT.scripts().subList(0, BEFORE)))
                .store()
                .close();
    }

    private Store drop(String first) {
        var scripts = new ArrayList<>(Migrations.CURRENT.scripts().subList(0, BEFORE));
        scripts.add(first + Migrations.CURRENT.scripts().get(BEFORE));
        return Opening.open(
                place,
                TestStore.CLOCK,
                Opening.password("kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK),
                false,
                new Migrations(scripts));
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
