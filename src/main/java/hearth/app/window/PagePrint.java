package hearth.app.window;

import hearth.access.Session;
import hearth.common.SubjectId;
import hearth.store.Action;
import hearth.ui.Desk;
import hearth.ui.Printing;
import hearth.ui.Printout;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Ctrl+P: prints the page shown, and the trail has whose record it was or which place, and how many rows. */
final class PagePrint {
    private final Desk desk;
    private final Session session;
    private final Consumer<String> saved;

    PagePrint(Desk desk, Session session, Consumer<String> saved) {
        this.desk = desk;
        this.session = session;
        this.saved = saved;
    }

    void print(Parent page, @Nullable Place place, @Nullable SubjectId record) {
        Printout.Of printed = of(page);
        if (printed == null) {
            desk.toasts().say("This page is not one to print. Lists, records and reports are");
            return;
        }
        printed.printout(what -> Printing.print(
                desk,
                what,
                () -> desk.background()
                        .write("Noting what was printed", () -> note(session, what.rows(), place, record)),
                () -> saved.accept("Printed")));
    }

    /** What can be printed of a page: itself, or what stands alone in it once it has been read; nothing where neither is. */
    static Printout.@Nullable Of of(Node page) {
        if (page instanceof Printout.Of found) {
            return found;
        }
        return page instanceof StackPane around && around.getChildren().size() == 1
                ? of(around.getChildren().getFirst())
                : null;
    }

    /** Writes into the trail what was printed, without anybody's name; a page without a list has no rows to count. */
    static void note(Session session, long rows, @Nullable Place place, @Nullable SubjectId record) {
        Long count = rows == 0 ? null : Long.valueOf(rows);
        String page = record != null ? "a page of the record" : place != null ? place.label() : "a page";
        session.store().write(session.actor(), "print", tx -> {
            tx.record(Action.PRINT, record, count, page);
            return true;
        });
    }
}
