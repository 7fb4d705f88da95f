package hearth.placements.ssda903.rules;

import static hearth.placements.ssda903.rules.Rule.rows;

import hearth.placements.ssda903.ReturnFile;
import hearth.placements.ssda903.ReturnRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules about reviews, being missing, asylum and earlier permanence. */
final class EventRules {
    private static final LocalDate PERMANENCE_SINCE = LocalDate.of(2016, 4, 1);
    private static final String PARTS =
            "((0[1-9]|[12]\\d|3[01]|ZZ|zz)/(0[1-9]|1[0-2]|ZZ|zz)/((19|20)\\d\\d|ZZZZ|zzzz))";

    private EventRules() {}

    static final List<Rule> ALL = List.of(
            rows(
                    "167",
                    ReturnFile.REVIEWS,
                    "REVIEW_CODE",
                    "How the child took part is no code of the list.",
                    (c, r) -> !Codes.holds("review-code", text(r, "REVIEW_CODE"), c.year)),
            rows(
                    "166",
                    ReturnFile.REVIEWS,
                    "REVIEW",
                    "The day of the review is missing or is no date.",
                    (c, r) -> r.day("REVIEW") == null),
            rows(
                    "440",
                    ReturnFile.REVIEWS,
                    "REVIEW_CODE",
                    "PN0 is for children under 4 at the review.",
                    (c, r) -> text(r, "REVIEW_CODE").equals("PN0") && c.atLeast(r.day("REVIEW"), 4)),
            rows(
                    "441",
                    ReturnFile.REVIEWS,
                    "REVIEW_CODE",
                    "The child was under 4 at the review: it is PN0.",
                    (c, r) -> text(r, "REVIEW_CODE").matches("PN[1-7]") && c.younger(r.day("REVIEW"), 4)),
            rows(
                    "104",
                    ReturnFile.UASC,
                    "DUC",
                    "The day on which it ceased is no date, or lies before the year.",
                    (c, r) -> r.text("DUC") != null && !notBefore(r.day("DUC"), c.year.firstDay())),
            rows(
                    "304",
                    ReturnFile.UASC,
                    "DUC",
                    "It ceased to count on the 18th birthday at the latest.",
                    (c, r) -> r.day("DUC") != null
                            && c.born() != null
                            && Objects.requireNonNull(r.day("DUC"))
                                    .isAfter(Objects.requireNonNull(c.born()).plusYears(18))),
            rows(
                            "231",
                            ReturnFile.UASC,
                            "DOB",
                            "Unaccompanied and under 11 when the year ends: check the date of birth.",
                            (c, r) -> c.younger(c.year.end().minusDays(1), 11))
                    .since(2025),
            rows(
                    "1006",
                    ReturnFile.MISSING,
                    "MISSING",
                    "M is missing, A is away without leave.",
                    (c, r) -> !Set.of("M", "A").contains(text(r, "MISSING"))),
            rows(
                    "1004",
                    ReturnFile.MISSING,
                    "MIS_START",
                    "The day on which the child went is missing or is no date.",
                    (c, r) -> r.day("MIS_START") == null),
            rows(
                    "1005",
                    ReturnFile.MISSING,
                    "MIS_END",
                    "The day on which the child came back is no date.",
                    (c, r) -> r.text("MIS_END") != null && r.day("MIS_END") == null),
            rows(
                    "570",
                    ReturnFile.MISSING,
                    "MIS_START",
                    "It begins after the end of the year.",
                    (c, r) -> !beforeEnd(r.day("MIS_START"), c)),
            rows("571", ReturnFile.MISSING, "MIS_END", "It ends outside the year.", (c, r) -> {
                LocalDate end = r.day("MIS_END");
                return end != null && (end.isBefore(c.year.firstDay()) || !end.isBefore(c.year.end()));
            }),
            rows(
                    "574",
                    ReturnFile.MISSING,
                    "MIS_START",
                    "It begins before the one before it has ended.",
                    (c, r) -> overlapped(c, r)),
            rows(
                    "575",
                    ReturnFile.MISSING,
                    "MIS_END",
                    "The placement has ended: so has being missing from it.",
                    (c, r) -> {
                        LocalDate from = r.day("MIS_START");
                        return r.day("MIS_END") == null
                                && from != null
                                && c.any(l -> l.decom != null
                                        && !l.decom.isAfter(from)
                                        && l.dec != null
                                        && !l.dec.isBefore(from)
                                        && !(l.goesOn()
                                                && Objects.requireNonNull(l.next)
                                                        .rne
                                                        .equals("L")));
                    }),
            rows("577", ReturnFile.MISSING, "MIS_END", "Care has ended: so has being missing.", (c, r) -> {
                Line last = c.last();
                return r.day("MIS_END") == null && last != null && last.dec != null;
            }),
            rows("578", ReturnFile.MISSING, "MIS_START", "Missing after care had ended.", (c, r) -> {
                Line last = c.last();
                LocalDate from = r.day("MIS_START");
                return from != null && last != null && last.dec != null && from.isAfter(last.dec);
            }),
            rows(
                    "580",
                    ReturnFile.MISSING,
                    "MIS_END",
                    "Missing when care ended: the reason it ended is E8.",
                    (c, r) -> {
                        Line last = c.last();
                        LocalDate end = r.day("MIS_END");
                        return last != null && last.dec != null && last.dec.equals(end) && !last.rec.equals("E8");
                    }),
            rows("581", ReturnFile.MISSING, "MIS_START", "Missing before being looked after.", (c, r) -> {
                LocalDate from = r.day("MIS_START");
                return from != null
                        && c.any(l -> l.decom != null && from.isBefore(l.decom))
                        && !c.any(l ->
                                l.decom != null && !from.isBefore(l.decom) && (l.dec == null || !from.isAfter(l.dec)));
            }),
            new Rule(
                    "630",
                    2023,
                    "Care began in the year: what permanence there was before is to be returned with its authority and"
                            + " day, Z1 for none.",
                    c -> c.permanence.stream().noneMatch(EventRules::complete)
                            ? c.lines.stream()
                                    .filter(l -> l.rne.equals("S")
                                            && l.decom != null
                                            && !l.decom.isBefore(c.year.firstDay()))
                                    .limit(1)
                                    .map(l -> new Rule.Broken(l.row, "RNE"))
                            : Stream.empty()),
            rows(
                    "631",
                    ReturnFile.PREV_PERM,
                    "PREV_PERM",
                    "What there was before is no code of the list.",
                    (c, r) -> !Codes.holds("previous-permanence", text(r, "PREV_PERM"), c.year)),
            rows(
                    "632",
                    ReturnFile.PREV_PERM,
                    "DATE_PERM",
                    "The day of the order is dd/mm/yyyy, with zz for what is not known, and before care began.",
                    (c, r) -> r.text("DATE_PERM") != null
                            && (!text(r, "DATE_PERM").matches(PARTS) || !earlier(c, r))),
            rows(
                    "633",
                    ReturnFile.PREV_PERM,
                    "LA_PERM",
                    "The authority of the order is the number of a council in the list, or WAL, SCO, NUK, NIR or 999.",
                    (c, r) -> !Codes.holdsOrEmpty("permanence-authority", text(r, "LA_PERM"), c.year)),
            rows(
                    "634",
                    ReturnFile.PREV_PERM,
                    "PREV_PERM",
                    "Earlier permanence is asked where care began from 1 April 2016 on.",
                    (c, r) -> !c.lines.isEmpty()
                            && c.lines.stream().allMatch(l -> l.decom != null && l.decom.isBefore(PERMANENCE_SINCE))));

    private static boolean complete(ReturnRow row) {
        return row.text("PREV_PERM") != null
                && (text(row, "PREV_PERM").equals("Z1")
                        || (row.text("LA_PERM") != null && row.text("DATE_PERM") != null));
    }

    private static String text(ReturnRow row, String column) {
        return row.cells().getOrDefault(column, "");
    }

    private static boolean notBefore(@Nullable LocalDate day, LocalDate first) {
        return day != null && !day.isBefore(first);
    }

    private static boolean beforeEnd(@Nullable LocalDate day, ChildRows c) {
        return day == null || day.isBefore(c.year.end());
    }

    /** Whether another begins on the day on which one begins, or has not ended by then. */
    private static boolean overlapped(ChildRows c, ReturnRow row) {
        LocalDate from = row.day("MIS_START");
        if (from == null) {
            return false;
        }
        long same =
                c.missing.stream().filter(o -> from.equals(o.day("MIS_START"))).count();
        return same > 1
                || c.missing.stream().anyMatch(o -> {
                    LocalDate before = o.day("MIS_START");
                    LocalDate end = o.day("MIS_END");
                    return before != null && before.isBefore(from) && (end == null || end.isAfter(from));
                });
    }

    /** Before the latest care began; a date of which a part is not known is taken as earlier, 31 February is no date. */
    private static boolean earlier(ChildRows c, ReturnRow row) {
        String text = text(row, "DATE_PERM").toUpperCase(Locale.ROOT);
        LocalDate day = ReturnRow.readDay(text);
        Line first = c.lines.reversed().stream()
                .filter(l -> l.rne.equals("S"))
                .findFirst()
                .orElse(c.lines.isEmpty() ? null : c.lines.getFirst());
        return day == null ? text.contains("Z") : first == null || first.decom == null || day.isBefore(first.decom);
    }
}
