package hearth.recruitment;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL that finds the same people again. */
final class LikelyStore {
    private static final String PEOPLE = """
        select ep.enquiry_id as subject, :why as why from person p join enquiry_person ep on ep.person_id = p.id where %1$s
        union
        select m.household_id, :why from person p join household_member m on m.person_id = p.id where %1$s\
        """;

    private LikelyStore() {}

    /** An enquiry or household, and what is the same. */
    public record Found(long subject, String why) {}

    static List<Found> find(Handle h, String name, String phone, String email, String postcode) {
        var found = new ArrayList<Found>();
        if (!name.isEmpty()) {
            found.addAll(search(h, """
                select id as subject, :why as why from enquiry
                 where match_key >= :value || '|' and match_key < :value || '}'
                union
                select id, :why from household where match_key >= :value || '|' and match_key < :value || '}'
                union
                """ + PEOPLE.formatted("""
                    :value in (lower(p.first_name) || ' ' || lower(p.last_name), lower(p.last_name) || ' ' || lower(p.first_name))\
                    """), "same name", name));
        }
        if (!phone.isEmpty()) {
            found.addAll(search(h, PEOPLE.formatted("""
                substr(replace(replace(replace(replace(replace(p.phone, ' ', ''), '-', ''), '(', ''), ')', ''), '.', ''), -9)
                    = :value\
                """), "same phone number", phone));
        }
        if (!email.isEmpty()) {
            found.addAll(search(h, PEOPLE.formatted("lower(p.email) = :value"), "same e-mail", email));
        }
        if (postcode.length() > 4) {
            found.addAll(search(h, """
                select id as subject, :why as why from enquiry where replace(upper(postcode), ' ', '') = :value
                union
                select household_id, :why from household_address where replace(upper(postcode), ' ', '') = :value\
                """, "same postcode", postcode));
        }
        return found;
    }

    private static List<Found> search(Handle h, String sql, String why, String value) {
        return h.createQuery(sql)
                .bind("why", why)
                .bind("value", value)
                .mapTo(Found.class)
                .list();
    }
}
