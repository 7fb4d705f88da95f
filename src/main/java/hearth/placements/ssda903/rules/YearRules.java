package hearth.placements.ssda903.rules;

import static hearth.placements.ssda903.rules.Rule.header;
import static hearth.placements.ssda903.rules.Rule.lines;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules that look back at the return of the year before, where it was imported. */
final class YearRules {
    private static final String UNKNOWN_NOW = "UN[2-5]";
    private static final String UNKNOWN = "UN[1-5]";

    private YearRules() {}

    static final List<Rule> ALL = List.of(
            both(
                    "202",
                    "SEX",
                    "The sex is another than in last year's return.",
                    (c, was) -> !sex(c.head("SEX")).equals(sex(was.head("SEX")))),
            both(
                    "203",
                    "DOB",
                    "The date of birth is another than in last year's return.",
                    (c, was) -> !c.head("DOB").equals(was.head("DOB"))),
            both(
                    "204",
                    "ETHNIC",
                    "The ethnicity is another than in last year's return.",
                    (c, was) -> !c.head("ETHNIC").equals(was.head("ETHNIC"))),
            both(
                    "205A",
                    "CHILD",
                    "Unaccompanied last year and not this year, and no day on which that ceased was returned.",
                    (c, was) -> !was.uasc.isEmpty()
                            && c.uasc.isEmpty()
                            && was.uasc.stream().noneMatch(row -> {
                                LocalDate ceased = row.day("DUC");
                                return ceased != null && was.year.period().contains(ceased);
                            })),
            both(
                    "205B",
                    "CHILD",
                    "Unaccompanied in both years: last year's day on which that ceases is to be the 18th birthday,"
                            + " this year's the same or a day of this year.",
                    (c, was) -> !c.uasc.isEmpty()
                            && !was.uasc.isEmpty()
                            && !(ceasesAt18(c, was.uasc.getFirst().day("DUC"))
                                    && (ceasesAt18(c, c.uasc.getFirst().day("DUC"))
                                            || ceasesIn(c, c.uasc.getFirst().day("DUC"))))),
            both(
                    "205D",
                    "CHILD",
                    "Unaccompanied this year, and was returned last year without it.",
                    (c, was) -> !c.uasc.isEmpty() && was.uasc.isEmpty()),
            both(
                    "207",
                    "MOTHER",
                    "She was a mother in last year's return.",
                    (c, was) -> !c.lines.isEmpty()
                            && was.head("MOTHER").equals("1")
                            && !c.head("MOTHER").equals("1")),
            both(
                    "208",
                    "UPN",
                    "The pupil number is another than in last year's return.",
                    (c, was) -> upn(c.head("UPN"), was.head("UPN"))),
            both(
                    "624",
                    "MC_DOB",
                    "Her child's date of birth is another than in last year's return.",
                    (c, was) ->
                            !was.head("MC_DOB").isEmpty() && !was.head("MC_DOB").equals(c.head("MC_DOB"))),
            both(
                    "626",
                    "MC_DOB",
                    "Her child was born before this year, and last year's return says that she is no mother.",
                    (c, was) -> {
                        LocalDate born = c.headers.getFirst().day("MC_DOB");
                        return c.head("MOTHER").equals("1")
                                && was.head("MOTHER").equals("0")
                                && born != null
                                && born.isBefore(c.year.firstDay());
                    }),
            first(
                    "502",
                    "DECOM",
                    "Last year ended with an open episode; the first of this year begins on another day.",
                    (l, was) -> was.dec == null && !Objects.equals(was.decom, l.decom)),
            open("503A", "RNE", "Why it is new", l -> l.rne),
            open("503B", "LS", "The legal status", l -> l.ls),
            open("503C", "CIN", "The category of need", l -> l.text("CIN")),
            first(
                    "503D",
                    "PLACE",
                    "The kind of placement is another than in last year's open episode.",
                    (l, was) -> goesOn(l, was) && !l.place.equals(was.place) && !renamed(was.place, l.place)),
            open("503E", "PLACE_PROVIDER", "The provider", l -> l.provider),
            open("503F", "URN", "Ofsted's number (URN)", l -> l.text("URN")),
            lines("562", "DECOM", "It began before this year, and last year's return does not end with it.", (c, l) -> {
                Line was = c.last == null ? null : c.last.last();
                return c.last != null
                        && l.before == null
                        && began(l)
                        && (was == null || !Objects.equals(was.decom, l.decom));
            }),
            new Rule(
                    "NoE",
                    2023,
                    "It began before this year, and the child has no episode in last year's return.",
                    c -> c.last == null || !c.last.lines.isEmpty()
                            ? Stream.empty()
                            : c.lines.stream().filter(YearRules::began).map(l -> new Rule.Broken(l.row, "DECOM"))));

    /** About the headers of both years. */
    private static Rule both(String number, String field, String words, BiPredicate<ChildRows, ChildRows> wrong) {
        return header(number, field, words, c -> c.last != null && !c.last.headers.isEmpty() && wrong.test(c, c.last));
    }

    /** About the first episode of this year and the last one of the year before. */
    private static Rule first(String number, String field, String words, BiPredicate<Line, Line> wrong) {
        return Rule.lines(number, field, words, (c, l) -> {
            Line was = c.last == null ? null : c.last.last();
            return was != null && l.before == null && wrong.test(l, was);
        });
    }

    private interface Cell {
        String of(Line line);
    }

    /** One field of the episode that was open when last year ended. */
    private static Rule open(String number, String field, String what, Cell cell) {
        return first(
                number,
                field,
                what + " is another than in last year's open episode.",
                (l, was) -> goesOn(l, was) && !cell.of(l).equals(cell.of(was)));
    }

    static boolean goesOn(Line now, Line was) {
        return was.dec == null && was.decom != null && was.decom.equals(now.decom);
    }

    private static boolean began(Line line) {
        return line.decom != null && line.decom.isBefore(line.year.firstDay());
    }

    private static boolean ceasesAt18(ChildRows c, @Nullable LocalDate day) {
        LocalDate born = c.born();
        return born != null && born.plusYears(18).equals(day);
    }

    private static boolean ceasesIn(ChildRows c, @Nullable LocalDate day) {
        return day != null && c.year.period().contains(day);
    }

    /** H5 became K3 with 2024-25, Z1 one of Z11 to Z14 with 2025-26. */
    private static boolean renamed(String was, String now) {
        return (was.equals("H5") && now.equals("K3")) || (was.equals("Z1") && now.matches("Z1[1-4]"));
    }

    /** Sex was a number until 2023-24. */
    private static String sex(String code) {
        return switch (code) {
            case "1" -> "M";
            case "2" -> "F";
            default -> code;
        };
    }

    /** A number may come where none was known, and a reason why there is none where the child was too young or nothing stood. */
    private static boolean upn(String now, String was) {
        boolean none = was.isEmpty() || was.matches(UNKNOWN);
        boolean found = none && !now.isEmpty() && !now.matches(UNKNOWN);
        boolean grown = (was.isEmpty() || was.equals("UN1")) && now.matches(UNKNOWN_NOW);
        return !now.equals(was) && !found && !grown;
    }
}
