package hearth.carers.concerns;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about what the council lets be chosen of a concern. */
final class ConcernChoiceStore {
    private ConcernChoiceStore() {}

    /** One line of a list. */
    public record Kept(long id, String code, int version) {}

    static List<Kept> inUse(Handle h, ConcernChoices.Of list) {
        return h.createQuery("""
            select id, code, version from concern_choice where list = :list and retired_on is null order by position\
            """).bind("list", list.name()).mapTo(Kept.class).list();
    }
}
