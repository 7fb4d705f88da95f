package hearth.ui;

import hearth.common.BritishDates;
import hearth.common.Broken;
import hearth.common.Conflict;
import hearth.common.HearthException;
import hearth.common.Kind;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.Shown;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The one place where a failure ends: what happened, what was saved, what to do, and for a fault of ours its code and Copy details. */
public final class Problem {
    static final String SAVED =
            "Nothing that was saved before is lost. Look whether this was saved before you do it again.";

    private final String doing;
    private final HearthException failure;

    /**
     * A failure of some work.
     *
     * @param doing what was being done, such as "Saving the enquiry"
     */
    public Problem(String doing, HearthException failure) {
        this.doing = doing;
        this.failure = failure;
    }

    /** Puts it over the window until it is closed. */
    public void show(Surface surface) {
        Label title = Words.wrapped(Words.section(title()));
        title.setGraphic(Icon.ERROR.node());
        var panel = new VBox(12, title);
        panel.getStyleClass().add("problem");
        panel.setPrefWidth(520);
        panel.setAccessibleText(title());
        var buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        switch (failure) {
            case Conflict conflict -> {
                panel.getChildren()
                        .add(Words.prose(
                                "Your changes were not saved. Here is what differs; copy yours, open the record again"
                                        + " and change what should be changed."));
                panel.getChildren().add(values(conflict));
                buttons.getChildren().add(copy("Copy both", text(conflict)));
            }
            case RuleRefused no ->
                no.refusals().forEach(r -> panel.getChildren().add(Words.prose(words(r))));
            case Broken broken -> {
                panel.getChildren().addAll(Words.prose(broken.fault().sentence()), Words.prose(SAVED));
                panel.getChildren()
                        .add(Words.muted(
                                "Code for the help desk: " + broken.fault().code()));
                buttons.getChildren().add(copy("Copy details", details(broken)));
            }
            default -> panel.getChildren().add(Words.prose(String.valueOf(failure.getMessage())));
        }
        panel.getChildren().add(buttons);
        Button close = Buttons.main("Close", () -> {});
        buttons.getChildren().add(close);
        Runnable away = surface.ask(panel, close::fire);
        close.setDefaultButton(true);
        close.setOnAction(e -> away.run());
        close.requestFocus();
    }

    private String title() {
        return switch (failure) {
            case Conflict c -> "Somebody changed this record first";
            case RuleRefused r -> doing + " is not allowed";
            default -> doing + " did not work";
        };
    }

    static String words(Refusal refusal) {
        return refusal.decider() == null
                ? refusal.message()
                : refusal.message() + " It may be allowed by: " + refusal.decider() + ".";
    }

    private static GridPane values(Conflict conflict) {
        var grid = new GridPane(24, 8);
        grid.addRow(0, Words.muted("Field"), Words.muted("In Hearth now"), Words.muted("Yours"));
        int row = 1;
        for (Conflict.Both both : both(conflict)) {
            grid.addRow(
                    row++,
                    Words.strong(name(both.field())),
                    Words.wrapped(Words.plain(shown(both.stored()))),
                    Words.wrapped(Words.plain(shown(both.yours()))));
        }
        return grid;
    }

    /** What differs and people can read: not the keys by which Hearth knows a record again. */
    private static List<Conflict.Both> both(Conflict conflict) {
        return conflict.both().stream()
                .filter(b -> !b.field().endsWith("match_key"))
                .toList();
    }

    /** What people call a column such as date_of_birth. */
    private static String name(String column) {
        String words = column.replaceAll("_(id|on)$", "").replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        String text = Shown.of(Kind.TEXT, null, value);
        return text.matches("\\d{4}-\\d\\d-\\d\\d") ? BritishDates.format(LocalDate.parse(text)) : text;
    }

    private static String text(Conflict conflict) {
        return both(conflict).stream()
                .map(b -> name(b.field()) + "\tnow: " + shown(b.stored()) + "\tyours: " + shown(b.yours()))
                .collect(Collectors.joining("\n"));
    }

    /** Where in the program it happened, without a word of anybody's data: kinds of faults and places in the code, no messages. */
    private String details(Broken broken) {
        var text = new StringBuilder(broken.fault().code() + " while: " + doing);
        for (Throwable t = broken; t != null; t = t.getCause()) {
            text.append('\n').append(t.getClass().getName());
            Arrays.stream(t.getStackTrace())
                    .limit(12)
                    .forEach(at -> text.append("\n    at ").append(at));
        }
        return text.toString();
    }

    private static Button copy(String verb, String text) {
        return Buttons.plain(
                Icon.COPY, verb, () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }
}
