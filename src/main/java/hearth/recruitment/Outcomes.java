package hearth.recruitment;

import hearth.access.Notes;
import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Approvals;
import hearth.carers.HouseholdIntake;
import hearth.carers.NewAddress;
import hearth.carers.NewApproval;
import hearth.carers.NewHousehold;
import hearth.carers.NewPerson;
import hearth.carers.People;
import hearth.carers.Person;
import hearth.common.BritishDates;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an enquiry ends: withdrawn, closed, refused, a repetition of another, or approved. */
public final class Outcomes {
    private final HouseholdIntake households;

    public Outcomes(HouseholdIntake households) {
        this.households = households;
    }

    /**
     * Closes one; after an application that is a withdrawal in Ofsted's codes, or a decision.
     *
     * @throws RuleRefused where the reason does not fit, or the day cannot be true
     */
    public void close(Session session, EnquiryId id, int version, Closing closing) {
        session.write(Right.EDIT_RECRUITMENT, "close an enquiry", tx -> {
            EnquiryStore.Kept kept = EnquiryStore.kept(tx.sql(), id);
            if (kept.closedOn() != null) {
                // Hearth's own: how an enquiry ended is counted once.
                throw new RuleRefused(Refusal.of(
                        "ENQ-16",
                        "It was closed on " + BritishDates.format(kept.closedOn())
                                + ". Reopen it first if that was wrong."));
            }
            String group = ClosingReasons.group(tx.sql(), closing.reason());
            var refusals = new ArrayList<>(EnquiryRules.closing(closing, group, EnquiryStore.stages(tx.sql(), id)));
            refusals.addAll(EnquiryRules.notYet("closed_on", closing.on(), session.today()));
            RuleRefused.unlessEmpty(refusals);
            put(tx, id, version, closing, Row.of("closed_on", closing.on()));
            EnquiryBreaches.stand(tx, id, session.today());
            return id;
        });
    }

    /** Takes a closing back, with the reason why. */
    public void reopen(Session session, EnquiryId id, int version, String why) {
        if (why.isBlank()) {
            throw new RuleRefused(Refusal.at("why", "Say why it is opened again."));
        }
        session.write(Right.EDIT_RECRUITMENT, "reopen an enquiry", tx -> {
            EnquiryStore.Kept kept = EnquiryStore.kept(tx.sql(), id);
            if (kept.household() != null) {
                // FSR 2011 reg 28: from the approval on, only what is decided about it changes it.
                throw new RuleRefused(
                        Refusal.of("ENQ-17", "They were approved. What changes now is recorded with the household."));
            }
            Clocks.Told told = toldOfDetermination(tx, id);
            tx.update(
                    id,
                    "enquiry",
                    id.value(),
                    version,
                    Row.of("closed_on", null)
                            .and("closed_reason", null)
                            .and("closed_by", null)
                            .and("told_on", told.on())
                            .and("told_in_writing_on", told.inWriting())
                            .and("final_told_on", null)
                            .and("final_told_in_writing_on", null)
                            .and("duplicate_of", null));
            new Stages(tx, id).save(null);
            EnquiryBreaches.stand(tx, id, session.today());
            Notes.add(tx, session.user(), id, session.today(), "REOPENED", why.strip());
            return id;
        });
    }

    /** A qualifying determination stands although the end is taken back, and that they were told of it. */
    private static Clocks.Told toldOfDetermination(Tx tx, EnquiryId id) {
        List<StageRow> stages = EnquiryStore.stages(tx.sql(), id);
        return StageHistory.first(stages, Stage.QUALIFYING_DETERMINATION).isEmpty()
                ? Clocks.Told.NOT_YET
                : ClockStore.facts(tx.sql(), id).orElseThrow().telling(stages).first();
    }

    /**
     * Says that it repeats another: it is closed and left out of every count.
     *
     * @throws RuleRefused where the other one repeats a third, or it is the same
     */
    public void duplicate(Session session, EnquiryId id, int version, EnquiryId of) {
        if (id.equals(of)) {
            throw new RuleRefused(Refusal.at("other", "An enquiry cannot repeat itself. Choose the other one."));
        }
        session.write(Right.EDIT_RECRUITMENT, "a repeated enquiry", tx -> {
            if (EnquiryStore.repeats(tx.sql(), of)) {
                throw new RuleRefused(Refusal.at("other", "The other one repeats a third. Choose that one."));
            }
            LocalDate received = EnquiryStore.kept(tx.sql(), id).received();
            LocalDate on = session.today().isBefore(received) ? received : session.today();
            put(tx, id, version, new Closing(on, "DUPLICATE", Closing.By.SERVICE), Row.of("duplicate_of", of));
            EnquiryBreaches.stand(tx, id, session.today());
            return id;
        });
    }

    /**
     * Records the decision maker's approval: a household with its carers, address, approval, terms and status from that day. What
     * the stages before it lack stands as a breach.
     *
     * @throws RuleRefused for a day that cannot be true, or terms that cannot be or have to be asked about
     */
    public HouseholdId approve(Session session, EnquiryId id, int version, Approved approved) {
        LocalDate on = approved.approval().startsOn();
        session.require(Right.EDIT_CARERS);
        return session.write(Right.EDIT_RECRUITMENT, "approve applicants", tx -> {
            EnquiryStore.Kept kept = EnquiryStore.kept(tx.sql(), id);
            var refusals = new ArrayList<Refusal>();
            EnquiryRules.impossible(Stage.APPROVED, on, kept.received(), kept.closedOn())
                    .forEach(refusal -> refusals.add(refusal.beside("approved_on")));
            refusals.addAll(EnquiryRules.notYet("approved_on", on, session.today()));
            HouseholdId existing = approved.existing();
            NewApproval approval = approved.approval();
            refusals.addAll(
                    existing == null
                            ? Approvals.wrong(approval.terms(), Optional.empty(), session.today())
                            : Approvals.wrong(tx.sql(), existing, approval, session.today()));
            RuleRefused.unlessEmpty(refusals);
            HouseholdId household = household(tx, id, approved.byPanel(sat(tx, id, on)));
            People.adults(tx.sql(), id).forEach(adult -> households.joins(tx, household, adult.id(), on));
            var stages = new Stages(tx, id);
            stages.put(Stage.APPROVED, on);
            stages.save(on);
            put(tx, id, version, new Closing(on, "APPROVED", Closing.By.DECISION), Row.of("household_id", household));
            EnquiryBreaches.stand(tx, id, session.today());
            return household;
        });
    }

    /** The last day by the decision on which the panel sat on it. */
    private static @Nullable LocalDate sat(Tx tx, EnquiryId id, LocalDate decided) {
        return EnquiryStore.stages(tx.sql(), id).stream()
                .filter(row -> row.stage() == Stage.PANEL && !row.startsOn().isAfter(decided))
                .map(StageRow::startsOn)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private HouseholdId household(Tx tx, EnquiryId id, Approved approved) {
        HouseholdId existing = approved.existing();
        if (existing != null) {
            households.comeOver(tx, existing, approved.approval());
            return existing;
        }
        EnquiryStore.Whole whole = EnquiryStore.whole(tx.sql(), id);
        List<Person> people = People.ofEnquiry(tx.sql(), id);
        List<NewPerson> carers = people.stream().map(Person::asNew).toList();
        List<PersonId> ids = people.stream().map(Person::id).toList();
        var address = new NewAddress(whole.address(), null, whole.postcode(), false);
        NewPerson first = carers.getFirst();
        return households.add(
                tx,
                NewHousehold.approved(carers, address, approved.approval())
                        .reachedBy(first.phone(), first.email())
                        .with(whole.officer(), null),
                ids);
    }

    private static void put(Tx tx, EnquiryId id, int version, Closing closing, Row more) {
        tx.update(
                id,
                "enquiry",
                id.value(),
                version,
                more.and("closed_on", closing.on())
                        .and("closed_reason", closing.reason())
                        .and("closed_by", closing.by())
                        .and("next_step", null)
                        .and("next_stage", null)
                        .and("next_step_on", null));
        new Stages(tx, id).save(closing.on());
    }
}
