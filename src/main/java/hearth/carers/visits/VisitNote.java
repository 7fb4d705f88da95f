package hearth.carers.visits;

import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One note of a visit or another contact.
 *
 * @param id 0 while it is not stored
 * @param announced whether they knew of the visit before; for a visit only
 * @param seen who of the household was seen, in words
 * @param signedAt null while it can still be changed
 */
public record VisitNote(
        long id,
        HouseholdId household,
        LocalDate onDay,
        Kind kind,
        Answer announced,
        @Nullable String seen,
        List<Part> parts,
        List<SeenChild> children,
        List<Action> actions,
        List<Addition> additions,
        UserId authorId,
        String author,
        @Nullable Instant signedAt,
        int version) {
    public VisitNote {
        parts = List.copyOf(parts);
        children = List.copyOf(children);
        actions = List.copyOf(actions);
        additions = List.copyOf(additions);
    }

    /** What sort of contact. */
    public enum Kind {
        VISIT("Visit"),
        MEETING("Meeting elsewhere"),
        TELEPHONE("Telephone call"),
        VIDEO("Video call"),
        MESSAGE("Message");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How a child the note speaks of was seen. */
    public enum Seen {
        ALONE("Seen alone"),
        WITH_OTHERS("Seen with others"),
        NOT_SEEN("Not seen");

        private final String label;

        Seen(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What stands under one heading.
     *
     * @param forCarer whether it goes to the carers too
     */
    public record Part(String heading, String text, boolean forCarer) {}

    /** A child the note speaks of. */
    public record SeenChild(ChildId child, String reference, Seen seen) {}

    /** Something agreed. */
    public record Action(
            long id,
            String what,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            int version) {
        /** One that is not stored yet. */
        public static Action of(String what, @Nullable String owner, @Nullable LocalDate dueOn) {
            return new Action(0, what, owner, dueOn, null, 1);
        }

        /** Done where the same was done already in the note as it stood. */
        Action after(VisitNote before) {
            return before.actions().stream()
                    .filter(earlier -> earlier.what().equals(what))
                    .findFirst()
                    .map(earlier -> new Action(id, what, owner, dueOn, earlier.doneOn(), version))
                    .orElse(this);
        }
    }

    /** Something added after it was signed. */
    public record Addition(Instant at, String author, String text) {}

    public boolean signed() {
        return signedAt != null;
    }

    /** Such as "Visit, unannounced". */
    public String title() {
        return kind.label() + (kind == Kind.VISIT && announced == Answer.NO ? ", unannounced" : "");
    }
}
