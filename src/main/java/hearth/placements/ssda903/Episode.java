package hearth.placements.ssda903;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the file episodes.csv, its columns in order without CHILD; null is an empty cell.
 *
 * @param decom first day
 * @param rne reason for new episode
 * @param ls legal status
 * @param cin category of need
 * @param dec day it ceased, the first of the next
 * @param rec reason it ceased
 */
public record Episode(
        LocalDate decom,
        @Nullable String rne,
        @Nullable String ls,
        @Nullable String cin,
        @Nullable String place,
        @Nullable String placeProvider,
        @Nullable LocalDate dec,
        @Nullable String rec,
        @Nullable String reasonPlaceChange,
        @Nullable String homePost,
        @Nullable String plPost,
        @Nullable String urn) {

    Episode until(@Nullable LocalDate end) {
        return new Episode(
                decom, rne, ls, cin, place, placeProvider, end, rec, reasonPlaceChange, homePost, plPost, urn);
    }

    /** Still going on at the end of a collection year. */
    Episode open() {
        return new Episode(decom, rne, ls, cin, place, placeProvider, null, null, null, homePost, plPost, urn);
    }

    boolean temporary() {
        return place != null && place.length() == 2 && place.charAt(0) == 'T';
    }
}
