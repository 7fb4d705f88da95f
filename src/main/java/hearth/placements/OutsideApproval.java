package hearth.placements;

import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.PlacementId;
import hearth.common.Refusal;
import hearth.common.WorkingDays;
import hearth.store.Tx;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who approved a home outside the area (CPPCR 2010 reg 11). Which decision counts for which home is said here once, in SQL: rules, lists,
 * board and workbook ask the same. One made for a home counts for that home alone; one made before there was a home, or before the child
 * came to those carers, is used up by the stay that it was made for.
 */
public final class OutsideApproval {
    public static final String NOMINATED = "nominated officer";
    public static final String DIRECTOR = "director of children's services";

    private static final int PROOF_WORKING_DAYS = 5;

    /** That a decision d was made for the home of a placement p. */
    static final String FOR_HOME = """
        (d.placement_id = p.id
           or d.placement_id is null and d.child_id = p.child_id
              and (d.household_id is null or d.household_id = p.household_id)
              and not exists (select 1 from placement q
                               where q.child_id = p.child_id and q.id <> p.id and q.starts_on < p.starts_on
                                 and case when d.household_id is null then q.starts_on >= d.decided_on
                                          else q.household_id = d.household_id
                                               and (q.ends_on is null or q.ends_on > d.decided_on) end))\
        """;

    /** That a decision d said yes, by :day, to the home of a placement p. */
    public static final String APPROVES =
            "d.kind in ('OUT_OF_AREA', 'AT_A_DISTANCE') and d.outcome = 'YES' and d.decided_on <= :day and " + FOR_HOME;

    /** The director's before the nominated officer's, then that of the placement itself, then the latest. */
    public static final String FIRST = "d.kind, d.placement_id is null, d.decided_on desc, d.id desc";

    private OutsideApproval() {}

    /**
     * An approval as it is told with the placement itself.
     *
     * @param role in which the person decided: a nominated officer, or the director of children's services
     * @param at the time at which it was said by telephone; null where it is there in writing
     */
    public record Told(
            String name,
            String role,
            LocalDate on,
            @Nullable LocalTime at) {
        AuthorityDecision.Kind kind() {
            return role.toLowerCase(Locale.UK).contains("director")
                    ? AuthorityDecision.Kind.AT_A_DISTANCE
                    : AuthorityDecision.Kind.OUT_OF_AREA;
        }
    }

    /** By when what was said by telephone on a day is to be there in writing: own practice. */
    public static LocalDate proofDue(LocalDate said) {
        return WorkingDays.after(said, PROOF_WORKING_DAYS);
    }

    static List<Refusal> refusals(@Nullable Told told, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (told != null && told.on().isAfter(today)) {
            refusals.add(Refusal.at(
                    "approved_on",
                    BritishDates.format(told.on()) + " has not come yet. Enter the day it was decided."));
        }
        return refusals;
    }

    /** Puts it with its placement. */
    static void put(Tx tx, PlacementId home, ChildId child, Told told) {
        LocalTime at = told.at();
        if (at == null) {
            OutOfBorough.decided(
                    tx, told.kind(), child, home, told.role(), told.name(), told.on(), hearth.common.Answer.YES, null);
        } else {
            OutOfBorough.toldByTelephone(
                    tx, told.kind(), home, child, told.role(), told.name(), told.on(), at, proofDue(told.on()));
        }
    }
}
