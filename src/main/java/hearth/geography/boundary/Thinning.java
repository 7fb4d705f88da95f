package hearth.geography.boundary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Makes the lines of each distance of looking out of outlines: every common line once, without the points nobody would see. */
final class Thinning {
    private static final int[] METRES = {20, 80, 320, 1280};
    /** So that the thinning of one line never goes too deep, and a line that is mostly out of sight is not drawn whole. */
    private static final int LONGEST = 2_000;

    private final GeometryFactory shapes = new GeometryFactory();
    private final Rings rings;
    private final List<BoundaryArea> areas;
    private final Sides sides = new Sides();
    private final List<List<BoundaryLine>> levels = new ArrayList<>();

    private Thinning(Rings rings, List<BoundaryArea> areas) {
        this.rings = rings;
        this.areas = areas;
        for (int i = 0; i < METRES.length; i++) {
            levels.add(new ArrayList<>());
        }
    }

    static List<Boundaries.Level> levels(Rings rings, List<BoundaryArea> areas) {
        var thinning = new Thinning(rings, areas);
        thinning.sides();
        for (int i = 0; i < rings.size(); i++) {
            thinning.lines(rings.ring(i), rings.council(i));
        }
        var levels = new ArrayList<Boundaries.Level>();
        for (int i = 0; i < METRES.length; i++) {
            levels.add(new Boundaries.Level(METRES[i], thinning.levels.get(i)));
        }
        return levels;
    }

    private void sides() {
        for (int i = 0; i < rings.size(); i++) {
            int[] ring = rings.ring(i);
            for (int p = 0; p + 3 < ring.length; p += 2) {
                sides.add(ring[p], ring[p + 1], ring[p + 2], ring[p + 3], rings.council(i));
            }
        }
    }

    /** Cuts an outline where its neighbour changes; a line that the neighbour has given already, or that lies inside, is left out. */
    private void lines(int[] ring, int council) {
        int stretches = ring.length / 2 - 1;
        int from = 0;
        while (from < stretches && other(ring, from) == other(ring, from == 0 ? stretches - 1 : from - 1)) {
            from++;
        }
        from = from == stretches ? 0 : from;
        int begun = 0;
        for (int i = 1; i <= stretches; i++) {
            if (i == stretches
                    || i - begun == LONGEST
                    || other(ring, (from + i) % stretches) != other(ring, (from + begun) % stretches)) {
                int first = (from + begun) % stretches;
                int neighbour = other(ring, first);
                if (neighbour != council && one(ring, first) == council) {
                    line(ring, first, i - begun, stretches, council, neighbour);
                }
                begun = i;
            }
        }
    }

    private int one(int[] ring, int stretch) {
        int p = 2 * stretch;
        return sides.one(ring[p], ring[p + 1], ring[p + 2], ring[p + 3]);
    }

    private int other(int[] ring, int stretch) {
        int p = 2 * stretch;
        return sides.other(ring[p], ring[p + 1], ring[p + 2], ring[p + 3]);
    }

    private void line(int[] ring, int first, int length, int stretches, int council, int neighbour) {
        var points = new Coordinate[length + 1];
        for (int i = 0; i <= length; i++) {
            int p = 2 * ((first + i) % stretches);
            points[i] = new Coordinate(ring[p], ring[p + 1]);
        }
        var line = shapes.createLineString(points);
        double extent = line.getEnvelopeInternal().getDiameter();
        for (int i = 0; i < METRES.length; i++) {
            if (extent >= METRES[i] || !line.isClosed()) {
                Coordinate[] kept =
                        DouglasPeuckerSimplifier.simplify(line, METRES[i]).getCoordinates();
                if (kept.length > 1) {
                    levels.get(i).add(made(kept, code(council), code(neighbour)));
                }
            }
        }
    }

    private @Nullable String code(int council) {
        return council < 0 ? null : areas.get(council).code();
    }

    private static BoundaryLine made(Coordinate[] points, @Nullable String one, @Nullable String other) {
        int[] eastings = new int[points.length];
        int[] northings = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            eastings[i] = (int) points[i].x;
            northings[i] = (int) points[i].y;
        }
        return new BoundaryLine(one, other, eastings, northings);
    }
}
