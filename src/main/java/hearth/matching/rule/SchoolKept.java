package hearth.matching.rule;

import hearth.children.ChildQuestion;
import hearth.common.Miles;
import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Policy;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.time.LocalDate;
import java.time.Month;

/** H20: a child in Key Stage 4 keeps the school, judged by the straight line; else a nominated officer approves the move. */
final class SchoolKept implements Rule {
    private static final int FIRST_YEAR = 10;
    private static final int LAST_YEAR = 11;

    private final int miles;

    SchoolKept(Policy policy) {
        this.miles = policy.schoolMiles();
    }

    @Override
    public RuleId id() {
        return RuleId.H20;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        State state = State.PASS;
        for (ChildFacts child : request.children()) {
            state = state.worse(kept(child, request.from(), home));
        }
        Line line =
                Line.of(id(), state, () -> request.each(c -> far(c, home)), () -> request.each(c -> asked(c, request)));
        return switch (state) {
            case DECISION, FAIL ->
                line.decidedBy(Said.NOMINATED)
                        .round(WayRound.DECISION, () -> "a nominated officer approves, or transport keeps the school");
            case UNKNOWN -> line.round(WayRound.ASK, () -> "record the school, its postcode and the home's postcode");
            case PASS -> line;
        };
    }

    private State kept(ChildFacts child, LocalDate day, HouseholdFacts home) {
        int year = year(child, day);
        var school = child.school();
        if (child.answer(ChildQuestion.SCHOOL).no() && school == null) {
            return State.PASS;
        }
        if (year > 0 && (year < FIRST_YEAR || year > LAST_YEAR)) {
            return State.PASS;
        }
        if (year <= 0 || school == null || school.at() == null || home.at() == null) {
            return State.UNKNOWN;
        }
        if (home.at().milesTo(school.at()).tenths().orElse(Integer.MAX_VALUE) <= miles * 10) {
            return State.PASS;
        }
        var decided = child.decision("KS4_MOVE", home.id());
        return decided == null ? State.DECISION : decided.yes() ? State.PASS : State.FAIL;
    }

    /** The year group as recorded, else by the age on the last 31 August; 0 where neither is known, 1 for any before Year 2. */
    private static int year(ChildFacts child, LocalDate day) {
        var school = child.school();
        Integer recorded = school == null ? null : school.year();
        if (recorded != null) {
            return Math.max(1, recorded);
        }
        if (child.born() == null) {
            return 0;
        }
        int began = day.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? day.getYear() : day.getYear() - 1;
        return Math.max(1, child.ageOn(LocalDate.of(began, Month.AUGUST, 31)) - 4);
    }

    private static String far(ChildFacts child, HouseholdFacts home) {
        var school = child.school();
        if (school == null || school.at() == null || home.at() == null) {
            return "distance to school not known";
        }
        Miles to = home.at().milesTo(school.at());
        return to + " from school in a straight line";
    }

    private static String asked(ChildFacts child, Request request) {
        int year = year(child, request.from());
        var school = child.school();
        return (school != null
                        ? school.name()
                        : child.answer(ChildQuestion.SCHOOL).no() ? "goes to no school" : "school not recorded")
                + (year <= 0 ? ", year group not known" : ", Year " + year)
                + (year >= FIRST_YEAR && year <= LAST_YEAR ? " (Key Stage 4)" : "");
    }
}
