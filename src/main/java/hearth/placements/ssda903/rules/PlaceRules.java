package hearth.placements.ssda903.rules;

import static hearth.placements.ssda903.rules.Rule.line;
import static hearth.placements.ssda903.rules.Rule.lines;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Rules about where the child lives: provider, number, postcode, age and legal status, temporary stays. It is long because each
 * rule stands by itself.
 */
final class PlaceRules {
    private static final Set<String> UNKNOWN = Set.of("Z11", "Z12", "Z13", "Z14");
    private static final Set<String> NO_URN = Set.of("P1", "P3", "R1", "R2", "R5");
    private static final Set<String> ADOPTION = Set.of("A3", "A4", "A5", "A6");
    private static final LocalDate SAME_CARERS = LocalDate.of(2015, 4, 1);
    private static final int HOLIDAYS = 2;

    private PlaceRules() {}

    static final List<Rule> ALL = List.of(
            line(
                    "213",
                    "PLACE_PROVIDER",
                    "No provider is returned for this kind of placement.",
                    l -> noProvider(l) && !l.provider.isEmpty()),
            line(
                    "526",
                    "PLACE_PROVIDER",
                    "The provider is missing.",
                    l -> !noProvider(l) && !l.place.isEmpty() && l.provider.isEmpty()),
            line(
                    "214",
                    "PL_POST",
                    "Short breaks are returned without postcode and URN.",
                    l -> l.shortBreak() && (!l.empty("PL_POST") || !l.empty("URN"))),
            line(
                    "398",
                    "HOME_POST",
                    "Short breaks are returned without the home's postcode.",
                    l -> l.shortBreak() && !l.empty("HOME_POST")),
            lines(
                    "218",
                    "URN",
                    "Ofsted's number (URN) is missing.",
                    (c, l) -> l.empty("URN")
                            && !c.abroad(l)
                            && !l.shortBreak()
                            && !l.place.isEmpty()
                            && !noUrn(l)
                            && (l.dec == null || !l.dec.isBefore(l.year.firstDay()))),
            line("222", "URN", "This kind of placement has no Ofsted number (URN).", l -> !l.empty("URN") && noUrn(l)),
            lines(
                    "243",
                    "URN",
                    "The placement is outside England: Ofsted registers nobody there, so there is no number (URN).",
                    (c, l) -> !l.empty("URN") && c.abroad(l)),
            line(
                    "242",
                    "URN",
                    "XXXXXXX is for regional adoption agencies alone.",
                    l -> l.text("URN").equals("XXXXXXX") && !ADOPTION.contains(l.place) && !l.place.matches("U[1-6]")),
            line(
                    "527",
                    "PLACE_PROVIDER",
                    "Our own provision (PR1) cannot be P1, R2 or R5.",
                    l -> with(l, "PR1", "P1", "R2", "R5")),
            line(
                    "528",
                    "PLACE_PROVIDER",
                    "Another authority's provision (PR2) cannot be P1, R2 or R5.",
                    l -> with(l, "PR2", "P1", "R2", "R5")),
            line(
                    "529",
                    "PLACE_PROVIDER",
                    "Another public body (PR3) provides no adoption, foster home, children's home or parents.",
                    l -> l.provider.equals("PR3")
                            && (ADOPTION.contains(l.place) || l.place.matches("U[1-6]|K1|K2|P1"))),
            line(
                    "530",
                    "PLACE_PROVIDER",
                    "A private provider (PR4) cannot be parents (P1).",
                    l -> with(l, "PR4", "P1")),
            line(
                    "531",
                    "PLACE_PROVIDER",
                    "A voluntary provider (PR5) cannot be parents (P1).",
                    l -> with(l, "PR5", "P1")),
            line(
                    "550",
                    "PLACE_PROVIDER",
                    "PR0 is for parents (P1) alone.",
                    l -> l.provider.equals("PR0") && !l.place.equals("P1")),
            lines(
                    "392b",
                    "HOME_POST",
                    "The postcode of home or placement is missing.",
                    (c, l) -> !l.shortBreak() && !c.formerly() && (l.empty("HOME_POST") || l.empty("PL_POST"))),
            line(
                    "392d",
                    "PL_POST",
                    "Home and placement have one postcode, and it is not with parents.",
                    l -> !l.empty("PL_POST")
                            && !l.place.equals("P1")
                            && plain(l.text("PL_POST")).equals(plain(l.text("HOME_POST")))),
            line(
                    "225",
                    "REASON_PLACE_CHANGE",
                    "Why the placement changed is missing.",
                    l -> l.goesOn()
                            && l.reason.isEmpty()
                            && Set.of("P", "T", "B", "U").contains(Objects.requireNonNull(l.next).rne)
                            && !l.temporary()
                            && !l.next.temporary()),
            line(
                    "226",
                    "REASON_PLACE_CHANGE",
                    "Beside a temporary stay no reason for a change is returned.",
                    l -> !l.reason.isEmpty() && (l.temporary() || (l.next != null && l.next.temporary()))),
            line(
                    "233",
                    "REASON_PLACE_CHANGE",
                    "It has not ended: no reason for a change yet.",
                    l -> !l.reason.isEmpty() && l.dec == null),
            lines(
                    "234",
                    "REASON_PLACE_CHANGE",
                    "No child under 10 goes into custody.",
                    (c, l) -> l.reason.equals("CUSTOD") && c.younger(l.dec, 10)),
            line(
                    "217",
                    "RNE",
                    "Placed for adoption with the present carers begins with S, T or U.",
                    l -> Set.of("A3", "A5").contains(l.place)
                            && (l.decom == null || !l.decom.isBefore(SAME_CARERS))
                            && !Set.of("S", "T", "U").contains(l.rne)),
            line(
                    "336",
                    "PLACE",
                    "Placed for adoption with present carers, and not in foster care before.",
                    l -> Set.of("A3", "A5").contains(l.place)
                            && l.before != null
                            && !ADOPTION.contains(l.before.place)
                            && !l.before.place.matches("U[1-6]")),
            lines(
                    "408",
                    "LS",
                    "Placed with a placement order, and no placement order (E1) is recorded.",
                    (c, l) -> Set.of("A5", "A6").contains(l.place) && !l.ls.equals("E1")),
            lines("371", "PLACE", "Supported accommodation (K3) begins at 16.", (c, l) -> young(c, l, "K3", 16)),
            lines("372", "PLACE", "Youth custody or prison (R5) begins at 10.", (c, l) -> young(c, l, "R5", 10)),
            lines("373", "PLACE", "A residential school (S1) begins at 4.", (c, l) -> young(c, l, "S1", 4)),
            lines("374", "PLACE", "Residential employment (P3) begins at 14.", (c, l) -> young(c, l, "P3", 14)),
            lines(
                    "358",
                    "LS",
                    "On remand, in police detention or on a youth order before the age of 10.",
                    (c, l) -> l.ls.matches("J[123]") && c.younger(l.decom, 10)),
            lines(
                    "359",
                    "LS",
                    "After the 18th birthday only V2 in a community home (K2) can be.",
                    (c, l) -> over18(c, l) && !(l.ls.equals("V2") && l.place.equals("K2"))),
            line(
                    "378",
                    "PLACE",
                    "With parents (P1) and accommodated (V2) cannot be together.",
                    l -> l.place.equals("P1") && l.ls.equals("V2")),
            line(
                    "384",
                    "PLACE",
                    "Long-term foster care (U1, U4) is no short break.",
                    l -> l.shortBreak() && Set.of("U1", "U4").contains(l.place)),
            line(
                    "382",
                    "PLACE",
                    "A child on short breaks has no temporary stay.",
                    l -> l.shortBreak() && l.temporary()),
            line(
                    "366",
                    "RNE",
                    "No placement changes within a short break.",
                    l -> l.ls.equals("V3") && !l.rne.equals("S")),
            line("426", "LS", "Short breaks are V3 or V4 in one year, not both.", l -> l.shortBreak() && both(l)),
            line(
                    "380",
                    "RNE",
                    "A temporary stay begins with P or B.",
                    l -> l.temporary() && !Set.of("P", "B").contains(l.rne)),
            line(
                    "381",
                    "REC",
                    "A period of care cannot end in a temporary stay.",
                    l -> l.temporary() && l.dec != null && !l.rec.equals("X1")),
            line("383", "PLACE", "After a temporary stay the child goes back to the same home.", l -> {
                Line home = l.before;
                while (home != null && home.temporary()) {
                    home = home.before;
                }
                return l.before != null
                        && l.before.temporary()
                        && l.follows()
                        && !l.temporary()
                        && home != null
                        && (!l.rne.equals("P")
                                || !home.place.equals(l.place)
                                || !home.text("PL_POST").equals(l.text("PL_POST")));
            }),
            line("375", "DEC", "A hospital stay of more than six weeks is no temporary one.", l -> longer(l, "T1", 42)),
            line("376", "DEC", "A carers' holiday lasts three weeks at most.", l -> longer(l, "T3", 21)),
            line(
                    "379",
                    "DEC",
                    "A temporary stay for another reason lasts seven days at most.",
                    l -> longer(l, "T4", 7)),
            lines(
                    "377",
                    "PLACE",
                    "More than two stays for carers' holidays in twelve months.",
                    (c, l) -> l.place.equals("T3") && holidays(c, l) > HOLIDAYS),
            line("361", "DEC", "Police protection lasts 72 hours at most.", l -> l.ls.equals("L1") && run(l) > 3),
            line(
                    "362",
                    "DEC",
                    "An emergency protection order lasts 21 days at most.",
                    l -> l.ls.equals("L2") && run(l) > 21),
            line("363", "DEC", "A child assessment order lasts 7 days at most.", l -> l.ls.equals("L3") && run(l) > 7),
            line(
                    "364",
                    "DEC",
                    "Police detention (PACE) in the council's accommodation for more than 21 days cannot be.",
                    l -> l.ls.equals("J2") && run(l) > 21),
            line("365", "DEC", "One short break lasts 17 days at most.", l -> l.ls.equals("V3") && run(l) > 17),
            lines(
                    "367",
                    "DEC",
                    "Short breaks come to 75 days in the year at most.",
                    (c, l) -> l.ls.equals("V3")
                            && lastBreak(l)
                            && c.lines.stream()
                                            .filter(x -> x.ls.equals("V3"))
                                            .mapToLong(PlaceRules::inYear)
                                            .sum()
                                    > 75));

    private static boolean noProvider(Line l) {
        return l.temporary() || UNKNOWN.contains(l.place);
    }

    private static boolean noUrn(Line l) {
        return NO_URN.contains(l.place) || noProvider(l);
    }

    private static boolean with(Line l, String provider, String... places) {
        return l.provider.equals(provider) && Set.of(places).contains(l.place);
    }

    private static String plain(String postcode) {
        return postcode.replace(" ", "");
    }

    private static boolean young(ChildRows c, Line l, String place, int age) {
        return l.place.equals(place) && c.younger(l.decom, age);
    }

    private static boolean over18(ChildRows c, Line l) {
        LocalDate born = c.born();
        LocalDate end = l.dec == null ? l.until.minusDays(1) : l.dec;
        return born != null && end.isAfter(born.plusYears(18));
    }

    private static boolean both(Line l) {
        String other = l.ls.equals("V3") ? "V4" : "V3";
        for (Line x = l.before; x != null; x = x.before) {
            if (x.ls.equals(other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean longer(Line l, String place, int days) {
        return l.place.equals(place) && l.nights() > days;
    }

    /** Nights of one legal status without a break, counted at its last line. */
    private static long run(Line l) {
        if (l.goesOn() && Objects.requireNonNull(l.next).ls.equals(l.ls)) {
            return 0;
        }
        long nights = l.nights();
        for (Line x = l; x.follows() && x.before != null && x.before.ls.equals(l.ls); x = x.before) {
            nights += x.before.nights();
        }
        return nights;
    }

    private static boolean lastBreak(Line l) {
        Line next = l.next;
        while (next != null && !next.ls.equals("V3")) {
            next = next.next;
        }
        return next == null;
    }

    private static long inYear(Line l) {
        LocalDate from = l.decom == null || l.decom.isBefore(l.year.firstDay()) ? l.year.firstDay() : l.decom;
        LocalDate end = l.dec == null ? l.until : l.dec;
        return Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(from, end));
    }

    private static long holidays(ChildRows c, Line l) {
        return c.lines.stream()
                .filter(x -> x.place.equals("T3")
                        && x.decom != null
                        && l.decom != null
                        && !x.decom.isAfter(l.decom)
                        && x.decom.isAfter(l.decom.minusYears(1)))
                .count();
    }
}
