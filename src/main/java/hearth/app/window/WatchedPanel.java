package hearth.app.window;

import hearth.common.Kind;
import hearth.recruitment.Lookout;
import hearth.recruitment.WatchedPerson;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Form;
import hearth.ui.Option;
import hearth.ui.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Who is looked out for when an enquiry is saved: no-contact persons and staff; for managers. */
final class WatchedPanel {
    private final HearthWindow.Inside in;

    WatchedPanel(HearthWindow.Inside in) {
        this.in = in;
    }

    Node node(List<WatchedPerson> people) {
        var list = new VBox(
                16,
                Words.section("No contact and staff"),
                Words.prose(
                        "When an enquiry is saved Hearth looks for these people, for family of children in care and for"
                                + " people who were refused. An officer then reads \"" + Lookout.WORDS
                                + "\" and nothing else;"
                                + " you see why."),
                Buttons.plain("Add somebody", () -> edit(null)));
        people.forEach(person -> list.getChildren().add(row(person)));
        return list;
    }

    private Node row(WatchedPerson person) {
        String why = person.why() == null ? "" : ". " + person.why();
        return new SettingRow(
                person.name(),
                person.list().label() + why,
                button("Change", person, () -> edit(person)),
                button("Take off the list", person, () -> drop(person)));
    }

    private static Button button(String verb, WatchedPerson person, Runnable action) {
        Button button = Buttons.plain(verb, action);
        button.setAccessibleText(verb + ": " + person.name());
        return button;
    }

    private void edit(@Nullable WatchedPerson before) {
        var ask = new Ask(in.desk(), before == null ? "Add somebody" : "Change " + before.name());
        Form form = ask.form(
                        "Save",
                        "List saved",
                        in.shell(),
                        values -> Lookout.keep(
                                in.session(),
                                new WatchedPerson(
                                        before == null ? 0 : before.id(),
                                        WatchedPerson.Watch.valueOf(values.text("list")),
                                        values.words("first_name").orElse(null),
                                        values.text("last_name").strip(),
                                        values.words("phone").orElse(null),
                                        values.words("email").orElse(null),
                                        values.words("why").orElse(null),
                                        before == null ? in.session().today() : before.startsOn(),
                                        null,
                                        before == null ? 1 : before.version())))
                .pick("list", "List", Option.of(WatchedPerson.Watch.values(), WatchedPerson.Watch::label))
                .add("first_name", "First name", Kind.NAME)
                .optional()
                .add("last_name", "Last name", Kind.NAME)
                .add("phone", "Phone", Kind.PHONE)
                .optional()
                .add("email", "E-mail", Kind.EMAIL)
                .optional()
                .add("why", "Why, for the manager alone", Kind.LONG_TEXT)
                .optional();
        if (before != null) {
            form.set("list", before.list())
                    .set("first_name", before.firstName())
                    .set("last_name", before.lastName())
                    .set("phone", before.phone())
                    .set("email", before.email())
                    .set("why", before.why());
        }
        ask.show(form);
    }

    private void drop(WatchedPerson person) {
        in.desk()
                .background()
                .write("Saving", () -> Lookout.drop(in.session(), person))
                .then(x -> {
                    in.shell().saved("Taken off the list");
                    in.shell().refresh();
                });
    }
}
