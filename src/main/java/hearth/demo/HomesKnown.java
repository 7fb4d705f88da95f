package hearth.demo;

import hearth.carers.Ability;
import hearth.carers.AboutHomes;
import hearth.carers.Approvals;
import hearth.carers.HomeQuestion;
import hearth.carers.Households;
import hearth.carers.Member;
import hearth.carers.NewPerson;
import hearth.carers.Room;
import hearth.carers.StatedLimit;
import hearth.carers.StatedLimits;
import hearth.common.Answer;
import hearth.common.HouseholdId;
import hearth.common.Reply;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each home: the house, what its carers can do and what they say they could not; of most all of it, of some only a
 * part, of a few nothing yet.
 */
final class HomesKnown {
    private static final List<String> SKILLS = List.of(
            "BEHAVIOUR",
            "EMOTIONAL",
            "LEARNING",
            "HEALTH",
            "RELATIONSHIPS",
            "COMMUNICATION",
            "SELF_CARE",
            "IDENTITY",
            "DISABILITY",
            "RISK_TO_OTHERS",
            "SELF_HARM",
            "EXPLOITATION",
            "SUBSTANCE");
    private static final List<String> MEDICAL = List.of("ASTHMA", "EPILEPSY", "DIABETES", "ALLERGY_PEN", "MOVING");
    private static final List<String> SHOWN =
            List.of("Training day with the health team", "Two children before", "Works with it", "Years of fostering");
    private static final List<String> LANGUAGES =
            List.of("Polish", "Urdu", "Romanian", "Arabic", "British Sign Language", "Portuguese", "Kurdish");
    private static final List<String> FAITHS = List.of("Christian", "Catholic", "Muslim", "Methodist", "Hindu");
    private static final List<String> TRADITIONS = List.of("Pakistani", "Polish", "Caribbean", "Irish", "Nigerian");
    private static final List<String> HARD = List.of("RISK_TO_OTHERS", "SUBSTANCE", "SELF_HARM", "EXPLOITATION");
    private static final List<String> GETS_ABOUT =
            List.of("One car", "Two cars", "Two cars, one driver", "Bus and train");

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;
    private final Cast cast;

    HomesKnown(Tx tx, LocalDate at, Chance chance) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
        this.cast = new Cast(chance.split());
    }

    void record(List<DemoHome> homes) {
        for (DemoHome home : homes) {
            if (home.approved().contains(at)) {
                int how = chance.weighted(95, 3, 2);
                LocalDate asked = at.minusDays(chance.percent(88) ? chance.between(3, 170) : chance.between(190, 420));
                LocalDate first = home.approved().start();
                LocalDate day = asked.isBefore(first) ? first : asked;
                if (how < 2) {
                    house(home.id(), day, how == 1);
                    rooms(home);
                    family(home);
                }
                if (how == 0) {
                    abilities(home.id(), day);
                    limits(home, day);
                }
            }
        }
    }

    private void house(HouseholdId id, LocalDate day, boolean part) {
        Map<HomeQuestion, Reply> told = new LinkedHashMap<>();
        told.put(
                HomeQuestion.SMOKING,
                List.of(Reply.NO, Reply.YES, Reply.UNKNOWN).get(chance.weighted(89, 9, 2)));
        told.put(
                HomeQuestion.PETS,
                List.of(Reply.NONE, Reply.of("DOG"), Reply.of("CAT"), Reply.of("DOG, CAT"), Reply.of("SMALL, FISH"))
                        .get(chance.weighted(46, 26, 16, 8, 4)));
        told.put(HomeQuestion.STEP_FREE, yes(18));
        told.put(HomeQuestion.GROUND_FLOOR, yes(14));
        told.put(HomeQuestion.HOIST, yes(2));
        told.put(HomeQuestion.TRANSPORT, Reply.of(chance.one(GETS_ABOUT)));
        told.put(HomeQuestion.SCHOOL_RUN, Reply.of(String.valueOf(chance.between(3, 9) * 5)));
        told.forEach((question, reply) -> {
            if (!part || chance.percent(55)) {
                answer(id, question, reply, day);
            }
        });
    }

    private void answer(HouseholdId id, HomeQuestion question, Reply reply, LocalDate day) {
        AboutHomes.answer(tx, id, new AboutHomes.Told(question, reply, null), day, "Supervision visit");
    }

    private Reply yes(int percent) {
        return chance.percent(percent) ? Reply.YES : Reply.NO;
    }

    /** As many as are known to be there: the carers', the children's, and what is left. */
    private void rooms(DemoHome home) {
        String said = AboutHomes.of(tx.sql(), home.id(), at)
                .reply(HomeQuestion.BEDROOMS)
                .value();
        int all = said == null ? home.places() + 1 : Integer.parseInt(said);
        int foster = Math.max(1, chance.percent(12) ? home.places() - 1 : home.places());
        for (int i = 0; i < all; i++) {
            Room.Use use = i == 0
                    ? Room.Use.CARERS
                    : i <= foster ? Room.Use.FOSTERING : chance.percent(50) ? Room.Use.ADULT : Room.Use.SPARE;
            boolean fostering = use == Room.Use.FOSTERING;
            AboutHomes.room(
                    tx,
                    home.id(),
                    new Room(
                            0,
                            i == 0 ? "Front bedroom" : fostering ? "Foster bedroom " + i : "Small bedroom",
                            i == 0 || chance.percent(85) ? "First floor" : "Second floor",
                            use,
                            fostering ? chance.percent(35) ? Answer.YES : Answer.NO : Answer.NOT_ASKED,
                            fostering && chance.percent(25) ? 2 : 1,
                            home.approved().start(),
                            null,
                            0));
        }
        Approvals.meant(tx, home.id(), at); // brothers and sisters share
    }

    /** Their own children who live there. */
    private void family(DemoHome home) {
        int children = chance.weighted(64, 24, 12);
        for (int i = 0; i < children; i++) {
            boolean girl = chance.percent(50);
            LocalDate born = at.minusYears(chance.between(6, 17)).minusDays(chance.between(1, 360));
            var person = new NewPerson(
                    cast.childName(girl ? "F" : "M"), cast.lastName(), born, girl ? "F" : "M", null, null);
            LocalDate from = born.isAfter(home.approved().start())
                    ? born
                    : home.approved().start();
            Households.join(tx, home.id(), person, Member.Role.CHILD, girl ? "Their daughter" : "Their son", from);
        }
    }

    private void abilities(HouseholdId id, LocalDate day) {
        int skills = chance.weighted(5, 10, 25, 30, 20, 10);
        for (int i = 0; i < skills; i++) {
            String skill = SKILLS.get((i * 5 + chance.between(0, 4)) % SKILLS.size());
            able(id, Ability.Kind.SKILL, skill, 1 + chance.weighted(30, 45, 25), chance.one(SHOWN), day, null);
        }
        if (skills > 0 && chance.percent(22)) {
            LocalDate end = at.plusDays(chance.between(-40, 700));
            able(
                    id,
                    Ability.Kind.SKILL,
                    chance.one(MEDICAL),
                    2,
                    "Training by a nurse",
                    day,
                    end.isBefore(day) ? null : end);
        }
        if (skills == 0) {
            answer(id, HomeQuestion.SKILLS, Reply.NONE, day);
        }
        one(id, Ability.Kind.LANGUAGE, LANGUAGES, 16, day);
        one(id, Ability.Kind.FAITH, FAITHS, 45, day);
        one(id, Ability.Kind.TRADITION, TRADITIONS, 25, day);
        if (chance.percent(45)) {
            answer(
                    id,
                    HomeQuestion.SUPPORT_PLAN,
                    Reply.of("Friends and a community group near by; food, festivals and books at home"),
                    day);
        }
    }

    private void one(HouseholdId id, Ability.Kind kind, List<String> of, int percent, LocalDate day) {
        if (chance.percent(percent)) {
            able(id, kind, chance.one(of), null, null, day, null);
        } else {
            answer(id, kind.question(), Reply.NONE, day);
        }
    }

    private void able(
            HouseholdId id,
            Ability.Kind kind,
            String value,
            @Nullable Integer level,
            @Nullable String evidence,
            LocalDate day,
            @Nullable LocalDate end) {
        AboutHomes.able(tx, id, new Ability(0, kind, value, level, evidence, day, end));
    }

    private void limits(DemoHome home, LocalDate day) {
        switch (chance.weighted(46, 18, 16, 13, 5, 2)) {
            case 0 -> answer(home.id(), HomeQuestion.LIMITS, Reply.NONE, day);
            case 1 ->
                state(
                        home,
                        StatedLimit.Kind.NUMBER,
                        String.valueOf(Math.max(1, home.places() - 1)),
                        "One at a time suits us",
                        day);
            case 2 -> state(home, StatedLimit.Kind.AGE, home.ageFrom() + " to 12", "No teenagers, please", day);
            case 3 -> state(home, StatedLimit.Kind.NEED, chance.one(HARD), "We could not keep them safe", day);
            case 4 -> state(home, StatedLimit.Kind.DISTANCE, String.valueOf(chance.between(6, 15)), null, day);
            default -> state(home, StatedLimit.Kind.OTHER, "No night shifts for both of us at once", null, day);
        }
    }

    private void state(DemoHome home, StatedLimit.Kind kind, String value, @Nullable String words, LocalDate day) {
        StatedLimits.state(tx, home.id(), null, new StatedLimit(0, kind, value, false, day, words, null, 0));
    }
}
