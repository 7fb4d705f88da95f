package hearth.carers.proposals;

import hearth.common.HouseholdId;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about proposals. */
final class ProposalStore {
    private static final String ALL = """
        select p.id, p.household_id as household, s.reference, p.kind, p.sent_on, p.reasons, p.agreed_on, p.answer, p.answered_on,
               p.papers_on, p.decision, p.decided_on, p.told_on, p.told_in_writing_on, p.note, p.version
          from approval_proposal p join subject s on s.id = p.household_id
        """;

    private ProposalStore() {}

    static List<Proposal> of(Handle h, HouseholdId household) {
        return h.createQuery(ALL + " where p.household_id = :household order by p.sent_on desc, p.id desc")
                .bind("household", household)
                .mapTo(Proposal.class)
                .list();
    }

    /** Not decided yet, or decided since a day and not told of it in writing. */
    static List<Proposal> open(Handle h, LocalDate since) {
        return h.createQuery(
                        ALL + " where p.decided_on is null or (p.told_in_writing_on is null and p.decided_on >= :since)"
                                + " order by p.id")
                .bind("since", since)
                .mapTo(Proposal.class)
                .list();
    }

    /** Decided as proposed, while the approval still goes on, or its terms are still those from before the letter. */
    static List<Proposal> notCarriedOut(Handle h) {
        return h.createQuery(ALL + """
             join approval a on a.household_id = p.household_id and a.kind = 'FULL' and a.ends_on is null
                  and a.starts_on <= p.sent_on
             join provider v on v.id = a.provider_id and v.sector = 'OWN'
             where p.decision = 'AS_PROPOSED'
               and (p.kind = 'END'
                    or not exists (select 1 from approval_terms t where t.approval_id = a.id and t.starts_on >= p.sent_on))
             order by p.id\
            """).mapTo(Proposal.class).list();
    }

    /** A household of ours of which a review said that it is no longer suitable, and to which no letter went since. */
    public record Unsent(
            HouseholdId household,
            String reference,
            @Nullable String owner,
            LocalDate since) {}

    static List<Unsent> unsent(Handle h, LocalDate day) {
        return h.createQuery("""
            select d.household_id as household, s.reference, coalesce(w.name, o.name) as owner,
                   max(coalesce(d.decided_on, d.done_on)) as since
              from duty_done d
              join household hh on hh.id = d.household_id
              join subject s on s.id = hh.id
              join approval a on a.household_id = hh.id and a.kind = 'FULL' and a.starts_on <= :day
                             and (a.ends_on is null or a.ends_on > :day) and a.notice_received_on is null
              join provider v on v.id = a.provider_id and v.sector = 'OWN'
              left join worker o on o.id = hh.officer_id
              left join worker w on w.id = hh.supervising_worker_id
             where d.kind = 'REVIEW' and d.outcome = 'NOT_SUITABLE' and coalesce(d.decided_on, d.done_on) <= :day
               and coalesce(d.decided_on, d.done_on) >= a.starts_on
               and not exists (select 1 from duty_done n where n.household_id = d.household_id and n.kind = 'REVIEW'
                                  and coalesce(n.decided_on, n.done_on) > coalesce(d.decided_on, d.done_on)
                                  and coalesce(n.decided_on, n.done_on) <= :day)
               and not exists (select 1 from approval_proposal p where p.household_id = d.household_id
                                  and p.sent_on >= d.done_on)
             group by d.household_id, s.reference, owner\
            """).bind("day", day).mapTo(Unsent.class).list();
    }
}
