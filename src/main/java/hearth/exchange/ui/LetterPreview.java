package hearth.exchange.ui;

import hearth.common.BritishDates;
import hearth.common.Kind;
import hearth.exchange.letters.Batch;
import hearth.exchange.letters.LetterField;
import hearth.exchange.letters.Recipient;
import hearth.ui.Buttons;
import hearth.ui.Values;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The text of a letter as it will be, with what is still missing; of many, one after the other. */
final class LetterPreview extends VBox {
    /** Days on which people meet: the weekday helps. */
    private static final Set<LetterField> MEETINGS =
            EnumSet.of(LetterField.VISIT_ON, LetterField.PANEL_ON, LetterField.REVIEW_ON);

    private final Batch batch;
    private final LocalDate today;
    private final Label which = Words.strong("");
    private final Label missing = Words.prose("");
    private final Label text = Words.prose("");
    private Map<LetterField, String> typed = Map.of();
    private int at;

    LetterPreview(Batch batch, LocalDate today) {
        super(12);
        this.batch = batch;
        this.today = today;
        text.getStyleClass().add("letter");
        text.setMaxWidth(Words.PROSE_WIDTH);
        var head = new FlowPane(12, 4, which);
        head.setAlignment(Pos.CENTER_LEFT);
        if (batch.recipients().size() > 1) {
            head.getChildren().addAll(Buttons.plain("Previous", () -> go(-1)), Buttons.plain("Next", () -> go(1)));
        }
        getChildren().addAll(Words.section("The letter"), head, missing, text);
        setAccessibleText("The letter");
        show();
    }

    private void go(int by) {
        at = Math.floorMod(at + by, batch.recipients().size());
        show();
    }

    /** Takes what stands in the form by now, as it is typed. */
    void typed(Map<String, String> now) {
        typed = read(now);
        show();
    }

    private void show() {
        Recipient to = batch.recipients().get(at);
        int many = batch.recipients().size();
        which.setText((many == 1 ? "" : (at + 1) + " of " + many + ": ") + to.name() + ", " + to.reference());
        String lacks = batch.missing(to, typed).stream().map(LetterField::words).collect(Collectors.joining(", "));
        missing.setText(lacks.isEmpty() ? "Nothing is missing" : "Still missing: " + lacks);
        missing.getStyleClass().removeAll("warning-words", "success-words");
        missing.getStyleClass().add(lacks.isEmpty() ? "success-words" : "warning-words");
        text.setText(batch.text(to, typed));
    }

    private Map<LetterField, String> read(Map<String, String> now) {
        var all = new EnumMap<LetterField, String>(LetterField.class);
        for (LetterField field : batch.toAsk()) {
            String words = now.getOrDefault(field.name(), "").strip();
            Optional<LocalDate> day = field.kind() == Kind.DATE ? BritishDates.parse(words, today) : Optional.empty();
            all.put(field, day.map(d -> day(field, d)).orElse(words));
        }
        return all;
    }

    /** What was filled in, as it stands in the letter. */
    static Map<LetterField, String> read(Batch batch, Values values) {
        var all = new EnumMap<LetterField, String>(LetterField.class);
        for (LetterField field : batch.toAsk()) {
            Optional<String> given = field.kind() == Kind.DATE
                    ? values.date(field.name()).map(d -> day(field, d))
                    : values.words(field.name());
            given.ifPresent(words -> all.put(field, words));
        }
        return all;
    }

    private static String day(LetterField field, LocalDate day) {
        return MEETINGS.contains(field) ? BritishDates.formatWithWeekday(day) : BritishDates.format(day);
    }
}
