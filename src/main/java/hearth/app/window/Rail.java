package hearth.app.window;

import hearth.ui.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The places down the left side: words and icons, or icons alone where the window is narrow. */
final class Rail extends ScrollPane {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double WIDE = 200;
    private static final double FOLDED = 56;

    private final VBox column = new VBox();
    private final Map<Place, Button> buttons = new EnumMap<>(Place.class);

    Rail(Set<Place> places, Consumer<Place> go) {
        getStyleClass().add("rail");
        column.getStyleClass().add("rail-column");
        setContent(column);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(0);
        setAccessibleText("Places");
        var name = Words.title("Hearth");
        name.getStyleClass().add("rail-name");
        name.visibleProperty().bind(prefWidthProperty().greaterThan(FOLDED));
        name.managedProperty().bind(name.visibleProperty());
        column.getChildren().add(name);
        for (Place place : places) {
            if (place == Place.SETTINGS) {
                var gap = new Region();
                VBox.setVgrow(gap, Priority.ALWAYS);
                column.getChildren().add(gap);
            }
            var button = new Button(place.label(), place.icon().node());
            button.setMnemonicParsing(false);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setTooltip(new Tooltip(place.label() + " (" + place.keys() + ")"));
            button.setAccessibleText(place.label());
            button.setAccessibleRole(AccessibleRole.BUTTON);
            button.getStyleClass().add("rail-button");
            button.setOnAction(e -> go.accept(place));
            buttons.put(place, button);
            column.getChildren().add(button);
        }
        fold(false);
    }

    /** Marks where one is, also for those who hear it. */
    void here(@Nullable Place place) {
        buttons.forEach((p, button) -> {
            button.pseudoClassStateChanged(HERE, p == place);
            button.setAccessibleHelp(p == place ? "Shown now" : null);
        });
    }

    void fold(boolean folded) {
        double width = folded ? FOLDED : WIDE;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        column.getStyleClass().remove("folded");
        if (folded) {
            column.getStyleClass().add("folded");
        }
        buttons.values().forEach(b -> b.setContentDisplay(folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }
}
