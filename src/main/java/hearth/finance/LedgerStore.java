package hearth.finance;

import hearth.common.ChildId;
import hearth.common.PlacementId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about finance's ledger. */
final class LedgerStore {
    private LedgerStore() {}

    /** A payment as stored. */
    public record Line(
            long id,
            String paymentKey,
            @Nullable String reference,
            String line,
            String month,
            long pence,
            @Nullable String about,
            @Nullable String payee,
            @Nullable LocalDate asOf,
            @Nullable PlacementId placementId,
            @Nullable String placement,
            @Nullable ChildId childId,
            @Nullable String child,
            int version) {}

    private static final String LINES = """
        select l.id, l.payment_key, l.reference, l.line, l.month, l.pence, l.about, l.payee, l.as_of, l.placement_id,
               s.reference as placement, coalesce(l.child_id, p.child_id) as child_id, c.reference as child, l.version
          from ledger_payment l left join placement p on p.id = l.placement_id left join subject s on s.id = l.placement_id
               left join subject c on c.id = coalesce(l.child_id, p.child_id)\
        """;

    static Optional<Line> find(Handle h, String key) {
        return h.createQuery(LINES + " where l.payment_key = :key")
                .bind("key", key)
                .mapTo(Line.class)
                .findOne();
    }

    static List<Line> between(Handle h, YearMonth first, YearMonth last) {
        return h.createQuery(LINES + " where l.month between :first and :last order by l.month, l.id")
                .bind("first", first.toString())
                .bind("last", last.toString())
                .mapTo(Line.class)
                .list();
    }
}
