package hearth.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same each time for the same seed. */
final class Chance {
    private final SplittableRandom random;

    Chance(SplittableRandom random) {
        this.random = random;
    }

    static Chance of(long seed) {
        return new Chance(new SplittableRandom(seed));
    }

    /** A source of its own for one part. */
    Chance split() {
        return new Chance(random.split());
    }

    /** True so many times in a hundred. */
    boolean percent(int times) {
        return random.nextInt(100) < times;
    }

    /** A number from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The place of one weight, drawn as often as it is heavy. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int drawn = random.nextInt(sum);
        int i = 0;
        while (drawn >= weights[i]) {
            drawn -= weights[i];
            i++;
        }
        return i;
    }

    /** Days of a wait that is mostly short and sometimes long, with the given mean. */
    int wait(int meanDays) {
        return (int) Math.round(-Math.log(1 - random.nextDouble()) * meanDays);
    }

    /** A day in the half-open stretch. */
    LocalDate day(LocalDate from, LocalDate until) {
        return LocalDate.ofEpochDay(random.nextLong(from.toEpochDay(), until.toEpochDay()));
    }
}
