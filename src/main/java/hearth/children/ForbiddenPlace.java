package hearth.children;

import hearth.common.Miles;
import hearth.geography.Authorities;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place where a child must not live.
 *
 * @param id 0 while it is not stored
 * @param value a council's code, a sector such as "WN1 1", or a postcode; of a circle the postcode of its middle
 * @param radiusTenths of a circle, tenths of a mile
 * @param reason for those who may see it
 * @param endsOn the first day it holds no more
 * @param covered whether where and why are left out, because the reader may not see them
 */
public record ForbiddenPlace(
        long id,
        Kind kind,
        String value,
        @Nullable Integer radiusTenths,
        Basis basis,
        @Nullable String reason,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String source,
        boolean covered,
        int version) {

    /** What sort of place. */
    public enum Kind {
        CIRCLE("Around a postcode"),
        POSTCODE("One postcode"),
        SECTOR("A postcode sector, such as WN1 1"),
        AUTHORITY("A council's whole area");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Where it is, in words; empty where that is covered. */
    public String where(Authorities authorities) {
        if (covered) {
            return "";
        }
        return switch (kind) {
            case AUTHORITY -> "Anywhere in " + authorities.name(value);
            case SECTOR -> "Anywhere in " + value;
            case POSTCODE -> value;
            case CIRCLE -> (radiusTenths == null ? "" : "Within " + Miles.ofTenths(radiusTenths) + " of ") + value;
        };
    }

    /** The same as somebody reads it who may not see where it is and why. */
    ForbiddenPlace cover() {
        return new ForbiddenPlace(id, kind, "", null, basis, null, startsOn, endsOn, null, true, version);
    }
}
