package hearth.exchange.returns;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Tasks;
import hearth.common.Broken;
import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.common.HearthException;
import hearth.common.Mendable;
import hearth.exchange.intake.ChosenLines;
import hearth.geography.Geography;
import hearth.placements.ssda903.ReturnFile;
import hearth.placements.ssda903.ReturnRow;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is done about the differences of a comparison: theirs is taken, ours is kept, or somebody gets a task. The last two are remembered;
 * what was taken differs no longer, and stands in its batch alone, so that nothing holds up taking it back.
 */
public final class Settling {
    /** What its batches are called among the imports. */
    private static final String NAME = "Comparison with the case system";

    private final Session session;
    private final Geography geography;
    private final FinancialYear year;
    private final ReturnFolder theirs;

    public Settling(Session session, Geography geography, FinancialYear year, ReturnFolder theirs) {
        this.session = session;
        this.geography = geography;
        this.year = year;
        this.theirs = theirs;
    }

    /**
     * Writes what the other system has, as one batch that can be taken back like an import.
     *
     * @return the reference of the batch
     * @throws Mendable where something would have to be taken away, or has changed since the comparison; nothing is written then
     */
    public String takeTheirs(List<Difference> these) {
        session.require(Right.EDIT_CHILDREN);
        return session.write(Right.IMPORT, "take over differences", tx -> {
            current(tx, these);
            List<ReturnRow> ours = ReturnExport.Shown.of(tx.sql(), year).rows();
            Map<String, List<Difference>> byChild = new TreeMap<>();
            these.forEach(d ->
                    byChild.computeIfAbsent(d.child(), c -> new ArrayList<>()).add(d));
            var files = EnumSet.noneOf(ReturnFile.class);
            var lines = new ArrayList<ReturnRow>();
            byChild.forEach((child, differences) -> lines.addAll(wanted(ours, child, differences, files)));
            return new ChosenLines(session, geography).write(tx, year, NAME, files, lines);
        });
    }

    /**
     * What came of taking many.
     *
     * @param batch null where none could be taken
     */
    public record Taken(@Nullable String batch, int count) {}

    /** The same for every child whose differences can all be taken; the others stay to be decided. */
    public Taken takeWhatCan(List<Difference> these) {
        Map<String, List<Difference>> byChild = new TreeMap<>();
        these.forEach(
                d -> byChild.computeIfAbsent(d.child(), c -> new ArrayList<>()).add(d));
        List<Difference> can = session.write(Right.IMPORT, "look at differences", tx -> {
            List<ReturnRow> ours = ReturnExport.Shown.of(tx.sql(), year).rows();
            var found = new ArrayList<Difference>();
            byChild.forEach((child, differences) -> {
                try {
                    var files = EnumSet.noneOf(ReturnFile.class);
                    List<ReturnRow> lines = wanted(ours, child, differences, files);
                    tx.tryOut(() -> new ChosenLines(session, geography).write(tx, year, NAME, files, lines));
                    found.addAll(differences);
                } catch (HearthException e) {
                    if (e.status() != 1 || e instanceof Broken) {
                        throw e;
                    }
                }
            });
            return found;
        });
        return can.isEmpty() ? new Taken(null, 0) : new Taken(takeTheirs(can), can.size());
    }

    /** Leaves Hearth as it is; it is not asked again until one of the two sides says something else. */
    public void keepOurs(List<Difference> these) {
        session.require(Right.IMPORT);
        session.write(Right.EDIT_CHILDREN, "keep what Hearth has", tx -> {
            current(tx, these);
            decide(tx, these, Decision.Choice.OURS, null);
            return these.size();
        });
    }

    /** Gives somebody the task to find out; it stands on Home and in the diary until it is done. */
    public void makeTask(Difference one, String title, LocalDate due, String owner) {
        session.require(Right.IMPORT);
        session.write(Right.EDIT_CHILDREN, "make a task of a difference", tx -> {
            current(tx, List.of(one));
            long task = Tasks.add(tx, one.id(), title, due, owner, session.today());
            decide(tx, List.of(one), Decision.Choice.TASK, task);
            return task;
        });
    }

    /** Refuses what is no longer as it was shown. */
    private void current(Tx tx, List<Difference> these) {
        Map<Difference.Key, String> now = new HashMap<>();
        ReturnComparison.of(tx.sql(), year, theirs).all().forEach(d -> now.put(d.key(), d.seen()));
        for (Difference one : these) {
            if (!one.seen().equals(now.get(one.key()))) {
                throw new Mendable("Child " + one.child()
                        + " was changed in Hearth since the comparison. Nothing was done. Compare again.");
            }
        }
    }

    /** The child's lines as they shall be, in the files that the differences are in. */
    private List<ReturnRow> wanted(
            List<ReturnRow> ours, String child, List<Difference> differences, EnumSet<ReturnFile> files) {
        if (differences.stream().anyMatch(Difference::wholeChild)) {
            if (differences.getFirst().hearth() != null) {
                throw new Mendable("Child " + child + " is only in Hearth, which takes nothing away that was recorded."
                        + " Keep ours, make a task, or close the child's period of care on the child's page.");
            }
            if (!theirs.files().contains(ReturnFile.HEADER)) {
                throw new Mendable("Child " + child + " can be taken over only with the file HEADER, which has sex and"
                        + " date of birth. Compare with that file too.");
            }
            files.addAll(theirs.files());
            return theirs.rows().stream()
                    .filter(r -> SideBySide.number(r.child()).equals(child))
                    .toList();
        }
        var lines = new ArrayList<ReturnRow>();
        for (ReturnFile file : ReturnFile.values()) {
            List<Difference> here =
                    differences.stream().filter(d -> d.file() == file).toList();
            if (!here.isEmpty()) {
                files.add(file);
                lines.addAll(wanted(file, of(ours, child), of(theirs.rows(), child), here));
            }
        }
        return lines;
    }

    private static List<ReturnRow> of(List<ReturnRow> rows, String child) {
        return rows.stream()
                .filter(r -> SideBySide.number(r.child()).equals(child))
                .toList();
    }

    private static List<ReturnRow> wanted(
            ReturnFile file, List<ReturnRow> ours, List<ReturnRow> others, List<Difference> differences) {
        Map<String, ReturnRow> mine = SideBySide.byKey(file, ours);
        Map<String, ReturnRow> other = SideBySide.byKey(file, others);
        for (Difference one : differences) {
            String key = one.row() == null ? "" : one.row();
            ReturnRow there = other.get(key);
            if (there == null) {
                if (file != ReturnFile.EPISODES) {
                    throw new Mendable("Hearth takes nothing away that was recorded, and " + file.fileName()
                            + " of child " + one.child() + " has a row that is only in Hearth. Keep ours, make a task,"
                            + " or correct it on the child's page.");
                }
                mine.remove(key);
            } else if (one.field() == null) {
                mine.put(key, there);
            } else {
                mine.computeIfPresent(key, (k, row) -> with(row, one.field(), there));
            }
        }
        return List.copyOf(mine.values());
    }

    private static ReturnRow with(ReturnRow row, @Nullable String column, ReturnRow there) {
        var cells = new LinkedHashMap<>(row.cells());
        String name = Objects.requireNonNull(column);
        String text = there.text(name);
        if (text == null) {
            cells.remove(name);
        } else {
            cells.put(name, text);
        }
        return new ReturnRow(row.file(), row.id(), cells);
    }

    private void decide(Tx tx, List<Difference> these, Decision.Choice choice, @Nullable Long task) {
        Map<Difference.Key, DecisionStore.Line> before = DecisionStore.of(tx.sql(), year);
        for (Difference one : these) {
            ChildId id = one.id();
            Difference.Key key = one.key();
            Row row = Row.of("seen", one.seen())
                    .and("choice", choice)
                    .and("task_id", task)
                    .and("decided_on", session.today())
                    .and("decided_by", session.user());
            DecisionStore.Line known = before.get(key);
            if (known == null) {
                tx.insert(
                        id,
                        "return_decision",
                        row.and("collection_year", year.begins() + 1)
                                .and("child", key.child())
                                .and("child_id", id)
                                .and("file", key.file())
                                .and("row_key", key.row())
                                .and("field", key.field()));
            } else {
                tx.update(id, "return_decision", known.id(), known.version(), row);
            }
        }
    }
}
