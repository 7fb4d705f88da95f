package hearth.access;

import hearth.common.ChildId;
import hearth.common.ConcernId;
import hearth.common.Denied;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.common.PlacementId;
import hearth.common.ProviderId;
import hearth.common.ReferralId;
import hearth.common.SubjectId;
import hearth.common.UserId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The one door to everything about someone. A session's {@code temp.hidden_subject} holds what it may not see: lists join it and
 * leave out names, not rows.
 */
public final class Subjects {
    private Subjects() {}

    /** Makes the subject behind a new record; the year counts where references begin anew each year. */
    public static <T extends SubjectId> T create(Tx tx, SubjectKind kind, LocalDate day, LongFunction<T> id) {
        return create(tx, kind, day, null, id);
    }

    /** The same for a record that belongs to another: from whom that one is hidden, this one is too. */
    public static <T extends SubjectId> T create(
            Tx tx, SubjectKind kind, LocalDate day, @Nullable SubjectId belongsTo, LongFunction<T> id) {
        return id.apply(tx.insert(
                null,
                "subject",
                Row.of("kind", kind)
                        .and("reference", tx.reference(kind.series(day.getYear()), kind.digits()))
                        .and("belongs_to", belongsTo)
                        .and("created_at", tx.now())));
    }

    /** The record of a reference such as CH-0012; a concern that is hidden is as if there were none. */
    public static Optional<SubjectId> find(Handle h, String reference) {
        return SubjectStore.find(h, reference.strip().toUpperCase(Locale.ROOT))
                .map(found -> id(found.kind(), found.id()));
    }

    /** The typed id of a record of a kind. */
    public static SubjectId id(SubjectKind kind, long id) {
        return switch (kind) {
            case PERSON -> new PersonId(id);
            case ENQUIRY -> new EnquiryId(id);
            case HOUSEHOLD -> new HouseholdId(id);
            case CHILD -> new ChildId(id);
            case PLACEMENT -> new PlacementId(id);
            case REFERRAL -> new ReferralId(id);
            case CONCERN -> new ConcernId(id);
            case PROVIDER -> new ProviderId(id);
        };
    }

    /** The same, inside a transaction that asks it for many. */
    public static String reference(Tx tx, SubjectId id) {
        return SubjectStore.reference(tx, id);
    }

    public static String reference(Handle h, SubjectId id) {
        return SubjectStore.reference(h, id);
    }

    /**
     * Closes one record that was made one with another. The other is restricted from then on where either was, and open to nobody
     * who could not see both.
     *
     * @throws Denied where the signed-in user may not see one of the two
     */
    public static void joined(Tx tx, SubjectId gone, SubjectId kept, LocalDate day) {
        refuseHidden(tx.sql(), gone);
        refuseHidden(tx.sql(), kept);
        SubjectStore.Guard from = SubjectStore.guard(tx.sql(), gone);
        SubjectStore.Guard to = SubjectStore.guard(tx.sql(), kept);
        List<SubjectStore.Grant> granted = SubjectStore.grants(tx.sql(), gone, tx.now());
        if (from.restricted()) {
            List<UserId> both = granted.stream().map(SubjectStore.Grant::user).toList();
            SubjectStore.grants(tx.sql(), kept, tx.now()).stream()
                    .filter(g -> !both.contains(g.user()))
                    .forEach(g -> tx.update(kept, "subject_grant", g.id(), g.version(), Row.of("ends_at", tx.now())));
        }
        if (from.restricted() && !to.restricted()) {
            tx.update(
                    kept,
                    "subject",
                    kept.value(),
                    to.version(),
                    Row.of("restricted", true)
                            .and("restrict_reason", from.restrictReason())
                            .and("restrict_review_on", from.restrictReviewOn()));
            granted.forEach(g -> tx.insert(kept, "subject_grant", g.row(kept)));
        }
        OwnRecords.joined(tx, gone, kept);
        tx.update(
                gone,
                "subject",
                gone.value(),
                from.version(),
                Row.of("closed_on", day).and("closed_why", "One with " + reference(tx, kept)));
    }

    /** Works out what a user may not see; again after every grant or restriction. */
    public static void hide(Handle h, UserId user, Instant now) {
        SubjectStore.hide(h, user, now);
    }

    /** Throws {@link Denied} where the signed-in user may not see a record. */
    public static void refuseHidden(Handle h, SubjectId id) {
        if (hidden(h, id)) {
            throw new Denied("This record is restricted and you are not on its list. Ask your manager.");
        }
    }

    /** The ids of all records that the signed-in user may not see, for those who look at many. */
    public static Set<Long> hidden(Handle h) {
        return SubjectStore.hidden(h);
    }

    /** The references of all records of a kind by id, for those who look at many. */
    public static Map<Long, String> references(Handle h, SubjectKind kind) {
        return SubjectStore.references(h, kind);
    }

    /** Whether the signed-in user may not see a record. */
    public static boolean hidden(Handle h, SubjectId id) {
        return SubjectStore.hidden(h, id);
    }
}
