package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Denied;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program works on a store and is killed at any moment: what it was told is saved is there, and nothing is half. */
@Tag("fault")
class CrashIT {
    private static final int RUNS = Integer.getInteger("fault.runs", 25);

    @TempDir
    Path folder;

    private final Random random = new Random(19);

    private Store open(Path place) {
        return Store.open(place, "kim", TestStore.PASSWORD.toCharArray(), Clock.systemUTC());
    }

    private Path store() {
        Store store = TestStore.create(folder);
        store.close();
        return store.folder();
    }

    @Test
    void whatWasSavedIsThereAfterAKillAndNoTransactionIsHalf() throws Exception {
        Path place = store();
        long acknowledged = 0;
        for (int run = 0; run < RUNS; run++) {
            List<String> said = Child.start("write", place).killAfter(1 + random.nextInt(5), random.nextInt(60_000));
            try (Store store = open(place)) {
                assertThat(store.verify(t -> {})).as("run %d", run).isEmpty();
                for (String line : said) {
                    long first = Long.parseLong(line.substring(0, line.indexOf(' ')));
                    long many = Long.parseLong(line.substring(line.indexOf(' ') + 1, line.length() - 1));
                    assertThat(store.<Long>read(h -> h.createQuery(
                                            "select count(*) from person where id >= :first and id < :first + :many")
                                    .bind("first", first)
                                    .bind("many", many)
                                    .mapTo(Long.class)
                                    .one()))
                            .as("people %d to %d", first, first + many - 1)
                            .isEqualTo(many);
                    acknowledged += many;
                }
                assertThat(store.<Long>read(h -> h.createQuery(
                                        "select count(*) from audit where table_name in ('subject', 'person')")
                                .mapTo(Long.class)
                                .one()))
                        .isEqualTo(store.<Long>read(h -> h.createQuery(
                                        "select (select count(*) from subject) + (select count(*) from person)")
                                .mapTo(Long.class)
                                .one()));
            }
        }
        System.out.printf("CrashIT: %d kills, %d acknowledged rows, 0 lost, 0 half transactions%n", RUNS, acknowledged);
    }

    /** Opening and closing change how the file is kept, with and without a log beside it. */
    @Test
    void aStoreThatWasBeingOpenedOrClosedOpensAgainWithEverythingInIt() throws Exception {
        Path place = store();
        for (int run = 0; run < RUNS; run++) {
            List<String> said = Child.start("open", place).killAfter(1, random.nextInt(1_500_000));
            long last = said.stream()
                    .map(line -> line.substring(0, line.length() - 1))
                    .filter(line -> !line.equals("ready"))
                    .mapToLong(Long::parseLong)
                    .max()
                    .orElse(0);
            try (Store store = open(place)) {
                assertThat(store.verify(t -> {})).as("run %d", run).isEmpty();
                assertThat(store.<Long>read(h -> h.createQuery("select coalesce(max(id), 0) from person")
                                .mapTo(Long.class)
                                .one()))
                        .isGreaterThanOrEqualTo(last);
            }
        }
    }

    @Test
    void aPasswordThatWasBeingChangedIsTheOldOrTheNewOne() throws Exception {
        Path place = store();
        try (Store store = open(place)) {
            store.setPassword("lee", "lantern-otter-1".toCharArray());
        }
        for (int run = 0; run < RUNS; run++) {
            Child.start("password", place).killAfter(1 + random.nextInt(3), random.nextInt(200_000));
            int opened = 0;
            for (String password : List.of("lantern-otter-0", "lantern-otter-1")) {
                try {
                    Store.open(place, "lee", password.toCharArray(), Clock.systemUTC())
                            .close();
                    opened++;
                } catch (Denied e) {
                    assertThat(e).hasMessageContaining("do not open");
                }
            }
            assertThat(opened).as("run %d", run).isEqualTo(1);
            open(place).close();
        }
    }

    @Test
    void aStoreWhoseKeyWasBeingChangedOpensWithOneOfTheTwo() throws Exception {
        Store.Created made = TestStore.made(folder, tx -> Some.person(tx, "Thorn"));
        Path place = made.store().folder();
        made.store().close();
        int left = 0;
        for (int run = 0; run < RUNS; run++) {
            Child.start("key", place).killAfter(1, random.nextInt(400_000));
            left += Files.exists(place.resolve(".new-key")) ? 1 : 0;
            try (Store store = open(place)) {
                assertThat(store.verify(t -> {})).as("run %d", run).isEmpty();
                assertThat(store.opensWith(made.recoveryKey())).isTrue();
            }
            try (var inside = Files.list(place)) {
                assertThat(inside.map(p -> p.getFileName().toString()))
                        .doesNotContain("keyring.json.next", "hearth.db-wal");
            }
        }
        System.out.printf("CrashIT: %d kills while the key changed, %d in the middle, 0 unopenable%n", RUNS, left);
    }

    @Test
    void aCopyThatWasCutOffIsNoCopyAndAFinishedOneVerifies() throws Exception {
        Path place = store();
        try (Store store = open(place)) {
            store.write(Actor.PROGRAM, "people", tx -> {
                for (int i = 0; i < 3_000; i++) {
                    Some.person(tx, "Thorn");
                }
                return 0;
            });
        }
        int unfinished = 0;
        for (int run = 0; run < RUNS; run++) {
            Path parent = Files.createDirectories(folder.resolve("copies" + run));
            List<String> said = Child.start("backup", place, parent).killAfter(1, random.nextInt(400_000));
            int verified = 0;
            try (var copies = Files.list(parent)) {
                for (Path copy : copies.toList()) {
                    if (Files.exists(copy.resolve(Manifest.FILE))) {
                        assertThat(Copies.check(copy, "kim", TestStore.PASSWORD.toCharArray(), Clock.systemUTC()))
                                .isEmpty();
                        verified++;
                    } else {
                        unfinished++;
                    }
                }
            }
            assertThat(verified).isGreaterThanOrEqualTo(said.size());
            open(place).close();
            StoreFolder.delete(parent);
        }
        System.out.printf(
                "CrashIT: %d kills during copies, %d cut off, none of them taken for a copy%n", RUNS, unfinished);
    }

    /** Rebuilds a table of many rows, so that there is time to be killed in. */
    static Migrations longMigration() {
        var scripts = new ArrayList<>(Migrations.CURRENT.scripts().subList(0, Migrations.CURRENT.newest() - 1));
        scripts.add("""
            create table filled (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
            insert into filled (text) with recursive n(i) as (select 1 union all select i + 1 from n where i < 300000) select hex(randomblob(40)) from n;
            alter table filled add column more TEXT;
            update filled set more = text;
            create index filled_more on filled (more);
            """);
        return new Migrations(scripts);
    }

    private static void olderStore(Path place) {
        Opening.create(
                        place,
                        new Founding(TestStore.WIGAN, "Fostering", "kim", true, KeyCost.FLOOR),
                        TestStore.PASSWORD.toCharArray(),
                        TestStore.CLOCK,
                        tx -> Some.person(tx, "Thorn"),
                        new Migrations(Migrations.CURRENT.scripts().subList(0, Migrations.CURRENT.newest() - 1)))
                .store()
                .close();
    }

    @Test
    void aMigrationThatWasCutOffHasHappenedOrHasNot() throws Exception {
        int newest = Migrations.CURRENT.newest();
        olderStore(folder.resolve("uncut"));
        int whole = Child.start("migrate", folder.resolve("uncut")).untilItEnds();
        int old = 0;
        for (int run = 0; run < RUNS; run++) {
            Path place = folder.resolve("store" + run);
            olderStore(place);
            Child.start("migrate", place).killAfter(1, random.nextInt(whole + whole / 3));
            byte[] key = Keyring.read(place.resolve("keyring.json"))
                    .unlock(
                            "kim",
                            TestStore.PASSWORD.toCharArray(),
                            TestStore.CLOCK.instant(),
                            new java.security.SecureRandom())
                    .orElseThrow();
            try (var connection = Database.open(place.resolve("hearth.db"), key)) {
                long version = Database.pragma(connection, "user_version");
                boolean filled = Tables.all(connection).contains("filled");
                assertThat(version).isIn((long) newest - 1, (long) newest);
                assertThat(filled).isEqualTo(version == newest);
                assertThat(Trail.head(connection).seq()).isEqualTo(filled ? 3 : 2);
                old += filled ? 0 : 1;
            }
        }
        System.out.printf("CrashIT: %d kills during migrations: %d still old, %d new, 0 half%n", RUNS, old, RUNS - old);
    }
}
