package hearth.placements.ssda903.rules;

import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.geography.Geography;
import hearth.placements.ssda903.Postcodes;
import hearth.placements.ssda903.Received;
import hearth.placements.ssda903.Return;
import hearth.placements.ssda903.ReturnRow;
import hearth.placements.ssda903.Returns;
import hearth.placements.ssda903.Untold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What the rules of the return find in one child's record, as it is typed: advice, never a wall. It looks at the collection year that
 * lasts and at the one before, which is being put right until it is sent.
 */
public final class Advice {
    private static final Set<String> POSTCODES = Set.of("392b", "392c");
    private static final Set<String> FOLLOWING = Set.of("169", "179", "392a");

    private Advice() {}

    /** What is found, the earlier year's first; what both years show is given once. */
    public static List<RuleBook.Finding> of(Handle h, Geography geography, ChildId child, LocalDate today) {
        int now = FinancialYear.of(today).begins() + 1;
        Postcodes postcodes = Postcodes.of(h, geography);
        var seen = new HashSet<String>();
        var found = new ArrayList<RuleBook.Finding>();
        for (int year = now - 1; year <= now; year++) {
            FinancialYear collection = FinancialYear.endingIn(year);
            Return made = Returns.of(h, collection, child);
            Untold untold = made.untold()
                    .after(Received.year(h, FinancialYear.endingIn(year - 1), child))
                    .with(postcodes);
            onceEach(RuleBook.check(collection, today, made.rows(), untold)).stream()
                    .filter(f -> seen.add(words(f)))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** Without what follows from a postcode that is missing or unknown, where that is said already. */
    private static List<RuleBook.Finding> onceEach(List<RuleBook.Finding> all) {
        Set<ReturnRow> said = all.stream()
                .filter(f -> POSTCODES.contains(f.rule()))
                .map(RuleBook.Finding::row)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(f -> !FOLLOWING.contains(f.rule()) || !said.contains(f.row()))
                .toList();
    }

    /** Such as: Rule 371: Supported accommodation (K3) begins at 16. (episodes, 3 June 2026) */
    public static String words(RuleBook.Finding finding) {
        return "Rule " + finding.rule() + ": " + finding.said();
    }
}
