package hearth.matching;

import hearth.geography.Authorities;
import hearth.matching.rule.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Holds households against the rules. Pure: the same facts give the same ledger. */
public final class Ledgers {
    private final List<Rule> rules;

    /**
     * The rules as a policy has them.
     *
     * @param today by which it is judged whether what is known is fresh
     */
    public Ledgers(Policy policy, Authorities authorities, LocalDate today) {
        this.rules = Rules.all(policy, authorities, today);
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
            lines[i] = rules.get(i).judge(request, home);
        }
        return Entry.of(request, home, List.of(lines));
    }

    /** Every request against every household. */
    public List<Ledger> all(List<Request> requests, List<HouseholdFacts> homes) {
        return requests.stream().map(r -> of(r, homes)).toList();
    }
}
