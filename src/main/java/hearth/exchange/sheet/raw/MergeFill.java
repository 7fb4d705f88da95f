package hearth.exchange.sheet.raw;

import hearth.exchange.sheet.raw.Layout.Merge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lends the value of a cell merged over several rows to the rows it covers, in its own column only: one carer's name beside three
 * children is meant for all three. A row that holds nothing else stays blank.
 */
final class MergeFill implements RowVisitor {
    private final List<Merge> waiting;
    private final Map<Merge, @Nullable RawCell> open = new HashMap<>();
    private final RowVisitor next;
    private int reached;

    MergeFill(List<Merge> merges, RowVisitor next) {
        this.waiting = merges.stream()
                .filter(Merge::tall)
                .sorted(Comparator.comparingInt(Merge::firstRow))
                .toList();
        this.next = next;
    }

    @Override
    public boolean row(RawRow row) {
        if (waiting.isEmpty()) {
            return next.row(row);
        }
        while (reached < waiting.size() && waiting.get(reached).firstRow() <= row.number()) {
            Merge merge = waiting.get(reached++);
            open.put(merge, merge.firstRow() == row.number() ? row.cell(merge.firstColumn()) : null);
        }
        List<RawCell> cells = row.cells();
        boolean filled = false;
        for (Iterator<Map.Entry<Merge, @Nullable RawCell>> each =
                        open.entrySet().iterator();
                each.hasNext(); ) {
            Map.Entry<Merge, @Nullable RawCell> entry = each.next();
            Merge merge = entry.getKey();
            RawCell lent = entry.getValue();
            if (merge.lastRow() < row.number()) {
                each.remove();
            } else if (lent != null
                    && !lent.isBlank()
                    && !cells.isEmpty()
                    && row.number() > merge.firstRow()
                    && row.cell(merge.firstColumn()).isBlank()) {
                cells = with(cells, lent.in(merge.firstColumn()));
                filled = true;
            }
        }
        return next.row(filled ? new RawRow(row.number(), row.hidden(), cells) : row);
    }

    private static List<RawCell> with(List<RawCell> cells, RawCell added) {
        var all = new ArrayList<>(cells);
        all.add(added);
        all.sort(Comparator.comparingInt(RawCell::column));
        return all;
    }
}
