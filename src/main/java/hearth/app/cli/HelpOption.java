package hearth.app.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Every command explains itself. */
final class HelpOption {
    @Option(
            names = {"--help", "-h"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this text and stop.")
    private boolean help;
}
