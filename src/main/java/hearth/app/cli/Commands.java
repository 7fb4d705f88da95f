package hearth.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** All commands, in the order in which the help shows them. */
final class Commands {
    private static final int WIDTH = 90;

    private Commands() {}

    /** What stands above the commands. */
    @Command(
            name = "hearth",
            synopsisSubcommandLabel = "COMMAND",
            header = "Hearth: foster carer recruitment, placements and out-of-borough work for small fostering teams.",
            description = "Without a command it opens its window.",
            footer = {
                "",
                "A store is a folder with a team's encrypted data. hearth help COMMAND says more about one command.",
                "",
                "Exit status: 0 done; 1 something you can mend; 2 not typed as it must be; 3 done in part, or findings"
                        + " exist; 4 refused; 70 a fault of ours."
            })
    private static final class Root {}

    private static Map<String, Function<Terminal, Object>> byName() {
        var all = new LinkedHashMap<String, Function<Terminal, Object>>();
        all.put("demo", DemoCommand::new);
        all.put("init", InitCommand::new);
        all.put("users", UsersCommand::new);
        all.put("import", ImportCommand::new);
        all.put("list", ListCommand::new);
        all.put("figures", FiguresCommand::new);
        all.put("budget", BudgetCommand::new);
        all.put("set", SetCommand::new);
        all.put("match", MatchCommand::new);
        all.put("plan", PlanCommand::new);
        all.put("gaps", GapsCommand::new);
        all.put("postcodes", PostcodesCommand::new);
        all.put("boundaries", BoundariesCommand::new);
        all.put("export", ExportCommand::new);
        all.put("letters", LettersCommand::new);
        all.put("compare", CompareCommand::new);
        all.put("validate", ValidateCommand::new);
        all.put("audit", AuditCommand::new);
        all.put("backup", BackupCommand::new);
        all.put("restore", RestoreCommand::new);
        all.put("verify", VerifyCommand::new);
        all.put("tour", TourCommand::new);
        all.put("version", VersionCommand::new);
        all.put("help", HelpCommand::new);
        return all;
    }

    /** All of them. */
    static CommandLine line(Terminal terminal) {
        return line(terminal, byName());
    }

    /** Only the one that the first word names, because reading them all costs every start a tenth of a second; else all. */
    static CommandLine line(Terminal terminal, List<String> words) {
        String first = words.isEmpty() ? "" : words.getFirst();
        Function<Terminal, Object> only = byName().get(first);
        return only == null || first.equals("help") ? line(terminal) : line(terminal, Map.of(first, only));
    }

    private static CommandLine line(Terminal terminal, Map<String, Function<Terminal, Object>> commands) {
        var line = new CommandLine(new Root());
        commands.forEach((name, make) -> line.addSubcommand(name, make.apply(terminal)));
        line.setUsageHelpWidth(WIDTH);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        explain(line);
        return line;
    }

    /** Every command explains itself; {@link Cli} answers, so that help comes whatever else is missing. */
    private static void explain(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("--help", "-h")
                        .usageHelp(true)
                        .description("Show this text and stop.")
                        .build());
        command.getSubcommands().values().forEach(Commands::explain);
    }
}
