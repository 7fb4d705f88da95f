package hearth.carers;

import hearth.common.HouseholdId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about where papers are kept. */
final class CasePaperStore {
    private CasePaperStore() {}

    static List<CaseRecord.Paper> of(Handle h, HouseholdId household) {
        return h.createQuery("""
            select id, kind, about_on, kept, version from case_paper where household_id = :household order by about_on, id\
            """)
                .bind("household", household)
                .mapTo(CaseRecord.Paper.class)
                .list();
    }
}
