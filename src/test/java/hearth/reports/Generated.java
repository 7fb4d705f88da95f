package hearth.reports;

import hearth.common.FinancialYear;
import hearth.common.Money;
import hearth.finance.Budgets;
import hearth.finance.Target;
import hearth.finance.Targets;
import hearth.store.Store;
import hearth.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.TreeMap;

/** A store with a generated council for the tests of other packages. */
public final class Generated {
    private Generated() {}

    /** So many children, a target for approvals, a budget; the text fields hold what a formula would look like. */
    public static Store store(Path folder, long seed, int children) {
        return TestStore.create(folder, tx -> {
            var council = new TestCouncil(tx.sql());
            new GeneratedCouncil(council, seed).fill(children);
            Targets.put(tx, new Target("approvals", new FinancialYear(2026).period(), 12, new TreeMap<>()));
            for (int i = 0; i < 12; i++) {
                Budgets.put(
                        tx,
                        "agency",
                        YearMonth.of(2026, 4).plusMonths(i),
                        LocalDate.of(2026, 3, 1),
                        new Money(5_000_000_00L / 12),
                        900);
            }
            tx.sql()
                    .execute(
                            "update provider set name = '=HYPERLINK(\"http://example.org\")' where sector = 'PRIVATE'");
            tx.sql().execute("""
                insert into return_plan (child_id, placement_id, kind, gate, opened_on, next_step)
                select p.child_id, p.id, 'RETURN', 'CHILD_ASKS', '2026-09-01', '+44 call the @carers - soon'
                  from placement p where p.ends_on is null limit 20\
                """);
            tx.sql()
                    .execute("insert into published_value (measure, year, value, source)"
                            + " values ('children_looked_after', 2022, 480, 'Published')");
        });
    }
}
