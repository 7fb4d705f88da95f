package hearth.children;

import hearth.common.ChildId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The SQL about reviews, visits, being missing, and what a return asks besides. */
final class ChildEventStore {
    private static final int SCHOOL_AGE = 5;

    private static final String THIN = """
        select c.id as child_id, s.reference, w.name as owner, coalesce(p.starts_on, r.received_on) as since,
               c.last_name is null as no_name,
               coalesce((select f.state = 'UNKNOWN' from child_fact f where f.child_id = c.id and f.key = 'DATE_OF_BIRTH'
                   and f.as_of <= :day order by f.as_of desc, f.id desc limit 1), 0) as year_only,
               c.social_worker_id is null as no_worker,
               p.id is not null and c.iro_id is null as no_officer,
               coalesce(l.code = 'NK', 0) as no_status,
               coalesce(p.category_of_need = 'NK', 0) as no_category,
               coalesce(p.home_postcode_state = 'NOT_KNOWN', 0) as no_postcode,
               coalesce(p.entry_rne = 'S', 0) and not exists (select 1 from previous_permanence v where v.period_id = p.id)
                 as no_permanence,
               not exists (select 1 from child_need n where n.child_id = c.id) as no_needs,
               not exists (select 1 from child_wish x where x.child_id = c.id) as no_wish,
               not exists (select 1 from schooling g where g.child_id = c.id)
                 and not exists (select 1 from child_fact f where f.child_id = c.id and f.key = 'SCHOOL')
                 and c.date_of_birth <= :pupil as no_school
          from child c
          join subject s on s.id = c.id
          left join worker w on w.id = c.social_worker_id
          left join period_of_care p on p.child_id = c.id and p.ends_on is null
          left join legal_status l on l.id = (select x.id from legal_status x
                                               where x.period_id = p.id and x.starts_on <= :day
                                               order by x.starts_on desc limit 1)
          left join referral r on r.id = (select rc.referral_id from referral_child rc
                                            join referral o on o.id = rc.referral_id and o.closed_on is null
                                           where rc.child_id = c.id order by o.received_on limit 1)
         where coalesce(p.starts_on, r.received_on) between :from and :day
           and coalesce(l.code, '') not in ('V3', 'V4') and c.died_on is null
           and not exists (select 1 from placement m where m.child_id = c.id and m.basis = 'IMPORTED')
           and c.responsible_authority = (select own_authority from store_info) %s
         order by since, c.id\
        """;

    private ChildEventStore() {}

    static List<ChildEvents.Review> reviews(Handle h, ChildId child) {
        return h.createQuery("""
            select id, held_on, participation, says_return, held_as, version from child_review
             where child_id = :child order by held_on\
            """)
                .bind("child", child)
                .mapTo(ChildEvents.Review.class)
                .list();
    }

    static List<ChildEvents.Visit> visits(Handle h, ChildId child) {
        return h.createQuery("""
            select v.id, v.visited_on, w.name as worker, v.seen_alone, v.version
              from child_visit v left join worker w on w.id = v.worker_id
             where v.child_id = :child order by v.visited_on, v.id\
            """)
                .bind("child", child)
                .mapTo(ChildEvents.Visit.class)
                .list();
    }

    static List<ChildEvents.Missing> missing(Handle h, ChildId child) {
        return h.createQuery("""
            select id, kind, started_on, ended_on, interview_offered, interview_accepted, version
              from missing_episode where child_id = :child order by started_on, id\
            """)
                .bind("child", child)
                .mapTo(ChildEvents.Missing.class)
                .list();
    }

    static List<ChildEvents.Unaccompanied> unaccompanied(Handle h, ChildId child) {
        return h.createQuery("""
            select id, starts_on, ceased_on, version from uasc_status where child_id = :child order by starts_on, id\
            """)
                .bind("child", child)
                .mapTo(ChildEvents.Unaccompanied.class)
                .list();
    }

    static Optional<ChildEvents.Permanence> permanence(Handle h, long period) {
        return h.createQuery("""
            select period_id, code, authority, order_date_text, version from previous_permanence
             where period_id = :period\
            """)
                .bind("period", period)
                .mapTo(ChildEvents.Permanence.class)
                .findOne();
    }

    static List<Needs.Need> needs(Handle h, ChildId child, LocalDate day) {
        return h.createQuery("""
            select n.id, n.domain, n.level, n.source, n.as_of, n.note, n.version from child_need n
             where n.child_id = :child and n.id = (select x.id from child_need x
                 where x.child_id = n.child_id and x.domain = n.domain and x.as_of <= :day
                 order by x.as_of desc, x.id desc limit 1)
             order by n.domain\
            """)
                .bind("child", child)
                .bind("day", day)
                .mapTo(Needs.Need.class)
                .list();
    }

    static List<Needs.Fact> facts(Handle h, ChildId child, LocalDate day) {
        return h.createQuery("""
            select f.id, f.key, f.state, f.value, f.essential, f.as_of, f.source, f.note, f.version from child_fact f
             where f.child_id = :child and f.id = (select x.id from child_fact x
                 where x.child_id = f.child_id and x.key = f.key and x.as_of <= :day
                 order by x.as_of desc, x.id desc limit 1)
             order by f.key\
            """)
                .bind("child", child)
                .bind("day", day)
                .mapTo(Needs.Fact.class)
                .list();
    }

    /** The record of a child who came lately, as far as it is not complete yet. */
    public record Thin(
            ChildId childId,
            String reference,
            @Nullable String owner,
            LocalDate since,
            boolean noName,
            boolean yearOnly,
            boolean noWorker,
            boolean noOfficer,
            boolean noStatus,
            boolean noCategory,
            boolean noPostcode,
            boolean noPermanence,
            boolean noNeeds,
            boolean noWish,
            boolean noSchool) {}

    /** Our children who came into care or need a home, from a day on; without short breaks and those of whom files have told. */
    static List<Thin> thin(Handle h, LocalDate from, LocalDate day) {
        return thin(h.createQuery(THIN.formatted("")), from, day);
    }

    /** The same of one child: one or none. */
    static List<Thin> thin(Handle h, ChildId child, LocalDate from, LocalDate day) {
        return thin(h.createQuery(THIN.formatted("and c.id = :child")).bind("child", child), from, day);
    }

    private static List<Thin> thin(Query query, LocalDate from, LocalDate day) {
        return query.bind("from", from)
                .bind("day", day)
                .bind("pupil", day.minusYears(SCHOOL_AGE))
                .mapTo(Thin.class)
                .list();
    }

    /** A child of ours who came back, and nothing is said of an interview; those of whom only files have told are left out. */
    public record CameBack(
            ChildId childId, String reference, @Nullable String owner, LocalDate back) {}

    static List<CameBack> notInterviewed(Handle h, LocalDate from, LocalDate day) {
        return h.createQuery("""
            select m.child_id, s.reference, w.name as owner, m.ended_on as back
              from missing_episode m
              join child c on c.id = m.child_id
              join subject s on s.id = c.id
              left join worker w on w.id = c.social_worker_id
             where m.ended_on between :from and :day and m.interview_offered in ('UNKNOWN', 'NOT_ASKED')
               and c.died_on is null and c.responsible_authority = (select own_authority from store_info)
               and not exists (select 1 from placement p where p.child_id = c.id and p.basis = 'IMPORTED')
             order by m.ended_on, m.id\
            """)
                .bind("from", from)
                .bind("day", day)
                .mapTo(CameBack.class)
                .list();
    }

    /** A period of care that lasts, as its duties see it. */
    public record InCare(
            ChildId childId,
            String reference,
            @Nullable String owner,
            LocalDate startsOn,
            long reviews,
            @Nullable LocalDate lastReview,
            boolean kept,
            boolean noOfficer) {}

    /** Our children in care on a day, short breaks left out; {@code kept} where Hearth has more of the child than files told. */
    static List<InCare> inCare(Handle h, LocalDate day) {
        return h.createQuery("""
            select c.id as child_id, s.reference, coalesce(i.name, w.name) as owner, p.starts_on,
                   (select count(*) from child_review r where r.child_id = c.id and r.held_on >= p.starts_on
                     and r.held_on <= :day) as reviews,
                   (select max(r.held_on) from child_review r where r.child_id = c.id and r.held_on >= p.starts_on
                     and r.held_on <= :day) as last_review,
                   case when exists (select 1 from child_review r where r.child_id = c.id)
                          or exists (select 1 from placement m where m.child_id = c.id and m.basis <> 'IMPORTED')
                        then 1 else 0 end as kept, c.iro_id is null as no_officer
              from period_of_care p
              join child c on c.id = p.child_id
              join subject s on s.id = c.id
              join legal_status l on l.id = (select x.id from legal_status x
                                              where x.period_id = p.id and x.starts_on <= :day
                                              order by x.starts_on desc limit 1)
              left join worker w on w.id = c.social_worker_id
              left join worker i on i.id = c.iro_id
             where p.starts_on <= :day and (p.ends_on is null or p.ends_on > :day)
               and l.code not in ('V3', 'V4')
               and c.responsible_authority = (select own_authority from store_info)
             order by p.starts_on, c.id\
            """).bind("day", day).mapTo(InCare.class).list();
    }
}
