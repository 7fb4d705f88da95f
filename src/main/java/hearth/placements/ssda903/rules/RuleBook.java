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
            new NotChecked("219, 221, 224, 227, 228, 229, 241, 1008", "they need Ofsted's lists of providers"),
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
                    "105, 164, 205C, 303, 411",
                    "they cannot be broken: a row in the file UASC is the status, and miles and area are worked out"
                            + " from the postcodes"));

    private static final NotChecked NO_LAST_YEAR = new NotChecked(
            "202-204, 205A, 205B, 205D, 207, 208, 452, 453, 502, 503A-503H, 503J, 562, 624, 626, NoE",
            "they look back at last year's return, which was not imported");

    private static final NotChecked NO_DIRECTORY = new NotChecked(
            "169, 179, 392a, 392c, 406, 420, 452-454, 503G, 503H, 503J, 1015",
            "they are about where postcodes lie, and no postcode directory is imported");

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

    /**
     * The rules of the 2025-26 set about the six files that are not checked.
     *
     * @param lastYear whether last year's return is there to look back at
     * @param postcodes whether a postcode directory is there
     */
    public static List<NotChecked> notChecked(boolean lastYear, boolean postcodes) {
        var all = new ArrayList<NotChecked>();
        if (!lastYear) {
            all.add(NO_LAST_YEAR);
        }
        if (!postcodes) {
            all.add(NO_DIRECTORY);
        }
        all.addAll(NOT_CHECKED);
        return all;
    }

    /**
     * How many rules hold in a year and are checked.
     *
     * @param postcodes whether a postcode directory is there
     */
    public static int checked(FinancialYear year, boolean postcodes) {
        return rules(year, postcodes).size();
    }

    /** The numbers of all rules that are checked. */
    public static List<String> numbers() {
        return Stream.concat(RULES.stream(), WhereRules.ALL.stream())
                .map(Rule::number)
                .toList();
    }

    private static List<Rule> rules(FinancialYear year, boolean postcodes) {
        return Stream.concat(RULES.stream(), postcodes ? WhereRules.ALL.stream() : Stream.empty())
                .filter(rule -> holds(rule, year))
                .toList();
    }

    /** What a year's rows break as things stand on a day, child by child. */
    public static List<Finding> check(FinancialYear year, LocalDate today, List<ReturnRow> rows, Untold untold) {
        LocalDate until = today.isBefore(year.end()) ? today.plusDays(1) : year.end();
        Map<String, List<ReturnRow>> byChild = new LinkedHashMap<>();
        rows.forEach(row ->
                byChild.computeIfAbsent(row.child(), k -> new ArrayList<>()).add(row));
        Set<String> doubled = doubled(rows);
        doubled.addAll(untold.pupilNumbers());
        List<Rule> rules = rules(year, untold.postcodes().known());
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
            String text = row.file() == ReturnFile.HEADER ? row.text("UPN") : null;
            String upn = text == null ? "" : text.toUpperCase(Locale.ROOT);
            if (!upn.isEmpty() && !upn.matches("UN[1-5]")) {
                String other = seen.putIfAbsent(upn, row.child());
                if (other != null && !other.equals(row.child())) {
                    twice.add(upn);
                }
            }
        }
        return twice;
    }
}
