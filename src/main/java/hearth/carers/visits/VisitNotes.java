package hearth.carers.visits;

import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Workers;
import hearth.carers.Days;
import hearth.carers.DutyDone;
import hearth.carers.HouseholdDuties;
import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.Denied;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.UserId;
import hearth.store.Action;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Notes of visits and other contacts: written, signed, added to; and what was agreed in them. */
public final class VisitNotes {
    private static final List<String> PARTS = List.of("visit_note_part", "visit_note_child", "visit_note_action");

    /**
     * A note as its form tells it.
     *
     * @param children how each child it speaks of was seen
     * @param actions what was agreed
     * @param done what was agreed earlier and is done now
     */
    public record Draft(
            LocalDate onDay,
            VisitNote.Kind kind,
            Answer announced,
            @Nullable String seen,
            List<VisitNote.Part> parts,
            List<VisitNote.SeenChild> children,
            List<VisitNote.Action> actions,
            Set<Long> done) {}

    /**
     * Keeps a note as a draft of its writer.
     *
     * @param id 0 for a new one
     * @return its number
     * @throws RuleRefused for a day that has not come, or a visit that does not say whether it was announced
     * @throws Denied where somebody else wrote it
     */
    public long save(Session session, HouseholdId household, long id, int version, Draft draft) {
        check(session, draft);
        return session.write(Right.EDIT_CARERS, "a note of a visit", tx -> {
            long note =
                    id == 0 ? create(tx, session.user(), household, draft) : change(tx, session, id, version, draft);
            for (VisitNoteStore.Open open : VisitNoteStore.open(tx.sql(), household)) {
                if (draft.done().contains(open.id())) {
                    tx.update(
                            household,
                            "visit_note_action",
                            open.id(),
                            open.version(),
                            Row.of("done_on", draft.onDay()));
                }
            }
            return note;
        });
    }

    private static void check(Session session, Draft draft) {
        var refusals = new ArrayList<>(Days.past("on", draft.onDay(), session.today()));
        boolean said = draft.announced() == Answer.YES || draft.announced() == Answer.NO;
        if (draft.kind() == VisitNote.Kind.VISIT && !said) {
            refusals.add(Refusal.at("announced", "Choose whether they knew of the visit before."));
        }
        for (int i = 0; i < draft.actions().size(); i++) {
            String field = "due" + (i + 1);
            LocalDate due = draft.actions().get(i).dueOn();
            if (due != null && due.isBefore(draft.onDay())) {
                refusals.add(Refusal.at(field, "What was agreed is done on the day of the note or later."));
            }
            refusals.addAll(Days.planned(field, due, session.today(), 2));
        }
        RuleRefused.unlessEmpty(refusals);
    }

    /** A new one inside a larger transaction. */
    public static long create(Tx tx, UserId author, HouseholdId household, Draft draft) {
        long note = tx.insert(
                household,
                "visit_note",
                facts(draft).and("household_id", household).and("author_id", author));
        parts(tx, household, note, draft, draft.actions());
        return note;
    }

    private static long change(Tx tx, Session session, long id, int version, Draft draft) {
        VisitNote before = mine(tx.sql(), session, id);
        for (String table : PARTS) {
            VisitNoteStore.rows(tx.sql(), table, id).forEach(row -> tx.delete(before.household(), table, row));
        }
        tx.update(before.household(), "visit_note", id, version, facts(draft));
        parts(
                tx,
                before.household(),
                id,
                draft,
                draft.actions().stream().map(action -> action.after(before)).toList());
        return id;
    }

    private static VisitNote mine(Handle h, Session session, long id) {
        VisitNote note = find(h, id);
        if (note.signed()) {
            // Practice: what was signed stays as it was, and what is known later is added with its own day.
            throw new RuleRefused(
                    Refusal.of("NOTE-01", "This note was signed and is not changed any more. Add to it instead."));
        }
        if (!note.authorId().equals(session.user())) {
            throw new Denied("This note is a draft of " + note.author() + ", who alone can change and sign it.");
        }
        return note;
    }

    /**
     * Signs it: from now on it is only added to. A visit is recorded as done, unannounced or else of supervision, where nobody has
     * recorded it yet.
     *
     * @throws RuleRefused where nothing stands in it
     */
    public void sign(Session session, long id) {
        session.write(Right.EDIT_CARERS, "sign a note", tx -> {
            VisitNote note = mine(tx.sql(), session, id);
            if (note.parts().isEmpty()) {
                throw new RuleRefused(Refusal.at("heading1", "Write something before signing it."));
            }
            return sign(tx, note);
        });
    }

    /** The same inside a larger transaction. */
    public static long sign(Tx tx, long id) {
        return sign(tx, find(tx.sql(), id));
    }

    private static long sign(Tx tx, VisitNote note) {
        Long duty = null;
        if (note.kind() == VisitNote.Kind.VISIT) {
            String kind = note.announced() == Answer.NO ? "UNANNOUNCED" : "SUPERVISION";
            var done = DutyDone.by(note.author(), kind, note.onDay());
            duty = VisitNoteStore.duty(tx.sql(), note.household(), kind, note.onDay())
                    .orElseGet(() -> HouseholdDuties.add(tx, note.household(), done));
        }
        return tx.update(
                note.household(),
                "visit_note",
                note.id(),
                note.version(),
                Row.of("signed_at", tx.now()).and("duty_id", duty));
    }

    /**
     * Adds to a signed note.
     *
     * @throws RuleRefused where it is not signed yet, or nothing is said
     */
    public void add(Session session, long id, String text) {
        if (text.isBlank()) {
            throw new RuleRefused(Refusal.at("words", "Enter what is to be added."));
        }
        session.write(Right.EDIT_CARERS, "add to a note", tx -> {
            VisitNote note = find(tx.sql(), id);
            if (!note.signed()) {
                // Hearth's own: a draft has nothing added to it that its author could not write in it.
                throw new RuleRefused(Refusal.of("NOTE-02", "The note is not signed yet: change it instead."));
            }
            return tx.insert(
                    note.household(),
                    "visit_note_addition",
                    Row.of("note_id", id)
                            .and("added_at", tx.now())
                            .and("author_id", session.user())
                            .and("text", text.strip()));
        });
    }

    /** Says that something agreed was done. */
    public void done(Session session, HouseholdId household, VisitNote.Action action, LocalDate on) {
        session.write(
                Right.EDIT_CARERS,
                "an action done",
                tx -> tx.update(household, "visit_note_action", action.id(), action.version(), Row.of("done_on", on)));
    }

    /** Writes into the trail that a note went to the carers, on paper or as a page. */
    public void forCarers(Session session, VisitNote note) {
        session.write(Right.SEE_CARERS, "print a note", tx -> {
            tx.record(Action.PRINT, note.household(), null, "a note of a visit");
            return note;
        });
    }

    /** All of a household, the latest first. */
    public static List<VisitNote> of(Handle h, HouseholdId household) {
        return VisitNoteStore.of(h, household);
    }

    /** Signed notes that name a child: where and when, and how the child was seen. */
    public static List<Naming> naming(Handle h, ChildId child) {
        return VisitNoteStore.naming(h, child).stream()
                .map(n -> new Naming(n.household(), n.reference(), n.onDay(), n.seen()))
                .toList();
    }

    /** A note that names a child. */
    public record Naming(HouseholdId household, String reference, LocalDate onDay, VisitNote.Seen seen) {}

    /** What was agreed with a household and is not done yet: the next note asks for it. */
    public static List<Agreed> open(Handle h, HouseholdId household) {
        return VisitNoteStore.open(h, household).stream()
                .map(o -> new Agreed(o.id(), o.what(), o.owner(), o.dueOn(), o.onDay()))
                .toList();
    }

    /** Something agreed on a day and not done yet. */
    public record Agreed(
            long id,
            String what,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            LocalDate agreedOn) {}

    /** What was agreed and is due by a day. */
    public static List<Due> due(Handle h, LocalDate until) {
        return VisitNoteStore.due(h, until).stream()
                .map(a -> new Due(
                        "ACTION_" + a.id(),
                        a.household(),
                        a.reference(),
                        a.owner(),
                        a.dueOn(),
                        a.what(),
                        "Agreed on " + BritishDates.format(a.onDay())))
                .toList();
    }

    private static VisitNote find(Handle h, long id) {
        return VisitNoteStore.find(h, id).orElseThrow(() -> new Mendable("That note is not in the store any more."));
    }

    private static Row facts(Draft draft) {
        boolean visit = draft.kind() == VisitNote.Kind.VISIT;
        return Row.of("on_day", draft.onDay())
                .and("kind", draft.kind())
                .and("announced", visit ? draft.announced() : Answer.UNKNOWN)
                .and("seen", draft.seen());
    }

    private static void parts(Tx tx, HouseholdId household, long note, Draft draft, List<VisitNote.Action> actions) {
        for (int i = 0; i < draft.parts().size(); i++) {
            VisitNote.Part part = draft.parts().get(i);
            tx.insert(
                    household,
                    "visit_note_part",
                    Row.of("note_id", note)
                            .and("position", i + 1)
                            .and("heading", part.heading())
                            .and("text", part.text())
                            .and("for_carer", part.forCarer()));
        }
        for (VisitNote.SeenChild child : draft.children()) {
            tx.insert(
                    household,
                    "visit_note_child",
                    Row.of("note_id", note).and("child_id", child.child()).and("seen", child.seen()));
        }
        for (VisitNote.Action action : actions) {
            tx.insert(
                    household,
                    "visit_note_action",
                    Row.of("note_id", note)
                            .and("what", action.what())
                            .and("owner_id", action.owner() == null ? null : Workers.named(tx, action.owner()))
                            .and("due_on", action.dueOn())
                            .and("done_on", action.doneOn()));
        }
    }
}
