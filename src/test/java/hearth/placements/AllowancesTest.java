package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hearth.access.Query;
import hearth.common.Money;
import hearth.common.PlacementId;
import hearth.common.RuleRefused;
import hearth.placements.Allowances.Band;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An allowance that follows the child's age, by the national figures of 2025-26 and by a council's own. */
class AllowancesTest {
    private static final String REST = "Rest of England";

    @TempDir
    Path folder;

    private Council wigan;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
        set("2025-04-06", national(REST).bands());
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private static Allowances.Rates national(String area) {
        return Allowances.national().stream()
                .filter(r -> r.scheme().equals(area))
                .findFirst()
                .orElseThrow();
    }

    private void set(String from, List<Band> bands) {
        Allowances.set(wigan.kim, REST, day(from), "Cabinet", bands);
    }

    private static Money pounds(String pounds) {
        return Money.ofPounds(new BigDecimal(pounds));
    }

    private PlacementId home(String born) {
        var home = wigan.admitted(wigan.child("Ada", born), "2025-04-10", Home.at("U6", "PR1", "WN2 2BB"));
        Costs.add(wigan.kim, home, CostLine.New.byAge(REST, day("2025-04-10")));
        return home;
    }

    private @Nullable Money weekly(PlacementId home, String on) {
        return wigan.kim.store().read(h -> Costs.weekly(h, home, day(on))).orElse(null);
    }

    private Money month(int year, int month) {
        return wigan.kim
                .store()
                .read(h -> Costs.month(h, YearMonth.of(year, month)).stream()
                        .map(CostRow::net)
                        .reduce(Money.ZERO, Money::plus));
    }

    @ParameterizedTest
    @CsvSource({
        "London, 198, 201, 225, 257, 299",
        "South East, 189, 196, 216, 247, 288",
        "Rest of England, 170, 176, 194, 220, 258"
    })
    void theNationalMinimumOf2025ComesWithHearth(String area, String a, String b, String c, String d, String e) {
        Allowances.Rates rates = national(area);
        assertThat(rates.bands())
                .containsExactly(
                        new Band(0, 2, pounds(a)),
                        new Band(3, 4, pounds(b)),
                        new Band(5, 10, pounds(c)),
                        new Band(11, 15, pounds(d)),
                        new Band(16, 17, pounds(e)));
        assertThat(rates.holdOn(day("2025-04-05"))).isFalse();
        assertThat(rates.holdOn(day("2025-04-06"))).isTrue();
        assertThat(rates.holdOn(day("2026-04-05"))).isTrue();
        assertThat(rates.holdOn(day("2026-04-06"))).isFalse();
    }

    @Test
    void theNationalRatesSayWhereTheyAreFromAndUntilWhenTheyAreKnown() {
        assertThat(Allowances.knownUntil()).isEqualTo(LocalDate.of(2026, 4, 5));
        assertThat(Allowances.national())
                .allSatisfy(
                        set -> assertThat(set.source()).contains("6 April 2025").contains("GOV.UK"));
    }

    @Test
    void fromTheEleventhBirthdayTheAllowanceIsThatOfElevenToFifteen() {
        PlacementId home = home("2014-05-15");
        assertThat(weekly(home, "2025-05-14")).isEqualTo(pounds("194"));
        assertThat(weekly(home, "2025-05-15")).isEqualTo(pounds("220"));
        // 14 nights at 194 and 17 at 220, rounded once
        assertThat(month(2025, 5)).isEqualTo(pounds("922.29"));
        assertThat(month(2025, 4)).isEqualTo(pounds("582.00"));
    }

    @Test
    void everyListShowsThePriceOfTheDay() {
        PlacementId home = home("2014-05-15");
        for (String on : List.of("2025-05-14", "2025-05-15")) {
            var pence = new Money(on.endsWith("14") ? 19_400 : 22_000);
            var query = Query.on(day(on), wigan.kim);
            List<ChildLine> children = wigan.kim.store().read(h -> ChildLine.LISTING.all(h, query));
            assertThat(children)
                    .singleElement()
                    .satisfies(c -> assertThat(c.weeklyCost()).asString().startsWith(pence.toString()));
            List<PlacementLine> homes = wigan.kim.store().read(h -> PlacementLine.LISTING.all(h, query));
            assertThat(homes)
                    .singleElement()
                    .satisfies(p -> assertThat(p.weeklyCost()).asString().startsWith(pence.toString()));
        }
        List<CostLine> steps = wigan.kim.store().read(h -> Costs.prices(h, home));
        assertThat(steps)
                .extracting(CostLine::pence, CostLine::startsOn, CostLine::endsOn)
                .containsExactly(
                        tuple(pounds("194"), day("2025-04-10"), day("2025-05-15")),
                        tuple(pounds("220"), day("2025-05-15"), day("2030-05-15")),
                        tuple(pounds("258"), day("2030-05-15"), day("2032-05-15")));
    }

    @Test
    void aBirthdayOn29FebruaryFallsOn1March() {
        PlacementId home = home("2020-02-29");
        assertThat(weekly(home, "2026-02-28")).isEqualTo(pounds("194"));
        PlacementId three = home("2024-02-29");
        assertThat(weekly(three, "2027-02-28")).isEqualTo(pounds("170"));
        assertThat(weekly(three, "2027-03-01")).isEqualTo(pounds("176"));
    }

    @Test
    void newRatesHoldFromTheirDayAndOldMonthsStayAsTheyWere() {
        PlacementId home = home("2014-05-15");
        set("2026-04-06", Allowances.read("0-10 200; 11-17 231.50"));
        assertThat(weekly(home, "2026-04-05")).isEqualTo(pounds("220"));
        assertThat(weekly(home, "2026-04-06")).isEqualTo(pounds("231.50"));
        assertThat(month(2025, 5)).isEqualTo(pounds("922.29"));
        // put right: the same day again replaces, and a set between the two ends where the next begins
        set("2026-04-06", Allowances.read("0-10 200; 11-17 230"));
        set("2025-10-01", Allowances.read("0-17 225"));
        assertThat(weekly(home, "2026-04-06")).isEqualTo(pounds("230"));
        assertThat(weekly(home, "2025-09-30")).isEqualTo(pounds("220"));
        assertThat(weekly(home, "2025-10-01")).isEqualTo(pounds("225"));
        assertThat(wigan.kim.store().read(Allowances::all))
                .extracting(Allowances.Rates::from, Allowances.Rates::until)
                .containsExactly(
                        tuple(day("2026-04-06"), null),
                        tuple(day("2025-10-01"), day("2026-04-06")),
                        tuple(day("2025-04-06"), day("2025-10-01")));
        assertThat(wigan.kim.store().read(Allowances::schemes)).containsExactly(REST);
    }

    @Test
    void ratesEnteredByMistakeAreTakenOutAndThoseBeforeThemHoldOn() {
        PlacementId home = home("2014-05-15");
        set("2026-04-06", Allowances.read("0-17 900"));
        List<Allowances.Rates> sets = wigan.kim.store().read(Allowances::all);
        Allowances.remove(wigan.kim, sets.getFirst());
        assertThat(weekly(home, "2026-04-06")).isEqualTo(pounds("220"));
        assertThatThrownBy(() -> Allowances.remove(wigan.kim, sets.getLast()))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("Costs follow the rates Rest of England");
    }

    @Test
    void aLineEndsAndOneWhereNobodyIsAChildAnyLongerHasNoPrice() {
        PlacementId home = home("2008-06-01");
        assertThat(weekly(home, "2026-05-31")).isEqualTo(pounds("258"));
        assertThat(weekly(home, "2026-06-01")).isNull();
        CostLine line = wigan.kim.store().read(h -> Costs.of(h, home)).getFirst();
        assertThat(line.byAge()).isTrue();
        Costs.end(wigan.kim, line, day("2025-08-01"));
        assertThat(weekly(home, "2025-07-31")).isEqualTo(pounds("258"));
        assertThat(weekly(home, "2025-08-01")).isNull();
    }

    @Test
    void aFeeIsPaidBesides() {
        PlacementId home = home("2014-05-15");
        Costs.add(wigan.kim, home, CostLine.New.weekly(CostLine.Kind.FEE, pounds("150"), day("2025-04-10")));
        assertThat(weekly(home, "2025-05-20")).isEqualTo(pounds("370"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0-9 100; 11-17 120 | There is no sum for a child of 10",
                "0-10 100; 10-17 120 | There are 2 sums for a child of 10",
                "0-16 100 | There is no sum for a child of 17",
                "0-17 | is not a band of ages",
                "children 100 | is not a band of ages"
            })
    void ratesLeaveNoAgeOut(String bands, String why) {
        assertThatThrownBy(() -> set("2026-04-06", Allowances.read(bands)))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining(why);
    }

    @Test
    void bandsAreReadAsPeopleTypeThem() {
        assertThat(Allowances.read("0 to 1: \u00a3170\n2\u20134 176.00\n5 1,194.5\r\n16+ 258"))
                .containsExactly(
                        new Band(0, 1, pounds("170")),
                        new Band(2, 4, pounds("176")),
                        new Band(5, 5, pounds("1194.50")),
                        new Band(16, 17, pounds("258")));
    }

    @Test
    void onlyAWeeklyAllowanceOfAChildFollowsRatesThatThereAre() {
        var household = wigan.household("The Ashworths", "WN2 2BB");
        assertThatThrownBy(() -> Costs.add(wigan.kim, household, CostLine.New.byAge(REST, day("2025-05-01"))))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("A household has no age");
        PlacementId home = home("2014-05-15");
        assertThatThrownBy(() -> Costs.add(wigan.kim, home, CostLine.New.byAge("Others", day("2025-05-01"))))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("No rates are called Others");
        var withSum = new CostLine.New(
                CostLine.Every.WEEKLY, CostLine.Kind.FEE, pounds("1"), day("2025-05-01"), null, null, null, REST);
        assertThatThrownBy(() -> Costs.add(wigan.kim, home, withSum))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("Only a weekly allowance");
    }
}
