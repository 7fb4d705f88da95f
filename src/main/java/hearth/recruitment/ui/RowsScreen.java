package hearth.recruitment.ui;

import hearth.access.Session;
import hearth.carers.NewPerson;
import hearth.common.Answer;
import hearth.common.Kind;
import hearth.common.Postcode;
import hearth.common.Refusal;
import hearth.recruitment.Enquiries;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Home;
import hearth.recruitment.Likely;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.Origin;
import hearth.recruitment.Recruitment;
import hearth.ui.Desk;
import hearth.ui.Drafts;
import hearth.ui.Go;
import hearth.ui.Page;
import hearth.ui.RowsGrid;
import hearth.ui.Scroll;
import hearth.ui.Values;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Many enquiries at once, a row each, as after an event: saved all together or, where a row cannot be read, not at all. */
public final class RowsScreen {
    private static final int ROWS = 12;
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final String DRAFT = "enquiry-rows";
    private static final List<RowsGrid.Column> COLUMNS = List.of(
            new RowsGrid.Column("received", "Received", Kind.DATE, null, 128),
            new RowsGrid.Column("first_name", "First name", Kind.NAME, null, 120),
            new RowsGrid.Column("last_name", "Last name", Kind.NAME, null, 136),
            new RowsGrid.Column("phone", "Phone", Kind.PHONE, null, 128),
            new RowsGrid.Column("email", "E-mail", Kind.EMAIL, null, 168),
            new RowsGrid.Column("postcode", "Postcode", Kind.POSTCODE, null, 96),
            new RowsGrid.Column("source", "Source", Kind.CODE, "source", 144),
            new RowsGrid.Column("source_detail", "Source in detail", Kind.TEXT, null, 144),
            new RowsGrid.Column("notes", "Notes", Kind.TEXT, null, 168));

    private final Desk desk;
    private final Session session;
    private final Recruitment recruitment;
    private final Drafts drafts;
    private final Go go;
    private final RowsGrid grid;
    private boolean saving;

    public RowsScreen(Desk desk, Session session, Recruitment recruitment, Drafts drafts, Go go) {
        this.desk = desk;
        this.session = session;
        this.recruitment = recruitment;
        this.drafts = drafts;
        this.go = go;
        this.grid = new RowsGrid(COLUMNS, ROWS, session.today());
    }

    public Parent page() {
        grid.beginsWith(Map.of("received", hearth.common.BritishDates.format(session.today())))
                .onPause(this::look)
                .keptIn(drafts, DRAFT)
                .startAt("first_name");
        var page = new Page("Many enquiries");
        page.back(go::back);
        page.main("Save all", this::save);
        page.under(
                Words.wrapped(Words.small("Tab goes on, Enter goes down, Ctrl+D copies from the row above, Ctrl+S saves"
                        + " all. Empty rows are left out.")));
        page.body(Scroll.both(grid));
        page.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (SAVE.match(e)) {
                save();
                e.consume();
            }
        });
        return page;
    }

    /** Says beside a row who may be the same people. */
    private void look(int row, Map<String, String> typed) {
        var now = new Likely.Typed(
                typed.getOrDefault("first_name", ""),
                typed.getOrDefault("last_name", ""),
                typed.getOrDefault("phone", ""),
                typed.getOrDefault("email", ""),
                typed.getOrDefault("postcode", ""),
                "");
        desk.background()
                .read("Looking for the same people", () -> Enquiries.likely(session, now))
                .then(matches -> grid.note(
                        row,
                        matches.isEmpty()
                                ? ""
                                : "May be " + matches.getFirst().record().name() + ", "
                                        + matches.getFirst().record().reference() + ": "
                                        + matches.getFirst().why()));
    }

    private void save() {
        if (saving) {
            return;
        }
        var wrong = new ArrayList<Refusal>();
        var logged = new ArrayList<Recruitment.Logged>();
        for (RowsGrid.Filled row : grid.read(wrong)) {
            Values values = row.values();
            if (values.words("last_name").isEmpty() && wrong.stream().noneMatch(r -> at(r, row.row(), "last_name"))) {
                wrong.add(Refusal.at(row.row() + ".last_name", "Enter a last name, or what they are called."));
                continue;
            }
            NewEnquiry enquiry = enquiry(values);
            if (enquiry.received().isAfter(session.today())) {
                wrong.add(Refusal.at(row.row() + ".received", "The day they got in touch has not come yet."));
            }
            EnquiryIntake.check(enquiry).forEach(r -> wrong.add(Refusal.at(row.row() + "." + r.field(), r.message())));
            logged.add(
                    new Recruitment.Logged(enquiry, session.account().officer().orElse(null)));
        }
        if (logged.isEmpty() && wrong.isEmpty()) {
            wrong.add(Refusal.at("", "Type at least one enquiry."));
        }
        grid.refuse(wrong);
        if (wrong.isEmpty()) {
            saving = true;
            desk.background()
                    .write("Saving the enquiries", () -> recruitment.log(session, logged))
                    .then(ids -> {
                        grid.rest();
                        drafts.keep(DRAFT, Map.of());
                        go.back();
                        go.saved(ids.size() == 1 ? "1 enquiry saved" : "%,d enquiries saved".formatted(ids.size()));
                    })
                    .refused(grid::refuse)
                    .lastly(() -> saving = false);
        }
    }

    private static boolean at(Refusal refusal, int row, String column) {
        return (row + "." + column).equals(refusal.field());
    }

    private NewEnquiry enquiry(Values values) {
        LocalDate received = values.date("received").orElse(session.today());
        var person = NewPerson.of(
                        values.words("first_name").orElse(null),
                        values.text("last_name").strip())
                .reachedBy(
                        values.words("phone").orElse(null),
                        values.words("email").orElse(null));
        String postcode = values.postcode("postcode").map(Postcode::text).orElse(null);
        return NewEnquiry.of(
                        received,
                        List.of(person),
                        new Origin(
                                values.code("source").orElse(null),
                                values.words("source_detail").orElse(null),
                                null,
                                null,
                                false,
                                null),
                        new Home(null, postcode, Answer.NOT_ASKED, null))
                .notes(values.words("notes").orElse(null));
    }
}
