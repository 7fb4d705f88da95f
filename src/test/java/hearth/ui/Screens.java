package hearth.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Shows a screen without a display, drives it by the words a person reads and takes its pictures. Register it as a JUnit extension:
 *
 * <pre>
 * {@code @RegisterExtension final Screens screens = new Screens();}
 *
 * screens.show(() -> new EnquiriesScreen(...).node());
 * screens.clickOn("New enquiry");
 * screens.picture("enquiries-empty");
 * </pre>
 *
 * <p>It is long because everything a test does with a window is here.
 */
public final class Screens implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback {
    /** When it is on every screen: Sunday 22 November 2026, 14:02. */
    public static final Instant NOW = Instant.parse("2026-11-22T14:02:00Z");

    private static final Path PICTURES = Path.of("target/screens");
    private final FxRobot robot = new FxRobot();
    private final Hands hands = new Hands(robot);
    private @Nullable Stage stage;
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private @Nullable Theme theme;
    private @Nullable Desk desk;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent() && stage != null) {
            Png.write(
                    onFx(this::take),
                    PICTURES.resolve("failed-" + context.getDisplayName().replaceAll("\\W", "") + ".png"));
            System.err.println("The focus was on " + onFx(() -> String.valueOf(scene().getFocusOwner())));
        }
        if (!uncaught.isEmpty()) {
            throw new AssertionError("Failed on the JavaFX thread, where nobody caught it", uncaught.getFirst());
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        onFx(() -> {
            if (desk != null) {
                desk.background().close();
                desk = null;
            }
            hideAll();
            return null;
        });
        robot.release(new KeyCode[] {});
        robot.release(new MouseButton[] {});
    }

    private static void hideAll() {
        List.copyOf(Window.getWindows()).forEach(Window::hide);
    }

    /** Shows a screen at 1280 x 800, light, 100 %. The node is made on the JavaFX thread. */
    public void show(Supplier<? extends Parent> screen) {
        show(1280, 800, desk -> screen.get());
    }

    /** Shows a screen that works on a desk: its background, dialogs, memory, and a clock that stands at {@link #NOW}. */
    public void show(Function<Desk, ? extends Parent> screen) {
        show(1280, 800, screen);
    }

    /** The same at any size up to 1920 x 1200. */
    public void show(double width, double height, Function<Desk, ? extends Parent> screen) {
        onFx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> caught(e));
            hideAll();
            var shown = new Stage();
            var surface = new Surface();
            var worksOn = Desk.of(surface, Memory.forNow(), Clock.fixed(NOW, ZoneOffset.UTC), faults::add);
            desk = worksOn;
            surface.setContent(screen.apply(worksOn));
            var scene = new Scene(surface, width, height);
            var look = new Theme(Theme.Mode.LIGHT, 100);
            look.dress(scene);
            shown.setScene(scene);
            shown.setX(0);
            shown.setY(0);
            shown.show();
            shown.toFront();
            shown.requestFocus();
            stage = shown;
            theme = look;
            return null;
        });
        quiet();
    }

    /** What the shown screen works on. */
    public Desk desk() {
        if (desk == null) {
            throw new IllegalStateException("Show a screen first");
        }
        return desk;
    }

    /** Shows in the log of the run what nobody caught on the JavaFX thread; an assertion of ours fails the test. */
    private void caught(Throwable e) {
        e.printStackTrace();
        if (e instanceof AssertionError) {
            uncaught.add(e);
        }
    }

    /** Every fault of ours that was logged since the extension was made. */
    public List<Throwable> faults() {
        return faults;
    }

    public FxRobot robot() {
        return robot;
    }

    public Scene scene() {
        return shown().getScene();
    }

    public Theme theme() {
        if (theme == null) {
            throw new IllegalStateException("Show a screen first");
        }
        return theme;
    }

    private Stage shown() {
        if (stage == null) {
            throw new IllegalStateException("Show a screen first");
        }
        return stage;
    }

    /** Clicks on whatever can be reached and shows these words, or has them as its accessible name, or matches this CSS selector. */
    public void clickOn(String words) {
        // Straight there: every step of a mouse's way would draw the whole window once more
        Node node = find(words);
        Point2D at = aim(node);
        hands.moveTo(at);
        for (Stillness.frame(); !at.equals(aim(node)); Stillness.frame()) {
            at = aim(node);
            hands.moveTo(at);
        }
        hands.click();
        quiet();
    }

    /** Where the middle of it is going to be, also where the next frame has not come yet. */
    private Point2D aim(Node node) {
        return onFx(() -> {
            scrollTo(node);
            Bounds at = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(at.getCenterX(), at.getCenterY());
        });
    }

    /** As somebody would who does not see it yet. */
    private static void scrollTo(Node node) {
        for (Node n = node.getParent(); n != null; n = n.getParent()) {
            if (n instanceof ScrollPane pane && pane.getContent() != null) {
                Bounds at = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double view = pane.getViewportBounds().getHeight();
                double spare = pane.getContent().getLayoutBounds().getHeight() - view;
                double top = pane.getVvalue() * spare;
                if (spare > 0 && (at.getMinY() < top || at.getMaxY() > top + view)) {
                    pane.setVvalue(Math.clamp((at.getCenterY() - view / 2) / spare, 0, 1));
                    pane.layout();
                }
            }
        }
    }

    /** The first that {@link #clickOn} would click on: one in a pop-up before one in the window. */
    public Node find(String words) {
        return all(words).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing to be seen shows: " + words));
    }

    private List<Node> all(String words) {
        List<Node> shown = reachable(robot.lookup(words).queryAll());
        return shown.isEmpty()
                ? reachable(robot.lookup((Node n) -> words.equals(n.getAccessibleText()))
                        .queryAll())
                : shown;
    }

    private static List<Node> reachable(Set<Node> nodes) {
        return nodes.stream()
                .filter(Screens::seen)
                .filter(n -> !(n.getScene().getWindow() instanceof Tooltip))
                .sorted(Comparator.comparing(n -> !(n.getScene().getWindow() instanceof PopupWindow)))
                .toList();
    }

    /** The text box of a field, by its label. */
    public TextInputControl box(String label) {
        return robot
                .lookup((Node n) -> n instanceof TextInputControl
                        && n.getAccessibleText() != null
                        && n.getAccessibleText().replace(" (optional)", "").equals(label))
                .queryAll()
                .stream()
                .filter(Screens::seen)
                .map(TextInputControl.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no box for " + label));
    }

    /** Goes to the text box of a field and types over what is in it. */
    public void fill(String label, String text) {
        TextInputControl box = box(label);
        onFx(() -> {
            box.requestFocus();
            box.selectAll();
            return null;
        });
        type(text);
    }

    /** Types into whatever has the focus. */
    public void type(String text) {
        hands.type(onFx(this::typedInto), text);
        quiet();
    }

    private Scene typedInto() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .map(Window::getScene)
                .orElseGet(this::scene);
    }

    /** Presses keys together and lets go of them. */
    public void press(KeyCode... keys) {
        hands.press(keys);
        quiet();
    }

    /** Presses keys and waits for no frame that comes of them; whoever reads something on the JavaFX thread next comes after them. */
    public void stroke(KeyCode... keys) {
        hands.press(keys);
        onFx(() -> null); // on which they are put in the queue: what is asked after this stands behind them
    }

    /** Whether something can be seen that {@link #clickOn} would click on. */
    public boolean shows(String words) {
        return !all(words).isEmpty();
    }

    /** Neither hidden nor behind a question. */
    private static boolean seen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible() || n.isDisabled()) {
                return false;
            }
        }
        return true;
    }

    /** Runs on the JavaFX thread and gives back what came of it. */
    public <T extends @Nullable Object> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    /** Waits until no work runs in the background, all is laid out and the JavaFX thread has nothing left to do. */
    public void quiet() {
        Stillness.await(
                desk == null ? new SimpleIntegerProperty() : desk.background().running());
    }

    /** Waits until something asked on the JavaFX thread is so, at most a minute. */
    public void waitFor(Callable<Boolean> isSo) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(isSo));
        } catch (TimeoutException e) {
            throw new AssertionError("Waited a minute in vain", e);
        }
    }

    /**
     * Writes target/screens/NAME-light-100.png, -dark-100, -light-200 and -dark-200 (the last two not while a pop-up is open, which
     * keeps the size it was opened with), and checks in each that no text is cut off and (at
     * 100 %, since zoom changes no colour) that none is too pale and no list scrolls sideways.
     */
    public void picture(String name) {
        List<AssertionError> wrong = new java.util.ArrayList<>();
        // One step from look to look: each style change lays everything out anew
        for (Look look : popups().isEmpty() ? Look.values() : new Look[] {Look.LIGHT_100, Look.DARK_100}) {
            String file = name + "-" + look.ending();
            wear(look.mode, look.zoom);
            Png.write(onFx(this::take), PICTURES.resolve(file + ".png"));
            try {
                onFx(() -> {
                    if (look.zoom == 100) {
                        Contrast.check(scene());
                        CutOff.checkColumns(scene());
                    }
                    CutOff.check(scene());
                    return null;
                });
            } catch (RuntimeException e) {
                wrong.add(new AssertionError(file + ": " + root(e).getMessage(), e));
            }
        }
        wear(Theme.Mode.LIGHT, 100);
        if (!wrong.isEmpty()) {
            throw wrong.getFirst();
        }
    }

    private enum Look {
        LIGHT_100(Theme.Mode.LIGHT, 100),
        DARK_100(Theme.Mode.DARK, 100),
        DARK_200(Theme.Mode.DARK, 200),
        LIGHT_200(Theme.Mode.LIGHT, 200);

        private final Theme.Mode mode;
        private final int zoom;

        Look(Theme.Mode mode, int zoom) {
            this.mode = mode;
            this.zoom = zoom;
        }

        String ending() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }

    private void wear(Theme.Mode mode, int zoom) {
        onFx(() -> {
            theme().mode().set(mode);
            theme().setZoom(zoom);
            popups().forEach(p -> {
                p.getScene().setUserAgentStylesheet(scene().getUserAgentStylesheet());
                p.getScene().getStylesheets().setAll(scene().getStylesheets());
            });
            return null;
        });
        quiet();
    }

    /** The scene with the pop-ups that lie over it. */
    private WritableImage take() {
        WritableImage picture = scene().snapshot(null);
        double left = shown().getX() + scene().getX();
        double top = shown().getY() + scene().getY();
        popups().forEach(p -> lay(p, picture, (int) (p.getX() - left), (int) (p.getY() - top)));
        return picture;
    }

    private static List<PopupWindow> popups() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof PopupWindow && w.isShowing())
                .map(PopupWindow.class::cast)
                .toList();
    }

    private static void lay(PopupWindow popup, WritableImage picture, int left, int top) {
        var clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        clear.setViewport(new Rectangle2D(0, 0, popup.getWidth(), popup.getHeight()));
        WritableImage over = popup.getScene().getRoot().snapshot(clear, null);
        PixelReader from = over.getPixelReader();
        for (int y = Math.max(0, -top); y < over.getHeight() && y + top < picture.getHeight(); y++) {
            for (int x = Math.max(0, -left); x < over.getWidth() && x + left < picture.getWidth(); x++) {
                Color pixel = from.getColor(x, y);
                Color ground = picture.getPixelReader().getColor(x + left, y + top);
                Color opaque = Color.color(pixel.getRed(), pixel.getGreen(), pixel.getBlue());
                picture.getPixelWriter().setColor(x + left, y + top, ground.interpolate(opaque, pixel.getOpacity()));
            }
        }
    }
}
