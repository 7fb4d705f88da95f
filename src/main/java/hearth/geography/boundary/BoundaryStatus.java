package hearth.geography.boundary;

import java.time.LocalDate;
import java.util.List;

/**
 * What boundaries were taken in.
 *
 * @param file name of the file they came from
 * @param councils how many councils are on it
 * @param points how many points the nearest look has
 * @param imported the day it was taken in
 */
public record BoundaryStatus(String file, long councils, long points, LocalDate imported) {
    /** The lines that must stand wherever the boundaries are shown. */
    public List<String> attribution() {
        return List.of(
                "Source: Office for National Statistics licensed under the Open Government Licence v.3.0",
                "Contains OS data \u00a9 Crown copyright and database right " + imported.getYear());
    }
}
