package hearth.access;

import hearth.common.SubjectId;
import hearth.store.Row;
import hearth.store.Tx;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that points at one record points at another: notes, checks, memberships, identifiers and whatever else, as the file's own
 * foreign keys tell, so that a table made later is not forgotten.
 */
public final class Pointing {
    private Pointing() {}

    /**
     * Moves it all, row by row, each with its line in the trail under the record the row always stood under, so that the record it
     * points at tells nobody of a concern. A row that would then stand twice is taken away.
     *
     * @param but tables whose rows stay as they are
     * @return how many rows were moved or taken away
     */
    public static int move(Tx tx, SubjectId from, SubjectId to, Set<String> but) {
        int moved = 0;
        for (PointingStore.Pointer pointer : PointingStore.pointers(tx.sql())) {
            if (but.contains(pointer.fromTable())) {
                continue;
            }
            for (long row : PointingStore.rows(tx.sql(), pointer, from)) {
                move(tx, pointer, row, to);
                moved++;
            }
        }
        return moved;
    }

    private static void move(Tx tx, PointingStore.Pointer pointer, long row, SubjectId to) {
        String table = pointer.fromTable();
        SubjectId own = PointingStore.subject(tx.sql(), table, row);
        if (PointingStore.twice(tx.sql(), pointer, row, to)) {
            tx.delete(own, table, row);
            return;
        }
        Map<String, @Nullable Object> columns = PointingStore.row(tx.sql(), table, row);
        if (pointer.versioned()) {
            int version = ((Number) Objects.requireNonNull(columns.get("version"))).intValue();
            tx.update(own, table, row, version, Row.of(pointer.fromColumn(), to));
        } else {
            var elsewhere = new HashMap<>(columns);
            elsewhere.put(pointer.fromColumn(), to.value());
            tx.delete(own, table, row);
            tx.insert(own, table, Row.of(elsewhere));
        }
    }
}
