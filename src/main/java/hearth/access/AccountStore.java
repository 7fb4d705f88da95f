package hearth.access;

import hearth.common.UserId;
import hearth.common.WorkerId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about users. */
final class AccountStore {
    private AccountStore() {}

    /** A user without roles, as stored. */
    public record Named(UserId id, String name, @Nullable WorkerId worker) {}

    static List<Account> all(Handle h) {
        return h
                .createQuery(
                        "select id, name, worker_id as worker from app_user where removed_at is null order by name")
                .mapTo(Named.class)
                .stream()
                .map(named -> account(h, named))
                .toList();
    }

    static Optional<Account> find(Handle h, String name) {
        return h.createQuery(
                        "select id, name, worker_id as worker from app_user where removed_at is null and name = :name")
                .bind("name", name)
                .mapTo(Named.class)
                .findOne()
                .map(named -> account(h, named));
    }

    /** Those who were removed, too. */
    static Optional<UserId> everNamed(Handle h, String name) {
        return h.createQuery("select id from app_user where name = :name")
                .bind("name", name)
                .mapTo(UserId.class)
                .findOne();
    }

    static int version(Handle h, UserId user) {
        return h.createQuery("select version from app_user where id = :id")
                .bind("id", user)
                .mapTo(Integer.class)
                .one();
    }

    static List<Long> roleRows(Handle h, UserId user) {
        return h.createQuery("select rowid from app_user_role where user_id = :id")
                .bind("id", user)
                .mapTo(Long.class)
                .list();
    }

    private static Account account(Handle h, Named named) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        h.createQuery("select role from app_user_role where user_id = :id")
                .bind("id", named.id())
                .mapTo(Role.class)
                .forEach(roles::add);
        Worker worker = named.worker() == null
                ? null
                : WorkerStore.find(h, named.worker()).orElse(null);
        return new Account(named.id(), named.name(), roles, worker);
    }
}
