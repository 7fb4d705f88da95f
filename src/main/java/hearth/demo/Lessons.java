package hearth.demo;

import hearth.placements.Disruption;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;

/** After homes that ended unplanned: the meeting about it, in time for nearly all, and what was learned. */
final class Lessons {
    private static final List<String> LEARNED = List.of(
            "The carers were not told enough before the child came; the next request says more.",
            "Short breaks began too late; they are agreed from the first week on.",
            "The journey to school was too long for everybody.",
            "More support in the evenings might have held it; the carers were asked what would have helped.",
            "The match was made in a hurry; visits before the move are worth a few days.");
    private static final List<String> LEADERS = List.of("Ira Lund", "Maya Ackroyd", "Jill Sedgwick");

    /** Ended so many days ago, the meeting has been held, late perhaps. */
    private static final int OLD = 110;

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;

    Lessons(Tx tx, LocalDate at, Chance chance) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
    }

    void record() {
        for (Disruption.Wanted ended : Disruption.wanted(tx.sql(), at)) {
            LocalDate held = ended.endsOn().plusDays(chance.between(7, 27));
            String leader = LEADERS.get(chance.weighted(3, 2, 1));
            String learned = LEARNED.get(chance.weighted(3, 2, 2, 2, 1));
            boolean old = ended.endsOn().isBefore(at.minusDays(OLD));
            if (!held.isAfter(at) && (chance.percent(96) || old)) {
                Disruption.held(tx, ended.placementId(), held, leader, learned);
            }
        }
    }
}
