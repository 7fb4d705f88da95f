package hearth.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the program keeps what is the user's own and not the team's: its log, and what makes it start faster.
 *
 * @param state for the log and what the window remembers
 */
public record Folders(Path state) {
    /** As the machine's system has it: XDG_STATE_HOME, LOCALAPPDATA or Library/Logs. */
    public static Folders of(Map<String, String> env) {
        return of(env, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static Folders of(Map<String, String> env, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new Folders(either(env.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
                    .resolve("Hearth"));
        }
        if (name.startsWith("mac")) {
            return new Folders(home.resolve("Library/Logs/Hearth"));
        }
        return new Folders(
                either(env.get("XDG_STATE_HOME"), home.resolve(".local/state")).resolve("hearth"));
    }

    private static Path either(@Nullable String given, Path usual) {
        return given == null || given.isBlank() ? usual : Path.of(given);
    }

    /** The log; its older parts lie beside it as hearth.1.log and hearth.2.log. */
    public Path log() {
        return state.resolve("hearth.0.log");
    }
}
