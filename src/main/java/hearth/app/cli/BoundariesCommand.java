package hearth.app.cli;

import hearth.access.Right;
import hearth.common.Mendable;
import hearth.geography.Authorities;
import hearth.geography.boundary.Boundaries;
import hearth.geography.boundary.BoundaryImport;
import hearth.geography.boundary.BoundaryStatus;
import hearth.store.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The boundaries of councils that the map draws. */
@Command(
        name = "boundaries",
        header = "Take in the boundaries of councils for the map, say which there are.",
        synopsisSubcommandLabel = "(import | status)",
        description = {
            "",
            "The boundaries are a GeoJSON file that the Office for National Statistics gives away: of counties and"
                    + " unitary authorities, or of local authority districts, of any fineness, in British National Grid or"
                    + " in degrees. They are drawn and decide nothing.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearth boundaries import /srv/hearth/wigan Counties_and_Unitary_Authorities_2024_BGC.geojson",
            "  hearth boundaries status /srv/hearth/wigan"
        })
final class BoundariesCommand {
    private static final String NONE = "This store has no boundaries yet: see hearth boundaries --help.";

    private final Terminal terminal;

    @Mixin
    private final AsUser signIn;

    BoundariesCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new AsUser(terminal);
    }

    @Command(
            name = "import",
            header = "Read a GeoJSON file of boundaries.",
            description = {"", "The boundaries in use stay until the new ones are complete.", ""})
    int read(
            @Parameters(paramLabel = "STORE", description = "The store's folder.") Path store,
            @Parameters(paramLabel = "FILE", description = "The .geojson file.") Path file) {
        return signIn.at(store, session -> {
            session.require(Right.IMPORT);
            BoundaryStatus status;
            try (var meter = new Meter(terminal, "Reading boundaries")) {
                long size = size(file);
                status = new BoundaryImport(new Authorities())
                        .run(
                                file,
                                store,
                                session.store().info().ownAuthority(),
                                session.today(),
                                bytes -> meter.at(bytes, size),
                                terminal.stop());
            }
            session.write(Right.IMPORT, "take in boundaries", tx -> {
                tx.record(Action.IMPORT, null, status.councils(), "boundaries " + status.file());
                return status;
            });
            show(status);
            return 0;
        });
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new Mendable(file + " could not be read. Check the name, and that you may open it.");
        }
    }

    @Command(name = "status", header = "Say which boundaries the store has.")
    int status(
            @Parameters(paramLabel = "STORE", description = "The store's folder.") Path store,
            @Option(names = "--json", description = "One JSON object.") boolean json) {
        return signIn.at(store, session -> {
            Optional<BoundaryStatus> status = Boundaries.of(store).map(Boundaries::status);
            if (json) {
                var object = Output.object();
                object.put("file", status.map(BoundaryStatus::file).orElse(null));
                object.put("councils", status.map(BoundaryStatus::councils).orElse(null));
                object.put("points", status.map(BoundaryStatus::points).orElse(null));
                object.put("imported", status.map(s -> s.imported().toString()).orElse(null));
                object.put(
                        "attribution", status.map(BoundaryStatus::attribution).orElse(List.of()));
                Output.json(terminal.out(), object);
            } else if (status.isPresent()) {
                show(status.get());
            } else {
                terminal.out().println(NONE);
            }
            return 0;
        });
    }

    private void show(BoundaryStatus status) {
        terminal.out()
                .println(status.file() + ": boundaries of " + status.councils()
                        + (status.councils() == 1 ? " council, " : " councils, ") + status.points() + " points.");
        status.attribution().forEach(terminal.out()::println);
    }
}
