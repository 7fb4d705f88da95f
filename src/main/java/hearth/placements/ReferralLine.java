package hearth.placements;

import hearth.access.Listing;
import hearth.access.Right;
import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.ReferralId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for a home in the list "referrals".
 *
 * @param children how many
 * @param state code of the list "referral-state" on the day shown
 * @param since the day it came in
 * @param type wanted, a code of "fostering-type" or other words
 * @param asked how many homes and providers were asked by then
 * @param days from then to the day shown, or to its end
 * @param waiting whether a home is looked for
 * @param names of the children whose records the reader may see
 * @param offered how many said yes by then
 * @param declined how many said no by then
 * @param outside where to search besides our own homes, a code of "external-search"; null while it is not allowed
 */
public record ReferralLine(
        ReferralId id,
        String reference,
        long children,
        String state,
        LocalDate since,
        @Nullable String type,
        @Nullable LocalDate neededBy,
        long asked,
        long days,
        boolean emergency,
        boolean waiting,
        @Nullable String purpose,
        @Nullable String referrer,
        @Nullable String manager,
        @Nullable LocalDate expectedEnd,
        @Nullable LocalDate authorisedOn,
        @Nullable String authorisedBy,
        @Nullable String outside,
        long offered,
        long declined,
        @Nullable String names) {

    public static final List<Field<ReferralLine>> FIELDS = List.of(
            Field.of("reference", "Reference", Kind.REFERENCE, ReferralLine::reference),
            Field.of("children", "Children", Kind.NUMBER, ReferralLine::children),
            Field.code("state", "State", "referral-state", ReferralLine::state),
            Field.of("since", "Received", Kind.DATE, ReferralLine::since),
            Field.code("type", "Type wanted", "fostering-type", ReferralLine::type),
            Field.of("needed_by", "Needed by", Kind.DATE, ReferralLine::neededBy),
            Field.of("asked", "Asked", Kind.NUMBER, ReferralLine::asked),
            Field.of("days", "Days", Kind.NUMBER, ReferralLine::days),
            Field.of("emergency", "Emergency", Kind.FLAG, ReferralLine::emergency),
            Field.of("waiting", "Waiting", Kind.FLAG, ReferralLine::waiting),
            Field.of("purpose", "What for", Kind.TEXT, ReferralLine::purpose),
            Field.of("referrer", "Who asks", Kind.NAME, ReferralLine::referrer),
            Field.of("manager", "Manager", Kind.NAME, ReferralLine::manager),
            Field.of("expected_end", "Needed until", Kind.DATE, ReferralLine::expectedEnd),
            Field.of("authorised", "Authorised on", Kind.DATE, ReferralLine::authorisedOn),
            Field.of("authorised_by", "Authorised by", Kind.NAME, ReferralLine::authorisedBy),
            Field.code("outside", "Search outside", "external-search", ReferralLine::outside),
            Field.of("offered", "Offered", Kind.NUMBER, ReferralLine::offered),
            Field.of("declined", "Said no", Kind.NUMBER, ReferralLine::declined),
            Field.of("names", "For", Kind.NAME, ReferralLine::names));

    public static final Listing<ReferralLine> LISTING = new Listing<>(
            "referrals", Right.SEE_CHILDREN, FIELDS, ReferralLine.class, LineStore.REFERRALS, "since desc, id desc");
}
