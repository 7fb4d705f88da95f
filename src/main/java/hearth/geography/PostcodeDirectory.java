package hearth.geography;

import hearth.common.Broken;
import hearth.common.Fault;
import hearth.common.Mendable;
import hearth.common.Postcode;
import hearth.store.ReferenceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The postcodes of the last import, in a plain file beside the store; without one it knows nothing, and says so. Safe for use by
 * several threads.
 */
public final class PostcodeDirectory implements AutoCloseable {
    static final String FILE = "geo.db";
    private static final String NEW_FILE = "geo.new";

    private final Path folder;
    private @Nullable ReferenceFile file;
    private PlacePacking packing = new PlacePacking();
    private @Nullable DirectoryStatus status;
    private @Nullable String trouble;
    private boolean filling;
    private boolean looked;

    /** The directory of the store that lies in a folder, read once it is asked; a file that cannot be read counts as none. */
    public PostcodeDirectory(Path storeFolder) {
        this.folder = storeFolder;
    }

    private void look() {
        if (!looked) {
            open();
        }
    }

    private void open() {
        looked = true;
        Path path = folder.resolve(FILE);
        trouble = null;
        if (Files.exists(path)) {
            try {
                file = ReferenceFile.open(path);
                Map<String, String> notes = file.notes();
                packing = PlacePacking.of(notes.getOrDefault("areas", ""));
                status = DirectoryStatus.of(notes);
            } catch (Mendable | Broken e) {
                close();
                trouble = e.getMessage();
            }
        }
    }

    /** What is imported, empty where nothing is. */
    public synchronized Optional<DirectoryStatus> status() {
        look();
        return Optional.ofNullable(status);
    }

    /** Why the file that lies there cannot be used, and what to do; empty where it can, or where none lies there. */
    public synchronized Optional<String> trouble() {
        look();
        return Optional.ofNullable(trouble);
    }

    /** What the directory says of a full postcode. */
    public synchronized Optional<Place> find(Postcode postcode) {
        look();
        if (file == null) {
            return Optional.empty();
        }
        OptionalLong value = file.find(PostcodeKey.of(postcode));
        return value.isPresent() ? Optional.of(packing.place(value.getAsLong())) : Optional.empty();
    }

    /** What the postcodes of a sector such as "WN5 9" have in common; empty where it has none with an authority. */
    public Optional<Guess> bySector(String sector) {
        return guess(sector, Basis.SECTOR, PostcodeKey.sector(sector), PostcodeKey.SECTOR);
    }

    /** What the postcodes of an outcode such as "WN5" have in common; empty where it has none with an authority. */
    public Optional<Guess> byOutcode(String outcode) {
        return guess(outcode, Basis.OUTCODE, PostcodeKey.outcode(outcode), PostcodeKey.OUTCODE);
    }

    private synchronized Optional<Guess> guess(String unit, Basis basis, long first, long keys) {
        look();
        if (file == null) {
            return Optional.empty();
        }
        var gathering = new Gathering(packing);
        file.between(first, first + keys - 1, (key, value) -> gathering.add(value));
        return gathering.guess(unit, basis);
    }

    /** Shows every postcode in order; a second or two for the whole country. The visitor must not ask the directory anything. */
    public synchronized void each(BiConsumer<Postcode, Place> visitor) {
        look();
        if (file != null) {
            file.between(
                    0, Long.MAX_VALUE, (key, value) -> visitor.accept(PostcodeKey.postcode(key), packing.place(value)));
        }
    }

    /**
     * Postcodes in use that have a grid reference, for the demonstration: spread evenly over each authority asked for, and the same
     * ones every time. A second or two for the whole country.
     *
     * @param most how many of each at most
     */
    public Map<String, List<Postcode>> sample(Collection<String> authorities, int most) {
        Map<String, List<Postcode>> all = new HashMap<>();
        authorities.forEach(code -> all.put(code, new ArrayList<>()));
        each((postcode, place) -> {
            List<Postcode> found = all.get(place.authority());
            if (found != null && !place.terminated() && place.grid() != null) {
                found.add(postcode);
            }
        });
        all.replaceAll((code, found) -> found.size() <= most
                ? found
                : IntStream.range(0, most)
                        .mapToObj(i -> found.get((int) ((long) i * found.size() / most)))
                        .toList());
        return all;
    }

    /** Begins a new directory, which takes the place of this one when it is finished.
     *
     * @throws Mendable where one is being filled already
     */
    synchronized DirectoryFilling begin(Authorities authorities) {
        if (filling) {
            throw new Mendable("A postcode directory is being imported already. Wait until that is done.");
        }
        var begun = new DirectoryFilling(this, folder.resolve(NEW_FILE), authorities);
        filling = true;
        return begun;
    }

    /** Puts a finished file in the place of the one in use; if that fails the old one goes on. */
    synchronized void replace() {
        close();
        try {
            Files.move(
                    folder.resolve(NEW_FILE),
                    folder.resolve(FILE),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Mendable("The new postcode directory could not be put in place: is " + FILE
                    + " in the store's folder open in another program? Close it and import again.");
        } finally {
            open();
        }
    }

    /** Ends the filling and removes what one that was not finished has left. */
    synchronized void filled() {
        filling = false;
        try {
            Files.deleteIfExists(folder.resolve(NEW_FILE));
        } catch (IOException e) {
            throw new Broken(Fault.REFERENCE, e);
        }
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            file.close();
        }
        file = null;
        status = null;
        looked = true;
    }
}
