package hearth.children;

import hearth.common.BritishDates;
import hearth.common.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What cannot be true of a period of care: nobody is looked after before birth, twice at once, or for no night at all. */
final class CareRules {
    private CareRules() {}

    static List<Refusal> start(StartOfCare start, LocalDate born, List<PeriodOfCare> others) {
        var refusals = new ArrayList<Refusal>();
        if (start.startsOn().isBefore(born)) {
            refusals.add(Refusal.at(
                    "starts_on",
                    "The child was born on " + BritishDates.format(born)
                            + " and cannot be looked after before. Check both dates."));
        }
        ChildRules.code(refusals, "legal_status", "legal-status", start.legalStatus());
        ChildRules.code(refusals, "need", "category-of-need", start.categoryOfNeed());
        for (PeriodOfCare other : others) {
            if (other.covers(start.startsOn())) {
                refusals.add(Refusal.at(
                        "starts_on",
                        "The child is looked after already, since " + BritishDates.format(other.startsOn())
                                + ". End that period of care first, or add the change of status or home to it."));
            } else if (other.startsOn().isAfter(start.startsOn())) {
                refusals.add(Refusal.at(
                        "starts_on",
                        "A later period of care begins on " + BritishDates.format(other.startsOn())
                                + ". Say when this one ended before recording it."));
            }
        }
        return refusals;
    }

    static List<Refusal> end(PeriodOfCare period, LocalDate on, String rec) {
        var refusals = new ArrayList<Refusal>();
        if (!on.isAfter(period.startsOn())) {
            refusals.add(Refusal.at(
                    "end",
                    "The period of care began on " + BritishDates.format(period.startsOn())
                            + " and ends after that day. Check the date."));
        }
        ChildRules.code(refusals, "rec", "episode-ceased", rec);
        if (rec.equals("X1")) {
            refusals.add(Refusal.at("rec", "X1 means that care goes on. Choose why it ended."));
        }
        period.statuses().stream()
                .filter(s -> !s.startsOn().isBefore(on) && !s.startsOn().equals(period.startsOn()))
                .findFirst()
                .ifPresent(s -> refusals.add(Refusal.at(
                        "end",
                        "A legal status is recorded from " + BritishDates.format(s.startsOn())
                                + ", after this day. Correct it first.")));
        return refusals;
    }

    static List<Refusal> status(PeriodOfCare period, LocalDate from, String code) {
        var refusals = new ArrayList<Refusal>();
        ChildRules.code(refusals, "legal_status", "legal-status", code);
        if (!period.covers(from)) {
            refusals.add(Refusal.at(
                    "starts_on",
                    "The child is not looked after on " + BritishDates.format(from) + ". Check the date."));
        }
        return refusals;
    }
}
