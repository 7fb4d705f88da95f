package hearth.placements.ssda903;

import hearth.common.Miles;
import hearth.common.Postcode;
import hearth.geography.Authority;
import hearth.geography.Geography;
import hearth.geography.GridReference;
import hearth.geography.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Where the postcodes of a return lie, as the rules ask: found in full in the directory, or not at all, because no sector decides there
 * (ssda903, PL_LA, PL_LOCATION and PL_DISTANCE). Each is looked up once. For one thread.
 */
public final class Postcodes {
    /** Where no directory is imported: nothing can be said. */
    public static final Postcodes NONE = new Postcodes();

    private final @Nullable Geography geography;
    private final String own;
    private final Map<String, Optional<Place>> found = new HashMap<>();

    private Postcodes() {
        geography = null;
        own = "";
    }

    /** By the directory in use, seen from the council of a code, old or current. */
    public Postcodes(Geography geography, String own) {
        this.geography = geography;
        this.own = geography.authorities().find(own).map(Authority::code).orElse(own);
    }

    /** By the directory in use, seen from our own council; {@link #NONE} without one. */
    public static Postcodes of(Handle h, Geography geography) {
        return geography.directory().status().isEmpty() ? NONE : new Postcodes(geography, FactsStore.ownAuthority(h));
    }

    /** Whether there is a directory. */
    public boolean known() {
        return geography != null;
    }

    /** What the directory says of a postcode in any spelling; empty where it does not have it. */
    public Optional<Place> find(String written) {
        Geography asked = geography;
        return asked == null || written.isEmpty()
                ? Optional.empty()
                : found.computeIfAbsent(written, w -> Postcode.parse(w).flatMap(asked.directory()::find));
    }

    /** The authority that a postcode is in (PL_LA); null where it is not known. */
    public @Nullable String authority(String written) {
        return find(written).map(Place::authority).orElse(null);
    }

    /** Whether a postcode is known to be outside England. */
    public boolean abroad(String written) {
        return Blanks.abroad(authority(written));
    }

    /** Whether an authority is our own (PL_LOCATION). */
    public boolean ours(@Nullable String authority) {
        return own.equals(authority);
    }

    /** The straight line between two postcodes (PL_DISTANCE), not known where one of them is not. */
    public Miles miles(String from, String to) {
        GridReference start = find(from).map(Place::grid).orElse(null);
        GridReference end = find(to).map(Place::grid).orElse(null);
        return start == null || end == null ? Miles.NOT_KNOWN : start.milesTo(end);
    }
}
