package hearth.recruitment;

import hearth.common.PersonId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which households somebody lived, when two records of them become one. */
final class MergedStays {
    private MergedStays() {}

    /**
     * Stays in one household in the same role that meet become one stay; the others move as they are. Nobody is one of a household
     * twice on one day: while they were a carer there, they were not another adult.
     */
    static void move(Tx tx, PersonId kept, PersonId gone) {
        for (MergingStore.Stay stay : MergingStore.stays(tx.sql(), gone)) {
            List<MergingStore.Stay> same = MergingStore.stays(tx.sql(), kept).stream()
                    .filter(own -> together(own, stay) && own.role() == stay.role())
                    .toList();
            if (same.isEmpty()) {
                change(tx, stay, Row.of("person_id", kept));
            } else {
                join(tx, same, stay);
            }
        }
        boolean changed = true;
        while (changed) {
            changed = MergingStore.stays(tx.sql(), kept).stream().anyMatch(stay -> giveWay(tx, kept, stay));
        }
    }

    private static void join(Tx tx, List<MergingStore.Stay> same, MergingStore.Stay stay) {
        List<MergingStore.Stay> all =
                Stream.concat(same.stream(), Stream.of(stay)).toList();
        Row row = Row.of(
                        "starts_on",
                        all.stream()
                                .map(MergingStore.Stay::startsOn)
                                .min(LocalDate::compareTo)
                                .orElseThrow())
                .and("ends_on", end(all))
                .and(
                        "relation",
                        all.stream()
                                .map(MergingStore.Stay::relation)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null));
        all.stream().skip(1).forEach(other -> delete(tx, other));
        change(tx, all.getFirst(), row);
    }

    private static @Nullable LocalDate end(List<MergingStore.Stay> all) {
        return all.stream().anyMatch(s -> s.endsOn() == null)
                ? null
                : all.stream()
                        .map(s -> Objects.requireNonNull(s.endsOn()))
                        .max(LocalDate::compareTo)
                        .orElseThrow();
    }

    /** Takes the days of one stay in a role that counts for more out of a stay; false where there is none on any day of it. */
    private static boolean giveWay(Tx tx, PersonId person, MergingStore.Stay stay) {
        MergingStore.Stay over = MergingStore.stays(tx.sql(), person).stream()
                .filter(other -> together(other, stay)
                        && other.role().compareTo(stay.role()) < 0
                        && !other.startsOn().equals(stay.endsOn())
                        && !stay.startsOn().equals(other.endsOn()))
                .findFirst()
                .orElse(null);
        if (over == null) {
            return false;
        }
        LocalDate until = over.endsOn();
        boolean before = stay.startsOn().isBefore(over.startsOn());
        boolean after = until != null && (stay.endsOn() == null || stay.endsOn().isAfter(until));
        if (before) {
            change(tx, stay, Row.of("ends_on", over.startsOn()));
            if (after) {
                tx.insert(
                        stay.household(),
                        "household_member",
                        Row.of("household_id", stay.household())
                                .and("person_id", person)
                                .and("role", stay.role())
                                .and("relation", stay.relation())
                                .and("starts_on", until)
                                .and("ends_on", stay.endsOn()));
            }
        } else if (after) {
            change(tx, stay, Row.of("starts_on", until));
        } else {
            delete(tx, stay);
        }
        return true;
    }

    private static void change(Tx tx, MergingStore.Stay stay, Row row) {
        tx.update(stay.household(), "household_member", stay.id(), stay.version(), row);
    }

    private static void delete(Tx tx, MergingStore.Stay stay) {
        tx.delete(stay.household(), "household_member", stay.id());
    }

    private static boolean together(MergingStore.Stay one, MergingStore.Stay other) {
        return one.household().equals(other.household()) && meet(one, other);
    }

    static boolean meet(MergingStore.Stay one, MergingStore.Stay other) {
        return (one.endsOn() == null || !one.endsOn().isBefore(other.startsOn()))
                && (other.endsOn() == null || !other.endsOn().isBefore(one.startsOn()));
    }
}
