package hearth.reports;

import hearth.placements.OutsideApproval;
import hearth.placements.ReturnPlan;
import hearth.placements.outside.WayBack;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the workbook words a home out of borough without a word that somebody typed, because what is typed may name somebody. */
final class OutsideWords {
    private static final Set<String> ROLES = Set.of(OutsideApproval.NOMINATED, OutsideApproval.DIRECTOR);

    private OutsideWords() {}

    /** Who approved it: the role that the law names, or that it was another. */
    static @Nullable String role(@Nullable String role) {
        if (role == null) {
            return null;
        }
        String bare = role.strip().toLowerCase(Locale.UK).replaceFirst("^(?:an?|the) ", "");
        return ROLES.contains(bare) ? bare : "another role";
    }

    /** What a plan to return still takes; null without one. */
    static @Nullable String nextStep(OutOfBoroughStore.Detail detail, LocalDate day) {
        LocalDate target = detail.returnTarget();
        if (!detail.planned()) {
            return null;
        }
        if (target != null && target.isBefore(day)) {
            return "The planned day has passed: set another";
        }
        return detail.homeNamed()
                ? target == null ? "Agree the day of the move" : "Move to the home that is named"
                : target == null ? "Find a home and agree the day" : "Find a home";
    }

    /** What keeps the child there, as far as a code says it; else that somebody wrote it down. */
    static @Nullable String inTheWay(OutOfBoroughStore.Detail detail, @Nullable WayBack way) {
        if (way != null && way.standing() == WayBack.Standing.HELD) {
            return "A risk";
        }
        return detail.planned() && detail.blocked() ? "Written on the record" : null;
    }

    /** Why the child stands where it stands. */
    static String because(WayBack way) {
        List<ReturnPlan.Gate> gates = way.gates();
        return switch (way.standing()) {
            case TO_RETURN, TO_STEP_DOWN ->
                gates.stream().map(ReturnPlan.Gate::label).collect(Collectors.joining(". ", "", "."));
            case HELD -> "Not safe locally, or not looked at again since.";
            case SETTLED -> "No plan, review or wish says return, or somebody said why the child stays.";
            case POSITIVE, OWN_CARERS -> way.words();
        };
    }
}
