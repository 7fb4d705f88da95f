package hearth.finance;

import static hearth.finance.RecruitmentTargetTest.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a target stands and where it is likely to end, on ways that can be followed by hand. */
class StandingTest {
    private static final LocalDate TODAY = day("2026-10-31");

    private final List<Journey> journeys = new ArrayList<>();
    private final List<Gain> gains = new ArrayList<>();

    private void closed(String received, int afterDays) {
        way(received, null, null, day(received).plusDays(afterDays));
    }

    /** Applied after 30 days, approved by so many days after the enquiry. */
    private void approved(String received, int afterDays) {
        LocalDate on = day(received).plusDays(afterDays);
        way(received, day(received).plusDays(30), on, on);
        gains.add(gain(on, false));
    }

    private void way(
            String received,
            @Nullable LocalDate applied,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate closedOn) {
        journeys.add(new Journey(
                day(received),
                Arrays.asList(day(received), null, applied, null, null, null, null),
                approvedOn,
                closedOn));
    }

    private static Gain gain(LocalDate on, boolean left) {
        return new Gain(on, Gain.Way.MAINSTREAM, left, 1, 2, 3, true, true, false, false);
    }

    private Standing standing(RecruitmentTarget target) {
        gains.sort(java.util.Comparator.comparing(Gain::on));
        return Standing.of(new Standing.Rows(journeys, gains), target, TODAY, part -> {}, () -> false);
    }

    private static RecruitmentTarget carers(long value, boolean net) {
        return RecruitmentTargetTest.target(
                RecruitmentTarget.Unit.CARERS, Set.of(Gain.Way.MAINSTREAM), net, value, Map.of());
    }

    @Test
    void achievedRunRateAndStraightContinuation() {
        gains.add(gain(day("2026-03-31"), false));
        gains.add(gain(day("2026-04-01"), false));
        gains.add(gain(day("2026-10-31"), false));
        gains.add(gain(day("2026-09-29"), true));
        Standing gross = standing(carers(20, false));
        assertThat(gross.counted()).isEqualTo(4);
        assertThat(gross.left()).as("told for a gross target too").isEqualTo(2);
        assertThat(gross.missing()).isEqualTo(16);
        // 214 days gone, 151 left: 4 / 214 x 365
        assertThat(Objects.requireNonNull(gross.straight())).isCloseTo(6.82, within(0.01));
        assertThat(Objects.requireNonNull(gross.runRateNeeded())).isCloseTo(16 / (151 / 30.4375), within(0.001));
        assertThat(gross.forecast()).as("no enquiries at all").isNull();
        assertThat(gross.enquiriesNeeded()).isNull();
        assertThat(standing(carers(20, true)).counted()).isEqualTo(2);
    }

    @Test
    void underThirtyClosedEnquiriesThereIsNotEnoughHistory() {
        approved("2024-01-10", 150);
        for (int i = 0; i < 28; i++) {
            closed("2024-01-10", 10);
        }
        assertThat(standing(carers(20, false)).forecast()).isNull();
        closed("2024-01-10", 10);
        assertThat(standing(carers(20, false)).forecast()).isNotNull();
    }

    @Test
    void withoutAnyApprovalThereIsNotEnoughHistoryEither() {
        for (int i = 0; i < 60; i++) {
            closed("2024-01-10", 10);
        }
        assertThat(standing(carers(20, false)).forecast()).isNull();
        assertThat(standing(carers(20, false)).backtest().lines()).isEmpty();
    }

    /** 100 closed two years ago, 10 of them approved after 200 days, two carers each: rate 10 %. */
    private void hundred() {
        for (int i = 0; i < 90; i++) {
            closed("2024-02-10", 15);
        }
        for (int i = 0; i < 10; i++) {
            approved("2024-02-10", 200);
        }
    }

    @Test
    void enquiriesNeededAtTheCohortRateAndTheLastUsefulDay() {
        hundred();
        Standing standing = standing(carers(20, false));
        assertThat(standing.cohortRate()).isEqualTo(0.1);
        assertThat(standing.enquiriesNeeded())
                .as("20 carers / (10 % x 2 carers)")
                .isEqualTo(100);
        assertThat(standing.medianDays()).isEqualTo(200);
        assertThat(standing.lastUseful()).as("31 March 2027 less 200 days").isEqualTo(day("2026-09-12"));
    }

    @Test
    void anOpenApplicationIsApprovedAsOthersThatWaitedAsLong() {
        hundred();
        // Applied 120 days ago; all that applied were approved 170 days after they had
        LocalDate applied = TODAY.minusDays(120);
        way(applied.minusDays(30).toString(), applied, null, null);
        Standing standing = standing(carers(20, false));
        assertThat(standing.openEnquiries()).isEqualTo(1);
        assertThat(standing.expectedFromOpen()).isEqualTo(2);
        assertThat(standing.enquiriesNeeded()).isEqualTo(90);
        var history = new History(journeys, gains, carers(20, false), TODAY);
        assertThat(history.likely(history.open().getFirst(), 50)).isEqualTo(1);
        assertThat(history.likely(history.open().getFirst(), 49)).isZero();
    }

    @Test
    void onlyThoseThatStoodThereAsLongAreALikeness() {
        // Half left the enquiry after 5 days and were all approved; half stayed 50 days and were closed
        for (int i = 0; i < 20; i++) {
            way("2024-01-10", day("2024-01-15"), day("2024-05-10"), day("2024-05-10"));
            closed("2024-01-10", 50);
        }
        var history = new History(journeys, gains, carers(20, false), TODAY);
        assertThat(history.likely(new History.Open(0, 4), 365)).isEqualTo(0.5);
        assertThat(history.likely(new History.Open(0, 5), 365)).isZero();
        assertThat(history.likely(new History.Open(0, 900), 365))
                .as("longer than any: as those that stayed longest")
                .isZero();
    }

    @Test
    void theSameSeedGivesTheSameForecastAndMoreEnquiriesAHigherOne() {
        for (int i = 0; i < 90; i++) {
            closed("2024-02-10", 15);
        }
        for (int i = 0; i < 10; i++) {
            approved("2024-02-10", 60);
        }
        for (int month = 1; month <= 10; month++) {
            for (int i = 0; i < 25; i++) {
                closed("2026-%02d-05".formatted(month), 15);
            }
        }
        Forecast once = Objects.requireNonNull(standing(carers(20, false)).forecast());
        assertThat(standing(carers(20, false)).forecast()).isEqualTo(once);
        assertThat(once.runs()).isEqualTo(Forecast.RUNS);
        assertThat(once.low()).isLessThanOrEqualTo(once.middle());
        assertThat(once.middle()).isPositive().isLessThanOrEqualTo(once.high());
        Forecast more =
                Objects.requireNonNull(standing(carers(once.middle(), false)).forecast());
        assertThat(more.chance())
                .as("half of the runs end at the middle or more")
                .isBetween(0.5, 0.8);
    }

    @Test
    void aStopEndsTheRuns() {
        hundred();
        var history = new History(journeys, gains, carers(20, false), TODAY);
        var asked = new int[1];
        Forecast part = Forecast.of(history, 0, 20, 151, Forecast.RUNS, 1, done -> {}, () -> asked[0]++ == 700);
        assertThat(part.runs()).isEqualTo(700);
    }

    @Test
    void theBacktestKnowsNothingOfWhatCameLater() {
        // Six years of twenty enquiries a month, one of them approved after 180 days
        for (LocalDate month = day("2020-10-05"); month.isBefore(TODAY); month = month.plusMonths(1)) {
            for (int i = 0; i < 19; i++) {
                way(month.toString(), null, null, month.plusDays(20).isAfter(TODAY) ? null : month.plusDays(20));
            }
            if (month.plusDays(180).isBefore(TODAY)) {
                approved(month.toString(), 180);
            } else {
                way(month.toString(), month.plusDays(30), null, null);
            }
        }
        Backtest test = standing(carers(24, false)).backtest();
        assertThat(test.lines()).hasSize(8);
        assertThat(test.lines().getFirst().asOf()).isEqualTo(day("2025-10-31"));
        assertThat(test.lines()).allSatisfy(line -> assertThat(line.came()).isEqualTo(24));
        assertThat(test.within()).isEqualTo(8);
        assertThat(test.meanError()).isLessThan(4);
        List<Journey> early = journeys.stream()
                .filter(j -> j.received().isBefore(day("2025-11-01")))
                .toList();
        assertThat(Backtest.of(early, gains, carers(24, false), TODAY, () -> false)
                        .lines()
                        .getFirst())
                .isEqualTo(test.lines().getFirst());
    }
}
