package hearth.app.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import hearth.demo.TestDemonstration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other people's scripts rely on, on a demonstration council. */
class ContractTest {
    @TempDir
    static Path folder;

    private static Path store = Path.of("");

    @BeforeAll
    static void demonstrate() {
        store = folder.resolve("council");
        Ran made = hearth("demo", store, "--seed", TestDemonstration.SEED, "--at", TestDemonstration.AT);
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(made.out()).isEqualTo(store + "\n");
    }

    /** With no password given: a demonstration has one of its own. */
    private static Ran hearth(Object... words) {
        return Ran.with(Map.of("HEARTH_TODAY", "2026-10-31"), null, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "enquiries: reference name received source stage stage_since closed_on closed_reason postcode officer",
                "households: reference name status approved_on places age_from age_to types filled over not_available"
                        + " vacant review_due postcode authority officer",
                "children: reference name date_of_birth sex legal_status need placement_type provider household"
                        + " out_of_borough miles at_a_distance since weekly_cost",
                "placements: reference child household provider type start end end_reason postcode authority location"
                        + " miles weekly_cost",
                "out-of-borough: child type provider start authority miles band at_a_distance reason approved_by"
                        + " approved_on host_notified_on weekly_cost return_target settled",
                "vacancies: household places free_from free_until ages types",
                "tasks: due kind about owner overdue_days",
                "checks: subject kind requested received expires state",
                "referrals: reference children state since type needed_by asked days",
                "providers: name sector urn children weekly_average",
                "breaches: rule about since who due state",
                "costs: placement child provider group nights gross contributions net",
                "returns: child from to on weekly_before weekly_after held",
                "bridge: reason amount rows",
                "savings: child kind from to weekly_before weekly_after marginal full contributions_lost agreed_by"
                        + " agreed_on",
                "foster-parents: entry name address date_of_birth sex approved_on reviews terms",
                "budget: line budget_weeks budget_unit budget actual_weeks actual commitment forecast variance volume"
                        + " mix price",
            })
    void aListBeginsWithTheseColumnsAndHasRows(String kind, String columns) throws IOException {
        Ran csv = hearth("list", store, kind, "--csv");
        assertThat(csv.status()).as(csv.err()).isZero();
        assertThat(csv.out().lines().findFirst().orElse("")).startsWith(columns.replace(' ', ','));
        List<Object> rows =
                JSON.std.listFrom(hearth("list", store, kind, "--json").out());
        assertThat(rows).isNotEmpty();
        assertThat(((Map<?, ?>) rows.getFirst()).keySet().stream().map(Object::toString))
                .startsWith(columns.split(" ", -1));
    }

    @Test
    void paymentsOfAMonthStandBesideWhatIsWorkedOut() throws IOException {
        List<Object> rows = JSON.std.listFrom(
                hearth("list", store, "ledger", "--month", "2026-09", "--json").out());
        assertThat(((Map<?, ?>) rows.getFirst()).keySet().stream().map(Object::toString))
                .startsWith("month state line reference about payee paid placement child reckoned difference"
                        .split(" ", -1));
        assertThat(rows.stream().map(r -> String.valueOf(((Map<?, ?>) r).get("state"))))
                .contains("Matched to no placement", "Differs", "Agrees");
    }

    @Test
    void everyListOfTheHelpIsHeldHere() {
        assertThat(Lists.names())
                .containsExactlyInAnyOrder(
                        "enquiries",
                        "households",
                        "children",
                        "placements",
                        "out-of-borough",
                        "vacancies",
                        "tasks",
                        "checks",
                        "referrals",
                        "providers",
                        "ledger",
                        "breaches",
                        "costs",
                        "returns",
                        "budget",
                        "bridge",
                        "savings",
                        "foster-parents");
    }

    @Test
    void costsOfAMonthAddUpToItsFigure() throws IOException {
        double net = JSON
                .std
                .listFrom(hearth("list", store, "costs", "--month", "2026-09", "--json")
                        .out())
                .stream()
                .mapToDouble(row -> number(row, "net"))
                .sum();
        String figures =
                hearth("figures", store, "--month", "2026-09", "--json").out();
        Object all = requireNonNull(JSON.std.mapFrom(figures).get("figures"));
        double total = number(requireNonNull(((Map<?, ?>) all).get("cost_total")), "month");
        assertThat(Math.round(net * 100)).isEqualTo(Math.round(total * 100)).isPositive();
    }

    private static double number(Object row, String field) {
        return ((Number) requireNonNull(((Map<?, ?>) row).get(field))).doubleValue();
    }

    @Test
    void aListInMemoryIsFilteredLikeAnyOther() throws IOException {
        List<Object> agency = JSON.std.listFrom(
                hearth("list", store, "costs", "--month", "2026-09", "--filter", "group=agency", "--json")
                        .out());
        assertThat(agency)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(((Map<?, ?>) row).get("group")).isEqualTo("agency"));
        assertThat(hearth("list", store, "costs", "--filter", "nights=many").status())
                .isEqualTo(2);
    }

    @Test
    void theSameSeedGivesTheSameCouncil() {
        Path again = folder.resolve("again");
        TestDemonstration.put(again);
        for (String kind : List.of("enquiries", "placements", "tasks")) {
            assertThat(hearth("list", again, kind, "--csv").out())
                    .hasSizeGreaterThan(1000)
                    .isEqualTo(hearth("list", store, kind, "--csv").out());
        }
        assertThat(hearth("figures", again, "--month", "2026-09", "--json").out())
                .contains("children_looked_after")
                .isEqualTo(
                        hearth("figures", store, "--month", "2026-09", "--json").out());
    }

    @Test
    void nobodyNeedsToSayWhoTheyAreInADemonstration() {
        assertThat(hearth("users", store, "list", "--csv").out()).contains("demo,");
        assertThat(Ran.hearth("users", store, "list").status()).isEqualTo(4);
    }

    @Test
    void aDemonstrationOfTheWrongSizeIsWrongUsage() {
        assertThat(Ran.hearth("demo", folder.resolve("x"), "--size", 0).status())
                .isEqualTo(2);
        assertThat(Ran.hearth("demo", folder.resolve("x"), "--size", "big").err())
                .startsWith("--size N cannot be big.");
        assertThat(Ran.hearth("demo", store).status()).isEqualTo(1);
    }

    @Test
    void aPlanNamesChildrenAndHouseholdsByReference() throws IOException {
        Ran ran = hearth("plan", store, "--json");
        assertThat(ran.status()).as(ran.err()).isZero();
        Map<String, Object> object = JSON.std.mapFrom(ran.out());
        var plans = (Map<?, ?>) requireNonNull(object.get("plans"));
        var joint = (Map<?, ?>) requireNonNull(plans.get("joint"));
        var lines = (List<?>) requireNonNull(joint.get("lines"));
        assertThat(lines).isNotEmpty();
        for (Object each : lines) {
            var line = (Map<?, ?>) each;
            assertThat(String.valueOf(line.get("children"))).matches("\\[CH-\\d{4}(, CH-\\d{4})*\\]");
            assertThat(String.valueOf(line.get("household"))).matches("FC-\\d{4}");
            assertThat((Integer) requireNonNull(line.get("points")))
                    .isLessThanOrEqualTo((Integer) requireNonNull(line.get("ownBest")));
        }
        assertThat((Integer) requireNonNull(joint.get("placed"))).isGreaterThanOrEqualTo((Integer)
                requireNonNull(((Map<?, ?>) requireNonNull(plans.get("fewest"))).get("placed")));
    }
}
