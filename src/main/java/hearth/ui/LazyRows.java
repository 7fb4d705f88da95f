package hearth.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/** As many rows as a query finds, of which only the pages that somebody looked at are there; the pages looked at longest ago go again. */
final class LazyRows<R> extends ObservableListBase<LazyRows.Slot<R>> {
    static final int PAGE = 100;
    private static final int KEPT = 60;

    /** The place of one row, which may not have been read yet. */
    static final class Slot<R> {
        final int index;
        final ObjectProperty<@Nullable R> row = new SimpleObjectProperty<>();

        Slot(int index) {
            this.index = index;
        }
    }

    private final Map<Integer, @Nullable Slot<R>[]> pages = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, @Nullable Slot<R>[]> eldest) {
            return size() > KEPT;
        }
    };
    private int size;

    LazyRows(int size) {
        this.size = size;
    }

    /** The place, without keeping it: whoever only walks over the list leaves nothing behind. */
    @Override
    public Slot<R> get(int index) {
        Objects.checkIndex(index, size);
        @Nullable Slot<R> @Nullable [] page = pages.get(index / PAGE);
        if (page == null) {
            return new Slot<>(index);
        }
        return at(page, index);
    }

    private Slot<R> at(@Nullable Slot<R>[] page, int index) {
        Slot<R> slot = page[index % PAGE];
        if (slot == null) {
            slot = new Slot<>(index);
            page[index % PAGE] = slot;
        }
        return slot;
    }

    @Override
    public int size() {
        return size;
    }

    /** Keeps a place that is being shown, so that its row can be put there when it has been read. */
    void adopt(Slot<R> slot) {
        pages.computeIfAbsent(slot.index / PAGE, n -> places())[slot.index % PAGE] = slot;
    }

    @SuppressWarnings("unchecked")
    private static <R> @Nullable Slot<R>[] places() {
        return (@Nullable Slot<R>[]) new Slot<?>[PAGE];
    }

    @Nullable
    R row(int index) {
        return index < 0 || index >= size ? null : get(index).row.get();
    }

    /** Puts a page of rows where it belongs. */
    void fill(int pageNumber, List<R> rows) {
        @Nullable Slot<R>[] page = pages.computeIfAbsent(pageNumber, n -> places());
        for (int i = 0; i < rows.size(); i++) {
            int index = pageNumber * PAGE + i;
            if (index < size) {
                at(page, index).row.set(rows.get(i));
            }
        }
    }

    /** There are more, or fewer, than was thought. */
    void resize(int to) {
        beginChange();
        if (to > size) {
            int from = size;
            size = to;
            nextAdd(from, to);
        } else if (to < size) {
            List<Slot<R>> gone = List.copyOf(subList(to, size));
            size = to;
            nextRemove(to, gone);
        }
        endChange();
    }
}
