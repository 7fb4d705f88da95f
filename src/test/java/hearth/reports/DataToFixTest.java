package hearth.reports;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Ground;
import hearth.carers.HouseholdIntake;
import hearth.carers.Households;
import hearth.carers.PersonNames;
import hearth.common.EnquiryId;
import hearth.recruitment.Closing;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.Origin;
import hearth.recruitment.Recruitment;
import hearth.recruitment.RecruitmentGround;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a field expects of a record and is not there is listed, of open records that everybody may see. */
class DataToFixTest {
    @TempDir
    Path folder;

    private Session kim;
    private Recruitment recruitment;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        recruitment = RecruitmentGround.on(new EnquiryIntake(Ground.noDirectory(folder)));
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private static NewEnquiry enquiry(String name) {
        return NewEnquiry.of(day("2026-09-01"), PersonNames.read(name), Origin.of("WEBSITE"), Home.at("WN5 9AA"));
    }

    private List<String> toFix() {
        return kim.read(
                Right.SEE_FIGURES,
                h -> DataToFix.of(h, TestSession.TODAY).stream()
                        .map(f -> f.record() + ": " + f.field() + " > " + f.where())
                        .toList());
    }

    @Test
    void anOpenEnquiryOfNobodyIsListedAndAClosedOneIsNot() {
        recruitment.log(kim, enquiry("Ada Thorn"));
        recruitment.log(kim, enquiry("Bo Birch"), "Kit Ash");
        recruitment.log(kim, enquiry("Cy Cedar").closed(new Closing(day("2026-10-20"), "AW1", Closing.By.APPLICANT)));
        assertThat(toFix()).containsExactly("ENQ-2026-0001: Officer not recorded > Enquiries");
    }

    @Test
    void aRestrictedOneIsListedForNobody() {
        EnquiryId restricted = recruitment.log(kim, enquiry("Ada Thorn"));
        TestSession.without(kim, restricted);
        assertThat(toFix()).isEmpty();
    }

    @Test
    void approvedCarersHaveAnOfficer() {
        new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, household, from) -> {})
                .add(kim, Ground.household("Jo Larch", "2024-03-01", 2));
        assertThat(toFix()).contains("FC-0001: Officer not recorded > Carers");
    }
}
