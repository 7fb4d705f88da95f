package hearth.placements.ssda903.rules;

import static hearth.placements.ssda903.rules.Rule.lines;

import hearth.common.Miles;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules about the authority of a placement, whether that is ours, and the miles from home: none of the three is returned, everybody works
 * them out from the postcodes (rule set 2025-26). They hold where a postcode directory is imported.
 */
final class WhereRules {
    private static final Set<String> OWN_ANYWHERE =
            Set.of("A3", "A4", "A5", "A6", "U1", "U2", "U3", "U4", "U5", "U6", "K3");
    private static final int VERY_FAR = 3500;
    /** Tenths of a mile that two editions of a directory may differ by. */
    private static final int TOLERATED = 1;

    private WhereRules() {}

    static final List<Rule> ALL = List.of(
            lines(
                    "169",
                    "PL_POST",
                    "Which authority the placement is in cannot be worked out from its postcode.",
                    (c, l) -> !l.shortBreak() && authority(c, l) == null),
            lines(
                    "179",
                    "PL_POST",
                    "Whether the placement is in or out of the area cannot be worked out from its postcode.",
                    (c, l) -> !l.shortBreak() && authority(c, l) == null),
            lines(
                    "392a",
                    "HOME_POST",
                    "How far the placement is from home cannot be worked out from the two postcodes.",
                    (c, l) -> !l.shortBreak() && !c.formerly() && !miles(c, l).known()),
            new Rule(
                    "392c",
                    2023,
                    "The postcode is not in the postcode directory: it is mistyped, or newer than the directory.",
                    c -> c.lines.stream()
                            .flatMap(l -> Stream.of("HOME_POST", "PL_POST")
                                    .filter(column -> unknown(c, l, column))
                                    .map(column -> new Rule.Broken(l.row, column)))),
            lines(
                    "406",
                    "HOME_POST",
                    "An unaccompanied asylum-seeking child, or one lately: no postcode of the home is returned.",
                    (c, l) -> c.formerly() && miles(c, l).known()),
            lines(
                    "420",
                    "PL_POST",
                    "Short breaks are returned without the placement's authority: take the postcode out.",
                    (c, l) -> l.shortBreak() && authority(c, l) != null),
            lines(
                    "454",
                    "PL_POST",
                    "The placement is more than 350 miles from home: check both postcodes.",
                    (c, l) -> tenths(miles(c, l)) > VERY_FAR),
            lines(
                    "1015",
                    "PL_POST",
                    "Our own provision, and it does not lie in our area. Check the provider and the postcode.",
                    (c, l) -> l.provider.equals("PR1")
                            && !l.shortBreak()
                            && !l.ls.isEmpty()
                            && !l.place.isEmpty()
                            && !OWN_ANYWHERE.contains(l.place)
                            && authority(c, l) != null
                            && !c.postcodes.ours(authority(c, l))),
            again(
                    "452",
                    "The placement's authority is another than in last year's open episode.",
                    (c, l, was) -> l.rne.equals(was.rne) && !Objects.equals(authority(c, l), authority(c, was))),
            again(
                    "453",
                    "The miles from home are others than in last year's open episode.",
                    (c, l, was) -> l.rne.equals(was.rne) && differ(miles(c, l), miles(c, was))),
            again(
                    "503G",
                    "The miles from home are others than in last year's open episode, or came in since.",
                    (c, l, was) -> differ(miles(c, l), miles(c, was))
                            || (miles(c, l).known() && !miles(c, was).known())),
            again(
                    "503H",
                    "The placement's authority is another than in last year's open episode.",
                    (c, l, was) -> !Objects.equals(authority(c, l), authority(c, was))),
            again(
                    "503J",
                    "In or out of the area is another than in last year's open episode.",
                    (c, l, was) -> !Objects.equals(inArea(c, l), inArea(c, was))));

    /** What is held against the same episode of last year's return. */
    private interface Compared {
        boolean differs(ChildRows child, Line now, Line was);
    }

    private static Rule again(String number, String words, Compared compared) {
        return lines(number, "PL_POST", words, (c, l) -> {
            Line was = c.last == null ? null : c.last.last();
            return was != null && l.before == null && YearRules.goesOn(l, was) && compared.differs(c, l, was);
        });
    }

    private static @Nullable String authority(ChildRows c, Line l) {
        return c.postcodes.authority(l.text("PL_POST"));
    }

    private static @Nullable Boolean inArea(ChildRows c, Line l) {
        String authority = authority(c, l);
        return authority == null ? null : (Boolean) c.postcodes.ours(authority);
    }

    private static Miles miles(ChildRows c, Line l) {
        return c.postcodes.miles(l.text("HOME_POST"), l.text("PL_POST"));
    }

    private static boolean unknown(ChildRows c, Line l, String column) {
        return !l.empty(column) && c.postcodes.find(l.text(column)).isEmpty();
    }

    private static int tenths(Miles miles) {
        return miles.tenths().orElse(0);
    }

    private static boolean differ(Miles now, Miles was) {
        return now.known() && was.known() && Math.abs(tenths(now) - tenths(was)) > TOLERATED;
    }
}
