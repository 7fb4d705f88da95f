package hearth.children;

import hearth.common.ChildId;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What Hearth knows of the families of children in care: where they came from, whom they see, with whom they must not live. */
public final class Families {
    private Families() {}

    /**
     * Somebody of a child's family, as far as they are known.
     *
     * @param name in words as they were written down; for a home it is the child's last name alone
     * @param postcode of the home the child came from, where that is what is known
     * @param how in a few words, such as "family time with them"
     */
    public record Relative(
            ChildId child, String name, @Nullable String postcode, String how) {}

    /** Of every child in care on a day. */
    public static List<Relative> of(Handle h, LocalDate day) {
        return FamilyStore.of(h, day);
    }
}
