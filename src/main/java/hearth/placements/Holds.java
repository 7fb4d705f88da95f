package hearth.placements;

import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Vacancies;
import hearth.carers.Vacancy;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.ReferralId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Beds held for a request: each takes its place from every other list, names who holds it and ends by itself on its day. It ends
 * before where the request is closed or one of its children moves in.
 */
public final class Holds {
    /** Nobody keeps a bed empty for longer than this without saying so anew. */
    private static final int MOST_DAYS = 14;

    private Holds() {}

    /** Holds a bed for each child of a request, as {@link #hold(Session, Referral, HouseholdId, int, LocalDate, LocalTime)}. */
    public static void hold(Session session, Referral referral, HouseholdId household, LocalDate day, LocalTime time) {
        hold(session, referral, household, referral.children().size(), day, time);
    }

    /**
     * Holds beds from now up to a time of a day, in place of what was held there for the same request.
     *
     * @param beds how many; no more than are free there today, nor than the request has children
     * @param day the last day on which they are held, or the first on which they are free where the time is midnight
     * @param time when they are free again, in British time
     * @throws RuleRefused where that is not ahead, or further than 14 days, or where so many are not free
     */
    public static void hold(
            Session session, Referral referral, HouseholdId household, int beds, LocalDate day, LocalTime time) {
        session.write(Right.EDIT_CHILDREN, "hold a bed", tx -> {
            LocalDate today = session.today();
            Instant until = day.atTime(time).atZone(Hold.HERE).toInstant();
            LocalDate ends = time.equals(LocalTime.MIDNIGHT) ? day : day.plusDays(1);
            boolean over =
                    day.equals(today) && !until.isAfter(session.store().clock().instant());
            if (!ends.isAfter(today) || over || day.isAfter(today.plusDays(MOST_DAYS))) {
                throw new RuleRefused(Refusal.at(
                        "until",
                        "Choose a time that is still to come, by " + BritishDates.format(today.plusDays(MOST_DAYS))
                                + " at the latest: a bed is held 14 days at most."));
            }
            release(tx, HoldStore.of(tx.sql(), referral.id(), household, today), today);
            int free = free(tx, household, today);
            int children = referral.children().size();
            if (beds < 1 || beds > Math.min(free, children)) {
                throw new RuleRefused(Refusal.at("beds", most(free, children)));
            }
            for (int i = 0; i < beds; i++) {
                tx.insert(
                        household,
                        "bed_use",
                        Row.of("household_id", household)
                                .and("kind", "HELD")
                                .and("referral_id", referral.id())
                                .and("label", referral.reference())
                                .and("fills_place", false)
                                .and("blocks_place", true)
                                .and("held_by", session.user())
                                .and("starts_on", today)
                                .and("ends_on", ends)
                                .and("held_until", until));
            }
            return household;
        });
    }

    private static String most(int free, int children) {
        if (free == 0) {
            return "No place is free there any more today. Ring somebody else.";
        }
        return free < children
                ? "Enter from 1 to " + free + ": so many places are free there today."
                : "Enter " + (children == 1 ? "1" : "from 1 to " + children)
                        + ": no more beds are held than the request has children.";
    }

    /** How many places are free there on a day, as every list says it. */
    static int free(Tx tx, HouseholdId household, LocalDate day) {
        return Vacancies.LISTING.all(tx.sql(), Query.on(day)).stream()
                .filter(v -> v.id().equals(household) && v.on(day))
                .mapToInt(Vacancy::places)
                .sum();
    }

    /** Lets the beds of a household go that are held for a request. */
    public static void release(Session session, ReferralId referral, HouseholdId household) {
        session.write(Right.EDIT_CHILDREN, "let a bed go", tx -> {
            release(tx, HoldStore.of(tx.sql(), referral, household, session.today()), session.today());
            return household;
        });
    }

    /**
     * Lets go every bed whose time is over. Whoever looks at what is free asks for this first, whatever else they may do: nobody has
     * to be there when a hold ends.
     *
     * @return how many were let go
     */
    public static int lapse(Session session) {
        Instant now = session.store().clock().instant();
        LocalDate today = session.today();
        if (session.store().read(h -> HoldStore.over(h, now, today)).isEmpty()) {
            return 0;
        }
        return session.store().write(session.actor(), "holds whose time is over", tx -> {
            List<Hold> over = HoldStore.over(tx.sql(), now, today);
            release(tx, over, today);
            return over.size();
        });
    }

    /** The request is closed: every bed that is held for it is free again. */
    static void closed(Tx tx, ReferralId referral, LocalDate on) {
        release(tx, HoldStore.of(tx.sql(), referral, null, on), on);
    }

    /** A child has moved in: what was held for the child's requests is free again. */
    static void placed(Tx tx, ChildId child, LocalDate on) {
        for (ReferralId referral : ReferralStore.of(tx.sql(), child)) {
            closed(tx, referral, on);
        }
    }

    /** A hold of the same day leaves nothing behind but its lines in the trail. */
    private static void release(Tx tx, List<Hold> holds, LocalDate on) {
        for (Hold hold : holds) {
            if (hold.startsOn().isBefore(on)) {
                tx.update(hold.householdId(), "bed_use", hold.id(), hold.version(), Row.of("ends_on", on));
            } else {
                tx.delete(hold.householdId(), "bed_use", hold.id());
            }
        }
    }
}
