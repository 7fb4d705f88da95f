package hearth.access;

import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.SubjectId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Breaches of rules by what has happened: standing, and dealt with. */
public final class Breaches {
    /** All that stand on the day, oldest first. */
    public static final Listing<Standing> LISTING = new Listing<>(
            "breaches",
            Right.SEE_CHILDREN,
            List.of(
                    Field.of("rule", "Rule", Kind.REFERENCE, Standing::rule),
                    Field.of("about", "About", Kind.REFERENCE, Standing::about),
                    Field.of("since", "Since", Kind.DATE, Standing::since),
                    Field.of("who", "Who must act", Kind.TEXT, Standing::who),
                    Field.of("due", "Due", Kind.DATE, Standing::due),
                    Field.of("state", "State", Kind.TEXT, Standing::state),
                    Field.of("message", "What", Kind.LONG_TEXT, Standing::message)),
            Standing.class,
            BreachStore.STANDING,
            "since, about, rule");

    /**
     * A row of the list.
     *
     * @param id the subject it stands on
     * @param state Open, or Overdue where the day by which somebody must act has passed
     */
    public record Standing(
            long id,
            String rule,
            String about,
            LocalDate since,
            @Nullable String who,
            @Nullable LocalDate due,
            String state,
            String message) {}

    /** How one was dealt with that is over because the record no longer breaks the rule. */
    private static final String PUT_RIGHT = "The record was completed or corrected.";

    private Breaches() {}

    /** Lets one stand; the same rule already standing on the same record since the same day is not written twice. */
    public static void stand(Tx tx, SubjectId about, Refusal refusal, LocalDate since, @Nullable LocalDate due) {
        if (!BreachStore.stands(tx.sql(), about, refusal.rule(), since)) {
            add(tx, about, refusal, since, due);
        }
    }

    /** Lets one stand whatever was dealt with before: whoever calls it has looked at what stands. */
    public static void add(Tx tx, SubjectId about, Refusal refusal, LocalDate since, @Nullable LocalDate due) {
        tx.insert(
                about,
                "breach",
                Row.of("rule", refusal.rule())
                        .and("subject_id", about)
                        .and("message", refusal.message())
                        .and("since", since)
                        .and("who", refusal.decider())
                        .and("due_on", due));
    }

    /** Says that one has been dealt with, and how; the right is that of the record it stands on. */
    public static void resolve(
            Session session, Right right, SubjectId about, long id, int version, LocalDate on, String how) {
        if (how.isBlank()) {
            throw new RuleRefused(Refusal.at("how", "Say how it was dealt with: who decided what."));
        }
        session.write(
                right,
                "resolve a breach",
                tx -> tx.update(
                        about, "breach", id, version, Row.of("resolved_on", on).and("resolved_how", how)));
    }

    /** Lets those of these rules that stand on a record be dealt with by what has just happened to it. */
    public static void resolve(Tx tx, SubjectId about, Set<String> rules, LocalDate on, String how) {
        for (Breach breach : BreachStore.on(tx.sql(), about)) {
            if (breach.resolvedOn() == null && rules.contains(breach.rule())) {
                tx.update(
                        about,
                        "breach",
                        breach.id(),
                        breach.version(),
                        Row.of("resolved_on", on).and("resolved_how", how));
            }
        }
    }

    /** A rule that a record breaks, and since when. */
    public record Broken(Refusal refusal, LocalDate since) {}

    /**
     * Makes what stands on a record of some rules be what it breaks now: what it no longer breaks is over, what it breaks again stands
     * again. What a person has dealt with stays dealt with.
     *
     * @param rules all the rules that were looked at
     */
    public static void exactly(Tx tx, SubjectId about, Set<String> rules, List<Broken> broken, LocalDate on) {
        List<Breach> known = BreachStore.on(tx.sql(), about);
        for (Breach breach : known) {
            if (breach.resolvedOn() == null
                    && rules.contains(breach.rule())
                    && broken.stream().noneMatch(b -> same(b, breach))) {
                tx.update(
                        about,
                        "breach",
                        breach.id(),
                        breach.version(),
                        Row.of("resolved_on", on).and("resolved_how", PUT_RIGHT));
            }
        }
        var added = new ArrayList<Broken>();
        for (Broken one : broken) {
            boolean there = known.stream().anyMatch(k -> same(one, k) && !PUT_RIGHT.equals(k.resolvedHow()))
                    || added.stream()
                            .anyMatch(
                                    a -> a.refusal().rule().equals(one.refusal().rule())
                                            && a.since().equals(one.since()));
            if (!there) {
                add(tx, about, one.refusal(), one.since(), null);
                added.add(one);
            }
        }
    }

    private static boolean same(Broken broken, Breach breach) {
        return broken.refusal().rule().equals(breach.rule()) && broken.since().equals(breach.since());
    }

    /** All that stand on a day, oldest first. */
    public static List<Breach> standing(Handle h, LocalDate day) {
        return BreachStore.standing(h, day);
    }

    /** All on one record, resolved ones too, newest first. */
    public static List<Breach> on(Handle h, SubjectId about) {
        return BreachStore.on(h, about);
    }
}
