package hearth.app.window;

import hearth.access.Right;
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
import hearth.finance.RecruitmentTarget;
import hearth.finance.ui.TargetForm;
import hearth.matching.Matching;
import hearth.matching.ui.FindHomeScreen;
import hearth.matching.ui.PlanScreen;
import hearth.matching.waiting.AllWaiting;
import hearth.matching.waiting.Gap;
import hearth.placements.ui.ReferralScreen;
import hearth.store.Room;
import hearth.ui.OpenMonth;
import hearth.ui.OpenTab;
import java.util.ArrayList;
import java.util.List;
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
            case HOME -> new HomePage(in, services.geography(), Room::of).page();
            case ENQUIRIES -> Lists.enquiries(in, services);
            case CARERS -> Lists.carers(in, services, this::newHousehold);
            case CHILDREN -> Lists.children(in, this::newChild);
            case PLACEMENTS -> Lists.placements(in, this::newPlacement);
            case OUT_OF_BOROUGH -> OutsideBoards.page(in, services);
            case MATCHING -> Lists.matching(in, services, this::plan);
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
        return record(id, new OpenTab(null));
    }

    @Override
    public Parent record(SubjectId id, OpenTab tab) {
        return switch (id) {
            case EnquiryId enquiry -> new EnquiryRecord(in, services).page(enquiry, tab);
            case HouseholdId household -> new HouseholdRecord(in, services).page(household, tab);
            case ChildId child -> new ChildRecord(in, services).page(child, tab);
            case PlacementId placement -> new PlacementRecord(in, services).page(placement, tab);
            case PersonId person -> new PersonRecord(in, services).page(person, tab);
            case ReferralId request ->
                new ReferralScreen(in.desk(), in.session(), in.authorities(), in.shell())
                        .finding(FindHomeScreen.open(in.session()) ? child -> Finding.open(in, services, child) : null)
                        .page(request, tab);
            case ConcernId concern ->
                new ConcernScreen(in.desk(), in.session(), in.shell(), () -> ChildRecord.others(in.session()))
                        .page(concern, tab);
            case ProviderId provider -> new ProviderRecord(in).page(provider);
        };
    }

    private void plan() {
        in.shell()
                .open(
                        Place.MATCHING,
                        () -> new PlanScreen(
                                        in.desk(),
                                        in.session(),
                                        new AllWaiting(new Matching(services.geography())),
                                        in.shell(),
                                        FindHomeScreen.open(in.session())
                                                ? (child, shown) -> Finding.open(in, services, child, shown)
                                                : null,
                                        in.session().may(Right.SET_TARGETS) ? this::target : null)
                                .page());
    }

    /** A target for homes that are missing: one at least, or as many as would serve all. */
    private void target(Gap gap) {
        new TargetForm(in.desk(), in.session(), in.shell())
                .propose(
                        gap.homesFor(),
                        gap.siblings() ? RecruitmentTarget.Focus.SIBLINGS : RecruitmentTarget.Focus.ANY,
                        Math.max(1, gap.homes()));
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
    public List<Palette.Choice> commands() {
        var commands = new ArrayList<Palette.Choice>();
        var enquiries = new EnquiryWays(in, services);
        command(commands, Right.EDIT_RECRUITMENT, Place.ENQUIRIES, "New enquiry", enquiries::one);
        command(commands, Right.EDIT_RECRUITMENT, Place.ENQUIRIES, "Enter many enquiries in rows", enquiries::rows);
        command(commands, Right.EDIT_RECRUITMENT, Place.ENQUIRIES, "Paste an e-mail or web form", enquiries::paste);
        command(commands, Right.SEE_RECRUITMENT, Place.ENQUIRIES, "Enquiries by stage", enquiries::board);
        command(commands, Right.EDIT_CARERS, Place.CARERS, "New household", this::newHousehold);
        command(commands, Right.EDIT_CHILDREN, Place.CHILDREN, "New child", this::newChild);
        command(commands, Right.EDIT_CHILDREN, Place.MATCHING, "A home tonight", () -> Lists.tonight(in));
        command(commands, Right.EDIT_CHILDREN, Place.PLACEMENTS, "New placement", this::newPlacement);
        command(commands, Right.SEE_CHILDREN, Place.MATCHING, "Plan for all who wait", this::plan);
        commands.add(new Palette.Choice(
                "Diary", "Home", () -> in.shell().open(Place.HOME, () -> new DiaryPage(in).page())));
        commands.add(new Palette.Choice(
                "What is due", "Home", () -> in.shell().open(Place.HOME, () -> new DuePage(in).page())));
        return commands;
    }

    private void command(List<Palette.Choice> to, Right right, Place place, String verb, Runnable act) {
        if (in.session().may(right)) {
            to.add(new Palette.Choice(verb, place.label(), act));
        }
    }

    @Override
    public void close() {
        in.desk().background().write("Closing the postcode directory", services::close);
    }
}
