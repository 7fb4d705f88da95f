package hearth.placements.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.geography.Geography;
import hearth.placements.Recalculation;
import hearth.ui.Desk;
import hearth.ui.Empty;
import hearth.ui.Go;
import hearth.ui.ListTable;
import hearth.ui.Page;
import hearth.ui.PageSource;
import hearth.ui.Words;
import java.util.List;
import javafx.scene.Parent;

/** What today's directory of postcodes would change about where homes lie; nothing is changed until somebody says so. */
final class RecalculationPage {
    private final Desk desk;
    private final Session session;
    private final Recalculation again;
    private final Go go;
    private final Page page = new Page("Where homes lie, worked out anew");

    RecalculationPage(Desk desk, Session session, Geography geography, Go go) {
        this.desk = desk;
        this.session = session;
        this.again = new Recalculation(geography);
        this.go = go;
    }

    Parent page() {
        page.back(go::back);
        page.under(Words.prose(
                "Where a home lies is kept as it was worked out when the child moved in. After another directory of"
                        + " postcodes was taken in, this shows what it would change for homes that last. What a person has"
                        + " confirmed stays."));
        page.loading("Working out where homes lie");
        desk.background()
                .read("Working out where homes lie", () -> again.changes(session))
                .then(this::show)
                .orElse(e -> page.failed(e, go::refresh));
        return page;
    }

    private void show(List<Recalculation.Change> changes) {
        if (changes.isEmpty()) {
            page.body(new Empty(
                    "Nothing would change",
                    "Today's directory says of every home that lasts what stands already.",
                    "Back to the board",
                    go::back));
            return;
        }
        if (session.may(Right.EDIT_CHILDREN)) {
            String all =
                    changes.size() == 1 ? "Keep it for this home" : "Keep them for all " + changes.size() + " homes";
            page.main(
                    all,
                    () -> desk.background()
                            .write("Keeping what was worked out", () -> again.freeze(session, changes))
                            .then(kept -> {
                                go.saved("Worked out anew");
                                go.refresh();
                            }));
        }
        var table = new ListTable<>(
                        "worked-out-anew",
                        Recalculation.Change.FIELDS,
                        PageSource.of(changes, Recalculation.Change.FIELDS),
                        desk)
                .first(
                        "placement",
                        "child",
                        "was",
                        "would_be",
                        "was_in",
                        "would_be_in",
                        "miles_were",
                        "miles_would_be",
                        "edition",
                        "new_edition")
                .identifiedBy(c -> c.frozen().placementId())
                .onOpen(c -> go.to(c.frozen().placementId()));
        table.show(PageSource.Query.ALL);
        page.setCount(changes.size() + (changes.size() == 1 ? " home" : " homes") + " would change");
        page.body(table);
    }
}
