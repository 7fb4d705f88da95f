package hearth.ui;

import hearth.common.Field;
import hearth.common.Field.Need;
import hearth.common.Kind;
import hearth.common.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A form in one column: what is wrong is said on Save, in a summary and beside each field, and nothing typed is lost. Save and Cancel
 * stand at the foot; Ctrl+S saves, Esc leaves and keeps a draft. (It is long because every way to ask for something is said here.)
 */
public final class Form extends BorderPane {
    /** As wide as a field may be. */
    public static final double WIDTH = 480;

    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final Desk desk;
    private final Unsaved unsaved;
    private final Function<Values, Job<?>> onSave;
    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final VBox column = new VBox(16);
    private final VBox all = new VBox(column);
    private final ErrorSummary summary = new ErrorSummary();
    private final Button save;
    private final ScrollPane scroll;
    private final EventHandler<KeyEvent> besides = this::onKeyBesides;
    private final Map<Node, Predicate<Map<String, String>>> conditions = new HashMap<>();
    private Runnable onLeave = () -> {};
    private @Nullable FormField last;

    /**
     * An empty form.
     *
     * @param verb what the filled button says, such as "Save enquiry"
     * @param onSave begins the saving of what was filled in; refusals of rules come back to the form by themselves
     */
    public Form(String verb, Desk desk, Function<Values, Job<?>> onSave) {
        this.desk = desk;
        this.onSave = onSave;
        unsaved = new Unsaved(this::typed, desk.clock());
        save = Buttons.main(verb, this::save);
        column.getStyleClass().add("form");
        column.setMaxWidth(WIDTH + 48);
        column.getChildren().add(summary);
        scroll = Scroll.down(all);
        var foot = new HBox(8, save, Buttons.plain("Cancel", this::cancel), unsaved.words());
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("form-foot");
        getStyleClass().add("form-pane");
        setCenter(scroll);
        setBottom(foot);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        // Ctrl+S saves wherever the focus is, so that a click beside the fields changes nothing
        sceneProperty().addListener((its, before, now) -> {
            if (before != null) {
                before.removeEventHandler(KeyEvent.KEY_PRESSED, besides);
            }
            if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, besides);
            } else if (!save.isDisable()) { // while it is being saved nothing is half typed
                unsaved.keep();
            }
        });
    }

    /** A heading of a few words over the fields that follow. */
    public Form group(String heading) {
        Label label = Words.section(heading);
        label.getStyleClass().add("form-group");
        return node(label);
    }

    /** Anything else between the fields, such as a sentence. */
    public Form node(Node node) {
        column.getChildren().add(node);
        return this;
    }

    /** Something that stands over the form and scrolls with it, or nothing. */
    public void above(@Nullable Node node) {
        all.getChildren().setAll(node == null ? List.of(column) : List.of(node, column));
    }

    /** A field as the record says it: label, kind, code list and whether it must be there. */
    public Form add(Field<?> field) {
        return add(
                field.name(),
                field.label(),
                field.need(),
                Input.of(field.kind(), field.list(), field.label(), desk.today()));
    }

    /** A field that must be filled in, unless {@link #optional} follows. */
    public Form add(String name, String label, Kind kind) {
        return add(name, label, Need.REQUIRED, Input.of(kind, null, label, desk.today()));
    }

    /** Something nobody may read over a shoulder, such as a password; it is kept in no draft. */
    public Form secret(String name, String label) {
        return add(name, label, Need.REQUIRED, new SecretInput());
    }

    /** One of a list. */
    public Form choose(String name, String label, List<Option> options) {
        return add(name, label, Need.REQUIRED, new ChoiceField(label, options));
    }

    /** One of a code list, of the codes in force. */
    public Form choose(String name, String label, String codeList) {
        return add(name, label, Need.REQUIRED, Input.of(Kind.CODE, codeList, label, desk.today()));
    }

    /** One of a list, or words of one's own where it is not there. */
    public Form chooseOrType(String name, String label, List<Option> options) {
        return add(name, label, Need.REQUIRED, new ChoiceField(label, options, true));
    }

    /** One of a few that are all to be seen at once. */
    public Form pick(String name, String label, List<Option> options) {
        return add(name, label, Need.REQUIRED, new RadioInput(label, options));
    }

    private Form add(String name, String label, Need need, Input input) {
        var field = new FormField(name, label, input, need);
        input.onEdit(this::edited);
        fields.put(name, field);
        last = field;
        unsaved.cleaned();
        return node(field);
    }

    /** The field added last may be left empty. */
    public Form optional() {
        last().need(Need.OPTIONAL);
        return this;
    }

    /** The field added last may be left empty, as most on this form may: it is not said beside each. */
    public Form open() {
        last().open();
        return this;
    }

    /** A sentence under the label of the field added last. */
    public Form hint(String words) {
        last().hint(words);
        return this;
    }

    /** What is said when the field added last is left empty, such as "Enter the date of the visit". */
    public Form ask(String words) {
        last().ask(words);
        return this;
    }

    /** The field or heading added last is only there while what is typed elsewhere asks for it; it is not saved otherwise. */
    public Form onlyIf(Predicate<Map<String, String>> asked) {
        return onlyIf(asked, column.getChildren().size() - 1);
    }

    /** A part of the form that is only there while what is typed elsewhere asks for it; it is not saved otherwise. */
    public Form part(Predicate<Map<String, String>> asked, Consumer<Form> fields) {
        int first = column.getChildren().size();
        fields.accept(this);
        return onlyIf(asked, first);
    }

    /** What stands in the column from a place on; what had a condition has both. */
    private Form onlyIf(Predicate<Map<String, String>> asked, int first) {
        column.getChildren()
                .subList(first, column.getChildren().size())
                .forEach(node -> conditions.merge(node, asked, Predicate::and));
        ask();
        return this;
    }

    private void ask() {
        Map<String, String> typed = conditions.isEmpty() ? Map.of() : typed();
        conditions.forEach((node, condition) -> {
            boolean asked = condition.test(typed);
            node.setVisible(asked);
            node.setManaged(asked);
        });
    }

    /** Puts the focus into the first field as soon as the form is shown. */
    Form startAtFirst() {
        return fields.isEmpty() ? this : startAt(fields.keySet().iterator().next());
    }

    /** Puts the focus into a field as soon as the form is shown. */
    public Form startAt(String name) {
        Focus.whenShown(field(name).input().control());
        return this;
    }

    private FormField last() {
        return Objects.requireNonNull(last, "Add a field first");
    }

    private FormField field(String name) {
        return Objects.requireNonNull(fields.get(name), "The form has no field " + name);
    }

    /** Fills in a value the form begins with. */
    public Form set(String name, @Nullable Object value) {
        field(name).input().set(value);
        return cleaned();
    }

    /** Fills in what a record has, where its fields are on the form. */
    public <R> Form set(R record, List<Field<R>> its) {
        its.stream().filter(f -> fields.containsKey(f.name())).forEach(f -> set(f.name(), f.value(record)));
        return this;
    }

    private Form cleaned() {
        ask();
        unsaved.cleaned();
        return this;
    }

    /** What is called when the form is left without saving. */
    public Form onLeave(Runnable leave) {
        onLeave = leave;
        return this;
    }

    /** Is given what was typed, a second after typing stops and on Esc; an empty map where there is nothing to keep any more. */
    public Form onDraft(Consumer<Map<String, String>> draft) {
        unsaved.onDraft(draft);
        return this;
    }

    /** Is given what was typed, a second after typing stops. */
    public Form onPause(Consumer<Map<String, String>> typed) {
        unsaved.onPause(typed);
        return this;
    }

    /** Keeps what is typed under a name until it is saved or given up, and begins with what was kept there before. */
    public Form keptIn(Drafts drafts, String name) {
        onDraft(typed -> drafts.keep(name, typed));
        drafts.find(name, this::restore);
        return this;
    }

    /** Puts back what was typed and never saved, says so, and offers to start afresh. */
    public Form restore(Map<String, String> draft) {
        if (!unsaved.differs(draft)) {
            return this;
        }
        Map<String, String> before = unsaved.clean();
        draft.forEach((name, text) -> {
            if (fields.containsKey(name)) {
                field(name).input().type(text);
            }
        });
        column.getChildren().add(1, Unsaved.restored(() -> {
            before.forEach((name, text) -> field(name).input().type(text));
            column.getChildren().remove(1);
            unsaved.forget();
        }));
        return this;
    }

    /**
     * Types what is proposed into its fields, as if somebody had; a field into which somebody has typed something else stays.
     *
     * @param before what was proposed last
     */
    public Form propose(Map<String, String> before, Map<String, String> now) {
        fields.forEach((name, field) -> {
            String typed = field.input().typed();
            boolean ours = typed.isBlank() || typed.equals(before.get(name));
            if (ours && (before.containsKey(name) || now.containsKey(name))) {
                field.input().type(now.getOrDefault(name, ""));
            }
        });
        return this;
    }

    /** Whether something differs from what the form began with. */
    public ReadOnlyBooleanProperty dirty() {
        return unsaved.dirty();
    }

    /** What is typed now, by field name. */
    public Map<String, String> typed() {
        Map<String, String> texts = new HashMap<>();
        fields.forEach((name, field) -> texts.put(name, field.input().typed()));
        return texts;
    }

    /** What is filled in so far, if all of it is right; nothing is said where it is not. */
    public Optional<Values> filled() {
        Map<String, Object> values = new HashMap<>();
        for (var field : fields.entrySet()) {
            Typed read = field.getValue().read();
            if (read.wrong() != null) {
                return Optional.empty();
            }
            if (read.value() != null) {
                values.put(field.getKey(), read.value());
            }
        }
        return Optional.of(new Values(values));
    }

    /** What Save does: begins the saving, or says what is wrong; nothing while it is being saved. */
    public void save() {
        if (save.isDisable()) {
            return;
        }
        Map<String, Object> values = new HashMap<>();
        List<Refusal> wrong = new ArrayList<>();
        fields.forEach((name, field) -> {
            Typed read = field.read();
            if (read.wrong() != null) {
                wrong.add(Refusal.at(name, read.wrong()));
            } else if (read.value() != null) {
                values.put(name, read.value());
            }
        });
        refuse(wrong);
        if (wrong.isEmpty()) {
            unsaved.rest();
            Job<?> saving = onSave.apply(new Values(values));
            save.setDisable(true);
            saving.then(saved -> unsaved.forget()).refused(this::refuse).lastly(() -> save.setDisable(false));
        }
    }

    /** Shows what is wrong, in a summary that takes the focus and beside each field; an empty list takes all of it away. */
    public void refuse(List<Refusal> refusals) {
        fields.values().forEach(f -> f.say(null));
        List<Refusal> said = refusals.stream().map(this::besideTheOnlyOne).toList();
        for (Refusal refusal : said) {
            if (refusal.field() != null && fields.containsKey(refusal.field())) {
                field(refusal.field()).say(Problem.words(refusal));
            }
        }
        summary.show(
                said, name -> fields.containsKey(name) ? field(name).input().control()::requestFocus : null);
        if (!refusals.isEmpty()) {
            scroll.setVvalue(0);
            summary.requestFocus();
        }
    }

    /** What is wrong with a field, on a form with one field, is wrong with that one, whatever the use case calls it. */
    private Refusal besideTheOnlyOne(Refusal refusal) {
        return refusal.field() != null && fields.size() == 1
                ? refusal.beside(fields.keySet().iterator().next())
                : refusal;
    }

    private void cancel() {
        unsaved.forget();
        onLeave.run();
    }

    private void edited() {
        ask();
        unsaved.edited();
    }

    private void onKeyBesides(KeyEvent event) {
        if (SAVE.match(event) && !isDisabled()) {
            save();
            event.consume();
        }
    }

    private void onKey(KeyEvent event) {
        if (SAVE.match(event)) {
            save();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            unsaved.keep();
            onLeave.run();
        } else {
            return;
        }
        event.consume();
    }
}
