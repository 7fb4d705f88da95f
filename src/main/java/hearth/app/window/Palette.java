package hearth.app.window;

import hearth.access.Search;
import hearth.access.Session;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Job;
import hearth.ui.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Search or do anything: one box that finds people, homes and references as one types, and leads to places. */
final class Palette {
    /**
     * One line: what it is called, what it is, and what choosing it does.
     *
     * @param record the number of the record it opens, which can be pinned; null for a page
     */
    record Choice(
            String name,
            String what,
            Runnable act,
            @Nullable Long record) {
        Choice(String name, String what, Runnable act) {
            this(name, what, act, null);
        }
    }

    private static final int SHOWN = 50;

    private final Desk desk;
    private final Session session;
    private final List<Choice> commands;
    private final Recent recent;
    private List<Search.Hit> last = List.of();
    private final Function<Search.Hit, @Nullable Choice> record;
    private final TextField typed = new TextField();
    private final ListView<Choice> found = new ListView<>();
    private final Label told = Words.small("");
    private @Nullable Runnable away;
    private @Nullable Job<List<Search.Hit>> asking;

    /**
     * A box for one user.
     *
     * @param commands what can be done or gone to without a search
     * @param recent the records pinned and opened last, which stand there before anything is typed
     * @param record the line for a record found, or null for one that this user may not open
     */
    Palette(
            Desk desk,
            Session session,
            List<Choice> commands,
            Recent recent,
            Function<Search.Hit, @Nullable Choice> record) {
        this.recent = recent;
        this.desk = desk;
        this.session = session;
        this.commands = commands;
        this.record = record;
    }

    void open() {
        typed.setPromptText("A name, reference, phone number, postcode or page");
        typed.setAccessibleText("Search or do anything");
        typed.textProperty().subscribe(text -> search());
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        found.setFixedCellSize(32);
        found.setPrefHeight(32 * 9);
        found.setAccessibleText("What was found");
        found.setCellFactory(view -> new Line());
        found.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                act();
            }
        });
        found.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                act();
            }
        });
        var panel = new VBox(8, typed, found, told);
        panel.setPrefWidth(560);
        panel.setAccessibleText("Search");
        away = desk.dialogs().showBare(panel, this::close);
        typed.requestFocus();
        readLast();
    }

    private void readLast() {
        List<Long> ids = recent.ids();
        desk.background()
                .read(
                        "Reading what was opened last",
                        () -> session.store().<List<Search.Hit>>read(h -> Search.named(h, ids)))
                .then(hits -> {
                    last = hits.stream()
                            .sorted(Comparator.comparingInt(hit -> ids.indexOf(hit.id())))
                            .toList();
                    if (typed.getText().isEmpty()) {
                        show("", List.of());
                    }
                });
    }

    /** Pins a record to the top of what stands here before anything is typed, or takes its pin away. */
    private void pin(@Nullable Choice choice) {
        Long id = choice == null ? null : choice.record();
        if (id != null) {
            recent.pin(id);
            found.refresh();
            readLast();
        }
    }

    private void close() {
        if (away != null) {
            away.run();
            away = null;
        }
    }

    private void search() {
        String words = typed.getText().strip();
        if (asking != null) {
            asking.cancel();
        }
        if (words.length() < 2) {
            show(words, List.of());
            return;
        }
        asking = desk.background()
                .read("Searching", () -> session.store().<List<Search.Hit>>read(h -> Search.find(h, words, SHOWN)))
                .then(hits -> show(words, hits));
    }

    private void show(String words, List<Search.Hit> hits) {
        var lines = new ArrayList<Choice>();
        for (Search.Hit hit : words.isEmpty() ? last : List.<Search.Hit>of()) {
            Choice line = record.apply(hit);
            if (line != null) {
                lines.add(line);
            }
        }
        for (Choice command : commands) {
            if (command.name().toLowerCase(Locale.UK).contains(words.toLowerCase(Locale.UK))) {
                lines.add(command);
            }
        }
        for (Search.Hit hit : hits.subList(0, Math.min(SHOWN, hits.size()))) {
            Choice line = record.apply(hit);
            if (line != null) {
                lines.add(line);
            }
        }
        found.getItems().setAll(lines);
        found.getSelectionModel().selectFirst();
        String none = words.isEmpty()
                ? "Type two letters or more to search records"
                : "Nothing found by names, references, phone numbers, e-mails or postcodes that begin like this";
        boolean records = lines.stream().anyMatch(line -> line.record() != null);
        String hint = records ? "Ctrl+D pins the record chosen to the top of this list, or takes its pin away" : "";
        told.setText(lines.isEmpty() ? none : hits.size() > SHOWN ? "More than " + SHOWN + " found: type more" : hint);
    }

    private void onKey(KeyEvent e) {
        int step = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0) {
            int now = found.getSelectionModel().getSelectedIndex();
            found.getSelectionModel()
                    .select(Math.clamp(
                            now + step, 0, Math.max(0, found.getItems().size() - 1)));
            found.scrollTo(found.getSelectionModel().getSelectedIndex());
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER) {
            act();
            e.consume();
        } else if (e.getCode() == KeyCode.D && e.isShortcutDown()) {
            pin(found.getSelectionModel().getSelectedItem());
            e.consume();
        }
    }

    private void act() {
        Choice chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            chosen.act().run();
        }
    }

    /** A line of the list: the name, and what it is at the end. */
    private final class Line extends ListCell<Choice> {
        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText("");
            if (choice == null || empty) {
                setGraphic(null);
                return;
            }
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Long id = choice.record();
            boolean pinned = id != null && recent.isPinned(id);
            String what = choice.what() + (pinned ? ", pinned" : "");
            var line = new HBox(8, Words.plain(choice.name()), gap, Words.plain(what));
            if (id != null) {
                Hyperlink pin = Buttons.link(pinned ? "Unpin" : "Pin", () -> pin(choice));
                pin.setFocusTraversable(false);
                pin.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
                line.getChildren().add(pin);
            }
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
            setAccessibleText(choice.name() + ", " + what);
        }
    }
}
