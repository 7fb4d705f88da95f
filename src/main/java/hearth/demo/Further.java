package hearth.demo;

import hearth.carers.Approval;
import hearth.carers.Approvals;
import hearth.carers.Check;
import hearth.carers.Checks;
import hearth.carers.DutyDone;
import hearth.carers.HouseholdDuties;
import hearth.carers.People;
import hearth.carers.Person;
import hearth.carers.concerns.Concern;
import hearth.carers.concerns.ConcernKind;
import hearth.carers.concerns.ConcernStep;
import hearth.carers.concerns.Concerns;
import hearth.carers.transfers.Transfer;
import hearth.carers.transfers.Transfers;
import hearth.common.Answer;
import hearth.common.EnquiryId;
import hearth.common.WorkingDays;
import hearth.recruitment.Enquiries;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.Origin;
import hearth.recruitment.Stage;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came later: second stages of complaints, development plans, views sought for reviews, carers who change the service. */
final class Further {
    private static final List<String> SERVICES =
            List.of("Northbrook Fostering", "Lanternfield Foster Care", "Ashcombe Families");

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;
    private final List<DemoHome> homes;

    Further(Tx tx, LocalDate at, Chance chance, List<DemoHome> homes) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
        this.homes = homes;
    }

    /** @param applied those who have applied and are open */
    void record(EnquiryIntake intake, List<EnquiryId> applied) {
        int complaints = 0;
        boolean leaves = true;
        for (DemoHome home : homes) {
            boolean now = home.approved().contains(at);
            if (now) {
                plan(home);
                views(home);
            }
            complaints += complaints < 3 ? secondStage(home, complaints == 0) : 0;
            if (now && leaves && !home.connected() && chance.percent(3)) {
                leaves = false;
                leaving(home, at.minusDays(18), true);
            } else if (!now && movedOn(home)) {
                leaving(home, Objects.requireNonNull(home.approved().end()).minusDays(50), false);
            }
        }
        for (int i = 0; i < Math.min(2, applied.size()); i++) {
            comingOver(intake, applied.get(i), i == 0);
        }
    }

    private void plan(DemoHome home) {
        LocalDate approved = home.approved().start();
        LocalDate on = at.minusDays(chance.percent(99) ? chance.between(10, 350) : chance.between(370, 400));
        if (on.isAfter(approved)) {
            HouseholdDuties.add(tx, home.id(), DutyDone.of("DEVELOPMENT_PLAN", on));
        }
    }

    /** The last review of most homes says whose views were sought before it was decided. */
    private void views(DemoHome home) {
        HouseholdDuties.done(tx.sql(), home.id()).stream()
                .filter(done -> done.kind().equals("REVIEW"))
                .filter(done -> chance.percent(85))
                .findFirst()
                .ifPresent(review -> {
                    LocalDate sought = review.doneOn().minusDays(chance.between(8, 30));
                    HouseholdDuties.change(tx, home.id(), sought(review, sought, chance.percent(70) ? sought : null));
                });
    }

    private static DutyDone sought(DutyDone review, LocalDate on, @Nullable LocalDate ofCouncils) {
        return new DutyDone(
                review.id(),
                review.kind(),
                review.doneOn(),
                review.decidedOn(),
                review.outcome(),
                review.panelOn(),
                on,
                on.plusDays(3),
                ofCouncils,
                review.title(),
                review.nextDueOn(),
                review.worker(),
                review.note(),
                review.version());
    }

    private int secondStage(DemoHome home, boolean open) {
        Concern complaint = Concerns.of(tx.sql(), home.id(), at).stream()
                .filter(c -> c.kind() == ConcernKind.COMPLAINT)
                .findFirst()
                .orElse(null);
        LocalDate decided = complaint == null ? null : complaint.outcomeOn();
        if (complaint == null || decided == null || (open && decided.isAfter(at.minusDays(9)))) {
            return 0;
        }
        LocalDate asked = open ? at.minusDays(9) : decided.plusDays(chance.between(5, 18));
        if (asked.isAfter(at.minusDays(60)) && !open) {
            return 0;
        }
        Concerns.step(tx, complaint.id(), ConcernStep.STAGE_2_ASKED, asked, null, null);
        if (!open) {
            LocalDate answered = WorkingDays.after(asked, chance.between(12, 24));
            Concerns.step(tx, complaint.id(), ConcernStep.STAGE_2_ANSWERED, answered, null, null);
        }
        return 1;
    }

    private boolean movedOn(DemoHome home) {
        List<Approval> approvals = Approvals.of(tx.sql(), home.id());
        return "TRANSFERRED_OUT".equals(approvals.getFirst().endingReason());
    }

    private void leaving(DemoHome home, LocalDate intention, boolean open) {
        Answer children = home.on(intention) > 0 ? Answer.YES : Answer.NO;
        LocalDate asked = intention.plusDays(4);
        @Nullable LocalDate met = children == Answer.YES && !open ? intention.plusDays(chance.between(12, 26)) : null;
        Transfers.put(
                tx,
                Transfer.leaving(home.id(), chance.one(SERVICES), children, intention)
                        .steps(
                                met == null ? null : intention.plusDays(3),
                                met,
                                asked,
                                open ? null : asked.plusDays(chance.between(9, 26)),
                                asked,
                                open ? null : asked.plusDays(chance.between(5, 18))),
                at);
    }

    private void comingOver(EnquiryIntake intake, EnquiryId id, boolean withChild) {
        NewEnquiry stored = Enquiries.stored(tx.sql(), id);
        String service = chance.one(SERVICES);
        Origin origin = stored.origin();
        intake.update(
                tx,
                id,
                stored.told(
                        stored.received(),
                        stored.applicants(),
                        new Origin(origin.source(), origin.detail(), origin.method(), service, true, null),
                        stored.home()));
        LocalDate applied = Objects.requireNonNull(stored.stages().get(Stage.APPLICATION));
        for (Person person : People.ofEnquiry(tx.sql(), id)) {
            LocalDate answered = applied.plusDays(chance.between(10, 27));
            @Nullable LocalDate came = withChild || answered.isAfter(at) ? null : answered;
            Checks.add(
                    tx,
                    new Checks.On(person.id(), id, null),
                    "FORMER_SERVICE",
                    applied,
                    came,
                    came == null ? Check.Outcome.OUTSTANDING : Check.Outcome.CLEAR,
                    null,
                    null);
        }
        Transfer transfer = Transfers.coming(tx.sql(), id).orElseThrow();
        Transfers.put(tx, transfer.begun(withChild ? Answer.YES : Answer.NO, at.minusDays(12)), at);
    }
}
