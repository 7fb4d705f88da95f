package hearth.carers.ui;

import hearth.common.ChildId;
import hearth.ui.Option;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A child who lives or lived with carers, and what they call the child.
 *
 * @param until the first day on which the child no longer lived there
 */
public record Living(
        ChildId child,
        String name,
        LocalDate from,
        @Nullable LocalDate until) {
    private static final int MONTHS = 3;

    boolean on(LocalDate day) {
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }

    /** What a child was called there on a day; empty for whoever did not live there then. */
    static Optional<String> called(Collection<Living> all, ChildId child, LocalDate day) {
        return all.stream()
                .filter(one -> one.child().equals(child) && one.on(day))
                .map(Living::name)
                .findFirst();
    }

    /** Those a note of these days can speak of: who lives there, and who has left not long ago. */
    static List<Option> lately(Collection<Living> all, LocalDate today) {
        return Offered.with(
                all.stream()
                        .filter(one -> one.until() == null)
                        .map(one -> one.option(""))
                        .toList(),
                all.stream()
                        .filter(one -> one.until() != null && one.until().isAfter(today.minusMonths(MONTHS)))
                        .map(one -> one.option(", who has left"))
                        .toList());
    }

    private Option option(String more) {
        return new Option(String.valueOf(child.value()), name + more);
    }
}
