package hearth.geography.boundary;

import hearth.geography.GridReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The boundaries that lie beside a store, as far as the map needs them. */
public final class Boundaries {
    static final String FILE = "boundaries.bin";

    private final BoundaryStatus status;
    private final List<BoundaryArea> areas;
    private final List<Level> levels;

    /** The lines for one distance of looking: nothing in them is further than so many metres from where it is. */
    record Level(int metres, List<BoundaryLine> lines) {}

    Boundaries(BoundaryStatus status, List<BoundaryArea> areas, List<Level> levels) {
        this.status = status;
        this.areas = List.copyOf(areas);
        this.levels = List.copyOf(levels);
    }

    /**
     * Those of the store in a folder; empty where none were taken in.
     *
     * @throws hearth.common.Mendable where the file is damaged
     */
    public static Optional<Boundaries> of(Path storeFolder) {
        Path file = storeFolder.resolve(FILE);
        return Files.exists(file) ? Optional.of(BoundaryFile.read(file)) : Optional.empty();
    }

    public BoundaryStatus status() {
        return status;
    }

    public List<BoundaryArea> areas() {
        return areas;
    }

    /** The lines to draw between these edges, in metres of the grid, where a pixel stands for so many metres. */
    public List<BoundaryLine> lines(double west, double south, double east, double north, double metresAPixel) {
        Level level = levels.getFirst();
        for (Level coarser : levels) {
            if (coarser.metres() <= metresAPixel) {
                level = coarser;
            }
        }
        var seen = new ArrayList<BoundaryLine>();
        for (BoundaryLine line : level.lines()) {
            if (line.touches(west, south, east, north)) {
                seen.add(line);
            }
        }
        return seen;
    }

    /** Whether a place lies within so many metres of a council's boundary, as near as the lines are kept. */
    public boolean near(GridReference place, String council, double metres) {
        double east = place.easting();
        double north = place.northing();
        return levels.getFirst().lines().stream()
                .filter(line -> line.bounds(council)
                        && line.touches(east - metres, north - metres, east + metres, north + metres))
                .anyMatch(line -> line.distance(east, north) <= metres);
    }

    List<Level> levels() {
        return levels;
    }
}
