package hearth.carers;

import hearth.common.Field;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row on which a household has the same number of places free.
 *
 * @param household its reference
 * @param freeFrom the first of these days, which may lie in the past: how long they have been free
 * @param freeUntil the last of them, null where none is in sight
 * @param ages by the terms in force, such as 0 to 10
 * @param types codes of the types of fostering approved for, with a space between
 */
public record Vacancy(
        HouseholdId id,
        String household,
        int places,
        LocalDate freeFrom,
        @Nullable LocalDate freeUntil,
        @Nullable String ages,
        @Nullable String types,
        String name,
        @Nullable String locality,
        @Nullable String authority,
        boolean siblingsOnly,
        @Nullable String mainType,
        String approval) {
    public static final List<Field<Vacancy>> FIELDS = List.of(
            Field.of("household", "Household", Kind.REFERENCE, Vacancy::household),
            Field.of("places", "Places", Kind.NUMBER, Vacancy::places),
            Field.of("free_from", "Free from", Kind.DATE, Vacancy::freeFrom),
            Field.of("free_until", "Until", Kind.DATE, Vacancy::freeUntil),
            Field.of("ages", "Ages", Kind.TEXT, Vacancy::ages),
            Field.code("types", "Types", "fostering-type", Vacancy::typeCodes),
            Field.of("name", "Name", Kind.NAME, Vacancy::name),
            Field.of("locality", "Area", Kind.TEXT, Vacancy::locality),
            Field.of("authority", "Council", Kind.TEXT, Vacancy::authority),
            Field.of("siblings_only", "Brothers and sisters only", Kind.FLAG, Vacancy::siblingsOnly),
            Field.code("main_type", "Counted as", "fostering-type", Vacancy::mainType),
            Field.of("approval", "Approval", Kind.TEXT, Vacancy::approval));

    /** Whether the places are free on a day. */
    public boolean on(LocalDate day) {
        return !freeFrom.isAfter(day) && (freeUntil == null || !freeUntil.isBefore(day));
    }

    public @Nullable List<String> typeCodes() {
        return types == null ? null : List.of(types.split(" ", -1));
    }
}
