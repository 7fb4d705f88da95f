package hearth.recruitment;

import hearth.carers.PersonKey;
import hearth.common.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL that finds the same people again. */
final class LikelyStore {
    /** Most that one key may bring: a name that half the town has tells nobody apart. */
    private static final int MOST = 2_000;

    private LikelyStore() {}

    /** Somebody who shares a key with what was typed. */
    record Candidate(PersonId id, @Nullable String firstName, String lastName) {}

    /** An enquiry or household, and one of its people. */
    record Belongs(long subject, PersonId person) {}

    /** An enquiry or household at a postcode. */
    record Lives(long subject, @Nullable String address) {}

    /** People who share one of these keys; a person is given once for each kind of key. */
    static List<Candidate> sharing(Handle h, PersonKey.Kind kind, Collection<String> values) {
        var found = new ArrayList<Candidate>();
        for (String value : values) {
            found.addAll(h.createQuery("""
                select p.id, p.first_name, p.last_name from person_key k join person p on p.id = k.person_id
                 where k.kind = :kind and k.value = :value and p.merged_into is null limit :most\
                """)
                    .bind("kind", kind)
                    .bind("value", value)
                    .bind("most", MOST)
                    .mapTo(Candidate.class)
                    .list());
        }
        return found;
    }

    /** Which enquiries and households these people belong or belonged to. */
    static List<Belongs> records(Handle h, Collection<PersonId> people) {
        return h.createQuery("""
            select ep.enquiry_id as subject, ep.person_id as person from enquiry_person ep
             where ep.person_id in (select value from json_each(:people))
            union
            select m.household_id, m.person_id from household_member m
             where m.person_id in (select value from json_each(:people))\
            """)
                .bind("people", people.stream().map(PersonId::value).toList().toString())
                .mapTo(Belongs.class)
                .list();
    }

    /** Who gave or has a postcode, written without spaces and in capitals. */
    static List<Lives> at(Handle h, String postcode) {
        return h.createQuery("""
            select id as subject, address from enquiry
             where postcode is not null and replace(upper(postcode), ' ', '') = :postcode
            union
            select household_id, address from household_address
             where postcode is not null and replace(upper(postcode), ' ', '') = :postcode\
            """).bind("postcode", postcode).mapTo(Lives.class).list();
    }
}
