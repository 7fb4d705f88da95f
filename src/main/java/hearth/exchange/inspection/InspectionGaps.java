package hearth.exchange.inspection;

import hearth.carers.Approval;
import hearth.carers.Approvals;
import hearth.carers.CaseRecord;
import hearth.carers.Check;
import hearth.carers.DutyDone;
import hearth.carers.Member;
import hearth.carers.NewApproval;
import hearth.carers.proposals.Proposal;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is not as it should be, said plainly; pure. */
final class InspectionGaps {
    private final InspectionFacts facts;
    private final List<String> gaps = new ArrayList<>();

    private InspectionGaps(InspectionFacts facts) {
        this.facts = facts;
    }

    static List<String> of(InspectionFacts facts) {
        var found = new InspectionGaps(facts);
        found.approval();
        found.between(
                "No review of the approval is recorded as decided",
                d -> d.kind().equals("REVIEW") ? d.decidedOn() : null,
                "FSR 2011 reg 28: within 12 months");
        found.between(
                "No unannounced visit is recorded",
                d -> d.kind().equals("UNANNOUNCED") ? d.doneOn() : null,
                "National Minimum Standards 2011, standard 21: one a year");
        found.checks();
        // Checks on people are said by name above
        facts.due().stream()
                .filter(due -> facts.page().household().id().equals(due.about()))
                .forEach(due -> found.gaps.add(
                        due.what() + ": overdue since " + BritishDates.format(due.day()) + ". " + due.basis() + "."));
        found.standing();
        found.events();
        found.record();
        return List.copyOf(found.gaps);
    }

    private void approval() {
        List<Approval> ours =
                facts.page().approvals().stream().filter(Approval::ours).toList();
        for (Approvals.Gap gap : Approvals.gaps(ours, facts.day())) {
            gaps.add("No approval was in force " + BritishDates.span(gap.from(), gap.until())
                    + ": a temporary approval had lapsed (CPPCR 2010 reg 25).");
        }
        for (Approval approval : ours) {
            if ("TERMINATED".equals(approval.endingReason())
                    && facts.proposals().stream().noneMatch(InspectionGaps::endedByIt)) {
                gaps.add("The service ended the approval of " + BritishDates.format(approval.startsOn())
                        + ", and no proposal with its 28 days and final decision is recorded (FSR 2011 reg 28).");
            }
            if (approval.terms().isEmpty()) {
                gaps.add("The approval of " + BritishDates.format(approval.startsOn()) + " has no terms recorded.");
            }
        }
    }

    /** Stretches of more than a year without something, from approval to approval; the one that goes on is overdue below. */
    private void between(String words, Function<DutyDone, @Nullable LocalDate> day, String basis) {
        for (Approval approval : facts.page().approvals().reversed()) {
            if (!approval.ours() || approval.kind() != NewApproval.Kind.FULL) {
                continue;
            }
            LocalDate end = approval.endsOn();
            LocalDate before = approval.startsOn();
            for (LocalDate on : Stream.concat(
                            facts.page().duties().stream()
                                    .flatMap(done -> Stream.ofNullable(day.apply(done)))
                                    .filter(approval::inForce),
                            Stream.ofNullable(end).filter(last -> !last.isAfter(facts.day())))
                    .sorted()
                    .toList()) {
                if (on.isAfter(before.plusYears(1))) {
                    gaps.add(words + " " + BritishDates.span(before, on) + ". " + basis + ".");
                }
                before = on;
            }
        }
    }

    private static boolean endedByIt(Proposal proposal) {
        return proposal.kind() == Proposal.Kind.END && proposal.decision() == Proposal.Decision.AS_PROPOSED;
    }

    private void checks() {
        for (Member member : facts.page().members()) {
            if (member.adult(facts.day())) {
                check(member, "DBS");
                if (member.role() == Member.Role.CARER) {
                    check(member, "MEDICAL");
                }
            }
        }
    }

    private void check(Member member, String kind) {
        List<Check> of = facts.page().checks().stream()
                .filter(c -> c.id().equals(member.person()) && c.kind().equals(kind) && c.received() != null)
                .toList();
        String name = CodeList.named("check-kind").label(kind);
        if (of.isEmpty()) {
            gaps.add(member.name() + ": no " + name + " is recorded.");
            return;
        }
        LocalDate day = facts.day();
        boolean stands =
                of.stream().anyMatch(c -> c.expires() == null || c.expires().isAfter(day));
        if (!stands) {
            gaps.add(member.name() + ": " + name + " has run out and was not renewed.");
        }
    }

    private void standing() {
        facts.page().breaches().stream()
                .filter(breach -> breach.resolvedOn() == null)
                .forEach(breach -> gaps.add(breach.message()));
    }

    private void events() {
        facts.events().stream()
                .filter(event -> !event.keptTime())
                .forEach(event -> gaps.add(event.kind().label() + ", "
                        + hearth.carers.concerns.NotifiableEvents.words(event.happenedAt())
                        + ": not everybody was told within 24 hours."));
    }

    private void record() {
        for (CaseRecord.Item item : facts.record()) {
            if (!item.missing().isEmpty()) {
                String what = item.kind() == CaseRecord.Kind.PLACEMENT
                        ? "A placement from " + BritishDates.format(item.about())
                        : item.what();
                gaps.add("Case record, " + what.substring(0, 1).toLowerCase(Locale.UK) + what.substring(1)
                        + ": missing " + String.join(", ", item.missing()) + ".");
            }
        }
    }
}
