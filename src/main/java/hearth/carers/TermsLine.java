package hearth.carers;

import org.jspecify.annotations.Nullable;

/**
 * One line of the terms of approval: a type of fostering with its ages.
 *
 * @param type a code of the list "fostering-type"
 * @param ageFrom youngest age in years
 * @param ageTo oldest age in years, itself included: a child of 10 and 364 days is 10
 * @param sex M or F where only one is meant
 * @param places up to so many; null for as many as the terms have altogether
 */
public record TermsLine(
        String type,
        int ageFrom,
        int ageTo,
        @Nullable String sex,
        @Nullable Integer places) {
    public static TermsLine of(String type, int ageFrom, int ageTo) {
        return new TermsLine(type, ageFrom, ageTo, null, null);
    }

    /** The same where the terms have so many places altogether. */
    public TermsLine atMost(int all) {
        return places == null || places <= all ? this : new TermsLine(type, ageFrom, ageTo, sex, all);
    }
}
