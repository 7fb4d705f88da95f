package hearth.matching;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.common.Refusal;
import hearth.placements.HomeDecisions;
import hearth.placements.Placement;
import hearth.placements.PlacementRules;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A child lives in a home that a rule bars: it can be signed, because it has happened, and stands as a breach. */
final class BarredHome {
    /** What the record of the placement says itself where it stands there. */
    private static final Map<RuleId, Set<String>> SAID = Map.of(
            RuleId.H01, Set.of(PlacementRules.APPROVED),
            RuleId.H03, Set.of(PlacementRules.AGES),
            RuleId.H04, Set.of(PlacementRules.PLACES, PlacementRules.SIBLINGS_ONLY),
            RuleId.H05, Set.of(PlacementRules.LIMIT),
            RuleId.H07, Set.of(PlacementRules.SEX),
            RuleId.H08, Set.of(PlacementRules.PLACES));

    private BarredHome() {}

    /** Lets stand from the day of signing what bars the home and does not stand on the placement yet. */
    static void stand(Tx tx, Placement there, Entry entry, LocalDate today) {
        List<Breach> standing = Breaches.on(tx.sql(), there.id()).stream()
                .filter(b -> b.resolvedOn() == null)
                .toList();
        List<Line> bars = entry.lines(State.FAIL).stream()
                .filter(l -> standing.stream().noneMatch(b -> says(b, l.rule())))
                .toList();
        if (!bars.isEmpty()) {
            Breaches.add(
                    tx,
                    there.id(),
                    Refusal.of(HomeDecisions.BARRED, words(bars)).decidedBy(HomeDecisions.WHO),
                    today,
                    today);
        }
    }

    private static boolean says(Breach breach, RuleId rule) {
        return breach.rule().equals(HomeDecisions.BARRED)
                ? breach.message().contains(named(rule))
                : SAID.getOrDefault(rule, Set.of()).contains(breach.rule());
    }

    private static String named(RuleId rule) {
        return "(" + rule + ")";
    }

    /** The rules alone: what they rest on may be restricted. */
    private static String words(List<Line> bars) {
        return "The child lives here although the home is barred: "
                + bars.stream()
                        .map(l -> l.rule().title().toLowerCase(Locale.UK) + " " + named(l.rule()))
                        .collect(Collectors.joining("; "))
                + ". Put that right, or look for another home.";
    }
}
