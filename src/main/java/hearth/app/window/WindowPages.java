package hearth.app.window;

import hearth.carers.People;
import hearth.carers.ui.ConcernScreen;
import hearth.carers.ui.HouseholdForm;
import hearth.common.ChildId;
import hearth.common.ConcernId;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.common.PlacementId;
import hearth.common.ProviderId;
import hearth.common.ReferralId;
import hearth.common.SubjectId;
import hearth.matching.Matching;
import hearth.matching.ui.FindHomeScreen;
import hearth.matching.ui.PlanScreen;
import hearth.matching.waiting.AllWaiting;
import hearth.placements.ui.ReferralScreen;
import hearth.ui.OpenMonth;
import hearth.ui.OpenTab;
import java.util.Set;
import javafx.scene.Parent;

/** The pages of the window over an open store. */
public final class WindowPages implements Pages {
    private final HearthWindow.Inside in;
    private final Services services;

    public WindowPages(HearthWindow.Inside in) {
        this.in = in;
        this.services = new Services(in.session().store().folder(), in.authorities());
        in.desk().background().write("Looking through the names", () -> People.knownAgain(in.session()));
    }

    @Override
    public Set<Place> open() {
        return Places.of(in.session());
    }

    @Override
    public Parent page(Place place) {
        return switch (place) {
            case HOME -> new HomePage(in, services.geography()).page();
            case ENQUIRIES -> Lists.enquiries(in, services);
            case CARERS -> Lists.carers(in, services, this::newHousehold);
            case CHILDREN -> Lists.children(in, this::newChild);
            case PLACEMENTS -> Lists.placements(in, this::newPlacement, this::plan, this::findAHome);
            case OUT_OF_BOROUGH -> OutsideBoards.page(in, services);
            case REPORTS -> page(place, new OpenMonth());
            case IMPORT -> new ImportPage(in, services.intake(), services.geography()).page();
            case SETTINGS -> new SettingsPage(in, services).page();
        };
    }

    @Override
    public Parent page(Place place, OpenMonth month) {
        return place == Place.REPORTS ? new ReportsPage(in, services.geography(), month).page() : page(place);
    }

    @Override
    public Parent record(SubjectId id) {
        return switch (id) {
            case EnquiryId enquiry -> new EnquiryRecord(in, services).page(enquiry, new OpenTab(null));
            case HouseholdId household -> new HouseholdRecord(in, services).page(household, new OpenTab(null));
            case ChildId child -> new ChildRecord(in, services).page(child, new OpenTab(null));
            case PlacementId placement -> new PlacementRecord(in, services).page(placement);
            case PersonId person -> new PersonRecord(in, services).page(person);
            case ReferralId request ->
                new ReferralScreen(in.desk(), in.session(), in.authorities(), in.shell())
                        .finding(FindHomeScreen.open(in.session()) ? child -> Finding.open(in, services, child) : null)
                        .page(request);
            case ConcernId concern ->
                new ConcernScreen(in.desk(), in.session(), in.shell(), () -> ChildRecord.others(in.session()))
                        .page(concern);
            case ProviderId provider -> new ProviderRecord(in).page(provider);
        };
    }

    @Override
    public Parent record(SubjectId id, OpenTab tab) {
        return switch (id) {
            case EnquiryId enquiry -> new EnquiryRecord(in, services).page(enquiry, tab);
            case HouseholdId household -> new HouseholdRecord(in, services).page(household, tab);
            case ChildId child -> new ChildRecord(in, services).page(child, tab);
            default -> record(id);
        };
    }

    private void plan() {
        in.shell()
                .open(
                        Place.PLACEMENTS,
                        () -> new PlanScreen(
                                        in.desk(),
                                        in.session(),
                                        new AllWaiting(new Matching(services.geography())),
                                        in.shell(),
                                        FindHomeScreen.open(in.session())
                                                ? (child, shown) -> Finding.open(in, services, child, shown)
                                                : null)
                                .page());
    }

    private void findAHome() {
        in.shell().open(Place.PLACEMENTS, () -> new Finding(in, services).waiting());
    }

    private void newChild() {
        in.shell().open(Place.CHILDREN, () -> new NewChildPage(in, services.arrivals()).page());
    }

    private void newHousehold() {
        in.shell()
                .open(
                        Place.CARERS,
                        () -> new HouseholdForm(
                                        in.desk(),
                                        in.session(),
                                        services.carers(),
                                        new StoreDrafts(in.desk(), in.session()),
                                        in.shell(),
                                        () -> ChildRecord.others(in.session()))
                                .page());
    }

    private void newPlacement() {
        new NewPlacementAsk(in, services).show();
    }

    @Override
    public void close() {
        in.desk().background().write("Closing the postcode directory", services::close);
    }
}
