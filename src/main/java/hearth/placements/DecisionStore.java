package hearth.placements;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import hearth.common.ReferralId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The SQL about decisions that a named person of the authority has to make. */
final class DecisionStore {
    private DecisionStore() {}

    /** Kinds of decision that said yes to the home of a placement and have not run out on a day. */
    static List<String> yes(Handle h, PlacementId placement, LocalDate day) {
        return yes(h, "placement p", "p.id = :placement", day)
                .bind("placement", placement)
                .mapTo(String.class)
                .list();
    }

    /** The same for a home that is to begin, as if the placement were there. */
    static List<String> yes(Handle h, ChildId child, @Nullable HouseholdId household, LocalDate starts) {
        return yes(
                        h,
                        "(select 0 as id, :child as child_id, :household as household_id, :day as starts_on) p",
                        "true",
                        starts)
                .bind("child", child)
                .bind("household", household)
                .mapTo(String.class)
                .list();
    }

    private static Query yes(Handle h, String placement, String which, LocalDate day) {
        return h.createQuery("""
            select distinct d.kind
              from %s
              join authority_decision d on (d.placement_id = p.id or d.child_id = p.child_id) and d.outcome = 'YES'
                   and (d.expires_on is null or d.expires_on > :day) and %s
             where %s\
            """.formatted(placement, OutsideApproval.FOR_HOME, which))
                .bind("day", day);
    }

    static List<AuthorityDecision> of(Handle h, ChildId child) {
        return h.createQuery("""
            select d.id, d.kind, d.child_id, d.placement_id, d.role, d.name, d.decided_on, d.outcome, d.expires_on,
                   d.text, d.told_at, d.proof_due_on, d.proof_on, d.version
              from authority_decision d left join placement p on p.id = d.placement_id
             where d.child_id = :child or p.child_id = :child
             order by d.decided_on desc, d.id desc\
            """)
                .bind("child", child)
                .mapTo(AuthorityDecision.class)
                .list();
    }

    /** Those about a home, and those made before it that say yes or no to where it lies. */
    static List<AuthorityDecision> about(Handle h, PlacementId home) {
        return h.createQuery("""
            select d.id, d.kind, d.child_id, d.placement_id, d.role, d.name, d.decided_on, d.outcome, d.expires_on,
                   d.text, d.told_at, d.proof_due_on, d.proof_on, d.version
              from placement p
              join authority_decision d on d.placement_id = p.id
                or d.child_id = p.child_id and d.kind in ('OUT_OF_AREA', 'AT_A_DISTANCE') and %s
             where p.id = :home
             order by d.decided_on desc, d.id desc\
            """.formatted(OutsideApproval.FOR_HOME))
                .bind("home", home)
                .mapTo(AuthorityDecision.class)
                .list();
    }

    /**
     * A signed decision on a home.
     *
     * @param left children of whom no placement rests on it yet, and who do not live in that home by an earlier one
     */
    public record Signed(long id, int version, @Nullable ReferralId referralId, long left) {}

    private static final String SIGNED = """
        select d.id, d.version, d.referral_id,
               (select count(*) from match_decision_child m where m.decision_id = d.id
                   and not exists (select 1 from placement p where p.child_id = m.child_id
                                      and (p.decision_id = d.id
                                           or p.decision_id is not null and p.household_id = d.household_id
                                              and p.ends_on is null))) as left
          from match_decision d\
        """;

    /** The latest signed for a child and a household on which no placement of the child rests. */
    static Optional<Long> open(Handle h, ChildId child, HouseholdId household) {
        return h.createQuery("""
            select d.id from match_decision d join match_decision_child m on m.decision_id = d.id
             where d.household_id = :household and m.child_id = :child and d.state <> 'FELL_THROUGH'
               and not exists (select 1 from placement p where p.decision_id = d.id and p.child_id = m.child_id)
             order by d.decided_on desc, d.id desc limit 1\
            """)
                .bind("household", household)
                .bind("child", child)
                .mapTo(Long.class)
                .findOne();
    }

    static Signed signed(Handle h, long decision) {
        return h.createQuery(SIGNED + " where d.id = :id")
                .bind("id", decision)
                .mapTo(Signed.class)
                .one();
    }

    /**
     * Others that were signed for a child and on which no placement rests.
     *
     * @param before where the child lives by the decision since then, those of that day and later are newer plans
     */
    static List<Signed> others(Handle h, ChildId child, long decision, @Nullable LocalDate before) {
        return h.createQuery(SIGNED + """
             where d.id <> :decision and d.state = 'MADE' and (:before is null or d.decided_on < :before)
               and not exists (select 1 from placement p where p.decision_id = d.id)
               and d.id in (select decision_id from match_decision_child where child_id = :child)
             order by d.id\
            """)
                .bind("decision", decision)
                .bind("before", before)
                .bind("child", child)
                .mapTo(Signed.class)
                .list();
    }

    /** The decision that a placement rests on. */
    static Optional<Long> of(Handle h, PlacementId placement) {
        return h.createQuery("select decision_id from placement where id = :id and decision_id is not null")
                .bind("id", placement)
                .mapTo(Long.class)
                .findOne();
    }

    /** That a child may live in a home beyond its terms for some days (CPPCR 2010 reg 23). */
    public record Beyond(long id, int version) {}

    private static final String BEYOND = """
        select d.id, d.version from authority_decision d
         where d.kind = 'BEYOND_TERMS_REG23' and d.outcome = 'YES' and d.child_id = :child
           and d.household_id = :household and (d.expires_on is null or d.expires_on > :day)\
        """;

    /** Those that have not run out on a day. */
    static List<Beyond> beyondTerms(Handle h, ChildId child, @Nullable HouseholdId household, LocalDate day) {
        return h.createQuery(BEYOND + " order by d.id")
                .bind("child", child)
                .bind("household", household)
                .bind("day", day)
                .mapTo(Beyond.class)
                .list();
    }

    /** Those of them made by the first day of a placement, and used by no other stay of the child there. */
    static List<Beyond> unused(Handle h, NewPlacement told, PlacementId placement) {
        return h.createQuery(BEYOND + """
             and d.decided_on <= :day
             and not exists (select 1 from placement p
                              where p.id <> :placement and p.child_id = d.child_id and p.household_id = d.household_id
                                and (d.expires_on is null or p.starts_on < d.expires_on)
                                and (p.ends_on is null or p.ends_on > d.decided_on))
             order by d.id\
            """)
                .bind("child", told.child())
                .bind("household", told.home().household())
                .bind("day", told.startsOn())
                .bind("placement", placement)
                .mapTo(Beyond.class)
                .list();
    }

    /** The decision on a provider's home, kept with its placement. */
    static Optional<ProviderDecision> provider(Handle h, PlacementId placement) {
        return h.createQuery("""
            select d.decided_on, d.decided_by, d.reason, d.consulted, d.declined,
                   coalesce(w.words, 'could not be had: ' || w.not_obtained_why) || ' (' || w.taken_by || ')' as wish
              from provider_decision d join child_wish w on w.id = d.wish_id where d.placement_id = :id\
            """)
                .bind("id", placement)
                .mapTo(ProviderDecision.class)
                .findOne();
    }

    /** The day on which this store was made. */
    static LocalDate madeOn(Handle h) {
        return h.createQuery("select substr(created_at, 1, 10) from store_info")
                .mapTo(LocalDate.class)
                .one();
    }
}
