package hearth.carers;

import hearth.common.ChildId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What takes a place or a bed and is no placement of ours.
 *
 * @param id 0 while it is not stored
 * @param label who or what, in a few words
 * @param fillsPlace whether it counts as a child in a place
 * @param blocksPlace whether it keeps a place from being used: a young adult staying put in a fourth bedroom need not
 * @param endsOn the first day on which the bed is free again
 */
public record BedUse(
        long id,
        Kind kind,
        @Nullable ChildId childId,
        @Nullable String label,
        boolean fillsPlace,
        boolean blocksPlace,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int version) {
    /** What it is used for. */
    public enum Kind {
        STAYING_PUT("Staying put"),
        SHORT_BREAK("Short break"),
        HUB_NIGHT("Night at the hub home"),
        RESPITE("Respite"),
        HELD("Held for a child"),
        RESERVED("Reserved"),
        PARENT("Parent of a child here"),
        BABY_NOT_LOOKED_AFTER("Baby who is not looked after"),
        PRIVATE("Privately fostered");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Somebody of 18 who stays on with the carers: no child any more for the usual limit, and a bed that nobody else can have. */
    public static BedUse stayingPut(ChildId child, LocalDate from) {
        return new BedUse(0, Kind.STAYING_PUT, child, null, false, true, from, null, 1);
    }
}
