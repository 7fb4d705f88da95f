package hearth.placements.ssda903.rules;

import static hearth.placements.ssda903.rules.Rule.header;

import hearth.placements.ssda903.ReturnFile;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules about who a child is. */
final class HeaderRules {
    private static final String UPN = "[A-HJ-NP-RT-Z]\\d{11}[A-Z0-9]|UN[1-5]";
    private static final Set<String> LIVED = Set.of("UN1");

    private HeaderRules() {}

    static final List<Rule> ALL = List.of(
            header("101", "SEX", "Sex is M, F or U.", c -> !Codes.holds("sex", c.head("SEX"), c.year)),
            header("102", "DOB", "The date of birth is missing or is no date.", c -> c.born() == null),
            header(
                    "103",
                    "ETHNIC",
                    "Ethnicity is missing or is no code of the list.",
                    c -> !Codes.holds("ethnicity", c.head("ETHNIC"), c.year)),
            header(
                    "165",
                    "MOTHER",
                    "Whether she is a mother is 1 or 0, and is asked of girls alone.",
                    c -> !c.head("MOTHER").isEmpty()
                            && (!Set.of("0", "1").contains(c.head("MOTHER"))
                                    || c.head("SEX").equals("M"))),
            header(
                    "168",
                    "UPN",
                    "The pupil number is a letter, eleven digits and a letter or digit, or UN1 to UN5 where there is"
                            + " none.",
                    c -> !c.head("UPN").isEmpty() && !c.head("UPN").matches(UPN)),
            header(
                    "171",
                    "MC_DOB",
                    "The date of birth of her child is no date.",
                    c -> !c.head("MC_DOB").isEmpty() && hers(c) == null),
            header(
                    "174",
                    "MC_DOB",
                    "A boy has a date of birth of a mother's child. Take it out, or correct the sex.",
                    c -> c.head("SEX").equals("M") && !c.head("MC_DOB").isEmpty()),
            header(
                    "209",
                    "UPN",
                    "The child is of school age: UN1 (too young for school) cannot be.",
                    c -> LIVED.contains(c.head("UPN"))
                            && c.atLeast(LocalDate.of(c.year.begins() - 1, Month.AUGUST, 31), 4)),
            header(
                    "210",
                    "UPN",
                    "UN4 is for children looked after for a week at most on 31 March.",
                    c -> c.head("UPN").equals("UN4") && longer(c)),
            header(
                            "232",
                            "SEX",
                            "Sex is given as not known. Find out, or leave it if that is so.",
                            c -> c.head("SEX").equals("U"))
                    .since(2025),
            header("301", "DOB", "Born after the end of the year.", c -> !before(c.born(), c.year.end(), true)),
            header("351", "DOB", "Older than 25 when the year began.", c -> c.atLeast(c.year.firstDay(), 26)),
            header(
                    "393",
                    "MOTHER",
                    "Whether she is a mother is not answered.",
                    c -> girl(c) && c.head("MOTHER").isEmpty() && c.any(l -> !l.shortBreak())),
            header(
                    "607",
                    "MOTHER",
                    "Her care ended in the year, and whether she is a mother is not answered.",
                    c -> girl(c)
                            && c.head("MOTHER").isEmpty()
                            && c.any(l -> l.dec != null && !l.shortBreak() && !l.rec.equals("X1"))),
            header(
                    "442",
                    "UPN",
                    "The pupil number is missing. Give it, or UN1 to UN5 for why there is none.",
                    c -> c.head("UPN").isEmpty() && c.any(l -> !l.shortBreak())),
            header(
                    "444",
                    "UPN",
                    "Another child has the same pupil number.",
                    c -> c.doubled.contains(c.head("UPN").toUpperCase(Locale.ROOT))),
            header(
                    "399",
                    "MOTHER",
                    "Only short breaks: whether she is a mother is not asked, nor are reviews.",
                    c -> c.onlyShortBreaks() && (!c.head("MOTHER").isEmpty() || !c.reviews.isEmpty())),
            header(
                    "611",
                    "MC_DOB",
                    "She is a mother: give the child's date of birth.",
                    c -> c.head("MOTHER").equals("1") && c.head("MC_DOB").isEmpty()),
            header(
                    "612",
                    "MC_DOB",
                    "A child's date of birth is given, and she is no mother.",
                    c -> !c.head("MC_DOB").isEmpty()
                            && !c.head("MOTHER").equals("1")
                            && !c.head("SEX").equals("M")),
            header("620", "DOB", "She would have been a mother before she was 11.", c -> {
                LocalDate hers = hers(c);
                return c.head("MOTHER").equals("1")
                        && (c.younger(c.year.firstDay(), 11) || (hers != null && c.younger(hers, 11)));
            }),
            header("621", "MC_DOB", "The mother is younger than her child.", c -> {
                LocalDate hers = hers(c);
                return hers != null && c.born() != null && !hers.isAfter(Objects.requireNonNull(c.born()));
            }),
            header("625", "MC_DOB", "Her child was born after the year, or after her care ended.", c -> {
                LocalDate hers = hers(c);
                Line last = c.last();
                LocalDate end = last == null ? null : last.dec;
                return hers != null && (!hers.isBefore(c.year.end()) || (end != null && hers.isAfter(end)));
            }),
            header("EPI", "CHILD", "There is no episode of this child in the year.", c -> c.lines.isEmpty()),
            header("INT32", "CHILD", "The child is in the header twice.", c -> c.headers.size() > 1));

    private static @Nullable LocalDate hers(ChildRows c) {
        return c.headers.isEmpty() ? null : c.headers.getFirst().day("MC_DOB");
    }

    private static boolean girl(ChildRows c) {
        return c.head("SEX").equals("F");
    }

    private static boolean before(@Nullable LocalDate day, LocalDate end, boolean unknown) {
        return day == null ? unknown : day.isBefore(end);
    }

    /** Looked after at the end of the year and for more than a week then. */
    private static boolean longer(ChildRows c) {
        LocalDate end = c.year.end();
        LocalDate since = null;
        for (Line line : c.lines) {
            since = line.follows() && since != null ? since : line.decom;
        }
        Line last = c.last();
        boolean there = last != null && last.dec == null && since != null;
        return there && ChronoUnit.DAYS.between(Objects.requireNonNull(since), end.minusDays(1)) > 7;
    }

    /** Whether every file but the header has a header row beside it, and says the same date of birth and sex. */
    static final List<Rule> INTEGRITY = List.of(
            twice("INT35", ReturnFile.PREV_PERM),
            twice("INT36", ReturnFile.UASC),
            noHeader("INT03", ReturnFile.EPISODES),
            noHeader("INT04", ReturnFile.MISSING),
            noHeader("INT07", ReturnFile.PREV_PERM),
            noHeader("INT08", ReturnFile.REVIEWS),
            noHeader("INT09", ReturnFile.UASC),
            other("INT13", ReturnFile.MISSING, "DOB"),
            other("INT16", ReturnFile.PREV_PERM, "DOB"),
            other("INT17", ReturnFile.REVIEWS, "DOB"),
            other("INT18", ReturnFile.UASC, "DOB"),
            other("INT21", ReturnFile.UASC, "SEX"));

    private static Rule twice(String number, ReturnFile file) {
        return Rule.rows(
                number,
                file,
                "CHILD",
                "The child is in this file twice.",
                (c, row) -> Rule.of(c, file).size() > 1);
    }

    private static Rule noHeader(String number, ReturnFile file) {
        return Rule.rows(number, file, "CHILD", "The child is not in the header.", (c, row) -> c.headers.isEmpty());
    }

    private static Rule other(String number, ReturnFile file, String field) {
        return Rule.rows(
                number,
                file,
                field,
                (field.equals("DOB") ? "The date of birth" : "The sex") + " is another than in the header.",
                (c, row) -> !c.headers.isEmpty()
                        && !row.cells().getOrDefault(field, "").equals(c.head(field)));
    }
}
