package hearth.finance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What the forecast would have said a year ahead at the end of earlier quarters, knowing only what had happened by then, beside what
 * came.
 */
public record Backtest(List<Line> lines) {
    /** How many quarters are looked at. */
    private static final int QUARTERS = 8;

    private static final int RUNS = 1_000;

    public Backtest {
        lines = List.copyOf(lines);
    }

    /**
     * One look back.
     *
     * @param asOf the day it was made for; it speaks of the twelve months after it
     */
    public record Line(LocalDate asOf, Forecast said, long came) {
        public boolean within() {
            return came >= said.low() && came <= said.high();
        }
    }

    /** By how much the middle was wrong on average, either way; 0 where nothing could be looked at. */
    public double meanError() {
        return lines.stream()
                .mapToLong(l -> Math.abs(l.said().middle() - l.came()))
                .average()
                .orElse(0);
    }

    /** How often what came lay between low and high. */
    public long within() {
        return lines.stream().filter(Line::within).count();
    }

    static Backtest of(
            List<Journey> journeys, List<Gain> gains, RecruitmentTarget target, LocalDate today, BooleanSupplier stop) {
        var lines = new ArrayList<Line>();
        for (int back = 0; back < QUARTERS && !stop.getAsBoolean(); back++) {
            LocalDate asOf = today.minusYears(1).minusMonths(3L * back);
            LocalDate end = asOf.plusYears(1);
            RecruitmentTarget then = target.during(asOf.plusDays(1), end.plusDays(1));
            var history = new History(journeys, gains, then, asOf);
            if (!history.enough()) {
                break;
            }
            int days = (int) java.time.temporal.ChronoUnit.DAYS.between(asOf, end);
            Forecast said = Forecast.of(history, 0, target.value(), days, RUNS, Standing.SEED, part -> {}, stop);
            lines.add(new Line(asOf, said, Standing.counted(gains, then, end)));
        }
        return new Backtest(lines);
    }
}
