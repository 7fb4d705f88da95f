package hearth.store;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Something that can be read: the store as it is, or as it was known at an instant. */
public interface Reading {
    /** Reads; the work must not keep the handle, nor wait for a person. */
    <T extends @Nullable Object> T read(Function<Handle, T> work);

    /** Whose store this is. */
    default StoreInfo info() {
        return read(h -> h.createQuery("select own_authority, team, invented from store_info")
                .mapTo(StoreInfo.class)
                .one());
    }
}
