package hearth.reports;

import hearth.geography.Geography;
import hearth.placements.outside.OutsideBoard;
import hearth.placements.outside.OutsideLine;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** Children for whom a way back is thought of: the board's own rule, asked of the end of every month. */
final class ToReturn {
    static final String KEY = "children_out_of_borough_to_return";

    private ToReturn() {}

    static void count(Handle h, Geography geography, Tally tally) {
        Months months = tally.months();
        List<LocalDate> days =
                IntStream.range(0, Months.COUNT).mapToObj(months::lastDay).toList();
        OutsideBoard.toReturn(h, geography, days)
                .forEach((day, children) -> tally.add(KEY, days.indexOf(day), children.size()));
    }

    /** Those of a day. */
    static List<OutsideLine> on(Handle h, Geography geography, LocalDate day) {
        return OutsideBoard.everybody(h, geography, day).values().stream()
                .filter(OutsideLine::toReturn)
                .toList();
    }
}
