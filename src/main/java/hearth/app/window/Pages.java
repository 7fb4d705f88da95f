package hearth.app.window;

import hearth.common.SubjectId;
import hearth.ui.OpenMonth;
import hearth.ui.OpenTab;
import java.util.List;
import java.util.Set;
import javafx.scene.Parent;

/** Makes the pages of the window. */
public interface Pages extends AutoCloseable {
    /** Those the signed-in user may open. */
    Set<Place> open();

    /** A place's page, made anew. */
    Parent page(Place place);

    /** A place's page, with the month that was chosen on it before. */
    default Parent page(Place place, OpenMonth month) {
        return page(place);
    }

    /** A record's page. */
    Parent record(SubjectId id);

    /** A record's page, with the tab that stood open on it before. */
    default Parent record(SubjectId id, OpenTab tab) {
        return record(id);
    }

    /** What can be done from anywhere, by its name in the search. */
    default List<Palette.Choice> commands() {
        return List.of();
    }

    /** Lets go of what the pages used, before the store is closed. */
    @Override
    default void close() {}
}
