package hearth.children;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.ChildId;
import hearth.common.Postcode;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Periods of care and the legal status within them. Ending care also ends the placement: {@code Placements} does both. */
public final class Care {
    private Care() {}

    /**
     * A child starts to be looked after.
     *
     * @return the id of the period
     * @throws RuleRefused where it cannot be true
     */
    public static long start(Session session, ChildId child, StartOfCare start) {
        return session.write(Right.EDIT_CHILDREN, "a child comes into care", tx -> start(tx, child, start));
    }

    /** The same inside a larger transaction. */
    public static long start(Tx tx, ChildId child, StartOfCare start) {
        LocalDate born = CareStore.born(tx.sql(), child).orElseThrow();
        RuleRefused.unlessEmpty(CareRules.start(start, born, of(tx.sql(), child)));
        return write(tx, child, start.withHomePostcode(spelled(start.homePostcode())), null, null);
    }

    /**
     * Puts a whole period as a file has it, its end with it and every text as it is spelled there; the caller has seen to it that it overlaps no other.
     *
     * @param endsOn null where it goes on
     * @param rec why it ended, null where it goes on
     */
    public static long write(
            Tx tx, ChildId child, StartOfCare start, @Nullable LocalDate endsOn, @Nullable String rec) {
        long period = tx.insert(
                child,
                "period_of_care",
                Row.of("child_id", child)
                        .and("starts_on", start.startsOn())
                        .and("ends_on", endsOn)
                        .and("start_known", start.startKnown())
                        .and("entry_rne", start.entryRne())
                        .and("category_of_need", start.categoryOfNeed())
                        .and("home_postcode", start.homePostcode())
                        .and("home_postcode_state", start.homePostcodeState())
                        .and("home_address", start.homeAddress())
                        .and("rec", rec));
        status(tx, child, period, start.startsOn(), start.legalStatus());
        return period;
    }

    /** Puts one link of the chain as a file has it. */
    public static void status(Tx tx, ChildId child, long period, LocalDate from, String code) {
        tx.insert(
                child,
                "legal_status",
                Row.of("period_id", period).and("starts_on", from).and("code", code));
    }

    /**
     * Ends a period of care inside a larger transaction that has ended the placement.
     *
     * @throws RuleRefused where it cannot be true
     */
    public static void end(Tx tx, PeriodOfCare period, LocalDate on, String rec, @Nullable String leftToAddress) {
        RuleRefused.unlessEmpty(CareRules.end(period, on, rec));
        tx.update(
                period.childId(),
                "period_of_care",
                period.id(),
                period.version(),
                Row.of("ends_on", on).and("rec", rec).and("left_to_address", leftToAddress));
    }

    /**
     * Records a legal status from a day on; one of the same day is replaced.
     *
     * @throws RuleRefused where the child is not looked after that day
     */
    public static void changeStatus(Session session, ChildId child, LocalDate from, String code) {
        session.write(Right.EDIT_CHILDREN, "a legal status", tx -> {
            PeriodOfCare period = on(tx.sql(), child, from)
                    .orElseThrow(() -> new RuleRefused(
                            Refusal.at("starts_on", "The child is not looked after on that day. Check the date.")));
            RuleRefused.unlessEmpty(CareRules.status(period, from, code));
            Optional<PeriodOfCare.LegalStatus> same = period.statuses().stream()
                    .filter(s -> s.startsOn().equals(from))
                    .findFirst();
            if (same.isPresent()) {
                tx.update(child, "legal_status", same.get().id(), same.get().version(), Row.of("code", code));
            } else {
                status(tx, child, period.id(), from, code);
            }
            return period.id();
        });
    }

    /** Takes a wrong link out of the chain; the first cannot go, only change. */
    public static void removeStatus(Session session, PeriodOfCare period, long status) {
        session.write(Right.EDIT_CHILDREN, "remove a legal status", tx -> {
            if (period.statuses().getFirst().id() == status) {
                // SSDA903 guide: a period of care begins with an episode, and every episode has a legal status.
                throw new RuleRefused(
                        Refusal.of("CARE-01", "A period of care begins with a legal status. Change this one instead."));
            }
            tx.delete(period.childId(), "legal_status", status);
            return status;
        });
    }

    /** Corrects what holds for the whole period: the category of need and where the child lived before. */
    public static void correct(
            Session session,
            PeriodOfCare period,
            String categoryOfNeed,
            @Nullable String homePostcode,
            String homePostcodeState,
            @Nullable String homeAddress) {
        session.write(
                Right.EDIT_CHILDREN,
                "correct a period of care",
                tx -> tx.update(
                        period.childId(),
                        "period_of_care",
                        period.id(),
                        period.version(),
                        Row.of("category_of_need", categoryOfNeed)
                                .and("home_postcode", spelled(homePostcode))
                                .and("home_postcode_state", homePostcodeState)
                                .and("home_address", homeAddress)));
    }

    /** All of a child's periods, the first one first. */
    public static List<PeriodOfCare> of(Handle h, ChildId child) {
        return CareStore.of(h, child);
    }

    public static Optional<PeriodOfCare> find(Handle h, long period) {
        return CareStore.find(h, period);
    }

    /** The period that covers a day. */
    public static Optional<PeriodOfCare> on(Handle h, ChildId child, LocalDate day) {
        return of(h, child).stream().filter(p -> p.covers(day)).findFirst();
    }

    /** A full postcode as the Post Office writes it; anything else as it came. */
    private static @Nullable String spelled(@Nullable String postcode) {
        return postcode == null || postcode.isBlank()
                ? null
                : Postcode.parse(postcode).map(Postcode::text).orElse(postcode.strip());
    }
}
