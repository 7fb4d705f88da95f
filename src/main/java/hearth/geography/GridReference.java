package hearth.geography;

import hearth.common.Miles;

/** A point of the Ordnance Survey's National Grid, in metres east and north of its origin. */
public record GridReference(int easting, int northing) {
    /** Straight line, as the SSDA903 return counts it; never the road. */
    public Miles milesTo(GridReference other) {
        return Miles.between(easting, northing, other.easting, other.northing);
    }
}
