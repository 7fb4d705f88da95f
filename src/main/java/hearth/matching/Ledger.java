package hearth.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every household, held against every rule for one request, in the order of the households. */
public record Ledger(Request request, List<Entry> entries) {
    /** Copies what could be changed from outside. */
    public Ledger {
        entries = List.copyOf(entries);
    }

    public List<Entry> possible() {
        return entries.stream().filter(Entry::possible).toList();
    }

    /** Households barred by one rule alone, with a lawful way round, grouped by it. */
    public Map<WayRound, List<Entry>> nearMisses() {
        var groups = new TreeMap<WayRound, List<Entry>>();
        for (Entry entry : entries) {
            if (entry.nearMiss()) {
                groups.computeIfAbsent(entry.lines(State.FAIL).getFirst().way(), way -> new ArrayList<>())
                        .add(entry);
            }
        }
        return groups;
    }

    public long count(State state) {
        return entries.stream().filter(e -> e.state() == state).count();
    }
}
