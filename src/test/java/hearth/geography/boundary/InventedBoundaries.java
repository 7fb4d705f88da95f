package hearth.geography.boundary;

import hearth.geography.Authorities;
import hearth.geography.Authority;
import java.util.ArrayList;
import java.util.List;

/** A file of boundaries around Wigan that nobody drew: squares whose sides waver, each neighbours' common one the same. */
public final class InventedBoundaries {
    private static final String OWN = "E08000010";
    private static final int SIDE = 18_000;
    private static final int WEST = 358_000 - SIDE / 2;
    private static final int SOUTH = 405_000 - SIDE / 2;

    private InventedBoundaries() {}

    /**
     * The text of the file.
     *
     * @param around how many rows of councils lie on each side of our own
     * @param step metres from one point to the next
     */
    public static String geoJson(int around, int step) {
        List<String> others = new Authorities()
                .all().stream().map(Authority::code).filter(c -> !c.equals(OWN)).toList();
        var features = new ArrayList<String>();
        int next = 0;
        for (int x = -around; x <= around; x++) {
            for (int y = -around; y <= around; y++) {
                String code = x == 0 && y == 0 ? OWN : others.get(next++);
                features.add("{\"type\":\"Feature\",\"properties\":{\"CTYUA24CD\":\"" + code
                        + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + outline(x, y, step) + "]]}}");
            }
        }
        return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                + "\"urn:ogc:def:crs:EPSG::27700\"}},\"features\":[" + String.join(",", features) + "]}";
    }

    private static String outline(int x, int y, int step) {
        var points = new ArrayList<String>();
        for (int along = 0; along < SIDE; along += step) {
            points.add(point(x * SIDE + along, y * SIDE, true));
        }
        for (int along = 0; along < SIDE; along += step) {
            points.add(point((x + 1) * SIDE, y * SIDE + along, false));
        }
        for (int along = SIDE; along > 0; along -= step) {
            points.add(point(x * SIDE + along, (y + 1) * SIDE, true));
        }
        for (int along = SIDE; along > 0; along -= step) {
            points.add(point(x * SIDE, y * SIDE + along, false));
        }
        points.add(points.getFirst());
        return String.join(",", points);
    }

    /** A point of a side, moved across it by what depends on the place alone. */
    private static String point(int x, int y, boolean level) {
        int along = Math.floorMod(level ? x : y, SIDE);
        int row = (level ? y : x) / SIDE;
        double away = Math.sin(Math.PI * along / SIDE)
                * (1_500 * Math.sin(along / 1_900.0 + row) + 300 * Math.sin(along / 330.0));
        return "[" + (WEST + x + (level ? 0 : Math.round(away))) + "," + (SOUTH + y + (level ? Math.round(away) : 0))
                + "]";
    }
}
