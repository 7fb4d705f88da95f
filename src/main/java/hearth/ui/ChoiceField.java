package hearth.ui;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.jspecify.annotations.Nullable;

/** One of a list, found by typing a part of its words or its code: Down opens the list, Enter takes what is marked. */
public final class ChoiceField implements Input {
    private static final int ROWS = 8;

    private final String label;
    private final List<Option> options;
    private final CustomTextField box = new CustomTextField();
    private final ObservableList<Option> found = FXCollections.observableArrayList();
    private final ListView<Option> list = new ListView<>(found);
    private final Popup popup = new Popup();
    private final boolean open;
    private boolean setting;

    public ChoiceField(String label, List<Option> options) {
        this(label, options, false);
    }

    /**
     * The same, perhaps with words of one's own.
     *
     * @param open whether what is not in the list is taken as it was typed
     */
    ChoiceField(String label, List<Option> options, boolean open) {
        this.label = label;
        this.options = List.copyOf(options);
        this.open = open;
        var down = Buttons.icon(Icon.DOWN, "Show the list for " + Words.lower(label), () -> {
            box.requestFocus();
            open(this.options);
        });
        down.setFocusTraversable(false);
        down.getStyleClass().add("in-box");
        box.setRight(down);
        box.setMaxWidth(Form.WIDTH);
        box.textProperty().subscribe((before, now) -> typedMore());
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        box.focusedProperty().subscribe((before, now) -> left(now));
        list.setCellFactory(l -> new Cell());
        list.setFocusTraversable(false);
        list.getStyleClass().add("choice-list");
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setHideOnEscape(false);
    }

    /** What is chosen, where it is one of the list. */
    public Optional<Option> chosen() {
        String text = box.getText().strip();
        return options.stream()
                .filter(o -> o.label().equalsIgnoreCase(text))
                .findFirst()
                .or(() -> options.stream()
                        .filter(o -> isCode(o) && o.value().equalsIgnoreCase(text))
                        .findFirst());
    }

    /** Whether people know it by its value too; a row's own number says nothing to them. */
    private static boolean isCode(Option option) {
        return !option.value().chars().allMatch(Character::isDigit);
    }

    /** Whether the list stands open, so that Enter takes one of it. */
    boolean isOpen() {
        return popup.isShowing();
    }

    private void typedMore() {
        if (setting || !box.isFocused()) {
            return;
        }
        open(found(box.getText()));
    }

    /** Those that have every word typed in their label, in any order, or begin with it as their code. */
    private List<Option> found(String typed) {
        String text = typed.strip().toLowerCase(Locale.UK);
        List<String> words = List.of(text.split("\\s+"));
        return options.stream()
                .filter(o -> words.stream().allMatch(o.label().toLowerCase(Locale.UK)::contains)
                        || (isCode(o) && o.value().toLowerCase(Locale.UK).startsWith(text)))
                .toList();
    }

    private void open(List<Option> shown) {
        found.setAll(shown);
        if (shown.isEmpty()) {
            popup.hide();
            return;
        }
        list.getSelectionModel()
                .select(chosen().map(shown::indexOf).filter(i -> i >= 0).orElse(0));
        // A pop-up is no part of the scaled window
        double zoom = box.getLocalToSceneTransform().getMxx();
        list.setFixedCellSize(32 * zoom);
        list.setPrefHeight(Math.min(ROWS, shown.size()) * 32 * zoom + 4);
        Bounds at = box.localToScreen(box.getBoundsInLocal());
        list.setPrefWidth(at.getWidth());
        if (!popup.isShowing()) {
            popup.show(box, at.getMinX(), at.getMaxY() + 2);
        }
    }

    private void onKey(KeyEvent event) {
        KeyCode key = event.getCode();
        boolean showing = popup.isShowing();
        if (key == KeyCode.DOWN && !showing) {
            open(options);
        } else if (showing && (key == KeyCode.DOWN || key == KeyCode.UP)) {
            int to = list.getSelectionModel().getSelectedIndex() + (key == KeyCode.DOWN ? 1 : -1);
            list.getSelectionModel().select(Math.clamp(to, 0, found.size() - 1));
            list.scrollTo(Math.max(0, to - 3));
        } else if (showing && key == KeyCode.ENTER) {
            take(list.getSelectionModel().getSelectedItem());
        } else if (showing && key == KeyCode.ESCAPE) {
            popup.hide();
        } else {
            return;
        }
        event.consume();
    }

    private void take(Option option) {
        popup.hide();
        setting = true;
        box.setText(option.label());
        setting = false;
        box.end();
    }

    private void left(boolean focused) {
        if (!focused) {
            popup.hide();
            List<Option> found = box.getText().isBlank() || open ? List.of() : found(box.getText());
            chosen().or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty())
                    .ifPresent(o -> type(o.value()));
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public TextField control() {
        return box;
    }

    @Override
    public String typed() {
        return chosen().map(Option::value).orElse(box.getText().strip());
    }

    @Override
    public void type(String text) {
        String shown = options.stream()
                .filter(o -> o.value().equals(text))
                .map(Option::label)
                .findFirst()
                .orElse(text);
        if (!shown.equals(box.getText())) {
            setting = true;
            box.setText(shown);
            setting = false;
        }
    }

    @Override
    public void set(@Nullable Object value) {
        type(value == null ? "" : value.toString());
    }

    @Override
    public Typed read() {
        if (box.getText().isBlank()) {
            return Typed.NOTHING;
        }
        return chosen().map(o -> new Typed(o.value(), null))
                .orElseGet(() -> open
                        ? Typed.words(label, box.getText())
                        : Typed.wrong("Choose the " + Words.lower(label) + " from the list"));
    }

    @Override
    public void onEdit(Runnable edited) {
        box.textProperty().subscribe((before, now) -> edited.run());
    }

    @Override
    public String verb() {
        return "Choose";
    }

    /** A line of the list. */
    private final class Cell extends ListCell<Option> {
        Cell() {
            setOnMousePressed(e -> {
                if (e.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    take(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Option option, boolean empty) {
            super.updateItem(option, empty);
            setText(option == null || empty ? null : option.label());
        }
    }
}
