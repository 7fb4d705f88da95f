package hearth.app.cli;

import hearth.common.Mendable;
import hearth.common.WrongUsage;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where passwords and recovery keys come from: a file, the environment, or a question; never an argument. */
final class Secrets {
    private static final long MOST_BYTES = 10_000;

    private final Terminal terminal;

    Secrets(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The password that was given beforehand: from the file, else from HEARTH_PASSWORD. */
    Optional<char[]> given(@Nullable Path file) {
        return file != null
                ? Optional.of(firstLine(file))
                : terminal.variable("HEARTH_PASSWORD").map(String::toCharArray);
    }

    /** Asks for a user's password. */
    char[] ask(String user) {
        return ask(
                "Password of " + user,
                "Give the password with --password-file FILE or in the variable HEARTH_PASSWORD.");
    }

    /** A password that nobody had before: from the file, else asked for twice. */
    char[] fresh(@Nullable Path file, String user) {
        char[] fresh = file != null
                ? firstLine(file)
                : ask("New password of " + user, "Give the new password with --new-password-file FILE.");
        if (file == null) {
            char[] again = ask("The same again", "");
            if (!Arrays.equals(fresh, again)) {
                throw new Mendable("The two passwords differ. Nothing was changed; try again.");
            }
        }
        return fresh;
    }

    String recoveryKey(@Nullable Path file) {
        return new String(
                file != null
                        ? firstLine(file)
                        : ask("Recovery key", "Give the recovery key with --recovery-key-file FILE."));
    }

    boolean asks() {
        return terminal.prompt() != null;
    }

    private char[] ask(String what, String otherwise) {
        if (terminal.prompt() == null) {
            throw new WrongUsage("Nobody is here to type a password. " + otherwise);
        }
        char[] typed = terminal.prompt().ask(what);
        if (typed == null) {
            throw new Mendable("Nothing was typed, so nothing was done.");
        }
        return typed;
    }

    private static char[] firstLine(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
                throw new Mendable(file + " is too long for a password. Put the password alone on its first line.");
            }
            String line = Files.readString(file)
                    .replace("\uFEFF", "")
                    .lines()
                    .findFirst()
                    .orElse("");
            if (line.isEmpty()) {
                throw new Mendable("The first line of " + file + " is empty. Put the password there, alone.");
            }
            return line.toCharArray();
        } catch (MalformedInputException e) {
            throw new Mendable(file + " is not written in UTF-8. Save it as UTF-8 text.");
        } catch (IOException e) {
            throw new Mendable("The file " + file + " cannot be read. Check the path, and that you may open it.");
        }
    }
}
