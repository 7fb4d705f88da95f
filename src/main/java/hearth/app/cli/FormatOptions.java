package hearth.app.cli;

import hearth.common.WrongUsage;
import picocli.CommandLine.Option;

/** For whom the rows are written: people, unless {@code --json} or {@code --csv} says other programs. */
final class FormatOptions {
    @Option(names = "--json", description = "One JSON document.")
    boolean json;

    @Option(names = "--csv", description = "CSV by RFC 4180 with a row of names on top.")
    boolean csv;

    /** Refuses both at once, before any work is done. */
    void check() {
        if (json && csv) {
            throw new WrongUsage("Choose one of --json and --csv.");
        }
    }
}
