package hearth.recruitment;

import hearth.access.Notes;
import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.EnquiryId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How an enquiry moves from stage to stage: planned, recorded, corrected.
 *
 * <p>It is long because each step has its own rules.
 */
public final class Progress {
    /** What speaks against a plan; nothing is written. */
    public List<Refusal> against(Session session, EnquiryId id, Stage next, LocalDate on) {
        return session.read(Right.SEE_RECRUITMENT, h -> {
            EnquiryStore.Kept kept = EnquiryStore.kept(h, id);
            var refusals = new ArrayList<Refusal>();
            EnquiryRules.impossible(next, on, kept.received(), kept.closedOn())
                    .forEach(refusal -> refusals.add(refusal.beside("on")));
            refusals.addAll(EnquiryRules.against(EnquiryStore.stages(h, id), next, on, Enquiries.panelNeeded(h, on)));
            DecisionRules.disqualified(
                            next, on, ComingOverStore.disqualified(h, id).orElse(null))
                    .ifPresent(refusals::add);
            return refusals;
        });
    }

    /**
     * Plans that a stage begins on a day, as its next step.
     *
     * @throws RuleRefused where the rules forbid it
     */
    public void plan(Session session, EnquiryId id, int version, Stage next, LocalDate on) {
        RuleRefused.unlessEmpty(EnquiryRules.farAway("on", on, session.today()));
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
            // FSR 2011 reg 27(5): an approval has its terms in writing.
            throw new RuleRefused(
                    Refusal.of("ENQ-14", "An approval is recorded as one, with its terms, and makes a household.")
                            .beside("stage"));
        }
        change(session, id, "record a stage", tx -> {
            EnquiryStore.Kept kept = EnquiryStore.kept(tx.sql(), id);
            refuseImpossible(session.today(), kept, stage, on);
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
            refuseImpossible(session.today(), kept, row.stage(), on);
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
                throw new RuleRefused(Refusal.at("ends_on", "It ends on or after the day it began."));
            }
            var stages = new Stages(tx, id);
            stages.replace(new StageRow(row.id(), row.stage(), row.startsOn(), on, outcome, row.version()));
            stages.save(EnquiryStore.kept(tx.sql(), id).closedOn());
        });
    }

    /**
     * Takes away a stage that never began; every other day follows.
     *
     * @throws RuleRefused where a panel that is written down says so: that is put right there
     */
    public void never(Session session, EnquiryId id, StageRow row, String why) {
        change(session, id, "take a stage away", tx -> {
            boolean told = EnquiryStore.panels(tx.sql(), id).stream()
                    .anyMatch(p -> row.startsOn().equals(row.stage() == Stage.PANEL ? p.satOn() : p.minutesOn()));
            if (told && (row.stage() == Stage.PANEL || row.stage() == Stage.ADM_DECISION)) {
                // Hearth's own: a day is said once, by what was written down about it.
                throw new RuleRefused(Refusal.of(
                        "ENQ-15",
                        "A panel that is written down says so. Put its day or its minutes right there, or take the"
                                + " panel away."));
            }
            var stages = new Stages(tx, id);
            stages.remove(row);
            stages.save(EnquiryStore.kept(tx.sql(), id).closedOn());
            takenAway(tx, session, id, row.stage().label() + " of " + BritishDates.format(row.startsOn()), why);
        });
    }

    /** Takes away a panel that never sat, with the stages that began by it; every other day follows. */
    public void neverSat(Session session, EnquiryId id, PanelSitting panel, String why) {
        change(session, id, "take a panel away", tx -> {
            tx.delete(id, "enquiry_panel", panel.id());
            var stages = new Stages(tx, id);
            for (StageRow row : stages.rows()) {
                LocalDate began = row.stage() == Stage.PANEL
                        ? panel.satOn()
                        : row.stage() == Stage.ADM_DECISION ? panel.minutesOn() : null;
                if (row.startsOn().equals(began)) {
                    stages.remove(row);
                }
            }
            stages.save(EnquiryStore.kept(tx.sql(), id).closedOn());
            takenAway(tx, session, id, "The panel of " + BritishDates.format(panel.satOn()), why);
        });
    }

    /** Keeps why something that never was is no longer written down. */
    static void takenAway(Tx tx, Session session, EnquiryId id, String what, String why) {
        Notes.add(tx, session.user(), id, session.today(), "CORRECTED", what + " was taken away: " + why.strip());
    }

    private static void refuseImpossible(LocalDate today, EnquiryStore.Kept kept, Stage stage, LocalDate on) {
        var refusals = new ArrayList<Refusal>();
        EnquiryRules.impossible(stage, on, kept.received(), kept.closedOn())
                .forEach(refusal -> refusals.add(refusal.beside("starts_on")));
        refusals.addAll(EnquiryRules.notYet("starts_on", on, today));
        RuleRefused.unlessEmpty(refusals);
    }

    static void change(Session session, EnquiryId id, String what, Consumer<Tx> work) {
        session.write(Right.EDIT_RECRUITMENT, what, tx -> {
            work.accept(tx);
            EnquiryBreaches.stand(tx, id, session.today());
            return id;
        });
    }

    /**
     * Writes down a panel that sat, or puts one right. It is the stage of that day; once its minutes are there the decision maker's
     * days run. One that was not quorate stands as a breach until another has sat.
     *
     * @throws RuleRefused only for what cannot be true
     */
    public void sat(Session session, EnquiryId id, PanelSitting panel) {
        session.write(Right.EDIT_RECRUITMENT, "record a panel", tx -> sat(tx, id, panel, session.today()));
    }

    /** The same inside a larger transaction, for many at once. */
    public static EnquiryId sat(Tx tx, EnquiryId id, PanelSitting panel, LocalDate today) {
        EnquiryStore.Kept kept = EnquiryStore.kept(tx.sql(), id);
        refuseImpossible(today, kept, Stage.PANEL, panel.satOn());
        LocalDate minutes = panel.minutesOn();
        if (minutes != null) {
            RuleRefused.unlessEmpty(EnquiryRules.notYet("minutes_on", minutes, today));
            if (minutes.isBefore(panel.satOn())) {
                throw new RuleRefused(Refusal.at(
                        "minutes_on",
                        "The day the minutes came must be the same as or after " + BritishDates.format(panel.satOn())
                                + ", when the panel sat."));
            }
        }
        Row row = Row.of("sat_on", panel.satOn())
                .and("members", panel.members().strip())
                .and("chaired", panel.chaired())
                .and("social_worker", panel.socialWorker())
                .and("independent", panel.independent())
                .and("recommendation", panel.recommendation())
                .and("minutes", panel.minutes())
                .and("minutes_on", minutes);
        PanelSitting before = EnquiryStore.panels(tx.sql(), id).stream()
                .filter(p -> p.id() == panel.id())
                .findFirst()
                .orElse(null);
        if (before == null) {
            tx.insert(id, "enquiry_panel", row.and("enquiry_id", id));
        } else {
            tx.update(id, "enquiry_panel", panel.id(), panel.version(), row);
        }
        if (EnquiryStore.whole(tx.sql(), id).nextStage() == Stage.PANEL) {
            tx.update(id, "enquiry", id.value(), EnquiryStore.kept(tx.sql(), id).version(), Recruitment.step(null));
        }
        var stages = new Stages(tx, id);
        stages.move(Stage.PANEL, before == null ? null : before.satOn(), panel.satOn());
        if (minutes != null && panel.recommendation() != PanelSitting.Recommendation.DEFERRED) {
            stages.move(Stage.ADM_DECISION, before == null ? null : before.minutesOn(), minutes);
        }
        stages.save(kept.closedOn());
        EnquiryBreaches.stand(tx, id, today);
        return id;
    }

    /**
     * Writes down when papers went out.
     *
     * @throws RuleRefused for a day that has not come
     */
    public void papers(Session session, EnquiryId id, @Nullable LocalDate toPanel, @Nullable LocalDate toIrm) {
        var refusals = new ArrayList<Refusal>();
        if (toPanel != null) {
            refusals.addAll(EnquiryRules.notYet("panel_papers_on", toPanel, session.today()));
        }
        if (toIrm != null) {
            refusals.addAll(EnquiryRules.notYet("irm_papers_on", toIrm, session.today()));
        }
        RuleRefused.unlessEmpty(refusals);
        session.write(
                Right.EDIT_RECRUITMENT,
                "papers sent",
                tx -> tx.update(
                        id,
                        "enquiry",
                        id.value(),
                        EnquiryStore.kept(tx.sql(), id).version(),
                        Row.of("panel_papers_on", toPanel).and("irm_papers_on", toIrm)));
    }

    /**
     * Writes down when they were told of each decision.
     *
     * @param first of the only decision, or of the qualifying determination
     * @param last of the final decision that followed a qualifying determination
     * @throws RuleRefused for a day that has not come, or where nothing was decided by then
     */
    public void told(Session session, EnquiryId id, Clocks.Told first, Clocks.Told last) {
        change(session, id, "they were told", tx -> {
            ClockStore.Facts facts = ClockStore.facts(tx.sql(), id).orElseThrow();
            List<StageRow> rows = EnquiryStore.stages(tx.sql(), id);
            LocalDate refusedOn = facts.refused() ? facts.closedOn() : null;
            var refusals = new ArrayList<Refusal>();
            told(refusals, "told", first, Clocks.decided(rows, refusedOn), session.today());
            told(refusals, "final_told", last, Clocks.finallyDecided(rows, refusedOn), session.today());
            RuleRefused.unlessEmpty(refusals);
            tx.update(
                    id,
                    "enquiry",
                    id.value(),
                    EnquiryStore.kept(tx.sql(), id).version(),
                    Row.of("told_on", first.on())
                            .and("told_in_writing_on", first.inWriting())
                            .and("final_told_on", last.on())
                            .and("final_told_in_writing_on", last.inWriting()));
        });
    }

    private static void told(
            List<Refusal> refusals, String field, Clocks.Told told, @Nullable LocalDate decided, LocalDate today) {
        told(refusals, field + "_on", told.on(), decided, today);
        told(refusals, field + "_in_writing_on", told.inWriting(), decided, today);
    }

    private static void told(
            List<Refusal> refusals,
            String field,
            @Nullable LocalDate on,
            @Nullable LocalDate decided,
            LocalDate today) {
        if (on == null) {
            return;
        }
        refusals.addAll(EnquiryRules.notYet(field, on, today));
        if (decided == null) {
            refusals.add(Refusal.at(field, "Nothing is decided yet. Record the decision first."));
        } else if (on.isBefore(decided)) {
            refusals.add(Refusal.at(
                    field,
                    "The day must be the same as or after " + BritishDates.format(decided) + ", when it was decided."));
        }
    }
}
