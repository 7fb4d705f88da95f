package hearth.geography;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

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

    /** As it is noted in the file. */
    Map<String, String> notes() {
        return Map.of(
                "source", edition.source().name(),
                "month", edition.month() == null ? "" : edition.month().toString(),
                "postcodes", Long.toString(postcodes),
                "terminated", Long.toString(terminated),
                "without-grid", Long.toString(withoutGrid),
                "without-authority", Long.toString(withoutAuthority),
                "left-out", Long.toString(leftOut),
                "imported", imported.toString());
    }

    static DirectoryStatus of(Map<String, String> notes) {
        String month = notes.getOrDefault("month", "");
        return new DirectoryStatus(
                new Edition(
                        Edition.Source.valueOf(notes.getOrDefault("source", "OTHER")),
                        month.isEmpty() ? null : YearMonth.parse(month)),
                number(notes, "postcodes"),
                number(notes, "terminated"),
                number(notes, "without-grid"),
                number(notes, "without-authority"),
                number(notes, "left-out"),
                LocalDate.parse(notes.getOrDefault("imported", "2000-01-01")));
    }

    private static long number(Map<String, String> notes, String name) {
        return Long.parseLong(notes.getOrDefault(name, "0"));
    }
}
