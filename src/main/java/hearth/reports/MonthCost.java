package hearth.reports;

import hearth.common.Money;
import java.time.YearMonth;

/**
 * What one placement cost in one month while it was one kind of home; or a household's retainer, or a child's own line.
 *
 * @param subjectId the placement; the household or the child where the line is theirs
 * @param contributions what others paid towards it: negative
 * @param net what the council paid: gross and contributions together
 */
record MonthCost(
        long subjectId, YearMonth month, PlacementGroup group, boolean outOfBorough, Money contributions, Money net) {
    Money gross() {
        return net.minus(contributions);
    }
}
