package hearth.recruitment;

import hearth.access.Breaches.Broken;
import hearth.common.BritishDates;
import hearth.common.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may happen to an enquiry, and if not, why and who may decide otherwise. A plan that these refuse is not made; what has
 * happened is recorded and what they say stands as a breach. Only what cannot be true is refused in both.
 */
final class EnquiryRules {
    static final String APPLICATION = "ENQ-01";
    static final String ASSESSMENT = "ENQ-02";
    static final String STAGE_1_OPEN = "ENQ-03";
    static final String PANEL = "ENQ-04";
    static final String DETERMINATION = "ENQ-05";
    static final String EITHER = "ENQ-06";
    static final String QUORUM = "ENQ-07";
    static final Set<String> ALL = Stream.concat(
                    Stream.of(APPLICATION, ASSESSMENT, STAGE_1_OPEN, PANEL, DETERMINATION, EITHER, QUORUM),
                    DecisionRules.ALL.stream())
            .collect(Collectors.toUnmodifiableSet());

    static final String MANAGER = "the manager of the fostering service";

    private EnquiryRules() {}

    /** What speaks against a stage that begins on a day, seen with all other stages whatever the order they were entered in. */
    static List<Refusal> against(Collection<StageRow> rows, Stage next, LocalDate on, boolean panelNeeded) {
        var refusals = new ArrayList<Refusal>();
        String day = BritishDates.format(on);
        boolean assessment = next.after(Stage.APPLICATION);
        if (assessment && first(rows, Stage.APPLICATION, on).isEmpty()) {
            refusals.add(Refusal.of(
                    APPLICATION,
                    "No application is recorded by " + day
                            + ". Checks and assessment rest on an application and consent,"
                            + " and the 8 months run from it (National Minimum Standards 2011, standard 14). Nobody can"
                            + " allow it without one: record the application first."));
        }
        boolean considered = next == Stage.PANEL || next == Stage.ADM_DECISION || next == Stage.APPROVED;
        if (considered
                && first(rows, Stage.STAGE_2, on).isEmpty()
                && first(rows, Stage.BRIEF_REPORT, on).isEmpty()) {
            refusals.add(Refusal.of(
                            ASSESSMENT,
                            "No Stage 2 assessment had begun by " + day + ". " + next.label()
                                    + " follows an assessment and its report (FSR 2011 reg 26, Sch 3 Part 2).")
                    .decidedBy(MANAGER));
        }
        if (considered && stage1Open(rows, on)) {
            refusals.add(Refusal.of(
                            STAGE_1_OPEN,
                            "Stage 1 had not ended by " + day + ": some of its checks may be missing"
                                    + " (FSR 2011 reg 26(1A), Sch 3 Part 1). Record how Stage 1 ended.")
                    .decidedBy(MANAGER));
        }
        boolean decision = next == Stage.ADM_DECISION || next == Stage.APPROVED;
        if (decision && panelNeeded && first(rows, Stage.PANEL, on).isEmpty()) {
            refusals.add(Refusal.of(
                    PANEL,
                    "No panel is recorded by " + day + ". The decision maker decides on a panel's recommendation"
                            + " (FSR 2011 reg 27). Nobody can allow it without one; where panels are no longer needed,"
                            + " a manager changes that setting."));
        }
        boolean contested =
                next == Stage.QUALIFYING_DETERMINATION || next == Stage.REPRESENTATIONS || next == Stage.IRM_REVIEW;
        if (contested && first(rows, Stage.STAGE_2, on).isEmpty()) {
            refusals.add(Refusal.of(
                    DETERMINATION,
                    "Stage 2 had not begun by " + day
                            + ". A no in Stage 1 is told in writing with its reasons; there is no"
                            + " qualifying determination and no review by the IRM (FSR 2011 reg 27). Nobody can allow"
                            + " one."));
        }
        if (next == Stage.PANEL) {
            DecisionRules.commentsStill(rows, on).ifPresent(refusals::add);
        }
        boolean response = next == Stage.REPRESENTATIONS || next == Stage.IRM_REVIEW;
        if (response && refusals.isEmpty()) {
            DecisionRules.response(rows, next, on).ifPresent(refusals::add);
        }
        Stage other = next == Stage.REPRESENTATIONS
                ? Stage.IRM_REVIEW
                : next == Stage.IRM_REVIEW ? Stage.REPRESENTATIONS : null;
        if (other != null && first(rows, other, on).isPresent()) {
            refusals.add(Refusal.of(
                    EITHER,
                    "They have chosen " + other.label() + " already. After a qualifying determination it is either"
                            + " representations to the service or a review by the IRM, not both (FSR 2011 reg 27)."
                            + " Nobody can allow both."));
        }
        return refusals;
    }

    /** Every rule that these stages break, each since the stage that broke it. */
    static List<Broken> broken(Collection<StageRow> rows, Predicate<LocalDate> panelNeeded) {
        return rows.stream()
                .flatMap(row -> against(rows, row.stage(), row.startsOn(), panelNeeded.test(row.startsOn())).stream()
                        .map(refusal -> new Broken(refusal, row.startsOn())))
                .toList();
    }

    static Optional<LocalDate> first(Collection<StageRow> rows, Stage stage, LocalDate by) {
        return StageHistory.first(rows, stage).filter(day -> !day.isAfter(by));
    }

    private static boolean stage1Open(Collection<StageRow> rows, LocalDate on) {
        return rows.stream()
                .filter(row -> row.stage() == Stage.STAGE_1 && !row.startsOn().isAfter(on))
                .anyMatch(row -> row.outcome() == null
                        || row.endsOn() == null
                        || row.endsOn().isAfter(on));
    }

    /** What cannot be true of an enquiry whatever was done. */
    static List<Refusal> impossible(NewEnquiry enquiry) {
        var refusals = new ArrayList<Refusal>();
        if (enquiry.applicants().isEmpty()) {
            refusals.add(Refusal.at("name", "Enter the name of at least one person who enquires."));
        }
        enquiry.stages().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(stage ->
                        refusals.addAll(impossible(stage.getKey(), stage.getValue(), enquiry.received(), null)));
        enquiry.ends().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(end -> end.getValue().on().isBefore(begun(enquiry, end.getKey())))
                .forEach(end -> refusals.add(Refusal.at(
                        end.getKey().name().toLowerCase(Locale.ROOT),
                        end.getKey().label() + " ends on or after the day it began.")));
        if (enquiry.closing() != null && enquiry.closing().on().isBefore(enquiry.received())) {
            refusals.add(Refusal.at(
                    "closed_on",
                    "The day it was closed must be the same as or after " + BritishDates.format(enquiry.received())
                            + ", when the enquiry was received."));
        }
        return refusals;
    }

    private static LocalDate begun(NewEnquiry enquiry, Stage stage) {
        return enquiry.stages().getOrDefault(stage, enquiry.received());
    }

    /** What cannot be true of a stage whatever was done. */
    static List<Refusal> impossible(Stage stage, LocalDate on, LocalDate received, @Nullable LocalDate closedOn) {
        var refusals = new ArrayList<Refusal>();
        String field = stage.name().toLowerCase(Locale.ROOT);
        if (on.isBefore(received)) {
            refusals.add(Refusal.at(
                    field,
                    "The day of " + stage.label() + " must be the same as or after " + BritishDates.format(received)
                            + ", when the enquiry was received."));
        }
        if (closedOn != null && on.isAfter(closedOn)) {
            refusals.add(Refusal.at(
                    field,
                    "The enquiry was closed on " + BritishDates.format(closedOn)
                            + ". Reopen it first, or check the day."));
        }
        return refusals;
    }

    /** What has not come yet cannot be recorded as having happened. */
    static List<Refusal> notYet(String field, LocalDate on, LocalDate today) {
        return on.isAfter(today)
                ? List.of(Refusal.at(
                        field,
                        BritishDates.format(on)
                                + " has not come yet. Put it down as the next step, and record it then."))
                : List.of();
    }

    /** A next step further away than anybody plans is most likely a year typed wrong. */
    static List<Refusal> farAway(String field, @Nullable LocalDate on, LocalDate today) {
        return on != null && on.isAfter(today.plusYears(2))
                ? List.of(Refusal.at(field, BritishDates.format(on) + " is more than two years away. Check the year."))
                : List.of();
    }

    /**
     * What cannot be true of a way in which an enquiry is said to have ended.
     *
     * @param group of its reason, see {@link ClosingReasons}
     */
    static List<Refusal> closing(Closing closing, String group, Collection<StageRow> rows) {
        var refusals = new ArrayList<Refusal>();
        boolean applied = first(rows, Stage.APPLICATION, closing.on()).isPresent();
        switch (group) {
            case "" -> refusals.add(Refusal.at("closed_reason", "Choose a reason from the list."));
            case "WITHDRAWN" -> {
                if (!applied) {
                    refusals.add(Refusal.at(
                            "closed_reason",
                            "Ofsted's reasons for withdrawing are for those who have applied, and no application is"
                                    + " recorded. Choose a reason for closing an enquiry, or record the application."));
                }
            }
            case "DECISION" -> {
                if (closing.by() != Closing.By.DECISION || closing.reason().equals("APPROVED")) {
                    refusals.add(Refusal.at(
                            "closed_reason",
                            closing.reason().equals("APPROVED")
                                    ? "An approval is recorded as one, with its terms, and makes a household."
                                    : "That is a decision. Say that it was ended by decision, or choose"
                                            + " another reason."));
                }
            }
            default -> {
                if (applied
                        && closing.by() != Closing.By.DECISION
                        && !closing.reason().equals("DUPLICATE")) {
                    refusals.add(Refusal.at(
                            "closed_reason",
                            "They have applied: choose the reason for which they withdrew (Ofsted's codes AW0"
                                    + " to AW5)."));
                }
            }
        }
        for (StageRow row : rows) {
            if (row.startsOn().isAfter(closing.on())) {
                refusals.add(Refusal.at(
                        "closed_on",
                        row.stage().label() + " began on " + BritishDates.format(row.startsOn())
                                + ". The day it was closed must be the same or later."));
            }
        }
        return refusals;
    }
}
