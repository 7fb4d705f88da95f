package hearth.geography;

import hearth.common.Mendable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which column of a directory holds what, by every style of heading that the official files have had. */
final class DirectoryColumns {
    /** What a column may hold. */
    enum Holds {
        POSTCODE("pcds|pcd8|pcd2|pcd7|pcd|postcode.*|unit postcode.*"),
        DISTRICT("oslaua|laua|lad\\d\\dcd|local authority( district)?( \\(.*\\))? code.*"),
        COUNTY("oscty|cty|cty\\d\\dcd|county( \\(.*\\))? code.*"),
        EASTING("oseast1m|east1m|easting.*|national grid reference - easting.*"),
        NORTHING("osnrth1m|north1m|northing.*|national grid reference - northing.*"),
        ENDED("doterm|date of termination.*"),
        QUALITY("osgrdind|gridind|(grid reference )?positional quality.*"),
        LATITUDE("lat|latitude.*"),
        LONGITUDE("long|longitude.*"),
        NOTHING("");

        private final Pattern heading;

        Holds(String heading) {
            this.heading = Pattern.compile(heading);
        }
    }

    /** Code-Point Open has no headings: PC, PQ, EA, NO, CY, RH, LH, CC, DC, WC. */
    private static final List<Holds> CODE_POINT = List.of(
            Holds.POSTCODE,
            Holds.QUALITY,
            Holds.EASTING,
            Holds.NORTHING,
            Holds.NOTHING,
            Holds.NOTHING,
            Holds.NOTHING,
            Holds.COUNTY,
            Holds.DISTRICT,
            Holds.NOTHING);

    private final List<Holds> columns;
    private final boolean headed;

    private DirectoryColumns(List<Holds> columns, boolean headed) {
        this.columns = columns;
        this.headed = headed;
    }

    /**
     * Reads the first row.
     *
     * @param file what the file is called, for the message
     * @throws Mendable where it is not the first row of a postcode directory
     */
    static DirectoryColumns of(String file, List<String> first) {
        String key = first.getFirst();
        if (first.size() == CODE_POINT.size() && PostcodeKey.of(key.toCharArray(), 0, key.length()) >= 0) {
            return new DirectoryColumns(CODE_POINT, false);
        }
        List<Holds> columns = new ArrayList<>();
        for (String heading : first) {
            columns.add(holds(heading.strip().toLowerCase(Locale.ENGLISH), columns));
        }
        boolean grid = columns.contains(Holds.EASTING) && columns.contains(Holds.NORTHING);
        boolean degrees = columns.contains(Holds.LATITUDE) && columns.contains(Holds.LONGITUDE);
        if (!columns.contains(Holds.POSTCODE)) {
            throw wrong(file, "its first row names no column of postcodes");
        }
        if (!columns.contains(Holds.DISTRICT)) {
            throw wrong(file, "it has postcodes, but no column of local authority codes");
        }
        if (!grid && !degrees) {
            throw wrong(file, "it has postcodes and authorities, but no columns of eastings and northings");
        }
        return new DirectoryColumns(List.copyOf(columns), true);
    }

    /** The first column of its kind counts: a directory has the postcode three times over. */
    private static Holds holds(String heading, List<Holds> taken) {
        for (Holds holds : Holds.values()) {
            if (!taken.contains(holds) && holds.heading.matcher(heading).matches()) {
                return holds;
            }
        }
        return Holds.NOTHING;
    }

    private static Mendable wrong(String file, String why) {
        return new Mendable(file + " is not a postcode directory: " + why + ". " + OfficialFile.WANTED);
    }

    /** Whether the first row is headings and not yet a postcode. */
    boolean headed() {
        return headed;
    }

    Holds[] inOrder() {
        return columns.toArray(Holds[]::new);
    }
}
