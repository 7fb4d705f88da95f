package hearth.app.cli;

import hearth.access.Breaches;
import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Subjects;
import hearth.carers.Checks;
import hearth.carers.Households;
import hearth.carers.Vacancies;
import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.WrongUsage;
import hearth.diary.Diary;
import hearth.placements.ChildLine;
import hearth.placements.CostRow;
import hearth.placements.Costs;
import hearth.placements.OutOfBoroughLine;
import hearth.placements.PlacementLine;
import hearth.placements.ProviderLine;
import hearth.placements.ReferralLine;
import hearth.recruitment.Enquiries;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;

/** Every list that {@code hearth list} prints. */
final class Lists {
    private static final List<ListKind<?>> ALL = List.of(
            ListKind.of(Enquiries.LISTING),
            ListKind.of(Households.LISTING),
            ListKind.of(ChildLine.LISTING),
            ListKind.of(PlacementLine.LISTING),
            ListKind.of(OutOfBoroughLine.LISTING),
            ListKind.of(Vacancies.LISTING),
            tasks(),
            ListKind.of(Checks.LISTING),
            ListKind.of(ReferralLine.LISTING),
            ListKind.of(ProviderLine.LISTING),
            ListKind.of(Breaches.LISTING),
            costs());

    private Lists() {}

    /** For the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }

    static List<String> names() {
        return ALL.stream().map(ListKind::name).toList();
    }

    static ListKind<?> named(String name) {
        return ALL.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("There is no list " + name + "." + Usage.perhaps(name, names())
                        + " The lists are " + String.join(", ", names()) + "."));
    }

    /** Something due, and the day it is looked at from. */
    private record Task(Due due, LocalDate today) {}

    private static ListKind<Task> tasks() {
        List<Field<Task>> fields = List.of(
                Field.of("due", "Due", Kind.DATE, t -> t.due().day()),
                Field.of("kind", "Kind", Kind.TEXT, t -> t.due().kind()),
                Field.of("about", "About", Kind.REFERENCE, t -> t.due().reference()),
                Field.of("owner", "Owner", Kind.TEXT, t -> t.due().owner()),
                Field.of(
                        "overdue_days",
                        "Days overdue",
                        Kind.NUMBER,
                        t -> t.due().overdueDays(t.today())),
                Field.of("what", "What", Kind.TEXT, t -> t.due().what()),
                Field.of("basis", "Because of", Kind.LONG_TEXT, t -> t.due().basis()));
        return new ListKind<>("tasks", Right.SEE_CARERS, fields, false, (session, query, month) -> {
            LocalDate day = query.day();
            Diary.Page page = Diary.due(session, day, day.plusDays(Diary.DAYS_AHEAD));
            return ListKind.filtered(
                    fields,
                    query,
                    page.due().stream().map(d -> new Task(d, day)).toList(),
                    page.notShown());
        });
    }

    private static ListKind<CostRow> costs() {
        return new ListKind<>(
                "costs",
                Right.SEE_COSTS,
                CostRow.FIELDS,
                true,
                (session, query, month) -> session.read(Right.SEE_COSTS, h -> {
                    List<CostRow> all = Costs.month(h, month);
                    List<CostRow> shown = all.stream()
                            .filter(row -> row.childId() == null || !Subjects.hidden(h, row.childId()))
                            .filter(row -> row.householdId() == null || !Subjects.hidden(h, row.householdId()))
                            .toList();
                    return ListKind.filtered(CostRow.FIELDS, query, shown, all.size() - shown.size());
                }));
    }
}
