package hearth.placements;

import hearth.children.Child;
import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.LawOfItsDay;
import hearth.common.Refusal;
import hearth.common.WorkingDays;
import hearth.geography.Location;
import hearth.geography.Whereabouts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against a placement. As a plan it is refused; once it has happened each of these stands as a breach with the day by
 * which somebody must act.
 */
public final class PlacementRules {
    public static final String LIMIT = "LIMIT-01";
    public static final String PLACES = "TERMS-01";
    public static final String AGES = "TERMS-02";
    public static final String SEX = "TERMS-03";
    static final String NAMED = "TERMS-04";
    public static final String SIBLINGS_ONLY = "TERMS-05";
    public static final String APPROVED = "APPROVAL-01";
    static final String UNDER_16 = "K3-01";
    public static final String OUT_OF_AREA = "REG11-01";
    public static final String AT_A_DISTANCE = "REG11-02";
    static final String HOST = "REG13-01";
    /** Breaches of a home's own limits end with the placement. */
    static final Set<String> OF_THE_HOME =
            Set.of(LIMIT, PLACES, AGES, SEX, NAMED, SIBLINGS_ONLY, APPROVED, UNDER_16, HomeDecisions.BARRED);

    /** What is asked of a home because it lies outside. */
    static final Set<String> OF_THE_AREA = Set.of(OUT_OF_AREA, AT_A_DISTANCE, HOST);

    /** Beyond these a decision of the named person may go for some days (CPPCR 2010 reg 23). */
    static final Set<String> OF_THE_TERMS = Set.of(PLACES, AGES, SEX, NAMED, SIBLINGS_ONLY);

    private static final String DECISION_MAKER = "the agency decision maker";
    private static final int TERMS_DAYS = 6;
    private static final int NOTICE_DAYS = 5;

    private PlacementRules() {}

    /**
     * The day up to which a child may live beyond a home's terms in an emergency: six working days (CPPCR 2010 reg 23), or what that
     * regulation said for a time.
     */
    public static LocalDate beyondTermsUntil(LocalDate starts) {
        return LawOfItsDay.on("BEYOND_TERMS_WEEKS", starts)
                .map(law -> starts.plusWeeks(law.value()))
                .orElseGet(() -> WorkingDays.after(starts, TERMS_DAYS));
    }

    /** A refusal with the day by which somebody must have acted, null where no rule says. */
    record Against(Refusal refusal, @Nullable LocalDate due) {}

    /**
     * A placement as the rules see it.
     *
     * @param ours whether we are responsible for the child
     * @param carers null where the home is no household of ours to know
     * @param approvedOutOfArea kinds of decision (OUT_OF_AREA, AT_A_DISTANCE) made for it in time
     * @param hostTold whether the host authority has been told
     */
    record Plan(
            ChildId child,
            LocalDate born,
            String sex,
            boolean ours,
            LocalDate starts,
            String place,
            @Nullable String providerCode,
            Placement.Basis basis,
            Whereabouts whereabouts,
            @Nullable CarersThere carers,
            Set<String> approvedOutOfArea,
            boolean hostTold) {
        int age() {
            return Child.ageOn(born, starts);
        }

        boolean fostering() {
            return CodeList.named("place")
                    .find(place)
                    .map(c -> c.group().equals("KINSHIP") || c.group().equals("FOSTER"))
                    .orElse(false);
        }
    }

    static List<Against> all(Plan plan) {
        var against = new ArrayList<Against>();
        CarersThere carers = plan.carers();
        if (carers != null) {
            approval(against, plan, carers);
            limit(against, plan, carers);
            terms(against, plan, carers);
        }
        if (plan.place().equals("K3") && plan.age() < 16) {
            against.add(new Against(
                    Refusal.of(
                            UNDER_16,
                            "Supported accommodation is for young people of 16 and over, and this child is "
                                    + plan.age()
                                    + " on " + BritishDates.format(plan.starts())
                                    + ". Find another kind of home (CPPCR 2010 as amended in 2021)."),
                    plan.starts()));
        }
        if (plan.ours()) {
            outOfArea(against, plan);
        }
        return against;
    }

    /** The same, as far as a plan is concerned: the host authority is told once the placement is decided. */
    static List<Refusal> refusals(Plan plan) {
        return all(plan).stream()
                .map(Against::refusal)
                .filter(r -> !r.rule().equals(HOST))
                .toList();
    }

    private static void approval(List<Against> against, Plan plan, CarersThere carers) {
        if (carers.approved() == Answer.NO && plan.fostering()) {
            against.add(new Against(
                    Refusal.of(
                                    APPROVED,
                                    "The carers are not approved on " + BritishDates.format(plan.starts())
                                            + ". Record their approval, or another home (CPPCR 2010 reg 22, 24).")
                            .decidedBy(DECISION_MAKER),
                    plan.starts()));
        }
    }

    private static void limit(List<Against> against, Plan plan, CarersThere carers) {
        long after = carers.children(plan.starts()) + 1;
        if (after <= carers.limit() || carers.allSiblings()) {
            return;
        }
        Set<ChildId> all = new HashSet<>();
        all.add(plan.child());
        carers.others().forEach(o -> all.add(o.childId()));
        if (carers.exemptions().stream().noneMatch(named -> named.containsAll(all))) {
            against.add(new Against(
                    Refusal.of(
                                    LIMIT,
                                    "With this child the carers foster " + after
                                            + ", and the usual fostering limit is " + carers.limit()
                                            + " unless all are brothers and sisters or an exemption names each of them"
                                            + " (Children Act 1989 Sch 7).")
                            .decidedBy("the council where the carers live"),
                    plan.starts()));
        }
    }

    private static void terms(List<Against> against, Plan plan, CarersThere carers) {
        Integer places = carers.places();
        if (places == null) {
            return;
        }
        LocalDate due = beyondTermsUntil(plan.starts());
        String until = " Outside the terms a child may stay in an emergency until " + BritishDates.format(due)
                + " (CPPCR 2010 reg 23); then the terms must be changed or the child moved.";
        int after = carers.others().size() + 1;
        if (after > places) {
            add(
                    against,
                    PLACES,
                    "The terms of approval are for " + children(places) + "; with this one there are " + after + "."
                            + until,
                    due);
        }
        int age = plan.age();
        Stream<HomeStore.Line> ofSex = carers.lines().stream()
                .filter(l ->
                        l.sex() == null || plan.sex().equals("U") || l.sex().equals(plan.sex()));
        List<HomeStore.Line> lines = ofSex.toList();
        if (!carers.lines().isEmpty() && lines.isEmpty()) {
            add(against, SEX, "The terms of approval are not for a child of this sex." + until, due);
        } else if (!lines.isEmpty() && lines.stream().noneMatch(l -> l.ageFrom() <= age && age <= l.ageTo())) {
            add(
                    against,
                    AGES,
                    "The terms of approval are for " + ages(lines) + "; the child is " + age + " on "
                            + BritishDates.format(plan.starts()) + "." + until,
                    due);
        }
        if (!carers.named().isEmpty() && !carers.named().contains(plan.child())) {
            add(against, NAMED, "The approval is for named children, and this is none of them." + until, due);
        }
        if (carers.siblingsOnly() && !carers.others().isEmpty() && !carers.allSiblings()) {
            add(
                    against,
                    SIBLINGS_ONLY,
                    "The terms of approval let more than one child live there only if they are brothers"
                            + " and sisters." + until,
                    due);
        }
    }

    private static void add(List<Against> against, String rule, String message, LocalDate due) {
        against.add(new Against(Refusal.of(rule, message).decidedBy(DECISION_MAKER), due));
    }

    private static String children(int number) {
        return number == 1 ? "1 child" : number + " children";
    }

    private static String ages(List<HomeStore.Line> lines) {
        return String.join(
                " or ",
                lines.stream()
                        .map(l -> "ages " + l.ageFrom() + " to " + l.ageTo())
                        .distinct()
                        .toList());
    }

    private static void outOfArea(List<Against> against, Plan plan) {
        if (plan.whereabouts().location() != Location.OUT) {
            return;
        }
        // General knowledge, regulation text not read: reg 11 is relaxed for connected persons and the council's own
        // carers.
        boolean relaxed = plan.fostering()
                && ("PR1".equals(plan.providerCode()) || plan.place().compareTo("U4") < 0);
        boolean emergency = plan.basis() == Placement.Basis.EMERGENCY;
        LocalDate notice = WorkingDays.after(plan.starts(), NOTICE_DAYS);
        LocalDate due = emergency ? notice : plan.starts();
        boolean distant = plan.whereabouts().atADistance() == Answer.YES;
        if (!relaxed && distant && !plan.approvedOutOfArea().contains("AT_A_DISTANCE")) {
            against.add(new Against(
                    Refusal.of(
                                    AT_A_DISTANCE,
                                    "The home is at a distance: outside the area and in no adjoining one. The director"
                                            + " of children's services must approve it before it takes effect, and the"
                                            + " host authority is consulted and given the care plan (CPPCR 2010 reg 11).")
                            .decidedBy("the director of children's services"),
                    due));
        } else if (!relaxed
                && !distant
                && Stream.of("OUT_OF_AREA", "AT_A_DISTANCE").noneMatch(plan.approvedOutOfArea()::contains)) {
            against.add(new Against(
                    Refusal.of(
                                    OUT_OF_AREA,
                                    "The home is outside the area. A nominated officer must approve it before it takes"
                                            + " effect (CPPCR 2010 reg 11).")
                            .decidedBy("a nominated officer"),
                    due));
        }
        if (!plan.hostTold()) {
            against.add(new Against(
                    Refusal.of(
                                    HOST,
                                    "The host authority must be told in writing before the placement or, in an"
                                            + " emergency, by " + BritishDates.format(notice)
                                            + ", with the assessment of needs and the care plan (CPPCR 2010 reg 13).")
                            .decidedBy("the child's social worker"),
                    due));
        }
    }
}
