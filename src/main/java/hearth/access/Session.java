package hearth.access;

import hearth.common.Denied;
import hearth.common.SubjectId;
import hearth.common.UserId;
import hearth.store.Action;
import hearth.store.Actor;
import hearth.store.Store;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at work on an open store: who, with which roles, and which day it is for them. Every use case takes one and goes
 * through {@link #read} or {@link #write}, naming the right it needs.
 */
public final class Session {
    private final Store store;
    private final Account account;
    private final LocalDate today;

    Session(Store store, Account account, LocalDate today) {
        this.store = store;
        this.account = account;
        this.today = today;
    }

    public Account account() {
        return account;
    }

    public UserId user() {
        return account.id();
    }

    /** The day that stands for today everywhere. */
    public LocalDate today() {
        return today;
    }

    public Store store() {
        return store;
    }

    public Actor actor() {
        return new Actor(account.id());
    }

    public boolean may(Right right) {
        return account.roles().stream().anyMatch(r -> r.gives(right));
    }

    /**
     * Goes on only with the right.
     *
     * @throws Denied naming what it is that may not be done, and which roles may
     */
    public void require(Right right) {
        if (!may(right)) {
            String roles = Arrays.stream(Role.values())
                    .filter(r -> r.gives(right))
                    .map(r -> r.name().toLowerCase(Locale.UK))
                    .sorted()
                    .collect(Collectors.joining(" or "));
            throw new Denied(
                    "You may not " + right.words() + ". It takes the role " + roles + ": ask whoever manages users.");
        }
    }

    /** Reads with a right. */
    public <T extends @Nullable Object> T read(Right right, Function<Handle, T> work) {
        require(right);
        return store.read(work);
    }

    /** Writes with a right, in one transaction; {@code what} says what in a few words without names. */
    public <T extends @Nullable Object> T write(Right right, String what, Function<Tx, T> work) {
        require(right);
        return store.write(actor(), what, work);
    }

    /**
     * Opens one record for reading: the trail has it before anybody sees it.
     *
     * @throws Denied where the record is restricted and this user is not on its list
     */
    public <T extends @Nullable Object> T open(Right right, SubjectId subject, Function<Handle, T> work) {
        require(right);
        return store.write(actor(), "open a record", tx -> {
            Subjects.refuseHidden(tx.sql(), subject);
            tx.record(Action.READ, subject, null, null);
            return work.apply(tx.sql());
        });
    }
}
