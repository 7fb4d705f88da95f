package hearth.app.window;

import hearth.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A page before anybody is signed in: one narrow column in the middle, with Hearth's name over it. */
final class Card extends ScrollPane {
    Card(String title, Node... parts) {
        var column = new VBox(16);
        column.getStyleClass().add("card");
        column.setMaxWidth(480);
        column.setMaxHeight(USE_PREF_SIZE);
        var name = Words.title("Hearth");
        name.getStyleClass().add("card-name");
        column.getChildren().addAll(name, Words.wrapped(Words.section(title)));
        column.getChildren().addAll(parts);
        var middle = new StackPane(column);
        middle.setAlignment(Pos.CENTER);
        middle.getStyleClass().add("card-ground");
        setContent(middle);
        setFitToWidth(true);
        setFitToHeight(true);
        setAccessibleText(title);
    }
}
