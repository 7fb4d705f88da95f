package hearth.recruitment;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Breach;
import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Check;
import hearth.carers.Checks;
import hearth.carers.Ground;
import hearth.carers.HouseholdIntake;
import hearth.carers.NewPerson;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.carers.transfers.Transfer;
import hearth.carers.transfers.Transfers;
import hearth.common.Answer;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.RuleRefused;
import hearth.diary.Diary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Carers of another service who come over to us: the steps of the transfer protocol, the reference, the day our approval may begin. It is
 * long because each step has its own day, late and early.
 */
class ComingOverStepsTest {
    @TempDir
    Path folder;

    private Session kim;
    private Recruitment recruitment;
    private final Progress progress = new Progress();
    private EnquiryId id;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        recruitment = RecruitmentGround.on(new EnquiryIntake(Ground.noDirectory(folder)));
        id = log(true, null);
        progress.record(kim, id, Stage.APPLICATION, day("2026-09-07"));
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private EnquiryId log(boolean now, @Nullable LocalDate until) {
        return recruitment.log(
                kim,
                NewEnquiry.of(
                        day("2026-08-03"),
                        List.of(NewPerson.of("Ada", "Thorn"), NewPerson.of("Bo", "Thorn")),
                        new Origin("TRANSFER", null, null, "Northbrook Fostering", now, until),
                        Home.at(null)));
    }

    private EnquiryPage page() {
        return Enquiries.open(kim, id);
    }

    private Transfer transfer() {
        return kim.read(Right.SEE_RECRUITMENT, h -> Transfers.coming(h, id)).orElseThrow();
    }

    private void told(Answer children, @Nullable String intention, @Nullable String meeting, @Nullable String ends) {
        Transfer t = transfer();
        TransfersIn.steps(
                kim,
                id,
                new Transfer(
                        t.id(),
                        id,
                        null,
                        t.reference(),
                        t.service(),
                        children,
                        intention == null ? null : day(intention),
                        null,
                        meeting == null ? null : day(meeting),
                        null,
                        null,
                        null,
                        null,
                        ends == null ? null : day(ends),
                        null,
                        null,
                        t.version()));
    }

    private List<String> due() {
        return kim.read(
                Right.SEE_RECRUITMENT,
                h -> Enquiries.due(h, kim.today(), day("2026-12-31")).stream()
                        .map(d -> d.kind() + " " + d.day())
                        .toList());
    }

    private Clock clock(String kind) {
        return page().clocks().stream()
                .filter(c -> c.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whereAChildIsPlacedTheMeetingIsWithin28DaysOfTheWrittenNoticeOfIntention() {
        assertThat(due()).as("nobody knows whether a child is placed").noneMatch(d -> d.startsWith("TRANSFER"));
        told(Answer.YES, null, null, null);
        assertThat(due()).contains("TRANSFER_NOTICE 2026-09-07");
        told(Answer.YES, "2026-10-12", null, null);
        assertThat(due()).contains("TRANSFER_MEETING 2026-11-09").doesNotContain("TRANSFER_NOTICE 2026-09-07");
        assertThat(clock("TRANSFER_MEETING").basis()).contains("28 days", "reviewing officer");
        told(Answer.YES, "2026-10-12", "2026-10-29", null);
        assertThat(due()).noneMatch(d -> d.startsWith("TRANSFER"));
        assertThat(clock("TRANSFER_MEETING").metOn()).isEqualTo(day("2026-10-29"));
        assertThatThrownBy(() -> told(Answer.YES, "2026-10-12", "2026-10-11", null))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("12 October 2026");
        assertThatThrownBy(() -> told(Answer.YES, "2027-10-12", null, null)).isInstanceOf(RuleRefused.class);
    }

    @Test
    void withoutAChildThereIsNoMeeting() {
        told(Answer.NO, "2026-10-12", null, null);
        assertThat(due()).noneMatch(d -> d.startsWith("TRANSFER"));
    }

    @Test
    void theirServiceMustBeAskedForAReferenceWhichIsDueIn28Days() {
        assertThat(due()).contains("ASK_FORMER_SERVICE 2026-09-07");
        assertThat(missing()).contains("FORMER_SERVICE");
        TransfersIn.askForReference(kim, id);
        TransfersIn.askForReference(kim, id);
        List<Check> asked = checks();
        assertThat(asked).as("one an applicant, however often it is asked for").hasSize(2);
        assertThat(due()).contains("FORMER_SERVICE 2026-11-28").noneMatch(d -> d.startsWith("ASK_FORMER"));
        var checks = Ground.checks();
        checks.receive(
                kim,
                asked.getFirst(),
                new Checks.CameIn(kim.today(), Check.Outcome.CLEAR, null, null, null, null, null));
        assertThat(clock("FORMER_SERVICE").running()).as("one is still missing").isTrue();
        checks.receive(
                kim,
                asked.getLast(),
                new Checks.CameIn(kim.today(), Check.Outcome.CLEAR, null, null, null, null, null));
        assertThat(clock("FORMER_SERVICE").metOn()).isEqualTo(kim.today());
        assertThat(missing()).containsExactly("DBS", "MEDICAL", "LOCAL_AUTHORITY");
    }

    @Test
    void whoHoldsEarlierRecordsGivesAccessWithin15WorkingDays() {
        Ground.checks()
                .request(
                        kim,
                        new Checks.On(page().applicants().getFirst().id(), id, null),
                        "EARLIER_RECORDS",
                        day("2026-10-12"));
        assertThat(due()).contains("EARLIER_RECORDS 2026-11-02");
    }

    private List<Check> checks() {
        return kim.read(Right.SEE_CARERS, h -> Checks.of(h, id, kim.today()));
    }

    private List<String> missing() {
        var first = page().applicants().getFirst().id();
        return Checks.missing(
                checks().stream().filter(c -> c.id().equals(first)).toList(),
                false,
                page().formerServiceMustBeAsked(kim.today()));
    }

    @Test
    void whoStoppedWithin12MonthsOfApplyingIsAskedAfterAndWhoStoppedBeforeIsNot() {
        id = log(false, day("2025-09-07"));
        progress.record(kim, id, Stage.APPLICATION, day("2026-09-07"));
        assertThat(missing()).contains("FORMER_SERVICE");
        assertThat(due()).contains("ASK_FORMER_SERVICE 2026-09-07");
        assertThat(page().transfer()).as("they stopped, and do not come over").isNull();
        id = log(false, day("2025-09-06"));
        progress.record(kim, id, Stage.APPLICATION, day("2026-09-07"));
        assertThat(missing()).doesNotContain("FORMER_SERVICE");
    }

    @Test
    void ourApprovalBeforeTheirsHasEndedStandsAsABreachUntilTheDayIsPutRight() {
        told(Answer.NO, null, null, "2026-10-20");
        HouseholdId home = new Outcomes(new HouseholdIntake(Ground.noDirectory(folder)))
                .approve(
                        kim,
                        id,
                        page().enquiry().version(),
                        new Approved(
                                Ground.full(day("2026-10-19"), Terms.of(2, List.of(TermsLine.of("SHORT_TERM", 0, 17)))),
                                null));
        assertThat(standing()).contains("ENQ-08");
        told(Answer.NO, null, null, "2026-10-19");
        assertThat(standing()).doesNotContain("ENQ-08");
        assertThat(kim.<List<Transfer>>read(Right.SEE_CARERS, h -> Transfers.of(h, home)))
                .as("the household says where it came from")
                .singleElement()
                .returns("Northbrook Fostering", Transfer::service)
                .returns(true, Transfer::comingOver);
    }

    private List<String> standing() {
        return page().breaches().stream()
                .filter(b -> b.resolvedOn() == null)
                .map(Breach::rule)
                .toList();
    }

    @Test
    void nothingIsPlannedForSomebodyDisqualifiedAndWhatIsRecordedStandsAsABreach() {
        var checks = Ground.checks();
        checks.request(
                kim,
                new Checks.On(page().applicants().getLast().id(), id, null),
                "DISQUALIFICATION",
                day("2026-09-08"));
        checks.receive(
                kim,
                checks().getFirst(),
                new Checks.CameIn(day("2026-09-21"), Check.Outcome.CONCERN, null, null, null, null, null));
        assertThatThrownBy(() -> progress.plan(kim, id, page().enquiry().version(), Stage.STAGE_2, day("2026-11-16")))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("disqualified");
        progress.record(kim, id, Stage.STAGE_2, day("2026-09-21"));
        assertThat(standing()).contains("ENQ-09");
    }

    @Test
    void thatSomebodyIsDisqualifiedStandsAtOnceAndIsOverOnceTheyAreRefusedOrItWasWrong() {
        var checks = new Checks(EnquiryBreaches::stand);
        progress.record(kim, id, Stage.STAGE_1, day("2026-09-08"));
        checks.request(
                kim,
                new Checks.On(page().applicants().getLast().id(), id, null),
                "DISQUALIFICATION",
                day("2026-09-08"));
        assertThat(standing()).doesNotContain("ENQ-09");
        checks.receive(
                kim,
                checks().getFirst(),
                new Checks.CameIn(day("2026-09-21"), Check.Outcome.CONCERN, null, null, null, null, null));
        assertThat(page().breaches())
                .filteredOn(b -> b.rule().equals("ENQ-09"))
                .singleElement()
                .returns(day("2026-09-21"), Breach::since);
        checks.receive(
                kim,
                checks().getFirst(),
                new Checks.CameIn(day("2026-09-21"), Check.Outcome.CLEAR, null, null, null, null, null));
        assertThat(standing()).as("it was somebody else").doesNotContain("ENQ-09");
        checks.receive(
                kim,
                checks().getFirst(),
                new Checks.CameIn(day("2026-09-21"), Check.Outcome.CONCERN, null, null, null, null, null));
        assertThat(standing()).as("it was not").contains("ENQ-09");
        new Outcomes(new HouseholdIntake(Ground.noDirectory(folder)))
                .close(
                        kim,
                        id,
                        page().enquiry().version(),
                        new Closing(day("2026-09-22"), "NOT_SUITABLE_STAGE_1", Closing.By.DECISION));
        assertThat(standing()).as("they were refused").doesNotContain("ENQ-09");
    }

    @Test
    void whoDecidedOnAConcernIsWrittenDownAndADayToComeIsRefused() {
        var checks = new Checks(EnquiryBreaches::stand);
        var on = new Checks.On(page().applicants().getFirst().id(), id, null);
        assertThatThrownBy(() -> checks.request(kim, on, "DBS", day("2062-09-08")))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("has not come yet");
        checks.request(kim, on, "DBS", day("2026-09-08"));
        Check dbs = checks().getFirst();
        assertThatThrownBy(() -> checks.receive(
                        kim,
                        dbs,
                        new Checks.CameIn(
                                day("2062-09-21"), Check.Outcome.CLEAR, "001", day("2062-09-20"), null, null, null)))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        e -> assertThat(e.refusals())
                                .extracting(r -> r.field())
                                .containsExactly("received", "expires"));
        checks.receive(
                kim,
                dbs,
                new Checks.CameIn(
                        day("2026-09-21"), Check.Outcome.CONCERN, "001", null, "Sam Rowe", "Long ago; goes on", null));
        assertThat(checks().getFirst()).returns("Sam Rowe", Check::decidedBy).returns("Long ago; goes on", Check::note);
    }

    @Test
    void theDiaryHasItToo() {
        told(Answer.YES, "2026-10-12", null, null);
        assertThat(Diary.due(kim, kim.today(), day("2026-12-31")).due())
                .extracting(Due::kind)
                .contains("TRANSFER_MEETING", "ASK_FORMER_SERVICE");
    }
}
