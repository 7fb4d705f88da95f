package hearth.geography.boundary;

import com.fasterxml.jackson.core.JacksonException;
import hearth.common.Mendable;
import hearth.geography.Authorities;
import hearth.geography.CountedStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Takes in the boundaries of councils from a GeoJSON file of the Office for National Statistics, of any year and any fineness. What
 * lies there stays until the new boundaries are complete, and for good if anything goes wrong.
 */
public final class BoundaryImport {
    static final String WANTED =
            "Take the GeoJSON file of counties and unitary authorities, or of local authority districts, from the Open"
                    + " Geography portal of the Office for National Statistics.";

    private final Authorities authorities;

    public BoundaryImport(Authorities authorities) {
        this.authorities = authorities;
    }

    /**
     * Reads a file and puts its boundaries in the place of those beside the store.
     *
     * @param own code of the council whose store it is
     * @param bytes hears how many bytes are read; called from the importing thread
     * @param stop asked every few thousand points
     * @throws Mendable where the file is none of those, has no boundary of the council, or the reading was stopped; nothing has
     *     changed then
     */
    public BoundaryStatus run(
            Path geoJson, Path storeFolder, String own, LocalDate today, LongConsumer bytes, BooleanSupplier stop) {
        String name = String.valueOf(geoJson.getFileName());
        try (var in = new CountedStream(new BufferedInputStream(Files.newInputStream(geoJson)))) {
            var reading = new Reading(name, authorities, () -> {
                if (stop.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                    throw new Mendable("The reading was stopped. The boundaries are as they were.");
                }
                bytes.accept(in.bytes());
            });
            check(name, GeoJson.read(in, reading), reading.areas(), own);
            List<Boundaries.Level> levels = Thinning.levels(reading.rings(), reading.areas());
            long points = levels.getFirst().lines().stream()
                    .mapToLong(BoundaryLine::size)
                    .sum();
            var status = new BoundaryStatus(name, reading.areas().size(), points, today);
            BoundaryFile.write(storeFolder.resolve(Boundaries.FILE), new Boundaries(status, reading.areas(), levels));
            return status;
        } catch (JacksonException e) {
            throw new Mendable(name + " is no GeoJSON file, is damaged, or was not downloaded completely. " + WANTED);
        } catch (IOException e) {
            throw new Mendable(name + " could not be read. Check that its disk is connected and that you may open it.");
        }
    }

    private void check(String file, String kind, List<BoundaryArea> areas, String own) {
        if (!kind.equals("FeatureCollection")) {
            throw new Mendable(file + " is no GeoJSON file of boundaries. " + WANTED);
        }
        if (areas.isEmpty()) {
            throw new Mendable(file + " has no outline with the code of a council, such as E08000010. " + WANTED);
        }
        if (areas.stream().noneMatch(area -> area.code().equals(own))) {
            throw new Mendable(file + " has no boundary of " + authorities.name(own) + " (" + own + "). " + WANTED);
        }
    }
}
