package hearth.carers;

import hearth.access.Setting;
import hearth.access.Settings;
import hearth.access.Workers;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.ProviderId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes approvals down with their terms and status, and puts right those that a file tells otherwise. */
final class ApprovalWriting {
    private ApprovalWriting() {}

    /** Puts an approval with its first terms and status. */
    static void approve(Tx tx, HouseholdId id, NewApproval approval, @Nullable Ending ending) {
        LocalDate start = approval.startsOn();
        ProviderId provider = approval.provider() == null ? Providers.own(tx, start) : approval.provider();
        boolean temporary = approval.kind() == NewApproval.Kind.TEMPORARY;
        long approvalId = tx.insert(
                id,
                "approval",
                Row.of("household_id", id)
                        .and("provider_id", provider)
                        .and("kind", approval.kind())
                        .and("connected", approval.connected())
                        .and("starts_on", start)
                        .and("reference", approval.reference())
                        .and("expires_on", temporary ? lapses(tx, start) : null)
                        .and("ends_on", ending == null ? null : ending.on())
                        .and("ending_reason", ending == null ? null : ending.reason())
                        .and("ending_detail", ending == null ? null : ending.detail()));
        terms(tx, id, approvalId, start, approval.terms());
        tx.insert(
                id,
                "approval_status",
                Row.of("approval_id", approvalId).and("starts_on", start).and("status", "ACTIVE"));
    }

    /** The first day on which a temporary approval is no longer in force (CPPCR 2010 reg 24(1)). */
    private static LocalDate lapses(Tx tx, LocalDate start) {
        return start.plusWeeks(Settings.number(tx.sql(), Setting.TEMPORARY_APPROVAL_WEEKS, start));
    }

    static void terms(Tx tx, HouseholdId id, long approval, LocalDate from, Terms terms) {
        long termsId = tx.insert(
                id,
                "approval_terms",
                facts(tx, terms).and("approval_id", approval).and("starts_on", from));
        parts(tx, id, termsId, terms);
    }

    /** Puts other terms in the place of those that began on the same day. */
    static void correctTerms(Tx tx, HouseholdId id, long termsId, int version, Terms terms) {
        for (String table : List.of("approval_terms_line", "approval_terms_child")) {
            ApprovalStore.parts(tx.sql(), table, termsId).forEach(row -> tx.delete(id, table, row));
        }
        tx.update(id, "approval_terms", termsId, version, facts(tx, terms));
        parts(tx, id, termsId, terms);
    }

    private static Row facts(Tx tx, Terms terms) {
        Terms.Decided decided = terms.decided();
        return Row.of("places", terms.places())
                .and("main_type", terms.mainType())
                .and("wording", terms.wording())
                .and("siblings_only", terms.siblingsOnly())
                .and("reason", terms.reason())
                .and("panel_on", decided.panelOn())
                .and("decided_on", decided.on())
                .and("decided_by", decided.by() == null ? null : Workers.named(tx, decided.by()))
                .and("more_than_beds", terms.moreThanBeds());
    }

    private static void parts(Tx tx, HouseholdId id, long termsId, Terms terms) {
        for (TermsLine line : terms.lines()) {
            tx.insert(
                    id,
                    "approval_terms_line",
                    Row.of("terms_id", termsId)
                            .and("type", line.type())
                            .and("age_from", line.ageFrom())
                            .and("age_to", line.ageTo())
                            .and("sex", line.sex())
                            .and("places", line.places()));
        }
        terms.named().stream()
                .sorted(Comparator.comparingLong(ChildId::value))
                .forEach(child -> tx.insert(
                        id, "approval_terms_child", Row.of("terms_id", termsId).and("child_id", child)));
    }

    /** What approval they had ends on the day of the new one; a temporary one that had lapsed by then, on the day it lapsed. */
    static void comeOver(Tx tx, HouseholdId id, NewApproval approval) {
        HouseholdStore.openApproval(tx.sql(), id)
                .ifPresent(open ->
                        tx.update(id, "approval", open.id(), open.version(), ending(open, approval.startsOn())));
        approve(tx, id, approval, null);
    }

    private static Row ending(HouseholdStore.OpenApproval open, LocalDate next) {
        LocalDate expires = open.expiresOn();
        if (open.kind() == NewApproval.Kind.FULL || expires == null) {
            return Row.of("ends_on", next).and("ending_reason", "TRANSFERRED_OUT");
        }
        return expires.isBefore(next)
                ? Row.of("ends_on", expires).and("ending_reason", "LAPSED")
                : Row.of("ends_on", next).and("ending_reason", "FULLY_APPROVED");
    }

    /** Makes the latest approval say what is told; other terms than those in force hold from {@code day} on. */
    static void update(Tx tx, HouseholdId id, NewHousehold household, LocalDate day) {
        NewApproval told = household.approval();
        if (told == null) {
            return;
        }
        List<Approval> approvals = Approvals.of(tx.sql(), id);
        if (approvals.isEmpty()) {
            approve(tx, id, told, household.ending());
            return;
        }
        Approval stored = approvals.getFirst();
        Row row = Row.of("reference", told.reference()).and("connected", told.connected());
        if (!told.startsOn().equals(stored.startsOn())) {
            correctStart(tx, id, stored, told.startsOn());
            row.and("starts_on", told.startsOn());
        }
        if (household.ending() != null) {
            row.and("ends_on", household.ending().on())
                    .and("ending_reason", household.ending().reason())
                    .and("ending_detail", household.ending().detail());
        }
        tx.update(id, "approval", stored.id(), stored.version(), row);
        Approval.TermsVersion latest = stored.terms().getLast();
        if (!latest.terms().equals(told.terms())) {
            boolean first = !latest.startsOn().isBefore(day) || stored.endsOn() != null;
            if (first) {
                correctTerms(tx, id, latest.id(), latest.version(), told.terms());
            } else {
                terms(tx, id, stored.id(), day, told.terms());
            }
        }
    }

    /** The first terms and the first status begin with the approval. */
    private static void correctStart(Tx tx, HouseholdId id, Approval approval, LocalDate start) {
        var terms = approval.terms().getFirst();
        tx.update(id, "approval_terms", terms.id(), terms.version(), Row.of("starts_on", start));
        var status = approval.statuses().getFirst();
        tx.update(id, "approval_status", status.id(), status.version(), Row.of("starts_on", start));
    }
}
