package hearth.placements.ui;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Small pictures of dots, one for each colour, with soft edges. */
final class MapDots {
    private final double radius;
    private final boolean square;
    private final Map<Color, Image> made = new HashMap<>();

    MapDots(double radius, boolean square) {
        this.radius = radius;
        this.square = square;
    }

    Image of(Color colour) {
        return made.computeIfAbsent(colour, this::make);
    }

    private Image make(Color colour) {
        int size = (int) Math.ceil(2 * radius) + (square ? 0 : 2);
        var picture = new WritableImage(size, size);
        double middle = (size - 1) / 2.0;
        for (int x = 0; x < size; x++) {
            for (int y = 0; y < size; y++) {
                double covered = square ? 1 : Math.clamp(radius + 0.5 - Math.hypot(x - middle, y - middle), 0.0, 1.0);
                picture.getPixelWriter().setColor(x, y, colour.deriveColor(0, 1, 1, covered));
            }
        }
        return picture;
    }
}
