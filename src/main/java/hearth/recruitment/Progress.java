package hearth.recruitment;

import hearth.access.Breaches;
import hearth.access.Right;
import hearth.access.Session;
import hearth.common.EnquiryId;
import hearth.common.Mendable;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How an enquiry moves from stage to stage: planned, recorded, corrected. */
public final class Progress {
    /** What speaks against a plan; nothing is written. */
    public List<Refusal> against(Session session, EnquiryId id, Stage next, LocalDate on) {
        return session.read(Right.SEE_RECRUITMENT, h -> {
            EnquiryStore.Kept kept = EnquiryStore.kept(h, id);
            var refusals = new ArrayList<>(EnquiryRules.impossible(next, on, kept.received(), kept.closedOn()));
            refusals.addAll(EnquiryRules.against(EnquiryStore.stages(h, id), next, on, Enquiries.panelNeeded(h, on)));
            return refusals;
        });
    }

    /**
     * Plans that a stage begins on a day, as its next step.
     *
     * @throws RuleRefused where the rules forbid it
     */
    public void plan(Session session, EnquiryId id, int version, Stage next, LocalDate on) {
        RuleRefused.unlessEmpty(against(session, id, next, on));
        session.write(
                Right.EDIT_RECRUITMENT,
                "plan a stage",
                tx -> tx.update(
                        id, "enquiry", id.value(), version, Recruitment.step(new NextStep(next.label(), next, on))));
    }

    /**
     * Records that a stage began, whatever rule that broke; a broken one stands as a breach. A plan for it is done with.
     *
     * @throws RuleRefused only for what cannot be true
     */
    public void record(Session session, EnquiryId id, Stage stage, LocalDate on) {
        if (stage == Stage.APPROVED) {
            throw new Mendable("An approval is recorded as one, with its terms, and makes a household.");
        }
        change(session, id, "record a stage", tx -> {
            EnquiryStore.Kept kept = EnquiryStore.kept(tx.sql(), id);
            refuseImpossible(session, kept, stage, on);
            if (EnquiryStore.whole(tx.sql(), id).nextStage() == stage) {
                tx.update(id, "enquiry", id.value(), kept.version(), Recruitment.step(null));
            }
            var stages = new Stages(tx, id);
            stages.add(stage, on);
            stages.save(kept.closedOn());
        });
    }

    /**
     * Corrects the day on which a stage began; every other day follows.
     *
     * @throws RuleRefused only for what cannot be true
     */
    public void correct(Session session, EnquiryId id, StageRow row, LocalDate on) {
        change(session, id, "correct a stage", tx -> {
            EnquiryStore.Kept kept = EnquiryStore.kept(tx.sql(), id);
            refuseImpossible(session, kept, row.stage(), on);
            if (row.outcome() != null && row.endsOn() != null && row.endsOn().isBefore(on)) {
                throw new RuleRefused(
                        List.of(Refusal.at("starts_on", "It would begin after it ended. Correct the end first.")));
            }
            var stages = new Stages(tx, id);
            stages.replace(row.starting(on));
            stages.save(kept.closedOn());
        });
    }

    /**
     * Says how a stage ended, and when.
     *
     * @throws RuleRefused where it would end before it began, or has not yet
     */
    public void end(Session session, EnquiryId id, StageRow row, LocalDate on, String outcome) {
        change(session, id, "end a stage", tx -> {
            RuleRefused.unlessEmpty(EnquiryRules.notYet("ends_on", on, session.today()));
            if (on.isBefore(row.startsOn())) {
                throw new RuleRefused(List.of(Refusal.at("ends_on", "It ends on or after the day it began.")));
            }
            var stages = new Stages(tx, id);
            stages.replace(new StageRow(row.id(), row.stage(), row.startsOn(), on, outcome, row.version()));
            stages.save(EnquiryStore.kept(tx.sql(), id).closedOn());
        });
    }

    private static void refuseImpossible(Session session, EnquiryStore.Kept kept, Stage stage, LocalDate on) {
        var refusals = new ArrayList<>(EnquiryRules.impossible(stage, on, kept.received(), kept.closedOn()));
        refusals.addAll(EnquiryRules.notYet("starts_on", on, session.today()));
        RuleRefused.unlessEmpty(refusals);
    }

    private static void change(Session session, EnquiryId id, String what, Consumer<Tx> work) {
        session.write(Right.EDIT_RECRUITMENT, what, tx -> {
            work.accept(tx);
            stand(tx, id, session.today());
            return id;
        });
    }

    /** Lets what the stages break stand as breaches, and what they no longer break be over. */
    static void stand(Tx tx, EnquiryId id, LocalDate today) {
        var broken =
                EnquiryRules.broken(EnquiryStore.stages(tx.sql(), id), day -> Enquiries.panelNeeded(tx.sql(), day));
        broken.forEach(b -> Breaches.stand(tx, id, b.refusal(), b.since(), null));
        Breaches.resolve(tx, id, EnquiryRules.kept(broken), today, "The record was completed or corrected.");
    }
}
