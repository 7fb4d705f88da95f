package hearth.reports;

import hearth.common.Money;
import hearth.common.Period;
import hearth.common.WeeklyRate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Costs by placement and month. Weekly prices run by the night and are rounded once for each placement and month; where the kind of
 * home changed within the month the rounded sum is shared out so that its parts add up to it.
 */
final class MonthCosts {
    private final List<MonthCost> costs = new ArrayList<>();
    private long subject = -1;
    private @Nullable YearMonth month;
    private long netSevenths;
    private long contributionSevenths;

    private MonthCosts() {}

    static List<MonthCost> of(Handle h, Period months) {
        var costs = new MonthCosts();
        CostFigureStore.pieces(h, months, costs::add);
        return costs.costs;
    }

    /** Pieces come in order of placement, month and first night. */
    private void add(CostFigureStore.Piece piece) {
        if (piece.subjectId() != subject || !piece.month().equals(month)) {
            subject = piece.subjectId();
            month = piece.month();
            netSevenths = 0;
            contributionSevenths = 0;
        }
        Money net = rounded(netSevenths + piece.netNights()).minus(rounded(netSevenths));
        Money contributions =
                rounded(contributionSevenths + piece.contributionNights()).minus(rounded(contributionSevenths));
        netSevenths += piece.netNights();
        contributionSevenths += piece.contributionNights();
        costs.add(new MonthCost(
                piece.subjectId(),
                piece.month(),
                piece.group(),
                "OUT".equals(piece.location()),
                contributions.plus(new Money(piece.contributionOnce())),
                net.plus(new Money(piece.netOnce()))));
    }

    private static Money rounded(long penceNights) {
        return new WeeklyRate(penceNights).forNights(1);
    }
}
