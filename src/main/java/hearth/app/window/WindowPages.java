package hearth.app.window;

import hearth.common.SubjectId;
import hearth.ui.Page;
import hearth.ui.Words;
import java.util.Set;
import javafx.scene.Parent;

/** The pages of the window over an open store. */
public final class WindowPages implements Pages {
    private final HearthWindow.Inside in;

    public WindowPages(HearthWindow.Inside in) {
        this.in = in;
    }

    @Override
    public Set<Place> open() {
        return Places.of(in.session());
    }

    @Override
    public Parent page(Place place) {
        return switch (place) {
            case ENQUIRIES -> Lists.enquiries(in, () -> {});
            case CARERS -> Lists.carers(in, () -> {});
            default -> new Page(place.label()).body(Words.muted(""));
        };
    }

    @Override
    public Parent record(SubjectId id) {
        return new Page("Record").body(Words.muted(""));
    }
}
