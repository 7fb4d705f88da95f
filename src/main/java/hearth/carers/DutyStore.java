package hearth.carers;

import hearth.common.Answer;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The SQL about what is due in the households our own service has approved. */
final class DutyStore {
    private DutyStore() {}

    /** Whose duties are asked for: those of one household, or of all where it is null. */
    record Whose(@Nullable HouseholdId one) {
        /** A query with {@code <whose>} behind its conditions, where {@code household} is the column it is held against. */
        private Query query(Handle h, String sql, String household) {
            Query query = h.createQuery(sql).define("whose", one == null ? "" : " and " + household + " = :whose");
            return one == null ? query : query.bind("whose", one);
        }
    }

    /** A household with its approval in force on a day. */
    public record Approved(
            HouseholdId id,
            String reference,
            @Nullable String owner,
            LocalDate since,
            NewApproval.Kind kind,
            boolean connected,
            @Nullable LocalDate expiresOn,
            boolean extended,
            boolean agreementSigned,
            @Nullable Answer supervisorQualified) {}

    /** What was done last in a household, of one kind. */
    public record Done(
            HouseholdId household,
            String kind,
            LocalDate doneOn,
            @Nullable LocalDate nextDueOn) {}

    /** A course or something else that somebody set a day for, on which it is due again. */
    public record Again(
            long id,
            HouseholdId household,
            String reference,
            @Nullable String owner,
            String kind,
            @Nullable String title,
            LocalDate day) {}

    /** The latest of each course, and of whatever else has no rule of its own, where a day was set for the next. */
    static List<Again> again(Handle h, Whose whose, LocalDate day, LocalDate until) {
        return whose.query(h, """
            select d.id, d.household_id as household, s.reference, coalesce(w.name, o.name) as owner, d.kind, d.title,
                   d.next_due_on as day
              from duty_done d
              join household hh on hh.id = d.household_id
              join subject s on s.id = hh.id
              join approval a on a.household_id = hh.id and a.starts_on <= :day and (a.ends_on is null or a.ends_on > :day)
              join provider v on v.id = a.provider_id and v.sector = 'OWN'
              left join worker o on o.id = hh.officer_id
              left join worker w on w.id = hh.supervising_worker_id
             where d.kind in ('TRAINING', 'OTHER') and d.next_due_on <= :until and d.done_on <= :day <whose>
               and not exists (
                   select 1 from duty_done n
                    where n.household_id = d.household_id and n.kind = d.kind and n.done_on <= :day
                      and lower(trim(coalesce(n.title, ''))) = lower(trim(coalesce(d.title, '')))
                      and (n.done_on > d.done_on or n.done_on = d.done_on and n.id > d.id))
             order by d.next_due_on, d.id\
            """, "hh.id")
                .bind("day", day)
                .bind("until", until)
                .mapTo(Again.class)
                .list();
    }

    /** A check that runs out, and where there is no newer one. */
    public record Expiring(
            PersonId person, String reference, @Nullable String owner, String kind, LocalDate expiresOn) {}

    /** A day on which something in a household should be looked at again. */
    public record LookAgain(
            HouseholdId id, String reference, @Nullable String owner, LocalDate day, String about) {}

    static List<Approved> approved(Handle h, Whose whose, LocalDate day) {
        return whose.query(h, """
            select hh.id, s.reference, coalesce(w.name, o.name) as owner, a.starts_on as since, a.kind, a.connected,
                   a.expires_on, a.extended_on is not null as extended,
                   hh.agreement_signed_on is not null as agreement_signed,
                   w.qualified as supervisor_qualified
              from household hh
              join subject s on s.id = hh.id
              join approval a on a.household_id = hh.id
              join provider v on v.id = a.provider_id and v.sector = 'OWN'
              left join worker o on o.id = hh.officer_id
              left join worker w on w.id = hh.supervising_worker_id
             where a.starts_on <= :day and (a.ends_on is null or a.ends_on > :day) <whose>
             order by hh.id\
            """, "hh.id")
                .bind("day", day)
                .mapTo(Approved.class)
                .list();
    }

    /** Kinds of duty that the team keeps here. */
    static Set<String> kinds(Handle h) {
        return new HashSet<>(h.createQuery("""
            select distinct kind from duty_done
            union select 'AGREEMENT' from household where agreement_signed_on is not null
            union select 'SUPERVISOR' from household where supervising_worker_id is not null
            union select 'SUPERVISOR_QUALIFICATION' from worker where qualified <> 'UNKNOWN'\
            """).mapTo(String.class).list());
    }

    static Map<HouseholdId, Map<String, Duties.Last>> last(Handle h, Whose whose, LocalDate day) {
        var last = new HashMap<HouseholdId, Map<String, Duties.Last>>();
        whose.query(h, """
            select household_id as household, kind, coalesce(decided_on, done_on) as done_on, next_due_on from duty_done
             where coalesce(decided_on, done_on) <= :day and (kind <> 'REVIEW' or decided_on is not null) <whose>
             order by household_id, coalesce(decided_on, done_on), id\
            """, "household_id")
                .bind("day", day)
                .mapTo(Done.class)
                .forEach(done -> last.computeIfAbsent(done.household(), id -> new HashMap<>())
                        .put(done.kind(), new Duties.Last(done.doneOn(), done.nextDueOn())));
        return last;
    }

    static List<Expiring> expiring(Handle h, Whose whose, LocalDate today, LocalDate until) {
        return whose.query(h, """
            select k.person_id as person, s.reference, coalesce(w.name, o.name) as owner, k.kind, k.expires_on
              from check_item k
              join subject s on s.id = k.person_id
              join household_member m on m.person_id = k.person_id and (m.ends_on is null or m.ends_on > :today)
              join household hh on hh.id = m.household_id
              join approval a on a.household_id = hh.id and a.starts_on <= :today
                             and (a.ends_on is null or a.ends_on > :today)
              join provider v on v.id = a.provider_id and v.sector = 'OWN'
              left join worker o on o.id = hh.officer_id
              left join worker w on w.id = hh.supervising_worker_id
             where k.expires_on <= :until <whose>
               and not exists (select 1 from check_item n where n.person_id = k.person_id and n.kind = k.kind
                                  and n.received_on > k.received_on)
             order by k.expires_on, k.id\
            """, "hh.id")
                .bind("today", today)
                .bind("until", until)
                .mapTo(Expiring.class)
                .list();
    }

    /**
     * Why an approval is to be reviewed before its year is out.
     *
     * @param about ASKED, MEMBER or MOVED
     * @param dueOn the day somebody asked for, or null where practice gives it
     */
    public record Needed(
            HouseholdId id,
            String reference,
            @Nullable String owner,
            LocalDate since,
            @Nullable LocalDate dueOn,
            String about) {}

    /** What no review has been decided after: somebody asked, somebody moved in, they moved house. */
    static List<Needed> needed(Handle h, Whose whose, LocalDate day) {
        return whose.query(h, """
            with ours as (
              select a.household_id, a.starts_on from approval a
                join provider v on v.id = a.provider_id and v.sector = 'OWN'
               where a.kind = 'FULL' and a.starts_on <= :day and (a.ends_on is null or a.ends_on > :day)),
            needed as (
              select household_id, asked_on as since, due_on, 'ASKED' as about from review_asked
              union all
              select m.household_id, m.starts_on, null, 'MEMBER'
                from household_member m join ours on ours.household_id = m.household_id
               where m.starts_on > ours.starts_on and (m.ends_on is null or m.ends_on > :day)
              union all
              select x.household_id, x.starts_on, null, 'MOVED'
                from household_address x join ours on ours.household_id = x.household_id
               where x.starts_on > ours.starts_on)
            select n.household_id as id, s.reference, coalesce(w.name, o.name) as owner, n.since, n.due_on, n.about
              from needed n
              join ours on ours.household_id = n.household_id
              join household hh on hh.id = n.household_id
              join subject s on s.id = hh.id
              left join worker o on o.id = hh.officer_id
              left join worker w on w.id = hh.supervising_worker_id
             where n.since <= :day <whose>
               and not exists (select 1 from duty_done d where d.household_id = n.household_id and d.kind = 'REVIEW'
                                  and d.decided_on >= n.since and d.decided_on <= :day)
             order by n.since, n.household_id, n.about\
            """, "hh.id").bind("day", day).mapTo(Needed.class).list();
    }

    /** An adult who lives with carers of ours and on whom no DBS check was ever asked for. */
    public record Unchecked(
            PersonId person,
            String reference,
            @Nullable String owner,
            LocalDate joined,
            @Nullable LocalDate dateOfBirth) {}

    /** Other adults, and children of the household who are adults by now, without a DBS check; carers have theirs before approval. */
    static List<Unchecked> unchecked(Handle h, Whose whose, LocalDate day) {
        return whose.query(h, """
            select m.person_id as person, s.reference, coalesce(w.name, o.name) as owner, m.starts_on as joined, p.date_of_birth
              from household_member m
              join person p on p.id = m.person_id
              join subject s on s.id = p.id
              join household hh on hh.id = m.household_id
              join approval a on a.household_id = hh.id and a.starts_on <= :day and (a.ends_on is null or a.ends_on > :day)
              join provider v on v.id = a.provider_id and v.sector = 'OWN'
              left join worker o on o.id = hh.officer_id
              left join worker w on w.id = hh.supervising_worker_id
             where m.starts_on <= :day and (m.ends_on is null or m.ends_on > :day) <whose>
               and (m.role = 'ADULT' or m.role = 'CHILD' and p.date_of_birth <= date(:day, '-18 years'))
               and not exists (select 1 from check_item k where k.person_id = m.person_id and k.kind = 'DBS')
             order by m.id\
            """, "hh.id")
                .bind("day", day)
                .mapTo(Unchecked.class)
                .list();
    }

    static List<LookAgain> lookAgain(Handle h, Whose whose, LocalDate until) {
        return whose.query(h, """
            select hh.id, s.reference, o.name as owner, u.expected_end_on as day, 'UNAVAILABLE' as about
              from unavailability u join household hh on hh.id = u.household_id join subject s on s.id = hh.id
              left join worker o on o.id = hh.officer_id
             where u.ends_on is null and u.expected_end_on <= :until <whose>
            union all
            select hh.id, s.reference, o.name, x.review_on, 'STATUS'
              from approval_status_span sp join approval_status x on x.id = sp.id
              join household hh on hh.id = sp.household_id join subject s on s.id = hh.id
              left join worker o on o.id = hh.officer_id
             where sp.ends_on is null and x.review_on <= :until <whose>
             order by 4, 1\
            """, "hh.id")
                .bind("until", until)
                .mapTo(LookAgain.class)
                .list();
    }
}
