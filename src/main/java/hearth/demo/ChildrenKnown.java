package hearth.demo;

import hearth.children.AboutChildren;
import hearth.children.Basis;
import hearth.children.ChildQuestion;
import hearth.children.Children;
import hearth.children.FamilyTime;
import hearth.children.ForbiddenPlace;
import hearth.children.KeptApart;
import hearth.children.Needs;
import hearth.children.Risk;
import hearth.children.School;
import hearth.children.Wish;
import hearth.common.ChildId;
import hearth.common.ReferralId;
import hearth.common.Reply;
import hearth.geography.Location;
import hearth.placements.Placements;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of each child in care that decides which home suits; of most all of it, of some a part, of a few who came lately only
 * what they need.
 */
final class ChildrenKnown {
    private static final List<String> DOMAINS = List.of(
            "BEHAVIOUR",
            "EMOTIONAL",
            "LEARNING",
            "HEALTH",
            "RELATIONSHIPS",
            "COMMUNICATION",
            "SELF_CARE",
            "IDENTITY",
            "RISK_TO_OTHERS",
            "SELF_HARM",
            "EXPLOITATION",
            "SUBSTANCE");
    /** What carers say most often they could not meet: an assessment says so where there is none of it. */
    private static final List<String> HARD = List.of("RISK_TO_OTHERS", "SELF_HARM", "EXPLOITATION", "SUBSTANCE");

    private static final List<String> MEDICAL = List.of("ASTHMA", "EPILEPSY", "DIABETES", "ALLERGY_PEN");
    private static final List<String> LANGUAGES = List.of("Polish", "Urdu", "Romanian", "Arabic", "Kurdish");
    private static final List<String> FAITHS = List.of("Christian", "Catholic", "Muslim");
    private static final List<String> HERITAGE = List.of("Pakistani", "Polish", "Caribbean", "Irish", "Nigerian");
    private static final List<String> SCHOOLS = List.of(
            "Abbotsfold Primary",
            "St Hilda's",
            "Deanbridge Academy",
            "Greenhey School",
            "Ironbank High",
            "Lowfold Grange");
    private static final List<String> WORDS = List.of(
            "I want to stay at my school.",
            "I would like a house with a garden and a dog.",
            "I want to see my brother more.",
            "Somewhere quiet, where people listen.",
            "I want to be near my nan.",
            "I want to stay where I am until I am grown up.");
    private static final List<String> FAMILY =
            List.of("Mother", "Father", "Grandparents", "Aunt and uncle", "Older sister", "Both parents");
    private static final List<Integer> OFTEN = List.of(104, 52, 52, 26, 12, 6);
    private static final String SOURCE = "Care plan";

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;
    private final Neighbourhood around;

    ChildrenKnown(Tx tx, LocalDate at, Chance chance, Neighbourhood around) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
        this.around = around;
    }

    /**
     * All of them; of those for whom a home is looked for more is known.
     *
     * @param waiting those for whom a home is looked for
     */
    void record(List<ChildId> inCare, List<ChildId> waiting) {
        for (ChildId child : inCare) {
            LocalDate born = Children.find(tx.sql(), child).orElseThrow().dateOfBirth();
            int how = waiting.contains(child) ? chance.weighted(94, 6, 0) : chance.weighted(95, 3, 2);
            LocalDate day = at.minusDays(chance.between(2, 160));
            List<String> needed = needs(child, day);
            if (how < 2) {
                HARD.stream()
                        .filter(domain -> !needed.contains(domain))
                        .forEach(domain -> Needs.need(tx, child, domain, 0, day, "Assessment", null));
                answers(child, day, how == 1);
                life(child, born, day);
                safety(child, day);
            }
            if (waiting.contains(child)) {
                familyFirst(child);
            }
        }
    }

    /** For most who wait, family and friends were considered before anybody else. */
    private void familyFirst(ChildId child) {
        for (ReferralId id : Referrals.of(tx.sql(), child)) {
            Referral request = Referrals.find(tx.sql(), id).orElseThrow();
            if (request.closedOn() == null && chance.percent(85)) {
                Referrals.considered(tx, request, request.receivedOn(), "No relative can take the child now");
            }
        }
    }

    private List<String> needs(ChildId child, LocalDate day) {
        var needed = new ArrayList<String>();
        int many = 1 + chance.weighted(25, 40, 25, 10);
        for (int i = 0; i < many; i++) {
            String domain = DOMAINS.get((i * 5 + chance.between(0, 4)) % DOMAINS.size());
            Integer level = chance.percent(4) ? null : 1 + chance.weighted(45, 38, 17);
            Needs.need(tx, child, domain, level, day, "Assessment", null);
            needed.add(domain);
        }
        return needed;
    }

    private void answers(ChildId child, LocalDate day, boolean part) {
        Map<ChildQuestion, Reply> told = new LinkedHashMap<>();
        told.put(ChildQuestion.ONLY_CHILD, must(4, 6));
        told.put(ChildQuestion.YOUNGEST, must(3, 6));
        told.put(ChildQuestion.OLDEST, must(1, 3));
        told.put(ChildQuestion.NO_YOUNGER, must(5, 6));
        told.put(
                ChildQuestion.BARS_SHARING,
                List.of(Reply.NO, Reply.YES, Reply.UNKNOWN).get(chance.weighted(86, 12, 2)));
        told.put(ChildQuestion.STEP_FREE, must(2, 2));
        told.put(ChildQuestion.HOIST, must(1, 0));
        told.put(ChildQuestion.GROUND_FLOOR, must(1, 2));
        Reply medical = Reply.of(chance.one(MEDICAL));
        told.put(
                ChildQuestion.MEDICAL,
                List.of(Reply.NONE, medical, medical.must()).get(chance.weighted(88, 7, 5)));
        told.put(
                ChildQuestion.PET_ALLERGY,
                List.of(Reply.NONE, Reply.of("CAT"), Reply.of("DOG"), Reply.UNKNOWN)
                        .get(chance.weighted(92, 4, 2, 2)));
        told.put(ChildQuestion.RESPIRATORY, chance.percent(9) ? Reply.YES : Reply.NO);
        told.put(ChildQuestion.LANGUAGE, some(LANGUAGES, 8));
        told.put(ChildQuestion.RELIGION, some(FAITHS, 35));
        told.put(ChildQuestion.HERITAGE, some(HERITAGE, 20));
        told.forEach((question, reply) -> {
            if (!part || chance.percent(55)) {
                answer(child, question, reply, day);
            }
        });
    }

    private void answer(ChildId child, ChildQuestion question, Reply reply, LocalDate day) {
        AboutChildren.answer(tx, child, new AboutChildren.Told(question, reply, null), day, SOURCE);
    }

    private Reply must(int must, int wish) {
        return List.of(Reply.YES.must(), Reply.YES, Reply.NO).get(chance.weighted(must, wish, 100 - must - wish));
    }

    private Reply some(List<String> of, int percent) {
        String one = chance.one(of);
        return chance.percent(percent) ? Reply.of(one) : Reply.NONE;
    }

    private void life(ChildId child, LocalDate born, LocalDate day) {
        int age = Lives.age(born, at);
        boolean small = age < 4;
        Wish wish = small
                ? Wish.notHad(day, "Nora Field", "Too young to say; watched with family and carers")
                : Wish.said(day, "Nora Field", chance.one(WORDS));
        if (chance.percent(98)) {
            AboutChildren.wish(tx, child, !small && chance.percent(10) ? wish.raising("SCHOOL", 5) : wish);
        }
        LocalDate began = at.minusDays(chance.between(60, 700));
        if (!small && chance.percent(93)) {
            String postcode = chance.percent(95) ? around.inside(chance) : null;
            var school = new School(0, chance.one(SCHOOLS), postcode, null, began, null, "School", 0);
            AboutChildren.school(tx, child, school);
        } else {
            answer(child, ChildQuestion.SCHOOL, small ? Reply.NONE : Reply.UNKNOWN, day);
        }
        int times = chance.weighted(14, 52, 34);
        for (int i = 0; i < times; i++) {
            String with = FAMILY.get((i * 2 + chance.between(0, 1)) % FAMILY.size());
            String postcode = around.mostly(chance, 85);
            AboutChildren.familyTime(
                    tx,
                    child,
                    new FamilyTime(0, with, null, postcode, chance.one(OFTEN), null, began, null, SOURCE, 0));
        }
        if (times == 0) {
            answer(child, ChildQuestion.FAMILY_TIME, Reply.NONE, day);
        }
    }

    private void safety(ChildId child, LocalDate day) {
        if (chance.percent(4)) {
            AboutChildren.apart(
                    tx,
                    child,
                    new KeptApart(
                            0,
                            null,
                            null,
                            null,
                            chance.percent(70) ? "MAN" : "CHILD",
                            Basis.CARE_PLAN,
                            "What happened at home",
                            day,
                            null,
                            SOURCE,
                            false,
                            0));
        } else if (chance.percent(98)) {
            answer(child, ChildQuestion.APART, Reply.NONE, day);
        }
        // A zone holds a return back: which children can come back is told elsewhere
        if (chance.percent(9) && !outside(child)) {
            AboutChildren.forbid(
                    tx,
                    child,
                    new ForbiddenPlace(
                            0,
                            ForbiddenPlace.Kind.CIRCLE,
                            around.inside(chance),
                            chance.between(5, 30),
                            Basis.RISK,
                            "Somebody who hurt the child lives there",
                            day,
                            null,
                            SOURCE,
                            false,
                            0));
        } else if (chance.percent(98)) {
            answer(child, ChildQuestion.FORBIDDEN, Reply.NONE, day);
        }
        if (chance.percent(22)) {
            var direction = chance.percent(60) ? Risk.Direction.FROM_OTHERS : Risk.Direction.TO_OTHERS;
            String words = direction == Risk.Direction.FROM_OTHERS
                    ? "Older young people in town who give lifts and presents"
                    : "Hits smaller children when upset";
            AboutChildren.risk(tx, child, new Risk(0, direction, null, words, SOURCE, day, null, 0));
        } else {
            answer(child, ChildQuestion.RISKS, Reply.NONE, day);
        }
    }

    private boolean outside(ChildId child) {
        return Placements.of(tx.sql(), child).stream()
                .anyMatch(p -> p.endsOn() == null && p.phases().getLast().location() != Location.IN);
    }
}
