package hearth.exchange.intake;

import hearth.common.ChildId;
import hearth.common.Mendable;
import hearth.common.Money;
import hearth.common.PlacementId;
import hearth.exchange.sheet.ReadRow;
import hearth.exchange.sheet.SheetKind;
import hearth.exchange.sheet.value.Who;
import hearth.finance.Ledger;
import hearth.placements.Placement;
import hearth.placements.PlacementIntake;
import hearth.placements.Placements;
import hearth.store.Tx;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Rows of finance's ledger: payments of a month, each matched to the placement it is for where there is one and only one. */
final class LedgerRows implements Rows {
    static final String UNMATCHED = "not matched";
    static final String NO_PLACEMENT =
            "Matched to no placement: nothing names one, or there is none or more than one in"
                    + " that month. It is taken over and stands under Reports, Budget, Payments.";

    private final LocalDate today;
    private final Map<String, Integer> seen = new HashMap<>();

    LedgerRows(LocalDate today) {
        this.today = today;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.LEDGER;
    }

    @Override
    public String table() {
        return "ledger_payment";
    }

    @Override
    public void begin(List<Line> lines) {
        seen.clear();
    }

    @Override
    public Told told(ReadRow row, Said said) {
        YearMonth month = row.get("month", YearMonth.class);
        Money paid = row.money("actual");
        Told told = Told.nothing()
                .put("line", row.text("line"))
                .put("month", month == null ? null : month.toString())
                .put("actual", paid)
                .put("reference", row.text("reference"))
                .put("placement", row.text("placement"))
                .put("child", PlacementValues.who(row.who("child")))
                .put("payee", row.text("payee"))
                .put("as_of", row.date("as_of"));
        Who household = row.who("household");
        if (household != null && !told.has("payee")) {
            told.put("payee", PlacementValues.who(household));
        }
        if (!row.problems().isEmpty()) {
            return told;
        }
        if (!told.has("line")) {
            said.problem("line", "The line of the ledger is missing. Write the cost centre or what it was for.");
        }
        if (month == null) {
            said.problem("month", "The month is missing. Write it like October 2026.");
        } else if (month.isAfter(YearMonth.from(today))) {
            said.problem("month", "This month has not come yet. Check the year.");
        }
        if (paid == null) {
            said.problem("actual", "The sum is missing. Write what was paid.");
        }
        return told;
    }

    @Override
    public Done put(Tx tx, Line line, Told told) {
        Ledger.Entry entry = entry(tx.sql(), told);
        Optional<Ledger.Stored> known = Ledger.find(tx.sql(), entry.key());
        String about = entry.placement() == null ? UNMATCHED : "matched";
        if (known.isEmpty()) {
            return new Done(Outcome.CREATE, Ledger.add(tx, entry), about, told, List.of());
        }
        Ledger.Stored before = known.get();
        if (before.entry().equals(entry)) {
            return new Done(Outcome.SAME, before.id(), about, told, List.of());
        }
        Ledger.change(tx, before, entry);
        return new Done(Outcome.UPDATE, before.id(), about, told, List.of());
    }

    private Ledger.Entry entry(Handle h, Told told) {
        String line = told.text("line");
        String month = told.text("month");
        Money paid = told.money("actual");
        if (line == null || month == null || paid == null) {
            throw new Mendable("The line, the month and the sum are needed. Fill them in.");
        }
        String whom = told.has("placement") ? told.text("placement") : told.text("child");
        String reference = told.text("reference");
        YearMonth of = YearMonth.parse(month);
        String base = reference != null
                ? Ledger.key(reference, of)
                : line + "|" + month + "|" + whom + "|" + told.text("payee");
        int nth = seen.merge(base, 1, Integer::sum);
        PlacementId placement = placement(h, told, of).orElse(null);
        return new Ledger.Entry(
                nth == 1 ? base : base + "|" + nth,
                reference,
                line,
                of,
                paid,
                whom,
                told.text("payee"),
                told.day("as_of"),
                placement,
                placement == null
                        ? child(h, told).orElse(null)
                        : Placements.find(h, placement).orElseThrow().childId());
    }

    /** The placement it is for: the one that is named, or the only one of the child, or with the carers, in that month. */
    private static Optional<PlacementId> placement(Handle h, Told told, YearMonth month) {
        String placement = told.text("placement");
        if (placement != null) {
            return PlacementIntake.known(h, CostRows.named(placement, null));
        }
        if (told.has("child")) {
            return child(h, told).flatMap(one -> only(Placements.of(h, one), month));
        }
        String payee = told.text("payee");
        return payee == null
                ? Optional.empty()
                : ImportStore.household(h, payee)
                        .flatMap(home -> only(
                                Placements.ever(h, home).stream()
                                        .map(id -> Placements.find(h, id).orElseThrow())
                                        .toList(),
                                month));
    }

    /** The child it names, where there is one and only one who is called so. */
    private static Optional<ChildId> child(Handle h, Told told) {
        String child = told.text("child");
        if (child == null) {
            return Optional.empty();
        }
        return PlacementIntake.child(h, CostRows.named(null, child)).or(() -> {
            List<ChildId> called = ImportStore.childrenNamed(h, child);
            return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
        });
    }

    private static Optional<PlacementId> only(List<Placement> placements, YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate next = month.plusMonths(1).atDay(1);
        var there = new ArrayList<PlacementId>();
        for (Placement one : placements) {
            LocalDate end = one.endsOn();
            if (one.startsOn().isBefore(next) && (end == null || end.isAfter(first))) {
                there.add(one.id());
            }
        }
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }
}
