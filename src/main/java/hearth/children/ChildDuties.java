package hearth.children;

import hearth.access.Due;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What falls due for children in our care: their reviews, and what is still to be written down of a child who came on initials and a
 * year of birth. Visits and what hangs on a home are the placements'.
 */
public final class ChildDuties {
    private static final int IDENTITY_WORKING_DAYS = 5;
    private static final String RECORD = "CHILD_RECORD";
    private static final int NEEDS_WORKING_DAYS = 10;
    /** A record that has been thin for longer is a matter for the list of data to mend. */
    private static final int MONTHS_BACK = 3;

    private static final int INTERVIEW_DAYS = 3;
    private static final String OFFICER = "the independent reviewing officer";

    private ChildDuties() {}

    /**
     * Due on or before {@code until} as things stand on {@code today}; a child of whom only files have told is left out until the
     * first review is recorded.
     */
    public static List<Due> due(Handle h, LocalDate today, LocalDate until) {
        LocalDate since = today.minusMonths(MONTHS_BACK);
        List<ChildEventStore.InCare> inCare = ChildEventStore.inCare(h, today);
        return Stream.of(
                        reviews(inCare),
                        records(ChildEventStore.thin(h, since, today)),
                        officers(inCare, since),
                        interviews(h, since, today))
                .flatMap(s -> s)
                .filter(d -> !d.day().isAfter(until))
                .toList();
    }

    /** What is still to be written down of one child, and by when; empty where nothing is. */
    public static List<Due> missing(Handle h, ChildId child, LocalDate today) {
        return records(ChildEventStore.thin(h, child, today.minusMonths(MONTHS_BACK), today))
                .toList();
    }

    /**
     * Reviews of our children's care plans on a day.
     *
     * @param children those whose reviews are kept here
     * @param inTime of them, those whose next review is not overdue
     */
    public record Reviews(long children, long inTime) {}

    /** How many care plans are reviewed in time as things stood on a day. */
    public static Reviews reviewed(Handle h, LocalDate day) {
        List<LocalDate> next = ChildEventStore.inCare(h, day).stream()
                .filter(ChildEventStore.InCare::kept)
                .map(c -> ReviewClock.next(c.startsOn(), c.reviews(), c.lastReview()))
                .toList();
        return new Reviews(
                next.size(), next.stream().filter(due -> !due.isBefore(day)).count());
    }

    private static Stream<Due> records(List<ChildEventStore.Thin> children) {
        return children.stream()
                .flatMap(c -> Stream.of(
                                due(
                                        c,
                                        RECORD,
                                        IDENTITY_WORKING_DAYS,
                                        lacks("the last name", c.noName()),
                                        lacks("the day of birth", c.yearOnly()),
                                        lacks("the child's social worker", c.noWorker()),
                                        lacks(OFFICER, c.noOfficer()),
                                        lacks("the legal status", c.noStatus()),
                                        lacks("the category of need", c.noCategory()),
                                        lacks("the postcode of the home before", c.noPostcode())),
                                due(
                                        c,
                                        "CHILD_NEEDS",
                                        NEEDS_WORKING_DAYS,
                                        lacks("permanence before this care", c.noPermanence()),
                                        lacks("needs", c.noNeeds()),
                                        lacks("wishes", c.noWish()),
                                        lacks("school", c.noSchool())))
                        .flatMap(Optional::stream));
    }

    /** Who has been in care for so long that the record is no task any more, and has no reviewing officer (Children Act 1989 s25A). */
    private static Stream<Due> officers(List<ChildEventStore.InCare> inCare, LocalDate since) {
        return inCare.stream()
                .filter(c -> c.kept() && c.noOfficer() && c.startsOn().isBefore(since))
                .map(c -> new Due(
                        RECORD,
                        c.childId(),
                        c.reference(),
                        c.owner(),
                        WorkingDays.after(c.startsOn(), IDENTITY_WORKING_DAYS),
                        "Complete the record: " + OFFICER,
                        "Children Act 1989 s25A: each child in care has one"));
    }

    private static String lacks(String what, boolean lacking) {
        return lacking ? what : "";
    }

    private static Optional<Due> due(ChildEventStore.Thin child, String kind, int days, String... lacking) {
        String what = Stream.of(lacking).filter(l -> !l.isEmpty()).collect(Collectors.joining(", "));
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(new Due(
                        kind,
                        child.childId(),
                        child.reference(),
                        child.owner(),
                        WorkingDays.after(child.since(), days),
                        "Complete the record: " + what,
                        "Own practice: within " + days + " working days of the first day"));
    }

    private static Stream<Due> interviews(Handle h, LocalDate since, LocalDate today) {
        return ChildEventStore.notInterviewed(h, since, today).stream()
                .map(m -> new Due(
                        "MISSING_INTERVIEW",
                        m.childId(),
                        m.reference(),
                        m.owner(),
                        m.back().plusDays(INTERVIEW_DAYS),
                        "Return interview offered, or why not, after being missing until "
                                + BritishDates.format(m.back()),
                        "Guidance on children who go missing from care: within 72 hours of coming back"));
    }

    private static Stream<Due> reviews(List<ChildEventStore.InCare> inCare) {
        return inCare.stream()
                .filter(ChildEventStore.InCare::kept)
                .map(c -> new Due(
                        "CHILD_REVIEW",
                        c.childId(),
                        c.reference(),
                        c.owner(),
                        ReviewClock.next(c.startsOn(), c.reviews(), c.lastReview()),
                        c.reviews() == 0 ? "First review of the care plan" : "Review of the care plan",
                        "CPPCR 2010 reg 33: within 20 working days, then 3 months, then every 6 months"));
    }
}
