package hearth.exchange.returns;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Subjects;
import hearth.children.Children;
import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.placements.ssda903.ReturnRow;
import hearth.store.Action;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Another system's return beside Hearth's: who is missing on which side, which field differs, and what was decided of it before.
 *
 * @param children how many children both have
 * @param restricted how many children are left out, because the user may not see them
 * @param notes what of the files was left out
 */
public record ReturnComparison(List<Difference> all, int children, int restricted, List<String> notes) {
    public ReturnComparison {
        all = List.copyOf(all);
        notes = List.copyOf(notes);
    }

    /** Whether both say the same. */
    public boolean same() {
        return all.isEmpty();
    }

    /** The numbers of children that the other system's return does not have. */
    public List<String> onlyInHearth() {
        return whole(true);
    }

    /** The numbers of children that Hearth's return does not have. */
    public List<String> onlyInTheirs() {
        return whole(false);
    }

    private List<String> whole(boolean inHearth) {
        return all.stream()
                .filter(d -> d.wholeChild() && (d.hearth() != null) == inHearth)
                .map(Difference::child)
                .toList();
    }

    /** Rows and fields of the children that both have. */
    public List<Difference> differences() {
        return all.stream().filter(d -> !d.wholeChild()).toList();
    }

    /** How many nobody has decided of yet. */
    public long open() {
        return all.stream().filter(Difference::open).count();
    }

    /** Holds files against Hearth's return of a year; what is not among the files is not compared. */
    public static ReturnComparison of(Session session, FinancialYear year, ReturnFolder theirs) {
        session.require(Right.SEE_CHILDREN);
        return session.write(Right.IMPORT, "compare returns", tx -> {
            ReturnComparison found = of(tx.sql(), year, theirs);
            tx.record(Action.LIST, null, (long) found.all().size(), "SSDA903 " + (year.begins() + 1) + " compared");
            return found;
        });
    }

    static ReturnComparison of(Handle h, FinancialYear year, ReturnFolder theirs) {
        ReturnExport.Shown ours = ReturnExport.Shown.of(h, year);
        Map<String, Optional<ChildId>> known = new LinkedHashMap<>();
        var hidden = new HashSet<ChildId>(ours.hidden());
        List<ReturnRow> others = theirs.rows().stream()
                .filter(row -> {
                    Optional<ChildId> id = known.computeIfAbsent(row.child(), number -> Children.byReturn(h, number));
                    boolean see = id.filter(i -> Subjects.hidden(h, i)).isEmpty();
                    id.filter(i -> !see).ifPresent(hidden::add);
                    return see;
                })
                .toList();
        var side = new SideBySide(ours.rows(), others, theirs.files());
        List<Difference> all = side.differences().stream()
                .map(d -> d.id() != null || !d.wholeChild() ? d : known(d, known))
                .toList();
        return new ReturnComparison(all, side.both(), hidden.size(), theirs.notes()).decided(h, year);
    }

    /** The same differences with what is decided of them by now: for after something was decided that changed no record. */
    public ReturnComparison decided(Session session, FinancialYear year) {
        return session.read(Right.SEE_CHILDREN, h -> decided(h, year));
    }

    private ReturnComparison decided(Handle h, FinancialYear year) {
        Map<Difference.Key, DecisionStore.Line> decided = DecisionStore.of(h, year);
        return new ReturnComparison(
                all.stream().map(d -> decided(d, decided.get(d.key()))).toList(), children, restricted, notes);
    }

    /** A child may be known to Hearth without being in its return. */
    private static Difference known(Difference one, Map<String, Optional<ChildId>> known) {
        return known.entrySet().stream()
                .filter(e -> SideBySide.number(e.getKey()).equals(one.child()))
                .findFirst()
                .flatMap(Map.Entry::getValue)
                .map(id -> new Difference(one.child(), id, null, null, null, one.hearth(), one.theirs(), null))
                .orElse(one);
    }

    private static Difference decided(Difference one, DecisionStore.@Nullable Line line) {
        return one.decided(line == null || !line.holds(one) ? null : line.decision());
    }
}
