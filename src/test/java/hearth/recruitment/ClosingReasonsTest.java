package hearth.recruitment;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Ground;
import hearth.carers.HouseholdIntake;
import hearth.carers.NewPerson;
import hearth.common.Code;
import hearth.common.Denied;
import hearth.common.EnquiryId;
import hearth.common.RuleRefused;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team sets why its enquiries are closed; Ofsted's reasons and the decisions are everybody's. */
class ClosingReasonsTest {
    @TempDir
    Path folder;

    private Session kim;
    private EnquiryId id;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        id = RecruitmentGround.on(new EnquiryIntake(Ground.noDirectory(folder)))
                .log(
                        kim,
                        NewEnquiry.of(
                                day("2026-09-01"),
                                List.of(NewPerson.of("Ada", "Thorn")),
                                Origin.of("EVENT"),
                                Home.at(null)));
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private List<String> before() {
        return kim.<List<Code>>read(Right.SEE_RECRUITMENT, ClosingReasons::before).stream()
                .map(Code::label)
                .toList();
    }

    private void closeAs(String reason) {
        new Outcomes(new HouseholdIntake(Ground.noDirectory(folder)))
                .close(
                        kim,
                        id,
                        Enquiries.open(kim, id).enquiry().version(),
                        new Closing(day("2026-09-10"), reason, Closing.By.APPLICANT));
    }

    @Test
    void aTeamsOwnReasonsAreOfferedInItsOrderAndKeptByTheirWords() {
        assertThat(before()).contains("No spare bedroom", "Other").doesNotContain("Entered twice");
        assertThatThrownBy(() -> closeAs("Moving abroad"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("Choose a reason from the list");
        ClosingReasons.set(kim, List.of("Moving abroad ", "no spare bedroom", "OTHER"));
        assertThat(before()).containsExactly("Moving abroad", "No spare bedroom", "Other");
        assertThat(kim.<List<Code>>read(Right.SEE_RECRUITMENT, ClosingReasons::offered))
                .as("Ofsted's and the decisions follow")
                .extracting(Code::code)
                .startsWith("Moving abroad", "NO_SPARE_ROOM", "OTHER", "AW1")
                .contains("NOT_APPROVED")
                .doesNotContain("APPROVED", "DUPLICATE");
        closeAs("Moving abroad");
        ClosingReasons.set(kim, List.of("Other"));
        assertThat(Enquiries.open(kim, id).enquiry().closedReason())
                .as("closed before, it keeps its reason")
                .isEqualTo("Moving abroad");
    }

    @Test
    void whatIsNoReasonOfATeamsOwnIsRefused() {
        assertThatThrownBy(() -> ClosingReasons.set(kim, List.of())).hasMessageContaining("at least one reason");
        assertThatThrownBy(() -> ClosingReasons.set(kim, List.of("Not approved", "Other", "other", "x".repeat(81))))
                .hasMessageContaining("recorded in its own way")
                .hasMessageContaining("twice")
                .hasMessageContaining("at most 80");
        Session lee = TestSession.as(kim, "lee", Role.OFFICER);
        assertThatThrownBy(() -> ClosingReasons.set(lee, List.of("Other"))).isInstanceOf(Denied.class);
    }
}
