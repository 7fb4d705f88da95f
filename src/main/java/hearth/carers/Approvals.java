package hearth.carers;

import hearth.access.Breaches;
import hearth.access.Notes;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Workers;
import hearth.common.BritishDates;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a household's approval: its terms, its status, its extension, its end. It is long because each step in the life
 * of an approval has its own door.
 */
public final class Approvals {
    /**
     * The part of a query that names every full approval by our own service, {@code ours}, each with its neighbours of the same kind:
     * an approval that goes on from another one without a day between is nobody new, and nobody left before it.
     */
    public static final String OURS = ApprovalStore.OURS;

    /** All of a household, the newest first. */
    public static List<Approval> of(Handle h, HouseholdId household) {
        return ApprovalStore.of(h, household);
    }

    /** Days on which nobody was approved although children could still be there; {@code until} is null while it goes on. */
    public record Gap(LocalDate from, @Nullable LocalDate until) {}

    /**
     * Where a temporary approval lapsed before the next one began, or none has begun yet.
     *
     * @param ours approvals by our own service, the newest first
     */
    public static List<Gap> gaps(List<Approval> ours, LocalDate today) {
        return ApprovalRules.gaps(ours, today);
    }

    /**
     * What must be there before a temporary approval is extended (CPPCR 2010 reg 25).
     *
     * @param rightHome whether it is still the most appropriate home
     * @param panelOn the day on which the panel's views were sought
     * @param iroOn the day on which the independent reviewing officer was told
     * @param irmOn the day on which carers who were not approved asked the IRM for a review: it may last until the outcome then
     */
    public record Needs(
            boolean rightHome,
            @Nullable LocalDate panelOn,
            @Nullable LocalDate iroOn,
            @Nullable LocalDate irmOn) {}

    /**
     * Approves a household that is in the store already; what approval it had ends that day.
     *
     * @throws RuleRefused for what {@link #wrong} says, or a day that has not come
     */
    public void approve(Session session, HouseholdId household, NewApproval approval, HouseholdIntake intake) {
        session.write(Right.EDIT_CARERS, "approve a household", tx -> {
            var refusals = new ArrayList<>(Days.past("approved_on", approval.startsOn(), session.today()));
            refusals.addAll(wrong(tx.sql(), household, approval, session.today()));
            RuleRefused.unlessEmpty(refusals);
            intake.comeOver(tx, household, approval);
            return household;
        });
    }

    /**
     * What cannot be of a further approval of a household, or has to be asked: terms that nobody gives, more children than there are
     * beds on that day, an approval before it that goes on beyond the day.
     */
    public static List<Refusal> wrong(Handle h, HouseholdId household, NewApproval approval, LocalDate today) {
        var refusals = new ArrayList<>(wrong(approval.terms(), Beds.known(h, household, approval.startsOn()), today));
        refusals.addAll(ApprovalRules.follows(of(h, household), approval.startsOn()));
        return refusals;
    }

    /** What cannot be of terms, or has to be asked where so many beds are known. */
    public static List<Refusal> wrong(Terms terms, Optional<Beds> beds, LocalDate today) {
        var refusals = new ArrayList<>(ApprovalRules.terms(terms));
        beds.flatMap(known -> known.asked(terms)).ifPresent(refusals::add);
        refusals.addAll(ApprovalRules.decided(terms.decided(), today));
        return refusals;
    }

    /**
     * New terms from a day on; terms that began on that very day are corrected. What held before stays as it was.
     *
     * @throws RuleRefused for terms that nobody gives, for more children than beds where nobody said that it is meant, or a day outside the
     *     approval
     */
    public void terms(Session session, HouseholdId household, LocalDate from, Terms terms) {
        change(session, household, "terms of approval", from, (tx, approval) -> {
            var refusals = new ArrayList<>(wrong(terms, Beds.known(tx.sql(), household, from), session.today()));
            refusals.addAll(Days.planned("from", from, session.today(), 1));
            refusals.addAll(ApprovalRules.within(approval, from, "from"));
            RuleRefused.unlessEmpty(refusals);
            ApprovalStore.at(tx.sql(), "approval_terms", approval.id(), from)
                    .ifPresentOrElse(
                            at -> ApprovalWriting.correctTerms(tx, household, at.id(), at.version(), terms),
                            () -> ApprovalWriting.terms(tx, household, approval.id(), from, terms));
        });
    }

    /** Says of the terms in force on a day that more children than beds is meant, where there are more; inside a larger transaction. */
    public static void meant(Tx tx, HouseholdId household, LocalDate day) {
        inForce(tx.sql(), household, day)
                .map(approval -> approval.terms().getLast())
                .filter(version -> Beds.known(tx.sql(), household, day)
                        .flatMap(beds -> beds.asked(version.terms()))
                        .isPresent())
                .ifPresent(version -> tx.update(
                        household, "approval_terms", version.id(), version.version(), Row.of("more_than_beds", true)));
    }

    /** Another status from a day on; one that began on that very day is corrected. */
    public void status(
            Session session,
            HouseholdId household,
            LocalDate from,
            HouseholdStatus status,
            @Nullable String reason,
            @Nullable LocalDate reviewOn) {
        if (status == HouseholdStatus.NOTICE_GIVEN) {
            // FSR 2011 reg 28: the approval ends 28 days after their notice, so no other day may be chosen for it.
            throw new RuleRefused(Refusal.of("RESIGN-02", "Record their resignation: the status follows from it.")
                    .beside("status"));
        }
        change(session, household, "status of a household", from, (tx, approval) -> {
            var refusals = new ArrayList<>(ApprovalRules.within(approval, from, "from"));
            refusals.addAll(Days.planned("from", from, session.today(), 1));
            refusals.addAll(Days.after("review_on", reviewOn, from, "when the status begins"));
            refusals.addAll(Days.planned("review_on", reviewOn, session.today(), 2));
            RuleRefused.unlessEmpty(refusals);
            if (approval.noticeReceivedOn() != null && noticeGiven(approval, from)) {
                RuleRefused.unlessEmpty(ApprovalRules.noticeStands(approval.noticeReceivedOn()));
            }
            putStatus(tx, household, approval, from, status, reason, reviewOn);
        });
    }

    /** A status from a day on as a file tells it, inside a larger transaction; nothing where no approval by us holds then. */
    public static void status(Tx tx, HouseholdId household, LocalDate from, HouseholdStatus status) {
        status(tx, household, from, status, null, null);
    }

    /** The same with why, in words that anybody may read, and when it is looked at again; a notice that was given stands. */
    public static void status(
            Tx tx,
            HouseholdId household,
            LocalDate from,
            HouseholdStatus status,
            @Nullable String reason,
            @Nullable LocalDate reviewOn) {
        inForce(tx.sql(), household, from)
                .filter(a -> !noticeGiven(a, from))
                .ifPresent(approval -> putStatus(tx, household, approval, from, status, reason, reviewOn));
    }

    /** Why the status of a household cannot be another one from a day on: no approval by us holds then, or notice was given. */
    public static List<Refusal> statusStands(Handle h, HouseholdId household, LocalDate from) {
        return inForce(h, household, from)
                .map(a -> a.noticeReceivedOn() != null && noticeGiven(a, from)
                        ? ApprovalRules.noticeStands(a.noticeReceivedOn())
                        : List.<Refusal>of())
                .orElseGet(() -> List.of(Refusal.at(
                        "status",
                        "No approval by our service is in force on " + BritishDates.format(from)
                                + ". Leave the status as it is.")));
    }

    private static Optional<Approval> inForce(Handle h, HouseholdId household, LocalDate day) {
        return of(h, household).stream()
                .filter(a -> a.ours() && !a.startsOn().isAfter(day))
                .filter(a -> a.endsOn() == null || a.endsOn().isAfter(day))
                .findFirst();
    }

    private static boolean noticeGiven(Approval approval, LocalDate day) {
        LocalDate notice = approval.noticeReceivedOn();
        return notice != null && !day.isBefore(notice);
    }

    /**
     * Records that the written notice of their resignation came in: the approval ends 28 days later; as a move, where it is written down
     * that they are moving to another service.
     *
     * @param why see {@link Leaving}; null where nobody has said
     */
    public void resign(Session session, HouseholdId household, LocalDate received, @Nullable String why) {
        RuleRefused.unlessEmpty(Days.past("notice_received_on", received, session.today()));
        change(session, household, "a resignation", received, (tx, approval) -> {
            if (approval.noticeReceivedOn() != null) {
                RuleRefused.unlessEmpty(ApprovalRules.noticeStands(approval.noticeReceivedOn()));
            }
            RuleRefused.unlessEmpty(ApprovalRules.within(approval, received, "notice_received_on"));
            tx.update(
                    household,
                    "approval",
                    approval.id(),
                    approval.version(),
                    Row.of("notice_received_on", received)
                            .and("ends_on", ApprovalRules.resigned(received))
                            .and(
                                    "ending_reason",
                                    ApprovalStore.movesOn(tx.sql(), household, approval.startsOn())
                                            ? "TRANSFERRED_OUT"
                                            : "RESIGNED")
                            .and("leaving_reason", why));
            putStatus(tx, household, approval, received, HouseholdStatus.NOTICE_GIVEN, null, null);
        });
    }

    /**
     * Puts the day right on which a notice came in that was written down wrong: the approval ends 28 days after that day. The notice
     * itself stands.
     *
     * @param before the day that is written down until now
     * @throws RuleRefused for a day that has not come or lies outside the approval, or where their next approval began before its end
     * @throws Mendable where no notice of the day before is recorded
     */
    public void correctNotice(Session session, HouseholdId household, LocalDate before, LocalDate received) {
        session.write(Right.EDIT_CARERS, "correct the day of a notice", tx -> {
            List<Approval> all = of(tx.sql(), household);
            Approval approval = all.stream()
                    .filter(a -> before.equals(a.noticeReceivedOn()))
                    .findFirst()
                    .orElseThrow(() -> new Mendable("No notice of " + BritishDates.format(before)
                            + " is recorded for this household. Open the household again."));
            var refusals = new ArrayList<>(Days.past("notice_received_on", received, session.today()));
            refusals.addAll(Days.after("notice_received_on", received, approval.startsOn(), "when the approval began"));
            LocalDate end = ApprovalRules.resigned(received);
            if (all.stream().anyMatch(a -> a.startsOn().isAfter(approval.startsOn()) && end.isAfter(a.startsOn()))) {
                refusals.add(Refusal.at(
                        "notice_received_on",
                        "It would end on " + BritishDates.format(end) + ", when their next approval had begun."));
            }
            RuleRefused.unlessEmpty(refusals);
            tx.update(
                    household,
                    "approval",
                    approval.id(),
                    approval.version(),
                    Row.of("notice_received_on", received).and("ends_on", end));
            moveNotice(tx, household, approval, received);
            return household;
        });
    }

    /** The status "notice given" begins on another day; the first of an approval begins with it and is then a plain one. */
    private static void moveNotice(Tx tx, HouseholdId household, Approval approval, LocalDate received) {
        for (Approval.StatusRow row : approval.statuses()) {
            if (row.status() == HouseholdStatus.NOTICE_GIVEN && row.startsOn().equals(approval.startsOn())) {
                putStatus(tx, household, approval, row.startsOn(), HouseholdStatus.ACTIVE, null, null);
            } else if (row.status() == HouseholdStatus.NOTICE_GIVEN) {
                tx.delete(household, "approval_status", row.id());
            }
        }
        putStatus(tx, household, approval, received, HouseholdStatus.NOTICE_GIVEN, null, null);
    }

    /** Ends the approval, or corrects how it ended. */
    public void end(Session session, HouseholdId household, Ending ending) {
        change(session, household, "end an approval", ending.on().minusDays(1), (tx, approval) -> {
            RuleRefused.unlessEmpty(ApprovalRules.ending(approval, ending, session.today()));
            tx.update(
                    household,
                    "approval",
                    approval.id(),
                    approval.version(),
                    Row.of("ends_on", ending.on())
                            .and("ending_reason", ending.reason())
                            .and("ending_detail", ending.detail()));
        });
    }

    /** Of carers who have resigned it is known why, and nobody has said so yet. */
    public static void left(Tx tx, HouseholdId household, String why) {
        of(tx.sql(), household).stream()
                .filter(a -> a.ours() && "RESIGNED".equals(a.endingReason()) && a.leavingReason() == null)
                .findFirst()
                .ifPresent(a -> tx.update(household, "approval", a.id(), a.version(), Row.of("leaving_reason", why)));
    }

    /**
     * The approval by us that carers leave, or left last: one that goes on as a full approval is none.
     *
     * @param approvals of one household, the newest first
     */
    public static Optional<Approval> leaving(Collection<Approval> approvals) {
        return approvals.stream()
                .filter(a -> a.ours() && a.endsOn() != null && !"FULLY_APPROVED".equals(a.endingReason()))
                .findFirst();
    }

    /**
     * Records the talk with carers who leave, or have left: the day, and what they said as a note on the household.
     *
     * @param why the reason as it is known now, see {@link Leaving}
     * @throws RuleRefused where no notice and no end is recorded
     */
    public void exitInterview(
            Session session, HouseholdId household, LocalDate held, String said, @Nullable String why) {
        RuleRefused.unlessEmpty(Days.past("held_on", held, session.today()));
        session.write(Right.EDIT_CARERS, "an exit interview", tx -> {
            Approval leaving = leaving(of(tx.sql(), household))
                    .orElseThrow(() -> new RuleRefused(
                            // Practice: an exit interview is of carers who leave; the talk with others is a visit.
                            Refusal.of("EXIT-01", "Record their notice or the end of the approval first.")));
            tx.update(
                    household,
                    "approval",
                    leaving.id(),
                    leaving.version(),
                    Row.of("exit_interview_on", held).and("leaving_reason", why));
            Notes.add(tx, session.user(), household, held, "EXIT_INTERVIEW", "Exit interview: " + said.strip());
            return leaving.id();
        });
    }

    /**
     * Extends a temporary approval, decided by a nominated officer of that name. What reg 25 asks for and was not done stands as a breach.
     *
     * @param until the first day on which it is then no longer in force
     * @param asItWas whether it was decided so already: what reg 25 does not allow is then no refusal but stands as a breach
     */
    public void extend(
            Session session,
            HouseholdId household,
            LocalDate until,
            LocalDate decidedOn,
            String by,
            Needs needs,
            boolean asItWas) {
        change(session, household, "extend a temporary approval", decidedOn, (tx, approval) -> {
            var refusals = new ArrayList<>(ApprovalRules.extension(approval, until, decidedOn, needs.irmOn()));
            refusals.addAll(Days.past("decided_on", decidedOn, session.today()));
            refusals.addAll(Days.past("panel_on", needs.panelOn(), session.today()));
            refusals.addAll(Days.past("iro_on", needs.iroOn(), session.today()));
            List<Refusal> notAllowed = ApprovalRules.notAllowed(approval, until, decidedOn, needs.irmOn());
            refusals.addAll(asItWas ? List.of() : notAllowed);
            RuleRefused.unlessEmpty(refusals);
            tx.update(
                    household,
                    "approval",
                    approval.id(),
                    approval.version(),
                    Row.of("expires_on", until)
                            .and("extended_on", decidedOn)
                            .and("extension_by", Workers.named(tx, by))
                            .and("extension_panel_on", needs.panelOn())
                            .and("extension_iro_on", needs.iroOn())
                            .and("extension_irm_on", needs.irmOn())
                            .and("extension_right_home", needs.rightHome()));
            notAllowed.forEach(
                    rule -> Breaches.stand(tx, household, rule.decidedBy("nominated officer"), decidedOn, null));
            ApprovalRules.extendedWithout(needs, decidedOn)
                    .ifPresent(breach -> Breaches.stand(tx, household, breach, decidedOn, null));
        });
    }

    private static void putStatus(
            Tx tx,
            HouseholdId household,
            Approval approval,
            LocalDate from,
            HouseholdStatus status,
            @Nullable String reason,
            @Nullable LocalDate reviewOn) {
        Row row = Row.of("status", status).and("reason", reason).and("review_on", reviewOn);
        ApprovalStore.at(tx.sql(), "approval_status", approval.id(), from)
                .ifPresentOrElse(
                        at -> tx.update(household, "approval_status", at.id(), at.version(), row),
                        () -> tx.insert(
                                household,
                                "approval_status",
                                row.and("approval_id", approval.id()).and("starts_on", from)));
    }

    /**
     * What is decided about an approval needs one by our own service to be about (FSR 2011 reg 27: each service approves its own).
     *
     * @throws RuleRefused where there is none among them
     */
    public static void mustBeOurs(Collection<Approval> approvals) {
        if (approvals.stream().noneMatch(Approval::ours)) {
            throw new RuleRefused(Refusal.of(
                    "APPROVAL-02", "No approval by our service is recorded for this household. Record it first."));
        }
    }

    /** Works on the approval by our own service that was the latest to begin by a day. */
    private static void change(
            Session session, HouseholdId household, String what, LocalDate day, BiConsumer<Tx, Approval> work) {
        session.write(Right.EDIT_CARERS, what, tx -> {
            List<Approval> ours =
                    of(tx.sql(), household).stream().filter(Approval::ours).toList();
            mustBeOurs(ours);
            Approval approval = ours.stream()
                    .filter(a -> !a.startsOn().isAfter(day))
                    .findFirst()
                    .orElseGet(ours::getLast);
            work.accept(tx, approval);
            return household;
        });
    }
}
