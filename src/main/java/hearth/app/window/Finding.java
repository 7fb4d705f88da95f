package hearth.app.window;

import hearth.access.Right;
import hearth.common.ChildId;
import hearth.common.ReferralId;
import hearth.matching.ui.FindHomeScreen;
import hearth.matching.ui.LookBackScreen;
import hearth.matching.ui.PolicyScreen;
import hearth.placements.Referrals;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;

/** Leads to the search for a home: from a child or from a request; and to what it weighs homes by and what it would have shown before. */
final class Finding {
    private final HearthWindow.Inside in;
    private final Services services;

    Finding(HearthWindow.Inside in, Services services) {
        this.in = in;
        this.services = services;
    }

    private static void show(HearthWindow.Inside in, Supplier<Parent> page) {
        in.shell().open(Place.MATCHING, page);
    }

    /** Opens the search for one child, or for the brothers and sisters the child is to live with. */
    static void open(HearthWindow.Inside in, Services services, ChildId child) {
        open(in, services, child, List.of());
    }

    /** The same from a joint plan, which is kept with what is decided. */
    static void open(HearthWindow.Inside in, Services services, ChildId child, List<String> plan) {
        var screen = new FindHomeScreen(
                in.desk(), in.session(), services.matching(), in.shell(), page -> show(in, page), child, plan);
        show(in, screen::page);
    }

    /** Opens the search for those whom a request is for. */
    void of(ReferralId request) {
        in.desk()
                .background()
                .read(
                        "Reading the request",
                        () -> in.session().read(Right.SEE_CHILDREN, h -> Referrals.find(h, request)))
                .then(found -> found.ifPresent(
                        referral -> open(in, services, referral.children().getFirst())));
    }

    /** How homes are weighed. */
    void weighed() {
        show(
                in,
                () -> new PolicyScreen(in.desk(), in.session(), services.matching(), in.shell(), page -> show(in, page))
                        .page());
    }

    /** What matching would have shown for the requests of the past year, and how often the first line was taken. */
    void lookBack() {
        show(in, () -> new LookBackScreen(in.desk(), in.session(), services.matching(), in.shell()).page());
    }
}
