package hearth.carers;

import hearth.access.Listing;
import hearth.access.Right;
import hearth.common.BritishDates;
import hearth.common.Field;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the register of foster parents, with exactly what the regulation names and nothing that belongs in the case record (FSR
 * 2011 reg 31, in substance as the 2002 regulation it replaced; for persons of immediate placements, CPPCR 2010 reg 24).
 *
 * @param dateOfBirth of a foster parent; for an immediate placement the regulation names neither it nor sex nor reviews
 * @param reviews days of the decisions, with commas between, as the store has them
 * @param terms the letter's own wording where it is recorded
 */
public record RegisterEntry(
        HouseholdId id,
        String entry,
        String name,
        @Nullable String address,
        @Nullable LocalDate dateOfBirth,
        @Nullable String sex,
        LocalDate approvedOn,
        @Nullable String reviews,
        @Nullable String terms) {
    public static final List<Field<RegisterEntry>> FIELDS = List.of(
            Field.of("entry", "Entry", Kind.TEXT, RegisterEntry::entry),
            Field.of("name", "Name", Kind.NAME, RegisterEntry::name),
            Field.of("address", "Address", Kind.LONG_TEXT, RegisterEntry::address),
            Field.of("date_of_birth", "Date of birth", Kind.DATE, RegisterEntry::dateOfBirth),
            Field.code("sex", "Sex", "sex", RegisterEntry::sex),
            Field.of("approved_on", "Approved", Kind.DATE, RegisterEntry::approvedOn),
            Field.of("reviews", "Reviews", Kind.TEXT, RegisterEntry::reviewed),
            Field.of("terms", "Terms of approval", Kind.LONG_TEXT, RegisterEntry::terms));

    public static final Listing<RegisterEntry> LISTING = new Listing<>(
            "foster-parents",
            Right.SEE_CARERS,
            FIELDS,
            RegisterEntry.class,
            RegisterStore.ON_DAY,
            "name, approved_on, id");

    /** The days of the reviews as people write them. */
    @Nullable
    String reviewed() {
        return reviews == null
                ? null
                : Arrays.stream(reviews.split(","))
                        .map(day -> BritishDates.format(LocalDate.parse(day)))
                        .collect(Collectors.joining(", "));
    }
}
