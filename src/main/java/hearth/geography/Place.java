package hearth.geography;

import org.jspecify.annotations.Nullable;

/**
 * What the directory says of one postcode.
 *
 * @param authority the authority with children's services, or SCO, WAL, NIR, NUK; null where the directory names none
 * @param district the current code of the district, null where there is none
 * @param grid the middle of the postcode, null where the directory has none
 * @param terminated whether the postcode is no longer in use
 * @param quality how good the grid reference is, as the ONS marks it: 1 in a building of the postcode, 3 within 50 metres, 4 and
 *     5 worked out, 6 the middle of the sector, 8 from before 2000, 9 none, 0 not said
 */
public record Place(
        @Nullable String authority,
        @Nullable String district,
        @Nullable GridReference grid,
        boolean terminated,
        int quality) {}
