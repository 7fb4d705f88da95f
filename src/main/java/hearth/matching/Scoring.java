package hearth.matching;

import hearth.carers.HomeQuestion;
import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.matching.ChildFacts.Need;
import hearth.matching.HouseholdFacts.Ability;
import hearth.matching.HouseholdFacts.Resident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Gives points by a policy. The shares of brothers and sisters are averaged. A child's own priority raises one criterion, evenly taken
 * from the rest.
 */
public final class Scoring {
    private static final double SUPPORTED_BY_PLAN = 0.7;
    private static final Map<ChildQuestion, String> IDENTITY = Map.of(
            ChildQuestion.LANGUAGE, "LANGUAGE", ChildQuestion.RELIGION, "FAITH", ChildQuestion.HERITAGE, "TRADITION");

    private final Policy policy;
    private final Nearness nearness;

    public Scoring(Policy policy) {
        this.policy = policy;
        this.nearness = new Nearness(policy);
    }

    /** The points of an entry that no rule bars; those of one that is barred say nothing. */
    public Points of(Entry entry) {
        return of(entry.request(), entry.home());
    }

    Points of(Request request, HouseholdFacts home) {
        var parts = new ArrayList<Points.Part>();
        for (Criterion criterion : Criterion.values()) {
            List<Share> shares = request.children().stream()
                    .map(c -> share(criterion, c, request, home))
                    .toList();
            double max = average(request, c -> weight(c, criterion));
            parts.add(new Points.Part(
                    criterion,
                    weighted(request, shares, criterion, Share::least, max),
                    weighted(request, shares, criterion, Share::most, max),
                    max,
                    () -> home.hidden() ? Line.COVERED : facts(criterion, request, home)));
        }
        return new Points(parts);
    }

    private static double average(Request request, ToDoubleFunction<ChildFacts> of) {
        return request.children().stream().mapToDouble(of).average().orElse(0);
    }

    private double weighted(
            Request request, List<Share> shares, Criterion criterion, ToDoubleFunction<Share> side, double max) {
        double sum = 0;
        for (int i = 0; i < shares.size(); i++) {
            sum += side.applyAsDouble(shares.get(i)) * weight(request.children().get(i), criterion);
        }
        return max == 0 ? 0 : sum / shares.size() / max;
    }

    /** The weight for one child: the policy's, with the child's own priority. */
    private double weight(ChildFacts child, Criterion criterion) {
        double base = policy.weight(criterion);
        ChildFacts.Priority priority = child.priority();
        if (priority == null) {
            return base;
        }
        double taken = priority.points() / (Criterion.values().length - 1.0);
        return priority.criterion() == criterion ? base + priority.points() : Math.max(0, base - taken);
    }

    private Share share(Criterion criterion, ChildFacts child, Request request, HouseholdFacts home) {
        return switch (criterion) {
            case NEEDS -> needs(child, home, request.from());
            case SCHOOL -> nearness.school(child, request.from(), home);
            case NEAR -> nearness.near(child, home);
            case CONTINUITY -> Share.of(continuity(child, request, home));
            case IDENTITY -> identity(child, home, request.from());
            case OTHERS -> Share.of(1 - others(request, home) / 4.0);
        };
    }

    /** Needs by their level, each covered as far as the home's skill reaches. */
    private static Share needs(ChildFacts child, HouseholdFacts home, LocalDate day) {
        if (child.needs().isEmpty()) {
            return Share.OPEN;
        }
        double all = 0;
        double least = 0;
        double most = 0;
        for (Need need : child.needs()) {
            Integer level = need.level();
            double weight = level == null ? 1 : level;
            Share covered = covered(need, home, day);
            all += weight;
            least += weight * (level == null ? 0 : covered.least());
            most += weight * (level == null ? 1 : covered.most());
        }
        return all == 0 ? Share.of(1) : new Share(least / all, most / all);
    }

    private static Share covered(Need need, HouseholdFacts home, LocalDate day) {
        for (Ability one : home.abilities()) {
            if (one.kind().equals("SKILL") && one.on(day) && one.value().equalsIgnoreCase(need.domain())) {
                Integer level = one.level();
                return level == null
                        ? Share.OPEN
                        : Share.of(level / Math.max(1.0, need.level() == null ? 3 : need.level()));
            }
        }
        return home.told("SKILL") ? Share.of(0) : Share.OPEN;
    }

    private static double continuity(ChildFacts child, Request request, HouseholdFacts home) {
        boolean known = home.id().equals(child.livesWith()) || child.knows().contains(home.id());
        boolean brother = home.residents().stream().anyMatch(r -> kin(r, child, request));
        return known || brother ? 1 : child.authority().equals(home.authority()) ? 0.5 : 0;
    }

    private static boolean kin(Resident resident, ChildFacts child, Request request) {
        ChildId id = resident.child();
        return id != null && child.siblings().contains(id) && resident.during(request);
    }

    /** What the child says of language, faith and heritage, met by the home or by a written plan. No code of ethnicity is asked. */
    private static Share identity(ChildFacts child, HouseholdFacts home, LocalDate day) {
        double least = 0;
        double most = 0;
        for (var part : IDENTITY.entrySet()) {
            Share met = met(child.answer(part.getKey()), part.getValue(), home, day);
            least += met.least() / IDENTITY.size();
            most += met.most() / IDENTITY.size();
        }
        return new Share(least, most);
    }

    private static Share met(Fact asked, String kind, HouseholdFacts home, LocalDate day) {
        String value = asked.value();
        if (asked.no()) {
            return Share.of(1);
        }
        if (asked.open() || value == null) {
            return Share.OPEN;
        }
        for (Ability one : home.abilities()) {
            if (one.kind().equals(kind) && one.on(day) && one.value().equalsIgnoreCase(value)) {
                return Share.of(1);
            }
        }
        double plan = home.answer(HomeQuestion.SUPPORT_PLAN).yes() ? SUPPORTED_BY_PLAN : 0;
        return home.told(kind) ? Share.of(plan) : new Share(plan, 1);
    }

    private static long others(Request request, HouseholdFacts home) {
        return home.residents().stream()
                .filter(r ->
                        r.during(request) && r.childOn(request.from()) && (r.child() == null || !request.of(r.child())))
                .count();
    }

    private String facts(Criterion criterion, Request request, HouseholdFacts home) {
        return switch (criterion) {
            case NEEDS -> request.each(c -> needsWords(c, home, request.from()));
            case SCHOOL -> request.each(c -> nearness.schoolWords(c, home));
            case NEAR -> request.each(c -> nearness.nearWords(c, home));
            case CONTINUITY ->
                request.each(c -> {
                    double share = continuity(c, request, home);
                    return share == 1
                            ? "a home or a brother or sister the child knows"
                            : share > 0 ? "in the child's own area" : "nobody the child knows is recorded";
                });
            case IDENTITY -> request.each(c -> identityWords(c, home, request.from()));
            case OTHERS -> {
                long others = others(request, home);
                yield others == 0
                        ? "no other children"
                        : others == 1 ? "1 other child there" : others + " other children there";
            }
        };
    }

    private static String needsWords(ChildFacts child, HouseholdFacts home, LocalDate day) {
        if (child.needs().isEmpty()) {
            return "needs not recorded";
        }
        return child.needs().stream()
                .map(n -> {
                    Share covered = covered(n, home, day);
                    String level = n.level() == null ? "level not known" : "level " + n.level();
                    return CodeList.named("need-domain").label(n.domain()).toLowerCase(Locale.UK) + " (" + level + ") "
                            + (covered.most() == 0
                                    ? "not covered"
                                    : covered.least() == 1
                                            ? "covered"
                                            : covered.equals(Share.OPEN) ? "not known" : "covered in part");
                })
                .collect(Collectors.joining(", "));
    }

    private static String identityWords(ChildFacts child, HouseholdFacts home, LocalDate day) {
        return Arrays.stream(ChildQuestion.values())
                .filter(IDENTITY::containsKey)
                .map(q -> {
                    Fact asked = child.answer(q);
                    Share met = met(asked, IDENTITY.getOrDefault(q, ""), home, day);
                    String how = asked.open()
                            ? "not recorded"
                            : asked.no()
                                    ? "nothing asked"
                                    : met.least() == 1
                                            ? "met"
                                            : met.least() > 0
                                                    ? "met by a plan"
                                                    : met.most() > 0 ? "not known" : "not met";
                    return q.label().toLowerCase(Locale.UK) + " " + how;
                })
                .collect(Collectors.joining(", "));
    }
}
