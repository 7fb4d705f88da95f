package hearth.carers;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Due;
import hearth.access.Right;
import hearth.common.Answer;
import hearth.common.RuleRefused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days and numbers that nobody means are refused, or asked about, beside their field. */
class WrongEntriesTest extends HomeGround {
    private void review(String done, String decided, @Nullable String nextDue) {
        new HouseholdDuties()
                .done(
                        kim,
                        List.of(home),
                        DutyDone.review(day(done), day(decided), null, nextDue == null ? null : day(nextDue), null));
    }

    @Test
    void aReviewIsNeitherInAYearToComeNorDueAgainAfterMoreThanAYear() {
        assertThatThrownBy(() -> review("2062-06-03", "2062-06-03", null)).hasMessageContaining("3 June 2062");
        assertThatThrownBy(() -> review("2026-06-03", "2062-06-03", null)).hasMessageContaining("has not come yet");
        assertThatThrownBy(() -> review("2026-06-03", "2026-06-10", "2062-06-03"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("by 10 June 2027 (FSR 2011 reg 28)");
        assertThatThrownBy(() -> review("2026-06-03", "2026-06-10", "2026-06-10"))
                .isInstanceOf(RuleRefused.class);
        review("2026-06-03", "2026-06-10", "2027-06-10");
    }

    private static Room room(String name, @Nullable Integer beds) {
        return new Room(0, name, null, Room.Use.FOSTERING, Answer.YES, beds, day("2026-01-01"), null, 0);
    }

    private void approve(int places, boolean meant) {
        new Approvals()
                .terms(
                        kim,
                        home,
                        day("2026-10-01"),
                        Terms.of(places, List.of(TermsLine.of("SHORT_TERM", 0, 17)))
                                .as(Terms.Decided.NOT_RECORDED, meant));
    }

    private Optional<Integer> beds() {
        return kim.<Optional<Beds>>read(Right.SEE_CARERS, h -> Beds.known(h, home, day("2026-10-01")))
                .filter(Beds::counted)
                .map(Beds::number);
    }

    @Test
    void morePlacesThanBedsAreAskedAbout() {
        approve(4, false);
        AboutHomes.room(kim, home, room("Back", null));
        assertThat(beds()).as("nobody has counted them").isEmpty();
        approve(4, false);
        AboutHomes.room(kim, home, room("Front", 2));
        assertThat(beds()).as("one room is still not counted").isEmpty();
        kim.<List<Room>>read(Right.SEE_CARERS, h -> AboutHomeStore.rooms(h, home, day("2026-10-01"))).stream()
                .filter(r -> r.beds() == null)
                .forEach(r -> AboutHomes.room(
                        kim,
                        home,
                        new Room(
                                r.id(), r.name(), null, r.forUse(), r.mayShare(), 1, r.startsOn(), null, r.version())));
        assertThat(beds()).contains(3);
        assertThatThrownBy(() -> approve(4, false)).hasMessageContaining("3 beds for fostered children, fewer than 4");
        assertThat(askedAbout()).as("approved before the beds were counted").hasSize(1);
        approve(4, true);
        assertThat(askedAbout()).as("somebody said that it is meant").isEmpty();
        approve(3, false);
    }

    private List<String> askedAbout() {
        return kim
                .<List<Due>>read(
                        Right.SEE_CARERS,
                        h -> HouseholdDuties.due(
                                h, home, kim.today(), kim.today().plusDays(1)))
                .stream()
                .filter(due -> due.kind().equals("BEDS"))
                .map(due -> due.what() + ", " + due.day())
                .toList();
    }

    /** A file tells places without a word about beds: it is taken in, and somebody looks at it. */
    @Test
    void morePlacesThanBedsThatNobodyWasAskedAboutAreDue() {
        AboutHomes.room(kim, home, room("Back", 1));
        assertThat(askedAbout())
                .containsExactly("Approved for 2, and 1 bed for fostered children: correct the terms or the bedrooms,"
                        + " or say that it is meant, 2026-01-01");
        new Approvals().terms(kim, home, day("2024-03-01"), Terms.of(1, List.of(TermsLine.of("SHORT_TERM", 0, 17))));
        assertThat(askedAbout()).isEmpty();
    }

    @Test
    void atAFirstApprovalTheyAreAskedAboutAsWell() {
        var intake = new HouseholdIntake(Ground.noDirectory(folder));
        var households = new Households(intake, (tx, id, from) -> {});
        NewHousehold told = Ground.household("Bo Elm", "2026-03-01", 3).bedrooms(2);
        assertThatThrownBy(() -> households.add(kim, told))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("2 bedrooms in the whole home, fewer than 3");
        households.add(kim, told.bedrooms(3));
        new Approvals().end(kim, home, new Ending(day("2026-08-01"), "TERMINATED", null));
        AboutHomes.room(kim, home, room("Back", 2));
        var approval = Ground.full(day("2026-10-01"), Terms.of(3, List.of(TermsLine.of("SHORT_TERM", 0, 17))));
        assertThatThrownBy(() -> new Approvals().approve(kim, home, approval, intake))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("2 beds for fostered children, fewer than 3");
        var meant = Ground.full(day("2026-10-01"), approval.terms().as(Terms.Decided.NOT_RECORDED, true));
        new Approvals().approve(kim, home, meant, intake);
    }
}
