package hearth.app.cli;

import hearth.app.Notices;
import hearth.app.Program;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what is installed, and whether an installer's file is newer. */
@Command(
        name = "version",
        header = "Say which version this is and what it rests on; or whether an installer is newer.",
        footer = {"", "Examples:", "  hearth version", "  hearth version --check hearth_0.2.0_amd64.deb"})
final class VersionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--check",
            paramLabel = "FILE",
            description = "An installer's file (.deb, .msi, .dmg): say whether it is newer than this program.")
    private @Nullable Path check;

    @Option(
            names = "--licences",
            description = "Also say whose libraries are inside the program, and under which licences.")
    private boolean licences;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (check != null) {
            return check(Installer.read(check), check);
        }
        var object = Output.object();
        object.putAll(Program.parts());
        if (licences && json) {
            object.put(
                    "licences",
                    Notices.all().stream()
                            .map(p -> Map.of("name", p.name(), "licence", p.licence(), "home", p.home()))
                            .toList());
        }
        if (json) {
            Output.json(terminal.out(), object);
        } else {
            Program.parts().forEach((part, version) -> terminal.out().println(part + " " + version));
            if (licences) {
                Notices.all()
                        .forEach(p -> terminal.out().println(p.name() + ": " + p.licence() + " (" + p.home() + ")"));
            }
        }
        return 0;
    }

    private int check(Installer installer, Path file) {
        int order = installer.compareTo(Installer.of(Program.version()));
        if (json) {
            var object = Output.object();
            object.put("hearth", Program.version());
            object.put("file", installer.toString());
            object.put("newer", order > 0);
            Output.json(terminal.out(), object);
        } else {
            String what = order > 0 ? "newer than" : order == 0 ? "the same as" : "older than";
            terminal.out()
                    .println(file.getFileName() + " is version " + installer + ": " + what
                            + " this program, which is version " + Program.version() + ".");
        }
        return 0;
    }
}
