package hearth.carers.proposals;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Breach;
import hearth.access.Right;
import hearth.carers.Approvals;
import hearth.carers.DutyDone;
import hearth.carers.Ending;
import hearth.carers.Ground;
import hearth.carers.HomeGround;
import hearth.carers.HouseholdDuties;
import hearth.carers.HouseholdIntake;
import hearth.carers.Households;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.carers.proposals.Proposal.Answered;
import hearth.carers.proposals.Proposal.Decision;
import hearth.carers.proposals.Proposal.Kind;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the decision maker proposes about an approval: 28 days, one answer, then the final decision. */
class ProposalsTest extends HomeGround {
    private Proposal stored() {
        return kim.<List<Proposal>>read(Right.SEE_CARERS, h -> Proposals.of(h, home))
                .getFirst();
    }

    private List<String> due() {
        return kim.read(
                Right.SEE_CARERS,
                h -> Proposals.due(h, home, kim.today(), day("2027-12-31")).stream()
                        .map(d -> d.kind() + " " + d.day())
                        .toList());
    }

    private List<String> breaches() {
        return Households.open(kim, home).breaches().stream()
                .filter(b -> b.resolvedOn() == null)
                .map(Breach::rule)
                .toList();
    }

    private void send(Kind kind, String on) {
        Proposals.put(kim, Proposal.sent(home, kind, day(on), "The home is not safe."));
    }

    private static Proposal with(
            Proposal p,
            @Nullable String agreed,
            @Nullable Answered answer,
            @Nullable String answered,
            @Nullable String papers,
            @Nullable Decision decision,
            @Nullable String decided) {
        return new Proposal(
                p.id(),
                p.household(),
                p.reference(),
                p.kind(),
                p.sentOn(),
                p.reasons(),
                on(agreed),
                answer,
                on(answered),
                on(papers),
                decision,
                on(decided),
                null,
                null,
                null,
                p.version());
    }

    private static Proposal told(Proposal p, @Nullable String byWord, @Nullable String inWriting) {
        return new Proposal(
                p.id(),
                p.household(),
                p.reference(),
                p.kind(),
                p.sentOn(),
                p.reasons(),
                p.agreedOn(),
                p.answer(),
                p.answeredOn(),
                p.papersOn(),
                p.decision(),
                p.decidedOn(),
                on(byWord),
                on(inWriting),
                p.note(),
                p.version());
    }

    private static @Nullable LocalDate on(@Nullable String iso) {
        return iso == null ? null : day(iso);
    }

    @Test
    void aReviewThatFoundThemNotSuitableAsksForTheLetter() {
        new HouseholdDuties()
                .done(
                        kim,
                        List.of(home),
                        DutyDone.review(day("2026-09-20"), day("2026-09-30"), "NOT_SUITABLE", null, null));
        assertThat(due()).containsExactly("PROPOSAL_LETTER 2026-09-30");
        send(Kind.END, "2026-10-02");
        assertThat(due()).containsExactly("PROPOSAL_ANSWER 2026-10-30");
        assertThatThrownBy(() -> send(Kind.END, "2026-10-03"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("open already");
    }

    @Test
    void whoeverChoosesTheIrmHasTheirPapersSentInTenWorkingDays() {
        send(Kind.END, "2026-10-02");
        Proposals.put(kim, with(stored(), null, Answered.IRM, "2026-10-20", null, null, null));
        assertThat(due()).containsExactly("PROPOSAL_PAPERS 2026-11-03");
        Proposals.put(kim, with(stored(), null, Answered.IRM, "2026-10-20", "2026-10-30", null, null));
        assertThat(due()).containsExactly("PROPOSAL_DECISION 2026-12-01");
        Proposals.put(
                kim, with(stored(), null, Answered.IRM, "2026-10-20", "2026-10-30", Decision.DROPPED, "2026-10-30"));
        assertThat(due()).as("they are told that too").containsExactly("PROPOSAL_TELL 2026-11-03");
        Proposals.put(kim, told(stored(), "2026-10-30", null));
        assertThat(due()).containsExactly("PROPOSAL_TELL_IN_WRITING 2026-11-06");
        Proposals.put(kim, told(stored(), "2026-10-30", "2026-10-31"));
        assertThat(due()).isEmpty();
        assertThat(breaches()).isEmpty();
        send(Kind.TERMS, "2026-10-31");
        assertThat(stored().kind()).isEqualTo(Kind.TERMS);
    }

    /** The letter of 3 October: the 28th day after it is 31 October. */
    @Test
    void aDecisionBeforeThe28DaysAreOverStandsAsABreachUntilItIsPutRight() {
        send(Kind.END, "2026-10-03");
        assertThat(stored().answerBy()).isEqualTo(day("2026-10-31"));
        Proposals.put(kim, with(stored(), null, null, null, null, Decision.AS_PROPOSED, "2026-10-31"));
        assertThat(breaches()).containsExactly("QD-01");
        Proposals.put(
                kim,
                with(stored(), null, Answered.REPRESENTATIONS, "2026-10-10", null, Decision.AS_PROPOSED, "2026-10-31"));
        assertThat(breaches()).isEmpty();
        assertThat(ProposalRules.broken(with(
                        Proposal.sent(home, Kind.END, day("2026-10-02"), "x"),
                        null,
                        null,
                        null,
                        null,
                        Decision.AS_PROPOSED,
                        "2026-10-31")))
                .isEmpty();
    }

    @Test
    void aDecisionOfAnotherDayThatIsStillTooEarlyStandsOnceSinceThatDay() {
        send(Kind.END, "2026-10-03");
        Proposals.put(kim, with(stored(), null, null, null, null, Decision.AS_PROPOSED, "2026-10-20"));
        Proposals.put(kim, with(stored(), null, null, null, null, Decision.AS_PROPOSED, "2026-10-25"));
        assertThat(Households.open(kim, home).breaches())
                .filteredOn(b -> b.resolvedOn() == null)
                .extracting(Breach::since)
                .containsExactly(day("2026-10-25"));
    }

    @Test
    void anotherProposalLeavesTheBreachesOfTheOneBeforeIt() {
        send(Kind.END, "2026-09-20");
        Proposals.put(kim, with(stored(), null, null, null, null, Decision.CHANGED, "2026-10-01"));
        send(Kind.TERMS, "2026-10-02");
        assertThat(breaches()).containsExactly("QD-01");
        Proposals.put(kim, with(stored(), null, null, null, null, Decision.AS_PROPOSED, "2026-10-05"));
        Proposals.put(kim, with(stored(), "2026-10-04", null, null, null, Decision.AS_PROPOSED, "2026-10-05"));
        assertThat(breaches()).containsExactly("QD-01");
    }

    /** The letter of 1 September: the 28th day after it is 29 September. */
    @Test
    void anApplicationToTheIrmAfterThe28DaysIsRecordedAndStandsUntilItsDayIsPutRight() {
        send(Kind.END, "2026-09-01");
        Proposals.put(kim, with(stored(), null, Answered.IRM, "2026-09-30", null, null, null));
        assertThat(stored().answeredOn()).isEqualTo(day("2026-09-30"));
        assertThat(breaches()).containsExactly("QD-02");
        Proposals.put(kim, with(stored(), null, Answered.IRM, "2026-09-29", null, null, null));
        assertThat(breaches()).isEmpty();
    }

    @Test
    void carersWhoAgreeToOtherTermsInWritingNeedNotWait() {
        send(Kind.TERMS, "2026-10-20");
        Proposals.put(kim, with(stored(), "2026-10-22", null, null, null, null, null));
        assertThat(due()).containsExactly("PROPOSAL_DECISION 2026-12-03");
        Proposals.put(kim, with(stored(), "2026-10-22", null, null, null, Decision.AS_PROPOSED, "2026-10-23"));
        assertThat(breaches()).isEmpty();
    }

    @Test
    void whatWasDecidedStaysDueUntilTheApprovalHasIt() {
        send(Kind.END, "2026-09-01");
        Proposals.put(kim, with(stored(), null, null, null, null, Decision.AS_PROPOSED, "2026-10-01"));
        Proposals.put(kim, told(stored(), "2026-10-01", "2026-10-02"));
        assertThat(due()).containsExactly("PROPOSAL_CARRY_OUT 2026-10-01");
        new Approvals().end(kim, home, new Ending(day("2026-10-01"), "TERMINATED", null));
        assertThat(due()).isEmpty();
    }

    @Test
    void whatWasDecidedOfAnApprovalIsNotDueOfALaterOne() {
        send(Kind.END, "2026-08-01");
        Proposals.put(kim, with(stored(), null, null, null, null, Decision.AS_PROPOSED, "2026-09-01"));
        Proposals.put(kim, told(stored(), "2026-09-01", "2026-09-02"));
        new Approvals().end(kim, home, new Ending(day("2026-09-01"), "TERMINATED", null));
        var again = Ground.full(day("2026-10-20"), Terms.of(1, List.of()));
        new Approvals().approve(kim, home, again, new HouseholdIntake(Ground.noDirectory(folder)));
        assertThat(due()).isEmpty();
    }

    @Test
    void newTermsThatWereDecidedStayDueUntilTheyAreInForce() {
        send(Kind.TERMS, "2026-09-01");
        Proposals.put(kim, with(stored(), null, null, null, null, Decision.AS_PROPOSED, "2026-10-01"));
        Proposals.put(kim, told(stored(), null, "2026-10-02"));
        assertThat(due()).containsExactly("PROPOSAL_CARRY_OUT 2026-10-01");
        new Approvals().terms(kim, home, day("2026-10-01"), Terms.of(1, List.of(TermsLine.of("SHORT_TERM", 5, 12))));
        assertThat(due()).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedBesideItsField() {
        Proposal end = Proposal.sent(home, Kind.END, day("2026-09-01"), "x");
        assertThat(wrong(Proposal.sent(home, Kind.END, day("2026-11-01"), " "))).containsExactly("reasons", "sent_on");
        assertThat(wrong(with(end, "2026-09-02", null, null, null, null, null))).containsExactly("agreed_on");
        assertThat(wrong(with(end, null, Answered.REPRESENTATIONS, "2026-08-31", "2026-09-02", null, null)))
                .containsExactly("answered_on", "papers_on");
        assertThat(wrong(told(end, "2026-09-30", null))).containsExactly("decided_on");
        assertThat(wrong(told(
                        with(end, null, null, null, null, Decision.AS_PROPOSED, "2026-10-05"),
                        "2026-10-04",
                        "2026-11-01")))
                .containsExactly("told_on", "told_in_writing_on");
        assertThat(wrong(with(end, null, Answered.IRM, null, null, Decision.DROPPED, null)))
                .containsExactly("answered_on", "decided_on");
        assertThatThrownBy(() -> Proposals.put(kim, with(end, "2026-09-02", null, null, null, null, null)))
                .isInstanceOf(RuleRefused.class);
    }

    private List<String> wrong(Proposal p) {
        return ProposalRules.wrong(p, kim.today()).stream().map(Refusal::field).toList();
    }
}
