package hearth.app.window;

import hearth.common.SubjectId;
import java.util.Set;
import javafx.scene.Parent;

/** Makes the pages of the window. */
public interface Pages {
    /** Those the signed-in user may open. */
    Set<Place> open();

    /** A place's page, made anew. */
    Parent page(Place place);

    /** A record's page. */
    Parent record(SubjectId id);
}
