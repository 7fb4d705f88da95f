package hearth.children;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Workers;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a child on a day: reviews, visits, being missing; and what a return asks besides. Said twice is written once. It
 * is long because each kind of event has its own door.
 */
public final class ChildEvents {
    private ChildEvents() {}

    /**
     * A review of the care plan.
     *
     * @param participation code of the list "review-code"
     * @param saysReturn whether it says that the child should come back to the area or to the family
     * @param heldAs null where nobody said
     */
    public record Review(
            long id,
            LocalDate heldOn,
            @Nullable String participation,
            Answer saysReturn,
            @Nullable HeldAs heldAs,
            int version) {}

    /** How a review was held: in a long-term home of a year or more the meeting may be waived (CPPCR 2010 reg 22B, local practice). */
    public enum HeldAs {
        MEETING("At a meeting"),
        NO_MEETING("Without a meeting");

        private final String label;

        HeldAs(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Somebody of the authority saw the child. */
    public record Visit(
            long id, LocalDate visitedOn, @Nullable String worker, Answer seenAlone, int version) {}

    /** Missing (M) or away without leave (A); both days count and may be the same. */
    public record Missing(
            long id,
            String kind,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            Answer interviewOffered,
            Answer interviewAccepted,
            int version) {}

    /** Whether somebody independent was offered to a child who came back, and whether the child talked to them. */
    public record Interview(Answer offered, Answer accepted) {
        public static final Interview NOT_SAID = new Interview(Answer.UNKNOWN, Answer.UNKNOWN);
    }

    /** Unaccompanied and seeking asylum, until the day it ceased (DUC of the return). */
    public record Unaccompanied(
            long id, @Nullable LocalDate startsOn, @Nullable LocalDate ceasedOn, int version) {}

    private static final Pattern ORDER_DATE = Pattern.compile("(?i)(\\d\\d|zz)/(\\d\\d|zz)/(\\d{4}|zzzz)");

    /** What permanence there was before a period of care; parts of the date may be unknown, so it is text. */
    public record Permanence(
            long periodId,
            String code,
            @Nullable String authority,
            @Nullable String orderDateText,
            int version) {}

    /** Records a review; one of the same day is corrected. */
    public static void review(
            Session session, ChildId child, LocalDate on, @Nullable String participation, Answer saysReturn) {
        session.write(Right.EDIT_CHILDREN, "a review", tx -> {
            var refusals = new ArrayList<Refusal>();
            ChildRules.code(refusals, "participation", "review-code", participation);
            future(refusals, "held_on", on, session.today());
            RuleRefused.unlessEmpty(refusals);
            review(tx, child, on, participation, saysReturn);
            return child;
        });
    }

    /** The same, or where one was recorded that one put right. */
    public static void review(
            Session session,
            ChildId child,
            @Nullable Review before,
            LocalDate on,
            @Nullable String participation,
            Answer saysReturn,
            @Nullable HeldAs heldAs) {
        session.write(Right.EDIT_CHILDREN, "a review", tx -> {
            var refusals = new ArrayList<Refusal>();
            ChildRules.code(refusals, "participation", "review-code", participation);
            future(refusals, "held_on", on, session.today());
            if (before != null
                    && on(tx, child, on).filter(r -> r.id() != before.id()).isPresent()) {
                refusals.add(Refusal.at(
                        "held_on",
                        "A review on that day is recorded already. Correct that one, or choose another day."));
            }
            RuleRefused.unlessEmpty(refusals);
            Optional<Review> same = before != null ? Optional.of(before) : on(tx, child, on);
            Row row = Row.of("held_on", on).and("participation", participation);
            if (same.isEmpty() || before != null || saysReturn != Answer.UNKNOWN) {
                row.and("says_return", saysReturn);
            }
            if (before != null || heldAs != null) {
                row.and("held_as", heldAs);
            }
            if (same.isPresent()) {
                tx.update(child, "child_review", same.get().id(), same.get().version(), row);
            } else {
                tx.insert(child, "child_review", row.and("child_id", child));
            }
            return child;
        });
    }

    /** The same inside a larger transaction, as a file has it. */
    public static void review(Tx tx, ChildId child, LocalDate on, @Nullable String participation, Answer saysReturn) {
        Optional<Review> same = on(tx, child, on);
        if (same.isPresent()) {
            Row row = Row.of("participation", participation);
            if (saysReturn != Answer.UNKNOWN) {
                row.and("says_return", saysReturn);
            }
            tx.update(child, "child_review", same.get().id(), same.get().version(), row);
        } else {
            tx.insert(
                    child,
                    "child_review",
                    Row.of("child_id", child)
                            .and("held_on", on)
                            .and("participation", participation)
                            .and("says_return", saysReturn));
        }
    }

    private static Optional<Review> on(Tx tx, ChildId child, LocalDate day) {
        return ChildEventStore.reviews(tx.sql(), child).stream()
                .filter(r -> r.heldOn().equals(day))
                .findFirst();
    }

    /** Records a visit to the child (CPPCR 2010 reg 28). */
    public static void visit(Session session, ChildId child, LocalDate on, @Nullable String worker, Answer seenAlone) {
        session.write(Right.EDIT_CHILDREN, "a visit", tx -> {
            var refusals = new ArrayList<Refusal>();
            future(refusals, "visited_on", on, session.today());
            RuleRefused.unlessEmpty(refusals);
            return visit(tx, child, on, worker, seenAlone);
        });
    }

    /** The same, or where one was recorded that one put right. */
    public static void visit(
            Session session,
            ChildId child,
            @Nullable Visit before,
            LocalDate on,
            @Nullable String worker,
            Answer seenAlone) {
        if (before == null) {
            visit(session, child, on, worker, seenAlone);
            return;
        }
        session.write(Right.EDIT_CHILDREN, "a visit", tx -> {
            var refusals = new ArrayList<Refusal>();
            future(refusals, "visited_on", on, session.today());
            RuleRefused.unlessEmpty(refusals);
            return tx.update(child, "child_visit", before.id(), before.version(), visit(tx, on, worker, seenAlone));
        });
    }

    private static Row visit(Tx tx, LocalDate on, @Nullable String worker, Answer seenAlone) {
        return Row.of("visited_on", on)
                .and("worker_id", worker == null || worker.isBlank() ? null : Workers.named(tx, worker))
                .and("seen_alone", seenAlone);
    }

    /** The same inside a larger transaction. */
    public static long visit(Tx tx, ChildId child, LocalDate on, @Nullable String worker, Answer seenAlone) {
        return tx.insert(child, "child_visit", visit(tx, on, worker, seenAlone).and("child_id", child));
    }

    /**
     * Records that a child is or was missing.
     *
     * @param kind M or A
     * @param until the day found or back, null while it lasts
     * @throws RuleRefused where the child would be back before, or missing twice at once
     */
    public static void missing(Session session, ChildId child, String kind, LocalDate from, @Nullable LocalDate until) {
        missing(session, child, null, kind, from, until, Interview.NOT_SAID);
    }

    /** The same, or where one was recorded that one put right, its first day included. */
    public static void missing(
            Session session,
            ChildId child,
            @Nullable Missing before,
            String kind,
            LocalDate from,
            @Nullable LocalDate until,
            Interview interview) {
        session.write(Right.EDIT_CHILDREN, "a child is missing", tx -> {
            List<Missing> others = ChildEventStore.missing(tx.sql(), child).stream()
                    .filter(m -> before == null || m.id() != before.id())
                    .toList();
            var refusals = new ArrayList<>(ChildRules.missing(others, kind, from, until));
            refusals.addAll(ChildRules.interview(interview, until));
            RuleRefused.unlessEmpty(refusals);
            Row row = Row.of("kind", kind).and("ended_on", until);
            if (before != null || !interview.equals(Interview.NOT_SAID)) {
                row.and("interview_offered", interview.offered()).and("interview_accepted", interview.accepted());
            }
            if (before == null) {
                missing(tx, child, from, row);
            } else {
                tx.update(child, "missing_episode", before.id(), before.version(), row.and("started_on", from));
            }
            return child;
        });
    }

    /** The same inside a larger transaction, as a file has it; one from the same day is corrected. */
    public static void missing(Tx tx, ChildId child, String kind, LocalDate from, @Nullable LocalDate until) {
        missing(tx, child, from, Row.of("kind", kind).and("ended_on", until));
    }

    private static void missing(Tx tx, ChildId child, LocalDate from, Row row) {
        Optional<Missing> same = ChildEventStore.missing(tx.sql(), child).stream()
                .filter(m -> m.startedOn().equals(from))
                .findFirst();
        if (same.isPresent()) {
            tx.update(child, "missing_episode", same.get().id(), same.get().version(), row);
        } else {
            tx.insert(child, "missing_episode", row.and("child_id", child).and("started_on", from));
        }
    }

    /** Whether the child came unaccompanied, and when that ceased to count. */
    public static void unaccompanied(
            Session session, ChildId child, @Nullable LocalDate from, @Nullable LocalDate ceased) {
        session.write(Right.EDIT_CHILDREN, "an unaccompanied child", tx -> {
            if (from != null && ceased != null && ceased.isBefore(from)) {
                throw new RuleRefused(Refusal.at("ceased_on", "It ceased after it began. Check both dates."));
            }
            unaccompanied(tx, child, from, ceased);
            return child;
        });
    }

    /** The same inside a larger transaction; what is recorded is corrected. */
    public static void unaccompanied(Tx tx, ChildId child, @Nullable LocalDate from, @Nullable LocalDate ceased) {
        List<Unaccompanied> stored = ChildEventStore.unaccompanied(tx.sql(), child);
        if (stored.isEmpty()) {
            tx.insert(
                    child,
                    "uasc_status",
                    Row.of("child_id", child).and("starts_on", from).and("ceased_on", ceased));
        } else {
            Unaccompanied last = stored.getLast();
            Row row = Row.of("ceased_on", ceased);
            if (from != null) {
                row.and("starts_on", from);
            }
            tx.update(child, "uasc_status", last.id(), last.version(), row);
        }
    }

    /**
     * What permanence there was before a period of care.
     *
     * @param code code of the list "previous-permanence"
     * @param authority code of the list "permanence-authority", null where there was none
     * @param orderDate as far as it is known, such as 12/05/2019 or zz/zz/2019
     */
    public static void permanence(
            Session session, PeriodOfCare period, String code, @Nullable String authority, @Nullable String orderDate) {
        session.write(Right.EDIT_CHILDREN, "previous permanence", tx -> {
            var refusals = new ArrayList<Refusal>();
            ChildRules.code(refusals, "code", "previous-permanence", code);
            ChildRules.code(refusals, "authority", "permanence-authority", authority);
            if (orderDate != null && !ORDER_DATE.matcher(orderDate).matches()) {
                refusals.add(Refusal.at(
                        "order_date", "Write the day like 12/05/2019, with zz for what is not known: zz/05/2019."));
            }
            RuleRefused.unlessEmpty(refusals);
            permanence(tx, period.childId(), period.id(), code, authority, orderDate);
            return period.id();
        });
    }

    /** The same inside a larger transaction, as a file has it. */
    public static void permanence(
            Tx tx, ChildId child, long period, String code, @Nullable String authority, @Nullable String orderDate) {
        Row row = Row.of("code", code).and("authority", authority).and("order_date_text", orderDate);
        Optional<Permanence> stored = ChildEventStore.permanence(tx.sql(), period);
        if (stored.isPresent()) {
            tx.update(child, "previous_permanence", period, stored.get().version(), row);
        } else {
            tx.insert(child, "previous_permanence", row.and("period_id", period));
        }
    }

    /** All of them, the first one first. */
    public static List<Review> reviews(Handle h, ChildId child) {
        return ChildEventStore.reviews(h, child);
    }

    public static List<Visit> visits(Handle h, ChildId child) {
        return ChildEventStore.visits(h, child);
    }

    public static List<Missing> missing(Handle h, ChildId child) {
        return ChildEventStore.missing(h, child);
    }

    public static List<Unaccompanied> unaccompanied(Handle h, ChildId child) {
        return ChildEventStore.unaccompanied(h, child);
    }

    public static Optional<Permanence> permanence(Handle h, long period) {
        return ChildEventStore.permanence(h, period);
    }

    private static void future(List<Refusal> refusals, String field, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            refusals.add(Refusal.at(field, "That day is still to come. Record it when it has happened."));
        }
    }
}
