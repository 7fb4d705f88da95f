package hearth.app.cli;

import hearth.access.Population;
import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.FinancialYear;
import hearth.common.Mendable;
import hearth.common.Money;
import hearth.common.RuleRefused;
import hearth.finance.Target;
import hearth.finance.Targets;
import hearth.placements.Allowances;
import hearth.reports.Measure;
import hearth.reports.Measures;
import hearth.reports.PublishedValues;
import hearth.store.Tx;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes over what a team otherwise types under Settings and Reports: each from a CSV file, all of it or nothing. */
@Command(
        name = "set",
        header = "Set targets, the number of children in the area, published figures of past years, or allowances.",
        synopsisSubcommandLabel = "(targets | population | published | allowances)",
        description = {"", "Each takes a CSV file (UTF-8). All of it is taken over or nothing.", ""},
        footer = {
            "",
            "Examples:",
            "  hearth set /srv/hearth/wigan targets targets-2027.csv",
            "  hearth set /srv/hearth/wigan published published.csv",
            "  hearth set /srv/hearth/wigan allowances allowances-2026.csv"
        })
final class SetCommand {
    private static final List<String> TARGETS = List.of("figure", "year", "value", "baseline");
    private static final List<String> POPULATION = List.of("published_on", "children", "source");
    private static final List<String> PUBLISHED = List.of("figure", "year", "value", "source", "published_on");
    private static final List<String> ALLOWANCES = List.of("scheme", "from", "age_from", "age_to", "weekly", "source");

    private final Terminal terminal;

    @Mixin
    private final AsUser signIn;

    @Parameters(paramLabel = "STORE", description = "The store's folder.")
    private Path store;

    SetCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new AsUser(terminal);
    }

    @Command(
            name = "targets",
            header = "What figures should reach in a financial year.",
            description = {
                "",
                "Columns figure,year,value,baseline: a key of hearth figures, the year in which its 31 March lies,"
                        + " what is to be reached by then, and where a figure that stands somewhere stood when the year"
                        + " began (empty for one that is counted over the year). Month by month the target is a straight"
                        + " line.",
                ""
            })
    int targets(@Parameters(paramLabel = "FILE.csv", description = "The targets.") Path file) {
        List<Target> targets = CsvTable.read(file, TARGETS, "approvals,2027,24,", cells -> {
            Measure measure = measure(cells.get(0));
            if (!measure.flow() && cells.get(3).isEmpty()) {
                throw new Mendable("The column baseline is empty, and " + measure.key()
                        + " stands somewhere on each day." + " Write where it stood when the year began.");
            }
            if (measure.flow() && !cells.get(3).isEmpty()) {
                throw new Mendable("The column baseline is filled, and " + measure.key()
                        + " is counted over the year. Leave it empty.");
            }
            return new Target(
                    measure.key(),
                    FinancialYear.endingIn(year(cells.get(1))).period(),
                    PublishedValues.read(measure, cells.get(2)),
                    cells.get(3).isEmpty() ? null : (Long) PublishedValues.read(measure, cells.get(3)),
                    new TreeMap<>());
        });
        return set(targets.size(), "targets", Right.SET_TARGETS, session -> tx -> {
            targets.forEach(target -> Targets.put(tx, target));
            return targets.size();
        });
    }

    /** A figure of a council's area on a day. */
    private record Counted(LocalDate on, int children, String source) {}

    @Command(
            name = "population",
            header = "How many children aged 0 to 17 live in the area, as it was published.",
            description = {"", "Columns published_on,children,source.", ""})
    int population(@Parameters(paramLabel = "FILE.csv", description = "The figures.") Path file) {
        List<Counted> all = CsvTable.read(
                file,
                POPULATION,
                "2026-06-25,76412,ONS mid-year estimates 2025",
                cells -> new Counted(
                        LocalDate.parse(cells.get(0)), positive(cells.get(1)), worded(cells.get(2), "source")));
        return set(all.size(), "figures", Right.SET_TARGETS, session -> {
            String council = session.store().info().ownAuthority();
            return tx -> {
                all.forEach(c -> put(
                        BritishDates.format(c.on()),
                        () -> Population.note(tx, council, c.on(), c.children(), c.source())));
                return all.size();
            };
        });
    }

    /** A figure of a past year. */
    private record Past(
            String measure,
            int year,
            long value,
            String source,
            @Nullable LocalDate publishedOn) {}

    @Command(
            name = "published",
            header = "Figures of past years as they were published.",
            description = {
                "",
                "Columns figure,year,value,source,published_on: a key of hearth figures, the year in which its 31 March"
                        + " lies, the number, where it was published, and when (or empty). One that is there is"
                        + " corrected.",
                ""
            })
    int published(@Parameters(paramLabel = "FILE.csv", description = "The figures.") Path file) {
        List<Past> all =
                CsvTable.read(file, PUBLISHED, "children_looked_after,2022,480,Published tables,2022-11-17", cells -> {
                    Measure measure = measure(cells.get(0));
                    return new Past(
                            measure.key(),
                            Integer.parseInt(cells.get(1)),
                            PublishedValues.read(measure, cells.get(2)),
                            cells.get(3),
                            cells.get(4).isEmpty() ? null : LocalDate.parse(cells.get(4)));
                });
        return set(all.size(), "figures", Right.SET_TARGETS, session -> tx -> {
            all.forEach(p -> put(
                    p.measure() + ", " + p.year(),
                    () -> PublishedValues.put(
                            tx, session.today(), p.measure(), p.year(), p.value(), p.source(), p.publishedOn())));
            return all.size();
        });
    }

    /** Rates by their name and first day. */
    private record Scheme(String name, LocalDate from) {
        @Override
        public String toString() {
            return name + " from " + BritishDates.format(from);
        }
    }

    /** One line of a set. */
    private record Rate(Scheme of, Allowances.Band band, String source) {}

    @Command(
            name = "allowances",
            header = "Weekly allowances by the child's age, from a day on.",
            description = {
                "",
                "Columns scheme,from,age_from,age_to,weekly,source: what the council calls the rates, their first day,"
                        + " a band of ages, pounds a week, and where they are from (or empty). Every age from 0 to 17"
                        + " needs one sum. Rates of the same name that held until then end there.",
                ""
            })
    int allowances(@Parameters(paramLabel = "FILE.csv", description = "The rates.") Path file) {
        List<Rate> rates = CsvTable.read(
                file,
                ALLOWANCES,
                "Fostering allowance,2026-04-01,5,10,194.00,Cabinet report",
                cells -> new Rate(
                        new Scheme(worded(cells.get(0), "scheme"), LocalDate.parse(cells.get(1))),
                        new Allowances.Band(
                                Integer.parseInt(cells.get(2)),
                                Integer.parseInt(cells.get(3)),
                                Money.ofPounds(new BigDecimal(cells.get(4)))),
                        cells.get(5)));
        Map<Scheme, List<Rate>> sets = new LinkedHashMap<>();
        rates.forEach(rate ->
                sets.computeIfAbsent(rate.of(), none -> new ArrayList<>()).add(rate));
        return set(rates.size(), "rates", Right.EDIT_COSTS, session -> tx -> {
            sets.forEach((set, lines) -> put(
                    set.toString(),
                    () -> Allowances.set(
                            tx,
                            session.today(),
                            set.name(),
                            set.from(),
                            source(lines),
                            lines.stream().map(Rate::band).toList())));
            return sets.size();
        });
    }

    private int set(int rows, String what, Right right, Function<Session, Function<Tx, Integer>> work) {
        signIn.at(store, session -> {
            Function<Tx, Integer> put = work.apply(session);
            return session.write(right, "set " + what, put);
        });
        terminal.err().println(rows + " " + what + " are set.");
        return 0;
    }

    /** Says what was refused, where the use case sees one record at a time. */
    private static void put(String what, Runnable work) {
        try {
            work.run();
        } catch (RuleRefused | Mendable e) {
            throw CsvTable.nothingSet(what, e);
        }
    }

    private static String source(List<Rate> lines) {
        List<String> sources = lines.stream()
                .map(Rate::source)
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
        if (sources.size() > 1) {
            throw new Mendable("There are several sources: " + String.join("; ", sources)
                    + ". Give all lines of these rates the same one.");
        }
        return sources.isEmpty() ? "" : sources.getFirst();
    }

    private static int year(String typed) {
        if (!typed.matches("(19|20)\\d\\d")) {
            throw new IllegalArgumentException(typed);
        }
        return Integer.parseInt(typed);
    }

    private static Measure measure(String key) {
        return Measures.all().stream()
                .filter(m -> m.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Mendable("There is no figure " + key + "."
                        + Usage.perhaps(
                                key, Measures.all().stream().map(Measure::key).toList())));
    }

    private static int positive(String typed) {
        int number = Integer.parseInt(typed);
        if (number <= 0) {
            throw new IllegalArgumentException(typed);
        }
        return number;
    }

    private static String worded(String typed, String column) {
        if (typed.isEmpty()) {
            throw new Mendable("The column " + column + " is empty.");
        }
        return typed;
    }
}
