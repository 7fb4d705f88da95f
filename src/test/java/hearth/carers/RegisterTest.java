package hearth.carers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hearth.access.Note;
import hearth.access.Notes;
import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.common.Code;
import hearth.common.Field;
import hearth.common.HouseholdId;
import hearth.store.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register of foster parents holds what the regulation names, and nothing else. */
class RegisterTest {
    @TempDir
    Path folder;

    private Session kim;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private List<RegisterEntry> on(LocalDate day) {
        return kim.read(RegisterEntry.LISTING.right(), h -> RegisterEntry.LISTING.all(h, Query.on(day)));
    }

    @Test
    void everyCarerApprovedOnTheDayIsAnEntry() {
        HouseholdId id = new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, household, from) -> {})
                .add(kim, Ground.household("Jo Larch & Sam Larch", "2024-03-01", 2));
        kim.write(
                Right.EDIT_CARERS,
                "a review",
                tx -> tx.insert(
                        id,
                        "duty_done",
                        Row.of("household_id", id)
                                .and("kind", "REVIEW")
                                .and("done_on", LocalDate.of(2025, 2, 10))
                                .and("decided_on", LocalDate.of(2025, 2, 24))));
        assertThat(on(LocalDate.of(2024, 2, 29))).isEmpty();
        List<RegisterEntry> now = on(TestSession.TODAY);
        assertThat(now).extracting(RegisterEntry::name).containsExactly("Jo Larch", "Sam Larch");
        assertThat(now.getFirst())
                .returns("Foster parent", RegisterEntry::entry)
                .returns(LocalDate.of(2024, 3, 1), RegisterEntry::approvedOn)
                .returns("24 February 2025", RegisterEntry::reviewed);
        assertThat(now.getFirst().terms()).startsWith("2 places");
        assertThat(on(LocalDate.of(2025, 2, 23)).getFirst().reviewed()).isNull();
        new Approvals().resign(kim, id, LocalDate.of(2026, 9, 1), null);
        assertThat(on(LocalDate.of(2026, 9, 28))).hasSize(2);
        assertThat(on(LocalDate.of(2026, 9, 29))).isEmpty();
    }

    @Test
    void aCarerWhoJoinedLaterIsApprovedFromThatDay() {
        var households = new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, household, from) -> {});
        HouseholdId id = households.add(kim, Ground.household("Jo Larch", "2024-03-01", 2));
        var duties = new HouseholdDuties();
        LocalDate review = LocalDate.of(2025, 2, 24);
        duties.done(kim, List.of(id), DutyDone.review(review, review, null, null, null));
        NewPerson sam = new NewPerson("Sam", "Larch", LocalDate.of(1980, 1, 1), "M", null, null);
        households.join(kim, id, sam, Member.Role.CARER, null, LocalDate.of(2026, 5, 4));
        assertThat(on(TestSession.TODAY))
                .extracting(RegisterEntry::name, RegisterEntry::approvedOn, RegisterEntry::reviewed)
                .containsExactly(
                        tuple("Jo Larch", LocalDate.of(2024, 3, 1), "24 February 2025"),
                        tuple("Sam Larch", LocalDate.of(2026, 5, 4), null));
        assertThat(on(LocalDate.of(2026, 5, 3))).hasSize(1);
    }

    /** Domain 5.3: of persons of an immediate placement only name, address, the day and the terms. */
    @Test
    void anImmediatePlacementHasNoMoreThanTheRegulationNames() {
        NewPerson aunt = new NewPerson("Mo", "Birch", LocalDate.of(1980, 1, 1), "F", null, null);
        new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, household, from) -> {})
                .add(
                        kim,
                        NewHousehold.approved(
                                List.of(aunt),
                                NewAddress.at("WN5 9AA"),
                                new NewApproval(
                                        null,
                                        NewApproval.Kind.TEMPORARY,
                                        true,
                                        LocalDate.of(2026, 10, 1),
                                        null,
                                        Terms.of(1, List.of()))));
        assertThat(on(TestSession.TODAY).getFirst())
                .returns("Immediate placement", RegisterEntry::entry)
                .returns("Mo Birch", RegisterEntry::name)
                .returns("WN5 9AA", RegisterEntry::address)
                .returns(LocalDate.of(2026, 10, 1), RegisterEntry::approvedOn)
                .returns("1 place", RegisterEntry::terms)
                .returns(null, RegisterEntry::dateOfBirth)
                .returns(null, RegisterEntry::sex)
                .returns(null, RegisterEntry::reviews);
    }

    private String ended(HouseholdId id) {
        return kim.<List<Approval>>read(Right.SEE_CARERS, h -> Approvals.of(h, id))
                .getFirst()
                .ended();
    }

    @Test
    void theTalkWithThoseWhoLeaveIsKept() {
        HouseholdId id = new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, household, from) -> {})
                .add(kim, Ground.household("Jo Larch", "2024-03-01", 2));
        LocalDate held = LocalDate.of(2026, 10, 30);
        var approvals = new Approvals();
        assertThatThrownBy(() -> approvals.exitInterview(kim, id, held, "Too little support", null))
                .hasMessageContaining("Record their notice");
        approvals.resign(kim, id, LocalDate.of(2026, 10, 26), "RETIRED");
        assertThat(ended(id)).isEqualTo("Resigned: Retired");
        assertThatThrownBy(() -> approvals.exitInterview(kim, id, TestSession.TODAY.plusDays(1), "x", null))
                .hasMessageContaining("has not come yet");
        approvals.exitInterview(kim, id, held, "Too little support", "Moved to the sea");
        assertThat(ended(id)).isEqualTo("Resigned: Moved to the sea");
        assertThat(kim.<List<Code>>read(Right.SEE_CARERS, Leaving::offered))
                .extracting(Code::label)
                .containsExactly("Retired", "Moved to the sea");
        assertThat(kim.<List<Note>>read(Right.SEE_CARERS, h -> Notes.on(h, id)))
                .extracting(Note::onDay, Note::text)
                .containsExactly(tuple(held, "Exit interview: Too little support"));
        assertThat(kim.<String>read(
                        Right.SEE_CARERS,
                        h -> h.createQuery("select exit_interview_on from approval")
                                .mapTo(String.class)
                                .one()))
                .isEqualTo("2026-10-30");
        assertThat(TestSession.without(kim, id).<List<Code>>read(Right.SEE_CARERS, Leaving::offered))
                .as("words about carers who are hidden")
                .extracting(Code::label)
                .containsExactly("Retired");
    }

    @Test
    void aTemporaryApprovalThatGoesOnInFullIsNoneThatCarersLeave() {
        var intake = new HouseholdIntake(Ground.noDirectory(folder));
        Terms terms = Terms.of(1, List.of(TermsLine.of("SHORT_TERM", 0, 17)));
        var temporary = new NewApproval(null, NewApproval.Kind.TEMPORARY, true, LocalDate.of(2026, 8, 1), null, terms);
        HouseholdId id = new Households(intake, (tx, home, from) -> {})
                .add(kim, NewHousehold.approved(PersonNames.read("Jo Larch"), NewAddress.at("WN5 9AA"), temporary));
        var approvals = new Approvals();
        approvals.approve(kim, id, Ground.full(LocalDate.of(2026, 10, 1), terms), intake);
        assertThatThrownBy(() -> approvals.exitInterview(kim, id, LocalDate.of(2026, 10, 30), "x", null))
                .hasMessageContaining("Record their notice");
        approvals.resign(kim, id, LocalDate.of(2026, 10, 5), "RETIRED");
        List<Approval> all = kim.read(Right.SEE_CARERS, h -> Approvals.of(h, id));
        assertThat(all).extracting(Approval::endingReason).containsExactly("RESIGNED", "FULLY_APPROVED");
        assertThat(Approvals.leaving(all)).contains(all.getFirst());
        assertThat(Approvals.leaving(all.subList(1, 2))).isEmpty();
    }

    @Test
    void itHasExactlyWhatTheRegulationNames() {
        assertThat(RegisterEntry.FIELDS)
                .extracting(Field::name)
                .containsExactly("entry", "name", "address", "date_of_birth", "sex", "approved_on", "reviews", "terms");
    }
}
