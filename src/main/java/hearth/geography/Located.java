package hearth.geography;

import org.jspecify.annotations.Nullable;

/**
 * Where a postcode, or as much of one as is known, lies.
 *
 * @param authority the authority with children's services, or SCO, WAL, NIR, NUK; null where not known
 * @param district the current code of its district; null where not known, as it is for a guess
 * @param basis on what the authority rests; null where it is not known
 * @param sure whether in or out may be decided by it without asking anyone
 * @param grid the middle of the postcode, sector or outcode; null where not known
 * @param milesOut by how much the grid reference may be out, in whole miles; 0 for a full postcode
 * @param edition the directory it was judged by; null without one
 * @param words what people are told about it, in whole sentences
 */
public record Located(
        @Nullable String authority,
        @Nullable String district,
        @Nullable Basis basis,
        boolean sure,
        @Nullable GridReference grid,
        int milesOut,
        @Nullable String edition,
        String words) {
    static Located unknown(@Nullable String edition, String words) {
        return new Located(null, null, null, false, null, 0, edition, words);
    }

    Located confirmedAs(String confirmed) {
        String kept = confirmed.equals(authority) ? district : null;
        return new Located(
                confirmed,
                kept,
                Basis.CONFIRMED,
                true,
                grid,
                milesOut,
                edition,
                "The authority was confirmed by hand.");
    }
}
