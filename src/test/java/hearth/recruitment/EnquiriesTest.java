package hearth.recruitment;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Search;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Ground;
import hearth.carers.PersonNames;
import hearth.common.EnquiryId;
import hearth.common.Field;
import hearth.common.RuleRefused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnquiriesTest {
    @TempDir
    Path folder;

    private Session kim;
    private EnquiryIntake intake;
    private Recruitment recruitment;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        intake = new EnquiryIntake(Ground.noDirectory(folder));
        recruitment = RecruitmentGround.on(intake);
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private static NewEnquiry enquiry(String name, String received) {
        return NewEnquiry.of(day(received), PersonNames.read(name), Origin.of("WEBSITE"), Home.at("wn59aa"));
    }

    private List<Enquiry> list(LocalDate day) {
        return kim.read(Right.SEE_RECRUITMENT, h -> Enquiries.LISTING.all(h, Query.on(day)));
    }

    @Test
    void theListBeginsWithTheColumnsOthersRelyOn() {
        assertThat(Enquiry.FIELDS.stream().map(Field::name).limit(10))
                .containsExactly(
                        "reference",
                        "name",
                        "received",
                        "source",
                        "stage",
                        "stage_since",
                        "closed_on",
                        "closed_reason",
                        "postcode",
                        "officer");
    }

    @Test
    void anEnquiryIsListedFromTheDayItWasReceivedAsItStoodOnTheDay() {
        recruitment.log(
                kim,
                enquiry("Ada Thorn", "2026-09-01")
                        .reached(Stage.INITIAL_VISIT, day("2026-09-10"))
                        .reached(Stage.APPLICATION, day("2026-10-01"))
                        .closed(new Closing(day("2026-10-20"), "AW1", Closing.By.APPLICANT)));
        assertThat(list(day("2026-08-31"))).isEmpty();
        assertThat(list(day("2026-09-01")).getFirst().stage()).isEqualTo(Stage.ENQUIRY);
        assertThat(list(day("2026-09-30")).getFirst())
                .returns(Stage.INITIAL_VISIT, Enquiry::stage)
                .returns(day("2026-09-10"), Enquiry::stageSince)
                .returns(null, Enquiry::closedOn)
                .returns(null, Enquiry::application);
        assertThat(list(day("2026-10-31")).getFirst())
                .returns("ENQ-2026-0001", Enquiry::reference)
                .returns("Ada Thorn", Enquiry::name)
                .returns(Stage.APPLICATION, Enquiry::stage)
                .returns(day("2026-10-20"), Enquiry::closedOn)
                .returns("AW1", Enquiry::closedReason)
                .returns("WN5 9AA", Enquiry::postcode);
    }

    @Test
    void everyColumnCanBeSortedAndFilteredBy() {
        recruitment.log(kim, enquiry("Ada Thorn", "2026-09-01"));
        kim.read(Right.SEE_RECRUITMENT, h -> {
            for (Field<Enquiry> field : Enquiry.FIELDS) {
                assertThat(Enquiries.LISTING.all(h, Query.on(kim.today()).sortedBy(field.name(), true)))
                        .hasSize(1);
            }
            return assertThat(Enquiries.LISTING.all(h, Query.on(kim.today()).where("stage", "ENQUIRY")))
                    .hasSize(1);
        });
    }

    @Test
    void whatCannotBeTrueIsRefused() {
        assertThatThrownBy(() -> recruitment.log(
                        kim, enquiry("Ada Thorn", "2026-09-01").reached(Stage.PANEL, day("2026-08-31"))))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("1 September 2026");
        assertThat(list(kim.today())).isEmpty();
    }

    @Test
    void anImportedEnquiryIsKnownAgainAlsoAfterItWasCorrectedHere() {
        NewEnquiry asImported = enquiry("Ada Thron", "2026-09-01").calledByTeam("E7");
        EnquiryId id = kim.write(Right.IMPORT, "import", tx -> intake.add(tx, asImported));
        NewEnquiry corrected = enquiry("Ada Thorn", "2026-09-01");
        kim.write(Right.EDIT_RECRUITMENT, "correct", tx -> {
            intake.update(tx, id, corrected);
            return id;
        });
        var keys = List.of(EnquiryIntake.key(asImported), EnquiryIntake.key(corrected));
        assertThat(kim.<java.util.Map<String, EnquiryId>>read(Right.IMPORT, h -> Enquiries.known(h, keys)))
                .containsEntry(keys.get(0), id)
                .containsEntry(keys.get(1), id)
                .hasSize(2);
        assertThat(kim.<List<Search.Hit>>read(Right.SEE_RECRUITMENT, h -> Search.find(h, "thorn", 9)))
                .hasSize(1);
        assertThat(kim.<List<Search.Hit>>read(Right.SEE_RECRUITMENT, h -> Search.find(h, "thron", 9)))
                .isEmpty();
    }
}
