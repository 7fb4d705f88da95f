package hearth.access;

import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.SubjectId;
import hearth.common.UserId;
import hearth.store.Tx;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Records that are a user's own, a relative's or a friend's: whoever works in a team that knows them never opens those, whatever roles
 * they hold.
 */
public final class OwnRecords {
    private static final Set<SubjectKind> OF_PEOPLE =
            EnumSet.of(SubjectKind.PERSON, SubjectKind.ENQUIRY, SubjectKind.HOUSEHOLD, SubjectKind.CHILD);

    private OwnRecords() {}

    /**
     * A record that somebody does not open.
     *
     * @param relation what it is to them, in words
     */
    public record Declared(long row, UserId user, String name, String reference, String relation) {}

    /** Everything declared of those who sign in, by name. */
    public static List<Declared> all(Session session) {
        return session.read(Right.MANAGE_USERS, OwnRecordStore::all);
    }

    /**
     * Declares that a record is somebody's own, or of somebody close to them: from now on they do not see it.
     *
     * @param relation what it is to them, such as "Sister"
     * @throws RuleRefused beside what is wrong: no such user, no record of people, declared before, or no word on what it is to them
     */
    public static void declare(Session session, UserId user, String reference, String relation) {
        session.write(Right.MANAGE_USERS, "somebody's own record", tx -> {
            if (relation.isBlank()) {
                throw new RuleRefused(
                        Refusal.at("relation", "Enter what it is to them, such as: their own, a sister's."));
            }
            SubjectId record = record(tx, reference.strip());
            if (OwnRecordStore.has(tx.sql(), user, record)) {
                throw new RuleRefused(Refusal.at("reference", "That is declared already."));
            }
            tx.insert(null, "user_link", new OwnRecordStore.Link(user, relation.strip()).row(record));
            Subjects.hide(tx.sql(), session.user(), tx.now());
            return record;
        });
    }

    private static SubjectId record(Tx tx, String reference) {
        return Subjects.find(tx.sql(), reference)
                .filter(found -> OF_PEOPLE.contains(SubjectKind.of(found)))
                .orElseThrow(() -> new RuleRefused(Refusal.at(
                        "reference",
                        "There are no carers, no enquiry, no child and no person with the reference " + reference
                                + ". References look like FC-0031, ENQ-2026-0147 or CH-0012.")));
    }

    /** Whoever does not open a record that is closed as one with another opens neither of the two. */
    static void joined(Tx tx, SubjectId gone, SubjectId kept) {
        for (OwnRecordStore.Link link : OwnRecordStore.of(tx.sql(), gone)) {
            if (!OwnRecordStore.has(tx.sql(), link.user(), kept)) {
                tx.insert(null, "user_link", link.row(kept));
            }
        }
    }

    /**
     * Takes back what was declared by mistake.
     *
     * @throws RuleRefused where it is about whoever takes it back
     */
    public static void takeBack(Session session, Declared declared) {
        session.write(Right.MANAGE_USERS, "somebody's own record", tx -> {
            if (declared.user().equals(session.user())) {
                // Practice (restricted records of councils): nobody opens their own record, nor lets themselves in to
                // it.
                throw new RuleRefused(
                        Refusal.of("OWN-01", "What is declared about yourself is taken back by somebody else.")
                                .decidedBy("another administrator"));
            }
            tx.delete(null, "user_link", declared.row());
            return declared.row();
        });
    }
}
