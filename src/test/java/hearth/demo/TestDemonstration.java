package hearth.demo;

import hearth.access.Accounts;
import hearth.access.Session;
import hearth.store.Store;
import hearth.store.StoreTemplate;
import hearth.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;

/** The demonstration council of seed 11 on 30 September 2026, made once for all tests that want one and copied for each. */
public final class TestDemonstration {
    public static final LocalDate AT = LocalDate.of(2026, 9, 30);
    public static final int SEED = 11;

    private static final int HUB = 20;

    private static final StoreTemplate COUNCIL = new StoreTemplate(
            Demonstration.USER,
            Demonstration.PASSWORD,
            folder -> council(1, folder).store());

    private TestDemonstration() {}

    /** A copy in a new folder, its manager signed in. */
    public static Session open(Path folder) {
        return Accounts.signIn(COUNCIL.copy(folder), Demonstration.USER, AT);
    }

    /**
     * A regional hub for the benches: that of {@code -Dbench.store}, made before by {@code hearth demo --size 20 --at
     * 2026-09-30}, or one made now, which takes minutes.
     */
    public static Session hub(Path folder) {
        String made = System.getProperty("bench.store");
        if (made != null) {
            return Accounts.signIn(
                    Store.open(
                            Path.of(made), Demonstration.USER, Demonstration.PASSWORD.toCharArray(), TestStore.CLOCK),
                    Demonstration.USER,
                    AT);
        }
        return council(Integer.getInteger("bench.size", HUB), folder);
    }

    private static Session council(int size, Path folder) {
        return new Demonstration(
                        new Demonstration.Wanted(SEED, size, AT, TestStore.WIGAN, null), TestStore.CLOCK, what -> {})
                .make(folder, Demonstration.PASSWORD.toCharArray());
    }

    /** A copy in a new folder that nobody has open. */
    public static void put(Path folder) {
        COUNCIL.put(folder);
    }
}
