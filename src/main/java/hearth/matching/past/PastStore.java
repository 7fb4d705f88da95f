package hearth.matching.past;

import hearth.access.Aliases;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.ReferralId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about where children went, and about decisions that were signed. */
final class PastStore {
    private PastStore() {}

    /** The home a child went to; no household where it was an establishment or somewhere else. */
    public record Went(
            @Nullable HouseholdId household, @Nullable String reference, LocalDate startsOn, boolean hidden) {

        /** Carers whom the reader may not see under a name that says nothing. */
        Went covered(Aliases names) {
            return hidden && household != null ? new Went(household, names.of(household), startsOn, true) : this;
        }
    }

    /** Whether a request, or a child of it, is one that the reader may not see. */
    static boolean hidden(Handle h, ReferralId id) {
        return h.createQuery("""
            select :id in (select id from temp.hidden_subject)
                   or exists (select 1 from referral_child where referral_id = :id
                                 and child_id in (select id from temp.hidden_subject))\
            """).bind("id", id).mapTo(Boolean.class).one();
    }

    /** The first home of a child that began on a day or later; carers the reader may not see under a name that says nothing. */
    static Optional<Went> went(Handle h, ChildId child, LocalDate from, LocalDate today) {
        return h.createQuery("""
            select p.household_id as household, p.starts_on, s.reference,
                   coalesce(s.id in (select id from temp.hidden_subject), 0) as hidden
              from placement p left join subject s on s.id = p.household_id
             where p.child_id = :child and p.starts_on between :from and :today order by p.starts_on limit 1\
            """)
                .bind("child", child)
                .bind("from", from)
                .bind("today", today)
                .mapTo(Went.class)
                .findOne()
                .map(went -> went.covered(new Aliases(h)));
    }

    /** A decision as it was signed. */
    public record Signed(
            LocalDate decidedOn, String household, Answer tookFirstLine, boolean afterwards, String reason) {}

    /** Decisions signed from a day on and up to another, the latest first. */
    static List<Signed> signed(Handle h, LocalDate from, LocalDate until) {
        return h.createQuery("""
            select d.decided_on, s.reference as household, d.took_first_line,
                   (d.afterwards or d.emergency) as afterwards, d.reason
              from match_decision d join subject s on s.id = d.household_id
             where d.decided_on between :from and :until
               and d.household_id not in (select id from temp.hidden_subject)
               and not exists (select 1 from match_decision_child m where m.decision_id = d.id
                                  and m.child_id in (select id from temp.hidden_subject))
             order by d.decided_on desc, d.id desc\
            """)
                .bind("from", from)
                .bind("until", until)
                .mapTo(Signed.class)
                .list();
    }
}
