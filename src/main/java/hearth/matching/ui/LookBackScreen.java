package hearth.matching.ui;

import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.matching.Matching;
import hearth.matching.past.FirstLines;
import hearth.matching.past.LookBack;
import hearth.matching.past.Looked;
import hearth.matching.past.PastYear;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.ListTable;
import hearth.ui.LongPage;
import hearth.ui.PageSource;
import hearth.ui.RecordPage;
import hearth.ui.Tone;
import hearth.ui.Words;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/** Looking back: the requests of the past year held against the homes of their day, and how often the first line was taken. */
public final class LookBackScreen {
    private static final String DOING = "Looking at the requests of the past year again";

    private final Desk desk;
    private final Session session;
    private final Matching matching;
    private final Go go;

    private record Read(PastYear year, FirstLines first) {}

    public LookBackScreen(Desk desk, Session session, Matching matching, Go go) {
        this.desk = desk;
        this.session = session;
        this.matching = matching;
        this.go = go;
    }

    /** The page, which is empty until every request has been looked at, or somebody has stopped it. */
    public Parent page() {
        return new LongPage<>(
                desk,
                DOING,
                progress -> new Read(
                        new LookBack(session, matching)
                                .run(percent -> progress.say(DOING, percent / 100.0), progress::cancelled),
                        FirstLines.of(session)),
                this::page);
    }

    private RecordPage page(Read read) {
        PastYear year = read.year();
        RecordPage page = new RecordPage("Looking back", "").back("Back", go::back);
        if (read.first().doubtful()) {
            page.status("First lines are nearly always taken", Tone.WARNING);
        }
        page.fact("From", BritishDates.format(year.from()));
        page.fact("Until", BritishDates.format(year.before().minusDays(1)));
        page.fact("Requests", String.valueOf(year.asked()));
        return page.tab("The past year", () -> figures(year))
                .fullTab("Each request", requests(year))
                .tab("First lines taken", () -> first(read.first()));
    }

    private static Node figures(PastYear year) {
        var parts = new VBox(16);
        year.words().forEach(words -> parts.getChildren().add(Words.prose(words)));
        parts.getChildren().add(Words.section("How it was done, and what it does not say"));
        PastYear.LIMITS.forEach(words -> parts.getChildren().add(Words.prose(words)));
        return parts;
    }

    private ListTable<Looked> requests(PastYear year) {
        var table = new ListTable<>("looked back", Looked.FIELDS, PageSource.of(year.lines(), Looked.FIELDS), desk)
                .first("request", "day", "possible", "outcome", "home", "rank", "barred");
        table.whenNothing(Words.muted("No request came in during the past year"));
        table.show(PageSource.Query.ALL);
        return table;
    }

    private static Node first(FirstLines lines) {
        var months = new Facts();
        for (FirstLines.Month month : lines.months()) {
            months.add(
                    BritishDates.format(month.month()),
                    month.first() + " of " + month.signed() + " for the home that stood first"
                            + (month.afterwards() == 0
                                    ? ""
                                    : "; " + month.afterwards() + " signed after the child had moved in, not counted"));
        }
        var parts = new VBox(
                16,
                Words.prose(lines.words()),
                Words.prose("A person decides. Nearly always the first line would mean that nobody weighs any more;"
                        + " nearly never, that the weights are not those of the team."),
                months);
        if (!lines.others().isEmpty()) {
            parts.getChildren().add(Words.section("Why another home"));
        }
        for (FirstLines.Other other : lines.others()) {
            parts.getChildren()
                    .add(new VBox(
                            Words.plain(other.household() + " on " + BritishDates.format(other.day())),
                            Words.wrapped(Words.muted(other.reason()))));
        }
        return parts;
    }
}
