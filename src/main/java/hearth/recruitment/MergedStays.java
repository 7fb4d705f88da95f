package hearth.recruitment;

import hearth.common.PersonId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.Objects;

/** In which households somebody lived, when two records of them become one. */
final class MergedStays {
    private MergedStays() {}

    /** Stays in one household that meet become one stay; the others move as they are. */
    static void move(Tx tx, PersonId kept, PersonId gone) {
        for (MergingStore.Stay stay : MergingStore.stays(tx.sql(), gone)) {
            MergingStore.Stay same = MergingStore.stays(tx.sql(), kept).stream()
                    .filter(own -> own.household().equals(stay.household()) && meet(own, stay))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                tx.update(kept, "household_member", stay.id(), stay.version(), Row.of("person_id", kept));
            } else {
                boolean open = same.endsOn() == null || stay.endsOn() == null;
                tx.update(
                        kept,
                        "household_member",
                        same.id(),
                        same.version(),
                        Row.of("starts_on", min(same.startsOn(), stay.startsOn()))
                                .and(
                                        "ends_on",
                                        open
                                                ? null
                                                : max(
                                                        Objects.requireNonNull(same.endsOn()),
                                                        Objects.requireNonNull(stay.endsOn())))
                                .and("role", same.role().compareTo(stay.role()) <= 0 ? same.role() : stay.role()));
                tx.delete(kept, "household_member", stay.id());
            }
        }
    }

    static boolean meet(MergingStore.Stay one, MergingStore.Stay other) {
        return (one.endsOn() == null || !one.endsOn().isBefore(other.startsOn()))
                && (other.endsOn() == null || !other.endsOn().isBefore(one.startsOn()));
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
