package hearth.recruitment.ui;

import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.recruitment.Enquiries;
import hearth.recruitment.Enquiry;
import hearth.recruitment.Outcomes;
import hearth.recruitment.Progress;
import hearth.recruitment.Recruitment;
import hearth.recruitment.Stage;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Go;
import hearth.ui.Page;
import hearth.ui.Scroll;
import hearth.ui.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Side;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Open enquiries as a board, a column a stage, those to chase on top. Arrows move between cards, Enter opens one, N notes that nobody
 * answered, Ctrl+Right says that the next stage has begun, as dragging a card does; the menu key shows all of it.
 */
public final class BoardScreen {
    private static final int MOST = 2_000;
    private static final int MOST_IN_A_COLUMN = 40;
    private static final Set<Stage> ALWAYS = EnumSet.of(
            Stage.ENQUIRY,
            Stage.INITIAL_VISIT,
            Stage.APPLICATION,
            Stage.STAGE_1,
            Stage.STAGE_2,
            Stage.PANEL,
            Stage.ADM_DECISION);

    private final Desk desk;
    private final Session session;
    private final EnquiryActions actions;
    private final Go go;
    private final Page page = new Page("Enquiries by stage");
    private final List<List<BoardCard>> columns = new ArrayList<>();

    public BoardScreen(
            Desk desk, Session session, Recruitment recruitment, Progress progress, Outcomes outcomes, Go go) {
        this.desk = desk;
        this.session = session;
        this.actions = new EnquiryActions(desk, session, recruitment, progress, outcomes, go);
        this.go = go;
    }

    public Parent page() {
        page.also(Buttons.plain("Table", go::back));
        page.under(Words.wrapped(
                Words.small("Arrows move, Enter opens, N: no answer, Ctrl+Right: the next stage has begun; or"
                        + " drag a card to its stage.")));
        read();
        return page;
    }

    private void read() {
        page.loading("Reading the enquiries");
        desk.background()
                .read(
                        "Reading the enquiries",
                        () -> session.read(
                                Right.SEE_RECRUITMENT,
                                h -> Enquiries.LISTING.rows(
                                        h,
                                        Query.on(session.today(), session)
                                                .where("closed_on", "")
                                                .sortedBy("next_step_on", false),
                                        0,
                                        MOST)))
                .then(this::show)
                .orElse(e -> page.failed(e, this::read));
    }

    private void show(List<Enquiry> open) {
        Map<Stage, List<Enquiry>> byStage = new EnumMap<>(Stage.class);
        ALWAYS.forEach(stage -> byStage.put(stage, new ArrayList<>()));
        open.forEach(
                e -> byStage.computeIfAbsent(e.stage(), s -> new ArrayList<>()).add(e));
        page.setCount("%,d open".formatted(open.size()) + (open.size() == MOST ? ", the first of them shown" : ""));
        var board = new HBox(12);
        columns.clear();
        byStage.forEach((stage, those) -> board.getChildren().add(column(stage, those)));
        board.getStyleClass().add("board");
        var across = new ScrollPane(board);
        across.setFitToHeight(true);
        across.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        across.getStyleClass().add("board-scroll");
        page.body(across);
    }

    private VBox column(Stage stage, List<Enquiry> those) {
        those.sort(Comparator.comparing((Enquiry e) -> !e.toChase()));
        var cards = new ArrayList<BoardCard>();
        var list = new VBox(8);
        for (Enquiry enquiry : those.subList(0, Math.min(MOST_IN_A_COLUMN, those.size()))) {
            BoardCard card = card(enquiry);
            cards.add(card);
            list.getChildren().add(card);
        }
        if (those.size() > MOST_IN_A_COLUMN) {
            list.getChildren().add(Words.small("and %,d more in the table".formatted(those.size() - MOST_IN_A_COLUMN)));
        }
        columns.add(cards);
        ScrollPane down = Scroll.down(list);
        VBox.setVgrow(down, Priority.ALWAYS);
        var column = new VBox(8, Words.strong("%s (%,d)".formatted(stage.label(), those.size())), down);
        column.getStyleClass().add("board-column");
        if (session.may(Right.EDIT_RECRUITMENT)) {
            column.setOnDragOver(e -> {
                if (e.getGestureSource() instanceof BoardCard card
                        && stage.after(card.enquiry().stage())) {
                    e.acceptTransferModes(TransferMode.MOVE);
                }
            });
            column.setOnDragDropped(e -> {
                if (e.getGestureSource() instanceof BoardCard card) {
                    e.setDropCompleted(true);
                    actions.reached(card.enquiry(), stage);
                }
            });
        }
        return column;
    }

    private BoardCard card(Enquiry enquiry) {
        var card = new BoardCard(enquiry, session.today());
        card.setOnMouseClicked(e -> {
            card.requestFocus();
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                go.to(enquiry.id());
            }
        });
        card.addEventHandler(KeyEvent.KEY_PRESSED, e -> onKey(card, e));
        ContextMenu menu = menu(enquiry);
        card.setOnContextMenuRequested(e -> {
            menu.show(card, Side.BOTTOM, 0, 0);
            e.consume();
        });
        card.setOnDragDetected(e -> {
            var content = new ClipboardContent();
            content.putString(enquiry.reference());
            card.startDragAndDrop(TransferMode.MOVE).setContent(content);
            e.consume();
        });
        return card;
    }

    private ContextMenu menu(Enquiry enquiry) {
        var menu = new ContextMenu(item("Open", () -> go.to(enquiry.id())));
        if (session.may(Right.EDIT_RECRUITMENT)) {
            menu.getItems()
                    .addAll(
                            item("No answer (N)", () -> actions.attempt(enquiry.id())),
                            item("Record contact", () -> actions.contact(enquiry.id())),
                            item("Next step", () -> actions.nextStep(enquiry)),
                            item("Stage has begun (Ctrl+Right)", () -> actions.reached(enquiry, next(enquiry))),
                            item("Close enquiry", () -> actions.close(enquiry)));
        }
        return menu;
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }

    /** The stage that usually comes next. */
    private static Stage next(Enquiry enquiry) {
        return ALWAYS.stream()
                .filter(stage -> stage.after(enquiry.stage()))
                .findFirst()
                .orElse(Stage.ADM_DECISION);
    }

    private void onKey(BoardCard card, KeyEvent event) {
        boolean may = session.may(Right.EDIT_RECRUITMENT);
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            go.to(card.enquiry().id());
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.RIGHT && may) {
            actions.reached(card.enquiry(), next(card.enquiry()));
        } else if (event.getCode() == KeyCode.N && !event.isShortcutDown() && may) {
            actions.attempt(card.enquiry().id());
        } else if (!event.isShortcutDown()) {
            if (!moved(card, event.getCode())) {
                return;
            }
        } else {
            return;
        }
        event.consume();
    }

    /** The arrows: up and down in a column, left and right to the next one that has cards. */
    private boolean moved(BoardCard card, KeyCode key) {
        int column = 0;
        while (!columns.get(column).contains(card)) {
            column++;
        }
        int row = columns.get(column).indexOf(card);
        switch (key) {
            case UP -> row--;
            case DOWN -> row++;
            case LEFT, RIGHT -> {
                int step = key == KeyCode.LEFT ? -1 : 1;
                do {
                    column += step;
                } while (column >= 0
                        && column < columns.size()
                        && columns.get(column).isEmpty());
                if (column < 0 || column >= columns.size()) {
                    return true;
                }
                row = Math.min(row, columns.get(column).size() - 1);
            }
            default -> {
                return false;
            }
        }
        if (row >= 0 && row < columns.get(column).size()) {
            columns.get(column).get(row).requestFocus();
        }
        return true;
    }
}
