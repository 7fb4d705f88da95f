package hearth.carers.proposals;

import hearth.access.Breaches;
import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.carers.Approvals;
import hearth.carers.Households;
import hearth.common.HouseholdId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Proposals about approvals: recorded, answered, decided, and what is due of them. */
public final class Proposals {
    /** For how many days after a decision it is asked whether they were told. */
    private static final int TOLD_FOR_DAYS = 90;

    private Proposals() {}

    /** Of a household, the latest first. */
    public static List<Proposal> of(Handle h, HouseholdId household) {
        return ProposalStore.of(h, household);
    }

    /**
     * Writes one down, or what has come of it. A decision before its time and an application after it are recorded and stand as
     * breaches, until they are put right.
     *
     * @throws RuleRefused for days that cannot be true, where our own service has not approved them, or another proposal is open
     */
    public static void put(Session session, Proposal proposal) {
        RuleRefused.unlessEmpty(ProposalRules.wrong(proposal, session.today()));
        HouseholdId household = proposal.household();
        session.write(Right.EDIT_CARERS, "a proposal about an approval", tx -> {
            if (proposal.id() == 0) {
                mayPropose(tx, household);
            }
            Row row = Row.of("kind", proposal.kind())
                    .and("sent_on", proposal.sentOn())
                    .and("reasons", proposal.reasons().strip())
                    .and("agreed_on", proposal.agreedOn())
                    .and("answer", proposal.answer())
                    .and("answered_on", proposal.answeredOn())
                    .and("papers_on", proposal.papersOn())
                    .and("decision", proposal.decision())
                    .and("decided_on", proposal.decidedOn())
                    .and("told_on", proposal.toldOn())
                    .and("told_in_writing_on", proposal.toldInWritingOn())
                    .and("note", proposal.note());
            if (proposal.id() == 0) {
                tx.insert(household, "approval_proposal", row.and("household_id", household));
            } else {
                tx.update(household, "approval_proposal", proposal.id(), proposal.version(), row);
            }
            List<Breaches.Broken> broken = ProposalStore.of(tx.sql(), household).stream()
                    .flatMap(p -> ProposalRules.broken(p).stream())
                    .toList();
            Breaches.exactly(tx, household, ProposalRules.ALL, broken, session.today());
            return household;
        });
    }

    private static void mayPropose(Tx tx, HouseholdId household) {
        Approvals.mustBeOurs(Approvals.of(tx.sql(), household));
        if (ProposalStore.of(tx.sql(), household).stream().anyMatch(Proposal::open)) {
            // Practice: one proposal about an approval (FSR 2011 reg 28) is decided before the next is made.
            throw new RuleRefused(Refusal.of("QD-03", "A proposal is open already. Record what came of it first."));
        }
    }

    /** What is due by a day. Restricted records are in it too: whoever shows it leaves them out. */
    public static List<Due> due(Handle h, LocalDate today, LocalDate until) {
        return due(
                h,
                ProposalStore.open(h, today.minusDays(TOLD_FOR_DAYS)),
                ProposalStore.notCarriedOut(h),
                ProposalStore.unsent(h, today),
                today,
                until);
    }

    private static List<Due> due(
            Handle h,
            List<Proposal> proposals,
            List<Proposal> notCarriedOut,
            List<ProposalStore.Unsent> letters,
            LocalDate today,
            LocalDate until) {
        int weeks = Settings.number(h, Setting.REVIEW_WHEN_NEEDED_WEEKS, today);
        Map<HouseholdId, String> owners = Households.owners(h);
        var due = new ArrayList<Due>();
        for (Proposal p : proposals) {
            ProposalRules.next(p, weeks)
                    .filter(next -> !next.by().isAfter(until))
                    .ifPresent(next -> due.add(due(owners, p, next)));
        }
        for (Proposal p : notCarriedOut) {
            LocalDate decided = p.decidedOn();
            if (decided != null && !decided.isAfter(until)) {
                due.add(due(owners, p, ProposalRules.carryOut(p, decided)));
            }
        }
        for (ProposalStore.Unsent unsent : letters) {
            if (!unsent.since().isAfter(until)) {
                due.add(new Due(
                        "PROPOSAL_LETTER",
                        unsent.household(),
                        unsent.reference(),
                        unsent.owner(),
                        unsent.since(),
                        "Write to them what is proposed, with the reasons",
                        "FSR 2011 reg 28: a review found them no longer suitable; they have 28 days from the letter"));
            }
        }
        return due;
    }

    private static Due due(Map<HouseholdId, String> owners, Proposal p, ProposalRules.Next next) {
        return new Due(
                next.kind(),
                p.household(),
                p.reference(),
                owners.get(p.household()),
                next.by(),
                next.what(),
                next.basis());
    }

    /** The same of one household. */
    public static List<Due> due(Handle h, HouseholdId household, LocalDate today, LocalDate until) {
        List<ProposalStore.Unsent> letters = ProposalStore.unsent(h, today).stream()
                .filter(unsent -> household.equals(unsent.household()))
                .toList();
        List<Proposal> told = ProposalStore.open(h, today.minusDays(TOLD_FOR_DAYS)).stream()
                .filter(p -> household.equals(p.household()))
                .toList();
        List<Proposal> notCarriedOut = ProposalStore.notCarriedOut(h).stream()
                .filter(p -> household.equals(p.household()))
                .toList();
        return due(h, told, notCarriedOut, letters, today, until);
    }
}
