package hearth.ui;

import hearth.common.BritishDates;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Puts a page of the window on paper: title and what is shown on top, the day and page x of y below. Black on white in any theme. */
public final class Printing {
    static final String NO_PRINTER = "This computer has no printer. Add one in its settings, then press Ctrl+P again";

    private static final double SIZE = 9;
    private static final double TITLE = 14;
    private static final double GAP = 6;

    /** Words that would begin further to the right go into a line of their own. */
    private static final double MOST = 0.9;

    /** Room left beside the words of a cell. */
    private static final double BESIDE = 6;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Printing() {}

    /**
     * Asks which printer, and prints.
     *
     * @param then done once it has been printed
     */
    public static void print(Desk desk, Printout what, Runnable then) {
        print(desk, Printer.getDefaultPrinter() == null ? null : PrinterJob.createPrinterJob(), what, then);
    }

    static void print(Desk desk, @Nullable PrinterJob job, Printout what, Runnable then) {
        if (job == null) {
            desk.toasts().say(NO_PRINTER);
            return;
        }
        PageOrientation way = what.wide() ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
        job.getJobSettings()
                .setPageLayout(job.getPrinter().createPageLayout(Paper.A4, way, Printer.MarginType.DEFAULT));
        if (!job.showPrintDialog(desk.surface().getScene().getWindow())) {
            job.cancelJob();
            return;
        }
        PageLayout layout = job.getJobSettings().getPageLayout();
        boolean all = pages(
                        what,
                        layout.getPrintableWidth(),
                        layout.getPrintableHeight(),
                        LocalDateTime.ofInstant(
                                desk.clock().instant(), desk.clock().getZone()))
                .stream()
                .allMatch(job::printPage);
        if (all && job.endJob()) {
            then.run();
        } else {
            desk.toasts().say("The printer did not take it. See whether it is on and has paper, then print again");
        }
    }

    /** The pages, each as large as the paper is inside its margins; sizes are in points. */
    static List<Pane> pages(Printout what, double width, double height, LocalDateTime now) {
        var pages = new ArrayList<Pane>();
        double foot = height - SIZE * 2;
        Pane page = page(width, height);
        double y = head(page, what, width);
        pages.add(page);
        for (List<Text> words : lines(what, width)) {
            double high = words.stream()
                    .mapToDouble(text -> text.getLayoutBounds().getHeight())
                    .max()
                    .orElse(GAP);
            if (y + high > foot) {
                page = page(width, height);
                pages.add(page);
                y = head(page, what, width);
            }
            for (Text text : words) {
                text.setY(y);
            }
            page.getChildren().addAll(words);
            y += high + 3;
        }
        String printed = "Printed " + BritishDates.format(now.toLocalDate()) + ", " + TIME.format(now);
        for (int i = 0; i < pages.size(); i++) {
            String of = "%s, page %d of %d".formatted(printed, i + 1, pages.size());
            pages.get(i).getChildren().add(text(of, 0, height - SIZE, width, SIZE, false));
        }
        return pages;
    }

    private static Pane page(double width, double height) {
        var page = new Pane();
        page.setMinSize(width, height);
        page.setMaxSize(width, height);
        page.setPrefSize(width, height);
        return page;
    }

    /** The title and what is shown of it; where the lines begin below. */
    private static double head(Pane page, Printout what, double width) {
        Text title = text(what.title(), 0, 0, width, TITLE, true);
        double y = title.getLayoutBounds().getHeight() + 2;
        page.getChildren().add(title);
        if (!what.about().isEmpty()) {
            Text about = text(what.about(), 0, y, width, SIZE, false);
            y += about.getLayoutBounds().getHeight();
            page.getChildren().add(about);
        }
        return y + GAP;
    }

    /** The words of each line, where they stand in it. */
    private static List<List<Text>> lines(Printout what, double width) {
        var lines = new ArrayList<List<Text>>();
        for (Printout.Line line : what.lines()) {
            lines.add(new ArrayList<>());
            double free = 0;
            for (Printout.Cell cell : line.cells()) {
                double from = Math.max(cell.from() * width, free);
                if (from > width * MOST) {
                    lines.add(new ArrayList<>());
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
                lines.getLast().add(text);
            }
        }
        return lines;
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
