package hearth.exchange.inspection;

import hearth.access.Breach;
import hearth.carers.Approval;
import hearth.carers.Check;
import hearth.carers.DutyDone;
import hearth.carers.Exemption;
import hearth.carers.Household;
import hearth.carers.concerns.Concern;
import hearth.carers.concerns.NotifiableEvent;
import hearth.carers.concerns.NotifiableEvents;
import hearth.carers.proposals.Proposal;
import hearth.carers.visits.VisitNote;
import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.geography.Authorities;
import hearth.placements.PlacementLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of the document, each from the facts alone. (It is long because every part stands here, in the order of the document.) */
final class InspectionSections {
    private final InspectionFacts facts;
    private final Authorities authorities = new Authorities();

    private InspectionSections(InspectionFacts facts) {
        this.facts = facts;
    }

    static List<Section> of(InspectionFacts facts) {
        var sections = new InspectionSections(facts);
        return List.of(
                sections.gaps(),
                HouseholdSection.of(facts),
                sections.approvals(),
                TermsSection.of(facts),
                sections.checks(),
                sections.reviews(),
                sections.proposals(),
                TransferSection.of(facts.transfers()),
                sections.visits(),
                sections.training(),
                sections.exemptions(),
                sections.placements(),
                sections.concerns(),
                sections.events(),
                sections.breaches());
    }

    private Section gaps() {
        List<String> gaps = InspectionGaps.of(facts);
        return Section.words("Gaps", gaps.isEmpty() ? List.of("None was found.") : gaps);
    }

    private Section approvals() {
        var rows = new ArrayList<List<String>>();
        for (Approval a : facts.page().approvals()) {
            rows.add(List.of(
                    BritishDates.span(a.startsOn(), a.endsOn()),
                    a.provider(),
                    (a.kind() == hearth.carers.NewApproval.Kind.FULL ? "In full" : "For the time being")
                            + (a.connected() ? ", connected" : "")
                            + when(", lapses ", a.expiresOn())
                            + when(", extended on ", a.extendedOn()),
                    said(a.reference()),
                    a.ended()
                            + when(", notice received ", a.noticeReceivedOn())
                            + (a.endingDetail() == null ? "" : ": " + a.endingDetail()),
                    a.statuses().stream()
                            .map(s -> BritishDates.format(s.startsOn()) + ": "
                                    + s.status().label() + (s.reason() == null ? "" : ", " + s.reason()))
                            .collect(Collectors.joining("; "))));
        }
        return Section.table(
                "Approval",
                "No approval is recorded.",
                List.of("In force", "By", "How", "Papers", "Why it ended", "State"),
                rows);
    }

    private Section checks() {
        var rows = new ArrayList<List<String>>();
        for (Check c : facts.page().checks()) {
            rows.add(List.of(
                    c.name(),
                    CodeList.named("check-kind").label(c.kind()),
                    day(c.requested()),
                    day(c.received()),
                    c.state(),
                    day(c.expires())));
        }
        return Section.table(
                "Checks",
                "No checks are recorded.",
                List.of("On whom", "Check", "Asked for", "Came in", "State", "Stands until"),
                rows);
    }

    private Section reviews() {
        Household h = facts.page().household();
        var rows = new ArrayList<List<String>>();
        for (DutyDone d : done(kind -> kind.equals("REVIEW"))) {
            rows.add(List.of(
                    day(d.doneOn()),
                    day(d.panelOn()),
                    day(d.decidedOn()),
                    outcome(d.outcome()),
                    views(d),
                    said(d.worker())));
        }
        Section table = Section.table(
                "Reviews of approval",
                "No review is recorded.",
                List.of("Held", "Panel", "Decided", "Outcome", "Views sought", "By"),
                rows);
        LocalDate due = h.reviewDue();
        var sentences = new ArrayList<>(table.sentences());
        if (due != null) {
            sentences.add("The next is due by " + BritishDates.format(due) + ".");
        }
        return new Section(table.title(), sentences, table.headings(), table.rows());
    }

    private static String views(DutyDone review) {
        return Stream.of(
                        views("carers", review.carersViewsOn()),
                        views("children", review.childrenViewsOn()),
                        views("councils", review.authoritiesViewsOn()))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String views(String whose, @Nullable LocalDate sought) {
        return sought == null ? "" : whose + " " + BritishDates.format(sought);
    }

    private static String outcome(@Nullable String code) {
        if (code == null) {
            return "";
        }
        return switch (code) {
            case "CONTINUE_SAME_TERMS" -> "Goes on, same terms";
            case "CHANGE_TERMS" -> "Terms to change";
            case "NOT_SUITABLE" -> "No longer suitable";
            case "RESIGNATION" -> "They give up";
            default -> code;
        };
    }

    private Section proposals() {
        var rows = new ArrayList<List<String>>();
        for (Proposal p : facts.proposals()) {
            Proposal.Answered answer = p.answer();
            Proposal.Decision decision = p.decision();
            rows.add(List.of(
                    day(p.sentOn()),
                    p.kind().label(),
                    p.reasons(),
                    p.agreedOn() != null
                            ? "Agreed in writing " + BritishDates.format(p.agreedOn())
                            : answer == null ? "" : answer.label() + " " + day(p.answeredOn()),
                    decision == null ? "" : decision.label() + " " + day(p.decidedOn())));
        }
        return Section.table(
                "Proposals to end the approval or change its terms",
                "None is recorded.",
                List.of("Letter", "Proposed", "Reasons", "They chose", "Final decision"),
                rows);
    }

    /** Visits written down as duties done, with what a signed note of that day says of who was seen. */
    private Section visits() {
        var rows = new ArrayList<List<String>>();
        for (DutyDone d : done(kind -> kind.equals("SUPERVISION") || kind.equals("UNANNOUNCED"))) {
            VisitNote note = facts.visits().stream()
                    .filter(n -> n.signed() && n.kind() == VisitNote.Kind.VISIT)
                    .filter(n -> n.onDay().equals(d.doneOn()))
                    .findFirst()
                    .orElse(null);
            boolean unannounced = d.kind().equals("UNANNOUNCED") || (note != null && note.announced() == Answer.NO);
            rows.add(List.of(
                    day(d.doneOn()),
                    unannounced ? "Unannounced" : "Announced",
                    note == null ? "" : said(note.seen()),
                    note == null
                            ? ""
                            : note.children().stream()
                                    .map(c -> Objects.requireNonNullElse(
                                                    facts.children().get(c.child()), "") + ": "
                                            + c.seen().label())
                                    .collect(Collectors.joining("; ")),
                    said(d.worker())));
        }
        return Section.table(
                "Visits, announced and unannounced",
                "No visit is recorded.",
                List.of("On", "How", "Who was seen", "Children", "By"),
                rows);
    }

    private Section training() {
        var rows = new ArrayList<List<String>>();
        // Every other duty: reviews and visits have sections of their own
        for (DutyDone d :
                done(kind -> !List.of("REVIEW", "SUPERVISION", "UNANNOUNCED").contains(kind))) {
            rows.add(List.of(
                    day(d.doneOn()),
                    CodeList.named("duty").label(d.kind()),
                    Stream.of(d.title(), d.note()).filter(Objects::nonNull).collect(Collectors.joining(", "))));
        }
        return Section.table(
                "Training, standards, health and safety, agreement",
                "None is recorded.",
                List.of("On", "What", "In words"),
                rows);
    }

    private List<DutyDone> done(Predicate<String> kind) {
        return facts.page().duties().stream().filter(d -> kind.test(d.kind())).toList();
    }

    private Section exemptions() {
        var rows = new ArrayList<List<String>>();
        for (Exemption e : facts.page().exemptions()) {
            rows.add(List.of(
                    BritishDates.span(e.startsOn(), e.endsOn()),
                    authorities.name(e.authority()),
                    day(e.grantedOn()),
                    e.children().stream()
                            .map(child ->
                                    Objects.requireNonNullElse(facts.children().get(child), ""))
                            .sorted()
                            .collect(Collectors.joining(", ")),
                    said(e.condition())));
        }
        return Section.table(
                "Exemptions from the usual fostering limit",
                "None is recorded.",
                List.of("Holds", "Given by", "Given on", "Children", "Condition"),
                rows);
    }

    private Section placements() {
        List<PlacementLine> placements = facts.placements();
        if (placements == null) {
            return Section.words(
                    "Placements and how they ended",
                    List.of("Left out: whoever made this file may not see children's records."));
        }
        var rows = new ArrayList<List<String>>();
        for (PlacementLine p : placements) {
            String reason = p.endReason();
            rows.add(List.of(
                    Objects.requireNonNullElse(facts.children().get(p.childId()), ""),
                    day(p.start()),
                    day(p.end()),
                    CodeList.named("place").label(p.type()),
                    reason == null
                            ? ""
                            : CodeList.named("place-change")
                                    .find(reason)
                                    .map(hearth.common.Code::label)
                                    .orElseGet(() ->
                                            CodeList.named("episode-ceased").label(reason)),
                    "YES".equals(p.endPlanned()) ? "Planned" : "NO".equals(p.endPlanned()) ? "Unplanned" : ""));
        }
        return Section.table(
                "Placements and how they ended",
                "No child has been placed here.",
                List.of("Child", "From", "Until", "Kind of home", "Why it ended", "Ending"),
                rows);
    }

    private Section concerns() {
        List<Concern> concerns = facts.concerns();
        String title = "Allegations, standards of care and complaints";
        if (concerns == null) {
            return Section.words(
                    title,
                    List.of("Left out, whether there are any or not: whoever made this file may not see them. Somebody"
                            + " with the role Allegations can make it with them."));
        }
        var rows = new ArrayList<List<String>>();
        for (Concern c : concerns) {
            rows.add(List.of(
                    c.reference(),
                    c.kind().label(),
                    day(c.received()),
                    c.happened(),
                    c.state(),
                    outcome(c),
                    day(c.outcomeOn())));
        }
        return Section.table(
                title,
                "None is recorded.",
                List.of("Reference", "Kind", "Received", "What happened", "State", "Outcome", "Decided"),
                rows);
    }

    /** The outcome with what followed and in words. */
    private static String outcome(Concern c) {
        return Stream.of(
                        c.outcome() == null
                                ? null
                                : CodeList.named("concern-outcome").label(c.outcome()),
                        c.followed() == null
                                ? null
                                : CodeList.named("concern-followed").label(c.followed()),
                        c.outcomeWords())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(". "));
    }

    private Section events() {
        var rows = new ArrayList<List<String>>();
        for (NotifiableEvent e : facts.events()) {
            rows.add(List.of(
                    NotifiableEvents.words(e.happenedAt()),
                    e.kind().label(),
                    e.told().stream()
                            .map(t -> t.body().label() + " " + NotifiableEvents.words(t.at())
                                    + (e.inTime(t) ? "" : " (late)"))
                            .collect(Collectors.joining("; ")),
                    e.missing().stream().map(b -> b.label()).collect(Collectors.joining(", "))));
        }
        boolean all = facts.concerns() != null;
        Section section = Section.table(
                "Events others must be told of",
                all ? "None is recorded." : "None is recorded that whoever made this file may see.",
                List.of("Happened", "What", "Told", "Not told"),
                rows);
        return all
                ? section
                : section.besides("Events of a reason that whoever made this file may not see are left out, whether"
                        + " there are any or not: ask somebody with the role Allegations.");
    }

    private Section breaches() {
        var rows = facts.page().breaches().stream()
                .sorted(Comparator.comparing(Breach::since))
                .map(b -> List.of(day(b.since()), b.message(), day(b.resolvedOn()), said(b.resolvedHow())))
                .toList();
        return Section.table(
                "Rules that were not kept", "None is recorded.", List.of("Since", "What", "Dealt with", "How"), rows);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : BritishDates.format(day);
    }

    private static String when(String words, @Nullable LocalDate day) {
        return day == null ? "" : words + BritishDates.format(day);
    }

    private static String said(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }
}
