package hearth.app.cli;

import hearth.access.Right;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.PostcodeDirectory;
import hearth.matching.Matching;
import hearth.matching.plan.Deadline;
import hearth.matching.waiting.AllWaiting;
import hearth.matching.waiting.Gap;
import hearth.store.Action;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the needs that no vacancy meets. */
@Command(
        name = "gaps",
        header = "Print the needs that no vacancy meets, and what would meet them.",
        description = {
            "",
            "For each kind of home that somebody waits for in vain, one more household is imagined and the joint plan"
                    + " made again: what it would serve is what recruitment can gain. Nobody is named.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearth gaps /srv/hearth/wigan",
            "  hearth gaps /srv/hearth/wigan --committee --csv > gaps.csv"
        })
final class GapsCommand implements Callable<Integer> {
    private static final List<String> NAMES =
            List.of("need", "area", "requests", "removedBy", "homesBarred", "wouldServe", "homes");

    private final Terminal terminal;

    @Mixin
    private final AsUser signIn;

    @Mixin
    private final FormatOptions format = new FormatOptions();

    @Parameters(paramLabel = "STORE", description = "The store's folder.")
    private Path store;

    @Option(
            names = "--committee",
            description =
                    "For readers outside the team: counts of 1 to 4 become \"under 5\", or null and an empty cell.")
    private boolean committee;

    GapsCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new AsUser(terminal);
    }

    @Override
    public Integer call() {
        format.check();
        List<Gap> gaps = signIn.at(store, session -> {
            try (var directory = new PostcodeDirectory(store)) {
                var waiting = new AllWaiting(new Matching(new Geography(new Authorities(), directory)));
                var read = waiting.read(session);
                List<Gap> found =
                        waiting.gaps(read, waiting.list(session, read)).all(Deadline.none());
                session.write(Right.SEE_CHILDREN, "gaps", tx -> {
                    tx.record(Action.LIST, null, (long) found.size(), "gaps");
                    return found;
                });
                return found;
            }
        });
        if (format.json) {
            var object = Output.object();
            object.put("gaps", gaps.stream().map(this::object).toList());
            Output.json(terminal.out(), object);
        } else if (format.csv) {
            Output.csv(terminal.out(), NAMES, gaps.stream().map(this::values));
        } else {
            text(gaps);
        }
        return 0;
    }

    private Map<String, @Nullable Object> object(Gap gap) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        List<@Nullable Object> values = values(gap);
        for (int i = 0; i < NAMES.size(); i++) {
            object.put(NAMES.get(i), values.get(i));
        }
        return object;
    }

    private List<@Nullable Object> values(Gap gap) {
        return Arrays.asList(
                gap.need(),
                gap.area(),
                count(gap.requests()),
                gap.removedBy() == null ? null : gap.removedBy().name(),
                count(gap.homesBarred()),
                count(gap.wouldServe()),
                gap.homes() == 0 ? null : count(gap.homes()));
    }

    private @Nullable Integer count(int number) {
        return committee && number > 0 && number < Gap.SMALLEST_SHOWN ? null : Integer.valueOf(number);
    }

    private String shown(int number) {
        return Objects.toString(count(number), "under " + Gap.SMALLEST_SHOWN);
    }

    private void text(List<Gap> gaps) {
        if (gaps.isEmpty()) {
            terminal.out().println("Everybody who waits has a home in the joint plan, or nobody waits.");
            return;
        }
        Output.text(
                terminal.out(),
                List.of(
                        "Need",
                        "Area",
                        "Requests without a home",
                        "One more such home would serve",
                        "Homes that would serve all",
                        "Alone in the way"),
                gaps.stream()
                        .map(g -> List.of(
                                g.need(),
                                g.area(),
                                shown(g.requests()),
                                shown(g.wouldServe()),
                                g.homes() == 0 ? "no number of them" : shown(g.homes()),
                                g.removedBy() == null
                                        ? ""
                                        : g.removedBy().title() + ", " + shown(g.homesBarred()) + " homes"))
                        .toList());
    }
}
