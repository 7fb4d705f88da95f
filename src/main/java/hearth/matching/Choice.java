package hearth.matching;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a person decides about a search.
 *
 * @param home the home chosen
 * @param by the person who decides, by name
 * @param reason why, also where it is the first line
 * @param wishes of each child whose wishes were not recorded yet
 * @param decided for each rule that needs a decision, or bars a home the child lives in, the name of whoever decided
 * @param also for each rule in which a second person decides about something else, that name
 * @param consulted who was asked
 * @param declined homes that said no or were not chosen, and why
 */
public record Choice(
        HouseholdId home,
        String by,
        String reason,
        Map<ChildId, Wish> wishes,
        Map<RuleId, String> decided,
        Map<RuleId, String> also,
        List<String> consulted,
        Map<HouseholdId, String> declined) {
    /** Where no rule asks for two names. */
    public Choice(
            HouseholdId home,
            String by,
            String reason,
            Map<ChildId, Wish> wishes,
            Map<RuleId, String> decided,
            List<String> consulted,
            Map<HouseholdId, String> declined) {
        this(home, by, reason, wishes, decided, Map.of(), consulted, declined);
    }

    /** Copies what could be changed from outside. */
    public Choice {
        wishes = Map.copyOf(wishes);
        decided = Map.copyOf(decided);
        also = Map.copyOf(also);
        consulted = List.copyOf(consulted);
        declined = Map.copyOf(declined);
    }

    /** Where the name of whoever decides besides is entered. */
    public static String alsoAt(RuleId rule) {
        return rule + "_also";
    }

    /**
     * The child's words, or why they could not be had; one of the two.
     *
     * @param by who asked
     */
    public record Wish(String words, String notObtainedWhy, String by) {
        boolean said() {
            return words.isBlank() != notObtainedWhy.isBlank();
        }

        /** As it is kept of the child. */
        hearth.children.Wish on(LocalDate day) {
            return words.isBlank()
                    ? hearth.children.Wish.notHad(day, by, notObtainedWhy.strip())
                    : hearth.children.Wish.said(day, by, words.strip());
        }
    }
}
