package hearth.app.window;

import hearth.access.Right;
import hearth.common.ChildId;
import hearth.matching.Matching;
import hearth.matching.Request;
import hearth.matching.ui.FindHomeScreen;
import hearth.matching.ui.LookBackScreen;
import hearth.matching.ui.PolicyScreen;
import hearth.ui.Buttons;
import hearth.ui.Page;
import hearth.ui.Words;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/** Leads to the search for a home: from a child, from a request, or from those who wait. */
final class Finding {
    private final HearthWindow.Inside in;
    private final Services services;

    Finding(HearthWindow.Inside in, Services services) {
        this.in = in;
        this.services = services;
    }

    /** Opens the search for one child, or for the brothers and sisters the child is to live with. */
    static void open(HearthWindow.Inside in, Services services, ChildId child) {
        open(in, services, child, List.of());
    }

    /** The same from a joint plan, which is kept with what is decided. */
    static void open(HearthWindow.Inside in, Services services, ChildId child, List<String> plan) {
        var screen = new FindHomeScreen(
                in.desk(),
                in.session(),
                services.matching(),
                in.shell(),
                page -> in.shell().open(Place.PLACEMENTS, page),
                child,
                plan);
        in.shell().open(Place.PLACEMENTS, screen::page);
    }

    /** Who waits for a home, the longest first. */
    Parent waiting() {
        Page page = new Page("Who waits for a home");
        Matching matching = services.matching();
        page.also(
                Buttons.plain("How homes are weighed", this::weighed),
                Buttons.plain("Looking back", () -> lookBack(in, services)));
        in.desk()
                .background()
                .read(
                        "Reading who waits for a home",
                        () -> in.session()
                                .read(
                                        Right.SEE_CHILDREN,
                                        h -> matching.waiting(h, in.session().today())))
                .then(requests -> page.scrolling(list(requests)))
                .orElse(e -> page.body(Words.prose(String.valueOf(e.getMessage()))));
        return page;
    }

    private void weighed() {
        in.shell()
                .open(
                        Place.PLACEMENTS,
                        () -> new PolicyScreen(
                                        in.desk(),
                                        in.session(),
                                        services.matching(),
                                        in.shell(),
                                        page -> in.shell().open(Place.PLACEMENTS, page))
                                .page());
    }

    /** What matching would have shown for the requests of the past year, and how often the first line was taken. */
    static void lookBack(HearthWindow.Inside in, Services services) {
        in.shell()
                .open(
                        Place.PLACEMENTS,
                        () -> new LookBackScreen(in.desk(), in.session(), services.matching(), in.shell()).page());
    }

    private VBox list(List<Request> requests) {
        var list = new VBox(8);
        list.getStyleClass().add("tab-body");
        for (Request request : requests) {
            String who = String.join(", ", request.references());
            list.getChildren()
                    .add(new VBox(
                            Buttons.name(
                                    "Find a home for " + who,
                                    () -> open(
                                            in,
                                            services,
                                            request.children().getFirst().id())),
                            Words.muted("Aged " + request.ages() + (request.emergency() ? ", an emergency" : ""))));
        }
        if (requests.isEmpty()) {
            list.getChildren()
                    .add(Words.prose("Nobody waits: no request for a home is authorised and open. A request is made"
                            + " from a child's record."));
        }
        return list;
    }
}
