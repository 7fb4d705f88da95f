package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Field;
import hearth.common.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A list as its reader uses it. (It is long because each key has its case.) */
class ListTableTest {
    @RegisterExtension
    final Screens screens = new Screens();

    private final List<Sample> opened = new ArrayList<>();
    private @Nullable ListTable<Sample> table;

    private ListTable<Sample> table() {
        if (table == null) {
            throw new IllegalStateException("No table yet");
        }
        return table;
    }

    private void show(PageSource<Sample> source) {
        screens.show(desk -> page(desk, source));
    }

    private Page page(Desk desk, PageSource<Sample> source) {
        var list = new ListTable<>("enquiries", Sample.FIELDS, source, desk)
                .first("name", "stage", "days", "next", "due", "visit", "cost", "officer")
                .tone("due", Sample::dueTone)
                .identifiedBy(Sample::id)
                .onOpen(opened::add);
        table = list;
        var filters = new Filters("Search by name or phone")
                .choice("stage", "Stage", List.of(new Option("Stage 1", "Stage 1"), new Option("Panel", "Panel")))
                .choice("officer", "Officer", List.of(new Option("Kate Unsworth", "Kate Unsworth")));
        var page = new Page("Enquiries")
                .main("New enquiry", () -> {})
                .also(Buttons.plain(Icon.EXPORT, "Export", () -> {}))
                .list(
                        filters,
                        list,
                        new Empty(
                                        "No enquiries yet",
                                        "Everyone who asks about fostering is kept here, from the first call on.",
                                        "New enquiry",
                                        () -> {})
                                .or("or import a spreadsheet", () -> {}));
        list.onSelect(row -> page.side(
                row == null
                        ? null
                        : new SidePane(row.name(), () -> page.side(null))
                                .add(
                                        new Chip("Overdue by 3 days", Tone.DANGER),
                                        Words.plain(row.phone()),
                                        Buttons.plain("Record contact", () -> {}))));
        return page;
    }

    @Test
    void aFullListShowsWordsAlignmentAndCount() {
        show(PageSource.of(Sample.list(1148), Sample.FIELDS));
        assertThat(screens.shows("1,148 shown")).isTrue();
        screens.picture("list-full");
        screens.clickOn("Anna Bell");
        screens.picture("list-side");
    }

    @Test
    void columnsStayWhereALongTextHasNothingToGive() {
        List<Field<Sample>> fields = new ArrayList<>(Sample.FIELDS);
        fields.add(Field.of("said", "What they said", Kind.LONG_TEXT, x -> ""));
        screens.show(700, 400, desk -> {
            var list = new ListTable<>("narrow", fields, PageSource.of(Sample.list(3), fields), desk);
            list.show(PageSource.Query.ALL);
            return list;
        });
        TableView<?> view = screens.robot().lookup(".table-view").queryTableView();
        assertThat(view.getColumns()).extracting(TableColumnBase::getWidth).allMatch(width -> width >= 56);
    }

    @Test
    void aListBegunAtItsFirstRowTakesTheKeysAlsoWhereItsRowsCameBeforeThePage() {
        var early = new ArrayList<ListTable<Sample>>();
        screens.show(desk -> {
            early.add(new ListTable<>("early", Sample.FIELDS, PageSource.of(Sample.list(3), Sample.FIELDS), desk)
                    .startAtFirst());
            early.getFirst().show(PageSource.Query.ALL);
            return new Page("Reading");
        });
        assertThat(early.getFirst().count().get()).isNotNull();
        screens.show(desk -> new Page("Read").main("Compare", () -> {}).body(early.getFirst()));
        assertThat(screens.robot().lookup(".table-view").queryTableView().isFocused())
                .isTrue();
        assertThat(early.getFirst().place()).isZero();
    }

    @Test
    void aWideWindowShowsMoreColumnsUntilSomebodyChoosesThem() {
        screens.show(1800, 800, desk -> {
            var list = new ListTable<>("wide", Sample.FIELDS, PageSource.of(Sample.list(3), Sample.FIELDS), desk)
                    .first("name", "stage");
            list.show(PageSource.Query.ALL);
            table = list;
            return list;
        });
        assertThat(table().shownFields()).hasSize(Sample.FIELDS.size());
        screens.onFx(() -> {
            table().arrange(List.of("stage", "name"), null);
            return true;
        });
        assertThat(table().shownFields()).extracting(Field::name).containsExactly("stage", "name");
    }

    @Test
    void theFiltersAreHiddenAndWhatIsOnStays() {
        show(PageSource.of(Sample.list(30), Sample.FIELDS));
        screens.clickOn("Stage: any");
        screens.clickOn("Panel");
        screens.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        assertThat(screens.shows("Search by name or phone")).isFalse();
        assertThat(screens.shows("Officer: any")).isFalse();
        assertThat(screens.shows("Stage: Panel"))
                .as("nothing is left out unsaid")
                .isTrue();
        screens.clickOn("Clear all");
        assertThat(screens.shows("30 shown")).isTrue();
        assertThat(screens.shows("Columns")).as("the whole row is away").isFalse();
        screens.press(KeyCode.CONTROL, KeyCode.F);
        screens.type("Bell");
        assertThat(screens.shows("Officer: any"))
                .as("to search brings them back")
                .isTrue();
        screens.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        assertThat(screens.shows("Search by name or phone"))
                .as("words searched for stay")
                .isTrue();
        assertThat(screens.shows("Stage: any")).isFalse();
    }

    @Test
    void anEmptyListSaysWhatItIsForAndOffersTheWaysIn() {
        show(PageSource.of(List.of(), Sample.FIELDS));
        assertThat(screens.shows("No enquiries yet")).isTrue();
        assertThat(screens.shows("or import a spreadsheet")).isTrue();
        assertThat(screens.shows("Search by name or phone")).isFalse();
        screens.picture("list-empty");
    }

    @Test
    void aHundredThousandRowsScrollWithoutBeingRead() {
        var read = new AtomicInteger();
        show(new PageSource<>() {
            @Override
            public Total total(Query query) {
                return Total.of(100_000);
            }

            @Override
            public List<Sample> rows(Query query, int offset, int limit) {
                read.addAndGet(limit);
                return Sample.list(offset + limit).subList(offset, offset + limit);
            }
        });
        assertThat(screens.shows("100,000 shown")).isTrue();
        assertThat(read.get()).isEqualTo(100);
        screens.clickOn("Anna Bell");
        screens.press(KeyCode.END);
        assertThat(screens.shows(Sample.of(99_999).name())).isTrue();
        assertThat(table().selected()).hasValue(Sample.of(99_999));
        assertThat(read.get()).isLessThanOrEqualTo(400);
    }

    @Test
    void moreThanNRowsAreReadOnToTheirRealEnd() {
        List<Sample> all = Sample.list(1_250);
        PageSource<Sample> whole = PageSource.of(all, Sample.FIELDS);
        show(new PageSource<>() {
            @Override
            public Total total(Query query) {
                return Total.moreThan(1000);
            }

            @Override
            public List<Sample> rows(Query query, int offset, int limit) {
                return whole.rows(query, offset, limit);
            }
        });
        assertThat(screens.shows("more than 1,000 shown")).isTrue();
        screens.clickOn("Anna Bell");
        for (int i = 0; i < 6; i++) {
            screens.press(KeyCode.END);
        }
        assertThat(table().selected()).hasValue(Sample.of(1_249));
        TableView<?> view = screens.robot().lookup(".table-view").queryTableView();
        assertThat(view.getItems()).hasSize(1_250);
    }

    @Test
    void searchAndFiltersNarrowTheListAndEachHasItsOwnWayBack() {
        show(PageSource.of(Sample.list(56), Sample.FIELDS));
        screens.press(KeyCode.CONTROL, KeyCode.F);
        screens.type("bell");
        assertThat(screens.shows("8 of 56 shown")).isTrue();
        screens.clickOn("Officer: any");
        screens.clickOn("Kate Unsworth");
        assertThat(screens.shows("Officer: Kate Unsworth")).isTrue();
        assertThat(screens.shows("4 of 56 shown")).isTrue();
        screens.picture("list-filtered");
        screens.clickOn("Remove the filter Officer: Kate Unsworth");
        assertThat(screens.shows("8 of 56 shown")).isTrue();
        screens.press(KeyCode.CONTROL, KeyCode.F);
        screens.type("zzz");
        assertThat(screens.shows("Nothing matches what is searched for")).isTrue();
        screens.clickOn("Clear all filters");
        assertThat(screens.shows("56 shown")).isTrue();
        screens.onFx(() -> {
            // as the right mouse button on the heading does
            TableView<?> view = screens.robot().lookup(".table-view").queryAs(TableView.class);
            view.getColumns().getLast().getContextMenu().getItems().getLast().fire();
            return true;
        });
        screens.quiet();
        assertThat(screens.shows("Officer: Kate Unsworth")).isTrue();
    }

    @Test
    void aHeadingSortsAndTheOrderIsRemembered() {
        var asked = new AtomicReference<PageSource.@Nullable Query>();
        PageSource<Sample> whole = PageSource.of(Sample.list(40), Sample.FIELDS);
        PageSource<Sample> source = new PageSource<>() {
            @Override
            public Total total(Query query) {
                asked.set(query);
                return whole.total(query);
            }

            @Override
            public List<Sample> rows(Query query, int offset, int limit) {
                return whole.rows(query, offset, limit);
            }
        };
        show(source);
        screens.clickOn("Cost");
        screens.clickOn("Cost");
        assertThat(table().query().sort()).isEqualTo(new PageSource.Sort("cost", true));
        assertThat(asked.get()).isNotNull();
        Memory memory = screens.desk().memory();
        assertThat(memory.get("list.enquiries")).get().asString().contains("sort-down:cost");
        screens.onFx(() -> {
            Desk desk = screens.desk();
            desk.surface().setContent(page(desk, source));
            return null;
        });
        screens.quiet();
        assertThat(table().query().sort()).isEqualTo(new PageSource.Sort("cost", true));
    }

    @Test
    void theKeyboardOpensLeavesAndCopies() {
        show(PageSource.of(Sample.list(56), Sample.FIELDS));
        screens.press(KeyCode.CONTROL, KeyCode.F);
        screens.press(KeyCode.DOWN);
        assertThat(table().selected()).hasValue(Sample.of(0));
        screens.press(KeyCode.SHIFT, KeyCode.DOWN);
        screens.press(KeyCode.CONTROL, KeyCode.C);
        String copied = screens.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.lines())
                .containsExactly(
                        "Zoe Ashworth\tInitial visit\t0\tVisit report\tOverdue by 3 days\t\t£0.00\tKate Unsworth",
                        "Anna Bell\tStage 1\t1\tVisit report\tDue today\t2 January 2026\t£12.34\tTunde Adeyemi");
        assertThat(screens.shows("2 rows copied")).isTrue();
        screens.clickOn("4 January 2026");
        screens.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(screens.<String>onFx(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("4 January 2026");
        screens.press(KeyCode.ENTER);
        assertThat(opened).hasSize(1);
        screens.press(KeyCode.ESCAPE);
        assertThat(screens.robot().lookup(".filters .text-field").query().isFocused())
                .isTrue();
    }

    @Test
    void rowsNeverLookedAtAreReadBeforeTheyAreCopied() {
        show(PageSource.of(Sample.list(450), Sample.FIELDS));
        screens.clickOn("Anna Bell");
        screens.press(KeyCode.CONTROL, KeyCode.A);
        screens.press(KeyCode.CONTROL, KeyCode.C);
        String copied = screens.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.lines()).hasSize(450);
        assertThat(screens.shows("450 rows copied")).isTrue();
    }

    @Test
    void columnsAreTickedMovedResetAndRememberedWhileTheChooserStaysOpen() {
        show(PageSource.of(Sample.list(56), Sample.FIELDS));
        screens.clickOn("Columns");
        screens.clickOn("Phone");
        screens.clickOn("Next step");
        assertThat(screens.shows("Done")).isTrue();
        screens.picture("list-columns");
        assertThat(table().shownFields())
                .extracting("name")
                .containsExactly("name", "stage", "days", "due", "visit", "cost", "officer", "phone");
        screens.clickOn("Move Phone up");
        assertThat(table().shownFields()).extracting("name").endsWith("phone", "officer");
        assertThat(screens.desk().memory().get("list.enquiries")).isPresent();
        screens.clickOn("Reset");
        assertThat(table().shownFields())
                .extracting("name")
                .doesNotContain("phone")
                .hasSize(8);
        screens.clickOn("Done");
        assertThat(screens.shows("Done")).isFalse();
    }

    @Test
    void readingAgainKeepsTheSameRecordChosen() {
        List<Sample> rows = new ArrayList<>(Sample.list(20));
        show(new PageSource<>() {
            @Override
            public Total total(Query query) {
                return Total.of(rows.size());
            }

            @Override
            public List<Sample> rows(Query query, int offset, int limit) {
                return rows.stream().skip(offset).limit(limit).toList();
            }
        });
        screens.clickOn("Grace Okafor");
        rows.addFirst(Sample.of(500));
        screens.onFx(() -> {
            table().refresh();
            return null;
        });
        screens.quiet();
        assertThat(table().selected()).map(Sample::name).hasValue("Grace Okafor");
        assertThat(screens.shows("21 shown")).isTrue();
        Sample chosen = table().selected().orElseThrow();
        Sample after = rows.get(rows.indexOf(chosen) + 1);
        rows.remove(chosen);
        screens.onFx(() -> {
            table().refresh();
            return null;
        });
        screens.quiet();
        assertThat(table().selected()).as("the one that took its place").hasValue(after);
    }

    @Test
    void aColumnBecomesAsWideAsTheRowsThatComeLater() {
        List<Sample> rows = new ArrayList<>(Sample.list(1));
        List<Field<Sample>> fields = List.of(
                Field.of("name", "Name", Kind.NAME, s -> s.id() == 0 ? "Al" : "A much longer name " + s.id()),
                Field.of("officer", "Officer", Kind.NAME, s -> "Bo"));
        screens.show(420, 300, desk -> {
            var list = new ListTable<>("growing", fields, PageSource.of(() -> rows, fields), desk);
            table = list;
            list.show(PageSource.Query.ALL);
            return list;
        });
        TableView<?> view = screens.robot().lookup(".table-view").queryTableView();
        double before = view.getColumns().getFirst().getWidth();
        rows.addAll(Sample.list(9).subList(1, 9));
        screens.onFx(() -> {
            table().refresh();
            return null;
        });
        screens.quiet();
        assertThat(view.getColumns().getFirst().getWidth()).isGreaterThan(before + 20);
    }
}
