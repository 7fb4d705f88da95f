package hearth.exchange.inspection;

import hearth.access.Due;
import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Subjects;
import hearth.carers.CasePapers;
import hearth.carers.CaseRecord;
import hearth.carers.HouseholdDuties;
import hearth.carers.HouseholdPage;
import hearth.carers.Households;
import hearth.carers.concerns.Concern;
import hearth.carers.concerns.Concerns;
import hearth.carers.concerns.NotifiableEvent;
import hearth.carers.concerns.NotifiableEvents;
import hearth.carers.proposals.Proposal;
import hearth.carers.proposals.Proposals;
import hearth.carers.transfers.Transfer;
import hearth.carers.transfers.Transfers;
import hearth.carers.visits.VisitNote;
import hearth.carers.visits.VisitNotes;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.placements.CaseStays;
import hearth.placements.PlacementLine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the document is made of.
 *
 * @param placements the latest first; null for whoever may not see children
 * @param children references of all children it names; of restricted ones only that they are
 * @param due what is overdue
 * @param events without those of concerns for whoever may not see them
 * @param concerns null for whoever may not see them
 */
record InspectionFacts(
        HouseholdPage page,
        @Nullable List<PlacementLine> placements,
        Map<ChildId, String> children,
        List<CaseRecord.Item> record,
        List<Proposal> proposals,
        List<Transfer> transfers,
        List<Due> due,
        List<VisitNote> visits,
        List<NotifiableEvent> events,
        @Nullable List<Concern> concerns,
        LocalDate day) {

    static InspectionFacts read(Session session, HouseholdId id) {
        LocalDate today = session.today();
        HouseholdPage page = Households.open(session, id);
        boolean children = session.may(Right.SEE_CHILDREN);
        boolean concerns = session.may(Right.SEE_CONCERNS);
        return session.read(Right.SEE_CARERS, h -> {
            Query here = Query.on(today).where("household", page.household().reference());
            List<PlacementLine> placements = children ? PlacementLine.LISTING.all(h, here) : null;
            List<VisitNote> visits = VisitNotes.of(h, id);
            var references = new HashMap<ChildId, String>();
            Stream.of(
                            page.exemptions().stream().flatMap(e -> e.children().stream()),
                            page.approvals().stream()
                                    .flatMap(a -> a.terms().stream())
                                    .flatMap(version -> version.terms().named().stream()),
                            placements == null
                                    ? Stream.<ChildId>empty()
                                    : placements.stream().map(PlacementLine::childId),
                            visits.stream().flatMap(v -> v.children().stream()).map(VisitNote.SeenChild::child))
                    .flatMap(Function.identity())
                    .forEach(child -> references.computeIfAbsent(
                            child, c -> Subjects.hidden(h, c) ? "a restricted child" : Subjects.reference(h, c)));
            return new InspectionFacts(
                    page,
                    placements,
                    references,
                    CaseRecord.of(
                            page, CasePapers.of(h, id), children ? CaseStays.of(h, id) : List.<CaseRecord.Stay>of()),
                    Proposals.of(h, id),
                    Transfers.of(h, id),
                    Stream.of(
                                    HouseholdDuties.due(h, id, today, today.minusDays(1)),
                                    Proposals.due(h, id, today, today.minusDays(1)),
                                    Transfers.due(h, id, today, today.minusDays(1)))
                            .flatMap(List::stream)
                            .toList(),
                    visits,
                    concerns ? NotifiableEvents.all(h, id) : NotifiableEvents.of(h, id),
                    concerns ? Concerns.of(h, id, today) : null,
                    today);
        });
    }
}
