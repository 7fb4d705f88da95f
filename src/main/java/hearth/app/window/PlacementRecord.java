package hearth.app.window;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Households;
import hearth.children.Child;
import hearth.children.Children;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.PlacementId;
import hearth.common.ProviderId;
import hearth.geography.Location;
import hearth.matching.ui.FindHomeScreen;
import hearth.placements.AuthorityDecision;
import hearth.placements.Disruption;
import hearth.placements.HomeDecisions;
import hearth.placements.OutOfArea;
import hearth.placements.OutOfBorough;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.placements.Provider;
import hearth.placements.ProviderDecision;
import hearth.placements.Providers;
import hearth.placements.ReturnPlan;
import hearth.placements.WhereDoubt;
import hearth.placements.ui.DisruptionPanel;
import hearth.placements.ui.HomePanels;
import hearth.placements.ui.PlacementForm;
import hearth.placements.ui.ProviderDecisionPanel;
import hearth.ui.Buttons;
import hearth.ui.Chip;
import hearth.ui.Desk;
import hearth.ui.Go;
import hearth.ui.OpenTab;
import hearth.ui.RecordPage;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The page of one placement: which child, which home, where it lies, why out of the borough, what it costs. */
final class PlacementRecord {
    private final HearthWindow.Inside in;
    private final Services services;
    private final HomePanels.Does does;
    private final HomePanels panels;
    private final PlacementForm placement;
    private final BreachPanel breaches;
    private final ProviderDecisionPanel providers;
    private final WhereDoubt doubts;

    /** What the page shows. */
    private record Read(
            HomePanels.File file,
            Child child,
            List<Breach> breaches,
            boolean undecided,
            @Nullable ProviderDecision decision,
            @Nullable Disruption disruption) {}

    PlacementRecord(HearthWindow.Inside in, Services services) {
        this.in = in;
        this.services = services;
        Desk desk = in.desk();
        Session session = in.session();
        Go go = in.shell();
        does = HomePanels.Does.of(desk, session, services.geography(), go);
        panels = new HomePanels(session, in.authorities(), does);
        placement = services.placementForm(in);
        breaches = new BreachPanel(in);
        providers = new ProviderDecisionPanel(desk, session, go);
        doubts = new WhereDoubt(services.geography(), session.store().folder());
    }

    Parent page(PlacementId id, OpenTab tab) {
        var place = new StackPane();
        in.desk()
                .background()
                .read("Opening the placement", () -> read(id))
                .then(read -> place.getChildren().setAll(page(read).remember(tab)))
                .orElse(e -> place.getChildren().setAll(Words.prose(e.getMessage())));
        return place;
    }

    private Read read(PlacementId id) {
        return in.session().open(Right.SEE_CHILDREN, id, h -> {
            Placement home =
                    Placements.find(h, id).orElseThrow(() -> new Mendable("That placement is no longer recorded."));
            Child child = Children.find(h, home.childId()).orElseThrow();
            HomePanels.Prices costs =
                    in.session().may(Right.SEE_COSTS) ? HomePanels.Prices.of(h, id) : HomePanels.Prices.NONE;
            List<OutOfArea> out = OutOfBorough.of(h, id);
            List<AuthorityDecision> decisions = OutOfBorough.decisions(h, id);
            List<ReturnPlan> plans = OutOfBorough.plans(h, home.childId()).stream()
                    .filter(p -> p.placementId().equals(id))
                    .toList();
            return new Read(
                    new HomePanels.File(
                            home,
                            with(h, home),
                            provider(h, home),
                            doubts.about(h, home, home.phases().getLast()),
                            out,
                            decisions,
                            plans,
                            costs),
                    child,
                    Breaches.on(h, id),
                    HomeDecisions.awaited(h, home, in.session().today()),
                    ProviderDecision.on(h, id).orElse(null),
                    Disruption.of(h, id).orElse(null));
        });
    }

    private @Nullable String with(Handle h, Placement home) {
        if (home.householdId() != null) {
            return Households.get(h, home.householdId(), in.session().today()).name();
        }
        return home.establishmentId() == null
                ? null
                : Providers.establishment(h, home.establishmentId())
                        .map(Provider.Establishment::name)
                        .orElse(null);
    }

    private static @Nullable String provider(Handle h, Placement home) {
        ProviderId id = home.phases().getLast().providerId();
        return id == null ? null : Providers.find(h, id).map(Provider::name).orElse(null);
    }

    private RecordPage page(Read read) {
        Placement p = read.file().home();
        Placement.Phase phase = p.phases().getLast();
        RecordPage page = new RecordPage(CodeList.named("place").label(phase.place()), p.reference())
                .back("Placements", in.shell()::back);
        boolean open = p.endsOn() == null || p.endsOn().isAfter(in.session().today());
        boolean planned = p.startsOn().isAfter(in.session().today());
        page.status(planned ? "Planned" : open ? "Open" : "Ended", open ? Tone.ACCENT : Tone.NEUTRAL);
        if (phase.location() == Location.OUT) {
            page.status("Out of borough", Tone.WARNING);
        }
        page.fact("Child", read.child().name());
        if (read.file().with() != null) {
            page.fact("With", read.file().with());
        }
        page.fact("Since", BritishDates.format(p.startsOn()));
        page.fact("Distance from home", phase.milesTenths().toString());
        page.also(Buttons.plain("Open the child", () -> in.shell().to(p.childId())));
        HouseholdId carers = p.householdId();
        if (carers != null) {
            page.also(Buttons.plain("Open the carers", () -> in.shell().to(carers)));
        }
        if (in.session().may(Right.EDIT_CHILDREN)) {
            page.also(Buttons.menu("More", more(p)));
            if (p.endsOn() == null) {
                page.main(
                        "Record a move",
                        () -> in.shell()
                                .open(
                                        Place.PLACEMENTS,
                                        () -> placement.move(
                                                p.childId(), read.child().name())));
            }
        }
        page.tab("Overview", () -> overview(read));
        if (p.phases().stream().anyMatch(x -> x.location() == Location.OUT)
                || !read.file().out().isEmpty()
                || !read.file().decisions().isEmpty()) {
            page.tab("Reason and return", () -> panels.out(read.file()));
        }
        if (Disruption.asked(p)) {
            page.tab(
                    "Disruption meeting",
                    () -> new DisruptionPanel(in.desk(), in.session(), in.shell()).of(p, read.disruption()));
        }
        return page.tab("Cost", () -> panels.costs(read.file()));
    }

    private List<Buttons.Choice> more(Placement p) {
        var more = new ArrayList<Buttons.Choice>();
        if (p.endsOn() == null) {
            more.add(new Buttons.Choice("End this placement", () -> does.homes().end(p)));
            more.add(new Buttons.Choice(
                    "Same carers, another kind of home",
                    () -> does.corrections().change(p)));
            more.add(new Buttons.Choice(
                    "Nights elsewhere, the home is kept", () -> does.homes().stay(p)));
            more.add(
                    new Buttons.Choice("Meant to last until", () -> does.homes().plan(p)));
            more.add(new Buttons.Choice("Notice was given", () -> does.homes().notice(p)));
        }
        more.add(new Buttons.Choice(
                "The placement plan is signed", () -> does.homes().signed(p)));
        more.add(new Buttons.Choice(
                "Change of school in Key Stage 4", () -> does.outside().keyStage4(p)));
        more.add(new Buttons.Choice("Correct the days", () -> does.corrections().dates(p)));
        more.add(new Buttons.Choice(
                "What the register says", () -> does.corrections().register(p)));
        more.add(new Buttons.Choice("Say which carers", () -> does.corrections().carers(p)));
        return more;
    }

    private Node overview(Read read) {
        var parts = new VBox(16);
        Placement home = read.file().home();
        if (read.undecided()) {
            parts.getChildren().add(HomeDecisions.provided(home) ? providers.awaited(home) : undecided(home.childId()));
        }
        parts.getChildren().addAll(breaches.standing(read.file().home().id(), read.breaches(), Right.EDIT_CHILDREN));
        parts.getChildren().add(panels.home(read.file()));
        if (read.decision() != null) {
            parts.getChildren().add(providers.signed(read.decision()));
        }
        return parts;
    }

    private Node undecided(ChildId child) {
        var box = new VBox(
                4,
                new Chip("Decision not signed", Tone.WARNING),
                Words.prose(
                        "Nobody has signed yet why this home was chosen: after an emergency within the first working"
                                + " day. The homes stand from A to Z; open these carers and sign."));
        if (FindHomeScreen.open(in.session())) {
            box.getChildren().add(Buttons.plain("Sign the decision", () -> Finding.open(in, services, child)));
        }
        return box;
    }
}
