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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Another system's return beside Hearth's: who is missing on which side, which field differs, and what was decided of it before.
 *
 * @param children how many children both have
 * @param restricted how many children are left out, because the user may not see them
 * @param notes what of the files was left out
 * @param unread the names of the files that could not be read, so that something may differ in them without being found
 */
public record ReturnComparison(
        List<Difference> all, int children, int restricted, List<String> notes, List<String> unread) {
    public ReturnComparison {
        all = List.copyOf(all);
        notes = List.copyOf(notes);
        unread = List.copyOf(unread);
    }

    /** Whether both say the same of what could be read. */
    public boolean same() {
        return all.isEmpty();
    }

    /** Whether every file could be read. */
    public boolean whole() {
        return unread.isEmpty();
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
        Map<String, ChildId> known = Children.byReturn(
                h, theirs.rows().stream().map(r -> SideBySide.number(r.child())).collect(Collectors.toSet()));
        Set<Long> notSeen = Subjects.hidden(h);
        var hidden = new HashSet<ChildId>(ours.hidden());
        known.values().stream().filter(id -> notSeen.contains(id.value())).forEach(hidden::add);
        List<ReturnRow> others = theirs.rows().stream()
                .filter(row -> {
                    ChildId id = known.get(SideBySide.number(row.child()));
                    return id == null || !hidden.contains(id);
                })
                .toList();
        var side = new SideBySide(ours.rows(), others, theirs.files());
        List<Difference> all = side.differences().stream()
                .map(d -> d.id() != null || !d.wholeChild() ? d : d.of(known.get(d.child())))
                .toList();
        return new ReturnComparison(all, side.both(), hidden.size(), theirs.notes(), theirs.unread()).decided(h, year);
    }

    /** The same differences with what is decided of them by now: for after something was decided that changed no record. */
    public ReturnComparison decided(Session session, FinancialYear year) {
        return session.read(Right.SEE_CHILDREN, h -> decided(h, year));
    }

    private ReturnComparison decided(Handle h, FinancialYear year) {
        Map<Difference.Key, DecisionStore.Line> decided = DecisionStore.of(h, year);
        return new ReturnComparison(
                all.stream().map(d -> decided(d, decided.get(d.key()))).toList(), children, restricted, notes, unread);
    }

    private static Difference decided(Difference one, DecisionStore.@Nullable Line line) {
        return one.decided(line == null || !line.holds(one) ? null : line.decision());
    }
}
