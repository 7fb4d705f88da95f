package hearth.access;

import hearth.common.Denied;
import hearth.common.Mendable;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Action;
import hearth.store.Actor;
import hearth.store.Founding;
import hearth.store.Row;
import hearth.store.Store;
import hearth.store.Tx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people who sign in: the first one, signing in, adding others, giving roles and new passwords. */
public final class Accounts {
    private Accounts() {}

    /**
     * Makes a store with its first user, and our own service as a provider. Whoever makes it can do all there is, allegations included,
     * until they have let others in and given roles away: somebody must be able to take everything out again.
     *
     * @param more what else the store starts with, in the same transaction
     */
    public static Store.Created found(Path folder, Founding founding, char[] password, Clock clock, Consumer<Tx> more) {
        return Store.create(folder, founding, password, clock, tx -> {
            add(tx, founding.user(), EnumSet.of(Role.MANAGER, Role.ADMINISTRATOR, Role.ALLEGATIONS));
            more.accept(tx);
        });
    }

    /**
     * Signs a user in to a store that their password has opened.
     *
     * @throws Denied where the store does not know them any more
     */
    public static Session signIn(Store store, String name, LocalDate today) {
        Account account = store.read(h -> AccountStore.find(h, name))
                .orElseThrow(() -> new Denied("That name and password do not open this store."));
        store.onEveryConnection(
                h -> Subjects.hide(h, account.id(), store.clock().instant()));
        return store.write(new Actor(account.id()), "sign in", tx -> {
            tx.record(Action.LOGIN, null, null, "today is " + today);
            return new Session(store, account, today);
        });
    }

    public static List<Account> list(Session session) {
        return session.read(Right.MANAGE_USERS, AccountStore::all);
    }

    /**
     * Lets somebody new in.
     *
     * @throws RuleRefused beside the name where it is empty, taken or was once
     */
    public static void add(Session session, String name, Set<Role> roles, char[] password) {
        if (name.isBlank()) {
            throw new RuleRefused(Refusal.at("name", "Enter the name with which the new user signs in."));
        }
        session.write(Right.MANAGE_USERS, "add a user", tx -> {
            if (AccountStore.everNamed(tx.sql(), name).isPresent()) {
                throw new RuleRefused(Refusal.at(
                        "name",
                        "There is or was a user " + name
                                + ". Choose another name, so that the trail says who did what."));
            }
            add(tx, name, roles);
            tx.record(Action.KEY, null, null, "new user");
            session.store().setPassword(tx, name, password);
            return name;
        });
    }

    /** Gives somebody other roles than before. */
    public static void setRoles(Session session, String name, Set<Role> roles) {
        session.write(Right.MANAGE_USERS, "change roles", tx -> {
            Account account = existing(tx, name);
            if (!roles.contains(Role.ADMINISTRATOR)) {
                refuseLastAdministrator(tx, account);
            }
            AccountStore.roleRows(tx.sql(), account.id()).forEach(row -> tx.delete(null, "app_user_role", row));
            roles.forEach(role -> tx.insert(
                    null, "app_user_role", Row.of("user_id", account.id()).and("role", role)));
            return account;
        });
    }

    /** Says which worker a user is, by name; null for none. A name not met before makes a new worker. */
    public static void worksAs(Session session, String name, @Nullable String worker) {
        session.write(Right.MANAGE_USERS, "say who a user is", tx -> {
            Account account = existing(tx, name);
            return tx.update(
                    null,
                    "app_user",
                    account.id().value(),
                    AccountStore.version(tx.sql(), account.id()),
                    Row.of("worker_id", worker == null || worker.isBlank() ? null : Workers.named(tx, worker)));
        });
    }

    /** Takes somebody's way in, and changes the store's key where that keeps nobody else out; what they did stays in the trail. */
    public static void remove(Session session, String name) {
        session.write(Right.MANAGE_USERS, "remove a user", tx -> {
            Account account = existing(tx, name);
            if (account.id().equals(session.user())) {
                // Hearth's own: nobody locks themselves out in the middle of what they do.
                throw new RuleRefused(
                        Refusal.of("USER-01", "You cannot remove yourself. Ask another administrator to do it."));
            }
            refuseLastAdministrator(tx, account);
            tx.update(
                    null,
                    "app_user",
                    account.id().value(),
                    AccountStore.version(tx.sql(), account.id()),
                    Row.of("removed_at", tx.now()));
            tx.record(Action.KEY, null, null, "user removed");
            session.store().removeAllBut(tx, names(AccountStore.all(tx.sql())));
            return account;
        });
    }

    /**
     * Gives the store another key where somebody may know the one it has; every password and the recovery key stay as they are.
     *
     * @throws RuleRefused where that would keep somebody out
     */
    public static void changeKey(Session session) {
        session.write(Right.MANAGE_USERS, "change the key", tx -> {
            List<Account> users = AccountStore.all(tx.sql());
            String keptOut = keptOut(session, users);
            if (!keptOut.isEmpty()) {
                // Hearth's own: nobody loses their way in by what is meant to protect them.
                throw new RuleRefused(Refusal.of("USER-03", keptOut));
            }
            tx.record(Action.KEY, null, null, "another key of the store");
            session.store().removeAllBut(tx, names(users));
            return keptOut;
        });
    }

    private static Set<String> names(Collection<Account> users) {
        return users.stream().map(Account::name).collect(Collectors.toSet());
    }

    /** Why the store's key stays as it is for now, in a sentence, with these users; empty where it can be changed. */
    public static String keptOut(Session session, Collection<Account> users) {
        List<String> names = session.store().keptOut(names(users));
        return names.isEmpty()
                ? ""
                : "The store keeps its key for now, because another would keep out whoever has not come in since this"
                        + " version of Hearth: "
                        + names.stream()
                                .map(name -> name.isEmpty() ? "the recovery key" : name)
                                .collect(Collectors.joining(", "))
                        + ". Each signs in once more, or gets a new password; then change the key.";
    }

    /** Gives somebody a new password; their own they change themselves the same way. */
    public static void setPassword(Session session, String name, char[] password) {
        if (!name.equals(session.account().name())) {
            session.require(Right.MANAGE_USERS);
        }
        session.store().write(session.actor(), "new password", tx -> {
            existing(tx, name);
            tx.record(Action.KEY, null, null, "new password");
            session.store().setPassword(tx, name, password);
            return name;
        });
    }

    /** Somebody new who has no way in yet. */
    static void add(Tx tx, String name, Set<Role> roles) {
        long id = tx.insert(null, "app_user", Row.of("name", name).and("created_at", tx.now()));
        roles.forEach(
                role -> tx.insert(null, "app_user_role", Row.of("user_id", id).and("role", role)));
    }

    private static Account existing(Tx tx, String name) {
        return AccountStore.find(tx.sql(), name)
                .orElseThrow(() -> new Mendable("There is no user " + name + ". See hearth users STORE list."));
    }

    private static void refuseLastAdministrator(Tx tx, Account account) {
        boolean another = AccountStore.all(tx.sql()).stream()
                .anyMatch(a -> !a.id().equals(account.id()) && a.roles().contains(Role.ADMINISTRATOR));
        if (account.roles().contains(Role.ADMINISTRATOR) && !another) {
            // Hearth's own: a store that nobody can let anybody into is lost.
            throw new RuleRefused(Refusal.of(
                    "USER-02", "Somebody must manage users. Give another user the role administrator first."));
        }
    }
}
