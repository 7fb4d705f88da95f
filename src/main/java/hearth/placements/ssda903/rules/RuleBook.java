package hearth.placements.ssda903.rules;

import hearth.common.BritishDates;
import hearth.common.FinancialYear;
import hearth.placements.ssda903.ReturnFile;
import hearth.placements.ssda903.ReturnRow;
import hearth.placements.ssda903.Untold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rules of the return that Hearth can check, and those that it cannot. */
public final class RuleBook {
    private static final List<Rule> RULES = Stream.of(
                    HeaderRules.ALL,
                    HeaderRules.INTEGRITY,
                    EpisodeRules.ALL,
                    PlaceRules.ALL,
                    EventRules.ALL,
                    YearRules.ALL)
            .flatMap(List::stream)
            .toList();

    private static final List<NotChecked> NOT_CHECKED = List.of(
            new NotChecked(
                    "164, 169, 179, 392a, 392c, 406, 411, 420, 452-454, 503G, 503H, 503J, 1015, 243, 241",
                    "they are about the distance and the authority that a validator works out from its own postcode"
                            + " directory"),
            new NotChecked("219, 221, 224, 227, 228, 229, 1008", "they need Ofsted's lists of providers"),
            new NotChecked(
                    "205B, 205C",
                    "what day is meant where a child is unaccompanied in both years is not said in what Hearth was made"
                            + " from"),
            new NotChecked(
                    "117, 118, 184, 521, 551-554, 557, 558, 1003, INT02, INT12",
                    "they need the file PlacedAdoption, which Hearth does not keep"),
            new NotChecked(
                    "331, 334, 335, 582, 601, 602, INT01, INT11", "they need the file AD1, which Hearth does not keep"),
            new NotChecked(
                    "157, 185, 186, 190, 191, 197B, 198, 543, 546, INT05, INT14",
                    "they need the file OC2, which Hearth does not keep"),
            new NotChecked(
                    "187, 628, 1000-1002, 1007, 1010-1012, 1014, 1016, 3001, INT06, INT15",
                    "they need the file OC3, which Hearth does not keep"),
            new NotChecked("SW12STG2", "it needs the file SWEpisodes, which Hearth does not keep"),
            new NotChecked(
                    "105, 171, 303",
                    "Hearth writes no column UASC and no row with a date that is none, so they cannot be broken"));

    private static final NotChecked NO_LAST_YEAR = new NotChecked(
            "202-204, 205A, 205D, 207, 208, 502, 503A-503F, 562, 624, 626, NoE",
            "they look back at last year's return, which was not imported");

    private RuleBook() {}

    /**
     * What a rule found.
     *
     * @param row that breaks it
     * @param field the column, null for the whole row
     * @param message in our own words
     */
    public record Finding(
            String rule,
            ReturnFile file,
            ReturnRow row,
            @Nullable String field,
            String message) {
        public String child() {
            return row.child();
        }

        /** The message with the file, and the day by which the row is known. */
        public String said() {
            LocalDate day = file.key().isEmpty() ? null : row.day(file.key().getFirst());
            return message + " (" + file.name().toLowerCase(Locale.ROOT)
                    + (day == null ? "" : ", " + BritishDates.format(day)) + ")";
        }
    }

    /** A rule that is not checked, and why. */
    public record NotChecked(String rules, String why) {}

    /** The rules of the 2025-26 set about the six files that are not checked, with or without last year's return beside them. */
    public static List<NotChecked> notChecked(boolean lastYear) {
        return lastYear
                ? NOT_CHECKED
                : Stream.concat(Stream.of(NO_LAST_YEAR), NOT_CHECKED.stream()).toList();
    }

    /** How many rules hold in a year and are checked. */
    public static int checked(FinancialYear year) {
        return (int) RULES.stream().filter(rule -> holds(rule, year)).count();
    }

    /** The numbers of all rules that are checked. */
    public static List<String> numbers() {
        return RULES.stream().map(Rule::number).toList();
    }

    /** What a year's rows break as things stand on a day, child by child. */
    public static List<Finding> check(FinancialYear year, LocalDate today, List<ReturnRow> rows, Untold untold) {
        LocalDate until = today.isBefore(year.end()) ? today.plusDays(1) : year.end();
        Map<String, List<ReturnRow>> byChild = new LinkedHashMap<>();
        rows.forEach(row ->
                byChild.computeIfAbsent(row.child(), k -> new ArrayList<>()).add(row));
        Set<String> doubled = doubled(rows);
        List<Rule> rules = RULES.stream().filter(rule -> holds(rule, year)).toList();
        var findings = new ArrayList<Finding>();
        for (List<ReturnRow> of : byChild.values()) {
            var child = new ChildRows(year, until, of, doubled, untold);
            for (Rule rule : rules) {
                rule.breaks()
                        .apply(child)
                        .forEach(b -> findings.add(
                                new Finding(rule.number(), b.row().file(), b.row(), b.field(), rule.words())));
            }
        }
        return findings;
    }

    private static boolean holds(Rule rule, FinancialYear year) {
        return rule.from() <= year.begins() + 1;
    }

    private static Set<String> doubled(List<ReturnRow> rows) {
        var seen = new LinkedHashMap<String, String>();
        var twice = new HashSet<String>();
        for (ReturnRow row : rows) {
            String upn = row.file() == ReturnFile.HEADER ? row.text("UPN") : null;
            if (upn != null && !upn.matches("UN[1-5]")) {
                String other = seen.putIfAbsent(upn, row.child());
                if (other != null && !other.equals(row.child())) {
                    twice.add(upn);
                }
            }
        }
        return twice;
    }
}
