package hearth.recruitment;

import hearth.carers.Member;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about two records of one person. */
final class MergingStore {
    /** Whoever belongs to a record that is hidden is hidden with it. */
    private static final String SEEN = """
        %1$s not in (select id from temp.hidden_subject)
          and not exists (select 1 from enquiry_person ep join temp.hidden_subject x on x.id = ep.enquiry_id where ep.person_id = %1$s)
          and not exists (select 1 from household_member m join temp.hidden_subject x on x.id = m.household_id
                           where m.person_id = %1$s)
        """;

    private MergingStore() {}

    /** Two people with something in common. */
    record Two(
            PersonId one,
            PersonId other,
            String oneReference,
            String otherReference,
            @Nullable String oneFirst,
            String oneLast,
            @Nullable String otherFirst,
            String otherLast,
            boolean born,
            boolean bornOtherwise,
            boolean phone,
            boolean email,
            boolean postcode) {}

    /** One merge and how it stands. */
    record Kept(
            long id, PersonId kept, PersonId gone, @Nullable LocalDate undoneOn, int version) {}

    /** Somebody's stay in a household. */
    record Stay(
            long id,
            HouseholdId household,
            Member.Role role,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String relation,
            int version) {}

    /** Pairs that share a key, those with most in common first, without those looked at before and those on hidden records. */
    static List<Two> pairs(Handle h, int most) {
        return h.createQuery("""
            with pairs as (with shared as (
              select distinct a.person_id as one, b.person_id as other
                from person_key a join person_key b on b.kind = a.kind and b.value = a.value and b.person_id > a.person_id
               where (select count(*) from person_key c where c.kind = a.kind and c.value = a.value) <= 60)
            select s.one, s.other, r.reference as one_reference, t.reference as other_reference, p.first_name as one_first,
                   p.last_name as one_last, q.first_name as other_first, q.last_name as other_last,
                   coalesce(p.date_of_birth = q.date_of_birth, 0) as born,
                   coalesce(p.date_of_birth <> q.date_of_birth, 0) as born_otherwise,
                   exists (select 1 from person_key a join person_key b on b.kind = 'PHONE' and b.value = a.value
                            where a.person_id = s.one and b.person_id = s.other and a.kind = 'PHONE') as phone,
                   coalesce(lower(p.email) = lower(q.email), 0) as email,
                   exists (select 1 from enquiry_person ep join enquiry e on e.id = ep.enquiry_id
                             join enquiry f on replace(upper(f.postcode), ' ', '') = replace(upper(e.postcode), ' ', '')
                             join enquiry_person fp on fp.enquiry_id = f.id
                            where ep.person_id = s.one and fp.person_id = s.other and e.postcode is not null
                              and length(e.postcode) > 4 and f.id <> e.id) as postcode
              from shared s join person p on p.id = s.one join person q on q.id = s.other
              join subject r on r.id = s.one join subject t on t.id = s.other
             where p.merged_into is null and q.merged_into is null
               and not exists (select 1 from person_distinct d where d.one_id = s.one and d.other_id = s.other)
               and %s and %s)
            select * from pairs
             order by born_otherwise, 4 * phone + 4 * email + 5 * born + postcode
                      + (lower(one_last) = lower(other_last) and lower(one_first) is lower(other_first)) desc, one, other
             limit :most\
            """.formatted(SEEN.formatted("p.id"), SEEN.formatted("q.id")))
                .bind("most", most)
                .mapTo(Two.class)
                .list();
    }

    /** Whether somebody has said that the two are not the same. */
    static boolean distinct(Handle h, PersonId one, PersonId other) {
        return h.createQuery("select exists (select 1 from person_distinct where one_id = :one and other_id = :other)")
                .bind("one", one)
                .bind("other", other)
                .mapTo(Boolean.class)
                .one();
    }

    static boolean seen(Handle h, PersonId person) {
        return h.createQuery(
                        "select exists (select 1 from person p where p.id = :id and " + SEEN.formatted("p.id") + ")")
                .bind("id", person)
                .mapTo(Boolean.class)
                .one();
    }

    static List<Stay> stays(Handle h, PersonId person) {
        return h.createQuery("""
            select id, household_id as household, role, starts_on, ends_on, relation, version from household_member
             where person_id = :person order by starts_on, id\
            """).bind("person", person).mapTo(Stay.class).list();
    }

    /** The merges that stand and that somebody had a part in, the latest first. */
    static List<Kept> merges(Handle h, PersonId person) {
        return h.createQuery("""
            select id, kept_id as kept, gone_id as gone, undone_on, version from person_merge
             where undone_on is null and (kept_id = :person or gone_id = :person) order by id desc\
            """).bind("person", person).mapTo(Kept.class).list();
    }

    static Optional<Kept> merge(Handle h, long id) {
        return h.createQuery(
                        "select id, kept_id as kept, gone_id as gone, undone_on, version from person_merge where id ="
                                + " :id")
                .bind("id", id)
                .mapTo(Kept.class)
                .findOne();
    }

    static @Nullable PersonId into(Handle h, PersonId person) {
        return h.createQuery("select merged_into from person where id = :id")
                .bind("id", person)
                .mapTo(PersonId.class)
                .findOne()
                .orElse(null);
    }
}
