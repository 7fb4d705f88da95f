package hearth.matching.ui;

import hearth.common.Field;
import hearth.common.Kind;
import hearth.matching.ChildFacts;
import hearth.matching.Request;
import hearth.matching.State;
import hearth.matching.waiting.Board;
import hearth.matching.waiting.WaitingList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of the plan board.
 *
 * @param line the home proposed; null where there is none
 * @param left why there is none; null where there is one
 * @param out whether somebody took them out
 */
record PlanRow(Board.@Nullable Proposed line, Board.@Nullable Left left, boolean out) {
    static final List<Field<PlanRow>> FIELDS = List.of(
            Field.of("children", "For", Kind.TEXT, PlanRow::who),
            Field.of("home", "Home", Kind.TEXT, PlanRow::home),
            Field.of("points", "Points", Kind.TEXT, PlanRow::points),
            Field.of("settle", "To settle", Kind.TEXT, PlanRow::settle),
            Field.of("standing", "State", Kind.TEXT, PlanRow::standing),
            Field.of("why", "Why there is no home", Kind.LONG_TEXT, r -> r.left == null ? null : r.left.why()));

    Request request() {
        return line != null ? line.request() : Objects.requireNonNull(left).request();
    }

    /** How the plan calls them. */
    String unit() {
        return WaitingList.name(request());
    }

    /** Such as "CH-0012, age 7". */
    String who() {
        return request().children().stream().map(c -> c.called() + age(c)).collect(Collectors.joining("; "));
    }

    private String age(ChildFacts child) {
        int age = child.hidden() ? -1 : child.ageOn(request().from());
        return age < 0 ? "" : ", age " + age;
    }

    private @Nullable String home() {
        return line == null ? null : Marks.called(line.home());
    }

    private @Nullable String points() {
        return line == null
                ? null
                : line.points() == line.ownBest()
                        ? String.valueOf(line.points())
                        : line.points() + ", highest " + line.ownBest();
    }

    private @Nullable String settle() {
        if (line == null) {
            return null;
        }
        int decide = line.entry().lines(State.DECISION).size();
        int unknown = line.entry().lines(State.UNKNOWN).size();
        List<String> parts = new ArrayList<>();
        if (decide > 0) {
            parts.add(decide == 1 ? "1 decision" : decide + " decisions");
        }
        if (unknown > 0) {
            parts.add(unknown + " not known");
        }
        return parts.isEmpty() ? "Nothing" : String.join(", ", parts);
    }

    private String standing() {
        return line == null ? out ? "Taken out" : "No home" : line.pinned() ? "Settled by you" : "Proposed";
    }
}
