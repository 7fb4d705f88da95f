package hearth.geography;

import org.jspecify.annotations.Nullable;

/**
 * Turns latitude and longitude into a National Grid reference, for tables that have nothing else and for Northern Ireland, whose
 * own grid has another origin. The datum is shifted by seven numbers (Helmert), which is right to about 5 metres in Britain; the
 * projection is the transverse Mercator of the Ordnance Survey's "Guide to coordinate systems in Great Britain", annexes B and C.
 */
public final class NationalGrid {
    /** Semi-axes in metres: the satellites' ellipsoid, and Airy's of 1830, on which the grid is drawn. */
    private static final double WGS84_A = 6_378_137.0;

    private static final double WGS84_B = 6_356_752.314_245;
    private static final double AIRY_A = 6_377_563.396;
    private static final double AIRY_B = 6_356_256.909;

    private static final double SCALE = 0.999_601_271_7;
    private static final double TRUE_LATITUDE = Math.toRadians(49);
    private static final double TRUE_LONGITUDE = Math.toRadians(-2);
    private static final double TRUE_EASTING = 400_000;
    private static final double TRUE_NORTHING = -100_000;

    /** From satellite to map: metres along the axes, scale, and turns in seconds of arc. */
    private static final double SHIFT_X = -446.448;

    private static final double SHIFT_Y = 125.157;
    private static final double SHIFT_Z = -542.060;
    private static final double SHIFT_SCALE = 1 + 20.4894e-6;
    private static final double TURN_X = Math.toRadians(-0.1502 / 3600);
    private static final double TURN_Y = Math.toRadians(-0.2470 / 3600);
    private static final double TURN_Z = Math.toRadians(-0.8421 / 3600);

    private NationalGrid() {}

    /** The grid reference of a point in degrees (WGS 84); null where it lies far from Britain and Ireland, as "none" does. */
    public static @Nullable GridReference of(double latitude, double longitude) {
        if (!(latitude > 49 && latitude < 62 && longitude > -11 && longitude < 3)) {
            return null;
        }
        double phi = Math.toRadians(latitude);
        double lambda = Math.toRadians(longitude);
        double e2 = 1 - WGS84_B * WGS84_B / (WGS84_A * WGS84_A);
        double nu = WGS84_A / Math.sqrt(1 - e2 * Math.sin(phi) * Math.sin(phi));
        double x = nu * Math.cos(phi) * Math.cos(lambda);
        double y = nu * Math.cos(phi) * Math.sin(lambda);
        double z = (1 - e2) * nu * Math.sin(phi);
        return shifted(
                SHIFT_X + SHIFT_SCALE * x - TURN_Z * y + TURN_Y * z,
                SHIFT_Y + TURN_Z * x + SHIFT_SCALE * y - TURN_X * z,
                SHIFT_Z - TURN_Y * x + TURN_X * y + SHIFT_SCALE * z);
    }

    private static GridReference shifted(double x, double y, double z) {
        double e2 = 1 - AIRY_B * AIRY_B / (AIRY_A * AIRY_A);
        double p = Math.hypot(x, y);
        double phi = Math.atan2(z, p * (1 - e2));
        for (int i = 0; i < 5; i++) {
            double nu = AIRY_A / Math.sqrt(1 - e2 * Math.sin(phi) * Math.sin(phi));
            phi = Math.atan2(z + e2 * nu * Math.sin(phi), p);
        }
        return projected(phi, Math.atan2(y, x));
    }

    /** The grid reference of a point in radians on Airy's ellipsoid. */
    static GridReference projected(double phi, double lambda) {
        double e2 = 1 - AIRY_B * AIRY_B / (AIRY_A * AIRY_A);
        double sin = Math.sin(phi);
        double cos = Math.cos(phi);
        double tan2 = Math.tan(phi) * Math.tan(phi);
        double nu = AIRY_A * SCALE / Math.sqrt(1 - e2 * sin * sin);
        double rho = AIRY_A * SCALE * (1 - e2) / Math.pow(1 - e2 * sin * sin, 1.5);
        double eta2 = nu / rho - 1;
        double l = lambda - TRUE_LONGITUDE;
        double l2 = l * l;
        double north = meridian(phi)
                + TRUE_NORTHING
                + nu / 2 * sin * cos * l2
                + nu / 24 * sin * Math.pow(cos, 3) * (5 - tan2 + 9 * eta2) * l2 * l2
                + nu / 720 * sin * Math.pow(cos, 5) * (61 - 58 * tan2 + tan2 * tan2) * l2 * l2 * l2;
        double east = TRUE_EASTING
                + nu * cos * l
                + nu / 6 * Math.pow(cos, 3) * (nu / rho - tan2) * l2 * l
                + nu
                        / 120
                        * Math.pow(cos, 5)
                        * (5 - 18 * tan2 + tan2 * tan2 + 14 * eta2 - 58 * tan2 * eta2)
                        * l2
                        * l2
                        * l;
        return new GridReference((int) Math.round(east), (int) Math.round(north));
    }

    /** The length of the meridian from the true origin. */
    private static double meridian(double phi) {
        double n = (AIRY_A - AIRY_B) / (AIRY_A + AIRY_B);
        double n2 = n * n;
        double n3 = n2 * n;
        double less = phi - TRUE_LATITUDE;
        double plus = phi + TRUE_LATITUDE;
        return AIRY_B
                * SCALE
                * ((1 + n + 1.25 * n2 + 1.25 * n3) * less
                        - (3 * n + 3 * n2 + 2.625 * n3) * Math.sin(less) * Math.cos(plus)
                        + (1.875 * n2 + 1.875 * n3) * Math.sin(2 * less) * Math.cos(2 * plus)
                        - 35.0 / 24 * n3 * Math.sin(3 * less) * Math.cos(3 * plus));
    }
}
