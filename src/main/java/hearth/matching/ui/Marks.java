package hearth.matching.ui;

import hearth.matching.Entry;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.State;
import hearth.ui.Chip;
import hearth.ui.Icon;
import hearth.ui.Tone;
import hearth.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** One mark for each rule: a tick, a cross, a person who decides, a question; each has words and a shape besides its colour. */
final class Marks {
    private Marks() {}

    static Tone tone(State state) {
        return switch (state) {
            case FAIL -> Tone.DANGER;
            case UNKNOWN -> Tone.NEUTRAL;
            case DECISION -> Tone.WARNING;
            case PASS -> Tone.SUCCESS;
        };
    }

    static Chip chip(State state) {
        return new Chip(state.label(), tone(state));
    }

    /** The name of a household with its reference; of one whom the reader may not see there is none. */
    static String called(HouseholdFacts home) {
        return home.hidden() ? home.name() : home.name() + ", " + home.reference();
    }

    /** All of one home, in the order of the rules. */
    static Node strip(Entry entry) {
        var strip = new HBox(1);
        strip.setAlignment(Pos.CENTER_LEFT);
        var words = new StringBuilder();
        for (Line line : entry.lines()) {
            strip.getChildren().add(mark(line));
            if (line.state() != State.PASS) {
                words.append(said(line)).append(". ");
            }
        }
        strip.setAccessibleText(words.isEmpty() ? "Every rule passes" : words.toString());
        return strip;
    }

    private static Node mark(Line line) {
        var mark = new Label("", icon(line.state()).node());
        mark.getStyleClass().addAll("rule-mark", "rule-" + line.state().code());
        mark.setTooltip(new Tooltip(said(line)));
        mark.setAccessibleText(said(line));
        return mark;
    }

    static String said(Line line) {
        return line.rule() + " " + line.rule().title() + ": " + line.state().label();
    }

    private static Icon icon(State state) {
        return switch (state) {
            case FAIL -> Icon.CLOSE;
            case UNKNOWN -> Icon.HELP;
            case DECISION -> Icon.PERSON;
            case PASS -> Icon.DONE;
        };
    }

    /** What the marks mean, in words. */
    static Node legend() {
        var legend = new FlowPane(16, 4);
        legend.setAlignment(Pos.CENTER_LEFT);
        for (State state : new State[] {State.PASS, State.DECISION, State.UNKNOWN, State.FAIL}) {
            var mark = new Label(state.label(), icon(state).node());
            mark.getStyleClass().addAll("small", "rule-mark", "rule-" + state.code());
            legend.getChildren().add(mark);
        }
        legend.getChildren()
                .add(Words.small(
                        "Miles in a straight line from where the child comes from. Cost a week, counted in no points"));
        return legend;
    }
}
