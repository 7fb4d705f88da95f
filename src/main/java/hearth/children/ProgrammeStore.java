package hearth.children;

import hearth.common.SubjectId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about programmes. */
final class ProgrammeStore {
    private ProgrammeStore() {}

    /** Those of a child or a household. */
    static List<Programme> of(Handle h, String column, SubjectId of) {
        return h.createQuery("select id, kind, starts_on, ends_on, outcome, note, version from programme where "
                        + column + " = :of order by starts_on desc, id desc")
                .bind("of", of)
                .mapTo(Programme.class)
                .list();
    }
}
