package hearth.ui;

import hearth.common.BritishDates;
import java.text.BreakIterator;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Lays a page of the window out on paper: title and what is shown on top, the day and page x of y below. Black on white in any theme.
 * It is in no scene, so it is done beside the JavaFX thread.
 */
final class PrintedPages {
    private static final double SIZE = 9;
    private static final double TITLE = 14;
    private static final double GAP = 6;

    /** Words that would begin further to the right go into a line of their own. */
    private static final double MOST = 0.9;

    /** Room left beside the words of a cell. */
    private static final double BESIDE = 6;

    /** With less room than this at the foot, what is taller than a page begins on the next. */
    private static final double LEAST = SIZE * 8;

    /** After so many lines it says how far it is. */
    private static final int STEP = 50;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Printout what;
    private final double width;
    private final double height;
    private final double foot;
    private final List<Pane> pages = new ArrayList<>();
    private double top;
    private double y;

    private PrintedPages(Printout what, double width, double height) {
        this.what = what;
        this.width = width;
        this.height = height;
        this.foot = height - SIZE * 2;
    }

    /** The pages, each as large as the paper is inside its margins; sizes are in points. */
    static List<Pane> of(Printout what, double width, double height, LocalDateTime now, Progress progress) {
        var made = new PrintedPages(what, width, height);
        made.turn();
        int all = what.lines().size();
        for (int i = 0; i < all; i++) {
            if (i % STEP == 0) {
                progress.stopIfCancelled();
                progress.say("Laying out the pages", (double) i / all);
            }
            made.rows(what.lines().get(i)).forEach(made::put);
        }
        made.number("Printed " + BritishDates.format(now.toLocalDate()) + ", " + TIME.format(now));
        return made.pages;
    }

    private void number(String printed) {
        for (int i = 0; i < pages.size(); i++) {
            String of = "%s, page %d of %d".formatted(printed, i + 1, pages.size());
            pages.get(i).getChildren().add(text(of, 0, height - SIZE, width, SIZE, false));
        }
    }

    /** Begins a page with the title and what is shown of it. */
    private void turn() {
        var page = new Pane();
        page.setMinSize(width, height);
        page.setMaxSize(width, height);
        page.setPrefSize(width, height);
        pages.add(page);
        Text title = text(what.title(), 0, 0, width, TITLE, true);
        y = high(title) + 2;
        page.getChildren().add(title);
        if (!what.about().isEmpty()) {
            Text about = text(what.about(), 0, y, width, SIZE, false);
            y += high(about);
            page.getChildren().add(about);
        }
        y += GAP;
        top = y;
    }

    /** Puts a row where there is room for it; what is taller than a page goes on from page to page. */
    private void put(List<Text> row) {
        List<Text> rest = row;
        do {
            if (y > top && y + high(rest) > foot && (high(rest) <= foot - top || foot - y < LEAST)) {
                turn();
            }
            double room = foot - y;
            List<Text> over = rest.stream()
                    .flatMap(text -> Stream.ofNullable(cut(text, room)))
                    .toList();
            for (Text text : rest) {
                text.setY(y);
            }
            pages.getLast().getChildren().addAll(rest);
            y += high(rest) + 3;
            rest = over;
        } while (!rest.isEmpty());
    }

    private static double high(List<Text> row) {
        return row.stream().mapToDouble(PrintedPages::high).max().orElse(GAP);
    }

    private static double high(Text text) {
        return text.getLayoutBounds().getHeight();
    }

    /** Leaves as many of the words as fit into a height, up to where a line may end; gives the others, if there are any. */
    private static @Nullable Text cut(Text text, double room) {
        if (high(text) <= room) {
            return null;
        }
        String all = text.getText();
        int fits = 1;
        int over = all.length();
        while (over - fits > 1) {
            int middle = (fits + over) / 2;
            text.setText(all.substring(0, middle));
            if (high(text) <= room) {
                fits = middle;
            } else {
                over = middle;
            }
        }
        int end = end(all, fits);
        text.setText(all.substring(0, end).stripTrailing());
        String others = all.substring(end).strip();
        if (others.isEmpty()) {
            return null;
        }
        var next = text(others, text.getX(), 0, text.getWrappingWidth(), SIZE, false);
        next.setFont(text.getFont());
        return next;
    }

    /** Where words may end at or before a place; the place itself inside a word that has no end before it. */
    private static int end(String words, int place) {
        if (place >= words.length()) {
            return words.length();
        }
        BreakIterator lines = BreakIterator.getLineInstance(Locale.UK);
        lines.setText(words);
        int end = lines.isBoundary(place) ? place : lines.preceding(place);
        return end > 0 ? end : place;
    }

    /** The words of a line, where they stand in it; those that begin too far to the right in a row of their own. */
    private List<List<Text>> rows(Printout.Line line) {
        var rows = new ArrayList<List<Text>>();
        rows.add(new ArrayList<>());
        double free = 0;
        for (Printout.Cell cell : line.cells()) {
            double from = Math.max(cell.from() * width, free);
            if (from > width * MOST) {
                rows.add(new ArrayList<>());
                from = 0;
            }
            Text text = text(cell.text(), from, 0, 0, SIZE, cell.strong());
            double needs = text.getLayoutBounds().getWidth() + BESIDE;
            double room = cell.width() * width;
            if (!line.columns()) {
                room = Math.max(room, Math.min(needs, width - from));
            }
            text.setWrappingWidth(Math.max(SIZE, Math.min(room, width - from) - BESIDE));
            free = line.columns() ? 0 : from + Math.min(needs, room);
            rows.getLast().add(text);
        }
        return rows;
    }

    private static Text text(String words, double x, double y, double width, double size, boolean strong) {
        var text = new Text(x, y, words);
        text.setTextOrigin(VPos.TOP);
        text.setFont(Font.font(strong ? "Open Sans Semibold" : "Open Sans", size));
        text.setFill(Color.BLACK);
        text.setWrappingWidth(width);
        return text;
    }
}
