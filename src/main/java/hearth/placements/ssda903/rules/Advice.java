package hearth.placements.ssda903.rules;

import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.placements.ssda903.Return;
import hearth.placements.ssda903.Returns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What the rules of the return find in one child's record, as it is typed: advice, never a wall. It looks at the collection year that
 * lasts and at the one before, which is being put right until it is sent.
 */
public final class Advice {
    private Advice() {}

    /** What is found, the earlier year's first; what both years show is given once. */
    public static List<RuleBook.Finding> of(Handle h, ChildId child, LocalDate today) {
        int now = FinancialYear.of(today).begins() + 1;
        var seen = new HashSet<String>();
        var found = new ArrayList<RuleBook.Finding>();
        for (int year = now - 1; year <= now; year++) {
            FinancialYear collection = FinancialYear.endingIn(year);
            Return made = Returns.of(h, collection, child);
            RuleBook.check(collection, today, made.rows(), made.untold()).stream()
                    .filter(f -> seen.add(words(f)))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** Such as: Rule 371: Supported accommodation (K3) begins at 16. (episodes, 3 June 2026) */
    public static String words(RuleBook.Finding finding) {
        return "Rule " + finding.rule() + ": " + finding.said();
    }
}
