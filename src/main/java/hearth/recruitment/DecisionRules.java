package hearth.recruitment;

import hearth.access.Breaches.Broken;
import hearth.common.BritishDates;
import hearth.common.Refusal;
import hearth.common.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What speaks against a decision, or against how it was come to: who was heard, who may not be approved at all. */
final class DecisionRules {
    static final String TWO_SERVICES = "ENQ-08";
    static final String DISQUALIFIED = "ENQ-09";
    static final String NO_DETERMINATION = "ENQ-10";
    static final String UNHEARD = "ENQ-11";
    static final String COMMENTS = "ENQ-12";
    static final String TOO_LATE = "ENQ-13";
    static final Set<String> ALL = Set.of(TWO_SERVICES, DISQUALIFIED, NO_DETERMINATION, UNHEARD, COMMENTS, TOO_LATE);

    private DecisionRules() {}

    /** Whether our approval began before the one by the service they come from had ended. */
    static Optional<Broken> twoServices(Collection<StageRow> rows, @Nullable LocalDate formerEnds) {
        return StageHistory.first(rows, Stage.APPROVED)
                .filter(on -> formerEnds != null && on.isBefore(formerEnds))
                .map(on -> new Broken(
                        Refusal.of(
                                        TWO_SERVICES,
                                        "Their approval by the service they come from ends on "
                                                + BritishDates.format(Objects.requireNonNull(formerEnds))
                                                + ". Ours may not begin before: nobody is approved by two services at"
                                                + " once (transfer protocol between fostering services).")
                                .decidedBy(EnquiryRules.MANAGER),
                        on));
    }

    /** What a stage on a day has against it where somebody is disqualified since another: nobody could allow it, but a refusal. */
    static Optional<Refusal> disqualified(Stage next, LocalDate on, @Nullable LocalDate since) {
        boolean refuses = next == Stage.ADM_DECISION || next == Stage.QUALIFYING_DETERMINATION;
        return since != null && next.after(Stage.APPLICATION) && !refuses && !on.isBefore(since)
                ? Optional.of(noFurther(since))
                : Optional.empty();
    }

    /**
     * What stands from the day on which it came in that somebody is disqualified: an enquiry still open, and every stage that began
     * later all the same.
     */
    static List<Broken> disqualified(Collection<StageRow> rows, @Nullable LocalDate closedOn, LocalDate since) {
        var broken = new ArrayList<Broken>();
        if (closedOn == null) {
            broken.add(new Broken(noFurther(since), since));
        }
        rows.forEach(row -> disqualified(row.stage(), row.startsOn(), since)
                .ifPresent(refusal -> broken.add(new Broken(refusal, row.startsOn()))));
        return broken;
    }

    private static Refusal noFurther(LocalDate since) {
        return Refusal.of(
                DISQUALIFIED,
                "It came in on " + BritishDates.format(since)
                        + " that somebody in the household is disqualified from caring for children. The"
                        + " assessment goes no further, and nobody here can allow it (Disqualification from"
                        + " Caring for Children (England) Regulations).");
    }

    /** That a panel would sit while those of a brief report may still comment; they have where its end is recorded. */
    static Optional<Refusal> commentsStill(Collection<StageRow> rows, LocalDate on) {
        return rows.stream()
                .filter(row ->
                        row.stage() == Stage.BRIEF_REPORT && !row.startsOn().isAfter(on))
                .filter(row -> row.outcome() == null
                        || row.endsOn() == null
                        || row.endsOn().isAfter(on))
                .map(row -> WorkingDays.after(row.startsOn(), Clocks.BRIEF_REPORT_DAYS))
                .filter(until -> !on.isAfter(until))
                .findFirst()
                .map(until -> Refusal.of(
                                COMMENTS,
                                "They may comment on the brief report until " + BritishDates.format(until)
                                        + ", 10 working days from it, before the panel considers it (FSR 2011 reg 26)."
                                        + " Where they have, record how that stage ended.")
                        .decidedBy(EnquiryRules.MANAGER));
    }

    /** What speaks against representations or a review by the IRM: nothing was proposed, or their 28 days are over. */
    static Optional<Refusal> response(Collection<StageRow> rows, Stage next, LocalDate on) {
        LocalDate proposed =
                EnquiryRules.first(rows, Stage.QUALIFYING_DETERMINATION, on).orElse(null);
        if (proposed == null) {
            return Optional.of(Refusal.of(
                    NO_DETERMINATION,
                    "No qualifying determination is recorded by " + BritishDates.format(on) + ". " + next.label()
                            + " answers one (FSR 2011 reg 27). Nobody can allow it without."));
        }
        LocalDate last = proposed.plusDays(Clocks.RESPONSE_DAYS);
        return on.isAfter(last)
                ? Optional.of(Refusal.of(
                                TOO_LATE,
                                "Their 28 days to answer the qualifying determination ended on "
                                        + BritishDates.format(last) + " (FSR 2011 reg 27).")
                        .decidedBy("the decision maker"))
                : Optional.empty();
    }

    /** Whether they were refused after Stage 2 without having been told before, or before their 28 days were over. */
    static Optional<Broken> unheard(Collection<StageRow> rows, @Nullable LocalDate closedOn, @Nullable String reason) {
        if (closedOn == null
                || !"NOT_APPROVED".equals(reason)
                || EnquiryRules.first(rows, Stage.STAGE_2, closedOn).isEmpty()
                || EnquiryRules.first(rows, Stage.REPRESENTATIONS, closedOn).isPresent()
                || EnquiryRules.first(rows, Stage.IRM_REVIEW, closedOn).isPresent()) {
            return Optional.empty();
        }
        LocalDate proposed = EnquiryRules.first(rows, Stage.QUALIFYING_DETERMINATION, closedOn)
                .orElse(null);
        if (proposed != null && closedOn.isAfter(proposed.plusDays(Clocks.RESPONSE_DAYS))) {
            return Optional.empty();
        }
        String what = proposed == null
                ? "without a qualifying determination before"
                : "before their 28 days to answer the qualifying determination of " + BritishDates.format(proposed)
                        + " were over";
        return Optional.of(new Broken(
                Refusal.of(
                                UNHEARD,
                                "They were refused on " + BritishDates.format(closedOn) + " " + what
                                        + " (FSR 2011 reg 27).")
                        .decidedBy("the decision maker"),
                closedOn));
    }
}
