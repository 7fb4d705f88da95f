package hearth.children;

import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What cannot be true of a child, whoever says so. */
final class ChildRules {
    private ChildRules() {}

    static List<Refusal> check(NewChild child, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (child.dateOfBirth().isAfter(today)) {
            refusals.add(Refusal.at(
                    "date_of_birth",
                    "The date of birth, " + BritishDates.format(child.dateOfBirth())
                            + ", is still to come. Check the year."));
        }
        code(refusals, "sex", "sex", child.sex());
        code(refusals, "ethnicity", "ethnicity", child.ethnicity());
        code(refusals, "permanence_plan", "permanence-plan", child.permanencePlan());
        LocalDate hers = child.mothersChildBorn();
        if (hers != null && !hers.isAfter(child.dateOfBirth())) {
            refusals.add(
                    Refusal.at("mothers_child_born", "A mother is older than her child. Check both dates of birth."));
        }
        return refusals;
    }

    /** Nobody talks about it before being back, or without an offer. */
    static List<Refusal> interview(ChildEvents.Interview interview, @Nullable LocalDate until) {
        boolean said = interview.offered() == Answer.YES || interview.accepted() == Answer.YES;
        if (said && until == null) {
            return List.of(Refusal.at("ended_on", "An interview is held once the child is back. Say when that was."));
        }
        return interview.accepted() == Answer.YES && interview.offered() != Answer.YES
                ? List.of(Refusal.at("interview_offered", "It was accepted, so it was offered. Choose Yes."))
                : List.of();
    }

    /** Nobody is missing twice at once, or back before leaving; who is found may go missing again the same day (SSDA903 rule 574). */
    static List<Refusal> missing(
            List<ChildEvents.Missing> others, String kind, LocalDate from, @Nullable LocalDate until) {
        var refusals = new ArrayList<Refusal>();
        if (!kind.equals("M") && !kind.equals("A")) {
            refusals.add(Refusal.at("kind", "Choose missing (M) or away without leave (A)."));
        }
        if (until != null && until.isBefore(from)) {
            refusals.add(Refusal.at("ended_on", "The child was back before leaving. Check both dates."));
        }
        for (ChildEvents.Missing other : others) {
            boolean earlier = until != null && !until.isAfter(other.startedOn());
            boolean later = other.endedOn() != null && !other.endedOn().isAfter(from);
            if (!earlier && !later && !other.startedOn().equals(from)) {
                refusals.add(Refusal.at("started_on", "The child is recorded as missing on some of these days."));
            }
        }
        return refusals;
    }

    static void code(List<Refusal> refusals, String field, String list, @Nullable String code) {
        if (code != null && CodeList.named(list).find(code).isEmpty()) {
            refusals.add(Refusal.at(field, "There is no code " + code + " here. Choose one from the list."));
        }
    }
}
