package hearth.matching.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.Field;
import hearth.common.Kind;
import hearth.matching.Decisions;
import hearth.matching.Kept;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.ListTable;
import hearth.ui.PageSource;
import hearth.ui.RecordPage;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A decision on a home as it was signed: who, why, who was asked, which homes declined, and every home as it stood on the screen. */
public final class DecisionPage {
    private static final List<Field<Kept>> FIELDS = List.of(
            Field.of("home", "Home", Kind.REFERENCE, Kept::home),
            Field.of("state", "State", Kind.TEXT, Kept::state),
            Field.of("band", "Band", Kind.TEXT, Kept::band),
            Field.of("points", "Points", Kind.TEXT, Kept::points),
            Field.of("why", "In words", Kind.LONG_TEXT, Kept::why));

    private static final String COVERED = "The household's record is restricted and you are not on its list.";

    private final Desk desk;
    private final Session session;
    private final Go go;

    /** What the page shows; no screen where what is kept is not what was signed. */
    private record Read(
            Decisions.Made made,
            List<String> consulted,
            List<Decisions.Declined> declined,
            List<String> wishes,
            List<String> plan,
            @Nullable List<Kept> screen) {}

    public DecisionPage(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** The page of one decision about a child. */
    public Parent page(ChildId child, long decision) {
        var place = new StackPane();
        desk.background()
                .read("Opening the decision", () -> read(child, decision))
                .then(read -> place.getChildren().setAll(page(read)))
                .orElse(e -> place.getChildren().setAll(Words.prose(e.getMessage())));
        return place;
    }

    private Read read(ChildId child, long decision) {
        return session.open(Right.SEE_CHILDREN, child, h -> {
            Decisions.Made made = Decisions.of(h, child).stream()
                    .filter(m -> m.id() == decision)
                    .findFirst()
                    .orElseThrow();
            return new Read(
                    made,
                    Decisions.consulted(h, made),
                    Decisions.declined(h, made),
                    Decisions.wishes(h, made),
                    Decisions.plan(h, made),
                    Decisions.kept(h, made));
        });
    }

    private RecordPage page(Read read) {
        Decisions.Made made = read.made();
        RecordPage page = new RecordPage("Decision on a home", made.household()).back("The child", go::back);
        page.status(made.state().label(), made.state() == Decisions.Standing.PLACED ? Tone.SUCCESS : Tone.ACCENT);
        page.fact("Decided by", made.decidedBy());
        page.fact("On", BritishDates.format(made.decidedOn()));
        if (!made.hidden()) {
            page.also(Buttons.plain("Open the household", () -> go.to(made.home())));
        }
        List<Kept> screen = read.screen();
        return page.tab("The decision", () -> facts(read))
                .fullTab(
                        "What was on the screen",
                        screen == null
                                ? Words.prose("What is kept is not what was signed: it has been changed since. Tell"
                                        + " whoever looks after this computer.")
                                : table(screen));
    }

    private static Node facts(Read read) {
        Decisions.Made made = read.made();
        var facts = new Facts()
                .add("Why this home", made.hidden() ? COVERED : made.reason())
                .add("What the child wishes", String.join("\n", read.wishes()))
                .add("Consulted", String.join(", ", read.consulted()));
        read.declined()
                .forEach(d -> facts.add(
                        "Not chosen: " + d.household(),
                        d.reason().isEmpty()
                                ? COVERED
                                : CodeList.named("declined-reason").label(d.reason())));
        facts.add(
                        "Signed after the child had moved in",
                        made.afterwards() ? made.emergency() ? "Yes, after an emergency" : "Yes" : "No")
                .add("Within the terms of approval", made.withinTerms().label())
                .add(
                        "First by points",
                        made.tookFirstLine() == Answer.YES ? "Yes" : "No: another home had more, or a rule barred it")
                .add("Screen kept as", "SHA-256 " + made.sha256());
        if (!read.plan().isEmpty()) {
            facts.add("The joint plan it was opened from", String.join("\n", read.plan()));
        }
        return new VBox(16, facts);
    }

    private ListTable<Kept> table(List<Kept> screen) {
        var table = new ListTable<>("decided", FIELDS, PageSource.of(screen, FIELDS), desk);
        table.show(PageSource.Query.ALL);
        return table;
    }
}
