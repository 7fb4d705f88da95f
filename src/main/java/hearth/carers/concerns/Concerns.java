package hearth.carers.concerns;

import hearth.access.Right;
import hearth.access.Search;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.access.Workers;
import hearth.carers.Approvals;
import hearth.carers.HouseholdStatus;
import hearth.carers.Households;
import hearth.carers.ReviewsAsked;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.ConcernId;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.PersonId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Allegations, standards of care and complaints: recorded, followed up, decided; for those alone who have the right. */
public final class Concerns {

    /**
     * Writes a new one down.
     *
     * @param status what the home is for new children from today on, or null where that stays
     * @throws RuleRefused where it says nothing, came in on a day that has not come, or the status cannot be; then nothing is written
     */
    public ConcernId record(Session session, HouseholdId household, NewConcern told, @Nullable HouseholdStatus status) {
        RuleRefused.unlessEmpty(check(session, told));
        return session.write(Right.EDIT_CONCERNS, "write a record down", tx -> {
            ConcernId id = record(tx, household, told);
            tx.apart();
            status(tx, session.today(), household, status);
            return id;
        });
    }

    /** The same inside a larger transaction. */
    public static ConcernId record(Tx tx, HouseholdId household, NewConcern told) {
        ConcernId id = Subjects.create(tx, SubjectKind.CONCERN, told.receivedOn(), household, ConcernId::new);
        tx.insert(
                id,
                "concern",
                facts(tx, told)
                        .and("id", id)
                        .and("household_id", household)
                        .and("kind", told.kind())
                        .and("review_wanted", Answer.UNKNOWN));
        joinPersons(tx, id, told);
        joinChildren(tx, id, told);
        String reference = Subjects.reference(tx, id);
        Search.add(
                tx,
                id,
                new Search.Entry(Search.By.NAME, told.kind().label() + ", " + Subjects.reference(tx, household)),
                new Search.Entry(Search.By.REFERENCE, reference));
        return id;
    }

    /**
     * Puts right what was written down of one; its kind stays what it is, and for whoever may not see children so do its children.
     *
     * @throws RuleRefused as {@link #record}, and for a day after its outcome
     * @throws hearth.common.Conflict where somebody else has changed it since
     */
    public void change(Session session, Concern before, NewConcern told) {
        var refusals = check(session, told);
        refusals.addAll(ConcernRules.before(told.receivedOn(), before.outcomeOn()));
        RuleRefused.unlessEmpty(refusals);
        boolean children = session.may(Right.SEE_CHILDREN);
        session.write(Right.EDIT_CONCERNS, "change a record", tx -> {
            tx.update(before.id(), "concern", before.id().value(), before.version(), facts(tx, told));
            leave(tx, "concern_person", before.id());
            joinPersons(tx, before.id(), told);
            if (children) {
                leave(tx, "concern_child", before.id());
                joinChildren(tx, before.id(), told);
            }
            return before;
        });
    }

    /** Writes down that something was done about it. */
    public void step(
            Session session,
            Concern concern,
            ConcernStep kind,
            LocalDate doneOn,
            @Nullable String worker,
            @Nullable String note) {
        var refusals = new ArrayList<>(ConcernRules.step(concern.kind(), kind));
        refusals.addAll(ConcernRules.after("done_on", doneOn, concern.received(), session.today()));
        RuleRefused.unlessEmpty(refusals);
        session.write(Right.EDIT_CONCERNS, "a step", tx -> step(tx, concern.id(), kind, doneOn, worker, note));
    }

    /** The same inside a larger transaction. */
    public static long step(
            Tx tx, ConcernId id, ConcernStep kind, LocalDate doneOn, @Nullable String worker, @Nullable String note) {
        return tx.insert(
                id,
                "concern_step",
                Row.of("concern_id", id)
                        .and("kind", kind)
                        .and("done_on", doneOn)
                        .and("worker_id", worker == null ? null : Workers.named(tx, worker))
                        .and("note", note));
    }

    /** What came of a concern. */
    public record Outcome(
            String code,
            LocalDate on,
            @Nullable String words,
            @Nullable String followed,
            boolean reviewWanted) {}

    /**
     * Writes down what came of it, or puts that right. Where a review of the approval is wanted the household's record says so, in words
     * that fit any reason.
     *
     * @param status as {@link #record}
     * @throws RuleRefused for an outcome of another kind, a day before it came in, or a status that cannot be; then nothing is written
     */
    public void outcome(Session session, Concern concern, Outcome outcome, @Nullable HouseholdStatus status) {
        session.write(Right.EDIT_CONCERNS, "an outcome", tx -> {
            var refusals = new ArrayList<>(unknown(tx.sql(), concern, outcome));
            refusals.addAll(ConcernRules.after("on", outcome.on(), concern.received(), session.today()));
            RuleRefused.unlessEmpty(refusals);
            outcome(tx, concern.id(), concern.version(), outcome);
            tx.apart();
            if (outcome.reviewWanted() && concern.reviewWanted() != Answer.YES) {
                ReviewsAsked.ask(tx, concern.householdId(), outcome.on());
            }
            status(tx, session.today(), concern.householdId(), status);
            return concern;
        });
    }

    /** What is neither offered nor stands there already. */
    private static List<Refusal> unknown(Handle h, Concern concern, Outcome outcome) {
        var refusals = new ArrayList<Refusal>();
        if (!ConcernChoices.offered(h, ConcernChoices.Of.outcomes(concern.kind()), outcome.code(), concern.outcome())) {
            refusals.add(Refusal.at("outcome", "Choose an outcome that this kind of record has."));
        }
        String followed = outcome.followed();
        if (followed != null && !ConcernChoices.offered(h, ConcernChoices.Of.FOLLOWED, followed, concern.followed())) {
            refusals.add(Refusal.at("followed", "Choose what followed from the list."));
        }
        return refusals;
    }

    /** The same inside a larger transaction; nothing is said on the household's record. */
    public static int outcome(Tx tx, ConcernId id, int version, Outcome outcome) {
        return tx.update(
                id,
                "concern",
                id.value(),
                version,
                Row.of("outcome", outcome.code())
                        .and("outcome_on", outcome.on())
                        .and("outcome_words", outcome.words())
                        .and("followed", outcome.followed())
                        .and("review_wanted", outcome.reviewWanted() ? Answer.YES : Answer.NO));
    }

    /**
     * Says from today on whether the home takes children. On the household's record the reason is "Review", as for any other; the trail
     * has it apart from the concern, so that nothing there joins the two.
     */
    private static void status(Tx tx, LocalDate today, HouseholdId household, @Nullable HouseholdStatus status) {
        if (status != null) {
            RuleRefused.unlessEmpty(Approvals.statusStands(tx.sql(), household, today));
            Approvals.status(tx, household, today, status, status == HouseholdStatus.ACTIVE ? null : "Review", null);
        }
    }

    /** Those of a household, the latest first. */
    public static List<Concern> of(Session session, HouseholdId household) {
        return session.read(Right.SEE_CONCERNS, h -> of(h, household, session.today()));
    }

    /** The same with a handle at hand; the caller has seen to the right. */
    public static List<Concern> of(Handle h, HouseholdId household, LocalDate day) {
        return ConcernStore.of(h, household, day);
    }

    /** Opens one for reading. */
    public static ConcernPage open(Session session, ConcernId id) {
        LocalDate today = session.today();
        return session.open(Right.SEE_CONCERNS, id, h -> {
            Concern concern = ConcernStore.find(h, id, today)
                    .orElseThrow(() -> new Mendable("That record is not in the store any more."));
            List<ConcernPage.Involved> persons = ConcernStore.persons(h, id);
            LocalDate ended = Households.get(h, concern.householdId(), today).endedOn();
            return new ConcernPage(
                    concern,
                    persons,
                    ConcernStore.children(h, id),
                    ConcernStore.steps(h, id),
                    ConcernDuties.wanted(h, concern, today),
                    NotifiableEvents.of(h, id),
                    ConcernDuties.reviewed(h, concern, today),
                    Kept.of(concern, persons, Settings.number(h, Setting.ALLEGATION_YEARS, today), ended));
        });
    }

    private static List<Refusal> check(Session session, NewConcern told) {
        var refusals = new ArrayList<>(ConcernRules.received(told.receivedOn(), session.today()));
        if (told.happened().isBlank()) {
            refusals.add(Refusal.at("happened", "Enter what happened."));
        }
        return refusals;
    }

    private static Row facts(Tx tx, NewConcern told) {
        return Row.of("received_on", told.receivedOn())
                .and("happened", told.happened())
                .and("told_by", told.toldBy())
                .and("owner_id", told.owner() == null ? null : Workers.named(tx, told.owner()))
                .and("section_47", told.section47());
    }

    private static void leave(Tx tx, String table, ConcernId id) {
        ConcernStore.joined(tx.sql(), table, id).forEach(row -> tx.delete(id, table, row));
    }

    private static void joinPersons(Tx tx, ConcernId id, NewConcern told) {
        told.persons().stream()
                .sorted(Comparator.comparingLong(PersonId::value))
                .forEach(person ->
                        tx.insert(id, "concern_person", Row.of("concern_id", id).and("person_id", person)));
    }

    private static void joinChildren(Tx tx, ConcernId id, NewConcern told) {
        told.children().stream()
                .sorted(Comparator.comparingLong(ChildId::value))
                .forEach(child ->
                        tx.insert(id, "concern_child", Row.of("concern_id", id).and("child_id", child)));
    }
}
