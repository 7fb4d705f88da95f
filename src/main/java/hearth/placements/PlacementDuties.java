package hearth.placements;

import hearth.access.Due;
import hearth.common.PlacementId;
import hearth.common.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What falls due for our children's homes: visits, placement plans, approvals and notices that are missing, days that were set. */
public final class PlacementDuties {
    private static final int PLAN_WORKING_DAYS = 5;

    private PlacementDuties() {}

    /**
     * Due on or before {@code until} as things stand on {@code today}. Of homes that only files have told of, no visit or plan is
     * asked for until the first visit is recorded.
     */
    public static List<Due> due(Handle h, LocalDate today, LocalDate until) {
        var due = new ArrayList<Due>();
        for (DutyStore.Lasting home : DutyStore.lasting(h, today)) {
            boolean kept = !home.basis().equals("IMPORTED");
            if (kept || home.everVisited()) {
                add(
                        due,
                        new Due(
                                "CHILD_VISIT",
                                home.childId(),
                                home.child(),
                                home.owner(),
                                VisitClock.next(clock(home)),
                                home.lastVisit() == null ? "First visit in this home" : "Visit to the child",
                                "CPPCR 2010 reg 28"),
                        until);
            }
            if (kept && home.planSignedOn() == null) {
                add(
                        due,
                        new Due(
                                "PLACEMENT_PLAN",
                                home.id(),
                                home.reference(),
                                home.owner(),
                                WorkingDays.after(home.startsOn(), PLAN_WORKING_DAYS),
                                "Agree and sign the placement plan",
                                "CPPCR 2010 reg 9: before the placement, or within 5 working days"),
                        until);
            }
        }
        for (DutyStore.Dated dated : DutyStore.dated(h, today, until)) {
            due.add(new Due(
                    dated.kind(),
                    new PlacementId(dated.subjectId()),
                    dated.reference(),
                    dated.owner(),
                    dated.day(),
                    what(dated.kind(), dated.text()),
                    basis(dated.kind())));
        }
        return due;
    }

    /**
     * Visits to our children on a day.
     *
     * @param children those whose visits are kept here
     * @param inTime of them, those whose next visit is not overdue
     */
    public record Visits(long children, long inTime) {}

    /** How many of our children are visited in time as things stood on a day; of homes from files only those with a visit recorded. */
    public static Visits visits(Handle h, LocalDate day) {
        List<DutyStore.Lasting> kept = DutyStore.lasting(h, day).stream()
                .filter(home -> !home.basis().equals("IMPORTED") || home.everVisited())
                .toList();
        return new Visits(
                kept.size(),
                kept.stream()
                        .filter(home -> !VisitClock.next(clock(home)).isBefore(day))
                        .count());
    }

    private static void add(List<Due> due, Due one, LocalDate until) {
        if (!one.day().isAfter(until)) {
            due.add(one);
        }
    }

    private static VisitClock.Home clock(DutyStore.Lasting home) {
        boolean parents = home.place().equals("P1");
        boolean ordered =
                parents && home.status().equals("C2") && home.statusSince().isAfter(home.startsOn());
        return new VisitClock.Home(
                home.startsOn(),
                home.lastVisit(),
                home.place().equals("U1") || home.place().equals("U4"),
                with(home, parents),
                home.reviewed(),
                ordered ? home.statusSince() : null);
    }

    private static VisitClock.With with(DutyStore.Lasting home, boolean parents) {
        if (home.temporary() || (parents && home.status().equals("C1"))) {
            return VisitClock.With.FOR_THE_TIME_BEING;
        }
        return parents && home.parentsAssessedOn() == null
                ? VisitClock.With.PARENTS_NOT_ASSESSED
                : VisitClock.With.CARERS;
    }

    private static String what(String kind, @Nullable String text) {
        return switch (kind) {
            case PlacementRules.LIMIT -> "More children than the usual fostering limit: get an exemption or move on";
            case PlacementRules.PLACES,
                    PlacementRules.AGES,
                    PlacementRules.SEX,
                    PlacementRules.NAMED,
                    PlacementRules.SIBLINGS_ONLY ->
                "Outside the terms of approval: change the terms or find another home";
            case HomeDecisions.RULE -> "Sign the decision on this home: who decided, why, what the child wishes";
            case HomeDecisions.BARRED -> "A rule bars this home and the child lives there: put it right";
            case PlacementRules.APPROVED -> "The carers are not approved";
            case PlacementRules.UNDER_16 -> "Under 16 in supported accommodation";
            case PlacementRules.OUT_OF_AREA -> "Get the approval of a nominated officer";
            case PlacementRules.AT_A_DISTANCE -> "Get the approval of the director of children's services";
            case PlacementRules.HOST -> "Tell the host authority in writing";
            case "PROOF" -> "Get in writing what " + text + " said by telephone";
            case "OUT_OF_AREA" -> "Look again at the home out of borough";
            case "KS4" -> "Get a nominated officer's approval of the change of school in Key Stage 4";
            case "NOTICE" -> "Notice was given: the child needs another home by then";
            case "REVIEW_MEETING" -> "Hold the review as a meeting: the last one was held without";
            case "DISRUPTION" -> "Hold the disruption meeting and write down what was learned";
            case "RETURN" -> text == null ? "The day by which the child was to be back" : "To be back: " + text;
            default -> text == null ? kind : text;
        };
    }

    private static String basis(String kind) {
        return switch (kind) {
            case HomeDecisions.RULE -> "NMS 15: a decision before a planned placement";
            case HomeDecisions.BARRED -> "NMS 15: a home that can meet the child's needs";
            case PlacementRules.LIMIT -> "Children Act 1989 Sch 7";
            case PlacementRules.APPROVED -> "CPPCR 2010 reg 22, 24";
            case PlacementRules.UNDER_16 -> "CPPCR 2010 as amended in 2021";
            case PlacementRules.OUT_OF_AREA, PlacementRules.AT_A_DISTANCE, "PROOF" -> "CPPCR 2010 reg 11";
            case PlacementRules.HOST -> "CPPCR 2010 reg 13";
            case "OUT_OF_AREA", "RETURN" -> "The day that was set";
            case "KS4" -> "CPPCR 2010 reg 10: before the move";
            case "NOTICE" -> "The days of notice in the provider's contract";
            case "REVIEW_MEETING" ->
                "CPPCR 2010 reg 22B, local practice: without one only in a long-term home of a year, and one a year";
            // General knowledge: no rule sets a day.
            case "DISRUPTION" -> "Good practice: within 28 days of an ending that was not planned";
            default -> "CPPCR 2010 reg 23: 6 working days";
        };
    }
}
