package hearth.app.window;

import hearth.common.PersonId;
import hearth.recruitment.ui.BoardScreen;
import hearth.recruitment.ui.MergeScreen;
import hearth.recruitment.ui.PasteScreen;
import hearth.recruitment.ui.RowsScreen;
import hearth.recruitment.ui.SamePeopleScreen;
import java.util.function.Supplier;
import javafx.scene.Parent;

/** The ways from the list of enquiries: the board, a new one, many at once, people with two records. */
final class EnquiryWays {
    private final HearthWindow.Inside in;
    private final Services services;

    EnquiryWays(HearthWindow.Inside in, Services services) {
        this.in = in;
        this.services = services;
    }

    private void open(Supplier<Parent> page) {
        in.shell().open(Place.ENQUIRIES, page);
    }

    void one() {
        open(() -> services.enquiryForm(in).page());
    }

    void rows() {
        open(() -> new RowsScreen(
                        in.desk(),
                        in.session(),
                        services.recruitment(),
                        new StoreDrafts(in.desk(), in.session()),
                        in.shell())
                .page());
    }

    void paste() {
        open(() -> new PasteScreen(services.enquiryForm(in), in.shell()).page());
    }

    void board() {
        open(() -> new BoardScreen(
                        in.desk(),
                        in.session(),
                        services.recruitment(),
                        services.progress(),
                        services.outcomes(),
                        in.shell())
                .page());
    }

    void samePeople() {
        open(() -> new SamePeopleScreen(in.desk(), in.session(), in.shell(), this::compare).page());
    }

    /** Two records of one person beside each other. */
    void compare(PersonId one, PersonId other) {
        open(() -> new MergeScreen(in.desk(), in.session(), services.merging(), in.shell()).page(one, other));
    }
}
