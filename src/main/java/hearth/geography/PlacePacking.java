package hearth.geography;

import hearth.common.Mendable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place as one number: easting (20 bits), northing (21), the number of its district and authority in a list of them (10), whether
 * it is terminated (1) and the quality of its grid reference (4). Half of it would not make the file smaller by a tenth.
 */
final class PlacePacking {
    static final int MOST_EASTING = (1 << 20) - 1;
    static final int MOST_NORTHING = (1 << 21) - 1;
    private static final int MOST_AREAS = (1 << 10) - 1;
    /** Of a postcode for which the directory names no district. */
    static final int NO_AREA = 0;

    private record Area(@Nullable String district, @Nullable String authority) {}

    private final List<Area> areas = new ArrayList<>();
    private final Map<Area, Integer> numbers = new HashMap<>();

    PlacePacking() {
        number(null, null);
    }

    /** The list as it was noted down. */
    static PlacePacking of(String noted) {
        var packing = new PlacePacking();
        for (String area : noted.strip().split(" ", -1)) {
            int slash = area.indexOf('/');
            if (slash > 0) {
                packing.number(area.substring(0, slash), area.substring(slash + 1));
            }
        }
        return packing;
    }

    /** The list, to be noted down. */
    String noted() {
        var text = new StringBuilder();
        areas.stream()
                .skip(1)
                .forEach(a ->
                        text.append(a.district).append('/').append(a.authority).append(' '));
        return text.toString().strip();
    }

    /** The number of a district and its authority.
     *
     * @throws Mendable where there are more districts than any country has
     */
    int number(@Nullable String district, @Nullable String authority) {
        var area = new Area(district, authority);
        Integer known = numbers.get(area);
        if (known != null) {
            return known;
        }
        if (areas.size() > MOST_AREAS) {
            throw new Mendable(
                    "The file names more districts than there are, so its column of local authority codes holds something"
                            + " else. " + OfficialFile.WANTED);
        }
        areas.add(area);
        numbers.put(area, areas.size() - 1);
        return areas.size() - 1;
    }

    /** No grid reference is 0, 0: a point in the sea that no postcode has. */
    static long pack(int easting, int northing, int area, boolean terminated, int quality) {
        long value = (long) easting << 21 | northing;
        return (value << 10 | area) << 5 | (terminated ? 16 : 0) | quality;
    }

    Place place(long value) {
        GridReference grid = grid(value);
        Area area = areas.get(area(value));
        return new Place(area.authority, area.district, grid, (value & 16) != 0, (int) (value & 15));
    }

    @Nullable
    String authority(long value) {
        return areas.get(area(value)).authority;
    }

    static int area(long value) {
        return (int) (value >> 5) & MOST_AREAS;
    }

    static @Nullable GridReference grid(long value) {
        int easting = (int) (value >> 36);
        int northing = (int) (value >> 15) & MOST_NORTHING;
        return easting == 0 && northing == 0 ? null : new GridReference(easting, northing);
    }
}
