package hearth.app.window;

import hearth.access.Due;
import hearth.common.Field;
import hearth.common.Kind;
import hearth.diary.Diary;
import hearth.ui.Empty;
import hearth.ui.Filters;
import hearth.ui.ListTable;
import hearth.ui.Option;
import hearth.ui.Page;
import hearth.ui.PageSource;
import hearth.ui.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;

/** Everything that is overdue or falls due in the next four weeks, as far as the user may see it. */
final class DuePage {
    private final HearthWindow.Inside in;
    private final LocalDate today;

    DuePage(HearthWindow.Inside in) {
        this.in = in;
        this.today = in.session().today();
    }

    private List<Field<Due>> fields(DueNames names) {
        return List.of(
                Field.of("day", "Due", Kind.DATE, Due::day),
                Field.of("name", "Name", Kind.NAME, names::name),
                Field.of("late", "State", Kind.TEXT, due -> HomePage.when(due, today)),
                Field.of("what", "What", Kind.LONG_TEXT, Due::what),
                Field.of("about", "Reference", Kind.REFERENCE, Due::reference),
                Field.of("owner", "Officer", Kind.NAME, Due::owner),
                Field.of("basis", "Because of", Kind.LONG_TEXT, Due::basis));
    }

    Parent page() {
        var page = new Page("What is due").back(in.shell()::back);
        page.loading("Reading what is due");
        in.desk()
                .background()
                .read("Reading what is due", () -> {
                    List<Due> due = Diary.due(in.session(), today, today.plusDays(Diary.DAYS_AHEAD))
                            .due();
                    return new Read(due, fields(DueNames.of(in.session(), due)));
                })
                .then(read -> show(page, read.due(), read.fields()))
                .orElse(e -> page.failed(e, in.shell()::refresh));
        return page;
    }

    private record Read(List<Due> due, List<Field<Due>> fields) {}

    private void show(Page page, List<Due> due, List<Field<Due>> fields) {
        var table = new ListTable<>("things due", fields, PageSource.of(due, fields), in.desk())
                .first("late", "what", "name", "about", "owner", "day")
                .tone("late", d -> d.overdueDays(today) > 0 ? Tone.DANGER : null)
                .onOpen(d -> DueOpening.open(in, d));
        List<Option> owners = due.stream()
                .map(Due::owner)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(name -> new Option(name, name))
                .toList();
        List<Option> what = due.stream()
                .map(Due::what)
                .distinct()
                .sorted()
                .map(words -> new Option(words, words))
                .toList();
        var filters = new Filters("Search what is due").choice("what", "What", what);
        if (!owners.isEmpty()) {
            filters.choice("owner", "Officer", owners);
        }
        page.list(
                filters,
                table,
                new Empty(
                        "Nothing is due",
                        "Reviews, visits, checks and next steps stand here from four weeks before their day until they"
                                + " are done.",
                        "Back",
                        in.shell()::back));
    }
}
