package hearth.geography;

import hearth.common.Postcode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A small directory for the demonstration, so that it needs no download: real authorities, but postcodes that no letter ever bore
 * (none in Britain begins with Q), laid out around a council. Its own area lies in the middle, its neighbours in a ring, each
 * running outwards, and a few authorities farther off; one outcode straddles the boundary. The same council gives the same rows.
 */
public final class InventedPostcodes {
    /** The middle of the council, a point in the north-west of England. */
    private static final GridReference MIDDLE = new GridReference(358_000, 405_000);

    /** Letters that the second half of a postcode uses. */
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private static final int OWN_OUTCODES = 10;
    private static final double OWN_RADIUS = 9_000;
    private static final int SECTORS = 4;
    private static final int UNITS = 40;
    /** Metres from the middle of an outcode to its farthest postcode. */
    private static final double OUTCODE_RADIUS = 1_800;

    private static final double[] NEIGHBOUR_METRES = {14_000, 20_000, 27_000};
    /** A county is large: its farthest outcode is over 20 miles off, though it adjoins. */
    private static final double[] COUNTY_METRES = {14_000, 29_000, 50_000};

    /** Of 100 postcodes in the outcode that straddles, so many are the neighbour's. */
    private static final int STRADDLING = 14;

    private static final int EVERY_TERMINATED = 97;
    private static final int EVERY_WITHOUT_GRID = 211;

    /** Authorities farther off: Manchester, Liverpool, Blackpool, Wrexham, Leeds, Westmorland and Furness, Birmingham, Bromley. */
    private static final List<Far> FAR = List.of(
            new Far("E08000003", 26_000, 110),
            new Far("E08000012", 31_000, 230),
            new Far("E06000009", 22_530, 320),
            new Far("W06000006", 61_000, 195),
            new Far("E08000035", 74_000, 65),
            new Far("E06000064", 92_000, 5),
            new Far("E08000025", 128_000, 155),
            new Far("E09000006", 300_000, 135));

    private final Authorities authorities;
    private final Authority own;

    private record Far(String code, int metres, int bearing) {}

    /**
     * One invented postcode.
     *
     * @param easting metres, 0 with northing 0 where it has no grid reference
     * @param district the code of the district, or of the authority where it has none
     */
    public record Row(Postcode postcode, int easting, int northing, String district, boolean terminated) {}

    /** For the council that the demonstration is about. */
    public InventedPostcodes(Authorities authorities, Authority own) {
        this.authorities = authorities;
        this.own = own;
    }

    /** All rows, a few thousand. */
    public List<Row> rows() {
        List<Authority> neighbours = own.adjoining().stream()
                .sorted()
                .flatMap(code -> authorities.find(code).stream())
                .toList();
        List<Row> rows = new ArrayList<>();
        char area = 'A';
        for (int i = 0; i < OWN_OUTCODES; i++) {
            double metres = OWN_RADIUS * Math.sqrt(i / (double) OWN_OUTCODES);
            boolean straddles = i == OWN_OUTCODES - 1 && !neighbours.isEmpty();
            outcode(rows, area, i + 1, at(metres, 137.5 * i), own, straddles ? neighbours.getFirst() : own);
        }
        for (int n = 0; n < neighbours.size(); n++) {
            area++;
            Authority neighbour = neighbours.get(n);
            double[] distances = neighbour.code().startsWith("E10") ? COUNTY_METRES : NEIGHBOUR_METRES;
            for (int i = 0; i < distances.length; i++) {
                outcode(rows, area, i + 1, at(distances[i], 360.0 * n / neighbours.size()), neighbour, neighbour);
            }
        }
        for (Far far : FAR) {
            Authority authority = authorities.find(far.code).orElseThrow();
            if (!authority.equals(own) && !neighbours.contains(authority)) {
                area++;
                outcode(rows, area, 1, at(far.metres, far.bearing), authority, authority);
            }
        }
        return rows;
    }

    private static GridReference at(double metres, double bearing) {
        double angle = Math.toRadians(bearing);
        return new GridReference(
                MIDDLE.easting() + (int) Math.round(metres * Math.sin(angle)),
                MIDDLE.northing() + (int) Math.round(metres * Math.cos(angle)));
    }

    private void outcode(List<Row> rows, char area, int number, GridReference middle, Authority most, Authority rest) {
        var random = new Random(area * 100L + number);
        List<String> districts = authorities.districts(most.code());
        String district = districts.get(number % districts.size());
        for (int i = 0; i < SECTORS * UNITS; i++) {
            int unit = i % UNITS;
            var postcode = new Postcode("Q" + area + number + " " + (i / UNITS + 1)
                    + LETTERS.charAt(unit / LETTERS.length()) + LETTERS.charAt(unit % LETTERS.length()));
            double metres = OUTCODE_RADIUS * Math.sqrt(random.nextDouble());
            double angle = 2 * Math.PI * random.nextDouble();
            boolean grid = (rows.size() + 1) % EVERY_WITHOUT_GRID != 0;
            boolean neighbours = i * 100 >= SECTORS * UNITS * (100 - STRADDLING);
            rows.add(new Row(
                    postcode,
                    grid ? middle.easting() + (int) Math.round(metres * Math.sin(angle)) : 0,
                    grid ? middle.northing() + (int) Math.round(metres * Math.cos(angle)) : 0,
                    neighbours && !most.equals(rest)
                            ? authorities.districts(rest.code()).getFirst()
                            : district,
                    (rows.size() + 1) % EVERY_TERMINATED == 0));
        }
    }

    /** Makes this the directory in use. */
    public DirectoryStatus writeTo(PostcodeDirectory directory, LocalDate today) {
        try (DirectoryFilling filling = directory.begin(authorities)) {
            for (Row row : rows()) {
                filling.add(
                        PostcodeKey.of(row.postcode),
                        row.easting,
                        row.northing,
                        filling.area(row.district, null),
                        row.terminated,
                        row.easting == 0 ? 9 : 1);
            }
            return filling.finish(new Edition(Edition.Source.INVENTED, null), today);
        }
    }
}
