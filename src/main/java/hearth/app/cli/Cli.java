package hearth.app.cli;

import hearth.common.Mendable;
import java.util.List;
import picocli.CommandLine;

/** The one way in to every command, for {@code Main} and for tests. */
public final class Cli {
    private Cli() {}

    /** Runs a command; gives its exit status and throws nothing. */
    public static int run(List<String> args, Terminal terminal) {
        CommandLine line = Commands.line(terminal, args);
        line.setExecutionExceptionHandler((e, command, result) -> Failures.tell(e, terminal));
        line.setParameterExceptionHandler((e, words) -> Usage.tell(e, terminal));
        int status = HelpCommand.asked(line, args)
                .map(command -> {
                    HelpCommand.show(command, terminal);
                    return 0;
                })
                .orElseGet(() -> execute(line, args, terminal));
        terminal.out().flush();
        if (terminal.out().checkError() && status == 0) {
            return Failures.tell(
                    new Mendable("The result was not written to its end: the disk is full, or whoever read it stopped"
                            + " reading."),
                    terminal);
        }
        return status;
    }

    private static int execute(CommandLine line, List<String> args, Terminal terminal) {
        try {
            return line.execute(args.toArray(String[]::new));
        } catch (RuntimeException | Error e) {
            return Failures.tell(e, terminal);
        }
    }
}
