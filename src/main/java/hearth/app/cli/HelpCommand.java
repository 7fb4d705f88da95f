package hearth.app.cli;

import hearth.common.WrongUsage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The manual: all commands, or one. */
@Command(
        name = "help",
        header = "Explain all commands, or one.",
        footer = {"", "Examples:", "  hearth help", "  hearth help list", "  hearth help users add"})
final class HelpCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command to explain.")
    private List<String> path = List.of();

    HelpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandLine at = spec.root().commandLine();
        for (String name : path) {
            CommandLine next = at.getSubcommands().get(name);
            if (next == null) {
                throw new WrongUsage("There is no command " + String.join(" ", path) + "."
                        + Usage.perhaps(name, at.getSubcommands().keySet()) + " hearth help lists them all.");
            }
            at = next;
        }
        show(at, terminal);
        return 0;
    }

    static void show(CommandLine command, Terminal terminal) {
        terminal.out().print(command.getUsageMessage(CommandLine.Help.Ansi.OFF));
    }

    /** Where {@code --help} stands among the words: the command they name, whatever else is missing or wrong. */
    static Optional<CommandLine> asked(CommandLine root, List<String> words) {
        if (!words.contains("--help") && !words.contains("-h")) {
            return Optional.empty();
        }
        CommandLine at = root;
        for (String word : words) {
            at = at.getSubcommands().getOrDefault(word, at);
        }
        return Optional.of(at);
    }
}
