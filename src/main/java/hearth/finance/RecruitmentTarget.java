package hearth.finance;

import hearth.common.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a team wants to gain between two days. It is met on the decision maker's day: a panel recommends (FSR 2011 reg 25), the
 * service decides (reg 27).
 *
 * @param id 0 while it is not stored
 * @param counts which ways of coming count
 * @param net whether those who leave are taken off
 * @param value how many are to be gained
 * @param baseline how many there were on {@code baselineOn}, for the sentence "120 then, 220 wanted"
 * @param period from the first day, up to but not including the day after the last
 * @param steps what should have been reached by the end of a day; a straight line runs between them
 */
public record RecruitmentTarget(
        long id,
        int version,
        String name,
        Unit unit,
        Set<Gain.Way> counts,
        Focus focus,
        boolean net,
        long value,
        long baseline,
        LocalDate baselineOn,
        Period period,
        SortedMap<LocalDate, Long> steps) {
    /** What is counted: the three are never mixed. */
    public enum Unit {
        CARERS("Carers", "carers"),
        HOUSEHOLDS("Households", "households"),
        PLACES("Places", "places");

        private final String label;
        private final String word;

        Unit(String label, String word) {
            this.label = label;
            this.word = word;
        }

        public String label() {
            return label;
        }

        /** In a sentence, such as "12 carers". */
        public String of(long number) {
            return "%,d %s".formatted(number, number == 1 ? word.substring(0, word.length() - 1) : word);
        }
    }

    /** For which children the approval must be; read from its terms. */
    public enum Focus {
        ANY("Any children"),
        TEENAGERS("Teenagers: approved up to 16 or over"),
        SIBLINGS("Brothers and sisters: approved for two or more"),
        COMPLEX_NEEDS("Complex needs: therapeutic or specialist"),
        PARENT_AND_CHILD("Parent and child");

        private final String label;

        Focus(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        boolean fits(Gain gain) {
            return switch (this) {
                case ANY -> true;
                case TEENAGERS -> gain.teenagers();
                case SIBLINGS -> gain.siblings();
                case COMPLEX_NEEDS -> gain.complexNeeds();
                case PARENT_AND_CHILD -> gain.parentAndChild();
            };
        }
    }

    public RecruitmentTarget {
        counts = Set.copyOf(counts);
        steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
    }

    /** The first day that is no longer in it. */
    public LocalDate end() {
        return Objects.requireNonNull(period.end());
    }

    /** How much somebody who came counts towards it; 0 where it is not counted. */
    long gained(Gain gain) {
        return !gain.left() && counts.contains(gain.way()) && focus.fits(gain) ? units(gain) : 0;
    }

    /** How much somebody who left takes off, as a positive number; those who came over are mainstream carers by now. */
    long lost(Gain gain) {
        boolean counted = gain.way() == Gain.Way.CONNECTED
                ? counts.contains(Gain.Way.CONNECTED)
                : counts.stream().anyMatch(way -> way != Gain.Way.CONNECTED);
        return net && gain.left() && counted && focus.fits(gain) ? units(gain) : 0;
    }

    private long units(Gain gain) {
        return switch (unit) {
            case CARERS -> gain.carers();
            case HOUSEHOLDS -> gain.households();
            case PLACES -> gain.places();
        };
    }

    /** What should have been gained by the end of a day, by its profile or a straight line. */
    public double wantedBy(LocalDate day) {
        LocalDate from = period.start().minusDays(1);
        long reached = 0;
        var corners = new TreeMap<>(steps);
        corners.put(end().minusDays(1), value);
        for (var corner : corners.entrySet()) {
            if (day.isBefore(corner.getKey())) {
                double part = (double) Math.max(0, ChronoUnit.DAYS.between(from, day))
                        / ChronoUnit.DAYS.between(from, corner.getKey());
                return reached + part * (corner.getValue() - reached);
            }
            from = corner.getKey();
            reached = corner.getValue();
        }
        return (double) value;
    }

    /** The same for other days, as a backtest asks; without its profile. */
    RecruitmentTarget during(LocalDate start, LocalDate endsOn) {
        return copy(net, new Period(start, endsOn));
    }

    /** The same with those who leave taken off. */
    RecruitmentTarget asNet() {
        return copy(true, period);
    }

    private RecruitmentTarget copy(boolean asNet, Period other) {
        return new RecruitmentTarget(
                id, version, name, unit, counts, focus, asNet, value, baseline, baselineOn, other, new TreeMap<>());
    }
}
