package hearth.matching;

import hearth.geography.Authorities;
import hearth.matching.rule.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Holds households against the rules. Pure: the same facts give the same ledger. */
public final class Ledgers {
    private final List<Rule> rules;
    private final boolean reasons;

    /**
     * The rules as a policy has them.
     *
     * @param today by which it is judged whether what is known is fresh
     * @param reasons whether the reader may see reasons that are restricted
     */
    public Ledgers(Policy policy, Authorities authorities, LocalDate today, boolean reasons) {
        this.rules = Rules.all(policy, authorities, today);
        this.reasons = reasons;
    }

    /** One request against every household. */
    public Ledger of(Request request, List<HouseholdFacts> homes) {
        var entries = new ArrayList<Entry>(homes.size());
        for (HouseholdFacts home : homes) {
            entries.add(entry(request, home));
        }
        return new Ledger(request, entries);
    }

    /** One request against one household. */
    public Entry entry(Request request, HouseholdFacts home) {
        var lines = new Line[rules.size()];
        for (int i = 0; i < lines.length; i++) {
            Line line = rules.get(i).judge(request, home);
            lines[i] = home.hidden() || (line.sensitive() && !reasons) ? line.covered(true) : line;
        }
        return Entry.of(request, home, List.of(lines));
    }

    /** Every request against every household. */
    public List<Ledger> all(List<Request> requests, List<HouseholdFacts> homes) {
        return requests.stream().map(r -> of(r, homes)).toList();
    }
}
