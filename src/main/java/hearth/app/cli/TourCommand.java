package hearth.app.cli;

import hearth.app.Folders;
import hearth.app.Window;
import hearth.common.Broken;
import hearth.common.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows what Hearth does, on a demonstration council: in the window, or without one where there is no display. */
@Command(
        name = "tour",
        header = "Try Hearth out on a demonstration council.",
        description = {
            "",
            "Makes the council in a new temporary folder and opens the window on it. Without a display it imports the"
                    + " sample spreadsheets, writes the monthly workbook and says where everything lies.",
            ""
        },
        footer = {"", "Example:", "  hearth tour"})
final class TourCommand implements Callable<Integer> {
    private static final List<String> SAMPLES =
            List.of("enquiries-tracker.xlsx", "carers-list.csv", "placements-and-costs.xlsx");

    private final Terminal terminal;

    TourCommand(Terminal terminal) {
        var env = new HashMap<>(terminal.env());
        env.remove("HEARTH_PASSWORD");
        this.terminal = new Terminal(
                terminal.out(),
                terminal.err(),
                env,
                terminal.clock(),
                terminal.prompt(),
                terminal.live(),
                terminal.stop(),
                terminal.room());
    }

    @Override
    public Integer call() {
        try {
            Path folder = Files.createTempDirectory("hearth-tour-");
            Path store = folder.resolve("council");
            terminal.err().println("Making a demonstration council; this takes a moment.");
            int made = run("demo", store);
            if (made != 0) {
                return made;
            }
            terminal.err().println("Its user is demo and the password is demonstration.");
            return Window.open(Optional.of(store), Folders.of(terminal.env()), terminal.err()) == 0
                    ? 0
                    : withoutWindow(folder, store);
        } catch (IOException e) {
            throw new Broken(Fault.STORE_IO, e);
        }
    }

    private int withoutWindow(Path folder, Path store) throws IOException {
        for (String sample : SAMPLES) {
            Path file = folder.resolve(sample);
            try (InputStream in = Objects.requireNonNull(TourCommand.class.getResourceAsStream("/samples/" + sample))) {
                Files.copy(in, file);
            }
            terminal.err().println("Importing " + sample);
            run("import", store, file, "--accept-partial", "--rejects", folder.resolve("rejected-" + sample + ".xlsx"));
        }
        YearMonth month = YearMonth.from(terminal.today(null)).minusMonths(1);
        Path workbook = folder.resolve("fostering-monthly-summary-" + month + ".xlsx");
        int status = run("export", store, "monthly", "--month", month, "--out", workbook);
        if (status == 0) {
            terminal.err().println("Council, sample files and workbook are in " + folder + ".");
        }
        return status;
    }

    private int run(Object... words) {
        return Cli.run(List.of(words).stream().map(Object::toString).toList(), terminal);
    }
}
