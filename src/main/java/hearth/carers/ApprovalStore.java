package hearth.carers;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about approvals, their terms and statuses. */
final class ApprovalStore {
    static final String OURS = """
        ours as (
          select a.id, a.household_id, a.connected, a.starts_on, a.ends_on,
                 lag(a.ends_on) over run is not distinct from a.starts_on as continues,
                 a.ends_on is not null and lead(a.starts_on) over run is not distinct from a.ends_on as continued
            from approval a join provider p on p.id = a.provider_id
           where a.kind = 'FULL' and p.sector = 'OWN'
          window run as (partition by a.household_id, a.connected order by a.starts_on))
        """;

    private ApprovalStore() {}

    /** An approval without what held in it. */
    public record Bare(
            long id,
            String provider,
            boolean ours,
            NewApproval.Kind kind,
            boolean connected,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String reference,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate extendedOn,
            @Nullable LocalDate noticeReceivedOn,
            @Nullable String endingReason,
            @Nullable String endingDetail,
            @Nullable String leavingReason,
            int version) {}

    /** Terms without their lines. */
    public record BareTerms(
            long id,
            LocalDate startsOn,
            int places,
            @Nullable String mainType,
            boolean siblingsOnly,
            @Nullable String wording,
            @Nullable String reason,
            @Nullable LocalDate panelOn,
            @Nullable LocalDate decidedOn,
            @Nullable String decidedBy,
            boolean moreThanBeds,
            int version) {}

    /** A row that starts on a day. */
    public record At(long id, int version) {}

    /** All of a household, the newest first. */
    static List<Approval> of(Handle h, HouseholdId household) {
        return h.createQuery("""
            select a.id, v.name as provider, v.sector = 'OWN' as ours, a.kind, a.connected, a.starts_on, a.ends_on,
                   a.reference, a.expires_on, a.extended_on, a.notice_received_on, a.ending_reason, a.ending_detail,
                   a.leaving_reason, a.version
              from approval a join provider v on v.id = a.provider_id
             where a.household_id = :household order by a.starts_on desc, a.id desc\
            """).bind("household", household).mapTo(Bare.class).list().stream()
                .map(bare -> whole(h, bare))
                .toList();
    }

    /** Every reason of those who resigned and may be seen, as it was kept, in the order of the alphabet. */
    static List<String> leavingReasons(Handle h) {
        return h.createQuery("""
            select distinct leaving_reason from approval
             where leaving_reason is not null and household_id not in (select id from temp.hidden_subject)
             order by lower(leaving_reason)\
            """).mapTo(String.class).list();
    }

    /** Whether it is written down that they are moving to another service, and have not stayed after all. */
    static boolean movesOn(Handle h, HouseholdId household, LocalDate approved) {
        return h.createQuery("""
            select count(*) > 0 from transfer
             where household_id = :household and given_up_on is null and coalesce(intention_on, :approved) >= :approved\
            """)
                .bind("household", household)
                .bind("approved", approved)
                .mapTo(Boolean.class)
                .one();
    }

    private static Approval whole(Handle h, Bare a) {
        return new Approval(
                a.id(),
                a.provider(),
                a.ours(),
                a.kind(),
                a.connected(),
                a.startsOn(),
                a.endsOn(),
                a.reference(),
                a.expiresOn(),
                a.extendedOn(),
                a.noticeReceivedOn(),
                a.endingReason(),
                a.endingDetail(),
                a.leavingReason(),
                a.version(),
                terms(h, a.id()),
                statuses(h, a.id()));
    }

    private static List<Approval.TermsVersion> terms(Handle h, long approval) {
        return h.createQuery("""
            select t.id, t.starts_on, t.places, t.main_type, t.siblings_only, t.wording, t.reason, t.panel_on, t.decided_on,
                   w.name as decided_by, t.more_than_beds, t.version
              from approval_terms t left join worker w on w.id = t.decided_by
             where t.approval_id = :approval order by t.starts_on\
            """).bind("approval", approval).mapTo(BareTerms.class).list().stream()
                .map(t -> new Approval.TermsVersion(
                        t.id(),
                        t.startsOn(),
                        new Terms(
                                t.places(),
                                t.mainType(),
                                t.siblingsOnly(),
                                t.wording(),
                                t.reason(),
                                lines(h, t.id()),
                                new HashSet<>(named(h, t.id())),
                                new Terms.Decided(t.panelOn(), t.decidedOn(), t.decidedBy()),
                                t.moreThanBeds()),
                        t.version()))
                .toList();
    }

    private static List<TermsLine> lines(Handle h, long terms) {
        return h.createQuery("""
            select type, age_from, age_to, sex, places from approval_terms_line where terms_id = :terms order by id\
            """).bind("terms", terms).mapTo(TermsLine.class).list();
    }

    private static List<ChildId> named(Handle h, long terms) {
        return h.createQuery("select child_id from approval_terms_child where terms_id = :terms")
                .bind("terms", terms)
                .mapTo(ChildId.class)
                .list();
    }

    private static List<Approval.StatusRow> statuses(Handle h, long approval) {
        return h.createQuery("""
            select id, starts_on, status, reason, review_on, version from approval_status
             where approval_id = :approval order by starts_on\
            """)
                .bind("approval", approval)
                .mapTo(Approval.StatusRow.class)
                .list();
    }

    /** The row of a chain in an approval that starts on a day. */
    static Optional<At> at(Handle h, String table, long approval, LocalDate from) {
        return h.createQuery("select id, version from <table> where approval_id = :approval and starts_on = :from")
                .define("table", table)
                .bind("approval", approval)
                .bind("from", from)
                .mapTo(At.class)
                .findOne();
    }

    /** The rows that only join something to a version of the terms. */
    static List<Long> parts(Handle h, String table, long terms) {
        return h.createQuery("select rowid from <table> where terms_id = :terms")
                .define("table", table)
                .bind("terms", terms)
                .mapTo(Long.class)
                .list();
    }
}
