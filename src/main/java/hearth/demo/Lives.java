package hearth.demo;

import hearth.children.Care;
import hearth.children.ChildEvents;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.children.Siblings;
import hearth.children.StartOfCare;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Period;
import hearth.common.PlacementId;
import hearth.placements.Ending;
import hearth.placements.Placements;
import hearth.store.Tx;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The children: those in care on the day, those who left in the three years before, brothers and sisters, and homes for each. */
final class Lives {
    /** Independent reviewing officers. */
    private static final List<String> OFFICERS = List.of("Gwen Tierney", "Rashid Malik", "Colette Byrne");

    private static final List<String> ETHNICITIES =
            List.of("WBRI", "WOTH", "MWBC", "MWAS", "BAFR", "APKN", "AOTH", "OOTH", "NOBT");
    private static final List<String> NEEDS = List.of("N1", "N2", "N3", "N4", "N5", "N6", "N8");
    private static final List<String> LEFT =
            List.of("E4A", "E4B", "E45", "E46", "E11", "E41", "E13", "E5", "E8", "E3", "E16");

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;
    private final Cast cast;
    private final Neighbourhood around;
    private final String council;
    private final Placements placements;
    private final HomesForChildren homesFor;
    private final Casework casework;
    private final List<ChildId> inCare = new ArrayList<>();
    private int pupils;

    Lives(
            Tx tx,
            LocalDate at,
            Chance chance,
            Neighbourhood around,
            String council,
            Placements placements,
            HomesForChildren homesFor,
            Casework casework) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
        this.cast = new Cast(chance.split());
        this.around = around;
        this.council = council;
        this.placements = placements;
        this.homesFor = homesFor;
        this.casework = casework;
    }

    /** A family: one to three children who come into care on one day and mostly live together. */
    private record Family(
            String lastName, LocalDate start, @Nullable LocalDate end, String homePostcode, List<LocalDate> born) {}

    /** So many in care on the day. */
    void now(int children) {
        for (int made = 0; made < children; ) {
            Family family = family(children - made, null);
            live(family);
            made += family.born().size();
        }
    }

    /** All of ours in care on the day. */
    List<ChildId> inCare() {
        return inCare;
    }

    /** So many who left care in the three years before. */
    void former(int children) {
        for (int made = 0; made < children; ) {
            LocalDate end = chance.day(at.minusYears(3).plusDays(1), at.plusDays(1));
            Family family = family(children - made, end);
            live(family);
            made += family.born().size();
        }
    }

    /** Children of councils next door who live with our carers: they fill places and are in no count of ours. */
    void ofOthers(int children) {
        for (int i = 0; i < children; i++) {
            LocalDate start = at.minusDays(chance.between(20, 600));
            String sex = chance.percent(50) ? "F" : "M";
            LocalDate born = at.minusYears(chance.between(2, 14)).minusDays(chance.between(0, 300));
            ChildId child = Children.add(
                    tx, NewChild.of(cast.childName(sex), cast.lastName(), born, sex, around.neighbour(chance)), at);
            homesFor.ofAnother(child, age(born, start), start);
        }
    }

    private Family family(int atMost, @Nullable LocalDate end) {
        int size = Math.min(atMost, 1 + chance.weighted(62, 26, 12));
        LocalDate until = end == null ? at : end;
        int days = Math.min(3 + chance.wait(end == null ? 800 : 420), 3600);
        LocalDate start = until.minusDays(days);
        var born = new ArrayList<LocalDate>();
        for (int i = 0; i < size; i++) {
            int oldest = end == null ? 17 : 16;
            LocalDate birthday = until.minusYears(chance.between(0, oldest)).minusDays(chance.between(1, 364));
            born.add(birthday.isAfter(start) ? start.minusDays(chance.between(0, 20)) : birthday);
        }
        return new Family(cast.lastName(), start, end, around.mostly(chance, 93), born);
    }

    private void live(Family family) {
        var children = new ArrayList<ChildId>();
        var workers = new ArrayList<String>();
        var care = new ArrayList<InCourt>();
        String ethnicity = ETHNICITIES.get(chance.weighted(68, 4, 5, 4, 5, 4, 3, 4, 3));
        String need = NEEDS.get(chance.weighted(62, 4, 5, 9, 14, 3, 3));
        String status = chance.percent(48) ? "V2" : "C1";
        for (LocalDate born : family.born()) {
            String sex = chance.percent(44) ? "F" : "M";
            workers.add(cast.officer());
            var child = NewChild.of(cast.childName(sex), family.lastName(), born, sex, council)
                    .withEthnicity(ethnicity)
                    .withPlan(
                            workers.getLast(), OFFICERS.get(born.getDayOfYear() % OFFICERS.size()), plan(family, born))
                    .withIdentifiers(null, null, pupilNumber(born))
                    .withMother(sex.equals("F") ? Answer.NO : Answer.UNKNOWN, null);
            ChildId id = Children.add(tx, child, at);
            long period = Care.start(tx, id, StartOfCare.on(family.start(), status, need, family.homePostcode()));
            ChildEvents.permanence(tx, id, period, "Z1", null, null);
            LocalDate order = family.start().plusDays(chance.between(120, 280));
            if (status.equals("C1") && order.isBefore(family.end() == null ? at : family.end())) {
                Care.status(tx, id, period, order, "C2");
            }
            care.add(new InCourt(period, status.equals("C1"), order));
            children.add(id);
            if (family.end() == null) {
                inCare.add(id);
            }
        }
        if (children.size() > 1) {
            brothersAndSisters(children, family, chance.percent(85));
        }
        house(family, children, workers, care);
        for (int i = 0; i < children.size(); i++) {
            casework.reviews(children.get(i), family.born().get(i), family.start(), family.end());
        }
    }

    private void brothersAndSisters(List<ChildId> children, Family family, boolean together) {
        Siblings.link(tx, children, Siblings.Kind.FULL);
        Siblings.group(
                tx,
                family.lastName(),
                children,
                family.start(),
                together ? Siblings.Together.TOGETHER : Siblings.Together.APART,
                Siblings.Strength.SHOULD,
                together ? "They want to stay together" : "Their needs are too different");
    }

    private String plan(Family family, LocalDate born) {
        return switch (chance.weighted(20, 45, 8, 12, 15)) {
            case 0 -> "RETURN_HOME";
            case 1 -> "LONG_TERM_FOSTERING";
            case 2 -> age(born, family.start()) < 5 ? "ADOPTION" : "LONG_TERM_FOSTERING";
            case 3 -> "SPECIAL_GUARDIANSHIP";
            default -> age(born, at) > 15 ? "INDEPENDENCE" : "NOT_DECIDED";
        };
    }

    /** Where they live from the first day to the last: one home, or several after each other. */
    private void house(Family family, List<ChildId> children, List<String> workers, List<InCourt> care) {
        LocalDate end = family.end() == null ? at : family.end();
        List<LocalDate> cuts = cuts(family.start(), end);
        boolean together = children.size() > 1 && chance.percent(75);
        var open = new ArrayList<@Nullable PlacementId>();
        var found = new ArrayList<HomesForChildren.@Nullable Found>();
        children.forEach(c -> {
            open.add(null);
            found.add(null);
        });
        for (int stretch = 0; stretch < cuts.size(); stretch++) {
            LocalDate from = cuts.get(stretch);
            boolean last = stretch == cuts.size() - 1;
            LocalDate until = last ? family.end() : cuts.get(stretch + 1);
            HouseholdId shared = null;
            for (int i = 0; i < children.size(); i++) {
                PlacementId before = open.get(i);
                if (before != null) {
                    placements.end(tx, before, new Ending(from, homesFor.why(last), Answer.UNKNOWN, null, null));
                }
                var wanted = new HomesForChildren.Wanted(
                        children.get(i),
                        age(family.born().get(i), from),
                        new Period(from, until),
                        last,
                        together ? children.size() : 1,
                        shared,
                        care.get(i).on(from));
                HomesForChildren.Found home = homesFor.start(wanted);
                shared = together ? home.household() : null;
                open.set(i, home.placement());
                found.set(i, home);
                if (home.adoption()) {
                    Care.status(tx, children.get(i), care.get(i).period(), from, "E1");
                }
                casework.visits(children.get(i), from, until, home.parents(), workers.get(i));
            }
        }
        if (family.end() != null) {
            String rec = LEFT.get(chance.weighted(32, 8, 9, 5, 9, 9, 5, 7, 8, 5, 3));
            for (int i = 0; i < children.size(); i++) {
                String why = left(rec, found.get(i), age(family.born().get(i), family.end()));
                placements.endCare(tx, children.get(i), Ending.of(family.end(), null), why);
            }
        }
    }

    /** Why care ended, as it can be from that home and at that age. */
    private static String left(String rec, HomesForChildren.@Nullable Found from, int age) {
        if (from != null && from.adoption()) {
            return "E12";
        }
        return switch (rec) {
            case "E11" -> "E41";
            case "E45", "E46" -> from != null && from.foster() ? rec : "E47";
            case "E5" -> age < 16 ? "E4A" : rec;
            default -> rec;
        };
    }

    /** An invented pupil number; a child too young for school has none. */
    private String pupilNumber(LocalDate born) {
        return age(born, at) < 4 ? "UN1" : "Z999%09d".formatted(++pupils);
    }

    /**
     * What a court has decided of a child.
     *
     * @param order whether there was an order from the first day
     * @param full from when the full order holds, where there was one
     */
    private record InCourt(long period, boolean order, LocalDate full) {
        HomesForChildren.Law on(LocalDate day) {
            return !order
                    ? HomesForChildren.Law.AGREED
                    : day.isAfter(full) ? HomesForChildren.Law.FULL_ORDER : HomesForChildren.Law.ORDER;
        }
    }

    /** The first days of each home: more moves the longer care lasts. */
    private List<LocalDate> cuts(LocalDate start, LocalDate end) {
        var cuts = new ArrayList<LocalDate>();
        cuts.add(start);
        long days = ChronoUnit.DAYS.between(start, end);
        while (cuts.size() < 5 && chance.percent(cuts.size() == 1 ? 52 : 32)) {
            LocalDate next = cuts.getLast().plusDays(5 + chance.wait((int) Math.max(10, days / 4)));
            if (!next.isBefore(end.minusDays(2))) {
                break;
            }
            cuts.add(next);
        }
        return cuts;
    }

    static int age(LocalDate born, LocalDate on) {
        return (int) Math.max(0, ChronoUnit.YEARS.between(born, on));
    }
}
