package hearth.placements;

import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.Period;
import hearth.common.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What cannot be true of a placement, whether planned or past: two homes on one night, an end before its start. */
final class Possible {
    private Possible() {}

    static List<Refusal> start(
            NewPlacement told, LocalDate born, boolean ours, boolean lookedAfter, List<PlacementStore.Stretch> others) {
        var refusals = new ArrayList<Refusal>();
        if (told.startsOn().isBefore(born)) {
            refusals.add(
                    Refusal.at("start", "The child was born on " + BritishDates.format(born) + ". Check both dates."));
        }
        if (CodeList.named("place").find(told.home().place()).isEmpty()) {
            refusals.add(Refusal.at(
                    "type", "There is no type of home " + told.home().place() + ". Choose one from the list."));
        }
        if (ours && !lookedAfter) {
            refusals.add(notLookedAfter(told.startsOn()));
        }
        for (var other : others) {
            boolean over = other.endsOn() == null || other.endsOn().isAfter(told.startsOn());
            if (over && !other.startsOn().isAfter(told.startsOn())) {
                refusals.add(Refusal.at(
                        "start",
                        "The child lives elsewhere on that day (" + other.reference() + ", since "
                                + BritishDates.format(other.startsOn())
                                + "). Record a move, or end that placement first."));
            } else if (over) {
                refusals.add(Refusal.at(
                        "start",
                        "A later placement (" + other.reference() + ") begins on "
                                + BritishDates.format(other.startsOn())
                                + ". Give this one its end when you record it."));
            }
        }
        return refusals;
    }

    static Refusal notLookedAfter(LocalDate day) {
        return Refusal.at(
                "start",
                "The child is not looked after on " + BritishDates.format(day)
                        + ". Record the start of care first, or correct the date.");
    }

    /** The same of a placement that a file tells of, with its end: only nights that are taken stand against it. */
    static List<Refusal> record(
            NewPlacement told, @Nullable LocalDate end, LocalDate born, List<PlacementStore.Stretch> others) {
        var refusals = new ArrayList<Refusal>();
        if (told.startsOn().isBefore(born)) {
            refusals.add(
                    Refusal.at("start", "The child was born on " + BritishDates.format(born) + ". Check both dates."));
        }
        if (end != null && !end.isAfter(told.startsOn())) {
            refusals.add(Refusal.at("end", "A placement ends after it starts. Check both dates."));
            return refusals;
        }
        refusals.addAll(taken(told.startsOn(), end, others));
        return refusals;
    }

    /** Nights on which the child lives elsewhere. */
    static List<Refusal> taken(LocalDate start, @Nullable LocalDate end, List<PlacementStore.Stretch> others) {
        var refusals = new ArrayList<Refusal>();
        if (end != null && !end.isAfter(start)) {
            return refusals;
        }
        var nights = new Period(start, end);
        for (var other : others) {
            if (nights.overlaps(new Period(other.startsOn(), other.endsOn()))) {
                refusals.add(Refusal.at(
                        "start",
                        "The child lives elsewhere on some of these nights (" + other.reference() + ", since "
                                + BritishDates.format(other.startsOn())
                                + (other.endsOn() == null ? "" : " until " + BritishDates.format(other.endsOn()))
                                + "). Check the dates of both."));
            }
        }
        return refusals;
    }

    /** Whether the days of a home leave room for what is recorded of it. */
    static List<Refusal> within(Placement placement, LocalDate start, @Nullable LocalDate end) {
        var refusals = new ArrayList<Refusal>();
        if (end != null && !end.isAfter(start)) {
            refusals.add(Refusal.at("end", "A placement ends after it starts. Check both dates."));
            return refusals;
        }
        placement.phases().stream()
                .skip(1)
                .filter(p -> !p.startsOn().isAfter(start)
                        || (end != null && !p.startsOn().isBefore(end)))
                .forEach(p -> refusals.add(Refusal.at(
                        "start",
                        "A change of the home on " + BritishDates.format(p.startsOn())
                                + " would lie outside. Correct it first.")));
        placement.stays().stream()
                .filter(s -> !s.startsOn().isAfter(start)
                        || (end != null
                                && (s.endsOn() == null
                                        || Objects.requireNonNull(s.endsOn()).isAfter(end))))
                .forEach(s -> refusals.add(Refusal.at(
                        "start",
                        "A temporary stay from " + BritishDates.format(s.startsOn())
                                + " would lie outside. Correct it first.")));
        return refusals;
    }

    static List<Refusal> end(Placement placement, Ending ending) {
        var refusals = new ArrayList<Refusal>();
        LocalDate on = ending.on();
        if (placement.endsOn() != null) {
            refusals.add(Refusal.at(
                    "end",
                    "This placement ended on " + BritishDates.format(placement.endsOn())
                            + " already. Correct that end instead."));
        }
        if (!on.isAfter(placement.startsOn())) {
            refusals.add(Refusal.at(
                    "end",
                    "The placement began on " + BritishDates.format(placement.startsOn())
                            + " and ends after that day. A stay of no night is a note, not a placement."));
        }
        if (placement.phases().stream()
                .anyMatch(p -> !p.startsOn().isBefore(on) && !p.startsOn().equals(placement.startsOn()))) {
            refusals.add(
                    Refusal.at("end", "Something changed in this placement on or after that day. Correct it first."));
        }
        if (placement.stays().stream()
                .anyMatch(s -> !s.startsOn().isBefore(on)
                        || (s.endsOn() != null
                                && Objects.requireNonNull(s.endsOn()).isAfter(on)))) {
            refusals.add(Refusal.at("end", "A temporary stay reaches beyond that day. Correct it first."));
        }
        code(refusals, ending.reason());
        return refusals;
    }

    static List<Refusal> phase(Placement placement, LocalDate from) {
        var refusals = new ArrayList<Refusal>();
        if (!placement.covers(from) || from.equals(placement.startsOn())) {
            refusals.add(Refusal.at(
                    "from",
                    "The child lives there from " + BritishDates.format(placement.startsOn())
                            + " on. Choose a day within the placement, after its first."));
        }
        if (placement.phases().stream().anyMatch(p -> p.startsOn().equals(from))) {
            refusals.add(Refusal.at("from", "A change is recorded for that day already. Correct that one."));
        }
        return refusals;
    }

    static List<Refusal> stay(Placement placement, String code, LocalDate from, @Nullable LocalDate until) {
        var refusals = new ArrayList<Refusal>();
        if (CodeList.named("place")
                .find(code)
                .filter(c -> c.group().equals("TEMPORARY"))
                .isEmpty()) {
            refusals.add(Refusal.at("code", "Choose one of the temporary types, T0 to T4."));
        }
        if (!placement.covers(from) || from.equals(placement.startsOn())) {
            refusals.add(Refusal.at("from", "A temporary stay begins within the placement, after its first day."));
        }
        if (until != null && !until.isAfter(from)) {
            refusals.add(Refusal.at("until", "The child is back after leaving. Check both dates."));
        }
        LocalDate end = placement.endsOn();
        if (end != null && (until == null || until.isAfter(end))) {
            refusals.add(Refusal.at(
                    "until",
                    "The placement ended on " + BritishDates.format(end) + "; a stay within it ends by then."));
        }
        for (Placement.Stay other : placement.stays()) {
            boolean before = until != null && !until.isAfter(other.startsOn());
            boolean after = other.endsOn() != null
                    && !Objects.requireNonNull(other.endsOn()).isAfter(from);
            if (!before && !after) {
                refusals.add(Refusal.at("from", "Another temporary stay covers some of these nights."));
            }
        }
        return refusals;
    }

    private static void code(List<Refusal> refusals, @Nullable String reason) {
        if (reason != null && CodeList.named("place-change").find(reason).isEmpty()) {
            refusals.add(Refusal.at("end_reason", "There is no reason " + reason + ". Choose one from the list."));
        }
    }
}
