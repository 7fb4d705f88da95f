package hearth.matching.plan;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/** One part of the problem as an integer program for ojAlgo, in one thread and with a gap that no whole number slips through. */
final class Program {
    /** Only a safety net: what ends a search is the number of its steps, so that a busy machine makes the same plan. */
    private static final long MOST_MILLISECONDS = 120_000;

    private static final int MOST_STEPS = 6000;
    private static final int DIGITS = 14;
    private static final String KEPT = "kept";
    private static final String ROW = "r";

    private final Model model;
    private final Goal goal;
    private final boolean[] open;
    private final ExpressionsBasedModel program = new ExpressionsBasedModel();
    private final @Nullable Variable[] variables;

    Program(Model model, Goal goal, boolean[] open) {
        this.model = model;
        this.goal = goal;
        this.open = open;
        variables = new Variable[open.length];
        program.options.time_abort = MOST_MILLISECONDS;
        program.options.time_suffice = MOST_MILLISECONDS;
        program.options.integer(
                IntegerStrategy.newConfigurable().withParallelism(() -> 1).withGapTolerance(NumberContext.of(DIGITS)));
    }

    /**
     * The best choice of open columns.
     *
     * @return the columns, ascending; none where nothing was found in time or the answer does not stand up
     */
    int[] solve() {
        build();
        program.options.iterations_abort = MOST_STEPS;
        program.options.iterations_suffice = MOST_STEPS;
        Optimisation.Result result = program.maximise();
        if (!result.getState().isFeasible()) {
            return new int[0];
        }
        return standing(IntStream.range(0, open.length)
                .filter(c -> variables[c] != null && result.doubleValue(program.indexOf(variables[c])) > 0.5)
                .toArray());
    }

    /**
     * The price of each limit if children could be divided (the duals of the linear program), and last the weight of what must be
     * kept; in 1/65,536. Right or wrong, they only ever begin a bound that is then worked out in whole numbers.
     */
    long[] prices() {
        build();
        program.relax();
        long[] prices = new long[model.rows.length + 1];
        for (var dual : program.maximise().getDualValues()) {
            String name = dual.getKey().getKey().getName();
            int at = name.equals(KEPT)
                    ? model.rows.length
                    : name.startsWith(ROW) ? Integer.parseInt(name.substring(1)) : -1;
            if (at >= 0) {
                prices[at] = Math.round(Math.abs(dual.doubleValue()) * (1L << Weights.SHIFT));
            }
        }
        return prices;
    }

    private void build() {
        Expression kept = program.newExpression(KEPT);
        for (int g = 0; g < model.choices.length; g++) {
            group(g, kept);
        }
        for (int r = 0; r < model.rows.length; r++) {
            row(r);
        }
        if (goal.kept() != null) {
            kept.lower(goal.least() - goal.kept().value(model, model.pinned));
        }
    }

    private void group(int g, Expression kept) {
        Expression one = program.newExpression("g" + g).upper(1);
        for (int w = 0; w < model.choices[g].length; w++) {
            int[][] units = model.choices[g][w];
            if (Arrays.stream(units).anyMatch(there -> Arrays.stream(there).noneMatch(c -> open[c]))) {
                continue;
            }
            if (units.length == 1) {
                columns(units[0], goal.way()[g][w], one, kept);
                continue;
            }
            Variable parted = program.newVariable("w" + g + "." + w).binary().weight(goal.way()[g][w]);
            one.set(parted, 1);
            if (goal.kept() != null) {
                kept.set(parted, goal.kept().way()[g][w]);
            }
            for (int u = 0; u < units.length; u++) {
                Expression same =
                        program.newExpression("u" + g + "." + w + "." + u).level(0);
                same.set(parted, -1);
                columns(units[u], 0, same, kept);
            }
        }
    }

    private void columns(int[] columns, long way, Expression sum, Expression kept) {
        for (int c : columns) {
            if (open[c]) {
                Variable variable = program.newVariable("c" + c).binary().weight(goal.column()[c] + way);
                variables[c] = variable;
                sum.set(variable, 1);
                if (goal.kept() != null) {
                    kept.set(variable, goal.kept().column()[c]);
                }
            }
        }
    }

    private void row(int r) {
        Row row = model.rows[r];
        Expression limit = null;
        for (int i = 0; i < row.columns().length; i++) {
            Variable variable = variables[row.columns()[i]];
            if (variable != null) {
                limit = limit == null ? program.newExpression(ROW + r) : limit;
                limit.set(variable, row.uses()[i]);
            }
        }
        if (limit != null) {
            limit.upper(new Filling(model).room(r));
        }
    }

    /** The choice, if it keeps every limit: what a library says is looked at again. */
    private int[] standing(int[] chosen) {
        var filling = new Filling(model);
        int[] slots = new int[model.choices.length];
        for (int c : chosen) {
            Column it = model.columns[c];
            boolean second = slots[it.group()] > 0 && filling.of(it.group()).length == 0;
            if (second || !filling.fits(c)) {
                return new int[0];
            }
            filling.add(c);
            slots[it.group()]++;
        }
        return Arrays.stream(chosen).sorted().toArray();
    }
}
