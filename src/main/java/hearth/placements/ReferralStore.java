package hearth.placements;

import hearth.common.ChildId;
import hearth.common.ReferralId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about requests for a home. */
final class ReferralStore {
    /** A request without what hangs on it. */
    public record Bare(
            ReferralId id,
            String reference,
            LocalDate receivedOn,
            @Nullable LocalDate neededBy,
            @Nullable LocalDate expectedEndOn,
            boolean emergency,
            @Nullable String typeWanted,
            @Nullable String purpose,
            @Nullable String authorisedBy,
            @Nullable LocalDate authorisedOn,
            @Nullable String details,
            @Nullable LocalDate connectedConsideredOn,
            @Nullable String connectedConsideredNote,
            @Nullable LocalDate closedOn,
            int version) {}

    private ReferralStore() {}

    static Optional<Referral> find(Handle h, ReferralId id) {
        return h.createQuery("""
            select r.id, s.reference, r.received_on, r.needed_by, r.expected_end_on, r.emergency, r.type_wanted, r.purpose,
                   r.authorised_by, r.authorised_on, r.details, r.connected_considered_on,
                   r.connected_considered_note, r.closed_on, r.version
              from referral r join subject s on s.id = r.id where r.id = :id\
            """).bind("id", id).mapTo(Bare.class).findOne().map(b -> whole(h, b));
    }

    /** A request whose children live by its decision, since the last of them moved in. */
    public record Arrived(ReferralId id, LocalDate day) {}

    static List<Arrived> arrived(Handle h, LocalDate today) {
        return h.createQuery("""
            select r.id, max(p.starts_on) as day
              from match_decision d
              join referral r on r.id = d.referral_id and r.closed_on is null
              join match_decision_child m on m.decision_id = d.id
              left join placement p on p.decision_id = d.id and p.child_id = m.child_id and p.starts_on <= :today
             where d.state = 'PLACED'
             group by d.id, r.id having count(p.id) = count(*) order by r.id\
            """).bind("today", today).mapTo(Arrived.class).list();
    }

    static List<ReferralId> of(Handle h, ChildId child) {
        return h.createQuery("""
            select r.id from referral r join referral_child c on c.referral_id = r.id
             where c.child_id = :child order by r.received_on desc, r.id desc\
            """).bind("child", child).mapTo(ReferralId.class).list();
    }

    private static Referral whole(Handle h, Bare b) {
        return new Referral(
                b.id(),
                b.reference(),
                b.receivedOn(),
                b.neededBy(),
                b.expectedEndOn(),
                b.emergency(),
                b.typeWanted(),
                b.purpose(),
                b.authorisedBy(),
                b.authorisedOn(),
                b.details(),
                b.connectedConsideredOn(),
                b.connectedConsideredNote(),
                b.closedOn(),
                b.version(),
                h.createQuery("select child_id from referral_child where referral_id = :id order by child_id")
                        .bind("id", b.id())
                        .mapTo(ChildId.class)
                        .list(),
                h.createQuery("select id, starts_on, state, version from referral_state where referral_id = :id"
                                + " order by starts_on")
                        .bind("id", b.id())
                        .mapTo(Referral.Step.class)
                        .list(),
                h.createQuery("""
                    select id, asked_on, household_id, provider_id, answered_on, answer, decline_reason, weekly_pence,
                           ring_back, version
                      from search_entry where referral_id = :id order by asked_on, id\
                    """)
                        .bind("id", b.id())
                        .mapTo(Referral.Asked.class)
                        .list());
    }
}
