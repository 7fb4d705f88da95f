package hearth.ui;

import java.time.LocalDateTime;
import java.util.List;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** Puts a page of the window on paper. It is laid out and sent to the printer in the background; Cancel on the bar stops it. */
public final class Printing {
    static final String NO_PRINTER = "This computer has no printer. Add one in its settings, then print again";
    static final String NOT_TAKEN = "The printer did not take it. See whether it is on and has paper, then print again";

    private Printing() {}

    /** What takes the pages one by one; sizes are in points, inside the margins. Called in the background. */
    interface Sheets {
        double width();

        double height();

        /** Whether it took the page. */
        boolean take(Pane page);

        /** Whether all that it took is printed. */
        boolean end();

        /** Nothing of it is to be printed. */
        void cancel();
    }

    /**
     * Asks which printer, and prints.
     *
     * @param sent done as soon as it is on its way to the printer
     * @param then done once it has been printed
     */
    public static void print(Desk desk, Printout what, Runnable sent, Runnable then) {
        print(desk, Printer.getDefaultPrinter() == null ? null : PrinterJob.createPrinterJob(), what, sent, then);
    }

    static void print(Desk desk, @Nullable PrinterJob job, Printout what, Runnable sent, Runnable then) {
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
        sent.run();
        onto(new JobSheets(job, job.getJobSettings().getPageLayout()), desk, what, then);
    }

    static void onto(Sheets sheets, Desk desk, Printout what, Runnable then) {
        var now = LocalDateTime.ofInstant(desk.clock().instant(), desk.clock().getZone());
        desk.background()
                .run("Printing", progress -> printed(sheets, what, now, progress))
                .then(all -> {
                    if (all) {
                        then.run();
                    } else {
                        desk.toasts().say(NOT_TAKEN);
                    }
                });
    }

    /** Whether all of it was printed; otherwise nothing of it is left waiting at the printer. */
    private static boolean printed(Sheets sheets, Printout what, LocalDateTime now, Progress progress) {
        boolean all = false;
        try {
            List<Pane> pages = PrintedPages.of(what, sheets.width(), sheets.height(), now, progress);
            for (int i = 0; i < pages.size(); i++) {
                progress.stopIfCancelled();
                progress.say("Printing page %d of %d".formatted(i + 1, pages.size()), (double) i / pages.size());
                if (!sheets.take(pages.get(i))) {
                    return false;
                }
            }
            all = sheets.end();
            return all;
        } finally {
            if (!all) {
                sheets.cancel();
            }
        }
    }

    private record JobSheets(PrinterJob job, PageLayout layout) implements Sheets {
        @Override
        public double width() {
            return layout.getPrintableWidth();
        }

        @Override
        public double height() {
            return layout.getPrintableHeight();
        }

        @Override
        public boolean take(Pane page) {
            return job.printPage(page);
        }

        @Override
        public boolean end() {
            return job.endJob();
        }

        @Override
        public void cancel() {
            job.cancelJob();
        }
    }
}
