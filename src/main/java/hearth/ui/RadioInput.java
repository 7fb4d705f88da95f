package hearth.ui;

import hearth.common.Answer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** The few things that can be chosen, side by side: all to be seen at once, one of them marked. */
final class RadioInput implements Input {
    private final ToggleGroup group = new ToggleGroup();
    private final List<RadioButton> buttons = new ArrayList<>();
    private final FlowPane row = new FlowPane(16, 4);

    /** One of a few options; its value is what is kept of it. */
    RadioInput(String label, List<Option> options) {
        options.forEach(option -> add(label, option.label(), option.value()));
    }

    /** Yes, No, Not known, Not asked: four answers that differ. */
    static RadioInput answers(String label) {
        var input = new RadioInput(label, List.of());
        for (Answer answer : Answer.values()) {
            input.add(label, answer.label(), answer);
        }
        return input;
    }

    private void add(String label, String words, Object value) {
        var button = new RadioButton(words);
        button.setToggleGroup(group);
        button.setUserData(value);
        button.setAccessibleText(label + ": " + words);
        button.setMnemonicParsing(false);
        buttons.add(button);
        row.getChildren().add(button);
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public RadioButton control() {
        return group.getSelectedToggle() instanceof RadioButton chosen ? chosen : buttons.getFirst();
    }

    @Override
    public String typed() {
        return group.getSelectedToggle() == null
                ? ""
                : group.getSelectedToggle().getUserData().toString();
    }

    @Override
    public void type(String text) {
        group.selectToggle(buttons.stream()
                .filter(b -> b.getUserData().toString().equals(text))
                .findFirst()
                .orElse(null));
    }

    @Override
    public void set(@Nullable Object value) {
        type(value == null ? "" : value.toString());
    }

    @Override
    public Typed read() {
        return group.getSelectedToggle() == null
                ? Typed.NOTHING
                : new Typed(group.getSelectedToggle().getUserData(), null);
    }

    @Override
    public void onEdit(Runnable edited) {
        group.selectedToggleProperty().subscribe((before, now) -> edited.run());
    }

    @Override
    public String verb() {
        return "Choose an answer for";
    }

    @Override
    public void mark(boolean wrong) {
        // The message beside it says so; a red frame round one of four buttons would not
    }
}
