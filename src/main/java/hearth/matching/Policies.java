package hearth.matching;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.common.BritishDates;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.matching.plan.Limits;
import hearth.store.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The policies a service has signed, each from its day on; Hearth's standard until there is one. */
public final class Policies {
    private static final Pattern PART = Pattern.compile("([A-Z_]+)=(\\d+)");

    private static final String STALE = "What this changes was worked out on another day, or homes have been weighed"
            + " otherwise since. Go back to the weights and have it shown again before you sign.";

    private static final String RESERVE = "RESERVE";
    private static final String EXEMPTIONS = "EXEMPTIONS";
    private static final String SETTLING = "SETTLING";
    private static final String FLOOR = "FLOOR";

    private Policies() {}

    /**
     * One as it was signed.
     *
     * @param effect what it would have changed, in the sentence shown before
     */
    public record Signed(
            Policy policy,
            @Nullable LocalDate signedOn,
            @Nullable String reason,
            @Nullable String effect) {}

    /** The one in force on a day. */
    public static Policy on(Handle h, LocalDate day) {
        int ownRoom = Settings.number(h, Setting.OWN_BEDROOM_AGE, day);
        return stored(h, day).map(s -> policy(s, ownRoom)).orElseGet(() -> standard(ownRoom));
    }

    /** Every one that was signed, the latest first. */
    public static List<Signed> all(Handle h) {
        return PolicyStore.all(h).stream()
                .map(s -> new Signed(
                        policy(s, Settings.number(h, Setting.OWN_BEDROOM_AGE, s.startsOn())),
                        s.signedOn(),
                        s.reason(),
                        s.effect()))
                .toList();
    }

    private static Optional<PolicyStore.Stored> stored(Handle h, LocalDate day) {
        return PolicyStore.all(h).stream()
                .filter(s -> !s.startsOn().isAfter(day))
                .findFirst();
    }

    private static Policy standard(int ownRoom) {
        Policy s = Policy.STANDARD;
        return new Policy(
                s.from(),
                s.weights(),
                s.freshDays(),
                s.schoolMiles(),
                s.nearMiles(),
                s.smokeAge(),
                ownRoom,
                s.limits(),
                s.signedBy());
    }

    private static Policy policy(PolicyStore.Stored stored, int ownRoom) {
        Map<String, Integer> parts = PART.matcher(stored.body())
                .results()
                .collect(Collectors.toMap(m -> m.group(1), m -> Integer.valueOf(m.group(2))));
        var weights = new EnumMap<Criterion, Integer>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            weights.put(criterion, parts.getOrDefault(criterion.name(), 0));
        }
        Policy s = Policy.STANDARD;
        return new Policy(
                stored.startsOn(),
                weights,
                parts.getOrDefault("FRESH_DAYS", s.freshDays()),
                parts.getOrDefault("SCHOOL_MILES", s.schoolMiles()),
                parts.getOrDefault("NEAR_MILES", s.nearMiles()),
                parts.getOrDefault("SMOKE_AGE", s.smokeAge()),
                ownRoom,
                new Limits(
                        parts.getOrDefault(RESERVE, 0),
                        parts.getOrDefault(EXEMPTIONS, Limits.ANY),
                        parts.getOrDefault(SETTLING, 0),
                        parts.getOrDefault(FLOOR, 0)),
                stored.signedBy());
    }

    /**
     * A policy as it was typed, checked and not signed.
     *
     * @throws RuleRefused where the weights are not 100 together, or a number makes no sense
     */
    public static Policy proposed(
            LocalDate from,
            Map<Criterion, Integer> weights,
            int freshDays,
            int schoolMiles,
            int nearMiles,
            int smokeAge,
            int ownRoomAge,
            Limits limits,
            String signedBy) {
        var refusals = new ArrayList<Refusal>();
        weights.forEach((criterion, weight) -> {
            if (weight < 0) {
                refusals.add(Refusal.at(criterion.code(), criterion.label() + " must be 0 or more."));
            }
        });
        int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != Policy.TOTAL) {
            refusals.add(Refusal.at(
                    Criterion.NEEDS.code(),
                    "The weights are " + sum + " together and must be " + Policy.TOTAL + ". "
                            + (sum < Policy.TOTAL
                                    ? "Give " + (Policy.TOTAL - sum) + " more."
                                    : "Take away " + (sum - Policy.TOTAL) + ".")));
        }
        least(refusals, "fresh_days", freshDays);
        least(refusals, "school_miles", schoolMiles);
        least(refusals, "near_miles", nearMiles);
        least(refusals, "smoke_age", smokeAge + 1);
        notNegative(refusals, "reserve", limits.reserve());
        notNegative(refusals, "exemptions", limits.exemptions());
        notNegative(refusals, "settling", limits.settling());
        notNegative(refusals, "floor", limits.floor());
        if (limits.floor() > Policy.TOTAL) {
            refusals.add(Refusal.at("floor", "No home has more than " + Policy.TOTAL + " points."));
        }
        RuleRefused.unlessEmpty(refusals);
        return new Policy(from, weights, freshDays, schoolMiles, nearMiles, smokeAge, ownRoomAge, limits, signedBy);
    }

    private static void least(List<Refusal> refusals, String field, int number) {
        if (number < 1) {
            refusals.add(Refusal.at(field, "Enter a number above 0."));
        }
    }

    private static void notNegative(List<Refusal> refusals, String field, int number) {
        if (number < 0) {
            refusals.add(Refusal.at(field, "Enter 0 or a number above it."));
        }
    }

    /**
     * Signs a policy from its day on, with what it changes on the lists of today and of the last quarter, which has been looked at
     * first. Weights are for every child alike; one child's own priorities are in the child's wishes.
     *
     * @throws RuleRefused where that is not what would be shown now, for a day that has passed or has a policy already, without a name or a reason
     */
    public static void sign(Session session, PolicyEffect effect, String reason) {
        Policy policy = effect.policy();
        session.write(Right.SET_TARGETS, "a policy of matching", tx -> {
            if (effect.stale(on(tx.sql(), session.today()), session.today())) {
                throw new RuleRefused(Refusal.of("POLICY-01", STALE));
            }
            RuleRefused.unlessEmpty(refusals(tx.sql(), policy, reason, session.today()));
            return tx.insert(
                    null,
                    "match_policy",
                    Row.of("starts_on", policy.from())
                            .and("body", body(policy))
                            .and("signed_by", policy.signedBy().strip())
                            .and("signed_on", session.today())
                            .and("reason", reason.strip())
                            .and("effect", effect.words()));
        });
    }

    private static List<Refusal> refusals(Handle h, Policy policy, String reason, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (policy.from().isBefore(today)) {
            refusals.add(Refusal.at(
                    "from", "A policy holds from today or a later day on: decisions made by the old one stand."));
        }
        if (PolicyStore.all(h).stream().anyMatch(s -> s.startsOn().equals(policy.from()))) {
            refusals.add(Refusal.at(
                    "from",
                    "A policy was signed for " + BritishDates.format(policy.from())
                            + " already, and it stands. Choose a later day."));
        }
        if (policy.signedBy().isBlank()) {
            refusals.add(Refusal.at("signed_by", "Enter the name of the manager who signs."));
        }
        if (reason.isBlank()) {
            refusals.add(Refusal.at("reason", "Write why the weights are changed."));
        }
        return refusals;
    }

    private static String body(Policy policy) {
        String weights = Arrays.stream(Criterion.values())
                .map(c -> c.name() + "=" + policy.weight(c))
                .collect(Collectors.joining(" "));
        return weights + " FRESH_DAYS=" + policy.freshDays() + " SCHOOL_MILES=" + policy.schoolMiles() + " NEAR_MILES="
                + policy.nearMiles() + " SMOKE_AGE=" + policy.smokeAge() + body(policy.limits());
    }

    /** Only what is kept to: a policy without limits reads as it did before there were any. */
    private static String body(Limits limits) {
        return (limits.reserve() == 0 ? "" : " " + RESERVE + "=" + limits.reserve())
                + (limits.exemptions() == Limits.ANY ? "" : " " + EXEMPTIONS + "=" + limits.exemptions())
                + (limits.settling() == 0 ? "" : " " + SETTLING + "=" + limits.settling())
                + (limits.floor() == 0 ? "" : " " + FLOOR + "=" + limits.floor());
    }
}
