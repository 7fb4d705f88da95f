package hearth.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the pages of a list that are looked at, newest wish first; what an older query brings is dropped. */
final class Paging<R> {
    /** What a query found: how many, out of how many, and the rows as they come. */
    record Found<R>(PageSource.Total total, PageSource.Total all, LazyRows<R> rows) {}

    private record First<R>(PageSource.Total total, PageSource.Total all, List<R> rows) {}

    private static final int WISHES = 4;
    private static final int NONE = -1;

    private final PageSource<R> source;
    private final Background background;
    private final String doing;
    private final Consumer<Found<R>> onFound;
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private PageSource.Query query = PageSource.Query.ALL;
    private PageSource.@Nullable Total all;
    private LazyRows<R> rows = new LazyRows<>(0);
    private boolean openEnded;
    private @Nullable Job<?> job;
    private int reading = NONE;
    private int generation;

    Paging(PageSource<R> source, Background background, String doing, Consumer<Found<R>> onFound) {
        this.source = source;
        this.background = background;
        this.doing = doing;
        this.onFound = onFound;
    }

    PageSource.Query query() {
        return query;
    }

    /** Begins anew; where the store has changed, everything is counted again. */
    void show(PageSource.Query what, boolean changed) {
        query = what;
        if (changed) {
            all = null;
        }
        if (job != null) {
            job.cancel();
        }
        wanted.clear();
        reading = NONE;
        generation++;
        PageSource.Total known = all;
        job = background.read(doing, () -> first(what, known)).then(this::begin);
    }

    private First<R> first(PageSource.Query what, PageSource.@Nullable Total known) {
        PageSource.Total total = source.total(what);
        PageSource.Total whole = known;
        if (whole == null) {
            whole = what.everything() ? total : source.total(PageSource.Query.ALL);
        }
        return new First<>(total, whole, source.rows(what, 0, LazyRows.PAGE));
    }

    private void begin(First<R> first) {
        all = first.all();
        openEnded = first.total().more();
        rows = new LazyRows<>(Math.toIntExact(first.total().count() + (openEnded ? 1 : 0)));
        rows.fill(0, first.rows());
        onFound.accept(new Found<>(first.total(), first.all(), rows));
    }

    /** A place is being looked at whose row may not be there. */
    void want(LazyRows.Slot<R> slot) {
        if (slot.row.get() != null) {
            return;
        }
        rows.adopt(slot);
        int page = slot.index / LazyRows.PAGE;
        if (page == reading || wanted.contains(page)) {
            return;
        }
        wanted.push(page);
        if (wanted.size() > WISHES) {
            wanted.removeLast();
        }
        readNext();
    }

    private void readNext() {
        if (reading != NONE || wanted.isEmpty()) {
            return;
        }
        int page = wanted.pop();
        int asked = generation;
        PageSource.Query what = query;
        reading = page;
        job = background
                .read(doing, () -> source.rows(what, page * LazyRows.PAGE, LazyRows.PAGE))
                .then(read -> arrived(asked, page, read))
                .lastly(() -> {
                    if (asked == generation) {
                        reading = NONE;
                        readNext();
                    }
                });
    }

    private void arrived(int asked, int page, List<R> read) {
        if (asked != generation) {
            return;
        }
        rows.fill(page, read);
        int end = page * LazyRows.PAGE + read.size();
        if (openEnded && read.size() < LazyRows.PAGE) {
            openEnded = false;
            rows.resize(end);
        } else if (openEnded && end >= rows.size()) {
            rows.resize(end + 1);
            rows.fill(page, read);
        }
    }
}
