package hearth.placements.ssda903.rules;

import static hearth.placements.ssda903.rules.Rule.line;
import static hearth.placements.ssda903.rules.Rule.lines;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Rules about codes, order, beginning and end of episodes. */
final class EpisodeRules {
    private static final LocalDate FIRST = LocalDate.of(1991, 10, 14);
    private static final LocalDate FIRST_E1 = LocalDate.of(2005, 12, 1);

    private EpisodeRules() {}

    static final List<Rule> ALL = List.of(
            line("141", "DECOM", "The day it began is missing or is no date.", l -> l.decom == null),
            line(
                    "142",
                    "DEC",
                    "Another episode has begun, and this one has no end.",
                    l -> l.next != null && (l.dec == null || l.rec.isEmpty())),
            line(
                    "143",
                    "RNE",
                    "Why it is new is no code of the list.",
                    l -> !Codes.holds("new-episode", l.rne, l.year)),
            line(
                    "144",
                    "LS",
                    "The legal status is no code of the list.",
                    l -> !Codes.holds("legal-status", l.ls, l.year)),
            line(
                    "145",
                    "CIN",
                    "The category of need is no code of the list.",
                    l -> !Codes.holds("category-of-need", l.text("CIN"), l.year)),
            line(
                    "146",
                    "PLACE",
                    "The kind of placement is no code of the list for this year. For H5 give K3 (from 16) or one of Z11"
                            + " to Z14, for Z1 one of Z11 to Z14.",
                    l -> !Codes.holds("place", l.place, l.year)),
            line("147", "DEC", "The day it ended is no date.", l -> l.dec == null && !l.empty("DEC")),
            line(
                    "148",
                    "REC",
                    "The day it ended and why go together: give both or neither.",
                    l -> l.empty("DEC") != l.rec.isEmpty()),
            line(
                    "149",
                    "REC",
                    "Why it ended is no code of the list.",
                    l -> !Codes.holdsOrEmpty("episode-ceased", l.rec, l.year)),
            line(
                    "178",
                    "PLACE_PROVIDER",
                    "The provider is no code of the list.",
                    l -> !Codes.holdsOrEmpty("place-provider", l.provider, l.year)),
            line(
                    "1009",
                    "REASON_PLACE_CHANGE",
                    "Why the placement changed is no code of the list.",
                    l -> !Codes.holdsOrEmpty("place-change", l.reason, l.year)),
            line(
                    "353",
                    "DECOM",
                    "Episodes before 14 October 1991 are not returned.",
                    l -> l.decom != null && l.decom.isBefore(FIRST)),
            line(
                    "354",
                    "DECOM",
                    "It begins after the end of the year.",
                    l -> l.decom != null && !l.decom.isBefore(l.year.end())),
            line(
                    "355",
                    "DEC",
                    "It has no night: it begins and ends on the same day.",
                    l -> l.dec != null && l.dec.equals(l.decom)),
            line(
                    "356",
                    "DEC",
                    "It ends before it begins.",
                    l -> l.dec != null && l.decom != null && l.dec.isBefore(l.decom)),
            line(
                    "385",
                    "DEC",
                    "It ends after the end of the year.",
                    l -> l.dec != null && !l.dec.isBefore(l.year.end())),
            line(
                    "357",
                    "RNE",
                    "A child's first episode begins with S: is one before it missing?",
                    l -> l.before == null
                            && !l.rne.equals("S")
                            && l.decom != null
                            && !l.decom.isBefore(l.year.firstDay())),
            line(
                    "388",
                    "REC",
                    "It ends with a new episode on the same day, and there is none; or there is one, and"
                            + " the end says otherwise.",
                    l -> l.dec != null && (l.rec.equals("X1") != l.goesOn())),
            line(
                    "431",
                    "RNE",
                    "Started to be looked after, although an episode ended on that day.",
                    l -> l.follows() && l.rne.equals("S")),
            line(
                    "432",
                    "RNE",
                    "Care had ended before: a new period begins with S.",
                    l -> l.before != null
                            && !l.rne.equals("S")
                            && l.before.dec != null
                            && !l.before.rec.isEmpty()
                            && !l.before.rec.equals("X1")),
            line(
                    "433",
                    "DECOM",
                    "It carries on from an episode that did not end on this day.",
                    l -> l.before != null && !l.rne.equals("S") && l.before.dec != null && !l.follows()),
            line(
                    "434",
                    "RNE",
                    "L: the legal status must change, and nothing of the placement.",
                    l -> l.rne.equals("L")
                            && l.follows()
                            && (l.ls.equals(Objects.requireNonNull(l.before).ls) || !l.samePlacement(l.before))),
            line(
                    "435",
                    "RNE",
                    "P or T: the placement must change, and not the legal status.",
                    l -> Set.of("P", "T").contains(l.rne)
                            && l.follows()
                            && (!l.ls.equals(Objects.requireNonNull(l.before).ls) || l.samePlacement(l.before))),
            line(
                    "436",
                    "RNE",
                    "B or U: legal status and placement must both change.",
                    l -> Set.of("B", "U").contains(l.rne)
                            && l.follows()
                            && (l.ls.equals(Objects.requireNonNull(l.before).ls) || l.samePlacement(l.before))),
            line(
                    "437",
                    "REC",
                    "The child died or was 18, and there are further episodes.",
                    l -> Set.of("E2", "E15").contains(l.rec) && l.next != null),
            line(
                    "501",
                    "DECOM",
                    "It begins before the one before has ended.",
                    l -> l.before != null && l.before.dec != null && l.decom != null && l.decom.isBefore(l.before.dec)),
            line(
                    "504",
                    "CIN",
                    "The category of need differs within one period of care.",
                    l -> l.follows()
                            && !l.rne.equals("S")
                            && !l.text("CIN")
                                    .equals(Objects.requireNonNull(l.before).text("CIN"))),
            line(
                    "446",
                    "LS",
                    "A placement order (E1) cannot begin before December 2005.",
                    l -> l.ls.equals("E1") && l.decom != null && l.decom.isBefore(FIRST_E1)),
            line(
                    "199",
                    "REC",
                    "The child was adopted, and there is a later episode.",
                    l -> Set.of("E11", "E12").contains(l.rec) && l.next != null),
            lines(
                    "302",
                    "DECOM",
                    "It begins before the child was born.",
                    (c, l) ->
                            c.born() != null && l.decom != null && l.decom.isBefore(Objects.requireNonNull(c.born()))),
            lines("352", "DECOM", "Care began at 18 or older.", (c, l) -> l.rne.equals("S") && c.atLeast(l.decom, 18)),
            lines(
                    "386",
                    "REC",
                    "Adopted at 18 or older cannot be.",
                    (c, l) -> Set.of("E11", "E12").contains(l.rec) && c.atLeast(l.dec, 18)),
            lines(
                    "387",
                    "REC",
                    "Living independently before the age of 14 cannot be.",
                    (c, l) -> Set.of("E5", "E6").contains(l.rec) && c.younger(l.dec, 14)),
            lines(
                    "389",
                    "REC",
                    "Adult social care takes over at 16 at the earliest.",
                    (c, l) -> l.rec.equals("E7") && c.younger(l.dec, 16)),
            lines(
                    "407",
                    "REC",
                    "A special guardianship order at 18 or older cannot be.",
                    (c, l) -> Set.of("E45", "E46", "E47", "E48").contains(l.rec) && c.atLeast(l.dec, 18)),
            lines("460", "REC", "Staying put begins at 18.", (c, l) -> l.rec.equals("E17") && c.younger(l.dec, 18)),
            line(
                    "390",
                    "REC",
                    "Adopted, and not placed for adoption before.",
                    l -> Set.of("E11", "E12").contains(l.rec)
                            && !Set.of("A3", "A4", "A5", "A6").contains(l.place)),
            line(
                    "516",
                    "REC",
                    "Left to former foster carers, and did not live with foster carers (U1 to U6) until then.",
                    l -> Set.of("E45", "E46").contains(l.rec) && !l.place.matches("U[1-6]")));
}
