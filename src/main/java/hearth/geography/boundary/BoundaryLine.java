package hearth.geography.boundary;

import org.jspecify.annotations.Nullable;

/** A piece of the line between two councils, or of a coast: points of the National Grid in metres. */
public final class BoundaryLine {
    private final @Nullable String one;
    private final @Nullable String other;
    private final int[] eastings;
    private final int[] northings;
    private final int west;
    private final int east;
    private final int south;
    private final int north;

    BoundaryLine(@Nullable String one, @Nullable String other, int[] eastings, int[] northings) {
        this.one = one;
        this.other = other;
        this.eastings = eastings;
        this.northings = northings;
        west = least(eastings);
        east = -least(negative(eastings));
        south = least(northings);
        north = -least(negative(northings));
    }

    private static int least(int[] numbers) {
        int least = Integer.MAX_VALUE;
        for (int number : numbers) {
            least = Math.min(least, number);
        }
        return least;
    }

    private static int[] negative(int[] numbers) {
        int[] negative = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            negative[i] = -numbers[i];
        }
        return negative;
    }

    /** Whether it bounds a council, by its code. */
    public boolean bounds(String code) {
        return code.equals(one) || code.equals(other);
    }

    /** How many points it has. */
    public int size() {
        return eastings.length;
    }

    public int easting(int point) {
        return eastings[point];
    }

    public int northing(int point) {
        return northings[point];
    }

    /** How far a place is from it, in metres. */
    double distance(double eastAt, double northAt) {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < eastings.length; i++) {
            double dx = (double) eastings[i] - eastings[i - 1];
            double dy = (double) northings[i] - northings[i - 1];
            double square = dx * dx + dy * dy;
            double along = square == 0
                    ? 0
                    : Math.clamp(
                            ((eastAt - eastings[i - 1]) * dx + (northAt - northings[i - 1]) * dy) / square, 0.0, 1.0);
            least = Math.min(
                    least, Math.hypot(eastAt - eastings[i - 1] - along * dx, northAt - northings[i - 1] - along * dy));
        }
        return least;
    }

    /** Whether any of it may lie between these edges. */
    public boolean touches(double westEdge, double southEdge, double eastEdge, double northEdge) {
        return west <= eastEdge && east >= westEdge && south <= northEdge && north >= southEdge;
    }
}
