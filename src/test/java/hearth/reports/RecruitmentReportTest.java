package hearth.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.HouseholdIntake;
import hearth.carers.NewApproval;
import hearth.carers.NewPerson;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
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
import hearth.recruitment.Stage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Period and cohort are two counts; campaigns are followed by the words they are known by. */
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
        recruitment = new Recruitment(new EnquiryIntake(geography));
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
        outcomes().approve(kim, own, version(own), Approved.of(NewApproval.full(day("2026-09-01"), terms)));
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
}
