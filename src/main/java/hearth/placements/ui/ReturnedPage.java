package hearth.placements.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Field;
import hearth.common.FinancialYear;
import hearth.common.Kind;
import hearth.placements.outside.Returned;
import hearth.ui.Desk;
import hearth.ui.Empty;
import hearth.ui.Filters;
import hearth.ui.Go;
import hearth.ui.ListTable;
import hearth.ui.Option;
import hearth.ui.Page;
import hearth.ui.PageSource;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;

/** Who came back into the area, or from a residential home to a family, this year and last, and whether it held. */
final class ReturnedPage {
    private static final List<Field<Returned>> FIELDS = List.of(
            Field.of("child", "Child", Kind.REFERENCE, Returned::child),
            Field.of("kind", "What", Kind.TEXT, r -> r.kind().label()),
            Field.of("on", "On", Kind.DATE, Returned::on),
            Field.code("from", "From", "place", Returned::fromPlace),
            Field.code("from_authority", "Council there", "authorities", Returned::fromAuthority),
            Field.code("to", "To", "place", Returned::toPlace),
            Field.of("held", "Held", Kind.TEXT, r -> r.didNotHold() ? "Did not hold" : ""),
            Field.of("undone", "Away again on", Kind.DATE, Returned::undoneOn));
    private static final List<Field<Returned>> COSTS = List.of(
            Field.of("before", "Before", Kind.WEEKLY_RATE, Returned::before),
            Field.of("after", "After", Kind.WEEKLY_RATE, Returned::after),
            Field.of("part_year", "That year", Kind.MONEY, Returned::partYear),
            Field.of("full_year", "Full year", Kind.MONEY, Returned::fullYear));

    private final Desk desk;
    private final Session session;
    private final Go go;
    private final Page page = new Page("Came back");

    ReturnedPage(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    Parent page() {
        page.back(go::back);
        page.loading("Reading who came back");
        desk.background()
                .read(
                        "Reading who came back",
                        () -> session.read(
                                Right.SEE_CHILDREN,
                                h -> Returned.seen(
                                        h,
                                        FinancialYear.of(session.today())
                                                .firstDay()
                                                .minusYears(1),
                                        session.today().plusDays(1))))
                .then(this::show)
                .orElse(e -> page.failed(e, go::refresh));
        return page;
    }

    private void show(Returned.Seen read) {
        List<Returned> seen = read.all().reversed();
        List<Field<Returned>> fields = session.may(Right.SEE_COSTS)
                ? Stream.concat(FIELDS.stream(), COSTS.stream()).toList()
                : FIELDS;
        var filters = new Filters("Search by reference");
        filters.choice(
                "kind",
                "What",
                Arrays.stream(Returned.Kind.values())
                        .map(k -> new Option(k.label(), k.label()))
                        .toList());
        var table = new ListTable<>("came-back", fields, PageSource.of(seen, fields), desk);
        table.first("child", "kind", "on", "from_authority", "to", "held", "before", "after")
                .identifiedBy(r -> r.toId().value() + " " + r.on())
                .tone("held", r -> r.didNotHold() ? Tone.WARNING : null)
                .onOpen(r -> go.to(r.toId()));
        if (read.restricted() > 0) {
            page.under(Words.muted("%,d of restricted children are not shown".formatted(read.restricted())));
        }
        page.list(
                filters,
                table,
                new Empty(
                        "Nobody came back this year or last",
                        "A child who comes back into the borough, or from a residential home to a family, stands here,"
                                + " with what it costs before and after and whether it held for 12 weeks.",
                        "Back to the board",
                        go::back));
    }
}
