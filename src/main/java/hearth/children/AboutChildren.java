package hearth.children;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.Postcode;
import hearth.common.Refusal;
import hearth.common.Reply;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a child and decides which home suits: each with its day and source; a correction leaves what was said before.
 * (It is long because each kind of fact has its own door, and all keep the same rule.)
 */
public final class AboutChildren {
    private static final Pattern SECTOR = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9])");
    private static final int MOST_POINTS = 10;

    private AboutChildren() {}

    /** An answer that is being given. */
    public record Told(
            ChildQuestion question, Reply reply, @Nullable String note) {}

    /**
     * All of it as it stands on a day.
     *
     * @param reasons whether the reader may see with whom and where the child must not live, and why
     */
    public static AboutChild of(Handle h, ChildId child, LocalDate day, boolean reasons) {
        var latest = new ArrayList<Needs.Fact>();
        var earlier = new ArrayList<Needs.Fact>();
        var met = new HashSet<String>();
        for (Needs.Fact answer : AboutChildStore.answers(h, child, day)) {
            (met.add(answer.key()) ? latest : earlier).add(answer);
        }
        return new AboutChild(
                latest,
                earlier,
                AboutChildStore.wishes(h, child, day),
                AboutChildStore.schools(h, child, day),
                AboutChildStore.familyTimes(h, child, day),
                AboutChildStore.apart(h, child, day).stream()
                        .map(a -> reasons ? a : a.cover())
                        .toList(),
                AboutChildStore.places(h, child, day).stream()
                        .map(p -> reasons ? p : p.cover())
                        .toList(),
                AboutChildStore.risks(h, child, day));
    }

    /**
     * Writes down what was answered on a day.
     *
     * @throws RuleRefused for a day that has not come
     */
    public static void answer(
            Session session, ChildId child, List<Told> told, LocalDate asOf, @Nullable String source) {
        RuleRefused.unlessEmpty(past("as_of", asOf, session.today()));
        session.write(Right.EDIT_CHILDREN, "answers about a child", tx -> {
            told.forEach(t -> answer(tx, child, t, asOf, source));
            return told;
        });
    }

    /** The same inside a larger transaction. */
    public static long answer(Tx tx, ChildId child, Told told, LocalDate asOf, @Nullable String source) {
        return tx.insert(
                child,
                "child_fact",
                Row.of("child_id", child)
                        .and("key", told.question().name())
                        .and("state", told.reply().known())
                        .and("value", told.reply().value())
                        .and("essential", told.reply().essential())
                        .and("as_of", asOf)
                        .and("source", source)
                        .and("note", told.note()));
    }

    /**
     * Writes down what a child wishes, or puts right what was written down.
     *
     * @throws RuleRefused without words or a reason, or with both
     */
    public static long wish(Session session, ChildId child, Wish wish) {
        var refusals = new ArrayList<>(past("taken_on", wish.takenOn(), session.today()));
        if ((wish.words() == null) == (wish.notObtainedWhy() == null)) {
            refusals.add(Refusal.at("words", "Write the child's words, or why they could not be had: one of the two."));
        }
        Integer points = wish.raisesPoints();
        if (points != null && (points < 0 || points > MOST_POINTS)) {
            refusals.add(
                    Refusal.at("points", "The child's own priority can raise the points by 0 to " + MOST_POINTS + "."));
        }
        RuleRefused.unlessEmpty(refusals);
        return session.write(Right.EDIT_CHILDREN, "what a child wishes", tx -> wish(tx, child, wish));
    }

    /** The latest that is on record by a day: the child's words, or why they could not be had. */
    public static Optional<Long> lastWish(Handle h, ChildId child, LocalDate day) {
        return AboutChildStore.wishes(h, child, day).stream().findFirst().map(Wish::id);
    }

    /** The same inside a larger transaction; the id of the row. */
    public static long wish(Tx tx, ChildId child, Wish wish) {
        Row row = Row.of("taken_on", wish.takenOn())
                .and("taken_by", wish.takenBy().strip())
                .and("words", wish.words())
                .and("not_obtained_why", wish.notObtainedWhy())
                .and("raises_criterion", wish.raisesCriterion())
                .and("raises_points", wish.raisesPoints());
        return put(tx, child, "child_wish", wish.id(), wish.version(), row);
    }

    /**
     * Writes down a school, or puts one right; a new one ends the one before on its first day.
     *
     * @throws RuleRefused where its days are the wrong way round
     */
    public static void school(Session session, ChildId child, School school) {
        RuleRefused.unlessEmpty(order(school.startsOn(), school.endsOn()));
        session.write(Right.EDIT_CHILDREN, "a child's school", tx -> {
            if (school.id() == 0) {
                AboutChildStore.schools(tx.sql(), child, session.today()).stream()
                        .filter(s -> s.endsOn() == null && s.startsOn().isBefore(school.startsOn()))
                        .forEach(s -> tx.update(
                                child, "schooling", s.id(), s.version(), Row.of("ends_on", school.startsOn())));
            }
            return school(tx, child, school);
        });
    }

    /** The same inside a larger transaction. */
    public static long school(Tx tx, ChildId child, School school) {
        Row row = Row.of("school", school.school().strip())
                .and("postcode", school.postcode())
                .and("year_group", school.yearGroup())
                .and("starts_on", school.startsOn())
                .and("ends_on", school.endsOn())
                .and("source", school.source());
        return put(tx, child, "schooling", school.id(), school.version(), row);
    }

    /**
     * Writes down time with family, or puts it right.
     *
     * @throws RuleRefused where its days are the wrong way round
     */
    public static void familyTime(Session session, ChildId child, FamilyTime time) {
        RuleRefused.unlessEmpty(order(time.startsOn(), time.endsOn()));
        session.write(Right.EDIT_CHILDREN, "family time", tx -> familyTime(tx, child, time));
    }

    /** The same inside a larger transaction. */
    public static long familyTime(Tx tx, ChildId child, FamilyTime time) {
        Row row = Row.of("with_whom", time.withWhom().strip())
                .and("place", time.place())
                .and("postcode", time.postcode())
                .and("visits_per_year", time.visitsPerYear())
                .and("supervised", time.supervised())
                .and("starts_on", time.startsOn())
                .and("ends_on", time.endsOn())
                .and("source", time.source());
        return put(tx, child, "family_time", time.id(), time.version(), row);
    }

    /**
     * Writes down whom a child must not live with, or puts it right.
     *
     * @throws RuleRefused where nobody is named, or its days are the wrong way round
     */
    public static void apart(Session session, ChildId child, KeptApart apart) {
        var refusals = new ArrayList<>(order(apart.startsOn(), apart.endsOn()));
        if (apart.named().count() == 0 && (apart.kind() == null || apart.kind().isBlank())) {
            refusals.add(Refusal.at("who", "Choose who it is, or write what kind of person."));
        }
        if (child.equals(apart.otherChild())) {
            refusals.add(Refusal.at("who", "This is the child's own record. Choose somebody else."));
        }
        RuleRefused.unlessEmpty(refusals);
        session.write(Right.EDIT_CHILDREN, "whom a child must not live with", tx -> apart(tx, child, apart));
    }

    /** The same inside a larger transaction. */
    public static long apart(Tx tx, ChildId child, KeptApart apart) {
        Row row = Row.of("other_child_id", apart.otherChild())
                .and("other_person_id", apart.otherPerson())
                .and("other_household_id", apart.otherHousehold())
                .and("other_kind", apart.otherHousehold() == null ? apart.kind() : "HOME")
                .and("basis", apart.basis())
                .and("reason", apart.reason())
                .and("starts_on", apart.startsOn())
                .and("ends_on", apart.endsOn())
                .and("source", apart.source());
        return put(tx, child, "must_not_live_with", apart.id(), apart.version(), row);
    }

    /**
     * Writes down where a child must not live, or puts it right.
     *
     * @throws RuleRefused where the place cannot be found on a map, or its days are the wrong way round
     */
    public static void forbid(Session session, ChildId child, ForbiddenPlace place) {
        var refusals = new ArrayList<>(order(place.startsOn(), place.endsOn()));
        switch (place.kind()) {
            case AUTHORITY -> {
                if (place.value().isBlank()) {
                    refusals.add(Refusal.at("authority", "Choose the council."));
                }
            }
            case SECTOR -> {
                if (!SECTOR.matcher(bare(place)).matches()) {
                    refusals.add(
                            Refusal.at("sector", "Postcode sector must be all but the last two letters, like WN1 1."));
                }
            }
            case POSTCODE, CIRCLE -> {
                if (Postcode.parse(place.value()).isEmpty()) {
                    refusals.add(Refusal.at("postcode", "Enter the full postcode, like WN1 1AA."));
                }
                if (place.kind() == ForbiddenPlace.Kind.CIRCLE
                        && (place.radiusTenths() == null || place.radiusTenths() <= 0)) {
                    refusals.add(Refusal.at("radius", "Enter how many miles around it, like 5."));
                }
            }
        }
        RuleRefused.unlessEmpty(refusals);
        session.write(Right.EDIT_CHILDREN, "where a child must not live", tx -> forbid(tx, child, place));
    }

    /** The same inside a larger transaction. */
    public static long forbid(Tx tx, ChildId child, ForbiddenPlace place) {
        Row row = Row.of("kind", place.kind())
                .and(
                        "value",
                        place.kind() == ForbiddenPlace.Kind.SECTOR
                                ? SECTOR.matcher(bare(place)).replaceFirst("$1 $2")
                                : place.value().strip().toUpperCase(Locale.UK))
                .and("radius_tenths", place.kind() == ForbiddenPlace.Kind.CIRCLE ? place.radiusTenths() : null)
                .and("basis", place.basis())
                .and("reason", place.reason())
                .and("starts_on", place.startsOn())
                .and("ends_on", place.endsOn())
                .and("source", place.source());
        return put(tx, child, "forbidden_place", place.id(), place.version(), row);
    }

    private static String bare(ForbiddenPlace place) {
        return place.value().replaceAll("\\s", "").toUpperCase(Locale.UK);
    }

    /**
     * Writes down a risk, or puts it right.
     *
     * @param barsSharing whether it bars sharing a bedroom; null where that is not said with it
     * @throws RuleRefused where its days are the wrong way round
     */
    public static void risk(Session session, ChildId child, Risk risk, @Nullable Reply barsSharing) {
        RuleRefused.unlessEmpty(order(risk.startsOn(), risk.endsOn()));
        session.write(Right.EDIT_CHILDREN, "a risk", tx -> {
            if (barsSharing != null) {
                var told = new Told(ChildQuestion.BARS_SHARING, barsSharing, null);
                answer(tx, child, told, session.today(), risk.source());
            }
            return risk(tx, child, risk);
        });
    }

    /** The same inside a larger transaction. */
    public static long risk(Tx tx, ChildId child, Risk risk) {
        Row row = Row.of("direction", risk.direction())
                .and("kind", risk.kind())
                .and("words", risk.words().strip())
                .and("source", risk.source())
                .and("starts_on", risk.startsOn())
                .and("ends_on", risk.endsOn());
        return put(tx, child, "child_risk", risk.id(), risk.version(), row);
    }

    private static long put(Tx tx, ChildId child, String table, long id, int version, Row row) {
        if (id == 0) {
            return tx.insert(child, table, row.and("child_id", child));
        }
        tx.update(child, table, id, version, row);
        return id;
    }

    private static List<Refusal> past(String field, LocalDate day, LocalDate today) {
        return day.isAfter(today)
                ? List.of(Refusal.at(field, BritishDates.format(day) + " has not come yet."))
                : List.of();
    }

    private static List<Refusal> order(LocalDate start, @Nullable LocalDate end) {
        return end != null && !end.isAfter(start)
                ? List.of(Refusal.at(
                        "ends_on", "It began on " + BritishDates.format(start) + "; it ends on a day after that."))
                : List.of();
    }
}
