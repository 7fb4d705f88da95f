package hearth.children;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.ChildId;
import hearth.common.Known;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a child needs, and what is known about the child: each with its day and source, the latest counts. */
public final class Needs {
    private Needs() {}

    /**
     * A need in one domain.
     *
     * @param level 0 none to 3 high; null where it is not known
     */
    public record Need(
            long id,
            String domain,
            @Nullable Integer level,
            @Nullable String source,
            LocalDate asOf,
            @Nullable String note,
            int version) {}

    /**
     * The answer to one question.
     *
     * @param value null unless the state is KNOWN
     * @param essential whether a home must meet it
     */
    public record Fact(
            long id,
            String key,
            Known state,
            @Nullable String value,
            boolean essential,
            LocalDate asOf,
            @Nullable String source,
            @Nullable String note,
            int version) {}

    /** Records a need as it is on a day. */
    public static void need(
            Session session,
            ChildId child,
            String domain,
            @Nullable Integer level,
            LocalDate asOf,
            @Nullable String source,
            @Nullable String note) {
        session.write(Right.EDIT_CHILDREN, "a need", tx -> need(tx, child, domain, level, asOf, source, note));
    }

    /** The same inside a larger transaction. */
    public static long need(
            Tx tx,
            ChildId child,
            String domain,
            @Nullable Integer level,
            LocalDate asOf,
            @Nullable String source,
            @Nullable String note) {
        if (level != null && (level < 0 || level > 3)) {
            throw new RuleRefused(Refusal.at("level", "A need is from 0 (none) to 3 (high)."));
        }
        return tx.insert(
                child,
                "child_need",
                Row.of("child_id", child)
                        .and("domain", domain)
                        .and("level", level)
                        .and("as_of", asOf)
                        .and("source", source)
                        .and("note", note));
    }

    /** Records an answer as it is on a day; a value makes it KNOWN. */
    public static void fact(
            Session session,
            ChildId child,
            String key,
            Known state,
            @Nullable String value,
            boolean essential,
            LocalDate asOf,
            @Nullable String source) {
        session.write(
                Right.EDIT_CHILDREN,
                "a fact about a child",
                tx -> fact(tx, child, key, state, value, essential, asOf, source));
    }

    /** The same inside a larger transaction. */
    public static long fact(
            Tx tx,
            ChildId child,
            String key,
            Known state,
            @Nullable String value,
            boolean essential,
            LocalDate asOf,
            @Nullable String source) {
        boolean said = value != null && !value.isBlank();
        if (said != (state == Known.KNOWN)) {
            throw new RuleRefused(Refusal.at("value", "Write what is known, or say that it is not."));
        }
        return tx.insert(
                child,
                "child_fact",
                Row.of("child_id", child)
                        .and("key", key)
                        .and("state", state)
                        .and("value", said ? value : null)
                        .and("essential", essential)
                        .and("as_of", asOf)
                        .and("source", source));
    }

    /** The latest of each domain by a day. */
    public static List<Need> of(Handle h, ChildId child, LocalDate day) {
        return ChildEventStore.needs(h, child, day);
    }

    /** The latest of each question by a day. */
    public static List<Fact> facts(Handle h, ChildId child, LocalDate day) {
        return ChildEventStore.facts(h, child, day);
    }
}
