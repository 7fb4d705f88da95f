package hearth.ui;

import hearth.common.Code;
import hearth.common.CodeList;
import hearth.common.FinancialYear;
import java.util.List;

/** One thing that can be chosen: what is kept, and what people read. */
public record Option(String value, String label) {
    /** The codes of a list that are in force in a year. */
    static List<Option> of(String list, FinancialYear year) {
        return CodeList.named(list).inForce(year).stream().map(Option::of).toList();
    }

    private static Option of(Code code) {
        return new Option(code.code(), code.label());
    }
}
