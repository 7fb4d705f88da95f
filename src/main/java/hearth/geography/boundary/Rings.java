package hearth.geography.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The outlines read so far, each a closed row of points on a grid of 20 metres and the number of its council. */
final class Rings {
    /** What a boundary is rounded to, so that neighbours' common points stay common. */
    static final int GRID = 20;

    private final List<int[]> points = new ArrayList<>();
    private int[] councils = new int[256];
    private int[] now = new int[1024];
    private int used;

    /** The next point of the outline that is being read, in metres. */
    void point(double easting, double northing) {
        int x = (int) Math.round(easting / GRID) * GRID;
        int y = (int) Math.round(northing / GRID) * GRID;
        if (used >= 2 && now[used - 2] == x && now[used - 1] == y) {
            return;
        }
        if (used + 2 > now.length) {
            now = Arrays.copyOf(now, now.length * 2);
        }
        now[used++] = x;
        now[used++] = y;
    }

    /** The outline is complete; one that shrinks to a line is none. Returns it closed, or an empty row. */
    int[] close() {
        int length = used;
        used = 0;
        boolean closed = length >= 2 && now[0] == now[length - 2] && now[1] == now[length - 1];
        int[] ring = Arrays.copyOf(now, closed ? length : length + 2);
        if (!closed && length >= 2) {
            ring[length] = ring[0];
            ring[length + 1] = ring[1];
        }
        return ring.length < 8 ? new int[0] : ring;
    }

    /** Forgets points that belong to no outline, such as one that stands alone. */
    void drop() {
        used = 0;
    }

    void add(int[] ring, int council) {
        if (points.size() == councils.length) {
            councils = Arrays.copyOf(councils, councils.length * 2);
        }
        councils[points.size()] = council;
        points.add(ring);
    }

    int size() {
        return points.size();
    }

    int[] ring(int number) {
        return points.get(number);
    }

    int council(int number) {
        return councils[number];
    }
}
