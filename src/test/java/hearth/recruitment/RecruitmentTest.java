package hearth.recruitment;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Breach;
import hearth.access.Due;
import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.access.TestSession;
import hearth.carers.Approval;
import hearth.carers.Approvals;
import hearth.carers.Ground;
import hearth.carers.Household;
import hearth.carers.HouseholdIntake;
import hearth.carers.Households;
import hearth.carers.NewApproval;
import hearth.carers.NewPerson;
import hearth.carers.People;
import hearth.carers.Person;
import hearth.carers.PersonNames;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.common.Conflict;
import hearth.common.Denied;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enquiries from the first call to the decision. (It is long because each use case has its case here.) */
class RecruitmentTest {
    @TempDir
    Path folder;

    private Session kim;
    private Recruitment recruitment;
    private Outcomes outcomes;
    private final Progress progress = new Progress();

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        recruitment = RecruitmentGround.on(new EnquiryIntake(Ground.noDirectory(folder)));
        outcomes = new Outcomes(new HouseholdIntake(Ground.noDirectory(folder)));
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private EnquiryId log(String name, String received) {
        return recruitment.log(
                kim,
                NewEnquiry.of(
                        day(received),
                        PersonNames.read(name).stream()
                                .map(p -> p.reachedBy("01632 960001", "ada@example.org"))
                                .toList(),
                        Origin.of("EVENT"),
                        Home.at("WN5 9AA")));
    }

    private EnquiryPage page(EnquiryId id) {
        return Enquiries.open(kim, id);
    }

    private Enquiry now(EnquiryId id) {
        return page(id).enquiry();
    }

    private List<String> standing(EnquiryId id) {
        return page(id).breaches().stream()
                .filter(b -> b.resolvedOn() == null)
                .map(Breach::rule)
                .sorted()
                .toList();
    }

    private void record(EnquiryId id, Stage stage, String on) {
        progress.record(kim, id, stage, day(on));
    }

    private StageRow row(EnquiryId id, Stage stage) {
        return page(id).stages().stream()
                .filter(r -> r.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAttemptIsNoFirstReplyAndMovesTheNextStepOn() {
        EnquiryId id = log("Ada Thorn", "2026-10-26");
        recruitment.attempt(kim, id, "TELEPHONE");
        assertThat(now(id))
                .returns(null, Enquiry::firstReply)
                .returns(day("2026-10-31"), Enquiry::lastContact)
                .returns("Try to reach them again", Enquiry::nextStep)
                .returns(day("2026-11-03"), Enquiry::nextStepOn);
        recruitment.contact(kim, id, Contact.reply(Instant.parse("2026-10-29T10:00:00Z"), "EMAIL", "Sent the pack"));
        recruitment.contact(kim, id, Contact.reply(Instant.parse("2026-10-27T10:00:00Z"), "TELEPHONE", "Entered late"));
        assertThat(now(id).firstReply()).isEqualTo(day("2026-10-27"));
        assertThat(page(id).contacts()).hasSize(3);
    }

    @Test
    void aContactOfADayBeforeIsRecordedPutRightAndTakenAwayAndTheFirstReplyFollows() {
        EnquiryId id = log("Ada Thorn", "2026-10-26");
        recruitment.contact(kim, id, Contact.fromThem(Instant.parse("2026-10-26T10:00:00Z"), "EMAIL", "Any news?"));
        assertThat(now(id)).as("they turned to us: no reply of ours").returns(null, Enquiry::firstReply);
        recruitment.contact(
                kim, id, Contact.reply(Instant.parse("2026-10-27T12:00:00Z"), "TELEPHONE", "Sent the pack"));
        recruitment.contact(kim, id, Contact.reply(Instant.parse("2026-10-30T12:00:00Z"), "TELEPHONE", "Called"));
        assertThat(now(id).firstReply()).isEqualTo(day("2026-10-27"));
        Contact wrong = page(id).contacts().get(1);
        recruitment.correct(
                kim,
                id,
                wrong.corrected(Contact.attempt(Instant.parse("2026-10-28T12:00:00Z"), "TELEPHONE", "No answer")));
        assertThat(now(id).firstReply()).as("nobody was reached on the 28th").isEqualTo(day("2026-10-30"));
        assertThat(page(id).contacts().get(1).summary()).isEqualTo("No answer");
        recruitment.never(kim, id, page(id).contacts().getFirst(), "It was another family");
        assertThat(now(id)).returns(null, Enquiry::firstReply).returns(day("2026-10-28"), Enquiry::lastContact);
        assertThat(page(id).notes())
                .anyMatch(n -> n.text().equals("A contact of 30 October 2026 was taken away: It was another family"));
        for (String day : List.of("2026-10-25", "2062-10-28")) {
            assertThatThrownBy(() -> recruitment.contact(
                            kim, id, Contact.reply(Instant.parse(day + "T12:00:00Z"), "EMAIL", null)))
                    .isInstanceOf(RuleRefused.class);
        }
    }

    @Test
    void aPlanThatTheRulesForbidIsRefusedAndTheSameRecordedStandsAsABreachUntilTheRecordIsComplete() {
        EnquiryId id = log("Ada Thorn", "2026-01-05");
        record(id, Stage.APPLICATION, "2026-02-02");
        assertThat(progress.against(kim, id, Stage.PANEL, day("2026-11-09")))
                .extracting(Refusal::rule)
                .containsExactly(EnquiryRules.ASSESSMENT);
        assertThatThrownBy(() -> progress.plan(kim, id, now(id).version(), Stage.PANEL, day("2026-11-09")))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("reg 26");
        record(id, Stage.PANEL, "2026-10-05");
        assertThat(now(id).stage()).isEqualTo(Stage.PANEL);
        assertThat(standing(id)).containsExactly(EnquiryRules.ASSESSMENT);
        record(id, Stage.STAGE_2, "2026-03-02");
        assertThat(standing(id)).isEmpty();
        assertThat(now(id).stage()).isEqualTo(Stage.PANEL);
        record(id, Stage.STAGE_1, "2026-02-09");
        assertThat(standing(id)).containsExactly(EnquiryRules.STAGE_1_OPEN);
        progress.end(kim, id, row(id, Stage.STAGE_1), day("2026-04-01"), "PASSED");
        assertThat(standing(id)).isEmpty();
    }

    @Test
    void withoutAPanelThereIsNoDecisionUntilTheSettingSaysThatNoneIsNeeded() {
        EnquiryId id = log("Ada Thorn", "2026-01-05");
        record(id, Stage.APPLICATION, "2026-02-02");
        record(id, Stage.STAGE_2, "2026-03-02");
        assertThat(progress.against(kim, id, Stage.ADM_DECISION, day("2026-11-09")))
                .extracting(Refusal::rule)
                .containsExactly(EnquiryRules.PANEL);
        Settings.set(kim, Setting.PANEL_NEEDED, day("2026-11-01"), 0, "Reform");
        assertThat(progress.against(kim, id, Stage.ADM_DECISION, day("2026-11-09")))
                .isEmpty();
        assertThat(progress.against(kim, id, Stage.ADM_DECISION, day("2026-10-31")))
                .hasSize(1);
    }

    @Test
    void anIrmReviewNeedsStage2AndIsInsteadOfRepresentations() {
        EnquiryId id = log("Ada Thorn", "2026-01-05");
        record(id, Stage.APPLICATION, "2026-02-02");
        record(id, Stage.REPRESENTATIONS, "2026-03-02");
        assertThat(progress.against(kim, id, Stage.IRM_REVIEW, day("2026-11-09")))
                .extracting(Refusal::rule)
                .containsExactly(EnquiryRules.DETERMINATION, EnquiryRules.EITHER);
    }

    @Test
    void onlyWhatCannotBeTrueIsRefusedOfWhatHasHappened() {
        EnquiryId id = log("Ada Thorn", "2026-09-01");
        assertThatThrownBy(() -> record(id, Stage.INITIAL_VISIT, "2026-08-31")).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> record(id, Stage.INITIAL_VISIT, "2026-11-01"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("has not come yet");
        record(id, Stage.INITIAL_VISIT, "2026-09-01");
        progress.correct(kim, id, row(id, Stage.INITIAL_VISIT), day("2026-09-07"));
        assertThat(now(id)).returns(day("2026-09-07"), Enquiry::initialVisit);
        assertThat(row(id, Stage.ENQUIRY).endsOn()).isEqualTo(day("2026-09-07"));
        outcomes.close(kim, id, now(id).version(), new Closing(day("2026-10-01"), "TIMING", Closing.By.APPLICANT));
        assertThatThrownBy(() -> record(id, Stage.APPLICATION, "2026-10-02"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("Reopen");
    }

    @Test
    void aNextStepInAYearThatNobodyMeansIsAskedAbout() {
        EnquiryId id = log("Ada Thorn", "2026-09-01");
        var far = new NextStep("Review", null, day("2062-06-03"));
        assertThatThrownBy(() -> recruitment.next(kim, id, now(id).version(), far))
                .hasMessageContaining("3 June 2062 is more than two years away");
        assertThatThrownBy(() -> progress.plan(kim, id, now(id).version(), Stage.INITIAL_VISIT, day("2062-06-03")))
                .hasMessageContaining("Check the year");
        assertThatThrownBy(() -> recruitment.log(
                        kim,
                        NewEnquiry.of(
                                        day("2026-09-01"),
                                        List.of(NewPerson.of("Bo", "Thorn")),
                                        Origin.of("EVENT"),
                                        Home.at(null))
                                .next(far)))
                .isInstanceOf(RuleRefused.class);
        recruitment.next(kim, id, now(id).version(), new NextStep("Ring again", null, day("2028-10-31")));
    }

    @Test
    void aDayThatCannotBeIsSaidBesideTheFieldOfItsForm() {
        EnquiryId id = log("Ada Thorn", "2026-05-05");
        assertThatThrownBy(() -> record(id, Stage.APPLICATION, "2026-05-04"))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field)
                                .containsExactly("starts_on"));
        assertThat(progress.against(kim, id, Stage.INITIAL_VISIT, day("2026-05-04")))
                .extracting(Refusal::field)
                .containsExactly("on");
        assertThatThrownBy(
                        () -> outcomes.approve(kim, id, now(id).version(), new Approved(approval("2026-05-04"), null)))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field)
                                .containsExactly("approved_on"));
        var unborn = new NewPerson("Mo", "Thorn", day("2062-01-01"), null, null, null);
        assertThatThrownBy(() -> recruitment.addAdult(kim, id, unborn)).hasMessageContaining("has not come yet");
    }

    @Test
    void theReasonForClosingFitsHowFarTheyHadCome() {
        EnquiryId id = log("Ada Thorn", "2026-09-01");
        assertThatThrownBy(() -> close(id, "2026-10-01", "AW1", Closing.By.APPLICANT))
                .hasMessageContaining("no application");
        assertThatThrownBy(() -> close(id, "2026-08-31", "TIMING", Closing.By.APPLICANT))
                .isInstanceOf(RuleRefused.class);
        record(id, Stage.APPLICATION, "2026-09-20");
        assertThatThrownBy(() -> close(id, "2026-10-01", "TIMING", Closing.By.APPLICANT))
                .hasMessageContaining("AW0 to AW5");
        assertThatThrownBy(() -> close(id, "2026-10-01", "NOT_APPROVED", Closing.By.SERVICE))
                .hasMessageContaining("decision");
        assertThatThrownBy(() -> close(id, "2026-09-19", "AW1", Closing.By.APPLICANT))
                .hasMessageContaining("20 September 2026");
        close(id, "2026-10-01", "AW1", Closing.By.APPLICANT);
        assertThat(now(id))
                .returns("AW1", Enquiry::closedReason)
                .returns("APPLICANT", Enquiry::closedBy)
                .returns(Stage.APPLICATION, Enquiry::stage);
        assertThat(row(id, Stage.APPLICATION).endsOn()).isEqualTo(day("2026-10-01"));
        assertThatThrownBy(() -> outcomes.reopen(kim, id, now(id).version(), " "))
                .isInstanceOf(RuleRefused.class);
        outcomes.reopen(kim, id, now(id).version(), "They changed their mind");
        assertThat(now(id).closedOn()).isNull();
        assertThat(row(id, Stage.APPLICATION).endsOn()).isNull();
        assertThat(page(id).notes().getFirst().text()).isEqualTo("They changed their mind");
    }

    private void close(EnquiryId id, String on, String reason, Closing.By by) {
        outcomes.close(kim, id, now(id).version(), new Closing(day(on), reason, by));
    }

    @Test
    void aRepeatedEnquiryIsClosedAndPointsAtTheFirst() {
        EnquiryId first = log("Ada Thorn", "2026-09-01");
        EnquiryId second = log("A Thorn", "2026-09-03");
        outcomes.duplicate(kim, second, now(second).version(), first);
        assertThat(now(second))
                .returns("ENQ-2026-0001", Enquiry::duplicateOf)
                .returns("DUPLICATE", Enquiry::closedReason);
        assertThatThrownBy(() -> outcomes.duplicate(kim, first, now(first).version(), second))
                .isInstanceOf(RuleRefused.class);
    }

    private static NewApproval approval(String on) {
        return Ground.full(day(on), Terms.of(2, List.of(TermsLine.of("SHORT_TERM", 0, 10))));
    }

    @Test
    void anApprovalMakesAHouseholdFromTheDecisionMakersDay() {
        EnquiryId id = log("Ada and Bo Thorn", "2026-01-05");
        record(id, Stage.APPLICATION, "2026-02-02");
        record(id, Stage.STAGE_2, "2026-03-02");
        record(id, Stage.PANEL, "2026-10-01");
        HouseholdId household =
                outcomes.approve(kim, id, now(id).version(), new Approved(approval("2026-10-12"), null));
        Household made = kim.read(Right.SEE_CARERS, h -> Households.get(h, household, kim.today()));
        assertThat(made)
                .returns("Ada and Bo Thorn", Household::name)
                .returns(day("2026-10-12"), Household::approvedOn)
                .returns(2, Household::vacant)
                .returns("WN5 9AA", Household::postcode)
                .returns(day("2027-10-12"), Household::reviewDue);
        assertThat(kim.<List<Approval>>read(Right.SEE_CARERS, h -> Approvals.of(h, household))
                        .getFirst()
                        .terms()
                        .getFirst()
                        .terms()
                        .decided()
                        .panelOn())
                .isEqualTo("2026-10-01");
        assertThat(now(id))
                .returns(Stage.APPROVED, Enquiry::stage)
                .returns(day("2026-10-12"), Enquiry::approved)
                .returns("FC-0001", Enquiry::household)
                .returns("APPROVED", Enquiry::closedReason);
        List<Person> carers = kim.read(Right.SEE_CARERS, h -> People.carers(h, household, kim.today()));
        assertThat(carers).extracting(Person::name).containsExactly("Ada Thorn", "Bo Thorn");
        assertThat(page(id).applicants())
                .extracting(Person::id)
                .containsExactlyElementsOf(carers.stream().map(Person::id).toList());
        assertThat(standing(id)).isEmpty();
        assertThatThrownBy(() -> outcomes.reopen(kim, id, now(id).version(), "A mistake"))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void termsThatNobodyGivesAreRefusedAndNothingIsMade() {
        EnquiryId id = log("Ada Thorn", "2026-01-05");
        var terms = Terms.of(25, List.of(TermsLine.of("SHORT_TERM", 0, 30)));
        assertThatThrownBy(() -> outcomes.approve(
                        kim, id, now(id).version(), new Approved(Ground.full(day("2026-10-12"), terms), null)))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field)
                                .containsExactly("places", "age_to_1"));
        assertThat(now(id).household()).isNull();
    }

    @Test
    void anApprovalThatBreaksRulesIsRecordedAndTheyStand() {
        EnquiryId id = log("Ada Thorn", "2026-01-05");
        outcomes.approve(kim, id, now(id).version(), new Approved(approval("2026-10-12"), null));
        assertThat(standing(id)).containsExactly(EnquiryRules.APPLICATION, EnquiryRules.ASSESSMENT, EnquiryRules.PANEL);
    }

    @Test
    void whatIsDueSaysWhenAndWhy() {
        EnquiryId id = log("Ada Thorn", "2026-10-01");
        recruitment.next(kim, id, now(id).version(), new NextStep("Call about dates", null, day("2026-10-20")));
        List<Due> due = kim.read(Right.SEE_RECRUITMENT, h -> Enquiries.due(h, kim.today(), day("2026-10-31")));
        assertThat(due)
                .extracting(Due::kind, Due::day)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("NEXT_STEP", day("2026-10-20")),
                        org.assertj.core.groups.Tuple.tuple("FIRST_REPLY", day("2026-10-02")),
                        org.assertj.core.groups.Tuple.tuple("INITIAL_VISIT", day("2026-10-15")));
        assertThat(due.getFirst().overdueDays(kim.today())).isEqualTo(11);
        List<Due> early = kim.read(Right.SEE_RECRUITMENT, h -> Enquiries.due(h, kim.today(), day("2026-10-02")));
        assertThat(early).extracting(Due::kind).containsExactly("FIRST_REPLY");
        assertThat(overdue()).hasSize(1);
        close(id, "2026-10-30", "TIMING", Closing.By.APPLICANT);
        List<Due> none = kim.read(Right.SEE_RECRUITMENT, h -> Enquiries.due(h, kim.today(), day("2026-10-31")));
        assertThat(none).isEmpty();
        assertThat(overdue()).isEmpty();
    }

    private List<Enquiry> overdue() {
        return kim.read(
                Right.SEE_RECRUITMENT,
                h -> Enquiries.LISTING.all(h, Query.on(kim.today()).where("overdue", "true")));
    }

    @Test
    void nobodyIsToldToReplyForTheFirstTimeToWhatWasWrittenDownLongAfter() {
        log("Ada Thorn", "2026-09-30");
        log("Bo Thorn", "2026-10-01");
        List<Due> due = kim.read(Right.SEE_RECRUITMENT, h -> Enquiries.due(h, kim.today(), day("2026-10-31")));
        assertThat(due.stream().filter(d -> d.kind().equals("FIRST_REPLY")).map(Due::reference))
                .containsExactly("ENQ-2026-0002");
    }

    @Test
    void anApplicantMayJoinAndLeaveTheEnquiry() {
        EnquiryId id = log("Ada Thorn", "2026-10-01");
        NewEnquiry form = kim.read(Right.SEE_RECRUITMENT, h -> Enquiries.stored(h, id));
        recruitment.change(kim, id, now(id).version(), with(form, "Ada and Bo Thorn"));
        assertThat(now(id).name()).isEqualTo("Ada and Bo Thorn");
        assertThat(page(id).applicants()).hasSize(2);
        recruitment.change(kim, id, now(id).version(), with(form, "Ada Thorn"));
        assertThat(now(id).name()).isEqualTo("Ada Thorn");
        assertThat(page(id).applicants()).hasSize(1);
    }

    private static NewEnquiry with(NewEnquiry form, String names) {
        return NewEnquiry.of(form.received(), PersonNames.read(names), form.origin(), form.home());
    }

    @Test
    void aFormChangesWhatWasStoredAndTwoAtOnceIsAConflict() {
        EnquiryId id = log("Ada Thorn", "2026-10-01");
        int version = now(id).version();
        NewEnquiry form = kim.read(Right.SEE_RECRUITMENT, h -> Enquiries.stored(h, id));
        recruitment.change(kim, id, version, form.notes("Two dogs").reached(Stage.INITIAL_VISIT, day("2026-10-08")));
        assertThat(now(id)).returns("Two dogs", Enquiry::notes).returns(Stage.INITIAL_VISIT, Enquiry::stage);
        NewEnquiry again = kim.read(Right.SEE_RECRUITMENT, h -> Enquiries.stored(h, id));
        assertThat(again).isEqualTo(form.notes("Two dogs").reached(Stage.INITIAL_VISIT, day("2026-10-08")));
        assertThatThrownBy(() -> recruitment.change(kim, id, version, form.notes("One dog")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whoMayNotChangesNothing() {
        Session panel = TestSession.as(kim, "pat", Role.PANEL);
        assertThatThrownBy(() -> recruitment.log(
                        panel,
                        NewEnquiry.of(
                                LocalDate.of(2026, 10, 1), PersonNames.read("X Y"), Origin.of(null), Home.at(null))))
                .isInstanceOf(Denied.class);
    }
}
