package hearth.recruitment;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Check;
import hearth.carers.Checks;
import hearth.carers.Ground;
import hearth.carers.HouseholdIntake;
import hearth.carers.Households;
import hearth.carers.Member;
import hearth.carers.NewPerson;
import hearth.carers.People;
import hearth.carers.Person;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.common.Answer;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Panels and their minutes, who is told when, the other adults: from Stage 1 to the decision. It is long because each step has its
 * case.
 */
class DecisionTest {
    @TempDir
    Path folder;

    private Session kim;
    private Recruitment recruitment;
    private Outcomes outcomes;
    private final Progress progress = new Progress();
    private EnquiryId id;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        recruitment = RecruitmentGround.on(new EnquiryIntake(Ground.noDirectory(folder)));
        outcomes = new Outcomes(new HouseholdIntake(Ground.noDirectory(folder)));
        id = recruitment.log(
                kim,
                NewEnquiry.of(
                        day("2026-01-05"), List.of(NewPerson.of("Ada", "Thorn")), Origin.of("EVENT"), Home.at(null)));
        progress.record(kim, id, Stage.APPLICATION, day("2026-02-02"));
        progress.record(kim, id, Stage.STAGE_1, day("2026-02-09"));
        progress.record(kim, id, Stage.STAGE_2, day("2026-03-02"));
        progress.end(kim, id, row(Stage.STAGE_1), day("2026-04-10"), "PASSED");
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private EnquiryPage page() {
        return Enquiries.open(kim, id);
    }

    private StageRow row(Stage stage) {
        return page().stages().stream()
                .filter(r -> r.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    private Clock clock(String kind) {
        return page().clocks().stream()
                .filter(c -> c.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<String> standing() {
        return page().breaches().stream()
                .filter(b -> b.resolvedOn() == null)
                .map(Breach::rule)
                .sorted()
                .toList();
    }

    private static PanelSitting panel(String on, int members, boolean chaired, @Nullable LocalDate minutes) {
        return new PanelSitting(
                0,
                day(on),
                IntStream.range(0, members).mapToObj(i -> "Member " + i).collect(Collectors.joining("\n")),
                chaired,
                true,
                true,
                PanelSitting.Recommendation.SUITABLE,
                null,
                minutes,
                1);
    }

    @Test
    void aPanelIsItsStageAndItsMinutesBeginTheDecisionMakersDays() {
        progress.sat(kim, id, panel("2026-05-14", 6, true, null));
        assertThat(row(Stage.PANEL).startsOn()).isEqualTo(day("2026-05-14"));
        assertThat(page().stages()).noneMatch(r -> r.stage() == Stage.ADM_DECISION);
        PanelSitting stored = page().panels().getFirst();
        progress.sat(
                kim,
                id,
                new PanelSitting(
                        stored.id(),
                        day("2026-05-15"),
                        stored.members(),
                        true,
                        true,
                        true,
                        stored.recommendation(),
                        "Agreed for two children",
                        day("2026-05-20"),
                        stored.version()));
        assertThat(page().stages().stream()
                        .filter(r -> r.stage() == Stage.PANEL)
                        .map(StageRow::startsOn))
                .as("put right, not entered twice")
                .containsExactly(day("2026-05-15"));
        assertThat(clock("ADM_DECISION").due()).isEqualTo(day("2026-06-01"));
        assertThat(standing()).isEmpty();
    }

    @Test
    void aPanelThatWasNotQuorateStandsAsABreachUntilAnotherHasSat() {
        progress.sat(kim, id, panel("2026-05-14", 4, false, null));
        assertThat(standing()).containsExactly(EnquiryRules.QUORUM);
        assertThat(page().breaches().getFirst().message())
                .contains("4 of at least 5 members", "no chair or vice chair", "FSR 2011 reg 24");
        progress.sat(kim, id, panel("2026-06-11", 5, true, null));
        assertThat(standing()).isEmpty();
        assertThatThrownBy(() -> progress.sat(kim, id, panel("2026-06-11", 5, true, day("2026-06-10"))))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> progress.sat(kim, id, panel("2027-06-11", 5, true, null)))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void theyAreToldWithinTwoAndFiveWorkingDaysOfTheDecision() {
        progress.sat(kim, id, panel("2026-05-14", 6, true, day("2026-05-20")));
        assertThatThrownBy(() -> told(day("2026-05-21"), null)).hasMessageContaining("Nothing is decided yet");
        progress.record(kim, id, Stage.QUALIFYING_DETERMINATION, day("2026-05-21"));
        assertThat(clock("TELL").due()).isEqualTo(day("2026-05-26"));
        assertThat(clock("TELL_IN_WRITING").due()).isEqualTo(day("2026-05-29"));
        told(day("2026-05-22"), null);
        assertThat(clock("TELL").running()).isFalse();
        assertThat(clock("TELL_IN_WRITING").running()).isTrue();
        told(day("2026-05-22"), day("2026-06-01"));
        assertThat(clock("TELL_IN_WRITING").overdueDays(kim.today())).isEqualTo(3);
        assertThatThrownBy(() -> told(day("2026-05-20"), null)).isInstanceOf(RuleRefused.class);
    }

    @Test
    void anotherAdultCountsForStageOneAndMovesInWithTheCarers() {
        PersonId son = recruitment.addAdult(kim, id, NewPerson.of("Cy", "Thorn"));
        assertThat(page().adults()).hasSize(1);
        assertThat(page().applicants()).hasSize(1);
        assertThat(Checks.missingOfAdult(of(son))).containsExactly("DBS");
        var checks = Ground.checks();
        checks.request(kim, new Checks.On(son, id, null), "DBS", day("2026-02-10"));
        assertThat(Checks.missingOfAdult(of(son))).containsExactly("DBS");
        checks.receive(
                kim,
                of(son).getFirst(),
                new Checks.CameIn(day("2026-03-10"), Check.Outcome.CLEAR, "001", null, null, null, null));
        assertThat(Checks.missingOfAdult(of(son))).isEmpty();
        PersonId gone = recruitment.addAdult(kim, id, NewPerson.of("Di", "Lodger"));
        recruitment.adultLeft(kim, id, gone, day("2026-10-01"));
        assertThat(page().adults()).hasSize(1);
        HouseholdId home = outcomes.approve(
                kim,
                id,
                page().enquiry().version(),
                new Approved(
                        Ground.full(day("2026-10-20"), Terms.of(2, List.of(TermsLine.of("SHORT_TERM", 0, 17)))), null));
        assertThat(Households.open(kim, home).members().stream().map(m -> m.name() + " " + m.role()))
                .containsExactlyInAnyOrder("Ada Thorn " + Member.Role.CARER, "Cy Thorn " + Member.Role.ADULT);
        assertThat(clock("TELL").due()).isEqualTo(day("2026-10-22"));
        assertThat(kim.<List<String>>read(
                        Right.SEE_RECRUITMENT,
                        h -> Enquiries.due(h, kim.today(), day("2026-11-30")).stream()
                                .map(Due::kind)
                                .toList()))
                .as("written down here on the day the test runs, after the decision")
                .doesNotContain("TELL");
    }

    private void record(Stage stage, String on) {
        progress.record(kim, id, stage, day(on));
    }

    private void told(@Nullable LocalDate byWord, @Nullable LocalDate inWriting) {
        progress.told(kim, id, new Clocks.Told(byWord, inWriting), Clocks.Told.NOT_YET);
    }

    private void refuse(String on) {
        outcomes.close(kim, id, page().enquiry().version(), new Closing(day(on), "NOT_APPROVED", Closing.By.DECISION));
    }

    @Test
    void aPanelWaitsTenWorkingDaysForTheirCommentsOnABriefReport() {
        record(Stage.BRIEF_REPORT, "2026-05-20");
        assertThat(progress.against(kim, id, Stage.PANEL, day("2026-06-04")))
                .extracting(Refusal::rule)
                .containsExactly(DecisionRules.COMMENTS);
        assertThat(progress.against(kim, id, Stage.PANEL, day("2026-06-05"))).isEmpty();
        progress.end(kim, id, row(Stage.BRIEF_REPORT), day("2026-05-28"), "DONE");
        assertThat(progress.against(kim, id, Stage.PANEL, day("2026-06-01"))).isEmpty();
        assertThat(clock("BRIEF_REPORT").metOn()).isEqualTo(day("2026-05-28"));
    }

    @Test
    void theIrmReviewsAQualifyingDeterminationAndIsAskedWithin28Days() {
        assertThat(progress.against(kim, id, Stage.IRM_REVIEW, day("2026-06-17")))
                .extracting(Refusal::rule)
                .containsExactly(DecisionRules.NO_DETERMINATION);
        record(Stage.QUALIFYING_DETERMINATION, "2026-05-20");
        assertThat(progress.against(kim, id, Stage.IRM_REVIEW, day("2026-06-17")))
                .isEmpty();
        assertThat(progress.against(kim, id, Stage.REPRESENTATIONS, day("2026-06-18")))
                .extracting(Refusal::message)
                .singleElement()
                .asString()
                .contains("17 June 2026");
    }

    @Test
    void aRefusalWithoutADeterminationOrBeforeTheir28DaysStandsAsABreach() {
        refuse("2026-05-21");
        assertThat(standing()).containsExactly(DecisionRules.UNHEARD);
        outcomes.reopen(kim, id, page().enquiry().version(), "They were not told before");
        assertThat(standing()).isEmpty();
        record(Stage.QUALIFYING_DETERMINATION, "2026-05-20");
        refuse("2026-06-17");
        assertThat(standing()).as("the 28th day is theirs").containsExactly(DecisionRules.UNHEARD);
        outcomes.reopen(kim, id, page().enquiry().version(), "Too early");
        refuse("2026-06-18");
        assertThat(standing()).isEmpty();
        outcomes.reopen(kim, id, page().enquiry().version(), "They had answered");
        record(Stage.REPRESENTATIONS, "2026-05-25");
        refuse("2026-06-10");
        assertThat(standing()).isEmpty();
    }

    @Test
    void papersThatWentOutKeepTheirDaysAndThoseOfThePanelBeforeDoNot() {
        progress.plan(kim, id, page().enquiry().version(), Stage.PANEL, day("2026-11-19"));
        assertThat(clock("PANEL_PAPERS").due()).isEqualTo(day("2026-11-12"));
        assertThat(clock("PANEL_PAPERS").running()).isTrue();
        progress.papers(kim, id, day("2026-10-28"), null);
        assertThat(clock("PANEL_PAPERS").metOn()).isEqualTo(day("2026-10-28"));
        progress.sat(kim, id, panel("2026-10-29", 5, true, null));
        progress.plan(kim, id, page().enquiry().version(), Stage.PANEL, day("2026-11-19"));
        assertThat(clock("PANEL_PAPERS").running())
                .as("another panel, other papers")
                .isTrue();
        record(Stage.QUALIFYING_DETERMINATION, "2026-10-30");
        record(Stage.IRM_REVIEW, "2026-10-30");
        progress.papers(kim, id, null, day("2026-10-31"));
        assertThat(clock("IRM_PAPERS").metOn()).isEqualTo(day("2026-10-31"));
        assertThatThrownBy(() -> progress.papers(kim, id, day("2026-11-01"), null))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("has not come yet");
    }

    @Test
    void stageOneIsToldOnceEveryCheckOfEverybodyIsIn() {
        PersonId ada = page().applicants().getFirst().id();
        recruitment.addAdult(kim, id, NewPerson.of("Cy", "Thorn"));
        PersonId son = page().adults().getFirst().id();
        for (String kind : List.of("DBS", "MEDICAL", "REFERENCE_1")) {
            in(ada, kind, "2026-03-10");
        }
        assertThat(page().clocks())
                .as("a second reference is missing")
                .noneMatch(c -> c.kind().equals("STAGE_1"));
        in(ada, "REFERENCE_2", "2026-03-20");
        assertThat(page().clocks())
                .as("the other adult is not checked")
                .noneMatch(c -> c.kind().equals("STAGE_1"));
        in(son, "DBS", "2026-03-24");
        assertThat(clock("STAGE_1"))
                .returns(day("2026-03-24"), Clock::from)
                .returns(day("2026-04-09"), Clock::due)
                .returns(day("2026-04-10"), Clock::metOn);
    }

    private void in(PersonId person, String kind, String on) {
        kim.write(
                Right.EDIT_CARERS,
                "a check",
                tx -> Checks.add(
                        tx, new Checks.On(person, id, null), kind, null, day(on), Check.Outcome.CLEAR, null, null));
    }

    @Test
    void theDetailsOfAnApplicantAreCompletedAndABirthdayToComeIsRefused() {
        Person ada = page().applicants().getFirst();
        var born = new NewPerson("Adah", "Thorn", day("1980-08-14"), "F", null, null);
        recruitment.person(kim, id, ada.id(), ada.version(), new People.Details(born, "Addie", null, null, Answer.YES));
        assertThat(page().applicants().getFirst())
                .returns(day("1980-08-14"), Person::dateOfBirth)
                .returns(Answer.YES, Person::mayContact);
        assertThat(page().enquiry().name()).isEqualTo("Adah Thorn");
        var unborn = new NewPerson("Adah", " ", day("2062-08-14"), "F", null, null);
        assertThatThrownBy(() -> recruitment.person(
                        kim, id, ada.id(), 2, new People.Details(unborn, null, null, null, Answer.YES)))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        e -> assertThat(e.refusals())
                                .extracting(Refusal::field)
                                .containsExactly("last_name", "date_of_birth"));
    }

    @Test
    void theFinalDecisionHasItsOwnDaysAfterAQualifyingDetermination() {
        record(Stage.QUALIFYING_DETERMINATION, "2026-08-20");
        assertThat(page().decidedTwice()).isFalse();
        told(day("2026-08-21"), day("2026-08-24"));
        refuse("2026-10-28");
        assertThat(clock("TELL").metOn()).isEqualTo(day("2026-08-21"));
        assertThat(clock("TELL_FINAL"))
                .returns(day("2026-10-28"), Clock::from)
                .returns(day("2026-10-30"), Clock::due)
                .returns(null, Clock::metOn);
        assertThat(clock("TELL_FINAL_IN_WRITING").due()).isEqualTo(day("2026-11-04"));
        madeOn("2026-01-05");
        assertThat(kinds("2026-10-31", "2026-12-31")).containsExactly("TELL_FINAL", "TELL_FINAL_IN_WRITING");
        var first = page().told().first();
        assertThatThrownBy(() -> progress.told(kim, id, first, new Clocks.Told(day("2026-10-27"), null)))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("28 October 2026");
        progress.told(kim, id, first, new Clocks.Told(day("2026-10-29"), day("2026-10-30")));
        assertThat(kinds("2026-10-31", "2026-12-31")).isEmpty();
        assertThat(page().told().first()).as("of the determination").isEqualTo(first);
        outcomes.reopen(kim, id, page().enquiry().version(), "The letter went to somebody else");
        assertThat(page().told().first())
                .as("the determination stands, and that they were told")
                .isEqualTo(first);
        assertThat(page().told().last()).isEqualTo(Clocks.Told.NOT_YET);
    }

    @Test
    void anApprovalAfterADeterminationIsToldOnItsOwnToo() {
        record(Stage.QUALIFYING_DETERMINATION, "2026-09-01");
        record(Stage.REPRESENTATIONS, "2026-09-10");
        outcomes.approve(
                kim,
                id,
                page().enquiry().version(),
                new Approved(
                        Ground.full(day("2026-10-20"), Terms.of(2, List.of(TermsLine.of("SHORT_TERM", 0, 17)))), null));
        assertThat(clock("TELL").from()).isEqualTo(day("2026-09-01"));
        assertThat(clock("TELL_FINAL").due()).isEqualTo(day("2026-10-22"));
    }

    /** They were told of a refusal; only later somebody records that a determination came before it. */
    @Test
    void whatWasToldCountsForTheDecisionThatItsDaysBelongTo() {
        refuse("2026-10-28");
        told(day("2026-10-29"), day("2026-10-30"));
        record(Stage.QUALIFYING_DETERMINATION, "2026-08-20");
        assertThat(page().told().first()).isEqualTo(Clocks.Told.NOT_YET);
        assertThat(page().told().last()).isEqualTo(new Clocks.Told(day("2026-10-29"), day("2026-10-30")));
        assertThat(clock("TELL").metOn()).isNull();
        assertThat(clock("TELL_FINAL").metOn()).isEqualTo(day("2026-10-29"));
        assertThat(clock("TELL_FINAL_IN_WRITING").metOn()).isEqualTo(day("2026-10-30"));
        progress.told(
                kim, id, new Clocks.Told(day("2026-08-21"), null), page().told().last());
        assertThat(page().told().first()).isEqualTo(new Clocks.Told(day("2026-08-21"), null));
        assertThat(page().told().last()).isEqualTo(new Clocks.Told(day("2026-10-29"), day("2026-10-30")));
    }

    @Test
    void whatWasToldOfAnEndThatIsTakenBackIsNoTellingOfTheDetermination() {
        refuse("2026-10-28");
        told(day("2026-10-29"), day("2026-10-30"));
        record(Stage.QUALIFYING_DETERMINATION, "2026-08-20");
        outcomes.reopen(kim, id, page().enquiry().version(), "The letter went to somebody else");
        assertThat(page().told().first()).isEqualTo(Clocks.Told.NOT_YET);
        assertThat(page().told().last()).isEqualTo(Clocks.Told.NOT_YET);
        assertThat(clock("TELL").metOn()).isNull();
    }

    @Test
    void whatIsOpenedAgainWasNotDecidedAndNobodyWasTold() {
        refuse("2026-06-30");
        told(day("2026-07-01"), day("2026-07-02"));
        outcomes.reopen(kim, id, page().enquiry().version(), "The letter went to somebody else");
        assertThat(page().told().first()).isEqualTo(Clocks.Told.NOT_YET);
        assertThat(page().clocks()).noneMatch(c -> c.kind().startsWith("TELL"));
    }

    @Test
    void aRuleThatWasMendedAndIsBrokenAgainStandsAgain() {
        refuse("2026-05-21");
        assertThat(standing()).containsExactly(DecisionRules.UNHEARD);
        outcomes.reopen(kim, id, page().enquiry().version(), "Too early");
        assertThat(standing()).isEmpty();
        refuse("2026-05-21");
        assertThat(standing()).containsExactly(DecisionRules.UNHEARD);
        Breach breach = page().breaches().stream()
                .filter(b -> b.resolvedOn() == null)
                .findFirst()
                .orElseThrow();
        Breaches.resolve(
                kim,
                Right.EDIT_RECRUITMENT,
                id,
                breach.id(),
                breach.version(),
                kim.today(),
                "The manager wrote to them");
        progress.papers(kim, id, null, null);
        told(day("2026-05-22"), null);
        assertThat(standing())
                .as("what a person has dealt with stays dealt with")
                .isEmpty();
    }

    @Test
    void aStageThatNeverBeganIsTakenAwayAndEveryOtherDayFollows() {
        record(Stage.PANEL, "2026-06-04");
        assertThat(row(Stage.STAGE_2).endsOn()).isEqualTo(day("2026-06-04"));
        progress.never(kim, id, row(Stage.PANEL), "It was put off");
        assertThat(page().stages()).noneMatch(r -> r.stage() == Stage.PANEL);
        assertThat(row(Stage.STAGE_2).endsOn()).isNull();
        assertThat(page().notes())
                .anyMatch(n -> n.text().equals("Panel of 4 June 2026 was taken away: It was put off"));
        progress.sat(kim, id, panel("2026-06-11", 6, true, day("2026-06-15")));
        assertThatThrownBy(() -> progress.never(kim, id, row(Stage.PANEL), "x")).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> progress.never(kim, id, row(Stage.ADM_DECISION), "x"))
                .isInstanceOf(RuleRefused.class);
        progress.neverSat(kim, id, page().panels().getFirst(), "It was the panel of another family");
        assertThat(page().panels()).isEmpty();
        assertThat(page().stages()).noneMatch(r -> r.stage().after(Stage.STAGE_2));
        assertThat(page().notes()).anyMatch(n -> n.text().startsWith("The panel of 11 June 2026 was taken away"));
    }

    @Test
    void whetherTheyWereToldIsAskedForNinetyDaysFromToday() {
        outcomes.close(
                kim,
                id,
                page().enquiry().version(),
                new Closing(day("2026-08-15"), "NOT_APPROVED", Closing.By.DECISION));
        kim.write(
                Right.EDIT_RECRUITMENT,
                "as a file had it",
                tx -> tx.update(
                        id,
                        "enquiry",
                        id.value(),
                        EnquiryStore.kept(tx.sql(), id).version(),
                        Row.of("next_step", "Write to them").and("next_step_on", day("2026-08-20"))));
        madeOn("2026-01-05");
        assertThat(kinds("2026-10-31", "2027-01-31")).containsExactly("TELL", "TELL_IN_WRITING");
        assertThat(kinds("2026-11-20", "2027-01-31")).isEmpty();
    }

    private void madeOn(String day) {
        kim.write(
                Right.EDIT_RECRUITMENT,
                "made before",
                tx -> tx.update(id, "subject", id.value(), 1, Row.of("created_at", Instant.parse(day + "T09:00:00Z"))));
    }

    private List<String> kinds(String today, String until) {
        return kim.read(
                Right.SEE_RECRUITMENT,
                h -> Enquiries.due(h, day(today), day(until)).stream()
                        .map(Due::kind)
                        .toList());
    }

    private List<Check> of(PersonId person) {
        return kim.read(Right.SEE_CARERS, h -> Checks.of(h, person, kim.today()));
    }
}
