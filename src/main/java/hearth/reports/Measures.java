package hearth.reports;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every figure there is. */
public final class Measures {
    static final List<MeasureGroup> GROUPS = List.of(
            new RecruitmentFigures(),
            new CarerFigures(),
            new PlaceFigures(),
            new ChildFigures(),
            new MoveFigures(),
            new CostFigures());

    private static final List<Measure> ALL =
            GROUPS.stream().flatMap(g -> g.measures().stream()).toList();
    private static final Map<String, Measure> BY_KEY =
            ALL.stream().collect(Collectors.toMap(Measure::key, Function.identity()));

    private Measures() {}

    /** All of them, in the order people read them. */
    public static List<Measure> all() {
        return ALL;
    }

    /**
     * The measure of a key.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Measure of(String key) {
        Measure measure = BY_KEY.get(key);
        if (measure == null) {
            throw new IllegalArgumentException("No such measure: " + key);
        }
        return measure;
    }
}
