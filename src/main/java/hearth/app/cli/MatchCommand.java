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
import hearth.matching.Entry;
import hearth.matching.Firmness;
import hearth.matching.Line;
import hearth.matching.Matching;
import hearth.matching.Points;
import hearth.matching.Ranked;
import hearth.matching.Ranking;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.Why;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
                var matching = new Matching(new Geography(new Authorities(), directory));
                show(matching.search(session, named(session, child), night));
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

    private void show(Matching.Search search) {
        var ranking = Ranking.of(search.ledger(), search.policy());
        List<Entry> ordered = ordered(search, ranking);
        if (format.json) {
            Output.json(terminal.out(), json(search, ranking, ordered));
        } else if (format.csv) {
            var names = new ArrayList<>(List.of("reference", "state", "band", "rank", "points_low", "points_high"));
            Arrays.stream(RuleId.values()).map(Enum::name).forEach(names::add);
            Output.csv(terminal.out(), names, ordered.stream().map(e -> row(e, ranking)));
        } else {
            text(search, ranking, ordered);
        }
    }

    /** Those that no rule bars by points, then the others, fewest bars first. */
    private static List<Entry> ordered(Matching.Search search, Ranking ranking) {
        var ordered =
                new ArrayList<>(ranking.homes().stream().map(Ranked::entry).toList());
        search.ledger().entries().stream()
                .filter(e -> !e.possible())
                .sorted(Comparator.comparingInt(e -> e.lines(State.FAIL).size()))
                .forEach(ordered::add);
        return ordered;
    }

    private Map<String, @Nullable Object> json(Matching.Search search, Ranking ranking, List<Entry> ordered) {
        var object = Output.object();
        object.put("child", child.strip().toUpperCase(Locale.ROOT));
        object.put("children", search.request().references());
        object.put("from", search.request().from().toString());
        LocalDate until = search.request().until();
        object.put("until", until == null ? null : until.toString());
        object.put("summary", Why.words(search.ledger()));
        var firmness = new Firmness(ranking);
        object.put(
                "households",
                ordered.stream().map(e -> household(e, ranking, firmness)).toList());
        var misses = new ArrayList<Map<String, @Nullable Object>>();
        search.ledger()
                .nearMisses()
                .forEach((way, entries) -> entries.forEach(e -> {
                    Line line = e.lines(State.FAIL).getFirst();
                    var miss = new LinkedHashMap<String, @Nullable Object>();
                    miss.put("reference", e.home().reference());
                    miss.put("rule", line.rule().name());
                    miss.put("way", way.name());
                    miss.put("wayRound", line.wayRound());
                    miss.put("decider", line.decider());
                    misses.add(miss);
                }));
        object.put("nearMisses", misses);
        return object;
    }

    private static Map<String, @Nullable Object> household(Entry entry, Ranking ranking, Firmness firmness) {
        var household = new LinkedHashMap<String, @Nullable Object>();
        Ranked ranked = ranking.of(entry.home()).orElse(null);
        household.put("reference", entry.home().reference());
        household.put("state", entry.state().code());
        household.put("band", ranked == null ? null : ranked.band());
        household.put("rank", ranked == null ? null : ranked.rank());
        household.put("firstInPercent", ranked == null ? null : firmness.percentFirst(entry.home()));
        household.put("why", Why.words(entry));
        household.put("rules", entry.lines().stream().map(MatchCommand::rule).toList());
        household.put("points", ranked == null ? null : points(ranked.points()));
        return household;
    }

    private static Map<String, @Nullable Object> rule(Line line) {
        var rule = new LinkedHashMap<String, @Nullable Object>();
        rule.put("id", line.rule().name());
        rule.put("title", line.rule().title());
        rule.put("state", line.state().code());
        rule.put("household", line.household());
        rule.put("child", line.child());
        rule.put("basis", line.basis());
        rule.put("decider", line.decider());
        rule.put("wayRound", line.wayRound());
        return rule;
    }

    private static Map<String, @Nullable Object> points(Points points) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("low", points.low());
        object.put("high", points.high());
        object.put(
                "criteria",
                points.criteria().stream()
                        .map(p -> {
                            var part = new LinkedHashMap<String, @Nullable Object>();
                            part.put("id", p.criterion().code());
                            part.put("low", p.low());
                            part.put("high", p.high());
                            part.put("max", Math.round(p.max()));
                            part.put("facts", p.facts().get());
                            return part;
                        })
                        .toList());
        return object;
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
                .println(String.join(", ", search.request().references()) + " from "
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
