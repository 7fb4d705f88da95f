package hearth.demo;

import hearth.access.Accounts;
import hearth.access.Session;
import hearth.store.StoreTemplate;
import hearth.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;

/** The demonstration council of seed 11 on 30 September 2026, made once for all tests that want one and copied for each. */
public final class TestDemonstration {
    public static final LocalDate AT = LocalDate.of(2026, 9, 30);
    public static final int SEED = 11;

    private static final StoreTemplate COUNCIL = new StoreTemplate(
            Demonstration.USER,
            Demonstration.PASSWORD,
            folder -> new Demonstration(
                            new Demonstration.Wanted(SEED, 1, AT, TestStore.WIGAN, null), TestStore.CLOCK, what -> {})
                    .make(folder, Demonstration.PASSWORD.toCharArray())
                    .store());

    private TestDemonstration() {}

    /** A copy in a new folder, its manager signed in. */
    public static Session open(Path folder) {
        return Accounts.signIn(COUNCIL.copy(folder), Demonstration.USER, AT);
    }

    /** A copy in a new folder that nobody has open. */
    public static void put(Path folder) {
        COUNCIL.put(folder);
    }
}
