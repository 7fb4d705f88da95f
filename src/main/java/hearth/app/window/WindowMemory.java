package hearth.app.window;

import com.fasterxml.jackson.jr.ob.JSON;
import hearth.ui.Memory;
import hearth.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Scene;

/**
 * What the window remembers between sessions, in one small file: columns, size, colours, the store used last. Never anything about
 * a person: half-typed forms lie in the store. A file that cannot be read or written is no reason to stop; the window then begins
 * with its defaults.
 */
public final class WindowMemory implements Memory, AutoCloseable {
    private final Path file;
    private final Map<String, String> kept = new TreeMap<>();
    private final ExecutorService disk = Executors.newSingleThreadExecutor(
            r -> Thread.ofPlatform().daemon().name("hearth-memory").unstarted(r));

    public WindowMemory(Path file) {
        this.file = file;
        try {
            JSON.std.mapFrom(Files.readString(file)).forEach((key, value) -> kept.put(key, String.valueOf(value)));
        } catch (IOException e) {
            kept.clear();
        }
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public void put(String key, String value) {
        if (!value.equals(kept.put(key, value))) {
            save();
        }
    }

    @Override
    public void forget(String key) {
        if (kept.remove(key) != null) {
            save();
        }
    }

    /** The window's width or height as it was left; never smaller than what a page needs. */
    public double size(String name, double usual) {
        try {
            return Math.max(usual / 2, Double.parseDouble(get(name).orElse(String.valueOf(usual))));
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    /** Colours and zoom as they were left. */
    public Theme theme() {
        Theme.Mode mode = Arrays.stream(Theme.Mode.values())
                .filter(m -> m.name().equals(get("colours").orElse("")))
                .findFirst()
                .orElse(Theme.Mode.LIGHT);
        return new Theme(mode, (int) size("zoom", 100));
    }

    /** Keeps how the window looks now. */
    public void keep(Theme theme, Scene scene) {
        put("colours", theme.mode().get().name());
        put("zoom", String.valueOf(theme.zoom().get()));
        put("width", String.valueOf(scene.getWidth()));
        put("height", String.valueOf(scene.getHeight()));
    }

    private void save() {
        Map<String, String> now = new TreeMap<>(kept);
        disk.execute(() -> write(now));
    }

    private void write(Map<String, String> now) {
        try {
            Files.createDirectories(file.getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(
                    part, JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(now));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            System.getLogger("hearth").log(System.Logger.Level.INFO, "The window's settings could not be kept");
        }
    }

    /** Ends when everything put is on disk. */
    @Override
    public void close() {
        disk.close();
    }
}
