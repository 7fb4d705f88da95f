package hearth.reports;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.store.Store;
import hearth.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is to come to a place that is still vacant. */
class VacanciesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    @Test
    void whoIsToComeAndForWhomAPlaceIsKept(@TempDir Path folder) {
        try (Store store = TestStore.create(folder, tx -> {
            var c = new TestCouncil(tx.sql());
            long full = c.household();
            c.approval(full, "2020-01-01", null, false, 3);
            long coming = c.child("2015-01-01");
            long restricted = c.child("2015-01-01");
            long fell = c.child("2015-01-01");
            long held = c.child("2015-01-01");
            c.put("match_snapshot(id, made_at, body, sha256)", 1L, "2026-10-31T09:00:00.000Z", "{}", "0".repeat(64));
            long decision = 10;
            for (long child : new long[] {coming, restricted, fell}) {
                c.put(
                        "child_wish(id, child_id, taken_on, taken_by, words)",
                        decision,
                        child,
                        "2026-10-01",
                        "KT",
                        "Yes");
                c.put(
                        "match_decision(id, snapshot_id, household_id, decided_on, decided_by, reason, state)",
                        decision,
                        1L,
                        full,
                        "2026-10-30",
                        "KT",
                        "It fits",
                        child == fell ? "FELL_THROUGH" : "MADE");
                c.put("match_decision_child(decision_id, child_id, wish_id)", decision, child, decision);
                decision++;
            }
            c.put(
                    "bed_use(id, household_id, kind, child_id, fills_place, blocks_place, starts_on)",
                    99L,
                    full,
                    "HELD",
                    held,
                    0,
                    1,
                    "2026-10-30");
            c.write();
            tx.sql().execute("update subject set restricted = 1, restrict_reason = 'OTHER' where id = ?", restricted);
        })) {
            var lines = store.read(h -> Vacancies.of(h, PlaceFigureStore.householdDays(h, DAY), DAY, 12));
            assertThat(lines).hasSize(1);
            assertThat(lines.getFirst().places()).isEqualTo(2);
            assertThat(lines.getFirst().matchedTo()).isEqualTo("CH-00006, CH-00009, restricted");
        }
    }
}
