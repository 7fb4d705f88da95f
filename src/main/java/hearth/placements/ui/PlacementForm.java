package hearth.placements.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.common.PlacementId;
import hearth.placements.Arrivals;
import hearth.placements.Ending;
import hearth.placements.ToldPlacement;
import hearth.ui.Desk;
import hearth.ui.Drafts;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Job;
import hearth.ui.Page;
import hearth.ui.SidePane;
import hearth.ui.Values;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** A child moves in or on: a day that has come is recorded whatever rule it breaks, a day to come is a plan that a rule can refuse. */
public final class PlacementForm {
    private final Desk desk;
    private final Session session;
    private final Arrivals arrivals;
    private final Drafts drafts;
    private final Go go;
    private final @Nullable HouseholdId decided;

    public PlacementForm(Desk desk, Session session, Arrivals arrivals, Drafts drafts, Go go) {
        this(desk, session, arrivals, drafts, go, null);
    }

    private PlacementForm(
            Desk desk, Session session, Arrivals arrivals, Drafts drafts, Go go, @Nullable HouseholdId decided) {
        this.decided = decided;
        this.desk = desk;
        this.session = session;
        this.arrivals = arrivals;
        this.drafts = drafts;
        this.go = go;
    }

    /** The same for carers who have been decided on: they stand in the form already. */
    public PlacementForm with(HouseholdId carers) {
        return new PlacementForm(desk, session, arrivals, drafts, go, carers);
    }

    /** The form of a child who lives somewhere and moves on, or who moves in. */
    public Parent page(ChildId child, String name, boolean moves) {
        return moves ? move(child, name) : start(child, name);
    }

    /** The child has no home on record, or one of the past is missing. */
    public Parent start(ChildId child, String name) {
        var episodes = new EpisodesPane(desk);
        return page("New placement for " + name, episodes, choices -> {
            var homes = new HomeFields(choices, desk.today());
            Form form = new Form("Save placement", desk, values -> start(child, homes, values));
            form.add("start", "First night", Kind.DATE)
                    .hint("A day to come is a plan: it is refused where a rule is against it")
                    .set("start", session.today());
            fields(homes, form)
                    .group("If it is over already")
                    .add("end", "First night elsewhere", Kind.DATE)
                    .optional();
            why(form, typed -> !typed.getOrDefault("end", "").isBlank());
            episodes.watch(form, values -> arrivals.ahead(session, child, null, start(homes, values)));
            return settled(form, "placement " + child.value());
        });
    }

    /** The child lives somewhere and moves on. */
    public Parent move(ChildId child, String name) {
        var episodes = new EpisodesPane(desk);
        return page("Move of " + name, episodes, choices -> {
            var homes = new HomeFields(choices, desk.today());
            Form form = new Form("Save move", desk, values -> move(child, homes, values));
            form.add("start", "First night in the new home", Kind.DATE)
                    .hint("A day to come is a plan: it is refused where a rule is against it")
                    .set("start", session.today());
            why(form, typed -> true).group("The new home");
            episodes.watch(form, values -> {
                LocalDate from = values.date("start").orElse(session.today());
                return arrivals.ahead(session, child, ending(values, from), told(homes, values, from));
            });
            return settled(fields(homes, form), "move " + child.value());
        });
    }

    private Form settled(Form form, String draft) {
        form.startAt("start").onLeave(go::back);
        return decided == null
                ? form.keptIn(drafts, draft)
                : HomeFields.decided(form, decided).keptIn(drafts, draft + " " + decided.value());
    }

    private Form fields(HomeFields homes, Form form) {
        homes.home(form, false);
        return homes.terms(form, session.may(Right.EDIT_COSTS))
                .add("prior_address", "Where the child lived before", Kind.LONG_TEXT)
                .hint("Only where Hearth does not know it")
                .optional();
    }

    private static Form why(Form form, Predicate<Map<String, String>> asked) {
        return HomeActions.suddenly(form.choose("end_reason", "Why the last home ended", "place-change")
                .onlyIf(asked)
                .add("end_planned", "Was that planned", Kind.ANSWER)
                .hint("Left open, the reason says it")
                .optional()
                .onlyIf(asked));
    }

    private Parent page(String title, EpisodesPane episodes, Function<HomeChoices, Form> form) {
        Page page = new Page(title);
        desk.background()
                .read("Reading which homes there are", () -> HomeChoices.read(session))
                .then(choices -> {
                    page.body(form.apply(choices));
                    page.side(new SidePane("Episodes of the return", () -> page.side(null)).add(episodes));
                })
                .orElse(e -> page.body(Words.prose(String.valueOf(e.getMessage()))));
        return page;
    }

    private Job<PlacementId> start(ChildId child, HomeFields homes, Values values) {
        ToldPlacement told = start(homes, values);
        return saved(desk.background().write("Saving the placement", () -> arrivals.start(session, child, told)));
    }

    private ToldPlacement start(HomeFields homes, Values values) {
        LocalDate from = values.date("start").orElse(session.today());
        Ending ending = values.date("end").map(end -> ending(values, end)).orElse(null);
        return Objects.requireNonNull(homes.read(values, from, ending));
    }

    private static ToldPlacement told(HomeFields homes, Values values, LocalDate from) {
        return Objects.requireNonNull(homes.read(values, from, null));
    }

    private Job<PlacementId> move(ChildId child, HomeFields homes, Values values) {
        LocalDate from = values.date("start").orElse(session.today());
        ToldPlacement told = told(homes, values, from);
        return saved(desk.background()
                .write("Saving the move", () -> arrivals.move(session, child, ending(values, from), told)));
    }

    private static Ending ending(Values values, LocalDate on) {
        return HomeActions.ending(values, on, null, null);
    }

    private Job<PlacementId> saved(Job<PlacementId> job) {
        return job.then(id -> {
            go.back();
            go.to(id);
            go.saved("Placement saved");
        });
    }
}
