package hearth.app.window;

import hearth.carers.Approval;
import hearth.carers.HouseholdPage;
import hearth.carers.Unavailable;
import hearth.carers.proposals.Proposal;
import hearth.carers.transfers.Transfer;
import hearth.carers.ui.ProposalPanel;
import hearth.carers.ui.TransferPanel;
import hearth.carers.visits.VisitNote;
import hearth.common.CodeList;
import hearth.placements.PlacementLine;
import hearth.ui.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history of one household: approvals, terms, states, moves, times not available, duties done, placements, notes. */
final class HouseholdHistory {
    private HouseholdHistory() {}

    /** The dated steps of a move to another service or from one. */
    static void add(List<Timeline.Dated> all, Transfer t) {
        String words = TransferPanel.words(t);
        add(all, t.intentionOn(), "Notice of their intention to change the service", words);
        add(all, t.meetingOn(), "Transfer meeting", words);
        add(all, t.referenceOn(), "Reference given to another service", words);
        add(all, t.recordsOn(), "Records seen by another service", words);
        add(all, t.givenUpOn(), "They stay with us", words);
    }

    /** The dated steps of a proposal to end the approval or to change its terms. */
    static void add(List<Timeline.Dated> all, Proposal p) {
        String words = ProposalPanel.words(p);
        add(all, p.sentOn(), "Letter with what is proposed", words);
        add(all, p.agreedOn(), "They agreed to other terms", words);
        add(all, p.answeredOn(), "They answered what is proposed", words);
        add(all, p.papersOn(), "Papers to the IRM", words);
        add(all, p.decidedOn(), "Final decision on what was proposed", words);
    }

    private static void add(List<Timeline.Dated> all, @Nullable LocalDate on, String title, String words) {
        if (on != null) {
            all.add(new Timeline.Dated(on, RecordFacts.entry(on, title, words)));
        }
    }

    /** What happened on which day. */
    static List<Timeline.Dated> of(HouseholdPage page, List<PlacementLine> placements, List<VisitNote> visits) {
        var all = new ArrayList<Timeline.Dated>();
        for (Approval approval : page.approvals()) {
            all.add(new Timeline.Dated(
                    approval.startsOn(), RecordFacts.entry(approval.startsOn(), "Approved", approval.provider())));
            approval.terms().stream()
                    .skip(1)
                    .forEach(t -> all.add(new Timeline.Dated(
                            t.startsOn(), RecordFacts.entry(t.startsOn(), "Other terms of approval", ""))));
            approval.statuses().stream()
                    .skip(1)
                    .forEach(t -> all.add(new Timeline.Dated(
                            t.startsOn(),
                            RecordFacts.entry(t.startsOn(), t.status().label(), ""))));
            LocalDate end = approval.endsOn();
            if (end != null) {
                all.add(new Timeline.Dated(end, RecordFacts.entry(end, "Approval ended", approval.ended())));
            }
        }
        page.addresses().reversed().stream()
                .skip(1)
                .forEach(a ->
                        all.add(new Timeline.Dated(a.startsOn(), RecordFacts.entry(a.startsOn(), "Moved house", ""))));
        for (Unavailable away : page.unavailable()) {
            String why = CodeList.named("not-available").label(away.reason());
            all.add(new Timeline.Dated(
                    away.startsOn(), RecordFacts.entry(away.startsOn(), "Places not available", why)));
        }
        page.duties()
                .forEach(d -> all.add(new Timeline.Dated(
                        d.doneOn(),
                        RecordFacts.entry(d.doneOn(), CodeList.named("duty").label(d.kind()), ""))));
        placements.forEach(
                p -> all.add(new Timeline.Dated(p.start(), RecordFacts.entry(p.start(), "Placement", p.child()))));
        visits.stream()
                .filter(VisitNote::signed)
                .forEach(n ->
                        all.add(new Timeline.Dated(n.onDay(), RecordFacts.entry(n.onDay(), n.title(), n.author()))));
        Answers.ofHome(page.about())
                .forEach((day, words) ->
                        all.add(new Timeline.Dated(day, RecordFacts.entry(day, "Asked about the home", words))));
        page.notes().forEach(n -> all.add(new Timeline.Dated(n.onDay(), RecordFacts.entry(n))));
        return all;
    }
}
