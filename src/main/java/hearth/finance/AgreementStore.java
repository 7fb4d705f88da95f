package hearth.finance;

import hearth.common.Money;
import hearth.common.PlacementId;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about savings that somebody agreed. */
final class AgreementStore {
    private AgreementStore() {}

    /** An agreement as stored. */
    public record Line(
            long id,
            String agreedBy,
            LocalDate agreedOn,
            @Nullable Long fullPence,
            int version) {
        Saving.Agreement agreement() {
            return new Saving.Agreement(agreedBy, agreedOn, fullPence == null ? null : new Money(fullPence));
        }
    }

    /** That of the saving of a home from a day on. */
    static Optional<Line> find(Handle h, PlacementId placement, LocalDate from) {
        return h.createQuery("""
            select id, agreed_by, agreed_on, full_pence, version from saving_agreement
             where placement_id = :id and from_on = :from\
            """)
                .bind("id", placement)
                .bind("from", from)
                .mapTo(Line.class)
                .findOne();
    }
}
