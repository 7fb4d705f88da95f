package hearth.demo;

import hearth.access.Query;
import hearth.carers.Approvals;
import hearth.carers.DutyDone;
import hearth.carers.HouseholdDuties;
import hearth.carers.HouseholdStatus;
import hearth.carers.concerns.ConcernChoices;
import hearth.carers.concerns.ConcernKind;
import hearth.carers.concerns.ConcernStep;
import hearth.carers.concerns.Concerns;
import hearth.carers.concerns.EventKind;
import hearth.carers.concerns.NewConcern;
import hearth.carers.concerns.NotifiableEvents;
import hearth.carers.visits.NoteHeadings;
import hearth.carers.visits.VisitNote;
import hearth.carers.visits.VisitNotes;
import hearth.common.Answer;
import hearth.common.ConcernId;
import hearth.common.HouseholdId;
import hearth.common.UserId;
import hearth.common.WorkingDays;
import hearth.placements.PlacementLine;
import hearth.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is raised about carers, what happens in their homes of which others must be told, and the notes of visits to them. */
final class Raised {
    private static final List<String> SAID = List.of(
            "A child told the school about an argument at home",
            "A neighbour rang about shouting in the garden",
            "The child's parent says the carer was late for family time",
            "The bedroom was found cold and untidy on a visit",
            "Pocket money was not paid for some weeks");
    private static final List<String> WORKERS = List.of("Jill Sedgwick", "Omar Haddad", "Ruth Fairclough");
    private static final List<EventKind> EVENTS =
            List.of(EventKind.ABSCONDING, EventKind.POLICE_CALLED, EventKind.SERIOUS_ILLNESS, EventKind.OFFENCE);
    private static final List<ConcernKind> KINDS =
            List.of(ConcernKind.ALLEGATION, ConcernKind.STANDARDS_OF_CARE, ConcernKind.COMPLAINT);
    private static final int OUTCOME_DAYS = 45;

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;
    private final List<DemoHome> homes;
    private final UserId author;

    Raised(Tx tx, LocalDate at, Chance chance, List<DemoHome> homes, UserId author) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
        this.homes = homes.stream().filter(home -> home.approved().contains(at)).toList();
        this.author = author;
    }

    void record(int concerns, int events) {
        for (int i = 0; i < concerns; i++) {
            concern(
                    chance.one(homes),
                    i < 2 ? at.minusDays(chance.between(3, 6)) : at.minusDays(chance.between(60, 900)));
        }
        for (int i = 0; i < events; i++) {
            event(chance.one(homes), at.minusDays(chance.between(2, 700)), i == 0);
        }
        notes();
    }

    private void concern(DemoHome home, LocalDate day) {
        LocalDate received = day.isBefore(home.approved().start()) ? at.minusDays(60) : day;
        ConcernKind kind = KINDS.get(chance.weighted(35, 30, 35));
        ConcernId id = Concerns.record(
                tx,
                home.id(),
                new NewConcern(
                        kind,
                        received,
                        chance.one(SAID),
                        chance.percent(50) ? "School" : "Child's social worker",
                        chance.one(WORKERS),
                        kind == ConcernKind.ALLEGATION && chance.percent(30) ? Answer.YES : Answer.NO,
                        Set.of(),
                        Set.of()));
        for (ConcernStep step : steps(kind)) {
            LocalDate done = WorkingDays.after(received, chance.between(1, 2));
            if (!done.isAfter(at)) {
                Concerns.step(tx, id, step, done, chance.one(WORKERS), null);
            }
        }
        LocalDate decided = received.plusDays(chance.between(OUTCOME_DAYS / 2, OUTCOME_DAYS));
        if (!decided.isAfter(at)) {
            ConcernChoices.Choice outcome =
                    chance.one(ConcernChoices.Of.outcomes(kind).standard());
            Concerns.outcome(tx, id, 1, new Concerns.Outcome(outcome.code(), decided, null, "NO_ACTION", false));
        } else if (kind == ConcernKind.ALLEGATION) {
            Approvals.status(tx, home.id(), received, HouseholdStatus.SUSPENDED, "Review", at.plusDays(28));
        }
    }

    private static List<ConcernStep> steps(ConcernKind kind) {
        return switch (kind) {
            case ALLEGATION ->
                List.of(
                        ConcernStep.OFFICER_TOLD,
                        ConcernStep.STRATEGY_MEETING,
                        ConcernStep.CHILD_TOLD,
                        ConcernStep.CARER_TOLD);
            case STANDARDS_OF_CARE -> List.of(ConcernStep.CARER_TOLD, ConcernStep.CHILD_SEEN);
            case COMPLAINT -> List.of(ConcernStep.ACKNOWLEDGED, ConcernStep.ANSWERED);
        };
    }

    private void event(DemoHome home, LocalDate day, boolean open) {
        LocalDate on = day.isBefore(home.approved().start()) ? at.minusDays(3) : open ? at : day;
        Instant happened = on.atTime(chance.between(8, 17), chance.between(0, 59))
                .atZone(NotifiableEvents.LONDON)
                .toInstant();
        EventKind kind = chance.one(EVENTS);
        long id = NotifiableEvents.record(
                tx, home.id(), new NotifiableEvents.New(kind, null, null, happened, kind.label()));
        for (EventKind.Body body : kind.told()) {
            int hours = chance.percent(90) ? chance.between(1, 20) : chance.between(26, 60);
            if (!open) {
                NotifiableEvents.told(
                        tx, home.id(), id, body, happened.plusSeconds(hours * 3600L), chance.one(WORKERS));
            }
        }
    }

    /** The last visit to most homes has a note; of some the writer has not signed it yet. */
    private void notes() {
        List<NoteHeadings.Heading> headings = NoteHeadings.of(tx.sql());
        List<PlacementLine> living = PlacementLine.LISTING.all(tx.sql(), Query.on(at)).stream()
                .filter(line -> line.end() == null)
                .toList();
        for (DemoHome home : homes) {
            if (chance.percent(60)) {
                HouseholdDuties.done(tx.sql(), home.id()).stream()
                        .filter(done ->
                                done.kind().equals("SUPERVISION") || done.kind().equals("UNANNOUNCED"))
                        .findFirst()
                        .ifPresent(done -> note(home.id(), done, headings, living));
            }
        }
    }

    private void note(
            HouseholdId household, DutyDone visit, List<NoteHeadings.Heading> headings, List<PlacementLine> living) {
        var seen = new ArrayList<VisitNote.SeenChild>();
        living.stream()
                .filter(line ->
                        household.equals(line.householdId()) && !line.start().isAfter(visit.doneOn()))
                .forEach(line -> seen.add(new VisitNote.SeenChild(
                        line.childId(),
                        line.child(),
                        chance.percent(60) ? VisitNote.Seen.ALONE : VisitNote.Seen.WITH_OTHERS)));
        var actions = new ArrayList<VisitNote.Action>();
        if (chance.percent(25)) {
            actions.add(VisitNote.Action.of("Book the next training day", chance.one(WORKERS), at.plusDays(21)));
        }
        long note = VisitNotes.create(
                tx,
                author,
                household,
                new VisitNotes.Draft(
                        visit.doneOn(),
                        VisitNote.Kind.VISIT,
                        visit.kind().equals("UNANNOUNCED") ? Answer.NO : Answer.YES,
                        "Carers",
                        List.of(
                                new VisitNote.Part(headings.getFirst().words(), "Settled and well.", true),
                                new VisitNote.Part(headings.get(1).words(), "School and health as planned.", true)),
                        seen,
                        actions,
                        Set.of()));
        if (chance.percent(95)) {
            VisitNotes.sign(tx, note);
        }
    }
}
