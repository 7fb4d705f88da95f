package hearth.access;

import hearth.common.SubjectId;
import hearth.store.Founding;
import hearth.store.KeyCost;
import hearth.store.Row;
import hearth.store.Store;
import hearth.store.StoreTemplate;
import hearth.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** A signed-in session on a real store for a test: kim, manager and administrator, on 31 October 2026. */
public final class TestSession {
    public static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    private static final StoreTemplate FOUNDED = new StoreTemplate(
            "kim",
            TestStore.PASSWORD,
            folder -> Store.create(
                            folder,
                            new Founding(TestStore.WIGAN, "Fostering", "kim", true, KeyCost.FLOOR),
                            TestStore.PASSWORD.toCharArray(),
                            TestStore.CLOCK,
                            tx -> Accounts.add(tx, "kim", EnumSet.of(Role.MANAGER, Role.ADMINISTRATOR)))
                    .store());

    private TestSession() {}

    public static Session open(Path folder) {
        return Accounts.signIn(FOUNDED.copy(folder.resolve("store")), "kim", TODAY);
    }

    /** The same store for somebody with other roles; they need no password while the store is open, and get none. */
    public static Session as(Session manager, String name, Role first, Role... more) {
        Set<Role> roles = EnumSet.of(first, more);
        manager.write(Right.MANAGE_USERS, "add a user", tx -> {
            Accounts.add(tx, name, roles);
            return name;
        });
        return Accounts.signIn(manager.store(), name, manager.today());
    }

    /** Olive, an officer who may not see a record: it is restricted first. */
    public static Session without(Session manager, SubjectId restricted) {
        manager.write(
                Right.RESTRICT,
                "restrict",
                tx -> tx.update(
                        restricted,
                        "subject",
                        restricted.value(),
                        1,
                        Row.of("restricted", 1).and("restrict_reason", "HIGH_RISK")));
        return as(manager, "olive", Role.OFFICER);
    }
}
