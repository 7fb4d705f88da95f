package hearth.matching.plan;

import java.util.List;
import java.util.function.UnaryOperator;

/** The same problem under other names. */
final class Renamed {
    private Renamed() {}

    static Problem of(Problem p, UnaryOperator<String> name) {
        return new Problem(
                p.groups().stream()
                        .map(g -> new Group(
                                name.apply(g.id()),
                                g.since(),
                                g.today(),
                                g.from(),
                                g.until(),
                                g.ways().stream()
                                        .map(w -> new Way(
                                                w.units().stream()
                                                        .map(u -> new Unit(name.apply(u.id()), u.size()))
                                                        .toList(),
                                                w.splits()))
                                        .toList()))
                        .toList(),
                p.homes().stream()
                        .map(h -> new Home(name.apply(h.id()), h.since(), h.beds()))
                        .toList(),
                p.options().stream()
                        .map(o -> new Option(name.apply(o.unit()), name.apply(o.home()), o.points(), o.alone()))
                        .toList(),
                p.clashes().stream()
                        .map(c -> new Clash(name.apply(c.unit()), name.apply(c.other())))
                        .toList(),
                List.of());
    }
}
