package hearth.app.window;

import hearth.matching.ui.BringBackScreen;
import hearth.matching.ui.FindHomeScreen;
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
                .waysBack(FindHomeScreen.open(in.session()) ? () -> waysBack(in, services) : null)
                .views((filters, table) -> new SavedViews(in, "out-of-borough-board", filters, table).begin())
                .page();
    }

    private static void waysBack(HearthWindow.Inside in, Services services) {
        in.shell()
                .open(
                        Place.OUT_OF_BOROUGH,
                        () -> new BringBackScreen(
                                        in.desk(),
                                        in.session(),
                                        services.matching(),
                                        services.geography(),
                                        in.shell(),
                                        child -> Finding.open(in, services, child))
                                .page());
    }
}
