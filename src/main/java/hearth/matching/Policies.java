package hearth.matching;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.common.Mendable;
import hearth.store.Row;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The policies a service has signed, each from its day on; Hearth's standard until there is one. */
public final class Policies {
    private static final Pattern PART = Pattern.compile("([A-Z_]+)=(\\d+)");

    private Policies() {}

    /** The one in force on a day. */
    public static Policy on(Handle h, LocalDate day) {
        int ownRoom = Settings.number(h, Setting.OWN_BEDROOM_AGE, day);
        var stored = PolicyStore.on(h, day);
        if (stored.isEmpty()) {
            Policy s = Policy.STANDARD;
            return new Policy(
                    s.from(),
                    s.weights(),
                    s.freshDays(),
                    s.schoolMiles(),
                    s.nearMiles(),
                    s.smokeAge(),
                    ownRoom,
                    s.signedBy());
        }
        Map<String, Integer> parts = PART.matcher(stored.get().body())
                .results()
                .collect(Collectors.toMap(m -> m.group(1), m -> Integer.valueOf(m.group(2))));
        var weights = new EnumMap<Criterion, Integer>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            weights.put(criterion, parts.getOrDefault(criterion.name(), 0));
        }
        Policy s = Policy.STANDARD;
        return new Policy(
                stored.get().startsOn(),
                weights,
                parts.getOrDefault("FRESH_DAYS", s.freshDays()),
                parts.getOrDefault("SCHOOL_MILES", s.schoolMiles()),
                parts.getOrDefault("NEAR_MILES", s.nearMiles()),
                parts.getOrDefault("SMOKE_AGE", s.smokeAge()),
                ownRoom,
                stored.get().signedBy());
    }

    /**
     * Signs a policy from its day on. Weights are for every child alike; one child's own priorities are in the child's wishes.
     *
     * @throws Mendable for a day that has passed: what was decided by an older policy stands
     */
    public static void sign(Session session, Policy policy) {
        if (policy.from().isBefore(session.today())) {
            throw new Mendable("A policy holds from today or a later day on: decisions made by the old one stand.");
        }
        session.write(
                Right.SET_TARGETS,
                "a policy of matching",
                tx -> tx.insert(
                        null,
                        "match_policy",
                        Row.of("starts_on", policy.from())
                                .and("body", body(policy))
                                .and("signed_by", policy.signedBy())));
    }

    private static String body(Policy policy) {
        String weights = java.util.Arrays.stream(Criterion.values())
                .map(c -> c.name() + "=" + policy.weight(c))
                .collect(Collectors.joining(" "));
        return weights + " FRESH_DAYS=" + policy.freshDays() + " SCHOOL_MILES=" + policy.schoolMiles() + " NEAR_MILES="
                + policy.nearMiles() + " SMOKE_AGE=" + policy.smokeAge();
    }
}
