package hearth.common;

import org.jspecify.annotations.Nullable;

/**
 * Why a rule says no to a plan, or what stands as a breach: the rule's id, what is wrong and why in plain words, who may decide
 * otherwise, and the field it belongs beside.
 *
 * @param rule the rule's own id, such as LIMIT-01
 * @param message what, why, and how to mend it, in a sentence or two
 * @param decider who may allow it, or null where nobody can
 * @param field the name of the field it is shown beside, or null for the whole form
 */
public record Refusal(
        String rule,
        String message,
        @Nullable String decider,
        @Nullable String field) {
    public static Refusal of(String rule, String message) {
        return new Refusal(rule, message, null, null);
    }

    /** What is wrong with what was typed into a field; the rule is FIELD then, and the field says which. */
    public static Refusal at(String field, String message) {
        return new Refusal("FIELD", message, null, field);
    }

    public Refusal decidedBy(String who) {
        return new Refusal(rule, message, who, field);
    }

    public Refusal beside(String fieldName) {
        return new Refusal(rule, message, decider, fieldName);
    }
}
