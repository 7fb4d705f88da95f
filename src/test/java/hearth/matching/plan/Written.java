package hearth.matching.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Problems as lines of text: {@code g} a group (since, today, from, until, its ways), {@code h} a home (since, its beds), {@code o}
 * an option (unit, home, points, alone), {@code c} two who must not meet.
 */
final class Written {
    private Written() {}

    static String text(Problem p) {
        var lines = new ArrayList<String>();
        p.groups()
                .forEach(g -> lines.add("g,%s,%d,%d,%d,%s,%s"
                        .formatted(
                                g.id(),
                                g.since(),
                                g.today() ? 1 : 0,
                                g.from(),
                                g.until() == Group.OPEN ? "" : Integer.toString(g.until()),
                                g.ways().stream().map(Written::way).collect(Collectors.joining("|")))));
        p.homes()
                .forEach(h -> lines.add("h,%s,%d,%s"
                        .formatted(
                                h.id(),
                                h.since(),
                                h.beds().stream()
                                        .map(b -> b.from() + ":" + b.free())
                                        .collect(Collectors.joining("|")))));
        p.options()
                .forEach(o -> lines.add("o,%s,%s,%d,%d".formatted(o.unit(), o.home(), o.points(), o.alone() ? 1 : 0)));
        p.clashes().forEach(c -> lines.add("c,%s,%s".formatted(c.unit(), c.other())));
        return String.join("\n", lines) + "\n";
    }

    static Problem problem(String text) {
        List<Group> groups = new ArrayList<>();
        List<Home> homes = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        List<Clash> clashes = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String[] f = line.split(",", -1);
            switch (f[0]) {
                case "g" ->
                    groups.add(new Group(
                            f[1],
                            number(f[2]),
                            f[3].equals("1"),
                            number(f[4]),
                            f[5].isEmpty() ? Group.OPEN : number(f[5]),
                            parts(f[6]).map(Written::way).toList()));
                case "h" ->
                    homes.add(new Home(
                            f[1], number(f[2]), parts(f[3]).map(Written::beds).toList()));
                case "o" -> options.add(new Option(f[1], f[2], number(f[3]), f[4].equals("1")));
                case "c" -> clashes.add(new Clash(f[1], f[2]));
                default -> {}
            }
        }
        return new Problem(groups, homes, options, clashes, List.of());
    }

    static String resource(String name) {
        try (var in = Written.class.getResourceAsStream("/plans/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String way(Way way) {
        return way.splits() + "="
                + way.units().stream().map(u -> u.id() + ":" + u.size()).collect(Collectors.joining("+"));
    }

    private static Way way(String text) {
        String[] f = text.split("=", -1);
        return new Way(
                Arrays.stream(f[1].split("\\+", -1))
                        .map(u -> u.split(":", -1))
                        .map(u -> new Unit(u[0], number(u[1])))
                        .toList(),
                number(f[0]));
    }

    private static Beds beds(String text) {
        String[] f = text.split(":", -1);
        return new Beds(number(f[0]), number(f[1]));
    }

    private static java.util.stream.Stream<String> parts(String text) {
        return Arrays.stream(text.split("\\|", -1));
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
