package hearth.carers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Accounts;
import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.access.TestSession;
import hearth.access.Worker;
import hearth.access.Workers;
import hearth.common.Answer;
import hearth.common.Denied;
import hearth.common.HouseholdId;
import hearth.store.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes due because something happened in a household, not because time went by. */
class WhenNecessaryTest {
    private static final LocalDate TODAY = TestSession.TODAY;

    @TempDir
    Path folder;

    private Session kim;
    private Households households;
    private HouseholdId id;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        households = new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, household, from) -> {});
        id = households.add(kim, Ground.household("Jo Larch", "2026-03-01", 2));
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private List<String> due(String kind) {
        return kim.<List<Due>>read(Right.SEE_CARERS, h -> HouseholdDuties.due(h, TODAY, TODAY.plusDays(90))).stream()
                .filter(d -> d.kind().startsWith(kind))
                .map(d -> d.what() + " by " + d.day())
                .toList();
    }

    @Test
    void aReviewWhenSomebodyMovedInAndACheckOnAnAdult() {
        assertThat(due("REVIEW_")).isEmpty();
        NewPerson aunt = new NewPerson("Mo", "Larch", LocalDate.of(1970, 1, 1), null, null, null);
        households.join(kim, id, aunt, Member.Role.ADULT, "Aunt", LocalDate.of(2026, 10, 1));
        assertThat(due("REVIEW_"))
                .containsExactly("Review of approval: somebody moved in on 1 October 2026 by 2026-11-12");
        assertThat(due("CHECK_"))
                .containsExactly("Ask for a DBS check: an adult lives with carers without one by 2026-10-01");
        new HouseholdDuties().done(kim, List.of(id), DutyDone.review(TODAY, TODAY, "CONTINUE_SAME_TERMS", null, null));
        assertThat(due("REVIEW_")).isEmpty();
        Member mo = kim.<List<Member>>read(Right.SEE_CARERS, h -> Households.members(h, id))
                .getLast();
        Ground.checks().request(kim, new Checks.On(mo.person(), null, id), "DBS", TODAY);
        assertThat(due("CHECK_")).isEmpty();
    }

    @Test
    void aTeamThatNamesSupervisorsHearsWhereNobodyIsNamed() {
        assertThat(due("SUPERVISOR")).isEmpty();
        households.add(kim, Ground.household("Bo Elm", "2026-03-01", 1), null, "Ruth Field");
        assertThat(due("SUPERVISOR")).containsExactly("Name a supervising social worker by 2026-03-01");
    }

    /** Nothing is refused: whoever supervises them is written down, and what it lacks stands on the record. */
    @Test
    void whoeverSupervisesIsAQualifiedSocialWorker() {
        assertThat(inHousehold("SUPERVISOR")).containsExactly("Name a supervising social worker");
        supervisedBy("Ruth Field");
        assertThat(inHousehold("SUPERVISOR")).isEmpty();
        qualified("Ruth Field", Answer.NO, null);
        assertThat(inHousehold("SUPERVISOR"))
                .containsExactly("Name a qualified supervising social worker: the one who is named is not");
        assertThat(due("SUPERVISOR")).hasSize(1);
        assertThat(supervisor().called()).isEqualTo("Ruth Field, not a qualified social worker");
        supervisedBy("Bo Marsh");
        assertThat(inHousehold("SUPERVISOR"))
                .containsExactly("Say in Settings, Staff, whether their supervising social worker is qualified");
        qualified("Bo Marsh", Answer.YES, "SW100");
        assertThat(inHousehold("SUPERVISOR")).isEmpty();
        assertThat(supervisor().called()).isEqualTo("Bo Marsh, qualified social worker, registered as SW100");
        assertThat(Households.open(kim, id).household().supervisorQualified()).isEqualTo(Answer.YES);
        Session olive = TestSession.as(kim, "olive", Role.OFFICER);
        assertThatThrownBy(() -> Workers.describe(olive, supervisor(), null, Answer.NO, null))
                .isInstanceOf(Denied.class);
    }

    private void supervisedBy(String name) {
        households.reach(kim, id, Households.open(kim, id).household().version(), null, null, null, name);
    }

    private void qualified(String name, Answer qualified, @Nullable String registration) {
        Worker worker = kim.<List<Worker>>read(Right.SEE_CARERS, Workers::active).stream()
                .filter(w -> w.name().equals(name))
                .findFirst()
                .orElseThrow();
        Workers.describe(kim, worker, "Supervising social worker", qualified, registration);
    }

    private Worker supervisor() {
        return Objects.requireNonNull(Households.open(kim, id).supervisor());
    }

    private List<String> inHousehold(String kind) {
        return kim.<List<Due>>read(Right.SEE_CARERS, h -> HouseholdDuties.due(h, id, TODAY, TODAY)).stream()
                .filter(d -> d.kind().startsWith(kind))
                .map(Due::what)
                .toList();
    }

    @Test
    void howOftenPapersAreLookedAtAgainIsTheCouncilsPractice() {
        new HouseholdDuties().done(kim, List.of(id), DutyDone.of("INSURANCE", LocalDate.of(2026, 3, 20)));
        assertThat(due("INSURANCE")).isEmpty();
        Settings.set(kim, Setting.HOUSEHOLD_PAPERS_MONTHS, LocalDate.of(2026, 1, 1), 9, "");
        assertThat(due("INSURANCE")).containsExactly("Insurance of house, contents and car seen by 2026-12-20");
    }

    @Test
    void aChildOfTheHouseholdIsCheckedFromTheEighteenthBirthday() {
        NewPerson son = new NewPerson("Al", "Larch", LocalDate.of(2008, 11, 1), null, null, null);
        households.join(kim, id, son, Member.Role.CHILD, "Son", LocalDate.of(2026, 10, 1));
        assertThat(due("CHECK_")).isEmpty();
        assertThat(Duties.adultSince(LocalDate.of(2026, 10, 1), LocalDate.of(2008, 11, 1)))
                .isEqualTo("2026-11-01");
        assertThat(Duties.adultSince(LocalDate.of(2026, 10, 1), null)).isEqualTo("2026-10-01");
    }

    /** What is due on the people of a household is due in it; those of another are not, nor whoever is hidden from the reader. */
    @Test
    void aHouseholdsOwnListHasTheChecksOfThoseWhoLiveThere() {
        HouseholdId other = households.add(kim, Ground.household("Bo Elm", "2026-03-01", 1));
        for (HouseholdId home : List.of(id, other)) {
            NewPerson aunt = new NewPerson("Mo", "Of " + home.value(), LocalDate.of(1970, 1, 1), null, null, null);
            households.join(kim, home, aunt, Member.Role.ADULT, "Aunt", LocalDate.of(2026, 10, 1));
        }
        Member mo = kim.<List<Member>>read(Right.SEE_CARERS, h -> Households.members(h, id))
                .getLast();
        assertThat(inHousehold()).extracting(Due::kind).containsExactly("CHECK_DBS", "REVIEW_MEMBER");
        assertThat(inHousehold().getFirst().about()).isEqualTo(mo.person());
        kim.write(
                Right.RESTRICT,
                "restrict",
                tx -> tx.update(
                        mo.person(),
                        "subject",
                        mo.person().value(),
                        1,
                        Row.of("restricted", true).and("restrict_reason", "OTHER")));
        kim = Accounts.signIn(kim.store(), "kim", TODAY);
        assertThat(inHousehold()).extracting(Due::kind).containsExactly("REVIEW_MEMBER");
    }

    @Test
    void aDevelopmentPlanIsDueOnceTheTeamKeepsThem() {
        HouseholdId other = households.add(kim, Ground.household("Bo Elm", "2025-11-01", 1));
        assertThat(due("DEVELOPMENT_PLAN")).isEmpty();
        new HouseholdDuties().done(kim, List.of(id), DutyDone.of("DEVELOPMENT_PLAN", TODAY));
        assertThat(due("DEVELOPMENT_PLAN")).containsExactly("Personal development plan by 2026-11-01");
        new HouseholdDuties().done(kim, List.of(other), DutyDone.of("DEVELOPMENT_PLAN", TODAY));
        assertThat(due("DEVELOPMENT_PLAN")).isEmpty();
    }

    @Test
    void whatHasNoRuleIsDueOnTheDaySomebodySetUntilItIsDoneAgain() {
        var duties = new HouseholdDuties();
        duties.done(kim, List.of(id), again("TRAINING", "First aid", TODAY.minusYears(2), TODAY.plusDays(31)));
        duties.done(kim, List.of(id), again("TRAINING", "Safer caring", TODAY, null));
        duties.done(kim, List.of(id), again("OTHER", null, TODAY, TODAY.plusDays(20)));
        assertThat(due("AGAIN_")).containsExactly("Other by 2026-11-20", "Training: First aid by 2026-12-01");
        duties.done(kim, List.of(id), again("TRAINING", "first aid ", TODAY, null));
        assertThat(due("AGAIN_")).containsExactly("Other by 2026-11-20");
        new Approvals().end(kim, id, new Ending(TODAY, "TERMINATED", null));
        assertThat(due("AGAIN_")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INDUCTION", "TRAINING_PORTFOLIO", "DEVELOPMENT_PLAN"})
    void whatStandard20NamesIsWrittenDown(String kind) {
        new HouseholdDuties().done(kim, List.of(id), DutyDone.of(kind, TODAY));
        assertThat(Households.open(kim, id).duties()).extracting(DutyDone::kind).containsExactly(kind);
    }

    private static DutyDone again(String kind, @Nullable String title, LocalDate on, @Nullable LocalDate next) {
        return new DutyDone(0, kind, on, null, null, null, null, null, null, title, next, null, null, 1);
    }

    private List<Due> inHousehold() {
        return kim.read(Right.SEE_CARERS, h -> HouseholdDuties.due(h, id, TODAY, TODAY.plusDays(90))).stream()
                .filter(d -> d.kind().contains("_"))
                .toList();
    }

    @Test
    void aReviewWhenTheyMovedHouseOrSomebodyAsks() {
        households.move(kim, id, NewAddress.at("WN1 1AA"), LocalDate.of(2026, 10, 20));
        assertThat(due("REVIEW_"))
                .containsExactly("Review of approval: they moved house on 20 October 2026 by 2026-12-01");
        ReviewsAsked.ask(kim, id, TODAY.plusDays(10));
        assertThat(due("REVIEW_ASKED"))
                .containsExactly("Review of approval: asked for on 31 October 2026 by 2026-11-10");
        assertThatThrownBy(() -> ReviewsAsked.ask(kim, id, TODAY.minusDays(1)))
                .hasMessageContaining("Choose today or a later day");
    }
}
