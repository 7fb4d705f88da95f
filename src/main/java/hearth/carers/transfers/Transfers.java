package hearth.carers.transfers;

import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Subjects;
import hearth.carers.Approval;
import hearth.carers.Approvals;
import hearth.carers.Households;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.SubjectId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Carers who come over to us or leave us for another service: what was said, agreed and given, and by when. */
public final class Transfers {
    private Transfers() {}

    /** Of those who enquire and would come over; empty where they would not. */
    public static Optional<Transfer> coming(Handle h, EnquiryId enquiry) {
        return TransferStore.coming(h, enquiry);
    }

    /** Of every enquiry that is open and would come over. */
    public static Map<EnquiryId, Transfer> coming(Handle h) {
        return TransferStore.comingOpen(h).stream()
                .collect(Collectors.toMap(t -> Objects.requireNonNull(t.enquiry()), Function.identity()));
    }

    /**
     * Of one household: those in which they leave, the latest first, then how they came over; an enquiry that is hidden from the
     * reader is left out.
     */
    public static List<Transfer> of(Handle h, HouseholdId household) {
        var all = new ArrayList<>(TransferStore.leaving(h, household));
        Set<Long> hidden = Subjects.hidden(h);
        TransferStore.became(h, household).stream()
                .filter(t ->
                        !hidden.contains(Objects.requireNonNull(t.enquiry()).value()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /**
     * Writes down that carers leave for another service, or what has come of it.
     *
     * @throws RuleRefused for days that cannot be true, where no service is named, where our own service does not approve them, or
     *     where another one they leave for is still open
     */
    public static void leave(Session session, Transfer transfer) {
        session.write(Right.EDIT_CARERS, "a transfer", tx -> put(tx, transfer, session.today()));
    }

    /**
     * Writes one down inside a larger transaction, or puts it right.
     *
     * @throws RuleRefused as {@link #leave}
     */
    public static SubjectId put(Tx tx, Transfer t, LocalDate today) {
        RuleRefused.unlessEmpty(TransferRules.wrong(t, today));
        HouseholdId leaving = t.comingOver() ? null : Objects.requireNonNull(t.household());
        SubjectId about = leaving == null ? Objects.requireNonNull(t.enquiry()) : leaving;
        if (leaving != null && t.id() == 0) {
            mayLeave(tx, leaving, today);
        }
        Row row = Row.of("children", t.children())
                .and("intention_on", t.intentionOn())
                .and("iro_told_on", t.iroToldOn())
                .and("meeting_on", t.meetingOn())
                .and("given_up_on", t.givenUpOn())
                .and("note", t.note());
        if (leaving == null) {
            row.and("ends_on", t.endsOn());
        } else {
            row.and("service", Objects.requireNonNull(t.service()).strip())
                    .and("reference_asked_on", t.referenceAskedOn())
                    .and("reference_on", t.referenceOn())
                    .and("records_asked_on", t.recordsAskedOn())
                    .and("records_on", t.recordsOn());
        }
        if (t.id() == 0) {
            tx.insert(about, "transfer", row.and("enquiry_id", t.enquiry()).and("household_id", leaving));
        } else {
            tx.update(about, "transfer", t.id(), t.version(), row);
        }
        if (leaving != null) {
            endsAs(tx, leaving);
        }
        return about;
    }

    private static void mayLeave(Tx tx, HouseholdId household, LocalDate today) {
        List<Approval> approvals = Approvals.of(tx.sql(), household);
        Approvals.mustBeOurs(approvals);
        TransferStore.leaving(tx.sql(), household).stream()
                .filter(t -> t.open(today))
                .findFirst()
                .ifPresent(open -> {
                    // Transfer protocol between fostering services: carers move to one service at a time.
                    throw new RuleRefused(Refusal.of(
                            "TRANSFER-01",
                            "It is written down already that they are moving to " + open.service()
                                    + ". Change that, or say there that they stay."));
                });
    }

    /** A notice that came in before is one to move on, or to stop, as is known now. */
    private static void endsAs(Tx tx, HouseholdId household) {
        TransferStore.notice(tx.sql(), household)
                .filter(notice -> !notice.endingReason().equals(notice.endsAs()))
                .ifPresent(notice -> tx.update(
                        household,
                        "approval",
                        notice.id(),
                        notice.version(),
                        Row.of("ending_reason", notice.endsAs())));
    }

    /**
     * What is due by a day for households that leave. Restricted records are in it too: whoever shows it leaves them out. What is due
     * for those who come over stands with the enquiries.
     */
    public static List<Due> due(Handle h, LocalDate today, LocalDate until) {
        return due(h, TransferStore.leaving(h), today, until);
    }

    /** The same of one household. */
    public static List<Due> due(Handle h, HouseholdId household, LocalDate today, LocalDate until) {
        return due(h, TransferStore.leaving(h, household), today, until);
    }

    private static List<Due> due(Handle h, List<Transfer> leaving, LocalDate today, LocalDate until) {
        Map<HouseholdId, String> owners = Households.owners(h);
        var due = new ArrayList<Due>();
        for (Transfer t : leaving) {
            if (t.open(today)) {
                HouseholdId household = Objects.requireNonNull(t.household());
                TransferRules.steps(t, null).stream()
                        .filter(step -> step.doneOn() == null && !step.due().isAfter(until))
                        .forEach(step -> due.add(new Due(
                                step.kind(),
                                household,
                                t.reference(),
                                owners.get(household),
                                step.due(),
                                step.label(),
                                step.basis())));
            }
        }
        return due;
    }
}
