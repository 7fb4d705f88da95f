package hearth.recruitment.ui;

import hearth.access.Session;
import hearth.common.PersonId;
import hearth.recruitment.Merging;
import hearth.recruitment.SamePerson;
import hearth.ui.Desk;
import hearth.ui.Go;
import hearth.ui.ListTable;
import hearth.ui.Page;
import hearth.ui.PageSource;
import hearth.ui.Words;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/** People who are likely to have two records, to be worked through: compare and make one, or say that they are two. */
public final class SamePeopleScreen {
    private final Desk desk;
    private final Session session;
    private final Go go;
    private final BiConsumer<PersonId, PersonId> compare;
    private final StackPane place = new StackPane();

    /**
     * The list, as a page of its own.
     *
     * @param compare shows two beside each other
     */
    public SamePeopleScreen(Desk desk, Session session, Go go, BiConsumer<PersonId, PersonId> compare) {
        this.desk = desk;
        this.session = session;
        this.go = go;
        this.compare = compare;
    }

    public Parent page() {
        read();
        return place;
    }

    private Page head() {
        var page = new Page("Likely the same");
        page.back(go::back);
        return page.under(Words.wrapped(
                Words.small("Enter compares two records; N says that they are not the same person. Records"
                        + " that are restricted for you are left out.")));
    }

    private void read() {
        Page page = head();
        place.getChildren().setAll(page);
        page.loading("Looking for people with two records");
        desk.background()
                .read("Looking for people with two records", () -> Merging.likely(session))
                .then(pairs -> show(page, pairs))
                .orElse(e -> page.failed(e, this::read));
    }

    private void show(Page page, List<SamePerson> pairs) {
        page.setCount(pairs.size() == 1 ? "1 pair" : "%,d pairs".formatted(pairs.size()));
        var table = new ListTable<>("same-people", SamePerson.FIELDS, PageSource.of(pairs, SamePerson.FIELDS), desk)
                .onOpen(pair -> compare.accept(pair.one(), pair.other()));
        table.does("Not the same", KeyCode.N, this::distinct);
        if (!pairs.isEmpty()) {
            page.main(
                    "Compare",
                    () -> table.selected()
                            .ifPresentOrElse(
                                    pair -> compare.accept(pair.one(), pair.other()),
                                    () -> desk.toasts().say("Choose a row of the list first")));
        }
        table.whenNothing(Words.muted("Nobody seems to have two records"));
        table.startAtFirst().show(PageSource.Query.ALL);
        page.body(table);
    }

    private void distinct(SamePerson pair) {
        desk.background()
                .write("Saving", () -> Merging.distinct(session, pair.one(), pair.other()))
                .then(x -> {
                    go.saved("Two people, " + pair.references());
                    read();
                });
    }
}
