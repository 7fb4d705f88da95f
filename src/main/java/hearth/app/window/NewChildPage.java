package hearth.app.window;

import hearth.access.Right;
import hearth.access.Session;
import hearth.children.Child;
import hearth.children.NewChild;
import hearth.children.StartOfCare;
import hearth.children.ui.CareFields;
import hearth.children.ui.ChildFields;
import hearth.common.ChildId;
import hearth.common.Kind;
import hearth.placements.Arrivals;
import hearth.placements.ToldPlacement;
import hearth.placements.ui.HomeChoices;
import hearth.placements.ui.HomeFields;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Job;
import hearth.ui.Page;
import hearth.ui.Values;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.function.Function;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** A child who needs a home tonight: who, in care since when, where they sleep; one page, one transaction. */
final class NewChildPage {
    private final HearthWindow.Inside in;
    private final Desk desk;
    private final Session session;
    private final Arrivals arrivals;
    private final String own;

    NewChildPage(HearthWindow.Inside in, Arrivals arrivals) {
        this.in = in;
        this.desk = in.desk();
        this.session = in.session();
        this.arrivals = arrivals;
        this.own = session.store().info().ownAuthority();
    }

    /** A child not met before. */
    Parent page() {
        return page("New child", choices -> {
            var homes = new HomeFields(choices, desk.today());
            Form form = new Form("Save child", desk, values -> save(homes, values));
            ChildFields.first(form).group("Coming into care");
            ChildFields.council(form, in.authorities(), own);
            care(form, homes).group("May come later");
            return ChildFields.more(form)
                    .startAt("first_name")
                    .onLeave(in.shell()::back)
                    .keptIn(new StoreDrafts(desk, session), "child");
        });
    }

    /** A child who is recorded already comes into care, perhaps once more. */
    Parent intoCare(Child child) {
        return page(child.name() + " comes into care", choices -> {
            var homes = new HomeFields(choices, desk.today());
            Form form = new Form("Save start of care", desk, values -> admit(child.id(), homes, values));
            return care(form, homes)
                    .startAt("starts_on")
                    .onLeave(in.shell()::back)
                    .keptIn(new StoreDrafts(desk, session), "care " + child.id().value());
        });
    }

    private Form care(Form form, HomeFields homes) {
        CareFields.add(form, own, session.today()).group("Where they sleep");
        homes.home(form, true)
                .add("first_night", "First night there", Kind.DATE)
                .hint("Left empty: the day care begins, or today")
                .optional();
        return homes.terms(form, session.may(Right.EDIT_COSTS));
    }

    private Parent page(String title, Function<HomeChoices, Form> form) {
        Page page = new Page(title);
        desk.background()
                .read("Reading which homes there are", () -> HomeChoices.read(session))
                .then(choices -> page.body(form.apply(choices)))
                .orElse(e -> page.body(Words.prose(String.valueOf(e.getMessage()))));
        return page;
    }

    private Job<ChildId> save(HomeFields homes, Values values) {
        return desk.background()
                .write("Saving the child", () -> {
                    NewChild child = ChildFields.read(values, session.today(), own, null);
                    StartOfCare care = CareFields.read(values);
                    return arrivals.record(
                            session, child, ChildFields.yearOnly(values), care, told(homes, values, care));
                })
                .then(id -> {
                    in.shell().back();
                    in.shell().to(id);
                    in.shell().saved("Child saved");
                });
    }

    private Job<ChildId> admit(ChildId child, HomeFields homes, Values values) {
        return desk.background()
                .write("Saving the start of care", () -> {
                    StartOfCare care = CareFields.read(values);
                    arrivals.admit(session, child, care, told(homes, values, care));
                    return child;
                })
                .then(id -> {
                    in.shell().back();
                    in.shell().saved("Start of care saved");
                });
    }

    private @Nullable ToldPlacement told(HomeFields homes, Values values, @Nullable StartOfCare care) {
        LocalDate usual = care == null ? session.today() : care.startsOn();
        return homes.read(values, values.date("first_night").orElse(usual), null);
    }
}
