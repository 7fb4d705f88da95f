package hearth.ui;

import hearth.common.Code;
import hearth.common.CodeList;
import hearth.common.FinancialYear;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** One thing that can be chosen: what is kept, and what people read. */
public record Option(String value, String label) {
    /** The codes of a list that are in force in a year. */
    static List<Option> of(String list, FinancialYear year) {
        return CodeList.named(list).inForce(year).stream().map(Option::of).toList();
    }

    /** Every code of a list, those out of force too. */
    public static List<Option> all(String list) {
        return CodeList.named(list).all().stream().map(Option::of).toList();
    }

    /** The values of a closed list of ours, by their labels. */
    public static <E extends Enum<E>> List<Option> of(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(v -> new Option(v.name(), label.apply(v)))
                .toList();
    }

    private static Option of(Code code) {
        return new Option(code.code(), code.label());
    }
}
