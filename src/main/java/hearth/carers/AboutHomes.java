package hearth.carers;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.HouseholdId;
import hearth.common.Refusal;
import hearth.common.Reply;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is asked about a home and what is seen there: each with its day, and a correction leaves what was said before. */
public final class AboutHomes {
    private static final int MOST_ROOMS = 20;
    private static final int MOST_BEDS = 9;
    private static final int MOST_YEARS = 10;

    private AboutHomes() {}

    /** An answer that is being given. */
    public record Told(
            HomeQuestion question, Reply reply, @Nullable String note) {}

    public static AboutHome of(Handle h, HouseholdId household, LocalDate day) {
        var latest = new ArrayList<HomeAnswer>();
        var earlier = new ArrayList<HomeAnswer>();
        var met = new HashSet<String>();
        for (HomeAnswer answer : AboutHomeStore.answers(h, household, day)) {
            (met.add(answer.key()) ? latest : earlier).add(answer);
        }
        return new AboutHome(
                latest,
                earlier,
                AboutHomeStore.rooms(h, household, day),
                AboutHomeStore.abilities(h, household, day),
                AboutHomeStore.limits(h, household, day));
    }

    /**
     * Writes down what was answered on a day.
     *
     * @throws RuleRefused for a day that has not come, or a number that cannot be
     */
    public static void answer(
            Session session, HouseholdId household, List<Told> told, LocalDate asOf, @Nullable String source) {
        var refusals = new ArrayList<>(Days.past("as_of", asOf, session.today()));
        told.stream()
                .filter(t -> t.question() == HomeQuestion.BEDROOMS && number(t.reply()) > MOST_ROOMS)
                .forEach(t -> refusals.add(
                        Refusal.at("BEDROOMS", "Bedrooms must be a number up to " + MOST_ROOMS + ", like 4.")));
        RuleRefused.unlessEmpty(refusals);
        session.write(Right.EDIT_CARERS, "answers about a home", tx -> {
            told.forEach(t -> answer(tx, household, t, asOf, source));
            return told;
        });
    }

    private static int number(Reply reply) {
        String value = reply.value();
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }

    /** The same inside a larger transaction. */
    public static long answer(Tx tx, HouseholdId household, Told told, LocalDate asOf, @Nullable String source) {
        return tx.insert(
                household,
                "household_fact",
                Row.of("household_id", household)
                        .and("key", told.question().name())
                        .and("state", told.reply().known())
                        .and("value", told.reply().value())
                        .and("as_of", asOf)
                        .and("source", source)
                        .and("note", told.note()));
    }

    /**
     * Writes down a bedroom, or puts one right; the number of bedrooms never stays under that of the rooms known.
     *
     * @throws RuleRefused where its days are the wrong way round
     */
    public static void room(Session session, HouseholdId household, Room room) {
        var refusals = new ArrayList<>(Days.past("starts_on", room.startsOn(), session.today()));
        LocalDate end = room.endsOn();
        if (end != null && !end.isAfter(room.startsOn())) {
            refusals.add(Refusal.at(
                    "ends_on",
                    "It is a bedroom from " + BritishDates.format(room.startsOn()) + "; it ends after that."));
        }
        refusals.addAll(Days.planned("ends_on", end, session.today(), 2));
        if (room.beds() != null && (room.beds() < 1 || room.beds() > MOST_BEDS)) {
            refusals.add(Refusal.at("beds", "Beds must be a number from 1 to " + MOST_BEDS + ", like 2."));
        }
        RuleRefused.unlessEmpty(refusals);
        session.write(Right.EDIT_CARERS, "a bedroom", tx -> {
            room(tx, household, room);
            int rooms =
                    AboutHomeStore.rooms(tx.sql(), household, session.today()).size();
            Integer said = HouseholdHistoryStore.bedrooms(tx.sql(), household);
            if (said == null || said < rooms) {
                var told = new Told(HomeQuestion.BEDROOMS, Reply.of(String.valueOf(rooms)), null);
                answer(tx, household, told, session.today(), null);
            }
            return room;
        });
    }

    /** The same inside a larger transaction. */
    public static void room(Tx tx, HouseholdId household, Room room) {
        Row row = Row.of("name", room.name())
                .and("floor", room.floor())
                .and("for_use", room.forUse())
                .and("may_share", room.mayShare())
                .and("beds", room.beds())
                .and("starts_on", room.startsOn())
                .and("ends_on", room.endsOn());
        if (room.id() == 0) {
            tx.insert(household, "bedroom", row.and("household_id", household));
        } else {
            tx.update(household, "bedroom", room.id(), room.version(), row);
        }
    }

    /**
     * Writes down what somebody there can do; a later line of the same takes the place of this one.
     *
     * @throws RuleRefused for a day that has not come, or one that runs out before it begins
     */
    public static void able(Session session, HouseholdId household, Ability ability) {
        var refusals = new ArrayList<>(Days.past("as_of", ability.asOf(), session.today()));
        LocalDate end = ability.expiresOn();
        if (end != null && end.isBefore(ability.asOf())) {
            refusals.add(Refusal.at(
                    "expires_on",
                    "It is known from " + BritishDates.format(ability.asOf()) + "; it runs out after that."));
        }
        refusals.addAll(Days.planned("expires_on", end, session.today(), MOST_YEARS));
        RuleRefused.unlessEmpty(refusals);
        session.write(Right.EDIT_CARERS, "what carers can do", tx -> able(tx, household, ability));
    }

    /** The same inside a larger transaction. */
    public static long able(Tx tx, HouseholdId household, Ability ability) {
        return tx.insert(
                household,
                "household_ability",
                Row.of("household_id", household)
                        .and("kind", ability.kind())
                        .and("value", ability.value())
                        .and("level", ability.level())
                        .and("evidence", ability.evidence())
                        .and("as_of", ability.asOf())
                        .and("expires_on", ability.expiresOn()));
    }
}
