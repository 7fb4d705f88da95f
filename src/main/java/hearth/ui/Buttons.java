package hearth.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** Buttons as Hearth has them: verbs in sentence case; only the main one of a page is filled. */
public final class Buttons {
    private static final String NAME = "name-link";

    private Buttons() {}

    /** The filled one. */
    public static Button main(String verb, Runnable action) {
        return styled(plain(verb, action), "accent");
    }

    public static Button plain(String verb, Runnable action) {
        var button = new Button(verb);
        button.setMnemonicParsing(false);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    public static Button plain(Icon icon, String verb, Runnable action) {
        Button button = plain(verb, action);
        button.setGraphic(icon.node());
        return button;
    }

    /** Words without a frame, for what is seldom needed. */
    public static Button quiet(String verb, Runnable action) {
        return styled(plain(verb, action), "flat");
    }

    /** The way to where one came from: top left on every page that has one. */
    static Button back(String to, Runnable go) {
        Button button = quiet(to, go);
        button.setGraphic(Icon.BACK.node());
        button.setAccessibleText(to.equals("Back") ? to : "Back to " + to);
        return button;
    }

    /** Red: only for the last confirmation of what cannot be undone. */
    public static Button danger(String verb, Runnable action) {
        return styled(plain(verb, action), "danger");
    }

    /** A row for those of a page: beside each other as long as there is room. */
    static FlowPane row() {
        return new FlowPane(8, 8) {
            @Override
            protected double computePrefWidth(double height) {
                List<Node> shown = getManagedChildren();
                double buttons = shown.stream()
                        .mapToDouble(button -> snapSizeX(button.prefWidth(-1)))
                        .sum();
                return buttons + getHgap() * Math.max(0, shown.size() - 1);
            }
        };
    }

    /** An icon alone, with a tooltip and a name for those who cannot see it. */
    public static Button icon(Icon icon, String name, Runnable action) {
        Button button = plain("", action);
        button.setGraphic(icon.node());
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.getStyleClass().add("icon-only");
        return styled(button, "flat");
    }

    /** Further things to do, under one button. */
    public static MenuButton menu(String words, List<Choice> choices) {
        var menu = new MenuButton(words);
        menu.setMnemonicParsing(false);
        menu.setMinWidth(Button.USE_PREF_SIZE);
        for (Choice choice : choices) {
            var item = new MenuItem(choice.words());
            item.setMnemonicParsing(false);
            item.setOnAction(e -> choice.action().run());
            menu.getItems().add(item);
        }
        return menu;
    }

    /** One thing to do, with a verb. */
    public record Choice(String words, Runnable action) {}

    /** The name of something, which leads to it; it is printed where it stands, as words are. */
    public static Hyperlink name(String name, Runnable action) {
        Hyperlink link = link(name, action);
        link.getStyleClass().add(NAME);
        return link;
    }

    static boolean isName(Node node) {
        return node.getStyleClass().contains(NAME);
    }

    /** Leads somewhere else or does something, by a verb; on paper it is left away. */
    public static Hyperlink link(String words, Runnable action) {
        var link = new Hyperlink(words);
        link.setMnemonicParsing(false);
        link.setOnAction(e -> action.run());
        return link;
    }

    /** Fills a main button, or leaves it plain where another of the page is filled. */
    static void fill(Button button, boolean filled) {
        button.getStyleClass().remove("accent");
        if (filled) {
            button.getStyleClass().add("accent");
        }
    }

    private static Button styled(Button button, String style) {
        button.getStyleClass().add(style);
        return button;
    }
}
