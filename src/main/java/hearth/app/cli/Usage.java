package hearth.app.cli;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was typed wrongly, and what would be right, in a sentence or two. */
final class Usage {
    static final int STATUS = 2;
    /** How many letters may differ for a word to be what was meant. */
    private static final int SLIPS = 2;

    private Usage() {}

    static int tell(ParameterException e, Terminal terminal) {
        CommandLine command = e.getCommandLine();
        boolean root = command.getParent() == null;
        String name = command.getCommandSpec().qualifiedName();
        terminal.err().println(sentence(e, command, name, root));
        terminal.err().println(root ? "See hearth help." : "See " + name + " --help.");
        return STATUS;
    }

    private static String sentence(ParameterException e, CommandLine command, String name, boolean root) {
        ArgSpec arg = e.getArgSpec();
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, command, name, root);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return name + " needs "
                    + missing.getMissing().stream().map(Usage::typed).collect(Collectors.joining(" and ")) + ".";
        }
        return arg != null && e.getValue() != null
                ? typed(arg) + " cannot be " + e.getValue() + "."
                : "Say what to do: " + name + " takes "
                        + String.join(", ", command.getSubcommands().keySet()) + ".";
    }

    private static String unmatched(UnmatchedArgumentException e, CommandLine command, String name, boolean root) {
        String typed = e.getUnmatched().getFirst();
        if (e.isUnknownOption()) {
            String option = typed.replaceFirst("=.*", "");
            List<String> known = command.getCommandSpec().options().stream()
                    .map(OptionSpec::longestName)
                    .toList();
            return name + " has no option " + option + "." + perhaps(option, known);
        }
        if (command.getSubcommands().isEmpty()) {
            return name + " does not know what to do with " + typed + ": leave it out.";
        }
        String no = root ? "There is no command " + typed + "." : name + " cannot " + typed + ".";
        return no + perhaps(typed, command.getSubcommands().keySet());
    }

    /** A question after what was meant, where a known word is near enough to what was typed. */
    static String perhaps(String typed, Collection<String> known) {
        var distance = new LevenshteinDistance(SLIPS);
        List<String> near =
                known.stream().filter(k -> distance.apply(typed, k) >= 0).toList();
        return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    }

    private static String typed(ArgSpec arg) {
        return arg instanceof OptionSpec option
                ? option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel())
                : arg.paramLabel();
    }
}
