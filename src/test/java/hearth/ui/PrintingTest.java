package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What goes on paper: lists and the words of a record, page by page. It is long because what stands on each page is read back from it.
 */
class PrintingTest {
    private static final double WIDE = 540;
    private static final double HIGH = 780;

    @RegisterExtension
    final Screens screens = new Screens();

    private List<Pane> pages(Printout what) {
        return PrintedPages.of(what, WIDE, HIGH, LocalDateTime.of(2026, 6, 4, 14, 2), new Unheard());
    }

    /** Nobody looks how far it is. */
    private static final class Unheard implements Progress {
        @Override
        public void say(String doing, double done) {}

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void onCancel(Runnable stop) {}
    }

    /** A printer with so much paper. */
    private static final class Tray implements Printing.Sheets {
        private final int sheets;
        private final List<String> told = new CopyOnWriteArrayList<>();

        Tray(int sheets) {
            this.sheets = sheets;
        }

        @Override
        public double width() {
            return WIDE;
        }

        @Override
        public double height() {
            return HIGH;
        }

        @Override
        public boolean take(Pane page) {
            told.add(Platform.isFxApplicationThread() ? "a page, and the window waits" : "a page");
            return told.size() <= sheets;
        }

        @Override
        public boolean end() {
            return told.add("end");
        }

        @Override
        public void cancel() {
            told.add("cancel");
        }
    }

    /** What a printer with so much paper is told of three pages; "printed" where all is well. */
    private List<String> told(int sheets) {
        var tray = new Tray(sheets);
        List<Printout.Line> lines =
                Printout.table(List.of("Name"), Collections.nCopies(120, List.of("Somebody of this list")));
        screens.onFx(() -> {
            Printing.onto(tray, screens.desk(), new Printout("Enquiries", "", lines), () -> tray.told.add("printed"));
            return true;
        });
        screens.quiet();
        return tray.told;
    }

    private static List<String> words(Pane page) {
        return page.getChildren().stream().map(node -> ((Text) node).getText()).toList();
    }

    @Test
    void aListOfManyRowsHasItsNameFiltersDayAndNumberOnEachPageAndLeavesNoRowOut() {
        screens.show(desk -> new Page("Nothing"));
        List<List<String>> rows = IntStream.range(0, 150)
                .mapToObj(i -> List.of("Row " + i, "A note that is longer than its column is wide, ".repeat(i % 3 + 1)))
                .toList();
        List<Pane> pages =
                pages(new Printout("Enquiries", "Stage: Panel", Printout.table(List.of("Name", "Notes"), rows)));
        assertThat(pages).hasSizeGreaterThan(2);
        screens.onFx(() -> {
            Png.write(pages.getFirst().snapshot(null, null), Path.of("target/screens/printed-list.png"));
            return true;
        });
        var all = new ArrayList<String>();
        for (int i = 0; i < pages.size(); i++) {
            assertThat(words(pages.get(i)))
                    .contains(
                            "Enquiries",
                            "Stage: Panel",
                            "Printed 4 June 2026, 14:02, page %d of %d".formatted(i + 1, pages.size()));
            assertThat(pages.get(i).getChildren())
                    .allSatisfy(node ->
                            assertThat(node.getBoundsInParent().getMaxY()).isLessThan(HIGH + 5))
                    .allSatisfy(node ->
                            assertThat(node.getBoundsInParent().getMaxX()).isLessThan(WIDE + 5));
            all.addAll(words(pages.get(i)));
        }
        assertThat(all).containsAll(rows.stream().map(List::getFirst).toList());
    }

    @Test
    void aListIsPrintedWholeHoweverManyRowsTheWindowHasRoomFor() {
        screens.show(desk -> {
            var list =
                    new ListTable<>("enquiries", Sample.FIELDS, PageSource.of(Sample.list(120), Sample.FIELDS), desk);
            list.show(PageSource.Query.ALL);
            return new Page("Reports").body(new VBox(Words.section("All of them"), list));
        });
        var out = new AtomicReference<Printout>();
        screens.onFx(() -> {
            ((Printout.Of) screens.desk().surface().lookup(".page")).printout(out::set);
            return true;
        });
        screens.quiet();
        assertThat(out.get().lines()).hasSize(1 + 1 + 1 + 120);
        assertThat(out.get().rows()).isEqualTo(120);
        assertThat(out.get().lines().getFirst().cells())
                .extracting(Printout.Cell::text)
                .containsExactly("All of them");
    }

    @Test
    void wordsTallerThanAPageGoOnOverTheNextAndNoneIsLost() {
        screens.show(desk -> new Page("Nothing"));
        String note = IntStream.range(0, 3_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "))
                + "\nand one without an end: " + "x".repeat(9_000);
        var rows = List.of(List.of("Before", "Short"), List.of("Tall", note), List.of("After", "Short"));
        List<Pane> pages = pages(new Printout("Notes", "All", Printout.table(List.of("Name", "Note"), rows)));
        var all = new StringBuilder();
        for (Pane page : pages) {
            assertThat(page.getChildren())
                    .hasSizeGreaterThan(3)
                    .allSatisfy(node ->
                            assertThat(node.getBoundsInParent().getMaxY()).isLessThan(HIGH + 5));
            words(page).forEach(all::append);
        }
        assertThat(pages).hasSizeGreaterThan(3);
        screens.onFx(() -> {
            Png.write(pages.get(1).snapshot(null, null), Path.of("target/screens/printed-tall.png"));
            return true;
        });
        assertThat(words(pages.getFirst())).contains("Before", "Tall");
        assertThat(words(pages.getLast())).contains("After");
        for (int i = 0; i < 3_000; i++) {
            assertThat(all).contains("word" + i);
        }
        assertThat(all.chars().filter(c -> c == 'x').count()).isEqualTo(9_000);
    }

    @Test
    void pagesAreSentBesideTheWindowAndNothingIsLeftWaitingWhereNotAllWereTaken() {
        screens.show(desk -> new Page("Enquiries"));
        assertThat(told(9)).containsExactly("a page", "a page", "a page", "end", "printed");
        assertThat(screens.shows(Printing.NOT_TAKEN)).isFalse();
        assertThat(told(1)).containsExactly("a page", "a page", "cancel");
        assertThat(screens.shows(Printing.NOT_TAKEN)).isTrue();
    }

    @Test
    void whatIsChosenAndNamesThatLeadToRecordsArePrintedAndOtherLinksAreNot() {
        var grid = new GridPane(16, 8);
        grid.addRow(0, ticked(new CheckBox("Smokes")), new CheckBox("Drives"));
        grid.addRow(1, Words.plain("Pets"), ticked(new CheckBox()));
        var out = new ToggleButton("Out of borough 4");
        out.setSelected(true);
        var yes = new RadioButton("Not asked");
        yes.setSelected(true);
        screens.show(desk -> new Page("Carers")
                .body(new VBox(
                        16,
                        grid,
                        new HBox(8, out, new ToggleButton("All 9")),
                        new HBox(8, yes, new RadioButton("Refused")),
                        Buttons.name("Anna Ashworth, HH-0001", () -> {}),
                        new Facts().with("Room", "Box room", Buttons.link("Change", () -> {})))));
        var read = new AtomicReference<Printout>();
        screens.onFx(() -> {
            ((Printout.Of) screens.desk().surface().lookup(".page")).printout(read::set);
            return true;
        });
        assertThat(read.get().lines().stream()
                        .map(line ->
                                line.cells().stream().map(Printout.Cell::text).toList())
                        .filter(line -> !line.isEmpty()))
                .containsExactly(
                        List.of("Smokes"),
                        List.of("Pets", "Yes"),
                        List.of("Out of borough 4"),
                        List.of("Not asked"),
                        List.of("Anna Ashworth, HH-0001"),
                        List.of("Room", "Box room"));
    }

    @Test
    void whatKeysDoFitsOnOnePage() {
        screens.show(desk -> new Page("Nothing"));
        var keys = new LinkedHashMap<String, String>();
        IntStream.range(0, 26)
                .forEach(i -> keys.put("Ctrl+Shift+" + i, "What this key does on the page shown. ".repeat(2)));
        List<Pane> pages = pages(Printout.pairs("Keys", keys));
        assertThat(pages).hasSize(1);
        List<Text> texts = pages.getFirst().getChildren().stream()
                .map(Text.class::cast)
                .filter(text -> text.getText().startsWith("What"))
                .toList();
        assertThat(texts).hasSize(26);
        assertThat(texts).extracting(Text::getX).containsOnly(texts.getFirst().getX());
    }

    private static CheckBox ticked(CheckBox box) {
        box.setSelected(true);
        return box;
    }

    @Test
    void whereThereIsNoPrinterItSaysSo() {
        screens.show(desk -> new Page("Enquiries"));
        screens.onFx(() -> {
            Printing.print(screens.desk(), null, new Printout("Enquiries", "", List.of()), () -> {}, () -> {});
            return true;
        });
        assertThat(screens.shows(Printing.NO_PRINTER)).isTrue();
    }

    @Test
    void ofARecordTheWordsStandWhereTheyAreReadAndWhatOnePressesIsLeftAway() {
        var facts = new Facts().add("Officer", "Kate Unsworth").add("Home", "Not known, asked on 4 June 2026");
        screens.show(desk -> new RecordPage("Ada Thorn", "ENQ-2026-0001")
                .fact("Received", "4 June 2026")
                .also(Buttons.plain("Next step", () -> {}))
                .tab(
                        "Overview",
                        () -> new VBox(16, facts, new HBox(8, Words.plain("Beside"), Words.plain("each other")))));
        var out = new AtomicReference<Printout>();
        screens.onFx(() -> {
            ((Printout.Of) screens.desk().surface().lookup(".record-page")).printout(out::set);
            return true;
        });
        assertThat(out.get().title()).isEqualTo("Ada Thorn");
        assertThat(out.get().about()).isEqualTo("ENQ-2026-0001. Overview");
        List<List<String>> lines = out.get().lines().stream()
                .map(line -> line.cells().stream().map(Printout.Cell::text).toList())
                .toList();
        assertThat(lines)
                .contains(
                        List.of("Received"),
                        List.of("4 June 2026"),
                        List.of("Officer", "Kate Unsworth"),
                        List.of("Beside", "each other"))
                .doesNotContain(List.of("Next step"));
        List<Pane> pages = pages(out.get());
        assertThat(pages).hasSize(1);
        List<Bounds> at = pages.getFirst().getChildren().stream()
                .filter(node -> List.of("Beside", "each other").contains(((Text) node).getText()))
                .map(Node::getBoundsInParent)
                .toList();
        assertThat(at.getFirst().getMaxX())
                .as("words give way to each other")
                .isLessThan(at.getLast().getMinX());
        assertThat(at.getFirst().getHeight()).isEqualTo(at.getLast().getHeight());
        screens.onFx(() -> {
            Png.write(pages.getFirst().snapshot(null, null), Path.of("target/screens/printed-record.png"));
            return true;
        });
    }
}
