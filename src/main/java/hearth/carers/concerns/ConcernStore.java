package hearth.carers.concerns;

import hearth.common.ConcernId;
import hearth.common.HouseholdId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL about concerns. */
final class ConcernStore {
    /** Every one as it stood on :day; an outcome of a later day is not yet there. A stage that is asked for opens a complaint again. */
    static final String ON_DAY = """
        select c.id, s.reference, c.kind, hs.reference as household, h.name, c.received_on as received,
               case when c.outcome_on is null or c.outcome_on > :day then 'Open'
                    when exists (
                         select 1 from concern_step a
                          where a.concern_id = c.id and a.kind in ('STAGE_2_ASKED', 'STAGE_3_ASKED') and a.done_on <= :day
                            and not exists (
                                select 1 from concern_step b
                                 where b.concern_id = c.id and b.done_on between a.done_on and :day
                                   and b.kind = iif(a.kind = 'STAGE_2_ASKED', 'STAGE_2_ANSWERED', 'STAGE_3_HELD')))
                    then 'Open'
                    when c.review_wanted = 'YES' and not exists (
                         select 1 from duty_done d where d.household_id = c.household_id and d.kind = 'REVIEW'
                            and d.decided_on >= c.outcome_on and d.decided_on <= :day) then 'Review to be held'
                    else 'Closed' end as state,
               case when c.outcome_on <= :day then c.outcome end as outcome,
               case when c.outcome_on <= :day then c.outcome_on end as outcome_on,
               case when c.outcome_on <= :day then c.followed end as followed,
               w.name as owner, c.household_id, c.happened, c.told_by, c.section_47 as section47, c.outcome_words,
               c.review_wanted, c.version
          from concern c
          join subject s on s.id = c.id
          join household h on h.id = c.household_id
          join subject hs on hs.id = h.id
          left join worker w on w.id = c.owner_id
         where c.received_on <= :day
        """;

    private ConcernStore() {}

    static Optional<Concern> find(Handle h, ConcernId id, LocalDate day) {
        return h.createQuery(ON_DAY + " and c.id = :id")
                .bind("id", id)
                .bind("day", day)
                .mapTo(Concern.class)
                .findOne();
    }

    /** Those of a household, the latest first. */
    static List<Concern> of(Handle h, HouseholdId household, LocalDate day) {
        return h.createQuery(ON_DAY + " and c.household_id = :household order by c.received_on desc, c.id desc")
                .bind("household", household)
                .bind("day", day)
                .mapTo(Concern.class)
                .list();
    }

    /** Those about which something may still be to do. */
    static List<Concern> open(Handle h, LocalDate day) {
        return h.createQuery("select * from (" + ON_DAY + ") where state <> 'Closed' order by id")
                .bind("day", day)
                .mapTo(Concern.class)
                .list();
    }

    static List<ConcernPage.Involved> persons(Handle h, ConcernId id) {
        return h.createQuery("""
            select p.id, trim(coalesce(p.first_name, '') || ' ' || p.last_name) as name, p.date_of_birth
              from concern_person c join person p on p.id = c.person_id where c.concern_id = :id order by p.id\
            """)
                .bind("id", id)
                .mapTo(ConcernPage.Involved.class)
                .list();
    }

    static List<ConcernPage.Named> children(Handle h, ConcernId id) {
        return h.createQuery("""
            select s.id, s.reference from concern_child c join subject s on s.id = c.child_id
             where c.concern_id = :id order by s.id\
            """).bind("id", id).mapTo(ConcernPage.Named.class).list();
    }

    static List<ConcernPage.Step> steps(Handle h, ConcernId id) {
        return h.createQuery("""
            select t.id, t.kind, t.done_on, w.name as worker, t.note, t.version
              from concern_step t left join worker w on w.id = t.worker_id
             where t.concern_id = :id order by t.done_on desc, t.id desc\
            """).bind("id", id).mapTo(ConcernPage.Step.class).list();
    }

    /** The latest day of each step that was taken, by concern. */
    static Map<ConcernId, Map<ConcernStep, LocalDate>> steps(Handle h) {
        return h.createQuery(
                        "select concern_id, kind, max(done_on) as done_on from concern_step group by concern_id, kind")
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.computeIfAbsent(
                                    row.getColumn("concern_id", ConcernId.class),
                                    id -> new EnumMap<>(ConcernStep.class))
                            .put(row.getColumn("kind", ConcernStep.class), row.getColumn("done_on", LocalDate.class));
                    return all;
                });
    }

    /** The first decision on the household's approval on or after a day, by another. */
    static Optional<LocalDate> reviewed(Handle h, HouseholdId household, LocalDate from, LocalDate until) {
        return h.createQuery("""
            select min(decided_on) from duty_done
             where household_id = :household and kind = 'REVIEW' and decided_on >= :from and decided_on <= :until\
            """)
                .bind("household", household)
                .bind("from", from)
                .bind("until", until)
                .mapTo(LocalDate.class)
                .findOne();
    }

    /** The rows that only join something to a concern. */
    static List<Long> joined(Handle h, String table, ConcernId id) {
        return h.createQuery("select rowid from <table> where concern_id = :id")
                .define("table", table)
                .bind("id", id)
                .mapTo(Long.class)
                .list();
    }
}
