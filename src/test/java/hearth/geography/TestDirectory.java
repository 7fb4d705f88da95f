package hearth.geography;

import java.nio.file.Path;

/** A directory of six invented postcodes with real districts: in Wigan, in Bolton next door, in Leeds far away. */
public final class TestDirectory {
    private TestDirectory() {}

    /** A later edition, in which the boundary of Wigan and Bolton was moved past WN2 2BB. */
    public static PostcodeDirectory later(Path folder) {
        return Filled.directory(
                folder,
                rows -> rows.row("WN1 1AA", 358000, 405000, "E08000010")
                        .row("WN2 2BB", 363000, 405000, "E08000001")
                        .row("BL1 1CC", 368000, 405000, "E08000001"));
    }

    /** The same, with Wales, Cornwall and the farthest north of England. */
    public static PostcodeDirectory country(Path folder) {
        return Filled.directory(
                folder,
                rows -> rows.row("WN1 1AA", 358000, 405000, "E08000010")
                        .row("WN2 2BB", 363000, 405000, "E08000010")
                        .row("WN3 3FF", 358000, 443600, "E08000010")
                        .row("BL1 1CC", 368000, 405000, "E08000001")
                        .row("M1 1EE", 390186, 405000, "E08000003")
                        .row("LL1 1AA", 333000, 350000, "W06000006")
                        .row("TR1 1AA", 90000, 10000, "E06000052")
                        .row("TD15 1AA", 400000, 655000, "E06000057"));
    }

    /** WN1 1AA home; WN2 2BB in Wigan 3.1 miles off; BL1 1CC Bolton 6.2; BL9 9ZZ in Bolton 31.1; LS1 1DD Leeds 14.0; M1 1EE 20.0. */
    public static PostcodeDirectory around(Path folder) {
        return Filled.directory(
                folder,
                rows -> rows.row("WN1 1AA", 358000, 405000, "E08000010")
                        .row("WN2 2BB", 363000, 405000, "E08000010")
                        .row("WN3 3FF", 358000, 443600, "E08000010")
                        .row("BL1 1CC", 368000, 405000, "E08000001")
                        .row("BL9 9ZZ", 358000, 455000, "E08000001")
                        .row("LS1 1DD", 380530, 405000, "E08000035")
                        .row("M1 1EE", 390186, 405000, "E08000003"));
    }
}
