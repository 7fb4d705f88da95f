package hearth.demo;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.PlacementId;
import hearth.geography.Location;
import hearth.placements.AuthorityDecision;
import hearth.placements.OutOfBorough;
import hearth.placements.Placement;
import hearth.placements.PlacementRules;
import hearth.placements.ReturnPlan;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Homes out of the borough: who decided, why, whether the host authority was told, and what would bring the child back. */
final class Outside {
    private static final List<String> REASONS = List.of(
            "NO_LOCAL_VACANCY", "NO_LOCAL_MATCH", "SPECIALIST", "SAFEGUARDING", "NEAR_FAMILY", "SIBLINGS_TOGETHER");

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;

    Outside(Tx tx, LocalDate at, Chance chance) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
    }

    /** The decision that a rule asks for, where it asks for one. */
    void decided(ChildId child, String rule, LocalDate on) {
        boolean distance = rule.equals(PlacementRules.AT_A_DISTANCE);
        if (distance || rule.equals(PlacementRules.OUT_OF_AREA)) {
            OutOfBorough.decided(
                    tx,
                    distance ? AuthorityDecision.Kind.AT_A_DISTANCE : AuthorityDecision.Kind.OUT_OF_AREA,
                    child,
                    null,
                    distance ? "Director of Children's Services" : "Nominated officer",
                    distance ? "Owen Farrow" : "Jill Sedgwick",
                    on,
                    Answer.YES,
                    null);
        }
    }

    /** Why the child lives out of the borough; for some of the last months the host authority has not been told. */
    void why(Placement placed, boolean lasts) {
        LocalDate from = placed.startsOn();
        OutOfBorough.why(tx, placed.id(), from, REASONS.get(chance.weighted(38, 20, 16, 10, 10, 6)), null);
        LocalDate told = from.plusDays(chance.percent(92) ? chance.between(0, 4) : chance.between(9, 30));
        if (!told.isAfter(at) && (from.isBefore(at.minusDays(60)) || chance.percent(75))) {
            OutOfBorough.hostTold(tx, placed.id(), from, told, told);
        }
        Placement.Phase home = placed.phases().getLast();
        if (home.location() == Location.OUT && home.adjoining() == Answer.NO) {
            OutOfBorough.consulted(tx, placed.id(), from, from.minusDays(2));
        }
        if (lasts) {
            LocalDate half = from.plusMonths(6);
            LocalDate again =
                    chance.percent(99) ? at.plusDays(chance.between(5, 175)) : at.minusDays(chance.between(3, 40));
            OutOfBorough.reviewOn(tx, placed.id(), half.isAfter(at) ? half : again);
            if (chance.percent(22)) {
                back(placed);
            }
        }
    }

    private void back(Placement placed) {
        LocalDate opened = placed.startsOn().plusDays(20);
        var gate = chance.percent(60) ? ReturnPlan.Gate.PLAN_SAYS_RETURN : ReturnPlan.Gate.CHILD_ASKS;
        LocalDate by = chance.percent(95) ? at.plusDays(chance.between(5, 200)) : at.minusDays(chance.between(3, 40));
        String inTheWay = chance.percent(50) ? "No local vacancy" : null;
        OutOfBorough.plan(
                tx,
                placed,
                opened.isAfter(at) ? at : opened,
                ReturnPlan.Told.of(ReturnPlan.Kind.RETURN, gate)
                        .by(by)
                        .in(inTheWay == null ? "Carers in the borough who have met the child" : null)
                        .next("Visit a local home", inTheWay));
    }

    /** What stood against a home was decided afterwards. */
    void settled(PlacementId id, LocalDate on) {
        var rules = Breaches.on(tx.sql(), id).stream().map(Breach::rule).collect(Collectors.toSet());
        Breaches.resolve(tx, id, rules, on, "Decided afterwards and recorded");
    }
}
