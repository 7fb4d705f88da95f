package hearth.app.cli;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Mendable;
import hearth.common.WrongUsage;
import hearth.geography.Authorities;
import hearth.geography.DirectoryImport;
import hearth.geography.DirectoryStatus;
import hearth.geography.Geography;
import hearth.geography.Located;
import hearth.geography.Location;
import hearth.geography.PostcodeDirectory;
import hearth.geography.Whereabouts;
import hearth.store.Action;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The postcode directory of a store. */
@Command(
        name = "postcodes",
        header = "Import the postcode directory, say what it is, look postcodes up.",
        synopsisSubcommandLabel = "(import | status | lookup)",
        description = {
            "",
            "The directory says which council a postcode lies in and how far two postcodes are apart. It is a file"
                    + " that the Office for National Statistics (ONSPD, NSPL) or Ordnance Survey (Code-Point Open) gives"
                    + " away. It holds places and no people, and lies unencrypted in the store's folder.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearth postcodes import /srv/hearth/wigan ONSPD_NOV_2025.zip",
            "  hearth postcodes status /srv/hearth/wigan",
            "  hearth postcodes lookup /srv/hearth/wigan \"WN1 1YN\" BL14BQ --json"
        })
final class PostcodesCommand {
    private final Terminal terminal;

    @Mixin
    private final AsUser signIn;

    PostcodesCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new AsUser(terminal);
    }

    @Command(
            name = "import",
            header = "Read the official file into the store's own directory.",
            description = {"", "The directory in use stays until the new one is complete.", ""})
    int read(
            @Parameters(paramLabel = "STORE", description = "The store's folder.") Path store,
            @Parameters(paramLabel = "FILE", description = "The official .zip or .csv.") Path file) {
        return signIn.at(store, session -> {
            session.require(Right.IMPORT);
            DirectoryStatus status;
            try (var directory = new PostcodeDirectory(store);
                    var meter = new Meter(terminal, "Reading postcodes")) {
                status = new DirectoryImport(new Authorities())
                        .run(file, directory, session.today(), meter::at, terminal.stop());
            }
            session.write(Right.IMPORT, "import postcodes", tx -> {
                tx.record(
                        Action.IMPORT,
                        null,
                        status.postcodes(),
                        status.edition().text());
                return status;
            });
            show(status);
            return 0;
        });
    }

    @Command(name = "status", header = "Say which directory the store has.")
    int status(
            @Parameters(paramLabel = "STORE", description = "The store's folder.") Path store,
            @Option(names = "--json", description = "One JSON object.") boolean json) {
        return signIn.at(store, session -> {
            try (var directory = new PostcodeDirectory(store)) {
                Optional<DirectoryStatus> status = directory.status();
                if (json) {
                    Output.json(terminal.out(), object(status));
                } else if (status.isPresent()) {
                    show(status.get());
                } else {
                    terminal.out().println(directory.trouble().orElse(NONE));
                }
                return 0;
            }
        });
    }

    private static final String NONE = "This store has no postcode directory yet: see hearth postcodes --help.";

    @Command(name = "lookup", header = "Say where postcodes lie.")
    int lookup(
            @Parameters(index = "0", paramLabel = "STORE", description = "The store's folder.") Path store,
            @Parameters(
                            index = "1..*",
                            paramLabel = "POSTCODE",
                            arity = "1..*",
                            description =
                                    "A postcode, or as much of it as is known, such as \"WN1 1YN\", WN11YN or WN1.")
                    List<String> postcodes,
            @Option(names = "--json", description = "One JSON object.") boolean json) {
        if (postcodes.stream().anyMatch(String::isBlank)) {
            throw new WrongUsage("An empty word is no postcode: leave it out.");
        }
        return signIn.at(store, session -> lookup(session, store, postcodes, json));
    }

    private int lookup(Session session, Path store, List<String> postcodes, boolean json) {
        try (var directory = new PostcodeDirectory(store)) {
            if (directory.status().isEmpty()) {
                throw new Mendable(directory.trouble().orElse(NONE));
            }
            var geography = new Geography(new Authorities(), directory);
            String ours = session.store().info().ownAuthority();
            var found = postcodes.stream()
                    .map(p -> found(p, geography, geography.whereabouts(ours, null, p)))
                    .toList();
            if (json) {
                var object = Output.object();
                object.put("edition", directory.status().get().edition().text());
                object.put("postcodes", found);
                Output.json(terminal.out(), object);
            } else {
                postcodes.forEach(p -> terminal.out().println(p + ": " + sentence(geography, geography.locate(p))));
            }
            return 0;
        }
    }

    private static String sentence(Geography geography, Located located) {
        String code = located.authority();
        String council = code == null ? "" : geography.authorities().name(code) + " (" + code + "). ";
        return council + located.words();
    }

    private static Map<String, @Nullable Object> found(String typed, Geography geography, Whereabouts where) {
        Located located = geography.locate(typed);
        var one = new LinkedHashMap<String, @Nullable Object>();
        one.put("postcode", typed);
        one.put("authority", located.authority());
        one.put(
                "authority_name",
                located.authority() == null ? null : geography.authorities().name(located.authority()));
        one.put("district", located.district());
        one.put(
                "location",
                where.location() == Location.UNKNOWN
                        ? null
                        : where.location().name().toLowerCase(Locale.ROOT));
        one.put("adjoining", Output.flag(where.adjoining()));
        one.put("easting", located.grid() == null ? null : located.grid().easting());
        one.put("northing", located.grid() == null ? null : located.grid().northing());
        one.put("basis", located.basis() == null ? null : located.basis().label());
        one.put("sure", located.sure());
        return one;
    }

    private static Map<String, @Nullable Object> object(Optional<DirectoryStatus> status) {
        var object = Output.object();
        object.put("imported", status.map(s -> s.imported().toString()).orElse(null));
        object.put("edition", status.map(s -> s.edition().text()).orElse(null));
        object.put("postcodes", status.map(DirectoryStatus::postcodes).orElse(null));
        object.put("terminated", status.map(DirectoryStatus::terminated).orElse(null));
        object.put("without_grid", status.map(DirectoryStatus::withoutGrid).orElse(null));
        object.put(
                "without_authority",
                status.map(DirectoryStatus::withoutAuthority).orElse(null));
        object.put("left_out", status.map(DirectoryStatus::leftOut).orElse(null));
        object.put("attribution", status.map(DirectoryStatus::attribution).orElse(List.of()));
        return object;
    }

    private void show(DirectoryStatus status) {
        var out = terminal.out();
        out.println(status.edition().text() + ": " + status.postcodes() + " postcodes, of which "
                + status.terminated() + " are no longer in use, " + status.withoutGrid()
                + " have no grid reference and "
                + status.withoutAuthority() + " no council.");
        if (status.leftOut() > 0) {
            out.println(status.leftOut() + " rows were left out: they hold no postcode.");
        }
        status.attribution().forEach(out::println);
    }
}
