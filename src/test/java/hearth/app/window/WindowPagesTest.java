package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Listing;
import hearth.access.Query;
import hearth.access.Session;
import hearth.carers.Check;
import hearth.carers.Checks;
import hearth.carers.Ground;
import hearth.carers.Household;
import hearth.carers.Households;
import hearth.common.SubjectId;
import hearth.demo.TestDemonstration;
import hearth.geography.boundary.InventedBoundaries;
import hearth.placements.OutOfBoroughLine;
import hearth.placements.PlacementLine;
import hearth.placements.ProviderLine;
import hearth.placements.ReferralLine;
import hearth.recruitment.Enquiries;
import hearth.recruitment.Enquiry;
import hearth.reports.Figures;
import hearth.ui.MonthChoice;
import hearth.ui.OpenMonth;
import hearth.ui.Screens;
import hearth.ui.Theme;
import hearth.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every page over a demonstration council, full of people. (It is long because making the council once serves all pages.) */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowPagesTest {
    @RegisterExtension
    final Screens screens = new Screens();

    @TempDir
    static Path folder;

    private Session session;
    private final AtomicReference<HearthWindow.Inside> inside = new AtomicReference<>();
    private final AtomicReference<Pages> pages = new AtomicReference<>();

    @BeforeAll
    void make() {
        session = TestDemonstration.open(folder.resolve("demo"));
    }

    @AfterAll
    void close() {
        session.store().close();
    }

    @BeforeEach
    void show() {
        screens.show(desk -> new StackPane(Words.plain("")));
        screens.onFx(() -> {
            var window = new HearthWindow(screens.desk(), new Theme(Theme.Mode.LIGHT, 100), folder, in -> {
                inside.set(in);
                pages.set(new WindowPages(in));
                return pages.get();
            });
            window.enter(session);
            return true;
        });
        screens.quiet();
    }

    @AfterEach
    void leave() {
        pages.get().close();
        assertThat(screens.faults()).isEmpty();
    }

    private void open(SubjectId id) {
        screens.onFx(() -> {
            inside.get().shell().to(id);
            return true;
        });
        screens.quiet();
    }

    private <R> R first(Listing<R> listing, String... filter) {
        Query query = Query.on(session.today());
        for (int i = 0; i < filter.length; i += 2) {
            query = query.where(filter[i], filter[i + 1]);
        }
        Query wanted = query;
        return session.read(listing.right(), h -> listing.rows(h, wanted, 0, 1).getFirst());
    }

    @Test
    void homeSaysWhatTheMonthIsLikeAndWhatNeedsSomebody() {
        assertThat(screens.shows("Needs you")).isTrue();
        screens.picture("home");
    }

    @Test
    void aFigureLeadsToTheRecordsItCounts() {
        screens.clickOn("Children out of borough");
        assertThat(screens.shows("September 2026, " + figure("children_out_of_borough") + " records"))
                .isTrue();
        screens.picture("behind-a-figure");
        screens.clickOn("Back");
        screens.clickOn("Cost out of borough");
        assertThat(screens.shows("Cost")).isTrue();
        screens.picture("behind-a-cost");
    }

    private long figure(String key) {
        return Figures.of(session.store(), Ground.noDirectory(folder), YearMonth.of(2026, 9))
                .value(key);
    }

    @Test
    void aPersonARequestAndAProviderHavePagesOfTheirOwn() {
        Check check = first(Checks.LISTING);
        open(check.id());
        assertThat(screens.shows(check.name())).isTrue();
        screens.clickOn("Checks");
        screens.picture("person");
        ReferralLine request = first(ReferralLine.LISTING, "state", "SEARCHING_EXTERNAL");
        open(request.id());
        assertThat(screens.shows("Request for a home")).isTrue();
        screens.picture("request");
        screens.clickOn("Who was asked");
        assertThat(screens.shows("Record the answer")).isTrue();
        ProviderLine provider = first(ProviderLine.LISTING, "name", "Larkfield Fostering");
        open(provider.id());
        assertThat(screens.shows(provider.children() + "")).isTrue();
        screens.picture("provider");
        screens.clickOn("Homes");
    }

    @Test
    void everyListOpensWithItsCount() {
        for (Place place : EnumSet.range(Place.ENQUIRIES, Place.MATCHING)) {
            screens.press(KeyCode.CONTROL, place.key());
            assertThat(screens.robot()
                            .lookup((Node n) ->
                                    n instanceof Label l && l.getText().endsWith(" shown"))
                            .tryQuery())
                    .as(place.label())
                    .isPresent();
            screens.picture("list-" + place.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    @Test
    void anEnquiryShowsWhatIsNextAndTakesAnAttempt() {
        Enquiry enquiry = first(Enquiries.LISTING, "closed_on", "");
        open(enquiry.id());
        assertThat(screens.shows(enquiry.name())).isTrue();
        screens.picture("enquiry");
        screens.clickOn("No answer");
        screens.clickOn("History");
        assertThat(screens.shows("No answer")).isTrue();
        screens.picture("enquiry-history");
    }

    @Test
    void aCallIsLoggedByKeyboard() {
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        screens.clickOn("New enquiry");
        screens.picture("enquiry-form");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("There is a problem")).isTrue();
        screens.picture("enquiry-form-problem");
        screens.press(KeyCode.ESCAPE);
        screens.clickOn("New enquiry");
        screens.type("Ada");
        screens.press(KeyCode.TAB);
        screens.type("Thornbury");
        screens.press(KeyCode.TAB);
        screens.type("01632 960123");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.picture("enquiry-logged");
        assertThat(screens.shows("Ada Thornbury")).isTrue();
        assertThat(screens.shows("01632 960123")).isTrue();
    }

    @Test
    void aHouseholdSaysWhyAPlaceIsVacantOrNot() {
        Household household = first(Households.LISTING, "status", "ACTIVE");
        open(household.id());
        assertThat(screens.shows(household.name())).isTrue();
        screens.picture("household");
        screens.clickOn("Approval");
        screens.picture("household-approval");
    }

    @Test
    void aChildAndTheirHomeLeadToEachOther() {
        OutOfBoroughLine line = first(OutOfBoroughLine.LISTING);
        open(line.id());
        assertThat(screens.shows("Looked after")).isTrue();
        screens.picture("child");
        PlacementLine home = first(PlacementLine.LISTING, "child", line.child(), "end", "");
        open(home.id());
        assertThat(screens.shows("Out of borough")).isTrue();
        screens.picture("placement");
        screens.clickOn("Open the child");
        assertThat(screens.shows("Looked after")).isTrue();
    }

    private static boolean within(@Nullable Node node) {
        return node != null && (node instanceof TableCell || within(node.getParent()));
    }

    private void clickOnACell(String begins) {
        screens.robot()
                .clickOn(screens.robot()
                        .lookup((Node n) -> n instanceof Labeled l
                                && l.getText() != null
                                && l.getText().startsWith(begins)
                                && within(n))
                        .<Labeled>query());
        screens.quiet();
    }

    @Test
    void theBoardSaysWhatWouldBringAChildBackAndTheMapWhereEverybodyLives() throws IOException {
        Path lines = Files.writeString(folder.resolve("councils.geojson"), InventedBoundaries.geoJson(2, 200));
        screens.onFx(() -> {
            new BoundaryPanel(inside.get()).takeIn(lines);
            return true;
        });
        screens.quiet();
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        assertThat(screens.shows("To return")).isTrue();
        screens.clickOn("To return");
        assertThat(screens.shows("29 of 212 shown"))
                .as("as many as the figure says")
                .isTrue();
        screens.clickOn("Views");
        screens.clickOn("Save what is shown now");
        screens.fill("Name", "Way back");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Clear all");
        screens.clickOn("Views");
        screens.clickOn("Way back");
        assertThat(screens.shows("29 of 212 shown")).isTrue();
        clickOnACell("To return");
        screens.picture("out-of-borough-board");
        screens.clickOn("Map");
        assertThat(screens.shows("Our carers")).isTrue();
        assertThat(screens.shows("Boundaries of councils, our own thicker")).isTrue();
        clickOnACell("CH-");
        screens.picture("map");
        screens.clickOn("Nearer");
        screens.press(KeyCode.ESCAPE);
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        screens.clickOn("Came back");
        screens.picture("came-back");
    }

    @Test
    void reportsShowEveryFigureAndMakeTheWorkbook() {
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        assertThat(screens.shows("This month")).isTrue();
        clickOnACell("Places approved in the month");
        assertThat(screens.robot().lookup(".below-table .label").queryAll().stream()
                        .map(label -> ((Labeled) label).getText()))
                .anyMatch(words -> words.startsWith("Places approved in the month: "));
        screens.picture("reports");
        Path file = folder.resolve("month.xlsx");
        screens.onFx(() -> {
            new ReportsPage(inside.get(), Ground.noDirectory(folder), new OpenMonth())
                    .write(YearMonth.of(2026, 9), file);
            return true;
        });
        screens.quiet();
        assertThat(file).exists();
    }

    @Test
    void theMonthChosenIsThereStillWhenOneComesBack() {
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        YearMonth present = month().getValue();
        YearMonth chosen = present.minusMonths(4);
        screens.onFx(() -> {
            month().setValue(chosen);
            return true;
        });
        screens.quiet();
        screens.clickOn("Over the years");
        screens.clickOn("Back");
        assertThat(month().getValue()).isEqualTo(chosen);
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        assertThat(month().getValue()).as("another visit begins anew").isEqualTo(present);
    }

    private MonthChoice month() {
        return (MonthChoice) screens.find("Month");
    }

    @Test
    void aFileIsShownBeforeItIsWritten() throws Exception {
        Path file = folder.resolve("tracker.csv");
        Files.writeString(file, """
            Date of enquiry,Name,Postcode
            01/09/2026,Bo Rookwood,QA1 1BY
            31/02/2026,Cy Rookwood,QA1 1BY
            """);
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT9);
        assertThat(screens.shows("None yet")).isTrue();
        screens.picture("import-empty");
        var services = new Services(session.store().folder(), inside.get().authorities());
        var made = new ImportPage(inside.get(), services.intake(), services.geography());
        screens.onFx(() -> {
            inside.get().shell().open(Place.IMPORT, made::page);
            return true;
        });
        screens.quiet();
        screens.onFx(() -> {
            made.preview(List.of(file));
            return true;
        });
        screens.quiet();
        assertThat(screens.shows("1 new, 0 changed, 0 the same, 1 rejected, 0 left out"))
                .isTrue();
        screens.picture("import-preview");
        screens.clickOn("Write the rows that are right");
        assertThat(screens.shows("IMP-0001")).isTrue();
    }

    @Test
    void settingsSayWhichPostcodesAreInUse() {
        screens.press(KeyCode.CONTROL, KeyCode.COMMA);
        screens.clickOn("Copies and postcodes");
        assertThat(screens.shows("Postcode directory")).isTrue();
        screens.picture("settings");
    }
}
