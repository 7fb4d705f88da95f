package hearth.placements.ui;

import hearth.geography.boundary.Boundaries;
import hearth.geography.boundary.BoundaryArea;
import hearth.geography.boundary.BoundaryLine;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** The lines between councils under the dots, our own thicker, and the councils' names where there is room for them. */
final class MapBoundaries {
    private static final double THIN = 1;
    private static final double THICK = 2.5;
    /** Names stand on the map while a pixel is no more than so many metres. */
    private static final double NAMES = 130;

    private final Boundaries boundaries;
    private final String own;
    private double[] xs = new double[256];
    private double[] ys = new double[256];

    MapBoundaries(Boundaries boundaries, String own) {
        this.boundaries = boundaries;
        this.own = own;
    }

    void draw(GraphicsContext g, MapView view, @Nullable Paint paint) {
        g.setStroke(paint);
        for (BoundaryLine line :
                boundaries.lines(view.west(), view.south(), view.east(), view.north(), view.metres())) {
            g.setLineWidth(line.bounds(own) ? THICK : THIN);
            stroke(g, view, line);
        }
        g.setLineWidth(THIN);
        if (view.metres() <= NAMES) {
            names(g, view, paint);
        }
    }

    private void stroke(GraphicsContext g, MapView view, BoundaryLine line) {
        int size = line.size();
        if (size > xs.length) {
            xs = new double[size * 2];
            ys = new double[size * 2];
        }
        for (int i = 0; i < size; i++) {
            xs[i] = view.x(line.easting(i));
            ys[i] = view.y(line.northing(i));
        }
        g.strokePolyline(xs, ys, size);
    }

    private void names(GraphicsContext g, MapView view, @Nullable Paint paint) {
        g.setFill(paint);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (BoundaryArea area : boundaries.areas()) {
            int east = area.inside().easting();
            int north = area.inside().northing();
            if (east > view.west() && east < view.east() && north > view.south() && north < view.north()) {
                g.fillText(area.name(), view.x(east), view.y(north));
            }
        }
    }
}
