package hearth.placements.ui;

import hearth.access.Session;
import hearth.children.Birth;
import hearth.children.NewChild;
import hearth.common.Kind;
import hearth.common.ReferralId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.placements.Arrivals;
import hearth.ui.Desk;
import hearth.ui.Drafts;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Page;
import hearth.ui.Values;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.scene.Parent;

/** Friday, 16:10: up to three children who need a home tonight, twelve fields at most, and then the list of whom to ring. */
public final class TonightForm {
    private static final int CHILDREN = 3;
    private static final int ADULT = 18;

    private final Desk desk;
    private final Session session;
    private final Drafts drafts;
    private final Go go;

    public TonightForm(Desk desk, Session session, Drafts drafts, Go go) {
        this.desk = desk;
        this.session = session;
        this.drafts = drafts;
        this.go = go;
    }

    public Parent page() {
        var form = new Form(
                "Show whom to ring",
                desk,
                values -> desk.background()
                        .write("Saving the request", () -> save(values))
                        .then(id -> {
                            go.back();
                            go.to(id);
                            go.saved("Request saved");
                        }));
        for (int i = 1; i <= CHILDREN; i++) {
            child(form, i);
        }
        form.add("siblings", "They are brothers and sisters", Kind.FLAG)
                .onlyIf(typed -> named(typed, 2))
                .add("needed_by", "Needed by", Kind.DATE)
                .add("details", "What carers must know", Kind.LONG_TEXT)
                .optional()
                .set("needed_by", session.today())
                .startAt("name_1")
                .onLeave(go::back)
                .keptIn(drafts, "tonight");
        return new Page("A home tonight").body(form);
    }

    private static void child(Form form, int number) {
        Predicate<Map<String, String>> asked = typed -> number == 1 || named(typed, number - 1);
        Predicate<Map<String, String>> there = typed -> number == 1 || named(typed, number);
        form.add("name_" + number, number == 1 ? "First name or initials" : "And child " + number, Kind.NAME);
        if (number > 1) {
            form.optional().onlyIf(asked);
        }
        form.add("age_" + number, number == 1 ? "Age" : "Age of child " + number, Kind.NUMBER)
                .hint("In years; about right will do")
                .onlyIf(there)
                .pick("sex_" + number, number == 1 ? "Sex" : "Sex of child " + number, Option.all("sex"))
                .onlyIf(there);
    }

    private static boolean named(Map<String, String> typed, int number) {
        return !Objects.requireNonNullElse(typed.get("name_" + number), "").isBlank()
                && (number == 1 || named(typed, number - 1));
    }

    private ReferralId save(Values values) {
        var children = new ArrayList<NewChild>();
        var refusals = new ArrayList<Refusal>();
        String own = session.store().info().ownAuthority();
        for (int i = 1; i <= CHILDREN && values.words("name_" + i).isPresent(); i++) {
            int age = values.number("age_" + i).orElse(-1);
            if (age < 0 || age >= ADULT) {
                refusals.add(Refusal.at("age_" + i, "Enter an age from 0 to 17"));
            } else {
                children.add(NewChild.of(
                        values.text("name_" + i),
                        null,
                        Birth.in(session.today().getYear() - age, session.today()),
                        values.text("sex_" + i),
                        own));
            }
        }
        RuleRefused.unlessEmpty(refusals);
        return Arrivals.tonight(
                session,
                children,
                children.stream().map(child -> true).toList(),
                values.flag("siblings"),
                values.date("needed_by").orElse(null),
                values.words("details").orElse(null));
    }
}
