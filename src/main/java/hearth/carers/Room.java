package hearth.carers;

import hearth.common.Answer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bedroom of a home.
 *
 * @param id 0 while it is not stored
 * @param forUse who sleeps in it
 * @param mayShare whether two children may share it
 * @param beds null where nobody counted them
 * @param endsOn the first day it is there no more
 */
public record Room(
        long id,
        String name,
        @Nullable String floor,
        Use forUse,
        Answer mayShare,
        @Nullable Integer beds,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int version) {

    /** Who sleeps in it. */
    public enum Use {
        FOSTERING("Fostered children"),
        CARERS("The carers"),
        OWN_CHILD("Their own child"),
        ADULT("Another adult"),
        SPARE("Nobody");

        private final String label;

        Use(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean on(LocalDate day) {
        return !startsOn.isAfter(day) && (endsOn == null || endsOn.isAfter(day));
    }
}
