package hearth.app.window;

import hearth.access.Search;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.Money;
import hearth.geography.Geography;
import hearth.reports.Behind;
import hearth.reports.Measure;
import hearth.reports.Measures;
import hearth.ui.ListTable;
import hearth.ui.Page;
import hearth.ui.PageSource;
import hearth.ui.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** The records that a figure of a month counts; their numbers add up to it. */
final class BehindPage {
    private final HearthWindow.Inside in;
    private final Geography geography;
    private final YearMonth month;
    private final Measure measure;

    /**
     * A record that was counted.
     *
     * @param hit null where the record is restricted for this user
     */
    record Line(
            Search.@Nullable Hit hit,
            String reference,
            @Nullable String name,
            @Nullable LocalDate day,
            long number) {}

    BehindPage(HearthWindow.Inside in, Geography geography, YearMonth month, String key) {
        this.in = in;
        this.geography = geography;
        this.month = month;
        this.measure = Measures.of(key);
    }

    Parent page() {
        var page = new Page(HomePage.name(measure));
        page.back(in.shell()::back);
        page.under(Words.prose(measure.rule()));
        page.loading("Reading what was counted");
        in.desk()
                .background()
                .read("Reading what was counted", this::read)
                .then(lines -> show(page, lines))
                .orElse(e -> page.failed(e, in.shell()::refresh));
        return page;
    }

    private List<Line> read() {
        Session session = in.session();
        return session.read(Behind.right(measure.key()), h -> {
            List<Behind.Row> rows = Behind.of(h, geography, month, measure.key());
            Map<Long, Search.Hit> hits = Search.named(
                            h, rows.stream().map(Behind.Row::subject).toList())
                    .stream()
                    .collect(Collectors.toMap(Search.Hit::id, Function.identity()));
            Map<Long, String> names =
                    Called.of(h, rows.stream().map(Behind.Row::subject).toList());
            return rows.stream()
                    .map(row -> new Line(
                            hits.get(row.subject()),
                            row.reference(),
                            names.get(row.subject()),
                            row.day(),
                            row.number()))
                    .toList();
        });
    }

    private void show(Page page, List<Line> lines) {
        List<Field<Line>> fields = fields(lines);
        page.setCount(BritishDates.format(month) + ", " + lines.size() + (lines.size() == 1 ? " record" : " records"));
        var table = new ListTable<>("records counted", fields, PageSource.of(lines, fields), in.desk())
                .whenNothing(Words.muted("Nothing was counted in " + BritishDates.format(month)))
                .onOpen(this::open);
        table.show(PageSource.Query.ALL);
        page.body(table);
    }

    private void open(Line line) {
        Search.Hit hit = line.hit();
        if (hit != null) {
            Places.record(in.session(), hit.kind(), hit.id()).ifPresent(in.shell()::to);
        }
    }

    private List<Field<Line>> fields(List<Line> lines) {
        var fields = new ArrayList<Field<Line>>();
        fields.add(Field.of("reference", "Reference", Kind.REFERENCE, Line::reference));
        if (lines.stream().anyMatch(line -> line.name() != null)) {
            fields.add(Field.of("name", "Name", Kind.NAME, Line::name));
        }
        if (lines.stream().anyMatch(line -> line.day() != null)) {
            fields.add(Field.of("day", "On", Kind.DATE, Line::day));
        }
        if (measure.unit() == Measure.Unit.MONEY) {
            fields.add(Field.of("number", "Cost", Kind.MONEY, line -> new Money(line.number())));
        } else if (lines.stream().anyMatch(line -> line.number() != 1)) {
            fields.add(Field.of("number", "Counted", Kind.NUMBER, Line::number));
        }
        return fields;
    }
}
