package hearth.matching.ui;

import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.matching.Entry;
import hearth.matching.Matching;
import hearth.matching.Ranked;
import hearth.matching.Snapshot;
import hearth.matching.State;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the search shows and can do; no nodes. */
final class FindHomeModel {
    /** Which homes are listed. */
    enum Group {
        ALL("All"),
        POSSIBLE("Possible"),
        NEAR_MISS("Near misses"),
        NOT_POSSIBLE("Not possible");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        boolean has(Entry entry) {
            return switch (this) {
                case ALL -> true;
                case POSSIBLE -> entry.possible();
                case NEAR_MISS -> entry.nearMiss();
                case NOT_POSSIBLE -> entry.state() == State.FAIL;
            };
        }
    }

    private final Matching.Search search;
    private final Set<HouseholdId> opened = new HashSet<>();
    private final Set<HouseholdId> compared = new LinkedHashSet<>();
    private Group group = Group.ALL;

    FindHomeModel(Matching.Search search) {
        this.search = search;
        if (!search.ranking().homes().isEmpty()) {
            group = Group.POSSIBLE;
        }
    }

    /** The same with what was written down since: what was opened and compared stays so. */
    FindHomeModel again(Matching.Search anew) {
        var model = new FindHomeModel(anew);
        model.opened.addAll(opened);
        model.compared.addAll(compared);
        model.group = group;
        return model;
    }

    /** The line of a household. */
    Entry entry(HouseholdId home) {
        return search.ledger().entries().stream()
                .filter(e -> e.home().id().equals(home))
                .findFirst()
                .orElseThrow(() -> new Mendable("That household is not in this search any more."));
    }

    Matching.Search search() {
        return search;
    }

    Group group() {
        return group;
    }

    void show(Group wanted) {
        group = wanted;
    }

    long count(Group of) {
        return search.ledger().entries().stream().filter(of::has).count();
    }

    /** From A to Z until a household has been opened, by points then. */
    List<Entry> rows() {
        List<Entry> all = opened.isEmpty()
                ? search.ledger().entries().stream()
                        .sorted(Comparator.comparing((Entry e) -> e.home().name())
                                .thenComparing(e -> e.home().reference()))
                        .toList()
                : Snapshot.ordered(search);
        return all.stream().filter(group::has).toList();
    }

    boolean fromAToZ() {
        return opened.isEmpty();
    }

    void open(Entry entry) {
        opened.add(entry.home().id());
    }

    Optional<Ranked> ranked(Entry entry) {
        return search.ranking().of(entry.home());
    }

    boolean isCompared(Entry entry) {
        return compared.contains(entry.home().id());
    }

    /** Takes a home into the comparison or out of it; of more than two the one taken first goes. */
    void compare(Entry entry) {
        HouseholdId id = entry.home().id();
        if (!compared.remove(id)) {
            compared.add(id);
            if (compared.size() > 2) {
                compared.remove(compared.iterator().next());
            }
        }
    }

    /** The homes to be laid side by side, in the order they were chosen. */
    List<Entry> compared() {
        return compared.stream()
                .flatMap(id -> search.ledger().entries().stream()
                        .filter(e -> e.home().id().equals(id)))
                .toList();
    }
}
