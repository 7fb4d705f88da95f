package hearth.placements;

import hearth.common.Mendable;
import hearth.geography.Geography;
import hearth.geography.GridReference;
import hearth.geography.Located;
import hearth.geography.Location;
import hearth.geography.boundary.Boundaries;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What is doubtful about where a home lies, in words: less than a postcode is known, or the middle of its postcode is so near to our own
 * boundary that the house may lie on the other side. It decides nothing.
 */
public final class WhereDoubt {
    /** So near to the boundary it is worth a look. */
    private static final int METRES = 100;

    private static final String NEAR = "The middle of its postcode is within " + METRES
            + " metres of our boundary. Check on which side the house is.";

    private static final String NOT_DECIDED = "Whether it lies in our area is not decided. Confirm the council there.";

    private final PlacementGeography placements;
    private final Geography geography;
    private final Path storeFolder;

    /** Boundaries count where they were taken in beside the store. */
    public WhereDoubt(Geography geography, Path storeFolder) {
        this.placements = new PlacementGeography(geography);
        this.geography = geography;
        this.storeFolder = storeFolder;
    }

    /** Empty where there is none; what a person has said leaves none. */
    public Optional<String> about(Handle h, Placement placement, Placement.Phase phase) {
        if (phase.confirmedWhy() != null) {
            return Optional.empty();
        }
        if (phase.location() == Location.UNKNOWN) {
            return Optional.of(
                    phase.confidential()
                            ? NOT_DECIDED
                            : placements.now(h, placement, phase).words());
        }
        Located home = geography.locate(phase.postcode());
        GridReference middle = home.milesOut() == 0 ? home.grid() : null;
        boolean near = middle != null
                && boundaries()
                        .map(b -> b.near(middle, HomeStore.ownAuthority(h), METRES))
                        .orElse(false);
        return near ? Optional.of(NEAR) : Optional.empty();
    }

    private Optional<Boundaries> boundaries() {
        try {
            return Boundaries.of(storeFolder);
        } catch (Mendable e) {
            return Optional.empty(); // the map and Settings say what is wrong with the file
        }
    }
}
