package hearth.app.window;

import hearth.access.Accounts;
import hearth.access.Session;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.PasswordRules;
import hearth.store.StoreInfo;
import hearth.ui.Ask;
import hearth.ui.Form;
import hearth.ui.Values;
import java.util.List;

/** The two boxes in which a new password is typed, and what is said where it will not do. */
final class NewPassword {
    private NewPassword() {}

    /** Asks for a new password of somebody and saves it. */
    static void ask(HearthWindow.Inside in, String title, String user, String saved) {
        var ask = new Ask(in.desk(), title);
        var form = new Form(
                "Save password",
                in.desk(),
                values -> in.desk()
                        .background()
                        .write("Saving the password", () -> {
                            Accounts.setPassword(in.session(), user, of(values, in.session(), user));
                            return user;
                        })
                        .then(x -> {
                            ask.done();
                            in.shell().saved(saved);
                        }));
        ask.show(on(form));
    }

    static Form on(Form form) {
        return form.secret("password", "New password")
                .hint("12 characters or more. Three or four words that do not belong together are easy to keep in"
                        + " mind.")
                .ask("Enter the new password")
                .secret("again", "The same password again")
                .ask("Enter the password a second time");
    }

    /**
     * The password as it was typed.
     *
     * @throws RuleRefused where the two differ, or where it is too easy to guess
     */
    static char[] of(Values values, Session session, String user) {
        String typed = values.text("password");
        if (!typed.equals(values.text("again"))) {
            throw new RuleRefused(Refusal.at("again", "The two passwords are not the same"));
        }
        StoreInfo info = session.store().info();
        if (!info.invented()) {
            PasswordRules.check(typed.toCharArray(), List.of(info.team(), user)).ifPresent(why -> {
                throw new RuleRefused(Refusal.at("password", why));
            });
        }
        return typed.toCharArray();
    }
}
