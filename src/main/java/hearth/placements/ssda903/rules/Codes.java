package hearth.placements.ssda903.rules;

import hearth.common.CodeList;
import hearth.common.FinancialYear;

/** Whether a code was in force. */
final class Codes {
    private static final String NOT_KNOWN = "NK";

    private Codes() {}

    /** What Hearth keeps where nobody knows yet is no code of the return. */
    static boolean holds(String list, String code, FinancialYear year) {
        if (code.equalsIgnoreCase(NOT_KNOWN)) {
            return false;
        }
        if (list.equals("sex") && year.begins() < 2024) {
            return code.equals("1") || code.equals("2");
        }
        return CodeList.named(list).find(code).filter(c -> c.inForce(year)).isPresent();
    }

    /** Empty, or in force. */
    static boolean holdsOrEmpty(String list, String code, FinancialYear year) {
        return code.isEmpty() || holds(list, code, year);
    }
}
