package hearth.ui;

import hearth.common.Kind;
import hearth.common.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A grid for typing many of one thing: Tab goes to the next cell, Enter to the same one in the next row, the arrows up and down, Ctrl+D
 * copies from the row above. What is wrong is said under its row, and what was typed stays. (It is long because keys, drafts and what is
 * wrong all go by row and column.)
 */
public final class RowsGrid extends VBox {
    private static final Duration PAUSE = Duration.seconds(1);

    private final List<Column> columns;
    private final LocalDate today;
    private final GridPane grid = new GridPane(4, 4);
    private final ErrorSummary summary = new ErrorSummary();
    private final List<Line> lines = new ArrayList<>();
    private final TreeSet<Integer> edited = new TreeSet<>();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private Map<String, String> first = Map.of();
    private BiConsumer<Integer, Map<String, String>> onPause = (row, typed) -> {};
    private Runnable kept = () -> {};

    /**
     * One column.
     *
     * @param list the code list of a CODE column
     */
    public record Column(
            String name, String label, Kind kind, @Nullable String list, double width) {}

    /** A row that something was typed into, as values. */
    public record Filled(int row, Values values) {}

    private record Line(Map<String, Input> inputs, Label note, Label wrong) {}

    public RowsGrid(List<Column> columns, int rows, LocalDate today) {
        super(12);
        this.columns = List.copyOf(columns);
        this.today = today;
        for (int i = 0; i < columns.size(); i++) {
            Label heading = Words.strong(columns.get(i).label());
            heading.setMinWidth(0);
            grid.add(heading, i + 1, 0);
        }
        for (int row = 0; row < rows; row++) {
            add();
        }
        pause.setOnFinished(e -> {
            var rowsNow = List.copyOf(edited);
            edited.clear();
            rowsNow.forEach(row -> onPause.accept(row, typed(row)));
            kept.run();
        });
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        sceneProperty().subscribe((before, now) -> {
            if (now == null && pause.getStatus() == Animation.Status.RUNNING) {
                pause.stop();
                kept.run();
            }
        });
        summary.setMaxWidth(Form.WIDTH);
        getChildren().setAll(summary, grid);
        getStyleClass().add("home");
    }

    private void add() {
        int number = lines.size() + 1;
        var inputs = new LinkedHashMap<String, Input>();
        for (Column column : columns) {
            Input input = Input.of(column.kind(), column.list(), column.label(), today);
            input.control().setPrefWidth(column.width());
            input.control().setAccessibleText(column.label() + ", row " + number);
            input.onEdit(() -> edit(number - 1));
            inputs.put(column.name(), input);
            grid.add(input.control(), inputs.size(), number * 2 - 1);
        }
        Label which = Words.muted(String.valueOf(number));
        which.setMinWidth(24);
        which.setAlignment(Pos.CENTER_RIGHT);
        grid.add(which, 0, number * 2 - 1);
        Label note = under(Words.small(""));
        Label wrong = under(Words.plain(""));
        wrong.getStyleClass().add("danger-words");
        grid.add(new VBox(note, wrong), 1, number * 2, columns.size(), 1);
        var line = new Line(inputs, note, wrong);
        lines.add(line);
        first.forEach((name, text) -> input(number - 1, name).type(text));
        edited.remove(number - 1);
    }

    /** Only there while it says something. */
    private static Label under(Label label) {
        Words.wrapped(label).managedProperty().bind(label.visibleProperty());
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    /** What every row begins with; a row that has nothing else counts as empty. */
    public RowsGrid beginsWith(Map<String, String> texts) {
        first = Map.copyOf(texts);
        for (int row = 0; row < lines.size(); row++) {
            int at = row;
            texts.forEach((name, text) -> input(at, name).type(text));
        }
        rest();
        return this;
    }

    /** Told of each row that was typed into, a second after typing stops. */
    public RowsGrid onPause(BiConsumer<Integer, Map<String, String>> told) {
        onPause = told;
        return this;
    }

    /** Keeps what is typed under a name until it is forgotten, and begins with what was kept there before. */
    public RowsGrid keptIn(Drafts drafts, String name) {
        kept = () -> drafts.keep(name, draft());
        drafts.find(name, this::restore);
        return this;
    }

    /** Nothing is told or kept any more of what was typed so far, because it is saved. */
    public void rest() {
        pause.stop();
        edited.clear();
    }

    private Map<String, String> draft() {
        var all = new HashMap<String, String>();
        for (int row = 0; row < lines.size(); row++) {
            if (!empty(row)) {
                int at = row;
                typed(row).forEach((name, text) -> all.put(at + "." + name, text));
            }
        }
        return all;
    }

    private void restore(Map<String, String> draft) {
        draft.forEach((key, text) -> {
            int dot = key.indexOf('.');
            int row = Integer.parseInt(key.substring(0, dot));
            while (lines.size() <= row) {
                add();
            }
            Input input = lines.get(row).inputs().get(key.substring(dot + 1));
            if (input != null) {
                input.type(text);
            }
        });
    }

    /** Puts the focus into the first cell of a column as soon as the grid is shown. */
    public RowsGrid startAt(String column) {
        Focus.whenShown(input(0, column).control());
        return this;
    }

    private Input input(int row, String column) {
        return java.util.Objects.requireNonNull(lines.get(row).inputs().get(column), column);
    }

    /** What stands in a row, by column. */
    public Map<String, String> typed(int row) {
        var texts = new HashMap<String, String>();
        lines.get(row).inputs().forEach((name, input) -> texts.put(name, input.typed()));
        return texts;
    }

    private boolean empty(int row) {
        return typed(row).entrySet().stream()
                .allMatch(e -> e.getValue().isBlank() || e.getValue().equals(first.get(e.getKey())));
    }

    /** Says something beside a row that stops nobody; empty for nothing. */
    public void note(int row, String words) {
        lines.get(row).note().setText(words);
    }

    /** What was typed into the rows that are not empty; where a cell cannot be read that is said, and what is given is not complete. */
    public List<Filled> read(List<Refusal> wrong) {
        var filled = new ArrayList<Filled>();
        for (int row = 0; row < lines.size(); row++) {
            if (empty(row)) {
                continue;
            }
            var values = new HashMap<String, Object>();
            int at = row;
            lines.get(row).inputs().forEach((name, input) -> {
                Typed typed = input.read();
                if (typed.wrong() != null) {
                    wrong.add(Refusal.at(at + "." + name, typed.wrong()));
                } else if (typed.value() != null) {
                    values.put(name, typed.value());
                }
            });
            filled.add(new Filled(row, new Values(values)));
        }
        return filled;
    }

    /** Shows what is wrong, each under its row, by "row.column"; an empty list takes all of it away. */
    public void refuse(List<Refusal> refusals) {
        for (Line line : lines) {
            line.wrong().setText("");
            line.inputs().values().forEach(input -> input.mark(false));
        }
        var said = new ArrayList<Refusal>();
        for (Refusal refusal : refusals) {
            String field = refusal.field() == null ? "" : refusal.field();
            int dot = field.indexOf('.');
            if (dot > 0) {
                int row = Integer.parseInt(field.substring(0, dot));
                Line line = lines.get(row);
                String words = Problem.words(refusal);
                String before = line.wrong().getText();
                line.wrong().setText(before.isEmpty() ? words : before + "\n" + words);
                Input input = line.inputs().get(field.substring(dot + 1));
                if (input != null) {
                    input.mark(true);
                }
                said.add(Refusal.at(field, "Row " + (row + 1) + ": " + words));
            } else {
                said.add(refusal);
            }
        }
        summary.show(said, this::focusOn);
        if (!said.isEmpty()) {
            summary.requestFocus();
        }
    }

    private @Nullable Runnable focusOn(String field) {
        int dot = field.indexOf('.');
        if (dot < 0) {
            return null;
        }
        Input input =
                lines.get(Integer.parseInt(field.substring(0, dot))).inputs().get(field.substring(dot + 1));
        return input == null ? null : input.control()::requestFocus;
    }

    private void edit(int row) {
        edited.add(row);
        pause.playFromStart();
    }

    private void onKey(KeyEvent event) {
        for (int row = 0; row < lines.size(); row++) {
            for (Column column : columns) {
                if (input(row, column.name()).control().isFocused()) {
                    onKey(event, row, column);
                    return;
                }
            }
        }
    }

    private void onKey(KeyEvent event, int row, Column column) {
        boolean chosen = column.kind() == Kind.CODE;
        if (event.isShortcutDown() && event.getCode() == KeyCode.D) {
            if (row > 0) {
                input(row, column.name()).type(input(row - 1, column.name()).typed());
            }
        } else if (event.isShortcutDown() || event.isAltDown()) {
            return;
        } else if (event.getCode() == KeyCode.ENTER
                && !(chosen && input(row, column.name()) instanceof ChoiceField list && list.isOpen())) {
            go(row + 1, column);
        } else if (event.getCode() == KeyCode.DOWN && !chosen) {
            go(row + 1, column);
        } else if (event.getCode() == KeyCode.UP && !chosen) {
            go(row - 1, column);
        } else {
            return;
        }
        event.consume();
    }

    private void go(int row, Column column) {
        if (row < 0) {
            return;
        }
        if (row == lines.size()) {
            add();
        }
        input(row, column.name()).control().requestFocus();
    }
}
