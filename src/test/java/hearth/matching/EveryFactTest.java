package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.HomeQuestion;
import hearth.carers.TermsLine;
import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.geography.GridReference;
import hearth.matching.HouseholdFacts.Resident;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every fact there is of a child, a household and a request, changed by itself: the lines in which it is used change, all of them
 * and no others. A new fact has no place in a ledger before it has one here. It is long because every fact has its line here.
 */
class EveryFactTest {
    private static final GridReference FAR = new GridReference(Made.LEIGH.easting() + 60_000, Made.LEIGH.northing());
    private static final Fact MUST = Fact.must("YES", Made.DAY);

    /** A change, the component it is of, and the rules in which it shows. */
    private record Change<T>(String of, String used, Consumer<T> change) {}

    private static <T> Change<T> change(String of, String used, Consumer<T> change) {
        return new Change<>(of, used, change);
    }

    /** A boy of eight who is fostered there, and says nothing of others. */
    private static Resident there(long id) {
        Map<ChildQuestion, Fact> none = new EnumMap<>(ChildQuestion.class);
        for (ChildQuestion question : ChildQuestion.values()) {
            none.put(question, Fact.none(Made.DAY));
        }
        return Made.fostered(id, LocalDate.of(2025, 1, 1), none, false);
    }

    /** A home and a child between whom every fact could matter: two boys there, one room left, a limit, a zone near by. */
    private static HouseholdFacts home() {
        return Made.home().but(d -> {
            d.fosterRooms = 3;
            d.terms = TermsFacts.of(3, TermsLine.of("SHORT_TERM", 0, 10));
            d.calendar = Calendar.free(3, LocalDate.of(2024, 1, 1))
                    .and(new Calendar.Span(LocalDate.of(2025, 1, 1), null, 0, 2, 0, false, null));
            d.residents = List.of(Made.carer(), there(7), there(8));
            d.limits = List.of(new HouseholdFacts.Limit("NEED", "SLEEP", false, Made.DAY));
        });
    }

    private static ChildFacts child() {
        return Made.child().but(d -> {
            d.zones = List.of(new ChildFacts.Zone("SECTOR", "AB1 1", null, 0, "RISK"));
            d.needs = List.of(new ChildFacts.Need("SLEEP", 0));
        });
    }

    private static List<Change<HouseholdFacts.Draft>> ofHomes() {
        var all = new ArrayList<>(List.<Change<HouseholdFacts.Draft>>of(
                change("reference", "", d -> d.reference = "FC-9"),
                change("name", "", d -> d.name = "Other"),
                change("hidden", ALL, d -> d.hidden = true),
                change(
                        "standing",
                        "H01",
                        d -> d.standing =
                                new HouseholdFacts.Standing(HouseholdFacts.Standing.Kind.SUSPENDED, null, null, null)),
                change(
                        "terms",
                        "H03 H04 H06 H07",
                        d -> d.terms = new TermsFacts(
                                1, false, false, List.of(new TermsLine("LONG_TERM", 8, 17, "M", null)), Set.of())),
                change("calendar", "H08", d -> d.calendar = Calendar.free(0, Made.DAY)),
                change("limit", "H05", d -> d.limit = 2),
                change("exempted", "", d -> d.exempted = List.of(Set.of(new ChildId(1)))),
                change("residents", "H05 H09 H12", d -> d.residents = List.of(Made.carer())),
                change("bedrooms", "", d -> d.bedrooms = 9),
                change("fosterRooms", "H09 H10", d -> d.fosterRooms = 0),
                change("duties", "H02", d -> d.duties = List.of()),
                change("abilities", "H16", d -> d.abilities = List.of()),
                change("limits", "H18", d -> d.limits = List.of()),
                change("authority", "H19", d -> d.authority = Made.BOLTON),
                change("postcode", "H14", d -> d.postcode = null),
                change("at", "H20", d -> d.at = null),
                change("own", "H01", d -> d.own = false),
                change("connected", "H21", d -> d.connected = true),
                change("checkedOn", "H23", d -> d.checkedOn = null),
                change("freeSince", "", d -> d.freeSince = Made.DAY)));
        var used = Map.of(
                HomeQuestion.STEP_FREE, "H15",
                HomeQuestion.HOIST, "H15",
                HomeQuestion.GROUND_FLOOR, "H15",
                HomeQuestion.PETS, "H16",
                HomeQuestion.SMOKING, "H17");
        for (HomeQuestion question : HomeQuestion.values()) {
            all.add(change(
                    "answers",
                    used.getOrDefault(question, ""),
                    d -> d.answers.put(question, Fact.of("something else", Made.DAY))));
        }
        return all;
    }

    private static List<Change<ChildFacts.Draft>> ofChildren() {
        var all = new ArrayList<>(List.<Change<ChildFacts.Draft>>of(
                change("reference", "", d -> d.reference = "CH-9"),
                change("hidden", "H03 H07 H09 H10 H11 H12 H14 H15 H16 H17 H18 H19 H20 H22", d -> d.hidden = true),
                change("born", "H03 H09 H17 H18", d -> d.born = null),
                change("sex", "H07", d -> d.sex = "M"),
                change("authority", "H19", d -> d.authority = Made.BOLTON),
                change("siblings", "", d -> d.siblings = Set.of(new ChildId(7))),
                change("needs", "H18", d -> d.needs = List.of(new ChildFacts.Need("SLEEP", 3))),
                change(
                        "apart",
                        "H11",
                        d -> d.apart =
                                List.of(new ChildFacts.Apart(new ChildId(7), null, null, null, "RISK", Made.DAY))),
                change(
                        "zones",
                        "H14",
                        d -> d.zones = List.of(new ChildFacts.Zone("AUTHORITY", Made.WIGAN, null, 0, "COURT"))),
                change("home", "", d -> d.home = FAR),
                change("school", "H20", d -> d.school = new ChildFacts.School("Far High", 10, FAR)),
                change("familyTimes", "", d -> d.familyTimes = List.of()),
                change("wishOn", "H22", d -> d.wishOn = null),
                change("priority", "", d -> d.priority = new ChildFacts.Priority(Criterion.NEAR, 10)),
                change("livesWith", "", d -> d.livesWith = new HouseholdId(55)),
                change("knows", "", d -> d.knows = Set.of(new HouseholdId(100))),
                change(
                        "decided",
                        "",
                        d -> d.decided = List.of(new ChildFacts.Decided(
                                "KS4_MOVE", new HouseholdId(100), "a nominated officer", Made.DAY, false)))));
        Map<ChildQuestion, String> used = Map.ofEntries(
                Map.entry(ChildQuestion.BARS_SHARING, "H10"),
                Map.entry(ChildQuestion.ONLY_CHILD, "H12"),
                Map.entry(ChildQuestion.YOUNGEST, "H12"),
                Map.entry(ChildQuestion.OLDEST, "H12"),
                Map.entry(ChildQuestion.NO_YOUNGER, "H12"),
                Map.entry(ChildQuestion.STEP_FREE, "H15"),
                Map.entry(ChildQuestion.HOIST, "H15"),
                Map.entry(ChildQuestion.GROUND_FLOOR, "H15"),
                Map.entry(ChildQuestion.MEDICAL, "H16"),
                Map.entry(ChildQuestion.PET_ALLERGY, "H16"),
                Map.entry(ChildQuestion.RESPIRATORY, "H17"));
        for (ChildQuestion question : ChildQuestion.values()) {
            all.add(change("answers", used.getOrDefault(question, ""), d -> d.answers.put(question, MUST)));
        }
        return all;
    }

    private static final String ALL =
            String.join(" ", Arrays.stream(RuleId.values()).map(Enum::name).toList());

    @TestFactory
    Stream<DynamicTest> aFactOfTheHomeShowsWhereItIsUsedAndNowhereElse() {
        Entry before = Made.entry(Made.request(child()), home());
        return ofHomes().stream()
                .map(c -> DynamicTest.dynamicTest(
                        c.of() + " " + c.used(),
                        () -> assertThat(
                                        Made.changed(before, Made.entry(Made.request(child()), home().but(c.change()))))
                                .isEqualTo(Made.rules(c.used()))));
    }

    @TestFactory
    Stream<DynamicTest> aFactOfTheChildShowsWhereItIsUsedAndNowhereElse() {
        Entry before = Made.entry(Made.request(child()), home());
        return ofChildren().stream()
                .map(c -> DynamicTest.dynamicTest(
                        c.of() + " " + c.used(),
                        () -> assertThat(
                                        Made.changed(before, Made.entry(Made.request(child().but(c.change())), home())))
                                .isEqualTo(Made.rules(c.used()))));
    }

    private static Request asked(
            Request.Together together,
            Set<ChildId> leftOut,
            String type,
            LocalDate from,
            LocalDate until,
            LocalDate considered) {
        return new Request(
                List.of(child()), together, leftOut, type, false, from, until, Made.DAY.minusDays(5), considered);
    }

    @Test
    void aFactOfTheRequestShowsWhereItIsUsedAndNowhereElse() {
        LocalDate until = LocalDate.of(2027, 6, 1);
        LocalDate considered = Made.DAY.minusDays(4);
        var none = Request.Together.NONE;
        Entry before = Made.entry(asked(none, Set.of(), "SHORT_TERM", Made.DAY, until, considered), home());
        Map<String, Request> others = Map.of(
                "H13",
                asked(Request.Together.MUST, Set.of(new ChildId(5)), "SHORT_TERM", Made.DAY, until, considered),
                "H06",
                asked(none, Set.of(), "LONG_TERM", Made.DAY, until, considered),
                "H01 H02 H03 H08 H17 H18",
                asked(none, Set.of(), "SHORT_TERM", Made.DAY.plusDays(3), until, considered),
                "H01 H03 H08",
                asked(none, Set.of(), "SHORT_TERM", Made.DAY, LocalDate.of(2031, 6, 1), considered),
                "H21",
                asked(none, Set.of(), "SHORT_TERM", Made.DAY, until, Made.DAY.minusDays(1)),
                "",
                new Request(
                        List.of(child()),
                        none,
                        Set.of(),
                        "SHORT_TERM",
                        true,
                        Made.DAY,
                        until,
                        Made.DAY.minusDays(90),
                        considered));

        others.forEach((used, request) -> assertThat(Made.changed(before, Made.entry(request, home())))
                .as(used)
                .isEqualTo(Made.rules(used)));
    }

    @Test
    void everyComponentIsAmongThem() {
        assertThat(ofHomes().stream().map(Change::of)).containsAll(names(HouseholdFacts.class));
        assertThat(ofChildren().stream().map(Change::of)).containsAll(names(ChildFacts.class));
        assertThat(names(Request.class))
                .containsExactlyInAnyOrder(
                        "children",
                        "together",
                        "leftOut",
                        "type",
                        "emergency",
                        "from",
                        "until",
                        "receivedOn",
                        "connectedOn");
    }

    /** But for the key: another record altogether. */
    private static List<String> names(Class<? extends Record> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("id"))
                .toList();
    }

    /** What could only help or say nothing where it is used above is used where it matters. */
    @Test
    void whatChangedNothingThereCountsWhereItMatters() {
        Request request = Made.request(child());
        HouseholdFacts full = home().but(d -> d.limit = 2);
        Entry before = Made.entry(request, full);
        assertThat(before.line(RuleId.H05).state()).isEqualTo(State.FAIL);
        assertThat(Made.changed(
                        before,
                        Made.entry(
                                request,
                                full.but(d ->
                                        d.exempted = List.of(Set.of(new ChildId(1), new ChildId(7), new ChildId(8)))))))
                .containsExactly(RuleId.H05);
        HouseholdFacts unrecorded = home().but(d -> d.fosterRooms = null);
        assertThat(Made.changed(
                        Made.entry(request, unrecorded), Made.entry(request, unrecorded.but(d -> d.bedrooms = null))))
                .contains(RuleId.H09);
        HouseholdFacts agency = home().but(d -> d.own = false);
        assertThat(Made.changed(
                        Made.entry(request, agency),
                        Made.entry(Made.request(child().but(d -> d.livesWith = agency.id())), agency)))
                .containsExactly(RuleId.H01);
    }

    /** Taken away, a fact turns what fails into what is not known; nothing that barred a home passes for want of it. */
    @Test
    void aFactThatIsTakenAwayLetsNothingPassThatFailed() {
        List<Consumer<HouseholdFacts.Draft>> missing = List.of(
                d -> d.standing =
                        new HouseholdFacts.Standing(HouseholdFacts.Standing.Kind.NEVER_RECORDED, null, null, null),
                d -> d.terms = null,
                d -> d.calendar = Calendar.NOTHING,
                d -> {
                    d.fosterRooms = null;
                    d.bedrooms = null;
                },
                d -> d.duties = List.of(),
                d -> d.answers.clear(),
                d -> d.abilities = List.of(),
                d -> d.authority = null,
                d -> d.postcode = null,
                d -> d.at = null,
                d -> d.checkedOn = null);
        int failed = 0;
        for (Change<HouseholdFacts.Draft> home : ofHomes()) {
            for (Change<ChildFacts.Draft> child : ofChildren()) {
                Request request = Made.request(child().but(child.change()));
                HouseholdFacts changed = home().but(home.change());
                Entry before = Made.entry(request, changed);
                failed += before.lines(State.FAIL).size();
                for (Consumer<HouseholdFacts.Draft> gone : missing) {
                    Entry after = Made.entry(request, changed.but(gone));
                    before.lines(State.FAIL)
                            .forEach(line -> assertThat(after.line(line.rule()).state())
                                    .as("%s %s: %s", home.of(), child.of(), line)
                                    .isNotEqualTo(State.PASS));
                }
            }
        }
        assertThat(failed).as("something failed before").isGreaterThan(500);
    }
}
