package hearth.placements.ui;

import hearth.geography.GridReference;
import hearth.placements.outside.BoroughMap;
import java.util.List;
import java.util.Optional;

/** Which part of the country the map shows, and where a place lies on it: metres of the national grid against pixels, north up. */
final class MapView {
    /** Metres in a mile, as the miles of the return. */
    static final double MILE = 1609.3;

    private static final double CLOSEST = 2;
    private static final double WIDEST = 4000;

    private double width = 1;
    private double height = 1;
    private double easting;
    private double northing;
    private double metres = 100;

    void size(double newWidth, double newHeight) {
        width = Math.max(1, newWidth);
        height = Math.max(1, newHeight);
    }

    /** So that a place is in the middle and so many miles around it can be seen. */
    void show(GridReference middle, double miles) {
        easting = middle.easting();
        northing = middle.northing();
        metres = limited(2 * miles * MILE / Math.min(width, height));
    }

    double x(double gridEasting) {
        return width / 2 + (gridEasting - easting) / metres;
    }

    double y(double gridNorthing) {
        return height / 2 - (gridNorthing - northing) / metres;
    }

    /** The edges of what is shown, in metres of the grid. */
    double west() {
        return easting - width / 2 * metres;
    }

    double east() {
        return easting + width / 2 * metres;
    }

    double south() {
        return northing - height / 2 * metres;
    }

    double north() {
        return northing + height / 2 * metres;
    }

    /** How many metres a pixel is. */
    double metres() {
        return metres;
    }

    /** How long a distance in miles is in pixels. */
    double pixels(double miles) {
        return miles * MILE / metres;
    }

    /** Moves what is shown by pixels to the right and down. */
    void drag(double dx, double dy) {
        easting -= dx * metres;
        northing += dy * metres;
    }

    /** Nearer (more than 1) or further away; what lies at the point stays there. */
    void zoom(double factor, double atX, double atY) {
        double before = metres;
        metres = limited(metres / factor);
        easting += (atX - width / 2) * (before - metres);
        northing -= (atY - height / 2) * (before - metres);
    }

    /** A middle that is far from a place moves to it, so that it is seen. */
    void reveal(GridReference place) {
        double px = x(place.easting());
        double py = y(place.northing());
        if (px < 0 || py < 0 || px > width || py > height) {
            easting = place.easting();
            northing = place.northing();
        }
    }

    /** The dot nearest to a point, at most so many pixels away. */
    Optional<BoroughMap.Dot> nearest(List<BoroughMap.Dot> dots, double px, double py, double within) {
        BoroughMap.Dot found = null;
        double best = within * within;
        for (BoroughMap.Dot dot : dots) {
            double dx = x(dot.at().easting()) - px;
            double dy = y(dot.at().northing()) - py;
            double far = dx * dx + dy * dy;
            if (far <= best) {
                best = far;
                found = dot;
            }
        }
        return Optional.ofNullable(found);
    }

    private static double limited(double metresAPixel) {
        return Math.clamp(metresAPixel, CLOSEST, WIDEST);
    }
}
