package hearth.matching;

import hearth.common.ChildId;
import hearth.common.ReferralId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about who waits for a home. */
final class RequestStore {
    private static final String WAITING = """
        select r.id, s.reference, r.received_on, r.needed_by, r.expected_end_on, r.emergency, r.type_wanted,
               r.connected_considered_on as connected_on
          from referral r join subject s on s.id = r.id
          join referral_state_span st on st.referral_id = r.id and st.starts_on <= :today
                                     and (st.ends_on is null or st.ends_on > :today)
         where st.state in (<states>)
        """;
    private static final List<String> SEARCHING =
            List.of("AUTHORISED", "SEARCHING_IN_HOUSE", "SEARCHING_EXTERNAL", "OFFERED");
    private static final List<String> OPEN =
            List.of("DRAFT", "AUTHORISED", "SEARCHING_IN_HOUSE", "SEARCHING_EXTERNAL", "OFFERED", "MATCHED");

    private RequestStore() {}

    /** A request for a home that is still open. */
    public record Asked(
            ReferralId id,
            String reference,
            LocalDate receivedOn,
            @Nullable LocalDate neededBy,
            @Nullable LocalDate expectedEndOn,
            boolean emergency,
            @Nullable String typeWanted,
            @Nullable LocalDate connectedOn) {}

    /** All whose children wait, as the list of referrals counts them. */
    static List<Asked> waiting(Handle h, LocalDate today) {
        return h.createQuery(WAITING + " order by r.received_on, r.id")
                .bindList("states", SEARCHING)
                .bind("today", today)
                .mapTo(Asked.class)
                .list();
    }

    /** The latest open one for a child. */
    static Optional<Asked> of(Handle h, ChildId child, LocalDate today) {
        return h.createQuery(WAITING + " and r.id in (select referral_id from referral_child where child_id = :child)"
                        + " order by r.received_on desc, r.id desc limit 1")
                .bindList("states", OPEN)
                .bind("today", today)
                .bind("child", child)
                .mapTo(Asked.class)
                .findOne();
    }

    static List<ReferralId> cameIn(Handle h, LocalDate from, LocalDate before) {
        return h.createQuery("select id from referral where received_on >= :from and received_on < :before"
                        + " order by received_on, id")
                .bind("from", from)
                .bind("before", before)
                .mapTo(ReferralId.class)
                .list();
    }

    static Asked find(Handle h, ReferralId id) {
        return h.createQuery("""
            select r.id, s.reference, r.received_on, r.needed_by, r.expected_end_on, r.emergency, r.type_wanted,
                   r.connected_considered_on as connected_on
              from referral r join subject s on s.id = r.id where r.id = :id\
            """).bind("id", id).mapTo(Asked.class).one();
    }

    static List<ChildId> children(Handle h, ReferralId referral) {
        return h.createQuery("select child_id from referral_child where referral_id = :id order by child_id")
                .bind("id", referral)
                .mapTo(ChildId.class)
                .list();
    }

    /** Whether a child is looked after on a day. */
    static boolean inCare(Handle h, ChildId child, LocalDate day) {
        return h.createQuery("""
            select exists (select 1 from period_of_care where child_id = :child and starts_on <= :day
                                and (ends_on is null or ends_on > :day))\
            """)
                .bind("child", child)
                .bind("day", day)
                .mapTo(Boolean.class)
                .one();
    }
}
