package hearth.reports;

import hearth.common.Miles;
import hearth.placements.CostGroup;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * One of our looked-after children on a day, short breaks left out, and the home of that night; nulls where no placement is
 * recorded.
 *
 * @param authority code of the authority the home lies in
 * @param weekly what the home costs a week that day, contributions taken off
 */
record ChildAtHome(
        long childId,
        String reference,
        boolean restricted,
        LocalDate dateOfBirth,
        @Nullable Long placementId,
        @Nullable Long householdId,
        boolean connected,
        @Nullable LocalDate since,
        @Nullable LocalDate plannedEndOn,
        @Nullable String place,
        @Nullable String providerCode,
        @Nullable String provider,
        @Nullable String location,
        @Nullable String adjoining,
        @Nullable Miles miles,
        @Nullable String authority,
        @Nullable Long weekly) {
    PlacementGroup group() {
        return PlacementGroup.of(place, providerCode);
    }

    CostGroup costGroup() {
        return CostGroup.of(place, providerCode);
    }

    boolean out() {
        return "OUT".equals(location);
    }

    int age(LocalDate day) {
        return Period.between(dateOfBirth, day).getYears();
    }
}
