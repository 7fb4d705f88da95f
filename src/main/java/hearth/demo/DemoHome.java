package hearth.demo;

import hearth.common.HouseholdId;
import hearth.common.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One of our households while the council is being made: its places, and when they are taken. */
final class DemoHome {
    private final HouseholdId id;
    private final Period approved;
    private final int places;
    private final int ageFrom;
    private final int ageTo;
    private final boolean connected;
    private final List<Period> taken = new ArrayList<>();

    DemoHome(HouseholdId id, Period approved, int places, int ageFrom, int ageTo, boolean connected) {
        this.id = id;
        this.approved = approved;
        this.places = places;
        this.ageFrom = ageFrom;
        this.ageTo = ageTo;
        this.connected = connected;
    }

    HouseholdId id() {
        return id;
    }

    boolean connected() {
        return connected;
    }

    Period approved() {
        return approved;
    }

    int ageFrom() {
        return ageFrom;
    }

    int places() {
        return places;
    }

    /** Whether so many more children of this age could live here all through the stretch. */
    boolean hasRoom(Period stretch, int age, int children) {
        if (age < ageFrom || age > ageTo || !approved.contains(stretch.start())) {
            return false;
        }
        if (approved.end() != null && (stretch.end() == null || stretch.end().isAfter(approved.end()))) {
            return false;
        }
        return most(stretch) + children <= places;
    }

    /** The most children here on any day of the stretch. */
    int most(Period stretch) {
        List<Period> there = taken.stream().filter(t -> t.overlaps(stretch)).toList();
        int most = on(stretch.start());
        for (Period one : there) {
            if (stretch.contains(one.start())) {
                most = Math.max(most, on(one.start()));
            }
        }
        return most;
    }

    int on(LocalDate day) {
        return (int) taken.stream().filter(t -> t.contains(day)).count();
    }

    void take(Period stretch) {
        taken.add(stretch);
    }
}
