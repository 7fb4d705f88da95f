package hearth.common;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a code list.
 *
 * @param code as it is stored and returned, such as U4
 * @param label as people read it
 * @param group the group it is counted in, or empty
 * @param fromYear first collection year (the year it ends in) it may be used, or null for always
 * @param untilYear last collection year it may be used, or null for still
 */
public record Code(
        String code,
        String label,
        String group,
        @Nullable Integer fromYear,
        @Nullable Integer untilYear) {
    public boolean inForce(FinancialYear year) {
        int ends = year.begins() + 1;
        return (fromYear == null || ends >= fromYear) && (untilYear == null || ends <= untilYear);
    }
}
