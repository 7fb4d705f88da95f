package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.HearthException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Damages a closed store in one way or another and says whether somebody was told; what is not told must have done no harm. */
final class Tampering {
    private static final int PAGE = 4096;

    private final Random random = new Random(23);
    private final Path place;
    private final Path file;
    private final byte[] older;
    private final byte[] good;
    private final List<Map<String, Object>> rows;

    Tampering(Path folder) throws IOException {
        Store first = TestStore.create(folder, Tampering::people);
        place = first.folder();
        file = place.resolve("hearth.db");
        first.close();
        older = Files.readAllBytes(file);
        try (Store store = open()) {
            store.write(Actor.PROGRAM, "changes", tx -> {
                for (long id = 1; id <= 300; id += 3) {
                    tx.update(null, "person", id, 1, Row.of("last_name", "Rose"));
                }
                return 0;
            });
            rows = rows(store);
        }
        good = Files.readAllBytes(file);
    }

    private static void people(Tx tx) {
        for (int i = 0; i < 300; i++) {
            Some.person(tx, "Thorn " + i);
        }
    }

    private Store open() {
        return Store.open(place, "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK);
    }

    private static List<Map<String, Object>> rows(Store store) {
        return store.read(h ->
                h.createQuery("select * from person order by id").mapToMap().list());
    }

    boolean flippedBit() throws IOException {
        byte[] bad = good.clone();
        int where = random.nextInt(bad.length);
        bad[where] ^= (byte) (1 << random.nextInt(8));
        return told(bad, "bit at " + where);
    }

    boolean olderPage() throws IOException {
        int page;
        do {
            page = random.nextInt(older.length / PAGE) * PAGE;
        } while (Arrays.equals(good, page, page + PAGE, older, page, page + PAGE));
        byte[] bad = good.clone();
        System.arraycopy(older, page, bad, page, PAGE);
        return told(bad, "page " + page / PAGE);
    }

    boolean twoPagesChangedPlaces() throws IOException {
        byte[] bad = good.clone();
        int a = 1 + random.nextInt(good.length / PAGE - 1);
        int b = a == 1 ? 2 : a - 1;
        System.arraycopy(good, a * PAGE, bad, b * PAGE, PAGE);
        System.arraycopy(good, b * PAGE, bad, a * PAGE, PAGE);
        return told(bad, "pages " + a + " and " + b);
    }

    private boolean told(byte[] bad, String what) throws IOException {
        Files.write(file, bad);
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
}
