package hearth.placements.ui;

import hearth.geography.GridReference;
import hearth.placements.outside.BoroughMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Shape;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Dots and rings, drawn at most once a frame. Its colours are those of the legend, which the style sheet gives. Drag or arrow keys move
 * it, the wheel or + and - zoom, 0 shows all again.
 */
final class MapCanvas extends Region {
    /** Smaller than this it shows nothing. */
    static final double LEAST = 200;

    private static final List<Integer> RINGS = List.of(5, 10, 20);
    private static final double FIRST_MILES = 22;
    private static final double DOT = 4.5;
    private static final double HIT = 10;
    private static final double STEP = 60;
    private static final double ZOOM = 1.25;

    private final Canvas canvas = new Canvas();
    private final MapView view = new MapView();
    private final MapDots circles = new MapDots(DOT, false);
    private final MapDots squares = new MapDots(DOT, true);
    private final Tooltip tip = new Tooltip();
    private final Map<BoroughMap.Kind, Shape> legend = new EnumMap<>(BoroughMap.Kind.class);
    private final Circle ring;
    private final Circle chosenMark;
    private final Circle line;
    private final Consumer<BoroughMap.Dot> onChoose;
    private List<BoroughMap.Dot> dots = List.of();
    private @Nullable GridReference middle;
    private @Nullable MapBoundaries boundaries;
    private BoroughMap.@Nullable Dot chosen;
    private BoroughMap.@Nullable Dot hovered;
    private boolean placed;
    private double fromX;
    private double fromY;

    /**
     * A map without dots yet.
     *
     * @param legend a shape for each kind, whose fill is the colour of its dots
     * @param ring whose fill is the colour of the rings and their words
     * @param chosenMark whose fill is the colour around the chosen dot
     * @param line whose fill is the colour of boundaries
     */
    MapCanvas(
            Map<BoroughMap.Kind, Shape> legend,
            Circle ring,
            Circle chosenMark,
            Circle line,
            Consumer<BoroughMap.Dot> onChoose) {
        this.legend.putAll(legend);
        this.ring = ring;
        this.chosenMark = chosenMark;
        this.line = line;
        this.onChoose = onChoose;
        getStyleClass().add("map");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleText("Map of homes; the same in the list beside it");
        setMinSize(LEAST, LEAST);
        ring.fillProperty().subscribe(this::redraw);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseClicked(this::clicked);
        setOnMouseMoved(this::moved);
        setOnScroll(e -> {
            zoom(e.getDeltaY() > 0 ? ZOOM : 1 / ZOOM, e.getX(), e.getY());
            e.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        Tooltip.install(this, tip);
    }

    void show(List<BoroughMap.Dot> shown, @Nullable GridReference borough) {
        dots = List.copyOf(shown);
        middle = borough;
        redraw();
    }

    /** The lines between councils, under everything else. */
    void show(MapBoundaries drawn) {
        boundaries = drawn;
        redraw();
    }

    /** Rings around the child's home before care where it is known, else around the middle of the borough. */
    void choose(BoroughMap.@Nullable Dot dot) {
        chosen = dot;
        if (dot != null) {
            view.reveal(dot.at());
        }
        redraw();
    }

    void zoom(double factor) {
        zoom(factor, getWidth() / 2, getHeight() / 2);
    }

    private void zoom(double factor, double x, double y) {
        view.zoom(factor, x, y);
        redraw();
    }

    /** Everything around the middle again. */
    void whole() {
        placed = false;
        redraw();
    }

    private void pressed(MouseEvent e) {
        requestFocus();
        fromX = e.getX();
        fromY = e.getY();
    }

    private void dragged(MouseEvent e) {
        view.drag(e.getX() - fromX, e.getY() - fromY);
        fromX = e.getX();
        fromY = e.getY();
        redraw();
    }

    private void clicked(MouseEvent e) {
        if (e.isStillSincePress()) {
            view.nearest(dots, e.getX(), e.getY(), HIT).ifPresent(onChoose);
        }
    }

    private void moved(MouseEvent e) {
        BoroughMap.Dot near = view.nearest(dots, e.getX(), e.getY(), HIT).orElse(null);
        if (!Objects.equals(near, hovered)) {
            hovered = near;
            tip.setText(near == null ? "" : near.label() + ", " + near.detail());
            tip.setOpacity(near == null ? 0 : 1);
            redraw();
        }
    }

    private void key(KeyEvent e) {
        switch (e.getCode()) {
            case LEFT -> view.drag(STEP, 0);
            case RIGHT -> view.drag(-STEP, 0);
            case UP -> view.drag(0, STEP);
            case DOWN -> view.drag(0, -STEP);
            case PLUS, ADD, EQUALS -> zoom(ZOOM);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM);
            case DIGIT0, NUMPAD0 -> placed = false;
            default -> {
                return;
            }
        }
        e.consume();
        redraw();
    }

    private void redraw() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        view.size(getWidth(), getHeight());
        GridReference centre = middle;
        if (!placed && centre != null && getWidth() > 1) {
            view.show(centre, FIRST_MILES);
            placed = true;
        }
        draw(canvas.getGraphicsContext2D());
    }

    private void draw(GraphicsContext g) {
        g.clearRect(0, 0, getWidth(), getHeight());
        if (boundaries != null) {
            boundaries.draw(g, view, line.getFill());
        }
        GridReference around = chosen == null || chosen.family() == null ? middle : chosen.family();
        if (around != null) {
            rings(g, around);
        }
        for (BoroughMap.Dot dot : dots) {
            dot(g, dot, DOT, fill(dot));
        }
        if (around != null) {
            g.setFill(ring.getFill());
            RINGS.forEach(miles -> g.fillText(
                    miles + " miles", view.x(around.easting()), view.y(around.northing()) - view.pixels(miles) - 2));
        }
        for (BoroughMap.Dot dot : marked()) {
            dot(g, dot, DOT * 2, chosenMark.getFill());
            dot(g, dot, DOT * 1.3, fill(dot));
        }
    }

    private Set<BoroughMap.Dot> marked() {
        BoroughMap.Dot one = chosen;
        BoroughMap.Dot other = hovered;
        if (one == null) {
            return other == null ? Set.of() : Set.of(other);
        }
        return other == null || other.equals(one) ? Set.of(one) : Set.of(one, other);
    }

    private @Nullable Paint fill(BoroughMap.Dot dot) {
        Shape circle = legend.get(dot.kind());
        return circle == null ? null : circle.getFill();
    }

    private void rings(GraphicsContext g, GridReference around) {
        g.setStroke(ring.getFill());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.BOTTOM);
        double x = view.x(around.easting());
        double y = view.y(around.northing());
        for (int miles : RINGS) {
            double r = view.pixels(miles);
            g.strokeOval(x - r, y - r, 2 * r, 2 * r);
        }
        g.strokeLine(x - DOT, y, x + DOT, y);
        g.strokeLine(x, y - DOT, x, y + DOT);
    }

    /** A dot of the usual size is a small picture made once for its colour: a thousand ovals would be drawn too slowly. */
    private void dot(GraphicsContext g, BoroughMap.Dot dot, double r, @Nullable Paint paint) {
        double x = view.x(dot.at().easting());
        double y = view.y(dot.at().northing());
        if (x < -r || y < -r || x > getWidth() + r || y > getHeight() + r) {
            return;
        }
        boolean square = dot.kind() == BoroughMap.Kind.CARERS;
        if (r == DOT && paint instanceof Color colour) {
            Image picture = square ? squares.of(colour) : circles.of(colour);
            g.drawImage(picture, Math.rint(x - picture.getWidth() / 2), Math.rint(y - picture.getHeight() / 2));
            return;
        }
        g.setFill(paint);
        if (square) {
            g.fillRect(x - r, y - r, 2 * r, 2 * r);
        } else {
            g.fillOval(x - r, y - r, 2 * r, 2 * r);
        }
    }
}
