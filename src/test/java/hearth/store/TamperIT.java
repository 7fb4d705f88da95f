package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.HearthException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bits flipped and older pages put back: whatever is shown afterwards is right, or somebody is told. */
@Tag("fault")
class TamperIT {
    private static final int RUNS = Integer.getInteger("fault.runs", 25) * 4;
    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    private final Random random = new Random(23);
    private Path place;
    private Path file;
    private byte[] older;
    private byte[] good;
    private List<Map<String, Object>> rows;

    private Store open() {
        return Store.open(place, "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK);
    }

    @BeforeEach
    void make() throws Exception {
        Store store = TestStore.create(folder, TamperIT::people);
        place = store.folder();
        file = place.resolve("hearth.db");
        store.close();
        older = Files.readAllBytes(file);
        store = open();
        store.write(Actor.PROGRAM, "changes", tx -> {
            for (long id = 1; id <= 300; id += 3) {
                tx.update(null, "person", id, 1, Row.of("last_name", "Rose"));
            }
            return 0;
        });
        rows = rows(store);
        store.close();
        good = Files.readAllBytes(file);
    }

    private static void people(Tx tx) {
        for (int i = 0; i < 300; i++) {
            Some.person(tx, "Thorn " + i);
        }
    }

    private static List<Map<String, Object>> rows(Store store) {
        return store.read(h ->
                h.createQuery("select * from person order by id").mapToMap().list());
    }

    /** Whether the damage was told: by a refusal to open, or by verify; fails where it was neither told nor harmless. */
    private boolean told(String what) {
        try (Store store = open()) {
            boolean found = !store.verify(t -> {}).isEmpty();
            if (!found) {
                assertThat(rows(store)).as(what).isEqualTo(rows);
            }
            return found;
        } catch (HearthException e) {
            return true;
        }
    }

    @Test
    void noFlippedBitIsSilent() throws Exception {
        int told = 0;
        for (int run = 0; run < RUNS; run++) {
            byte[] bad = good.clone();
            int where = random.nextInt(bad.length);
            bad[where] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bad);
            told += told("bit at " + where) ? 1 : 0;
        }
        System.out.printf("TamperIT: %d flipped bits, %d told, %d harmless, 0 silent%n", RUNS, told, RUNS - told);
        assertThat(told).isGreaterThan(RUNS * 9 / 10);
    }

    @Test
    void noOlderPagePutBackIsSilent() throws Exception {
        int told = 0;
        int tried = 0;
        while (tried < RUNS) {
            byte[] bad = good.clone();
            int page = random.nextInt(older.length / PAGE) * PAGE;
            if (Arrays.equals(good, page, page + PAGE, older, page, page + PAGE)) {
                continue;
            }
            tried++;
            System.arraycopy(older, page, bad, page, PAGE);
            Files.write(file, bad);
            told += told("page " + page / PAGE) ? 1 : 0;
        }
        System.out.printf(
                "TamperIT: %d older pages put back, %d told, %d harmless, 0 silent%n", tried, told, tried - told);
    }

    @Test
    void twoPagesThatChangedPlacesAreTold() throws Exception {
        for (int run = 0; run < RUNS / 4; run++) {
            byte[] bad = good.clone();
            int a = 1 + random.nextInt(good.length / PAGE - 1);
            int b = 1 + random.nextInt(good.length / PAGE - 1);
            System.arraycopy(good, a * PAGE, bad, b * PAGE, PAGE);
            System.arraycopy(good, b * PAGE, bad, a * PAGE, PAGE);
            Files.write(file, bad);
            assertThat(told("pages " + a + " and " + b) || a == b).isTrue();
        }
    }
}
