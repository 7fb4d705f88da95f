package hearth.geography;

import java.time.LocalDate;
import java.util.List;

/**
 * What the imported directory is.
 *
 * @param postcodes how many it holds, those no longer in use included
 * @param terminated how many are no longer in use
 * @param withoutGrid how many have no grid reference, so that no distance can be worked out
 * @param withoutAuthority how many name no authority
 * @param leftOut rows of the file that are no postcode of today's shape
 * @param imported the day it was imported
 */
public record DirectoryStatus(
        Edition edition,
        long postcodes,
        long terminated,
        long withoutGrid,
        long withoutAuthority,
        long leftOut,
        LocalDate imported) {
    /** The lines that must stand wherever the data are used. */
    public List<String> attribution() {
        return edition.attribution(imported.getYear());
    }
}
