package hearth.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;

/** Light or dark, and how large: applied to a scene whose root is a {@link Surface}, and changed while it runs. */
public final class Theme {
    /** What Ctrl+plus and Ctrl+minus step through, in per cent. */
    public static final List<Integer> ZOOMS = List.of(80, 90, 100, 110, 125, 150, 175, 200);

    /** Which colours are shown. */
    public enum Mode {
        LIGHT("Light"),
        DARK("Dark"),
        AS_COMPUTER("As the computer");

        private final String label;

        Mode(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.LIGHT);
    private final IntegerProperty zoom = new SimpleIntegerProperty(100);

    public Theme(Mode mode, int zoom) {
        this.mode.set(mode);
        setZoom(zoom);
    }

    public ObjectProperty<Mode> mode() {
        return mode;
    }

    /** In per cent, 80 to 200. */
    public IntegerProperty zoom() {
        return zoom;
    }

    public void setZoom(int percent) {
        zoom.set(Math.clamp(percent, 80, 200));
    }

    /** One step larger (1) or smaller (-1). */
    public void step(int by) {
        int now = zoom.get();
        List<Integer> steps = by > 0 ? ZOOMS : ZOOMS.reversed();
        steps.stream().filter(z -> by > 0 ? z > now : z < now).findFirst().ifPresent(this::setZoom);
    }

    /** Gives the scene its look, and Ctrl+plus, Ctrl+minus and Ctrl+0. */
    public void dress(Scene scene) {
        for (String file : List.of("OpenSans-Regular.ttf", "OpenSans-Semibold.ttf")) {
            InputStream font = Objects.requireNonNull(Theme.class.getResourceAsStream("/ui/fonts/" + file));
            Font.loadFont(font, 14);
        }
        mode.subscribe(() -> restyle(scene));
        zoom.subscribe(() -> restyle(scene));
        ChangeListener<ColorScheme> anew = (scheme, before, now) -> restyle(scene);
        // The computer's colours are there for as long as the program: they hold no window that is gone
        scene.getProperties().put(Theme.class, anew);
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(anew));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        restyle(scene);
    }

    private boolean dark() {
        return switch (mode.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case AS_COMPUTER -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private void restyle(Scene scene) {
        scene.setUserAgentStylesheet(
                dark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        String sheet = Objects.requireNonNull(Theme.class.getResource("/ui/hearth.css"))
                .toExternalForm();
        // Pop-ups take over the style sheets of the scene that opens them, and nothing else
        String popups = ".root.popup { -fx-font-size: " + 14 * zoom.get() / 100.0 + "px; }";
        String inline = Base64.getEncoder().encodeToString(popups.getBytes(StandardCharsets.UTF_8));
        List<String> sheets = List.of(sheet, "data:text/css;base64," + inline);
        // Setting the same ones again would style every node anew
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
        if (scene.getRoot() instanceof Surface surface) {
            surface.setZoom(zoom.get() / 100.0);
        }
    }

    private void onKey(KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode key = event.getCode();
        if (key == KeyCode.PLUS || key == KeyCode.EQUALS || key == KeyCode.ADD) {
            step(1);
        } else if (key == KeyCode.MINUS || key == KeyCode.SUBTRACT) {
            step(-1);
        } else if (key == KeyCode.DIGIT0 || key == KeyCode.NUMPAD0) {
            setZoom(100);
        } else {
            return;
        }
        event.consume();
    }
}
