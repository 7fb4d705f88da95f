package hearth.exchange.intake;

import hearth.access.Workers;
import hearth.carers.Ending;
import hearth.carers.Household;
import hearth.carers.Households;
import hearth.carers.NewAddress;
import hearth.carers.NewApproval;
import hearth.carers.NewHousehold;
import hearth.carers.NewPerson;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.carers.transfers.Transfer;
import hearth.carers.transfers.Transfers;
import hearth.common.CodeList;
import hearth.common.HouseholdId;
import hearth.common.WorkerId;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A household as plain values and back. */
final class HouseholdValues {
    private HouseholdValues() {}

    /** All of what is stored, changed where the row changes it. */
    static Told laidOver(Told stored, Told changed) {
        Told all = Told.of(stored.map());
        changed.map().forEach(all::put);
        return all;
    }

    /** What is stored, with the words of the row where both say the same in other forms. */
    static Told of(Handle h, HouseholdId id, LocalDate today, Told told) {
        NewHousehold stored = Households.stored(h, id, today);
        Household now = Households.get(h, id, today);
        var values = Told.nothing()
                .put("name", PeopleValues.of(stored.carers()))
                .put("status", now.status())
                .put(
                        "ended_on",
                        stored.ending() == null ? null : stored.ending().on())
                .put("review_due", now.reviewDue())
                .put("postcode", stored.address().postcode())
                .put("address", stored.address().address())
                .put("phone", stored.phone())
                .put("email", stored.email())
                .put(
                        "officer",
                        stored.officer() == null ? null : ImportStore.workers(h).get(stored.officer()))
                .put("bedrooms", stored.bedrooms())
                .put("reference", stored.teamReference())
                .put(
                        "transferred_to",
                        Transfers.of(h, id).stream()
                                .filter(t -> !t.comingOver() && t.givenUpOn() == null)
                                .findFirst()
                                .map(Transfer::service)
                                .orElse(null))
                .put("leaving", told.text("leaving"))
                .put("notes", told.text("notes"));
        if (now.reference().equalsIgnoreCase(told.text("reference"))) {
            values.put("reference", told.text("reference"));
        }
        NewApproval approval = stored.approval();
        if (approval != null) {
            List<TermsLine> lines = approval.terms().lines();
            values.put("approved_on", approval.startsOn())
                    .put("approval_reference", approval.reference())
                    .put("places", approval.terms().places())
                    .put("types", lines.stream().map(TermsLine::type).distinct().toList());
            if (!lines.isEmpty()) {
                values.put(
                                "age_from",
                                lines.stream()
                                        .mapToInt(TermsLine::ageFrom)
                                        .min()
                                        .getAsInt())
                        .put(
                                "age_to",
                                lines.stream().mapToInt(TermsLine::ageTo).max().getAsInt());
            }
        }
        return values;
    }

    /** A household as it would be written down, where a row changes one that is there or makes a new one. */
    static NewHousehold onto(Tx tx, @Nullable NewHousehold base, Told told, LocalDate today) {
        LocalDate approved = told.day("approved_on");
        LocalDate since = base != null ? base.since() : approved == null ? today : approved;
        WorkerId officer = told.has("officer") ? Workers.named(tx, Objects.requireNonNull(told.text("officer"))) : null;
        NewAddress at = base == null ? NewAddress.at(null) : base.address();
        List<NewPerson> carers = PeopleValues.onto(base == null ? List.of() : base.carers(), told.texts("name"));
        NewApproval approval = approval(base == null ? null : base.approval(), told);
        return new NewHousehold(
                since,
                carers,
                new NewAddress(
                        told.has("address") ? told.text("address") : at.address(),
                        at.locality(),
                        told.has("postcode") ? told.text("postcode") : at.postcode(),
                        at.confidential()),
                approval,
                approval == null ? null : ending(base == null ? null : base.ending(), told),
                told.has("phone") ? told.text("phone") : base == null ? null : base.phone(),
                told.has("email") ? told.text("email") : base == null ? null : base.email(),
                officer == null && base != null ? base.officer() : officer,
                supervisor(base, officer),
                told.has("bedrooms") ? told.whole("bedrooms") : base == null ? null : base.bedrooms(),
                base == null ? null : base.lastReview(),
                told.has("reference") ? told.text("reference") : base == null ? null : base.teamReference());
    }

    /** A list has one worker for carers, who supervises them: the same is told of both until somebody names another in Hearth. */
    private static @Nullable WorkerId supervisor(@Nullable NewHousehold base, @Nullable WorkerId told) {
        return base == null || (told != null && Objects.equals(base.supervisor(), base.officer()))
                ? told
                : base.supervisor();
    }

    /** Whether a status is one of those that end an approval. */
    static boolean ended(@Nullable String status) {
        return status != null
                && CodeList.named("household-status")
                        .find(status)
                        .map(c -> c.group().equals("ENDED"))
                        .orElse(false);
    }

    /** An end that is known stays as it is, with its reason, where a row tells of no other. */
    private static @Nullable Ending ending(@Nullable Ending base, Told told) {
        LocalDate on = told.day("ended_on");
        String status = told.text("status");
        if (on == null || (base != null && base.on().equals(on) && !ended(status))) {
            return base;
        }
        return new Ending(on, ended(status) && status != null ? status : "RESIGNED", null);
    }

    private static @Nullable NewApproval approval(@Nullable NewApproval base, Told told) {
        LocalDate start = told.day("approved_on");
        Integer places = told.whole("places");
        if (start == null || places == null) {
            return base;
        }
        List<String> types = told.texts("types").isEmpty() ? List.of("SHORT_TERM") : told.texts("types");
        Integer from = told.whole("age_from");
        Integer to = told.whole("age_to");
        int youngest = from == null ? 0 : from;
        int oldest = to == null ? 17 : to;
        boolean connected = types.contains("CONNECTED_PERSON");
        Terms terms = base == null
                ? Terms.of(places, lines(List.of(), types, youngest, oldest, places))
                : base.terms().but(places, lines(base.terms().lines(), types, youngest, oldest, places));
        return new NewApproval(
                base == null ? null : base.provider(),
                NewApproval.Kind.FULL,
                connected,
                start,
                told.has("approval_reference")
                        ? told.text("approval_reference")
                        : base == null ? null : base.reference(),
                terms);
    }

    /** What a list says of types and ages, over what is known of each type besides: a list knows nothing of boys or girls. */
    private static List<TermsLine> lines(
            List<TermsLine> before, List<String> types, int youngest, int oldest, int places) {
        boolean same = !before.isEmpty()
                && before.stream().map(TermsLine::type).distinct().toList().equals(types)
                && before.stream().mapToInt(TermsLine::ageFrom).min().getAsInt() == youngest
                && before.stream().mapToInt(TermsLine::ageTo).max().getAsInt() == oldest;
        return (same
                        ? before.stream()
                        : types.stream()
                                .map(type -> before.stream()
                                        .filter(line -> line.type().equals(type))
                                        .findFirst()
                                        .map(line -> new TermsLine(type, youngest, oldest, line.sex(), line.places()))
                                        .orElse(TermsLine.of(type, youngest, oldest))))
                .map(line -> line.atMost(places))
                .toList();
    }
}
