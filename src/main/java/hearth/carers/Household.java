package hearth.carers;

import hearth.common.Answer;
import hearth.common.Field;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fostering household as it stands on a day.
 *
 * @param status active, on hold, suspended, notice given, or how the approval ended; null where our own service has not approved it
 * @param approvedOn the first day of full approval by us without a break
 * @param places by the terms in force; the four figures after it follow from the formula of {@link Places}
 * @param types codes of the types of fostering approved for, with a space between
 * @param approval MAINSTREAM, CONNECTED or TEMPORARY; null where our own service has not approved it
 * @param expiresOn when a temporary approval lapses
 * @param supervisorQualified whether their supervising social worker is a qualified one; null where nobody supervises them
 * @param authority the council the address lies in
 */
public record Household(
        HouseholdId id,
        String reference,
        String name,
        @Nullable String status,
        @Nullable LocalDate approvedOn,
        int places,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        @Nullable String types,
        int filled,
        int over,
        int notAvailable,
        int vacant,
        @Nullable LocalDate reviewDue,
        @Nullable String postcode,
        @Nullable String authority,
        @Nullable String officer,
        @Nullable String approval,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate endedOn,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String locality,
        @Nullable Integer bedrooms,
        @Nullable String approvalReference,
        @Nullable LocalDate lastReview,
        @Nullable String notAvailableReason,
        @Nullable String supervisor,
        @Nullable Answer supervisorQualified,
        @Nullable String mainType,
        boolean confidential,
        int version) {
    public static final List<Field<Household>> FIELDS = List.of(
            Field.of("reference", "Reference", Kind.REFERENCE, Household::reference),
            Field.of("name", "Name", Kind.NAME, Household::name).required(),
            Field.code("status", "Status", "household-status", Household::status),
            Field.of("approved_on", "Approved", Kind.DATE, Household::approvedOn),
            Field.of("places", "Places", Kind.NUMBER, Household::places),
            Field.of("age_from", "From age", Kind.NUMBER, Household::ageFrom).expected(),
            Field.of("age_to", "To age", Kind.NUMBER, Household::ageTo),
            Field.code("types", "Types", "fostering-type", Household::typeCodes),
            Field.of("filled", "Filled", Kind.NUMBER, Household::filled),
            Field.of("over", "Over", Kind.NUMBER, Household::over),
            Field.of("not_available", "Not available", Kind.NUMBER, Household::notAvailable),
            Field.of("vacant", "Vacant", Kind.NUMBER, Household::vacant),
            Field.of("review_due", "Review due", Kind.DATE, Household::reviewDue),
            Field.of("postcode", "Postcode", Kind.POSTCODE, Household::postcode).expected(),
            Field.code("authority", "Council", "authorities", Household::authority),
            Field.of("officer", "Officer", Kind.NAME, Household::officer).expected(),
            Field.of("approval", "Approval", Kind.TEXT, Household::approval),
            Field.of("expires_on", "Lapses", Kind.DATE, Household::expiresOn),
            Field.of("ended_on", "Ended", Kind.DATE, Household::endedOn),
            Field.of("phone", "Phone", Kind.PHONE, Household::phone),
            Field.of("email", "E-mail", Kind.EMAIL, Household::email),
            Field.of("address", "Address", Kind.LONG_TEXT, Household::address),
            Field.of("locality", "Area", Kind.TEXT, Household::locality),
            Field.of("bedrooms", "Bedrooms", Kind.NUMBER, Household::bedrooms),
            Field.of("approval_reference", "Approval reference", Kind.TEXT, Household::approvalReference),
            Field.of("last_review", "Last review", Kind.DATE, Household::lastReview),
            Field.code("not_available_reason", "Why not available", "not-available", Household::notAvailableReason),
            Field.of("supervisor", "Supervising social worker", Kind.NAME, Household::supervisor),
            Field.code("main_type", "Counted as", "fostering-type", Household::mainType),
            Field.of("confidential", "Address confidential", Kind.FLAG, Household::confidential),
            Field.of("supervisor_qualified", "Supervisor qualified", Kind.ANSWER, Household::supervisorQualified));

    public @Nullable List<String> typeCodes() {
        return types == null ? null : List.of(types.split(" ", -1));
    }
}
