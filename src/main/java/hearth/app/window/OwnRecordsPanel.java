package hearth.app.window;

import hearth.access.Account;
import hearth.access.OwnRecords;
import hearth.common.Kind;
import hearth.common.UserId;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Option;
import hearth.ui.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Records that users do not open because they are their own or a relative's; for those who manage users. */
final class OwnRecordsPanel {
    private final HearthWindow.Inside in;

    OwnRecordsPanel(HearthWindow.Inside in) {
        this.in = in;
    }

    Node node(List<Account> users, List<OwnRecords.Declared> declared) {
        var list = new VBox(
                16,
                Words.section("Own and relatives' records"),
                Words.prose("Nobody opens a record that is their own, a relative's or a friend's, whatever their roles."
                        + " Where a family has several records, declare each of them."),
                Buttons.plain("Declare a record", () -> declare(users)));
        declared.forEach(one -> list.getChildren().add(row(one)));
        return list;
    }

    private Node row(OwnRecords.Declared one) {
        Button back = Buttons.plain("Take back", () -> takeBack(one));
        back.setAccessibleText("Take back: " + one.reference() + ", " + one.name());
        return new SettingRow(one.reference(), "Not opened by " + one.name() + ". " + one.relation(), back);
    }

    private void declare(List<Account> users) {
        var ask = new Ask(in.desk(), "Declare a record");
        ask.show(ask.form(
                        "Save",
                        "Record declared",
                        in.shell(),
                        values -> OwnRecords.declare(
                                in.session(),
                                new UserId(Long.parseLong(values.text("user"))),
                                values.text("reference"),
                                values.text("relation")))
                .choose(
                        "user",
                        "User",
                        users.stream()
                                .map(u -> new Option(String.valueOf(u.id().value()), u.name()))
                                .toList())
                .add("reference", "Reference of the record", Kind.TEXT)
                .hint("Such as FC-0031, ENQ-2026-0147 or CH-0012")
                .add("relation", "What it is to them", Kind.TEXT)
                .hint("Such as: their own, a sister's"));
    }

    private void takeBack(OwnRecords.Declared one) {
        in.desk()
                .dialogs()
                .confirm(
                        "Take this back?",
                        one.name() + " can see " + one.reference() + " again, as far as their roles let them.",
                        "Take back",
                        () -> in.desk()
                                .background()
                                .write("Taking it back", () -> OwnRecords.takeBack(in.session(), one))
                                .then(x -> {
                                    in.shell().saved("Taken back");
                                    in.shell().refresh();
                                }));
    }
}
