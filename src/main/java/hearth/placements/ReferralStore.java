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

    /**
     * A request of which something is missing.
     *
     * @param notOutside whether it is searched for outside our own homes, since {@code outsideSince}, and nobody has allowed it
     */
    public record Thin(
            ReferralId id,
            String reference,
            @Nullable String owner,
            LocalDate receivedOn,
            boolean emergency,
            boolean noReferrer,
            boolean noManager,
            boolean notAuthorised,
            boolean noType,
            boolean noPurpose,
            boolean noCarePlan,
            boolean noHealth,
            boolean noRisks,
            boolean noFamily,
            boolean notOutside,
            LocalDate since) {}

    /** Requests that came in since a day and were not withdrawn, with what is still to be said of them. */
    static List<Thin> thin(Handle h, LocalDate from, LocalDate today) {
        return h.createQuery("""
            select r.id, s.reference,
                   (select w.name from referral_child c join child k on k.id = c.child_id
                      join worker w on w.id = k.social_worker_id where c.referral_id = r.id order by k.id limit 1) as owner,
                   r.received_on, r.emergency, r.referrer is null as no_referrer, r.manager is null as no_manager,
                   r.authorised_on is null as not_authorised, r.type_wanted is null as no_type,
                   r.purpose is null as no_purpose, r.care_plan is null as no_care_plan,
                   exists (select 1 from referral_child c where c.referral_id = r.id
                     and not exists (select 1 from child_fact f where f.child_id = c.child_id
                       and f.key in ('MEDICAL', 'MEDICATION', 'DISABILITY', 'ALLERGIES'))) as no_health,
                   exists (select 1 from referral_child c where c.referral_id = r.id
                     and not exists (select 1 from child_risk k where k.child_id = c.child_id)
                     and not exists (select 1 from child_fact f where f.child_id = c.child_id and f.key = 'RISKS')) as no_risks,
                   exists (select 1 from referral_child c where c.referral_id = r.id
                     and not exists (select 1 from family_time t where t.child_id = c.child_id)
                     and not exists (select 1 from child_fact f where f.child_id = c.child_id
                       and f.key in ('FAMILY_TIME', 'NO_CONTACT'))) as no_family,
                   t.state = 'SEARCHING_EXTERNAL' and r.external_on is null as not_outside, t.starts_on as since
              from referral r
              join subject s on s.id = r.id
              join referral_state t on t.id = (select x.id from referral_state x where x.referral_id = r.id
                                                and x.starts_on <= :today order by x.starts_on desc limit 1)
             where r.received_on <= :today
               and (r.received_on > :from or t.state = 'SEARCHING_EXTERNAL' and r.external_on is null)
               and t.state not in ('WITHDRAWN', 'NO_PLACEMENT_FOUND')
             order by r.received_on, r.id\
            """)
                .bind("from", from)
                .bind("today", today)
                .mapTo(Thin.class)
                .list();
    }

    private static <T> T one(Handle h, ReferralId id, Class<T> type, String sql) {
        return h.createQuery(sql).bind("id", id).mapTo(type).one();
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
                one(h, b.id(), Referral.Wants.class, """
                    select referrer, referrer_contact as contact, manager, care_plan, essential, desirable
                      from referral where id = :id\
                    """),
                one(h, b.id(), Referral.Permits.class, """
                    select budget_pence as budget, external_for as outside, external_by as outside_by,
                           external_on as outside_on from referral where id = :id\
                    """),
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
