package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.ChildId;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes to go back to what was known, beside the least that can be done: reading every row of the trail once. */
@Tag("bench")
class PastBench {
    private static final int CHILDREN = Integer.getInteger("bench.children", 20_000);
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    @TempDir
    Path folder;

    @Test
    void whatWasKnownIsLaidOutInAFewReadsOfTheTrail() {
        try (Store store = TestStore.create(folder)) {
            for (int from = 0; from < CHILDREN; from += 1_000) {
                int many = Math.min(1_000, CHILDREN - from);
                store.write(Actor.PROGRAM, "bench", tx -> {
                    for (int i = 0; i < many; i++) {
                        history(tx, i);
                    }
                    return many;
                });
            }
            double reading = seconds(() -> assertThat(store.<Long>read(h -> h.createQuery(
                                    "select sum(length(p.after_json) + length(a.hash)) from audit a join audit_payload"
                                            + " p using (seq)")
                            .mapTo(Long.class)
                            .one()))
                    .isPositive());
            double loading = seconds(() -> {
                try (Past past = store.asKnownAt(TestStore.CLOCK.instant())) {
                    assertThat(past.<Integer>read(h -> h.createQuery("select count(*) from child")
                                    .mapTo(Integer.class)
                                    .one()))
                            .isEqualTo(CHILDREN);
                }
            });
            double verifying = seconds(() -> assertThat(store.verify(t -> {})).isEmpty());
            long rows = store.read(h -> h.createQuery("select count(*) from audit")
                    .mapTo(Long.class)
                    .one());
            System.out.printf(
                    "PastBench: %,d children, %,d rows of trail: one plain read %.2f s, as known at an instant %.2f s,"
                            + " verify %.2f s%n",
                    CHILDREN, rows, reading, loading, verifying);
            assertThat(loading).isLessThan(reading * 20);
        }
    }

    private static void history(Tx tx, int i) {
        long child = Some.child(tx);
        LocalDate start = DAY.plusDays(i);
        long period = Some.periodOfCare(tx, child, start);
        long status = Some.legalStatus(tx, child, period, start);
        tx.update(new ChildId(child), "legal_status", status, 1, Row.of("code", "E1"));
        long first = Some.placement(tx, child, period, start, start);
        tx.update(
                new ChildId(child),
                "placement",
                first,
                1,
                Row.of("ends_on", start.plusDays(90)).and("end_reason", "CARPL"));
        Some.placement(tx, child, period, start.plusDays(90), start.plusDays(90));
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
