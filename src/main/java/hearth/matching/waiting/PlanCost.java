package hearth.matching.waiting;

import hearth.common.WeeklyRate;
import hearth.matching.ChildFacts;
import hearth.placements.HomePrices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a plan would cost a week: told beside it, after it is made, and looked at by nothing that makes it. */
public record PlanCost(List<Line> lines) {
    public PlanCost {
        lines = List.copyOf(lines);
    }

    /**
     * One line of the plan.
     *
     * @param of who goes there, as the plan calls them
     * @param prices one for each child; none where that is not known of each
     */
    public record Line(String of, String home, int children, List<HomePrices.Price> prices) {
        /** Of all children of the line; empty where not known. */
        public Optional<WeeklyRate> weekly() {
            return prices.isEmpty() ? Optional.empty() : Optional.of(HomePrices.total(prices));
        }
    }

    /** Of a board, for those who may see costs. */
    public static PlanCost of(Board board, HomePrices prices) {
        List<Line> lines = new ArrayList<>();
        for (Board.Proposed line : board.lines()) {
            List<HomePrices.Price> each = new ArrayList<>();
            for (ChildFacts child : line.request().children()) {
                if (!child.hidden() && !line.home().hidden()) {
                    prices.of(
                                    line.home().id(),
                                    child.id(),
                                    child.ageOn(line.request().from()))
                            .ifPresent(each::add);
                }
            }
            int children = line.request().size();
            lines.add(new Line(
                    line.unit(), line.home().reference(), children, each.size() == children ? each : List.of()));
        }
        return new PlanCost(lines);
    }

    /** Of the lines of which it is known: with our own carers, or with others. */
    public WeeklyRate weekly(boolean inHouse) {
        return HomePrices.total(lines.stream()
                .flatMap(l -> l.prices().stream())
                .filter(p -> p.inHouse() == inHouse)
                .toList());
    }

    /** Children of whom it is not known. */
    public int notKnown() {
        return lines.stream()
                .filter(l -> l.prices().isEmpty())
                .mapToInt(Line::children)
                .sum();
    }

    /** In a sentence. */
    public String words() {
        int unknown = notKnown();
        return "This plan would cost " + weekly(true) + " with our own carers and " + weekly(false) + " with others"
                + (unknown == 0
                        ? "."
                        : "; of " + (unknown == 1 ? "1 child" : unknown + " children") + " it is not known.");
    }
}
