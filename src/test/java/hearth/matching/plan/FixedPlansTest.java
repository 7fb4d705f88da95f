package hearth.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thirty fixed problems with proved values: councils 1 to 18 (50 children, 300 households; values proved by our own bound or by
 * HiGHS) and planted 1 to 12 (values known from how they were made). Anybody may try another solver on them.
 */
class FixedPlansTest {
    /** One line of the list of proved values. */
    record Proved(String file, String kind, long seed, int size, Worth worth) {
        static Proved read(String line) {
            String[] f = line.split(",", -1);
            return new Proved(
                    f[0],
                    f[1],
                    Long.parseLong(f[2]),
                    Integer.parseInt(f[3]),
                    new Worth(
                            Integer.parseInt(f[4]),
                            Integer.parseInt(f[5]),
                            Integer.parseInt(f[6]),
                            Integer.parseInt(f[7]),
                            Long.parseLong(f[8])));
        }

        Problem made() {
            return kind.equals("council")
                    ? Councils.of(seed, size, 6 * size)
                    : Planted.of(seed, size).problem();
        }
    }

    static Stream<Proved> thirty() {
        return Written.resource("proved.csv").lines().skip(1).map(Proved::read);
    }

    @ParameterizedTest
    @MethodSource("thirty")
    void is_solved_to_its_proved_value(Proved proved) {
        Problem problem = Written.problem(Written.resource(proved.file()));
        assertThat(problem).as("the file holds what the seed makes").isEqualTo(proved.made());
        Plan plan = new Exact().solve(problem, Deadline.none());
        assertThat(plan.worth()).isEqualTo(proved.worth());
        assertThat(new PlanChecker(problem).faults(plan.lines())).isEmpty();
        assertThat(plan.certificate())
                .isEqualTo(new Certificate(
                        proved.worth().children(),
                        proved.worth().children(),
                        true,
                        "No plan places more children: proved."));
        assertThat(new FewestFirst().solve(problem, Deadline.none()).worth()).isLessThanOrEqualTo(plan.worth());
        Plan prices = new BedPrices().solve(problem, Deadline.none());
        assertThat(prices.worth()).isLessThanOrEqualTo(plan.worth());
        assertThat(prices.certificate().bound())
                .isGreaterThanOrEqualTo(proved.worth().children());
    }
}
