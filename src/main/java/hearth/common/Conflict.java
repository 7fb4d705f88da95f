package hearth.common;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody else changed the record first: both values of every field that differs, so that nobody's edit is lost. */
public final class Conflict extends HearthException {
    private final transient List<Both> both;

    public Conflict(List<Both> both) {
        super(1, "This record was changed after you opened it. Nothing of yours was saved yet. " + both);
        this.both = List.copyOf(both);
    }

    public List<Both> both() {
        return both;
    }

    /** A field, what is stored now, and what was to be stored. */
    public record Both(
            String field, @Nullable Object stored, @Nullable Object yours) {
        @Override
        public String toString() {
            return field + ": now " + stored + ", yours " + yours;
        }
    }
}
