package hearth.app.window;

import hearth.placements.ui.OutsidePage;
import javafx.scene.Parent;

/** The board of children out of borough, put together with what it leads to. */
final class OutsideBoards {
    private OutsideBoards() {}

    static Parent page(HearthWindow.Inside in, Services services) {
        return new OutsidePage(
                        in.desk(),
                        in.session(),
                        services.geography(),
                        in.shell(),
                        page -> in.shell().open(Place.OUT_OF_BOROUGH, page))
                .page();
    }
}
