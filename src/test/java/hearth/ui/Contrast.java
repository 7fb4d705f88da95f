package hearth.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/**
 * Measures the contrast of every text on a scene: one picture with the texts and one without tell which pixels are ink and what lies
 * behind them (WCAG 2.2, 1.4.3: 4.5 to 1, or 3 to 1 from 24 pixels, or 18.66 if bold; 1.4.11: 3 to 1
 * for icons). What is disabled is left out, as the rule does.
 */
public final class Contrast {
    private Contrast() {}

    /** A text that is too pale. */
    public record Pale(String text, double ratio, double needed) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "\"%s\" has %.2f of %.1f", text, ratio, needed);
        }
    }

    /**
     * Every text whose contrast is too small; call on the JavaFX thread.
     *
     * @throws AssertionError naming each text and its ratio
     */
    public static void check(Scene scene) {
        List<Pale> pale = measure(scene);
        if (!pale.isEmpty()) {
            throw new AssertionError("Too little contrast: " + pale);
        }
    }

    /** The same, handed back. */
    public static List<Pale> measure(Scene scene) {
        List<Text> texts = new ArrayList<>();
        collect(scene.getRoot(), texts);
        WritableImage with = scene.snapshot(null);
        double[] opacities = texts.stream().mapToDouble(Text::getOpacity).toArray();
        texts.forEach(t -> t.setOpacity(0));
        WritableImage without = scene.snapshot(null);
        for (int i = 0; i < opacities.length; i++) {
            texts.get(i).setOpacity(opacities[i]);
        }
        List<Pale> pale = new ArrayList<>();
        for (Text text : texts) {
            double needed = needed(text);
            double ratio = ratio(text, with, without);
            if (ratio < needed) {
                pale.add(new Pale(text.getText(), ratio, needed));
            }
        }
        return pale;
    }

    private static void collect(Node node, List<Text> into) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            into.add(text);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private static double needed(Text text) {
        if (text.getStyleClass().contains("ikonli-font-icon")) {
            return 3.0;
        }
        double size = text.getFont().getSize();
        boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
        return size >= (bold ? 18.66 : 24) ? 3.0 : 4.5;
    }

    /** The ratio that nine tenths of the ink reach; where a text covers nothing (scrolled away, behind a layer) there is nothing to fail. */
    private static double ratio(Text text, WritableImage with, WritableImage without) {
        if (!(text.getFill() instanceof Color fill)) {
            return 21;
        }
        Bounds bounds = shown(text);
        int left = Math.clamp((int) bounds.getMinX(), 0, (int) with.getWidth());
        int top = Math.clamp((int) bounds.getMinY(), 0, (int) with.getHeight());
        int right = Math.clamp((int) Math.ceil(bounds.getMaxX()), 0, (int) with.getWidth());
        int bottom = Math.clamp((int) Math.ceil(bounds.getMaxY()), 0, (int) with.getHeight());
        double opacity = opacity(text);
        PixelReader ink = with.getPixelReader();
        PixelReader behind = without.getPixelReader();
        List<Double> ratios = new ArrayList<>();
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (ink.getArgb(x, y) != behind.getArgb(x, y)) {
                    Color ground = behind.getColor(x, y);
                    ratios.add(ratio(ground.interpolate(opaque(fill), fill.getOpacity() * opacity), ground));
                }
            }
        }
        double[] sorted =
                ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? 21 : sorted[sorted.length / 10];
    }

    /** Where it is on the scene, without what is scrolled out of sight. */
    private static Bounds shown(Text text) {
        Bounds at = text.localToScene(text.getBoundsInLocal());
        for (Node n = text.getParent(); n != null; n = n.getParent()) {
            if (n.getClip() != null) {
                Bounds clip = n.localToScene(n.getClip().getBoundsInParent());
                double left = Math.max(at.getMinX(), clip.getMinX());
                double top = Math.max(at.getMinY(), clip.getMinY());
                double width = Math.min(at.getMaxX(), clip.getMaxX()) - left;
                double height = Math.min(at.getMaxY(), clip.getMaxY()) - top;
                at = new BoundingBox(left, top, Math.max(0, width), Math.max(0, height));
            }
        }
        return at;
    }

    private static Color opaque(Color colour) {
        return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node n = node; n != null; n = n.getParent()) {
            opacity *= n.getOpacity();
        }
        return opacity;
    }

    /** Between two colours, 1 to 21, as WCAG 2.2 defines it. */
    static double ratio(Color one, Color other) {
        double[] both = {luminance(one), luminance(other)};
        Arrays.sort(both);
        return (both[1] + 0.05) / (both[0] + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
