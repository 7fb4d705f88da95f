package hearth.app.cli;

import hearth.access.Breaches;
import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Subjects;
import hearth.carers.Checks;
import hearth.carers.Households;
import hearth.carers.RegisterEntry;
import hearth.carers.Vacancies;
import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.WrongUsage;
import hearth.diary.Diary;
import hearth.finance.Bridge;
import hearth.finance.BudgetReport;
import hearth.finance.Ledger;
import hearth.finance.Payment;
import hearth.finance.Saving;
import hearth.placements.ChildLine;
import hearth.placements.CostRow;
import hearth.placements.Costs;
import hearth.placements.OutOfBoroughLine;
import hearth.placements.PlacementLine;
import hearth.placements.ProviderLine;
import hearth.placements.ReferralLine;
import hearth.placements.outside.Returned;
import hearth.placements.outside.WayBack;
import hearth.recruitment.Enquiries;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
            ListKind.of(RegisterEntry.LISTING),
            ListKind.of(ReferralLine.LISTING),
            ListKind.of(ProviderLine.LISTING),
            returns(),
            ListKind.of(Breaches.LISTING),
            costs(),
            budget(),
            bridge(),
            savings(),
            ledger());

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

    /** Somebody who came back, as a user on a day sees it. */
    private record Back(Returned of, LocalDate day, boolean costs) {
        /** Null while it is too early to say. */
        @Nullable
        Boolean held() {
            return of.didNotHold()
                    ? Boolean.FALSE
                    : of.on().plusWeeks(WayBack.WEEKS).isAfter(day) ? null : Boolean.TRUE;
        }
    }

    private static ListKind<Back> returns() {
        List<Field<Back>> fields = List.of(
                Field.of("child", "Child", Kind.REFERENCE, b -> b.of().child()),
                Field.of("from", "From", Kind.TEXT, b -> b.of().fromPlace()),
                Field.of("to", "To", Kind.TEXT, b -> b.of().toPlace()),
                Field.of("on", "On", Kind.DATE, b -> b.of().on()),
                Field.of("weekly_before", "A week before", Kind.WEEKLY_RATE, b -> b.costs() ? b.of().before() : null),
                Field.of("weekly_after", "A week after", Kind.WEEKLY_RATE, b -> b.costs() ? b.of().after() : null),
                Field.of("held", "Held for 12 weeks", Kind.FLAG, Back::held),
                Field.of("kind", "Kind", Kind.TEXT, b -> b.of().kind().name().toLowerCase(Locale.ROOT)),
                Field.of("from_authority", "From the authority", Kind.TEXT, b -> b.of().fromAuthority()));
        return new ListKind<>(
                "returns",
                Right.SEE_CHILDREN,
                fields,
                false,
                (session, query, month) -> session.read(Right.SEE_CHILDREN, h -> {
                    LocalDate day = query.day();
                    Returned.Seen seen = Returned.seen(h, LocalDate.of(1900, 1, 1), day.plusDays(1));
                    List<Back> shown = seen.all().stream()
                            .map(r -> new Back(r, day, session.may(Right.SEE_COSTS)))
                            .toList();
                    return ListKind.filtered(fields, query, shown, seen.restricted());
                }));
    }

    private static ListKind<BudgetReport> budget() {
        return new ListKind<>(
                "budget",
                Right.SEE_COSTS,
                BudgetReport.FIELDS,
                true,
                (session, query, month) -> session.read(
                        Right.SEE_COSTS,
                        h -> ListKind.filtered(BudgetReport.FIELDS, query, BudgetReport.of(h, month), 0)));
    }

    private static ListKind<Bridge> bridge() {
        return new ListKind<>(
                "bridge",
                Right.SEE_COSTS,
                Bridge.FIELDS,
                true,
                (session, query, month) -> session.read(
                        Right.SEE_COSTS, h -> ListKind.filtered(Bridge.FIELDS, query, Bridge.of(h, month), 0)));
    }

    private static ListKind<Saving> savings() {
        return new ListKind<>("savings", Right.SEE_COSTS, Saving.FIELDS, false, (session, query, month) -> {
            Saving.Shown shown = Saving.shown(session, query.day());
            return ListKind.filtered(Saving.FIELDS, query, shown.all(), shown.restricted());
        });
    }

    private static ListKind<Payment> ledger() {
        return new ListKind<>("ledger", Right.SEE_COSTS, Payment.FIELDS, true, (session, query, month) -> {
            Ledger.Month of = Ledger.month(session, month);
            return ListKind.filtered(Payment.FIELDS, query, of.payments(), of.restricted());
        });
    }
}
