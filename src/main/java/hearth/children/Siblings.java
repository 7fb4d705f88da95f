package hearth.children;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.ChildId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Brothers and sisters: who is whose, in pairs, because the usual fostering limit asks of each pair; and what is planned for them
 * as a group, together or apart, and how firmly.
 */
public final class Siblings {
    private Siblings() {}

    /** How two are brothers or sisters. */
    public enum Kind {
        FULL("Full"),
        HALF("Half"),
        STEP("Step"),
        ADOPTIVE("Adoptive"),
        UNSPECIFIED("Not specified");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Where they are to live. */
    public enum Together {
        TOGETHER("Together"),
        APART("Apart"),
        PART("In parts"),
        NOT_DECIDED("Not decided");

        private final String label;

        Together(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How firmly. */
    public enum Strength {
        MUST("Must"),
        SHOULD("Should"),
        MAY("May");

        private final String label;

        Strength(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A brother or sister of a child. */
    public record Link(ChildId childId, Kind kind) {}

    /** One of a group; those of the same part live together. */
    public record Member(ChildId childId, int part) {}

    /** What is planned for a group from a day on. */
    public record Plan(
            long id,
            LocalDate startsOn,
            Together plan,
            Strength strength,
            @Nullable String reason,
            @Nullable String assessedBy,
            int version) {
        /** What is planned, how firmly and why, in words. */
        public String words() {
            return strength.label() + ": " + plan.label().toLowerCase(Locale.UK)
                    + (reason == null ? "" : ". " + reason);
        }
    }

    /** A group with its plans, the first one first. */
    public record Group(long id, String name, List<Member> members, List<Plan> plans) {}

    /** Says that all of these are brothers and sisters of each other. */
    public static void link(Session session, List<ChildId> children, Kind kind) {
        session.write(Right.EDIT_CHILDREN, "brothers and sisters", tx -> {
            link(tx, children, kind);
            return children;
        });
    }

    /** The same inside a larger transaction; a pair that is linked stays as it is. */
    public static void link(Tx tx, List<ChildId> children, Kind kind) {
        List<ChildId> sorted = children.stream()
                .distinct()
                .sorted(Comparator.comparingLong(ChildId::value))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                if (SiblingStore.link(tx.sql(), sorted.get(i), sorted.get(j)).isEmpty()) {
                    tx.insert(
                            sorted.get(i),
                            "sibling_link",
                            Row.of("child_a", sorted.get(i))
                                    .and("child_b", sorted.get(j))
                                    .and("kind", kind));
                }
            }
        }
    }

    /** Takes a wrong link away. */
    public static void unlink(Session session, ChildId one, ChildId other) {
        session.write(Right.EDIT_CHILDREN, "no brothers and sisters", tx -> {
            boolean first = one.value() < other.value();
            SiblingStore.link(tx.sql(), first ? one : other, first ? other : one)
                    .ifPresent(row -> tx.delete(one, "sibling_link", row));
            return one;
        });
    }

    /** Makes a group of children who are to be thought of together, with a first plan. */
    public static long group(
            Session session,
            String name,
            List<ChildId> children,
            LocalDate from,
            Together plan,
            Strength strength,
            @Nullable String reason) {
        return session.write(
                Right.EDIT_CHILDREN, "a sibling group", tx -> group(tx, name, children, from, plan, strength, reason));
    }

    /** The same inside a larger transaction. */
    public static long group(
            Tx tx,
            String name,
            List<ChildId> children,
            LocalDate from,
            Together plan,
            Strength strength,
            @Nullable String reason) {
        if (children.size() < 2) {
            // Children Act 1989 s 22C(8): what is planned is whether brothers and sisters live together, so it takes
            // two.
            throw new RuleRefused(Refusal.of("SIBLING-01", "A group is of two children or more."));
        }
        long group = tx.insert(children.getFirst(), "sibling_group", Row.of("name", name));
        children.forEach(child -> tx.insert(
                child, "sibling_group_member", Row.of("group_id", group).and("child_id", child)));
        plan(tx, children.getFirst(), group, from, plan, strength, reason, null);
        return group;
    }

    /** What is planned from a day on. */
    public static void plan(
            Session session,
            Group group,
            LocalDate from,
            Together plan,
            Strength strength,
            @Nullable String reason,
            @Nullable String assessedBy) {
        session.write(Right.EDIT_CHILDREN, "a sibling plan", tx -> {
            Optional<Plan> same = group.plans().stream()
                    .filter(p -> p.startsOn().equals(from))
                    .findFirst();
            ChildId about = group.members().getFirst().childId();
            if (same.isPresent()) {
                tx.update(
                        about,
                        "sibling_plan",
                        same.get().id(),
                        same.get().version(),
                        Row.of("plan", plan)
                                .and("strength", strength)
                                .and("reason", reason)
                                .and("assessed_by", assessedBy));
            } else {
                plan(tx, about, group.id(), from, plan, strength, reason, assessedBy);
            }
            return group.id();
        });
    }

    private static void plan(
            Tx tx,
            ChildId about,
            long group,
            LocalDate from,
            Together plan,
            Strength strength,
            @Nullable String reason,
            @Nullable String assessedBy) {
        tx.insert(
                about,
                "sibling_plan",
                Row.of("group_id", group)
                        .and("starts_on", from)
                        .and("plan", plan)
                        .and("strength", strength)
                        .and("reason", reason)
                        .and("assessed_by", assessedBy));
    }

    public static List<Link> of(Handle h, ChildId child) {
        return SiblingStore.links(h, child);
    }

    /** The group a child belongs to, if any. */
    public static Optional<Group> groupOf(Handle h, ChildId child) {
        return SiblingStore.group(h, child)
                .map(id -> new Group(
                        id, SiblingStore.name(h, id), SiblingStore.members(h, id), SiblingStore.plans(h, id)));
    }
}
