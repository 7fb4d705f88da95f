package hearth.demo;

import hearth.geography.Geography;
import hearth.placements.OutOfBorough;
import hearth.placements.Placements;
import hearth.placements.ReturnPlan;
import hearth.placements.outside.OutsideBoard;
import hearth.placements.outside.OutsideLine;
import hearth.placements.outside.WayBack;
import hearth.store.Tx;
import java.time.LocalDate;

/** Children of whom a review or an ending says return, and of whom nobody had planned it: now somebody has, of most with a day. */
final class Returning {
    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;

    Returning(Tx tx, LocalDate at, Chance chance) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
    }

    void plan(Geography geography) {
        for (OutsideLine line : OutsideBoard.of(tx.sql(), geography, at).lines()) {
            if (line.way().standing() == WayBack.Standing.TO_RETURN && line.of().plan() == null) {
                plan(line);
            }
        }
    }

    private void plan(OutsideLine line) {
        LocalDate opened = at.minusDays(chance.between(3, 60));
        LocalDate by = chance.percent(85) ? at.plusDays(chance.between(10, 180)) : null;
        var told = ReturnPlan.Told.of(ReturnPlan.Kind.RETURN, line.way().gates().getFirst())
                .by(by)
                .in(chance.percent(60) ? "Carers in the borough who have met the child" : null)
                .next("Ask carers in the borough who have a place", null);
        Placements.find(tx.sql(), line.of().home().placementId())
                .filter(home -> !home.startsOn().isAfter(opened))
                .ifPresent(home -> OutOfBorough.plan(tx, home, opened, told));
    }
}
