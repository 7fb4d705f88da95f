package hearth.geography;

import hearth.common.BritishDates;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which issue of which directory: kept with every placement that was judged by it.
 *
 * @param month the month of issue, null where neither file nor folder names it
 */
public record Edition(Source source, @Nullable YearMonth month) {
    /** Who publishes a directory. */
    public enum Source {
        ONSPD("ONSPD"),
        NSPL("NSPL"),
        CODE_POINT("Code-Point Open"),
        /** A table of postcodes with official columns, but without an official name. */
        OTHER("Postcode table"),
        /** The demonstration's own, of places that do not exist. */
        INVENTED("Invented postcodes");

        private final String label;

        Source(String label) {
            this.label = label;
        }
    }

    /** Such as "ONSPD November 2025". */
    public String text() {
        return month == null ? source.label : source.label + " " + BritishDates.format(month);
    }

    /**
     * What must stand wherever the data are used (Open Government Licence v3, Royal Mail and Ordnance Survey terms).
     *
     * @param yearIfNone the year of the rights where the edition names none
     */
    public List<String> attribution(int yearIfNone) {
        if (source == Source.INVENTED) {
            return List.of("Invented postcodes of places that do not exist.");
        }
        String right = " copyright and database right " + (month == null ? yearIfNone : month.getYear());
        return List.of(
                "Contains OS data \u00a9 Crown" + right,
                "Contains Royal Mail data \u00a9 Royal Mail" + right,
                source == Source.CODE_POINT
                        ? "Contains National Statistics data \u00a9 Crown" + right
                        : "Source: Office for National Statistics licensed under the Open Government Licence v.3.0");
    }

    @Override
    public String toString() {
        return text();
    }
}
