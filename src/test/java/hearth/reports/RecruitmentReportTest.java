package hearth.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Ground;
import hearth.carers.HouseholdIntake;
import hearth.carers.NewPerson;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.common.CodeList;
import hearth.common.EnquiryId;
import hearth.common.Money;
import hearth.common.Period;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.TestDirectory;
import hearth.recruitment.Approved;
import hearth.recruitment.Campaign;
import hearth.recruitment.Campaigns;
import hearth.recruitment.Closing;
import hearth.recruitment.Enquiries;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.Origin;
import hearth.recruitment.Outcomes;
import hearth.recruitment.Progress;
import hearth.recruitment.Recruitment;
import hearth.recruitment.RecruitmentGround;
import hearth.recruitment.Stage;
import hearth.recruitment.StageRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Period and cohort are two counts; campaigns are followed by the words they are known by.
 *
 * <p>It is long because each table is added up by hand.
 */
class RecruitmentReportTest {
    @TempDir
    Path folder;

    private Session kim;
    private Recruitment recruitment;
    private Geography geography;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        geography = new Geography(
                new Authorities(), TestDirectory.around(kim.store().folder()));
        recruitment = RecruitmentGround.on(new EnquiryIntake(geography));
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private EnquiryId log(String received, String source, @Nullable String detail) {
        return recruitment.log(
                kim,
                NewEnquiry.of(
                        day(received),
                        List.of(NewPerson.of("Ada", "Thorn" + received + source)),
                        new Origin(source, detail, null, null, false, null),
                        Home.at("WN1 1AA")));
    }

    private void reach(EnquiryId id, Stage stage, String on) {
        new Progress().record(kim, id, stage, day(on));
    }

    private void closeIt(EnquiryId id, String on, String reason) {
        outcomes().close(kim, id, version(id), new Closing(day(on), reason, Closing.By.APPLICANT));
    }

    private Outcomes outcomes() {
        return new Outcomes(new HouseholdIntake(geography));
    }

    private int version(EnquiryId id) {
        return kim.read(Right.SEE_RECRUITMENT, h -> Enquiries.get(h, id, TestSession.TODAY))
                .version();
    }

    private RecruitmentReport report(String from, String until) {
        return kim.read(Right.SEE_FIGURES, h -> new RecruitmentReport(h, new Period(day(from), day(until))));
    }

    @Test
    void whatHappenedAndWhatBecameOfThoseThatCame() {
        EnquiryId early = log("2026-01-20", "WEBSITE", null);
        reach(early, Stage.INITIAL_VISIT, "2026-02-03");
        reach(early, Stage.APPLICATION, "2026-03-02");
        closeIt(early, "2026-05-04", "AW2");
        EnquiryId late = log("2026-02-10", "WEBSITE", null);
        reach(late, Stage.INITIAL_VISIT, "2026-04-07");
        closeIt(log("2026-02-12", "EVENT", null), "2026-02-13", "NO_SPARE_ROOM");
        RecruitmentReport february = report("2026-02-01", "2026-03-01");
        assertThat(february.happened(RecruitmentReport.By.SOURCE))
                .containsExactly(
                        new RecruitmentReport.Line("Event or stall", 1, 0, 0, 0, 0, 1, null),
                        new RecruitmentReport.Line("Website", 1, 1, 0, 0, 0, 0, null),
                        new RecruitmentReport.Line("All", 2, 1, 0, 0, 0, 1, null));
        RecruitmentReport spring = report("2026-02-01", "2026-11-01");
        assertThat(spring.cohort(RecruitmentReport.By.MONTH))
                .as("the one of January is not in the cohort")
                .containsExactly(new RecruitmentReport.Line("February 2026", 2, 1, 0, 0, 0, 1, 1L));
        assertThat(spring.losses())
                .containsExactly(
                        new RecruitmentReport.Loss("Enquiry", "No spare bedroom", 1),
                        new RecruitmentReport.Loss(
                                "Application", "The assessment was not as the applicant expected", 1));
        assertThat(spring.times().getFirst())
                .as("left after 14, 56 and 1 days")
                .isEqualTo(new RecruitmentReport.Time("Enquiry", 3, 14.0, 0));
        assertThat(spring.times().get(1)).isEqualTo(new RecruitmentReport.Time("Initial visit", 1, 27.0, 1));
    }

    private EnquiryId wants(String received, String... types) {
        return recruitment.log(
                kim,
                NewEnquiry.of(
                                day(received),
                                List.of(NewPerson.of("Bo", "Kind" + received)),
                                Origin.of("WEBSITE"),
                                Home.at("WN1 1AA"))
                        .interestedIn(java.util.Set.of(types)));
    }

    @Test
    void whatEndedAfterThePeriodWasOpenOnItsLastDay() {
        closeIt(log("2026-02-10", "WEBSITE", null), "2026-05-04", "NO_SPARE_ROOM");
        EnquiryId approved = log("2026-02-11", "WEBSITE", null);
        reach(approved, Stage.APPLICATION, "2026-02-20");
        var terms = Terms.of(2, List.of(TermsLine.of("SHORT_TERM", 0, 17)));
        outcomes().approve(kim, approved, version(approved), new Approved(Ground.full(day("2026-09-01"), terms), null));
        assertThat(report("2026-02-01", "2026-03-01").cohort(RecruitmentReport.By.SOURCE))
                .as("neither lost nor approved by the last day of February")
                .containsExactly(new RecruitmentReport.Line("Website", 2, 0, 1, 0, 0, 0, 2L));
        assertThat(report("2026-02-01", "2026-10-01").cohort(RecruitmentReport.By.SOURCE))
                .containsExactly(new RecruitmentReport.Line("Website", 2, 0, 1, 0, 1, 1, 0L));
    }

    @Test
    void anEnquiryAboutSeveralTypesCountsUnderEachAndOnceInAll() {
        wants("2026-02-10", "SHORT_TERM", "SHORT_BREAK");
        reach(wants("2026-02-11", "SHORT_TERM"), Stage.INITIAL_VISIT, "2026-02-20");
        log("2026-02-12", "EVENT", null);
        List<RecruitmentReport.Line> expected = List.of(
                new RecruitmentReport.Line("Not recorded", 1, 0, 0, 0, 0, 0, 1L),
                new RecruitmentReport.Line(label("SHORT_BREAK"), 1, 0, 0, 0, 0, 0, 1L),
                new RecruitmentReport.Line(label("SHORT_TERM"), 2, 1, 0, 0, 0, 0, 2L),
                new RecruitmentReport.Line("All", 3, 1, 0, 0, 0, 0, 3L));
        assertThat(report("2026-02-01", "2026-03-01").cohort(RecruitmentReport.By.TYPE))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(report("2026-02-01", "2026-03-01").happened(RecruitmentReport.By.TYPE))
                .extracting(RecruitmentReport.Line::enquiries)
                .containsExactlyInAnyOrder(1L, 1L, 2L, 3L);
    }

    private static String label(String type) {
        return CodeList.named("fostering-type").label(type);
    }

    @Test
    void eachStepIsTimedInDaysAndWorkingDaysAndHeldAgainstItsLimit() {
        EnquiryId quick = log("2026-01-05", "WEBSITE", null);
        reach(quick, Stage.INITIAL_VISIT, "2026-01-12");
        reach(quick, Stage.APPLICATION, "2026-02-02");
        reach(quick, Stage.STAGE_1, "2026-02-09");
        new Progress().end(kim, quick, stage(quick, Stage.STAGE_1), day("2026-04-08"), "PASSED");
        reach(quick, Stage.PANEL, "2026-05-14");
        reach(quick, Stage.ADM_DECISION, "2026-05-20");
        reach(quick, Stage.QUALIFYING_DETERMINATION, "2026-05-27");
        EnquiryId slow = log("2025-01-06", "WEBSITE", null);
        reach(slow, Stage.APPLICATION, "2025-09-01");
        reach(slow, Stage.PANEL, "2026-05-07");
        List<StepTime> steps = report("2026-01-01", "2026-11-01").steps();
        assertThat(steps)
                .contains(
                        new StepTime("Enquiry to initial visit", 1, 7.0, 5.0, 1L, "10 working days"),
                        new StepTime("Application to end of Stage 1", 1, 65.0, 45.0, null, null),
                        new StepTime("End of Stage 1 to panel", 1, 36.0, 25.0, null, null),
                        new StepTime("Recommendation to decision", 1, 7.0, 4.0, 1L, "7 working days"));
        assertThat(steps)
                .filteredOn(s -> s.step().equals("Application to panel"))
                .singleElement()
                .returns(2L, StepTime::took)
                .returns(1L, StepTime::inTime)
                .returns("8 months", StepTime::limit);
    }

    private StageRow stage(EnquiryId id, Stage stage) {
        return Enquiries.open(kim, id).stages().stream()
                .filter(row -> row.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void applicationsEndInOneOfFourWaysOrAreInProgress() {
        for (int i = 1; i <= 5; i++) {
            EnquiryId id = log("2026-01-0" + i, "WEBSITE", null);
            reach(id, Stage.APPLICATION, "2026-02-02");
            switch (i) {
                case 1 -> closeIt(id, "2026-05-04", "AW2");
                case 2 ->
                    outcomes().close(kim, id, version(id), new Closing(day("2026-05-05"), "AW0", Closing.By.SERVICE));
                case 3 ->
                    outcomes()
                            .close(
                                    kim,
                                    id,
                                    version(id),
                                    new Closing(day("2026-05-06"), "NOT_SUITABLE_STAGE_1", Closing.By.DECISION));
                case 4 -> closeIt(id, "2026-08-04", "AW1");
                default -> {}
            }
        }
        assertThat(report("2026-04-01", "2026-07-01").ends())
                .containsExactly(
                        new ApplicationEnd("Approved", 0, 0.0),
                        new ApplicationEnd("Withdrawn by the applicants", 1, 1 / 3.0),
                        new ApplicationEnd("Withdrawn by the service", 1, 1 / 3.0),
                        new ApplicationEnd("Not approved", 1, 1 / 3.0),
                        new ApplicationEnd("Completed", 3, 1.0),
                        new ApplicationEnd("In progress on the last day", 2, null));
    }

    @Test
    void theDaysInEachStageAreFollowedQuarterByQuarter() {
        EnquiryId id = log("2026-01-20", "WEBSITE", null);
        reach(id, Stage.INITIAL_VISIT, "2026-02-03");
        reach(id, Stage.APPLICATION, "2026-05-04");
        assertThat(report("2026-01-01", "2026-07-01").timesByQuarter())
                .filteredOn(q -> q.time().stage().equals("Initial visit"))
                .containsExactly(
                        new RecruitmentReport.QuarterTime(
                                "1 April 2026 to 30 June 2026",
                                new RecruitmentReport.Time("Initial visit", 1, 90.0, 0)),
                        new RecruitmentReport.QuarterTime(
                                "1 January 2026 to 31 March 2026",
                                new RecruitmentReport.Time("Initial visit", 0, null, 1)));
    }

    @Test
    void aCampaignCostsWhatItsOwnEnquiriesBrought() {
        Campaigns.save(
                kim,
                new Campaign(
                        0, "Bus backs", "OTHER", day("2026-02-01"), day("2026-02-28"), new Money(150_000), "BUS26", 1));
        log("2026-01-31", "OTHER", "bus26");
        EnquiryId own = log("2026-02-05", "OTHER", "Saw Bus26 in town");
        log("2026-04-05", "OTHER", "bus26, kept the leaflet");
        log("2026-02-06", "OTHER", null);
        reach(own, Stage.APPLICATION, "2026-03-02");
        RecruitmentReport.Cost cost = report("2026-04-01", "2026-11-01").costs().getFirst();
        assertThat(cost.enquiries()).as("from its first day on, also late ones").isEqualTo(2);
        assertThat(cost.applications()).isEqualTo(1);
        assertThat(cost.costPerApproval()).isNull();
        assertThat(report("2026-02-01", "2026-03-01").cohort(RecruitmentReport.By.CAMPAIGN))
                .extracting(RecruitmentReport.Line::group)
                .containsExactly("Bus backs", "No campaign", "All");
        var terms = Terms.of(2, List.of(TermsLine.of("SHORT_TERM", 0, 17)));
        outcomes().approve(kim, own, version(own), new Approved(Ground.full(day("2026-09-01"), terms), null));
        assertThat(report("2026-04-01", "2026-11-01").costs().getFirst().costPerApproval())
                .isEqualTo(150_000);
        assertThatThrownBy(() -> Campaigns.save(
                        kim,
                        new Campaign(
                                0, "Again", "OTHER", day("2026-03-01"), day("2026-02-28"), Money.ZERO, "bus26", 1)))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        e -> assertThat(e.refusals())
                                .extracting(Refusal::field)
                                .containsExactly("ends_on", "known_by"));
    }

    @Test
    void aSourceCostWhatItsCampaignsCostThatBeganSinceApril() {
        log("2026-05-04", "WEBSITE", null);
        campaign("Last winter", "WEBSITE", "2026-03-31", 70_000);
        campaign("Spring", "WEBSITE", "2026-04-01", 40_000);
        campaign("Summer", "WEBSITE", "2026-06-30", 2_050);
        campaign("Autumn", "WEBSITE", "2026-07-01", 90_000);
        campaign("Bus backs", "OTHER", "2026-05-01", 30_000);
        List<Sources.Line> lines = kim.read(Right.SEE_FIGURES, h -> Sources.of(h, YearMonth.of(2026, 6)));
        assertThat(lines)
                .extracting(l -> l.source() + " " + l.enquiries() + " " + l.spend())
                .containsExactly("WEBSITE 1 42050", "OTHER 0 30000");
    }

    private void campaign(String name, String source, String from, long pence) {
        Campaigns.save(kim, new Campaign(0, name, source, day(from), null, new Money(pence), name, 1));
    }
}
