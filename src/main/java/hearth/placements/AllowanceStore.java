package hearth.placements;

import hearth.common.Money;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about rates of allowance by age. */
final class AllowanceStore {
    private AllowanceStore() {}

    /** One band of one set of rates; ages are whole years, both counted. */
    record Line(
            long id,
            String scheme,
            int ageFrom,
            int ageTo,
            Money pence,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String source,
            int version) {}

    /** Whether any cost is paid by rates of a name. */
    static boolean followed(Handle h, String scheme) {
        return h.createQuery("select exists (select 1 from cost_line where scheme = :scheme)")
                .bind("scheme", scheme)
                .mapTo(Boolean.class)
                .one();
    }

    /** By name of the rates, the latest set first, the youngest first. */
    static List<Line> all(Handle h) {
        return h.createQuery("""
            select id, scheme, age_from, age_to, pence, starts_on, ends_on, source, version from allowance_rate
             order by scheme, starts_on desc, age_from\
            """).mapTo(Line.class).list();
    }
}
