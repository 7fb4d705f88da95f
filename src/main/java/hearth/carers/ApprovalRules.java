package hearth.carers;

import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may happen to an approval: its days, its terms, its end; pure, and each with the rule it comes from. */
final class ApprovalRules {
    /** A temporary approval of connected persons may be extended once, by up to so much (CPPCR 2010 reg 25). */
    static final int EXTENSION_WEEKS = 8;
    /** A resignation takes effect so many days after the written notice came in. */
    static final int NOTICE_DAYS = 28;

    private ApprovalRules() {}

    static LocalDate resigned(LocalDate noticeReceived) {
        return noticeReceived.plusDays(NOTICE_DAYS);
    }

    /**
     * Why a temporary approval cannot have been extended so: what could not be, whatever the law says.
     *
     * @param irmOn the day on which carers who were not approved asked the IRM for a review: it may last until the outcome then
     */
    static List<Refusal> extension(Approval approval, LocalDate until, LocalDate decidedOn, @Nullable LocalDate irmOn) {
        var refusals = new ArrayList<>(Days.planned("expires_on", until, decidedOn, 1));
        if (approval.kind() != NewApproval.Kind.TEMPORARY || approval.expiresOn() == null) {
            refusals.add(Refusal.of("REG24-01", "Only a temporary approval is extended; this one is in full."));
            return refusals;
        }
        if (irmOn != null && irmOn.isAfter(decidedOn)) {
            refusals.add(
                    Refusal.at("irm_on", "They asked the IRM by the day of the decision, or it cannot rest on that."));
        }
        if (!until.isAfter(approval.expiresOn())) {
            refusals.add(Refusal.at(
                    "expires_on",
                    "It lasts to " + BritishDates.format(approval.expiresOn()) + " as it is. Choose a later day."));
        }
        return refusals;
    }

    /** What reg 25 does not allow of an extension: refused while it is planned, a breach where it was decided so. */
    static List<Refusal> notAllowed(
            Approval approval, LocalDate until, LocalDate decidedOn, @Nullable LocalDate irmOn) {
        var refusals = new ArrayList<Refusal>();
        LocalDate lapses = approval.expiresOn();
        if (lapses == null) {
            return refusals;
        }
        if (irmOn == null && approval.extendedOn() != null) {
            refusals.add(Refusal.of(
                    "REG24-02",
                    "It was extended on " + BritishDates.format(approval.extendedOn())
                            + " already, and can be only once, unless they were not approved and have asked the IRM"
                            + " (CPPCR 2010 reg 25). Approve the carers in full, or make"
                            + " other arrangements."));
        }
        LocalDate latest = lapses.plusWeeks(EXTENSION_WEEKS);
        if (irmOn == null && until.isAfter(latest)) {
            refusals.add(Refusal.of(
                            "REG24-03",
                            "A temporary approval can be extended by up to 8 weeks, here to "
                                    + BritishDates.format(latest) + ", or until the outcome of a review by the IRM"
                                    + " (CPPCR 2010 reg 25).")
                    .beside("expires_on"));
        }
        if (decidedOn.isAfter(lapses)) {
            refusals.add(Refusal.of(
                            "REG24-04",
                            "It lapsed on " + BritishDates.format(lapses)
                                    + ", and what has lapsed is not extended (CPPCR 2010 reg 25).")
                    .beside("decided_on"));
        }
        return refusals;
    }

    /** What reg 25 asks for and an extension lacked, in one breach. */
    static Optional<Refusal> extendedWithout(Approvals.Needs needs, LocalDate decidedOn) {
        var lacks = new ArrayList<String>();
        if (!needs.rightHome()) {
            lacks.add("whether this is still the most appropriate home");
        }
        if (needs.panelOn() == null || needs.panelOn().isAfter(decidedOn)) {
            lacks.add("the fostering panel's views before the decision");
        }
        if (needs.iroOn() == null || needs.iroOn().isAfter(decidedOn)) {
            lacks.add("word to the independent reviewing officer before the decision");
        }
        return lacks.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                                "REG25-01",
                                "The temporary approval was extended on " + BritishDates.format(decidedOn) + " without "
                                        + String.join(", ", lacks) + " (CPPCR 2010 reg 25).")
                        .decidedBy("nominated officer"));
    }

    static List<Approvals.Gap> gaps(List<Approval> ours, LocalDate today) {
        var gaps = new ArrayList<Approvals.Gap>();
        @Nullable LocalDate next = null;
        for (Approval approval : ours) {
            LocalDate lapsed = approval.expiresOn();
            if (approval.kind() == NewApproval.Kind.TEMPORARY && lapsed != null && !lapsed.isAfter(today)) {
                LocalDate ended = approval.endsOn();
                boolean before = ended != null && ended.isBefore(lapsed);
                if (!before && (next == null ? ended == null : lapsed.isBefore(next))) {
                    gaps.add(new Approvals.Gap(lapsed, next));
                }
            }
            next = approval.startsOn();
        }
        return gaps;
    }

    static List<Refusal> within(Approval approval, LocalDate from, String field) {
        if (from.isBefore(approval.startsOn())) {
            return List.of(Refusal.at(
                    field,
                    "The day must be the same as or after " + BritishDates.format(approval.startsOn())
                            + ", when the approval began."));
        }
        if (approval.endsOn() != null && !from.isBefore(approval.endsOn())) {
            return List.of(Refusal.at(
                    field,
                    "The approval ended on " + BritishDates.format(approval.endsOn()) + ". Choose a day before that."));
        }
        return List.of();
    }

    static List<Refusal> terms(Terms terms) {
        var refusals = new ArrayList<Refusal>();
        if (terms.places() < 0 || terms.places() > 20) {
            refusals.add(Refusal.at("places", "Enter how many children, from 0 to 20."));
        }
        for (int i = 1; i <= terms.lines().size(); i++) {
            refusals.addAll(line(terms.lines().get(i - 1), i));
        }
        return refusals;
    }

    /** One line, the first being 1; its fields on a form have that number behind them. */
    private static List<Refusal> line(TermsLine line, int number) {
        var refusals = new ArrayList<Refusal>();
        if (CodeList.named("fostering-type").find(line.type()).isEmpty()) {
            refusals.add(Refusal.at("type_" + number, "Choose what it is for from the list."));
        }
        if (line.ageFrom() < 0 || line.ageFrom() > 21) {
            refusals.add(Refusal.at("age_from_" + number, "Enter an age from 0 to 21."));
        }
        if (line.ageTo() > 25) {
            refusals.add(Refusal.at("age_to_" + number, "Enter an age up to 25."));
        } else if (line.ageTo() < line.ageFrom()) {
            refusals.add(Refusal.at(
                    "age_to_" + number,
                    "The ages run from " + line.ageFrom() + " to " + line.ageTo() + ": swap them?"));
        }
        return refusals;
    }

    /** How terms came to be: the panel before the decision, and both behind us. */
    static List<Refusal> decided(Terms.Decided decided, LocalDate today) {
        var refusals = new ArrayList<>(Days.past("panel_on", decided.panelOn(), today));
        refusals.addAll(Days.past("decided_on", decided.on(), today));
        if (refusals.isEmpty()
                && decided.on() != null
                && decided.panelOn() != null
                && decided.panelOn().isAfter(decided.on())) {
            refusals.add(Refusal.at(
                    "panel_on",
                    "The panel recommends before the decision of " + BritishDates.format(decided.on()) + "."));
        }
        return refusals;
    }

    /** Why a further approval cannot begin on a day: the one before it began later, or is still running out. */
    static List<Refusal> follows(List<Approval> before, LocalDate from) {
        var refusals = new ArrayList<Refusal>();
        for (Approval a : before) {
            LocalDate end = a.endsOn();
            if (end == null && !a.startsOn().isBefore(from)) {
                refusals.add(
                        Refusal.at("approved_on", "The approval they have began on that day or later. End it first."));
            } else if (end != null && end.isAfter(from)) {
                refusals.add(Refusal.at(
                        "approved_on",
                        "The approval they have ends on " + BritishDates.format(end)
                                + ", and a new one begins then or later."));
            }
        }
        return refusals;
    }

    static List<Refusal> ending(Approval approval, Ending ending, LocalDate today) {
        var refusals = new ArrayList<>(Days.planned("ended_on", ending.on(), today, 2));
        if (CodeList.named("ending").find(ending.reason()).isEmpty()) {
            refusals.add(Refusal.at("reason", "Choose from the list why it ended."));
        }
        if (!ending.on().isAfter(approval.startsOn())) {
            refusals.add(Refusal.at(
                    "ended_on",
                    "The approval began on " + BritishDates.format(approval.startsOn()) + " and ends after that day."));
        }
        if (approval.noticeReceivedOn() != null) {
            refusals.addAll(noticeStands(approval.noticeReceivedOn()));
        }
        @Nullable LocalDate last = null;
        for (var version : approval.terms()) {
            last = version.startsOn();
        }
        if (last != null && !last.isBefore(ending.on()) && last.isAfter(approval.startsOn())) {
            refusals.add(Refusal.at(
                    "ended_on", "Terms from " + BritishDates.format(last) + " are recorded. Correct those first."));
        }
        return refusals;
    }

    /** A resignation cannot be refused or taken back. */
    static List<Refusal> noticeStands(LocalDate received) {
        return List.of(Refusal.of(
                "RESIGN-01",
                "Their written notice came in on " + BritishDates.format(received) + ", so the approval ends on "
                        + BritishDates.format(resigned(received))
                        + ", 28 days later. A notice cannot be taken back or declined (FSR 2011 reg 28): carers who"
                        + " want to go on apply again."));
    }
}
