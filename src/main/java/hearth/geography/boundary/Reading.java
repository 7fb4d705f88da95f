package hearth.geography.boundary;

import hearth.common.Mendable;
import hearth.geography.Authorities;
import hearth.geography.GridReference;
import hearth.geography.NationalGrid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Makes councils and their outlines of a file's features, and says in plain words why it cannot. */
final class Reading implements GeoJson.Heard {
    /** Councils of the upper tier and districts; in Wales, Scotland and Northern Ireland councils have one tier. */
    private static final Set<String> COUNCILS = Set.of("E06", "E07", "E08", "E09", "E10", "W06", "S12", "N09");

    private static final Pattern CODE = Pattern.compile("[EWSN][0-9]{8}");
    private static final int MOST_POINTS = 12_000_000;
    private static final int MOST_COUNCILS = 2_000;
    private static final double SHORE = 250_000;

    private final String file;
    private final Authorities authorities;
    private final Runnable look;
    private final Rings rings = new Rings();
    private final GeometryFactory shapes = new GeometryFactory();
    private final List<BoundaryArea> areas = new ArrayList<>();
    private final List<Double> largest = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> outlines = new ArrayList<>();
    private long points;
    private long kept;
    private @Nullable Boolean degrees;

    /**
     * Nothing read yet.
     *
     * @param look asked every few thousand points; throws where the reading is to stop
     */
    Reading(String file, Authorities authorities, Runnable look) {
        this.file = file;
        this.authorities = authorities;
        this.look = look;
    }

    Rings rings() {
        return rings;
    }

    List<BoundaryArea> areas() {
        return areas;
    }

    @Override
    public void system(String name) {
        if (!name.contains("27700") && !name.contains("4326") && !name.contains("CRS84")) {
            throw otherSystem();
        }
    }

    private Mendable otherSystem() {
        return new Mendable(
                file + " counts its points in a way that Hearth does not know. Download it in British National"
                        + " Grid (EPSG:27700) or in degrees (WGS 84, EPSG:4326).");
    }

    @Override
    public void point(double x, double y) {
        boolean inDegrees = Math.abs(x) <= 180 && Math.abs(y) <= 90;
        if (degrees == null) {
            degrees = inDegrees;
        } else if (degrees != inDegrees) {
            throw otherSystem();
        }
        if (inDegrees) {
            GridReference at = NationalGrid.of(y, x);
            if (at == null) {
                throw elsewhere();
            }
            rings.point(at.easting(), at.northing());
        } else if (x > -SHORE && x < 700_000 + SHORE && y > -SHORE && y < 1_300_000 + SHORE) {
            rings.point(x, y);
        } else {
            throw otherSystem();
        }
        if (++points % 4_096 == 0) {
            look.run();
        }
        if (points > MOST_POINTS * 4L) {
            throw tooFine();
        }
    }

    private Mendable elsewhere() {
        return new Mendable(
                file + " has places that do not lie in Britain. Take the boundaries of councils in England.");
    }

    private Mendable tooFine() {
        return new Mendable(file + " is finer than any map shows. Download the generalised boundaries (BGC) instead.");
    }

    @Override
    public void outline() {
        int[] ring = rings.close();
        if (ring.length > 0) {
            outlines.add(ring);
            kept += ring.length / 2;
            if (kept > MOST_POINTS) {
                throw tooFine();
            }
        }
    }

    @Override
    public void feature(String shape, Map<String, String> properties) {
        String code = council(properties);
        if (code != null && shape.endsWith("Polygon") && !outlines.isEmpty()) {
            Integer known = numbers.get(code);
            int number = known == null ? started(code, properties) : known;
            outlines.forEach(ring -> rings.add(ring, number));
            inside(number);
        } else {
            outlines.forEach(ring -> kept -= ring.length / 2);
        }
        outlines.clear();
        rings.drop();
    }

    private int started(String code, Map<String, String> properties) {
        int number = areas.size();
        if (number == MOST_COUNCILS) {
            throw tooFine();
        }
        String known = authorities
                .find(code)
                .map(a -> a.code().length() == 3 ? null : a.name())
                .orElse(null);
        areas.add(new BoundaryArea(code, known == null ? name(properties, code) : known, new GridReference(0, 0)));
        largest.add(0.0);
        numbers.put(code, number);
        return number;
    }

    /** The council of the upper tier that a feature is, or is a part of; null where it is neither. */
    private @Nullable String council(Map<String, String> properties) {
        String district = null;
        String county = null;
        for (String value : properties.values()) {
            if (CODE.matcher(value).matches() && COUNCILS.contains(value.substring(0, 3))) {
                if (value.startsWith("E10")) {
                    county = value;
                } else {
                    district = value;
                }
            }
        }
        if (district == null) {
            return county;
        }
        return district.startsWith("E") ? authorities.upperTier(district, county) : authorities.current(district);
    }

    /** What the feature is called in the file: the name beside its code. */
    private static String name(Map<String, String> properties, String code) {
        return properties.entrySet().stream()
                .filter(e -> e.getValue().equals(code) && e.getKey().endsWith("CD"))
                .map(e -> properties.get(e.getKey().substring(0, e.getKey().length() - 2) + "NM"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(code);
    }

    /** The name stands well inside the largest part. */
    private void inside(int number) {
        for (int[] ring : outlines) {
            Polygon shape = polygon(ring);
            if (shape.getArea() > largest.get(number)) {
                Coordinate inside = InteriorPointArea.getInteriorPoint(shape);
                largest.set(number, shape.getArea());
                BoundaryArea area = areas.get(number);
                areas.set(number, new BoundaryArea(area.code(), area.name(), new GridReference((int) inside.x, (int)
                        inside.y)));
            }
        }
    }

    private Polygon polygon(int[] ring) {
        var corners = new Coordinate[ring.length / 2];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = new Coordinate(ring[2 * i], ring[2 * i + 1]);
        }
        return shapes.createPolygon(corners);
    }
}
