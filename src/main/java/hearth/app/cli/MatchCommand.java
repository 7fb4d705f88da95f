package hearth.app.cli;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Subjects;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.Mendable;
import hearth.common.SubjectId;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.PostcodeDirectory;
import hearth.matching.BringBack;
import hearth.matching.Entry;
import hearth.matching.Matching;
import hearth.matching.Ranked;
import hearth.matching.Ranking;
import hearth.matching.RuleId;
import hearth.matching.Snapshot;
import hearth.matching.Why;
import hearth.placements.outside.OutsideLine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds every household against one child, or against brothers and sisters who are to live together. */
@Command(
        name = "match",
        header = "Hold every household against a child who needs a home: each rule with its reason.",
        description = {
            "",
            "Every household is listed, the possible ones first. A rule passes, fails, needs a decision of a named"
                    + " person, or cannot be judged because something is not known. Points order homes that no rule bars;"
                    + " they are the service's own weighing, not a prediction. A person decides.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearth match /srv/hearth/wigan CH-0012",
            "  hearth match /srv/hearth/wigan CH-0012 --from 2026-11-14 --json"
        })
final class MatchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final AsUser signIn;

    @Mixin
    private final FormatOptions format = new FormatOptions();

    @Parameters(paramLabel = "STORE", description = "The store's folder.")
    private Path store;

    @Parameters(paramLabel = "CHILD", description = "The child's reference, such as CH-0012.")
    private String child;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The first night, such as 2026-11-14; without it the day the open request needs it by, else"
                    + " today.")
    private @Nullable String from;

    MatchCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new AsUser(terminal);
    }

    @Override
    public Integer call() {
        format.check();
        LocalDate night = from == null ? null : Terminal.day("--from", from, signIn.today());
        signIn.at(store, session -> {
            try (var directory = new PostcodeDirectory(store)) {
                var geography = new Geography(new Authorities(), directory);
                ChildId id = named(session, child);
                Matching.Search search = new Matching(geography).search(session, id, night);
                show(search, BringBack.standing(session, geography, id).orElse(null));
                return 0;
            }
        });
        return 0;
    }

    private static ChildId named(Session session, String reference) {
        return session.<Optional<SubjectId>>read(Right.SEE_CHILDREN, h -> Subjects.find(h, reference))
                .filter(ChildId.class::isInstance)
                .map(ChildId.class::cast)
                .orElseThrow(() -> new Mendable("There is no child " + reference
                        + " in this store. hearth list STORE children shows their references."));
    }

    private void show(Matching.Search search, @Nullable OutsideLine outside) {
        Ranking ranking = search.ranking();
        List<Entry> ordered = Snapshot.ordered(search);
        if (format.json) {
            var object = Output.object();
            object.put("child", child.strip().toUpperCase(Locale.ROOT));
            object.putAll(Snapshot.plain(search));
            object.put("contrasts", Snapshot.contrasts(search));
            object.put("wayBack", outside == null ? null : wayBack(outside));
            Output.json(terminal.out(), object);
        } else if (format.csv) {
            var names = new ArrayList<>(List.of("reference", "state", "band", "rank", "points_low", "points_high"));
            Arrays.stream(RuleId.values()).map(Enum::name).forEach(names::add);
            Output.csv(terminal.out(), names, ordered.stream().map(e -> row(e, ranking)));
        } else {
            text(search, ranking, ordered);
        }
    }

    private static Map<String, Object> wayBack(OutsideLine outside) {
        var way = new LinkedHashMap<String, Object>();
        way.put("standing", outside.way().standing().name());
        way.put("gates", outside.way().gates().stream().map(Enum::name).toList());
        way.put("words", outside.way().words());
        return way;
    }

    private static List<@Nullable Object> row(Entry entry, Ranking ranking) {
        Ranked ranked = ranking.of(entry.home()).orElse(null);
        var row = new ArrayList<@Nullable Object>();
        row.add(entry.home().reference());
        row.add(entry.state().code());
        row.add(ranked == null ? null : ranked.band());
        row.add(ranked == null ? null : ranked.rank());
        row.add(ranked == null ? null : ranked.points().low());
        row.add(ranked == null ? null : ranked.points().high());
        entry.lines().forEach(l -> row.add(l.state().code()));
        return row;
    }

    private void text(Matching.Search search, Ranking ranking, List<Entry> ordered) {
        terminal.err()
                .println(search.request().named() + " from "
                        + BritishDates.format(search.request().from()) + ". " + Why.words(search.ledger()));
        Output.text(
                terminal.out(),
                List.of("Household", "State", "Band", "Points", "Why"),
                ordered.stream()
                        .map(e -> {
                            Ranked ranked = ranking.of(e.home()).orElse(null);
                            return Stream.of(
                                            e.home().reference(),
                                            e.state().label(),
                                            ranked == null ? "" : ranked.band(),
                                            ranked == null
                                                    ? ""
                                                    : ranked.points().words(),
                                            Why.words(e))
                                    .toList();
                        })
                        .toList());
    }
}
