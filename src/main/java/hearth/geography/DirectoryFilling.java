package hearth.geography;

import hearth.store.ReferenceFile;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes a new directory's file, postcode by postcode; the directory of today stands until the new one is complete. */
final class DirectoryFilling implements AutoCloseable {
    private final PostcodeDirectory directory;
    private final Authorities authorities;
    private final ReferenceFile.Filling file;
    private final PlacePacking packing = new PlacePacking();

    private long terminated;
    private long withoutGrid;
    private long withoutAuthority;
    private long leftOut;
    private long added;

    DirectoryFilling(PostcodeDirectory directory, Path file, Authorities authorities) {
        this.directory = directory;
        this.authorities = authorities;
        this.file = ReferenceFile.fill(file);
    }

    /** The number of a district as the official file has it, whatever year its code is of.
     *
     * @throws hearth.common.Mendable where there are more districts than any country has
     */
    int area(@Nullable String district, @Nullable String county) {
        String authority = authorities.upperTier(district, county);
        return district == null || authority == null
                ? PlacePacking.NO_AREA
                : packing.number(authorities.current(district), authority);
    }

    /**
     * Adds a postcode.
     *
     * @param key the postcode as {@link PostcodeKey} packs it
     * @param easting metres, 0 with northing 0 where there is no grid reference
     * @param area as {@link #area} gives it
     */
    void add(long key, int easting, int northing, int area, boolean isTerminated, int quality) {
        boolean onTheGrid = easting > 0
                && northing > 0
                && easting <= PlacePacking.MOST_EASTING
                && northing <= PlacePacking.MOST_NORTHING;
        file.put(
                key,
                onTheGrid
                        ? PlacePacking.pack(easting, northing, area, isTerminated, quality)
                        : PlacePacking.pack(0, 0, area, isTerminated, quality));
        added++;
        terminated += isTerminated ? 1 : 0;
        withoutGrid += onTheGrid ? 0 : 1;
        withoutAuthority += area == PlacePacking.NO_AREA ? 1 : 0;
    }

    /** Counts a row that is no postcode. */
    void leaveOut() {
        leftOut++;
    }

    long added() {
        return added;
    }

    long leftOut() {
        return leftOut;
    }

    long withoutAuthority() {
        return withoutAuthority;
    }

    /** Completes the new directory and puts it in the place of the one in use. */
    DirectoryStatus finish(Edition edition, LocalDate today) {
        var status = new DirectoryStatus(edition, added, terminated, withoutGrid, withoutAuthority, leftOut, today);
        status.notes().forEach(file::note);
        file.note("areas", packing.noted());
        file.finish();
        directory.replace();
        return status;
    }

    /** Without {@link #finish} the directory in use stays. */
    @Override
    public void close() {
        try {
            file.close();
        } finally {
            directory.filled();
        }
    }
}
