package hearth.carers;

import hearth.common.BritishDates;
import hearth.common.CodeList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the case record of carers must contain (FSR 2011 reg 30, in substance as the regulations before it), each with where it stands in
 * Hearth and what is missing: notices, agreement, reports of reviews, information obtained, every placement.
 */
public final class CaseRecord {
    /** What sort of paper or entry. */
    public enum Kind {
        NOTICE_OF_APPROVAL("Notice of approval"),
        AGREEMENT("Foster care agreement"),
        INFORMATION("Information obtained on approval"),
        REVIEW_REPORT("Report of the review"),
        TERMINATION_NOTICE("Notice of the end of approval"),
        PLACEMENT("Placement");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One thing it must contain.
     *
     * @param about the day it is about, by which its paper is known
     * @param stands what Hearth has of it, and under which tab
     * @param kept where the paper itself is kept; null where nobody has said, or none is needed
     * @param missing what is not there, each in a few words
     */
    public record Item(
            Kind kind,
            LocalDate about,
            String stands,
            @Nullable String kept,
            List<String> missing) {
        public Item {
            missing = List.copyOf(missing);
        }

        /** Such as "Report of the review, 24 February 2025". */
        public String what() {
            return kind.label() + ", " + BritishDates.format(about);
        }
    }

    /** Where the paper of an item is kept. */
    public record Paper(long id, Kind kind, LocalDate aboutOn, String kept, int version) {}

    /**
     * One stay of a child.
     *
     * @param shown false for a child whom the reader may not see: nothing but the days is told, and nothing asked for
     * @param age in years on the first day
     * @param circumstances how it came to its end, in words
     */
    public record Stay(
            boolean shown,
            String child,
            @Nullable Integer age,
            @Nullable String sex,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String circumstances) {
        /** One of a child whom the reader may not see. */
        public static Stay restricted(LocalDate from, @Nullable LocalDate until) {
            return new Stay(false, "A restricted child", null, null, from, until, null);
        }

        /** Whether it went on on any of these days. */
        boolean during(LocalDate first, LocalDate last) {
            return !from.isAfter(last) && (until == null || until.isAfter(first));
        }
    }

    private final HouseholdPage page;
    private final List<Paper> papers;
    private final List<Item> items = new ArrayList<>();

    private CaseRecord(HouseholdPage page, List<Paper> papers) {
        this.page = page;
        this.papers = papers;
    }

    /** All of it, approval by approval, then reviews and placements; the oldest first. */
    public static List<Item> of(HouseholdPage page, List<Paper> papers, List<Stay> stays) {
        var record = new CaseRecord(page, papers);
        page.approvals().reversed().stream().filter(Approval::ours).forEach(record::approval);
        page.duties().reversed().stream()
                .filter(done -> done.kind().equals("REVIEW"))
                .forEach(done -> record.review(done, stays));
        stays.forEach(record::stay);
        return List.copyOf(record.items);
    }

    private void approval(Approval approval) {
        LocalDate from = approval.startsOn();
        boolean wording =
                approval.terms().stream().anyMatch(version -> version.terms().wording() != null);
        add(
                Kind.NOTICE_OF_APPROVAL,
                from,
                Stream.of(
                                approval.kind() == NewApproval.Kind.FULL ? "In full" : "For the time being",
                                approval.reference(),
                                "terms under Approval")
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")),
                wording ? List.of() : List.of("the letter's own wording of the terms"));
        if (approval.kind() == NewApproval.Kind.FULL) {
            DutyDone signed = page.duties().stream()
                    .filter(done -> done.kind().equals("AGREEMENT"))
                    .filter(done -> approval.inForce(done.doneOn()))
                    .reduce((later, earlier) -> earlier)
                    .orElse(null);
            add(
                    Kind.AGREEMENT,
                    from,
                    signed == null ? "" : "Signed on " + BritishDates.format(signed.doneOn()) + ", under Duties",
                    signed == null ? List.of("the day it was signed") : List.of());
        }
        long checks =
                page.checks().stream().filter(check -> check.received() != null).count();
        add(
                Kind.INFORMATION,
                from,
                checks == 0 ? "" : checks + (checks == 1 ? " check" : " checks") + " under Checks",
                checks == 0 ? List.of("every check") : List.of());
        LocalDate end = approval.endsOn();
        if (end != null && !"FULLY_APPROVED".equals(approval.endingReason())) {
            add(
                    Kind.TERMINATION_NOTICE,
                    end,
                    approval.ended()
                            + (approval.noticeReceivedOn() == null
                                    ? ""
                                    : ", notice received on " + BritishDates.format(approval.noticeReceivedOn())),
                    List.of());
        }
    }

    /** Views are sought of the carers, of children placed then, and of councils with a child there in the year before (reg 28). */
    private void review(DutyDone done, List<Stay> stays) {
        var missing = new ArrayList<String>();
        if (done.decidedOn() == null) {
            missing.add("the day of the decision");
        }
        if (done.outcome() == null) {
            missing.add("the outcome");
        }
        LocalDate held = done.doneOn();
        if (done.panelOn() == null && first(done)) {
            missing.add("the day the panel saw it, as it does the report of the first review");
        }
        if (done.carersViewsOn() == null) {
            missing.add("the carers' views");
        }
        if (done.childrenViewsOn() == null && stays.stream().anyMatch(stay -> stay.during(held, held))) {
            missing.add("the views of the children placed");
        }
        if (done.authoritiesViewsOn() == null
                && stays.stream().anyMatch(stay -> stay.during(held.minusYears(1), held))) {
            missing.add("the views of their councils");
        }
        String decided = done.decidedOn() == null ? "" : ", decided on " + BritishDates.format(done.decidedOn());
        add(Kind.REVIEW_REPORT, done.doneOn(), "Held" + decided + ", under Duties", missing);
    }

    /** Whether no other review was held before it under the same full approval. */
    private boolean first(DutyDone review) {
        return page.approvals().stream()
                .filter(a -> a.ours() && a.kind() == NewApproval.Kind.FULL && a.inForce(review.doneOn()))
                .anyMatch(a -> page.duties().stream()
                        .filter(d -> d.kind().equals("REVIEW"))
                        .noneMatch(d -> d.doneOn().isBefore(review.doneOn())
                                && !d.doneOn().isBefore(a.startsOn())));
    }

    private void stay(Stay stay) {
        var missing = new ArrayList<String>();
        if (stay.shown() && stay.age() == null) {
            missing.add("the child's age");
        }
        if (stay.shown() && stay.sex() == null) {
            missing.add("the child's sex");
        }
        if (stay.shown() && stay.until() != null && stay.circumstances() == null) {
            missing.add("the circumstances of the ending");
        }
        String words = Stream.of(
                        stay.child(),
                        stay.age() == null ? null : "aged " + stay.age(),
                        stay.sex() == null ? null : CodeList.named("sex").label(stay.sex()),
                        BritishDates.span(stay.from(), stay.until()),
                        stay.circumstances())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        items.add(new Item(Kind.PLACEMENT, stay.from(), words, null, missing));
    }

    private void add(Kind kind, LocalDate about, String stands, List<String> lacks) {
        String kept = papers.stream()
                .filter(paper -> paper.kind() == kind && paper.aboutOn().equals(about))
                .map(Paper::kept)
                .findFirst()
                .orElse(null);
        var missing = new ArrayList<>(lacks);
        if (kept == null) {
            missing.add("where the paper is kept");
        }
        items.add(new Item(kind, about, stands, kept, missing));
    }
}
