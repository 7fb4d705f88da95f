package hearth.carers;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hearth.access.Due;
import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.access.TakingBack;
import hearth.common.HouseholdId;
import hearth.common.RuleRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to an approval from its first day to its last. It is long because each step has its refusals. */
class ApprovalsTest extends HouseholdsGround {
    private final Approvals approvals = new Approvals();

    private Household on(String day) {
        return kim.read(Right.SEE_CARERS, h -> Households.LISTING.all(h, Query.on(day(day))))
                .getFirst();
    }

    private List<String> due(String today, String until) {
        List<Due> due = kim.read(Right.SEE_CARERS, h -> HouseholdDuties.due(h, day(today), day(until)));
        return due.stream().map(d -> d.kind() + " " + d.day()).sorted().toList();
    }

    @Test
    void theDayOfANoticeIsPutRightAndTheNoticeStands() {
        HouseholdId id = households.add(kim, Ground.household("Jo Larch", "2024-03-01", 2));
        approvals.resign(kim, id, day("2026-09-10"), null);
        approvals.correctNotice(kim, id, day("2026-09-10"), day("2026-10-10"));
        Approval approval = kim.<List<Approval>>read(Right.SEE_CARERS, h -> Approvals.of(h, id))
                .getFirst();
        assertThat(approval)
                .returns(day("2026-10-10"), Approval::noticeReceivedOn)
                .returns(day("2026-11-07"), Approval::endsOn);
        assertThat(on("2026-10-09").status()).isEqualTo("ACTIVE");
        assertThat(on("2026-10-10").status()).isEqualTo("NOTICE_GIVEN");
        assertThatThrownBy(() -> approvals.correctNotice(kim, id, day("2026-10-10"), day("2024-02-29")))
                .hasMessageContaining("when the approval began");
        assertThatThrownBy(() -> approvals.correctNotice(kim, id, day("2026-10-10"), day("2026-11-01")))
                .hasMessageContaining("has not come yet");
        approvals.correctNotice(kim, id, day("2026-10-10"), day("2024-03-01"));
        approvals.correctNotice(kim, id, day("2024-03-01"), day("2026-10-11"));
        assertThat(on("2026-10-10").status()).isEqualTo("ACTIVE");
        var again = Ground.full(day("2026-10-20"), Terms.of(1, List.of()));
        assertThatThrownBy(() -> approvals.approve(kim, id, again, new HouseholdIntake(Ground.noDirectory(folder))))
                .hasMessageContaining("ends on 8 November 2026");
    }

    @Test
    void theNoticeOfAnApprovalThatIsOverIsPutRightAndALaterOneIsLeft() {
        HouseholdId id = households.add(kim, Ground.household("Jo Larch", "2024-03-01", 2));
        approvals.resign(kim, id, day("2026-01-10"), null);
        var again = Ground.full(day("2026-03-02"), Terms.of(1, List.of()));
        approvals.approve(kim, id, again, new HouseholdIntake(Ground.noDirectory(folder)));
        approvals.resign(kim, id, day("2026-09-10"), null);
        approvals.correctNotice(kim, id, day("2026-01-10"), day("2026-01-05"));
        assertThat(kim.<List<Approval>>read(Right.SEE_CARERS, h -> Approvals.of(h, id)))
                .extracting(Approval::noticeReceivedOn, Approval::endsOn)
                .containsExactlyInAnyOrder(
                        tuple(day("2026-09-10"), day("2026-10-08")), tuple(day("2026-01-05"), day("2026-02-02")));
        assertThatThrownBy(() -> approvals.correctNotice(kim, id, day("2026-01-10"), day("2026-01-06")))
                .hasMessageContaining("No notice of 10 January 2026");
    }

    @Test
    void termsKeepWhoDecidedThemAndWhen() {
        HouseholdId id = households.add(kim, Ground.household("Jo Larch", "2024-03-01", 2));
        var how = new Terms.Decided(day("2026-09-01"), day("2026-09-08"), "Pat Yew");
        Terms three = new Terms(3, null, false, "Three children", "More room", List.of(), Set.of()).as(how, false);
        approvals.terms(kim, id, day("2026-09-15"), three);
        List<Approval.TermsVersion> versions = kim.<List<Approval>>read(Right.SEE_CARERS, h -> Approvals.of(h, id))
                .getFirst()
                .terms();
        assertThat(versions)
                .extracting(version -> version.terms().decided())
                .containsExactly(Terms.Decided.NOT_RECORDED, how);
        assertThat(versions.getLast().terms()).isEqualTo(three);
    }

    /** Nothing is set by hand: SI 2020/445 let one that began from 24 April to 25 September 2020 last 24 weeks. */
    @ParameterizedTest
    @CsvSource({
        "2020-04-23, 2020-08-13",
        "2020-04-24, 2020-10-09",
        "2020-05-04, 2020-10-19",
        "2020-09-25, 2021-03-12",
        "2020-09-26, 2021-01-16",
    })
    void howLongATemporaryApprovalLastsIsTheRuleOfItsDay(String from, String lapses) {
        assertThat(expires(temporary(from))).isEqualTo(lapses);
        Map<Setting, List<Settings.Value>> all = kim.store().read(Settings::all);
        assertThat(day(from).plusWeeks(Settings.number(all, Setting.TEMPORARY_APPROVAL_WEEKS, day(from))))
                .as("also where all is read at once")
                .isEqualTo(lapses);
    }

    @Test
    void whatACouncilHasSetItselfHoldsFromItsDay() {
        Settings.set(kim, Setting.TEMPORARY_APPROVAL_WEEKS, day("2020-06-01"), 20, "Own policy");
        assertThat(expires(temporary("2020-05-04"))).isEqualTo("2020-10-19");
        assertThat(expires(temporary("2020-06-08"))).isEqualTo("2020-10-26");
        Map<Setting, List<Settings.Value>> all = kim.store().read(Settings::all);
        assertThat(all.get(Setting.TEMPORARY_APPROVAL_WEEKS))
                .extracting(Settings.Value::value)
                .containsExactly(20, 24, 16);
    }

    private @Nullable LocalDate expires(HouseholdId id) {
        return kim.<List<Approval>>read(Right.SEE_CARERS, h -> Approvals.of(h, id))
                .getFirst()
                .expiresOn();
    }

    private HouseholdId temporary(String from) {
        return households.add(
                kim,
                NewHousehold.approved(
                        PersonNames.read("Jo Larch"),
                        NewAddress.at(null),
                        new NewApproval(
                                null,
                                NewApproval.Kind.TEMPORARY,
                                true,
                                day(from),
                                null,
                                Terms.of(1, List.of(TermsLine.of("CONNECTED_PERSON", 0, 17))))));
    }

    @Test
    void termsHoldFromTheirDayAndTheOldOnesStay() {
        HouseholdId id = households.add(kim, Ground.household("Asha Khan", "2025-06-30", 2));
        approvals.terms(kim, id, day("2026-05-10"), Terms.of(3, List.of(TermsLine.of("LONG_TERM", 5, 12))));
        assertThat(on("2026-05-09")).returns(2, Household::places).returns(17, Household::ageTo);
        assertThat(on("2026-05-10")).returns(3, Household::places).returns(12, Household::ageTo);
        approvals.terms(kim, id, day("2026-05-10"), Terms.of(4, List.of()));
        assertThat(on("2026-05-10")).returns(4, Household::places).returns(null, Household::ageTo);
        approvals.terms(kim, id, day("2025-12-01"), Terms.of(1, List.of()));
        assertThat(on("2026-05-09")).returns(1, Household::places);
        assertThat(on("2026-05-10")).returns(4, Household::places);
        assertThatThrownBy(() -> approvals.terms(kim, id, day("2025-06-29"), Terms.of(1, List.of())))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> approvals.terms(
                        kim, id, day("2026-06-01"), Terms.of(1, List.of(TermsLine.of("LONG_TERM", 12, 5)))))
                .hasMessageContaining("12 to 5");
    }

    @Test
    void aResignationEndsTheApprovalAfter28DaysAndCannotBeTakenBack() {
        HouseholdId id = households.add(kim, Ground.household("Asha Khan", "2025-06-30", 2));
        approvals.resign(kim, id, day("2026-02-10"), null);
        assertThat(on("2026-02-09")).returns("ACTIVE", Household::status).returns(2, Household::vacant);
        assertThat(on("2026-03-09"))
                .returns("NOTICE_GIVEN", Household::status)
                .returns(2, Household::notAvailable)
                .returns(0, Household::vacant);
        assertThat(on("2026-03-10"))
                .returns("RESIGNED", Household::status)
                .returns(day("2026-03-10"), Household::endedOn)
                .returns(0, Household::places);
        assertThatThrownBy(() -> approvals.resign(kim, id, day("2026-02-20"), null))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> approvals.status(kim, id, day("2026-02-20"), HouseholdStatus.ACTIVE, null, null))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> approvals.end(kim, id, new Ending(day("2026-06-01"), "TERMINATED", null)))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("10 March 2026")
                .hasMessageContaining("apply again");
    }

    @Test
    void onHoldAndSuspendedLeaveNoPlaceVacant() {
        HouseholdId id = households.add(kim, Ground.household("Asha Khan", "2025-06-30", 2));
        approvals.status(kim, id, day("2026-05-01"), HouseholdStatus.ON_HOLD, "Sabbatical", day("2026-09-01"));
        approvals.status(kim, id, day("2026-06-01"), HouseholdStatus.ACTIVE, null, null);
        assertThat(on("2026-04-30").vacant()).isEqualTo(2);
        assertThat(on("2026-05-31")).returns(0, Household::vacant).returns(2, Household::notAvailable);
        assertThat(on("2026-06-01")).returns(2, Household::vacant).returns("ACTIVE", Household::status);
    }

    @Test
    void whatAnExtensionLackedStandsAsABreach() {
        HouseholdId id = temporary("2026-01-05");
        approvals.extend(
                kim,
                id,
                day("2026-06-22"),
                day("2026-04-20"),
                "Nominated Officer",
                new Approvals.Needs(true, null, day("2026-04-21"), null),
                false);
        assertThat(Households.open(kim, id).breaches())
                .extracting(hearth.access.Breach::message)
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("the fostering panel's views", "reviewing officer", "CPPCR 2010 reg 25")
                .doesNotContain("most appropriate home");
    }

    @Test
    void anExtensionThatTheRegulationsDoNotAllowIsRecordedAsItWasAndStandsAsABreach() {
        HouseholdId id = temporary("2026-01-05");
        var asked = new Approvals.Needs(true, day("2026-04-13"), day("2026-04-14"), null);
        assertThatThrownBy(
                        () -> approvals.extend(kim, id, day("2026-07-20"), day("2026-04-28"), "Officer", asked, false))
                .isInstanceOf(RuleRefused.class);
        approvals.extend(kim, id, day("2026-07-20"), day("2026-04-28"), "Officer", asked, true);
        approvals.extend(kim, id, day("2026-08-01"), day("2026-07-01"), "Officer", asked, true);
        assertThat(on("2026-07-02").expiresOn()).isEqualTo(day("2026-08-01"));
        assertThat(Households.open(kim, id).breaches())
                .extracting(hearth.access.Breach::rule)
                .containsExactlyInAnyOrder("REG24-02", "REG24-03", "REG24-04");
        assertThatThrownBy(
                        () -> approvals.extend(kim, id, day("2026-08-01"), day("2026-07-02"), "Officer", asked, true))
                .as("what cannot be")
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void aLapsedTemporaryApprovalLeavesAGap() {
        HouseholdId id = temporary("2026-01-05");
        assertThat(gaps(id, "2026-04-26")).isEmpty();
        assertThat(gaps(id, "2026-04-27")).containsExactly(new Approvals.Gap(day("2026-04-27"), null));
        approvals.approve(
                kim,
                id,
                new NewApproval(null, NewApproval.Kind.FULL, true, day("2026-05-10"), null, Terms.of(1, List.of())),
                new HouseholdIntake(Ground.noDirectory(folder)));
        assertThat(gaps(id, "2026-10-31")).containsExactly(new Approvals.Gap(day("2026-04-27"), day("2026-05-10")));
        Approval first = kim.<List<Approval>>read(Right.SEE_CARERS, h -> Approvals.of(h, id))
                .getLast();
        assertThat(first).returns("LAPSED", Approval::endingReason).returns(day("2026-04-27"), Approval::endsOn);
    }

    private List<Approvals.Gap> gaps(HouseholdId id, String on) {
        return Approvals.gaps(kim.<List<Approval>>read(Right.SEE_CARERS, h -> Approvals.of(h, id)), day(on));
    }

    @Test
    void aTemporaryApprovalLastsSixteenWeeksAndIsExtendedOnceByUpToEight() {
        HouseholdId id = temporary("2026-01-05");
        assertThat(on("2026-01-05"))
                .returns("TEMPORARY", Household::approval)
                .returns(day("2026-04-27"), Household::expiresOn)
                .returns(1, Household::places)
                .returns(0, Household::vacant)
                .returns(1, Household::notAvailable);
        assertThat(due("2026-03-01", "2026-04-30"))
                .contains("REG24_WEEK_12 2026-03-30", "REG24_WEEK_15 2026-04-20", "REG24_LAPSE 2026-04-26");
        String officer = "Nominated Officer";
        var asked = new Approvals.Needs(true, day("2026-04-13"), day("2026-04-14"), null);
        assertThatThrownBy(() -> approvals.extend(kim, id, day("2026-06-23"), day("2026-04-20"), officer, asked, false))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("22 June 2026");
        assertThatThrownBy(() -> approvals.extend(kim, id, day("2026-06-22"), day("2026-04-28"), officer, asked, false))
                .hasMessageContaining("lapsed");
        assertThatThrownBy(() -> approvals.extend(kim, id, day("2026-04-27"), day("2026-04-20"), officer, asked, false))
                .isInstanceOf(RuleRefused.class);
        approvals.extend(kim, id, day("2026-06-22"), day("2026-04-20"), officer, asked, false);
        assertThat(due("2026-05-01", "2026-06-30"))
                .contains("REG24_LAPSE 2026-06-21")
                .noneMatch(d -> d.startsWith("REG24_WEEK"));
        assertThatThrownBy(() -> approvals.extend(kim, id, day("2026-06-23"), day("2026-04-21"), officer, asked, false))
                .hasMessageContaining("once");
        var asksIrm = new Approvals.Needs(true, day("2026-06-01"), day("2026-06-01"), day("2026-06-10"));
        assertThatThrownBy(
                        () -> approvals.extend(kim, id, day("2026-09-01"), day("2026-06-09"), officer, asksIrm, false))
                .hasMessageContaining("asked the IRM");
        approvals.extend(kim, id, day("2026-09-01"), day("2026-06-12"), officer, asksIrm, false);
        assertThat(on("2026-06-12").expiresOn()).isEqualTo(day("2026-09-01"));
        approvals.approve(
                kim,
                id,
                new NewApproval(null, NewApproval.Kind.FULL, true, day("2026-06-15"), null, Terms.of(1, List.of())),
                new HouseholdIntake(Ground.noDirectory(folder)));
        assertThat(on("2026-06-15")).returns("CONNECTED", Household::approval).returns(1, Household::vacant);
        assertThat(Households.open(kim, id).approvals().getLast().endingReason())
                .isEqualTo("FULLY_APPROVED");
    }

    @Test
    void theReviewIsDueAYearAfterTheLastDecisionAndOverdueTheDayAfter() {
        HouseholdId id = households.add(kim, Ground.household("Asha Khan", "2024-02-29", 2));
        assertThat(on("2024-03-01").reviewDue()).isEqualTo(day("2025-02-28"));
        var duties = new HouseholdDuties();
        duties.done(
                kim,
                List.of(id),
                DutyDone.review(day("2025-06-15"), day("2025-06-30"), "CONTINUE_SAME_TERMS", null, null));
        assertThat(on("2025-06-29").reviewDue()).isEqualTo(day("2025-02-28"));
        assertThat(on("2025-07-01").reviewDue()).isEqualTo(day("2026-06-30"));
        assertThat(due("2026-06-29", "2026-06-29")).noneMatch(d -> d.startsWith("REVIEW"));
        List<Due> due = kim.read(Right.SEE_CARERS, h -> HouseholdDuties.due(h, day("2026-06-30"), day("2026-06-30")));
        Due review =
                due.stream().filter(d -> d.kind().equals("REVIEW")).findFirst().orElseThrow();
        assertThat(review.overdueDays(day("2026-06-30"))).isZero();
        assertThat(review.overdueDays(day("2026-07-01"))).isEqualTo(1);
        assertThatThrownBy(() -> duties.done(kim, List.of(id), DutyDone.of("REVIEW", day("2026-11-01"))))
                .isInstanceOf(RuleRefused.class);
        LocalDate set = day("2026-12-24");
        duties.done(kim, List.of(id), DutyDone.review(day("2026-06-20"), day("2026-06-25"), null, set, null));
        assertThat(on("2026-10-31").reviewDue()).isEqualTo(set);
        assertThat(due("2026-10-31", "2026-12-31")).contains("REVIEW 2026-12-24");
    }

    private static DutyDone review(
            @Nullable String decided, @Nullable String carers, @Nullable String children, @Nullable String councils) {
        return new DutyDone(
                0,
                "REVIEW",
                day("2025-02-10"),
                when(decided),
                null,
                null,
                when(carers),
                when(children),
                when(councils),
                null,
                null,
                null,
                null,
                1);
    }

    private static @Nullable LocalDate when(@Nullable String iso) {
        return iso == null ? null : day(iso);
    }

    @Test
    void viewsOnAReviewAreSoughtBeforeItIsDecided() {
        HouseholdId id = households.add(kim, Ground.household("Asha Khan", "2024-03-01", 2));
        var duties = new HouseholdDuties();
        duties.done(kim, List.of(id), review("2025-02-20", "2025-02-01", "2025-02-02", "2025-02-20"));
        assertThat(Households.open(kim, id).duties().getFirst())
                .returns(day("2025-02-01"), DutyDone::carersViewsOn)
                .returns(day("2025-02-02"), DutyDone::childrenViewsOn)
                .returns(day("2025-02-20"), DutyDone::authoritiesViewsOn);
        DutyDone after = review("2025-02-20", null, "2025-02-21", null);
        assertThatThrownBy(() -> duties.done(kim, List.of(id), after))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("Views are sought by the day of the decision, 20 February 2025");
        DutyDone undecided = review(null, "2027-01-01", null, null);
        assertThatThrownBy(() -> duties.done(kim, List.of(id), undecided)).hasMessageContaining("has not come yet");
    }

    @Test
    void aReviewIsBeforeThePanelBetweenItsDayAndTheDecision() {
        HouseholdId id = households.add(kim, Ground.household("Asha Khan", "2024-03-01", 2));
        var duties = new HouseholdDuties();
        for (String wrong : List.of("2025-02-09", "2025-02-21")) {
            assertThatThrownBy(() -> duties.done(kim, List.of(id), beforePanel(wrong)))
                    .isInstanceOf(RuleRefused.class)
                    .hasMessageContaining("panel");
        }
        duties.done(kim, List.of(id), beforePanel("2025-02-15"));
        assertThat(Households.open(kim, id).duties().getFirst().panelOn()).isEqualTo(day("2025-02-15"));
    }

    private static DutyDone beforePanel(String on) {
        LocalDate decided = day("2025-02-20");
        return new DutyDone(
                0, "REVIEW", day("2025-02-10"), decided, null, day(on), null, null, null, null, null, null, null, 1);
    }

    @Test
    void aDutyCountsOnceTheTeamKeepsItHere() {
        HouseholdId id = households.add(kim, Ground.household("Asha Khan", "2024-03-01", 2));
        assertThat(due("2026-10-31", "2026-10-31")).containsExactly("REVIEW 2025-03-01");
        new HouseholdDuties().done(kim, List.of(id), DutyDone.of("UNANNOUNCED", day("2026-01-10")));
        assertThat(due("2026-10-31", "2027-01-10")).containsExactly("REVIEW 2025-03-01", "UNANNOUNCED 2027-01-10");
    }

    @Test
    void anEndJustRecordedIsTakenBackUnlessSomebodyWroteSince() {
        HouseholdId id = households.add(kim, Ground.household("Asha Khan", "2024-02-29", 2));
        List<String> before = due("2026-10-31", "2026-10-31");
        Runnable back = TakingBack.after(
                        kim, () -> approvals.end(kim, id, new Ending(day("2026-10-31"), "TERMINATED", null)))
                .orElseThrow();
        assertThat(due("2026-10-31", "2026-10-31")).isEmpty();
        back.run();
        assertThat(due("2026-10-31", "2026-10-31")).isEqualTo(before);
        assertThatThrownBy(back::run).isInstanceOf(RuleRefused.class).hasMessageContaining("changed since");
        assertThat(kim.store().verify(step -> {})).isEmpty();
        assertThat(TakingBack.after(kim, () -> {})).isEmpty();
    }

    @Test
    void onceTheApprovalHasEndedNothingIsDue() {
        HouseholdId id = households.add(kim, Ground.household("Asha Khan", "2024-02-29", 2));
        assertThat(due("2026-10-31", "2026-10-31")).isNotEmpty();
        approvals.end(kim, id, new Ending(day("2026-10-31"), "TERMINATED", "After review"));
        assertThat(due("2026-10-31", "2026-10-31")).isEmpty();
        assertThatThrownBy(() -> approvals.end(kim, id, new Ending(day("2024-02-29"), "TERMINATED", null)))
                .isInstanceOf(RuleRefused.class);
    }
}
