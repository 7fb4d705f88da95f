package hearth.finance;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Subjects;
import hearth.common.ChildId;
import hearth.common.Money;
import hearth.common.PlacementId;
import hearth.common.SubjectId;
import hearth.placements.CostGroup;
import hearth.placements.CostRow;
import hearth.placements.Costs;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What finance has paid or booked, as its ledger says it, beside what Hearth works out. */
public final class Ledger {
    private Ledger() {}

    /**
     * A payment as the ledger has it.
     *
     * @param key by which it is known again next month: finance's reference, or line, month and whom it is for
     * @param about the child or the placement in the ledger's words
     * @param placement null where it could be matched to none
     * @param child whose it is, null where nobody is known by what the ledger says
     */
    public record Entry(
            String key,
            @Nullable String reference,
            String line,
            YearMonth month,
            Money paid,
            @Nullable String about,
            @Nullable String payee,
            @Nullable LocalDate asOf,
            @Nullable PlacementId placement,
            @Nullable ChildId child) {
        private @Nullable SubjectId subject() {
            return placement == null ? child : placement;
        }
    }

    /**
     * An entry that is stored.
     *
     * @param version of its row
     */
    public record Stored(long id, Entry entry, int version) {}

    /** By what a payment with a reference of finance's is known. */
    public static String key(String reference, YearMonth month) {
        return "ref|" + reference + "|" + month;
    }

    public static Optional<Stored> find(Handle h, String key) {
        return LedgerStore.find(h, key)
                .map(l -> new Stored(
                        l.id(),
                        new Entry(
                                l.paymentKey(),
                                l.reference(),
                                l.line(),
                                YearMonth.parse(l.month()),
                                new Money(l.pence()),
                                l.about(),
                                l.payee(),
                                l.asOf(),
                                l.placementId(),
                                l.childId()),
                        l.version()));
    }

    /** Writes a payment not met before. */
    public static long add(Tx tx, Entry entry) {
        return tx.insert(entry.subject(), "ledger_payment", row(entry).and("payment_key", entry.key()));
    }

    /** Writes what the ledger now says of a payment. */
    public static void change(Tx tx, Stored before, Entry entry) {
        tx.update(entry.subject(), "ledger_payment", before.id(), before.version(), row(entry));
    }

    private static Row row(Entry entry) {
        return Row.of("reference", entry.reference())
                .and("line", entry.line())
                .and("month", entry.month())
                .and("pence", entry.paid())
                .and("about", entry.about())
                .and("payee", entry.payee())
                .and("as_of", entry.asOf())
                .and("placement_id", entry.placement())
                .and("child_id", entry.child());
    }

    /**
     * The payments of a month, those that were matched to no placement first, and the placements that cost something and were not paid.
     *
     * @param restricted how many are left out, because the user may not see the child
     */
    public record Month(List<Payment> payments, int restricted) {}

    /** A month as a user may see it; empty where the ledger has nothing of it. */
    public static Month month(Session session, YearMonth month) {
        boolean words = session.may(Right.SEE_CHILDREN);
        return session.read(Right.SEE_COSTS, h -> {
            List<LedgerStore.Line> lines = LedgerStore.between(h, month, month);
            if (lines.isEmpty()) {
                return new Month(List.of(), 0);
            }
            Map<PlacementId, CostRow> rows = new LinkedHashMap<>();
            Map<PlacementId, Money> reckoned = new HashMap<>();
            for (CostRow row : Costs.month(h, month)) {
                PlacementId id = row.placementId();
                if (id != null) {
                    rows.putIfAbsent(id, row);
                    reckoned.merge(id, row.net(), Money::plus);
                }
            }
            Map<PlacementId, Money> paid = new HashMap<>();
            lines.forEach(l -> {
                if (l.placementId() != null) {
                    paid.merge(l.placementId(), new Money(l.pence()), Money::plus);
                }
            });
            UnaryOperator<@Nullable String> about = text -> words ? text : null;
            var all = new ArrayList<Payment>();
            lines.forEach(l -> all.add(payment(month, l, about.apply(l.about()), reckoned, paid)));
            rows.forEach((id, row) -> {
                Money due = reckoned.getOrDefault(id, Money.ZERO);
                if (!paid.containsKey(id) && due.pence() != 0) {
                    all.add(new Payment(
                            month,
                            null,
                            null,
                            null,
                            row.provider(),
                            null,
                            id,
                            row.placement(),
                            row.childId(),
                            row.child(),
                            due,
                            Money.ZERO.minus(due)));
                }
            });
            Set<Long> hidden = Subjects.hidden(h);
            List<Payment> shown = all.stream()
                    .filter(p -> !hidden(hidden, p.childId()) && !hidden(hidden, p.placementId()))
                    .toList();
            return new Month(
                    shown.stream()
                            .sorted((a, b) -> rank(a.state()) - rank(b.state()))
                            .toList(),
                    all.size() - shown.size());
        });
    }

    private static boolean hidden(Set<Long> hidden, @Nullable SubjectId id) {
        return id != null && hidden.contains(id.value());
    }

    private static int rank(Payment.State state) {
        return switch (state) {
            case UNMATCHED -> 0;
            case DIFFERS -> 1;
            case NOT_PAID -> 2;
            case AGREES -> 3;
        };
    }

    private static Payment payment(
            YearMonth month,
            LedgerStore.Line line,
            @Nullable String about,
            Map<PlacementId, Money> reckoned,
            Map<PlacementId, Money> paid) {
        PlacementId id = line.placementId();
        Money due = id == null ? null : reckoned.getOrDefault(id, Money.ZERO);
        Money all = id == null ? null : paid.get(id);
        return new Payment(
                month,
                line.line(),
                line.reference(),
                about,
                line.payee(),
                new Money(line.pence()),
                id,
                line.placement(),
                line.childId(),
                line.child(),
                due,
                due == null || all == null ? null : all.minus(due));
    }

    /** One placement in one month. */
    record Stay(PlacementId placement, YearMonth month) {}

    /**
     * What was paid in a stretch of months.
     *
     * @param byGroup empty where the ledger has nothing
     * @param elsewhere of payments that belong to no group; null where there is none
     */
    record Booked(Map<CostGroup, Money> byGroup, @Nullable Money elsewhere) {}

    /** What was paid in a stretch of months, each payment in its placement's group of that month, or else in the one it is called like. */
    static Booked booked(Handle h, YearMonth first, YearMonth last, Map<Stay, CostGroup> groups) {
        var sums = new EnumMap<CostGroup, Money>(CostGroup.class);
        Money elsewhere = null;
        for (LedgerStore.Line line : LedgerStore.between(h, first, last)) {
            PlacementId id = line.placementId();
            CostGroup group = id == null ? null : groups.get(new Stay(id, YearMonth.parse(line.month())));
            group = group == null ? called(line.line()).orElse(null) : group;
            Money paid = new Money(line.pence());
            if (group == null) {
                elsewhere = elsewhere == null ? paid : elsewhere.plus(paid);
            } else {
                sums.merge(group, paid, Money::plus);
            }
        }
        return new Booked(sums, elsewhere);
    }

    /** The group that a line of the ledger is called like. */
    private static Optional<CostGroup> called(String line) {
        String name = line.strip();
        String code = name.replace(' ', '_').replace('-', '_');
        return Arrays.stream(CostGroup.values())
                .filter(g -> g.code().equalsIgnoreCase(code) || g.label().equalsIgnoreCase(name))
                .findFirst();
    }
}
