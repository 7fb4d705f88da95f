package hearth.matching;

import hearth.children.ChildQuestion;
import hearth.common.Miles;
import hearth.geography.GridReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How near a home is to school, to where the child comes from and to family time: straight lines, weighed by trips a year. */
final class Nearness {
    private static final int SCHOOL_AGE = 4;
    /** Trips a year to where the child comes from, where nobody says more. */
    private static final int HOME_TRIPS = 12;

    private final int schoolMiles;
    private final int nearMiles;

    Nearness(Policy policy) {
        this.schoolMiles = policy.schoolMiles();
        this.nearMiles = policy.nearMiles();
    }

    /** All of it within the miles of the policy, falling to nothing at four times as many. */
    Share school(ChildFacts child, LocalDate day, HouseholdFacts home) {
        var school = child.school();
        if (school == null) {
            boolean none = child.answer(ChildQuestion.SCHOOL).no();
            return none || (child.born() != null && child.ageOn(day) < SCHOOL_AGE) ? Share.of(1) : Share.OPEN;
        }
        Miles miles = miles(home, school.at());
        return miles.known()
                ? Share.of(1 - (miles.tenths().orElse(0) / 10.0 - schoolMiles) / (3.0 * schoolMiles))
                : Share.OPEN;
    }

    private record Trip(String to, @Nullable GridReference at, int trips) {}

    private static List<Trip> trips(ChildFacts child) {
        var trips = new ArrayList<Trip>();
        trips.add(new Trip("home", child.home(), HOME_TRIPS));
        for (var time : child.familyTimes()) {
            Integer visits = time.visits();
            trips.add(new Trip(time.with(), time.at(), visits == null ? HOME_TRIPS : visits));
        }
        return trips;
    }

    Share near(ChildFacts child, HouseholdFacts home) {
        double all = 0;
        double least = 0;
        double most = 0;
        for (Trip trip : trips(child)) {
            Miles miles = miles(home, trip.at());
            double share = miles.known() ? Math.max(0, 1 - miles.tenths().orElse(0) / 10.0 / nearMiles) : 0;
            all += trip.trips();
            least += trip.trips() * share;
            most += trip.trips() * (miles.known() ? share : 1);
        }
        return all == 0 ? Share.OPEN : new Share(least / all, most / all);
    }

    String schoolWords(ChildFacts child, HouseholdFacts home) {
        var school = child.school();
        return school == null ? "school not recorded" : words(miles(home, school.at())) + " to " + school.name();
    }

    String nearWords(ChildFacts child, HouseholdFacts home) {
        return String.join(
                ", ",
                trips(child).stream()
                        .map(t -> words(miles(home, t.at())) + " to " + t.to() + ", " + t.trips() + " times a year")
                        .toList());
    }

    private static String words(Miles miles) {
        return miles.known() ? miles.toString() : "distance not known";
    }

    private static Miles miles(HouseholdFacts home, @Nullable GridReference to) {
        return home.at() == null || to == null ? Miles.NOT_KNOWN : home.at().milesTo(to);
    }
}
