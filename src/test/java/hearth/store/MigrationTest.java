package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Broken;
import hearth.common.Denied;
import hearth.common.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
    /** The program before this one: one script less. */
    private static final int OLD = Migrations.CURRENT.newest() - 1;

    @TempDir
    Path folder;

    private Path place;

    @BeforeEach
    void makeAnOldStore() {
        place = made(folder, scripts(OLD));
    }

    /** A store of an older program, with one person in it, that nobody has open. */
    static Path made(Path folder, Migrations older) {
        Store store = Opening.create(
                        folder.resolve("store"),
                        new Founding(TestStore.WIGAN, "Fostering", "kim", true, KeyCost.FLOOR),
                        TestStore.PASSWORD.toCharArray(),
                        TestStore.CLOCK,
                        tx -> Some.person(tx, "Thorn"),
                        older)
                .store();
        store.close();
        return store.folder();
    }

    /** All scripts up to one, and more after it. */
    static Migrations scripts(int many, String... more) {
        var scripts = new ArrayList<>(Migrations.CURRENT.scripts().subList(0, many));
        scripts.addAll(List.of(more));
        return new Migrations(scripts);
    }

    private Store open(Migrations migrations) {
        return open(place, migrations);
    }

    static Store open(Path place, Migrations migrations) {
        return Opening.open(
                place,
                TestStore.CLOCK,
                Opening.password("kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK),
                false,
                migrations);
    }

    private static long version(Store store) {
        return store.withConnection(c -> Database.pragma(c, "user_version"));
    }

    @Test
    void anOlderFileIsCopiedAndBroughtUpToDateWithEverythingInIt() {
        Path before;
        try (Store store = open(Migrations.CURRENT)) {
            assertThat(version(store)).isEqualTo(Migrations.CURRENT.newest());
            assertThat(store.verify(t -> {})).isEmpty();
            assertThat(store.<String>read(h -> h.createQuery("select last_name from person")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("Thorn");
            assertThat(store.<String>read(h -> h.createQuery("select action from audit order by seq desc limit 1")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("MIGRATE");
            assertThat(store.<Integer>withConnection(c -> (int) Database.pragma(c, "foreign_keys")))
                    .isEqualTo(1);
            before = place.resolve("before-migration-" + OLD + "-2026-10-31-090000");
        }
        assertThat(Copies.check(before, "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK))
                .isEmpty();
        assertThat(Manifest.read(before).orElseThrow().schema()).isEqualTo(OLD);
        try (Store store = Store.open(place, "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK)) {
            assertThat(store.folder().toFile().list((d, n) -> n.startsWith("before-migration")))
                    .hasSize(1);
            store.withConnection(c -> c.createStatement().execute("pragma user_version = 999"));
        }
        assertThatThrownBy(() -> open(Migrations.CURRENT))
                .as("a program that is older than the file names the copies it can open")
                .isInstanceOf(Denied.class)
                .hasMessageContaining("newer Hearth (its file is of version 999")
                .hasMessageContaining(
                        "made before it changed the file (nothing written since is in them): " + before.getFileName())
                .hasMessageEndingWith("hearth restore " + before + " NEW-FOLDER.");
    }

    /** Whichever statement fails, and whatever the checks find, the old file stays, with its copy beside it. */
    @Test
    void aMigrationThatFailsLeavesEverythingAsItWas() throws Exception {
        List<String> bad = List.of(
                "create table extra (id integer primary key) strict;\ncreate table extra (id integer);\n",
                "create table extra (id integer primary key) strict;\ninsert into nowhere values (1);\n",
                "insert into person (id, last_name) values (99, 'Nobody');\n",
                "delete from person;\n",
                "update audit_payload set after_json = '{}';\n");
        for (String script : bad) {
            assertThatThrownBy(() -> open(scripts(OLD, script)))
                    .as(script)
                    .isInstanceOfSatisfying(
                            Broken.class, b -> assertThat(b.fault()).isEqualTo(Fault.MIGRATION));
            assertThat(Files.exists(place.resolve("before-migration-" + OLD + "-2026-10-31-090000")))
                    .isTrue();
            StoreFolder.delete(place.resolve("before-migration-" + OLD + "-2026-10-31-090000"));
        }
        try (Store store = open(scripts(OLD))) {
            assertThat(version(store)).isEqualTo(OLD);
            assertThat(store.<Long>read(h -> h.createQuery("select count(*) from person")
                            .mapTo(Long.class)
                            .one()))
                    .isEqualTo(1);
            assertThat(store.<Long>read(h -> h.createQuery("select count(*) from audit")
                            .mapTo(Long.class)
                            .one()))
                    .isEqualTo(2);
        }
    }

    @Test
    void aTableThatOthersPointAtMayBeRebuilt() {
        String rebuild = """
            create table worker_new (
              id INTEGER PRIMARY KEY,
              name TEXT NOT NULL,
              job TEXT, team TEXT, email TEXT, phone TEXT, badge TEXT,
              active INTEGER NOT NULL DEFAULT 1,
              version INTEGER NOT NULL DEFAULT 1
            ) STRICT;
            insert into worker_new (id, name, job, team, email, phone, active, version)
              select id, name, job, team, email, phone, active, version from worker;
            drop table worker;
            alter table worker_new rename to worker;
            """;
        try (Store store = open(scripts(OLD, rebuild))) {
            assertThat(store.<Long>read(
                            h -> h.createQuery("select count(*) from pragma_table_info('worker') where name = 'badge'")
                                    .mapTo(Long.class)
                                    .one()))
                    .isEqualTo(1);
        }
    }
}
