package hearth.app.cli;

import hearth.access.Session;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Signs in as {@code --user}, which most commands call it. */
final class AsUser extends SignIn {
    @Option(
            names = "--user",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description =
                    "Who you are. May be left out where the store has one user, or is a demonstration, whose manager"
                            + " is demo.")
    @Nullable
    String user;

    AsUser(Terminal terminal) {
        super(terminal);
    }

    <T extends @Nullable Object> T at(Path folder, Function<Session, T> work) {
        return as(user, folder, work);
    }

    <T extends @Nullable Object> T at(Path folder, Opening opening, Function<Session, T> work) {
        return as(user, folder, work, opening);
    }
}
