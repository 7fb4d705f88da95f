package hearth.carers;

import hearth.common.HouseholdId;
import hearth.common.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a home's room for fostered children on a day: its beds, or, where nobody has counted them in every room of theirs, its
 * bedrooms altogether.
 *
 * @param counted whether the number is of beds
 */
public record Beds(int number, boolean counted) {
    /** The bedrooms of a home of which nothing else is known. */
    public static Optional<Beds> bedrooms(@Nullable Integer number) {
        return number == null ? Optional.empty() : Optional.of(new Beds(number, false));
    }

    static Optional<Beds> of(BedStore.Sums sums) {
        return sums.rooms() > 0 && sums.rooms() == sums.counted()
                ? Optional.of(new Beds(sums.beds(), true))
                : bedrooms(sums.bedrooms());
    }

    /** Of one household; empty where nothing is known. */
    public static Optional<Beds> known(Handle h, HouseholdId household, LocalDate day) {
        return BedStore.sums(h, household, day).stream().findFirst().flatMap(Beds::of);
    }

    /** Of every household of which anything is known. */
    public static Map<HouseholdId, Beds> all(Handle h, LocalDate day) {
        return BedStore.sums(h, null, day).stream()
                .filter(sums -> of(sums).isPresent())
                .collect(Collectors.toMap(BedStore.Sums::household, sums -> of(sums).orElseThrow()));
    }

    public boolean fewerThan(int places) {
        return number < places;
    }

    /** Whether there are fewer than somebody typed, who need not have finished. */
    public boolean fewerThan(@Nullable String typed) {
        String places = typed == null ? "" : typed.strip();
        return places.matches("\\d{1,3}") && fewerThan(Integer.parseInt(places));
    }

    /** Such as "2 beds for fostered children". */
    String words() {
        String noun = (counted ? "bed" : "bedroom") + (number == 1 ? "" : "s");
        return number + " " + noun + (counted ? " for fostered children" : " in the whole home");
    }

    /** More children than beds is asked about: it may be meant, as for brothers and sisters who share. */
    Optional<Refusal> asked(Terms terms) {
        return fewerThan(terms.places()) && !terms.moreThanBeds()
                ? Optional.of(Refusal.at(
                        "places",
                        "There %s %s, fewer than %d. Say below that it is meant, or correct the bedrooms."
                                .formatted(number == 1 ? "is" : "are", words(), terms.places())))
                : Optional.empty();
    }
}
