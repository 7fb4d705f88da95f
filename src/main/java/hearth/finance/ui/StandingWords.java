package hearth.finance.ui;

import hearth.common.BritishDates;
import hearth.finance.Backtest;
import hearth.finance.Forecast;
import hearth.finance.RecruitmentTarget;
import hearth.finance.Standing;
import hearth.ui.Chart;
import hearth.ui.Chip;
import hearth.ui.Facts;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** How a target stands, said in sentences with their reasons. */
final class StandingWords {
    private final Standing standing;
    private final RecruitmentTarget target;

    StandingWords(Standing standing) {
        this.standing = standing;
        this.target = standing.target();
    }

    /** The one line that answers a manager's question. */
    Node head() {
        double ahead = standing.counted() - standing.wantedByNow();
        Chip chip = standing.missing() == 0
                ? new Chip("Met", Tone.SUCCESS)
                : standing.today().isBefore(target.period().start())
                        ? new Chip("Not begun", Tone.NEUTRAL)
                        : ahead < 0
                                ? new Chip(Chart.number(tenth(-ahead)) + " behind", Tone.WARNING)
                                : new Chip("On course", Tone.SUCCESS);
        return new FlowPane(
                8,
                4,
                chip,
                Words.wrapped(Words.plain(target.unit().of(standing.counted()) + " of "
                        + "%,d".formatted(target.value()) + " gained; "
                        + Chart.number(tenth(standing.wantedByNow())) + " wanted by now")));
    }

    Facts facts() {
        var facts = new Facts();
        facts.add("Wanted", wanted(), who());
        facts.add("Reached", reached(), "Counted on the decision maker's day, not the panel's");
        rate(facts);
        forecast(facts);
        if (standing.lastUseful() != null) {
            LocalDate last = standing.lastUseful();
            facts.add(
                    "Last useful day",
                    last.isBefore(standing.today())
                            ? BritishDates.format(last) + ", which is past: a new enquiry is likely to come too late"
                            : BritishDates.format(last),
                    "Half of the approvals took " + standing.medianDays() + " days or more from the enquiry");
        }
        backtest(facts);
        return facts;
    }

    private String wanted() {
        return target.unit().of(target.value()) + (target.net() ? " more, less those who leave," : " more") + " from "
                + BritishDates.format(target.period().start()) + " to "
                + BritishDates.format(target.end().minusDays(1)) + "; there were "
                + target.unit().of(target.baseline()) + " on " + BritishDates.format(target.baselineOn());
    }

    private String who() {
        String ways = target.counts().stream()
                .sorted()
                .map(way -> way.label().substring(0, 1).toLowerCase(java.util.Locale.UK)
                        + way.label().substring(1))
                .collect(Collectors.joining("; "));
        return "Counts: " + ways
                + (target.focus() == RecruitmentTarget.Focus.ANY
                        ? ""
                        : ". " + target.focus().label());
    }

    private String reached() {
        String came = target.unit().of(standing.gained()) + " came";
        String left = target.unit().of(standing.left()) + " left";
        return target.net()
                ? target.unit().of(standing.counted()) + ": " + came + ", " + left
                : came + "; " + left + ", not taken off";
    }

    private void rate(Facts facts) {
        Double needed = standing.runRateNeeded();
        Double now = standing.runRate();
        String sofar = now == null ? "" : "So far " + Chart.number(tenth(now)) + " a month";
        if (needed == null) {
            facts.add(
                    "It is over",
                    standing.missing() == 0 ? "The target was met" : "%,d short".formatted(standing.missing()),
                    sofar);
        } else {
            facts.add(
                    "Rate needed",
                    "%s a month: %,d in %s months"
                            .formatted(
                                    Chart.number(tenth(needed)),
                                    standing.missing(),
                                    Chart.number(tenth(standing.monthsLeft()))),
                    sofar);
        }
        if (standing.straight() != null && needed != null) {
            facts.add(
                    "Going on like this",
                    Chart.number(Math.rint(standing.straight())) + " by the last day",
                    "A straight line from what was reached so far");
        }
    }

    private void forecast(Facts facts) {
        Forecast forecast = standing.forecast();
        if (forecast == null) {
            facts.add(
                    "Forecast",
                    "Not enough history",
                    "%d closed enquiries are known; a forecast needs 30, and an approval among them"
                            .formatted(standing.closedEnquiries()));
            return;
        }
        facts.add(
                "Forecast",
                "Low %,d, middle %,d, high %,d; met in %s of 100 runs"
                        .formatted(
                                forecast.low(),
                                forecast.middle(),
                                forecast.high(),
                                Math.round(100 * forecast.chance())),
                Forecast.METHOD);
        Long enquiries = standing.enquiriesNeeded();
        facts.add(
                "Enquiries it takes",
                enquiries == null
                        ? "Not known: no approval from an enquiry is recorded that would count"
                        : "%,d new ones, besides the %,d open".formatted(enquiries, standing.openEnquiries()),
                "%s in 100 of %,d closed enquiries were approved; those open are expected to bring %s"
                        .formatted(
                                Chart.number(tenth(100 * standing.cohortRate())),
                                standing.cohort(),
                                Chart.number(tenth(standing.expectedFromOpen()))));
    }

    private void backtest(Facts facts) {
        Backtest test = standing.backtest();
        if (test.lines().isEmpty()) {
            return;
        }
        var looks = new VBox(2);
        looks.getChildren()
                .add(Words.wrapped(Words.plain("Wrong by %s on average; within low and high %d of %d times"
                        .formatted(
                                Chart.number(tenth(test.meanError())),
                                test.within(),
                                test.lines().size()))));
        for (Backtest.Line line : test.lines()) {
            looks.getChildren()
                    .add(Words.wrapped(Words.small("From %s, twelve months: said %,d (%,d to %,d), came %,d"
                            .formatted(
                                    BritishDates.format(line.asOf()),
                                    line.said().middle(),
                                    line.said().low(),
                                    line.said().high(),
                                    line.came()))));
        }
        facts.add("Had it been asked before", looks);
    }

    private static double tenth(double number) {
        return Math.rint(number * 10) / 10;
    }
}
