package hearth.carers;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import hearth.access.Right;
import hearth.common.Answer;
import hearth.common.RuleRefused;
import hearth.geography.Authorities;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A year that nobody means, a day before its time, an end before its start: refused at every door of a household, beside the field. */
class WrongDaysTest extends HomeGround {
    private static final LocalDate FAR = LocalDate.of(2062, 6, 3);
    private static final String WIGAN = "E08000010";

    private final Approvals approvals = new Approvals();

    /** The fields beside which something is refused. */
    private static List<String> beside(ThrowingCallable call) {
        try {
            call.call();
            return List.of();
        } catch (RuleRefused refused) {
            return refused.refusals().stream()
                    .map(refusal -> Objects.requireNonNullElse(refusal.field(), "the whole form"))
                    .toList();
        } catch (Throwable other) {
            throw new AssertionError("not refused as a rule", other);
        }
    }

    private static Terms terms(int places, String type, int from, int to) {
        return Terms.of(places, List.of(TermsLine.of("SHORT_TERM", 0, 17), TermsLine.of(type, from, to)));
    }

    @Test
    void termsThatNobodyGivesAreRefusedBesideTheirLine() {
        LocalDate from = day("2026-10-01");
        assertThat(beside(() -> approvals.terms(kim, home, from, terms(21, "LONG_TERM", 0, 17))))
                .containsExactly("places");
        assertThat(beside(() -> approvals.terms(kim, home, from, terms(2, "LONG_TERM", 10, 4))))
                .containsExactly("age_to_2");
        assertThat(beside(() -> approvals.terms(kim, home, from, terms(2, "LONG_TERM", 22, 30))))
                .containsExactly("age_from_2", "age_to_2");
        assertThat(beside(() -> approvals.terms(kim, home, from, terms(2, "HOLIDAY", 0, 17))))
                .containsExactly("type_2");
        assertThat(beside(() -> approvals.terms(kim, home, FAR, terms(2, "LONG_TERM", 0, 17))))
                .containsExactly("from");
        var late = new Terms.Decided(day("2026-09-20"), day("2026-09-10"), "Pat Yew");
        assertThat(beside(() -> approvals.terms(
                        kim, home, from, terms(2, "LONG_TERM", 0, 17).as(late, false))))
                .containsExactly("panel_on");
    }

    @Test
    void aNewHouseholdIsHeldAgainstTheSame() {
        var households = new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, id, from) -> {});
        NewHousehold told = Ground.household("Bo Elm", "2026-03-01", 25);
        assertThat(beside(() -> households.add(kim, told, null, null))).containsExactly("places");
        NewHousehold reviewed = Ground.household("Bo Elm", "2026-03-01", 2).reviewed(day("2026-02-01"));
        assertThat(beside(() -> households.add(kim, reviewed))).containsExactly("last_review");
        assertThat(beside(() -> households.add(kim, reviewed.reviewed(FAR)))).containsExactly("last_review");
        assertThat(beside(() -> households.add(kim, Ground.household("Bo Elm", "2062-06-03", 2))))
                .containsExactly("approved_on");
        var born = new NewPerson("Bo", "Elm", FAR, null, null, null);
        NewHousehold unborn = NewHousehold.approved(
                List.of(born), NewAddress.at(null), Ground.full(day("2026-03-01"), Terms.of(1, List.of())));
        assertThat(beside(() -> households.add(kim, unborn))).containsExactly("born");
    }

    @Test
    void whatHappensToAnApprovalIsInAYearThatIsMeant() {
        assertThat(beside(() -> approvals.status(kim, home, FAR, HouseholdStatus.ON_HOLD, null, null)))
                .containsExactly("from");
        assertThat(beside(() -> approvals.status(
                        kim, home, day("2026-10-01"), HouseholdStatus.ON_HOLD, null, day("2026-09-01"))))
                .containsExactly("review_on");
        assertThat(beside(() -> approvals.resign(kim, home, FAR, null))).containsExactly("notice_received_on");
        assertThat(beside(() -> approvals.end(kim, home, new Ending(FAR, "TERMINATED", null))))
                .containsExactly("ended_on");
        assertThat(beside(() -> approvals.end(kim, home, new Ending(day("2026-10-01"), "BORED", null))))
                .containsExactly("reason");
        assertThat(beside(() -> ReviewsAsked.ask(kim, home, FAR))).containsExactly("due_on");
    }

    @Test
    void placesBedsAndExemptionsToo() {
        var availability = new Availability();
        var away = new Unavailable(0, day("2026-10-01"), null, day("2026-09-01"), 25, "HEALTH", null, 1);
        assertThat(beside(() -> availability.unavailable(kim, home, away))).containsExactly("expected", "places");
        assertThat(beside(() -> availability.use(kim, home, Ground.blocking(BedUse.Kind.HELD, FAR, null))))
                .containsExactly("starts_on");
        var exemptions = new Exemptions(new Authorities());
        var granted = new Exemption(0, WIGAN, FAR, day("2026-05-01"), null, null, Set.of(), 1);
        assertThat(beside(() -> exemptions.grant(kim, home, granted))).containsExactly("children", "granted_on");
        assertThat(beside(() -> exemptions.end(kim, home, granted, day("2026-05-01"))))
                .containsExactly("on");
        assertThat(beside(() -> exemptions.end(kim, home, granted, FAR))).containsExactly("on");
        for (int beds : List.of(-1, 0, 10)) {
            var room = new Room(0, "Back", null, Room.Use.FOSTERING, Answer.YES, beds, day("2026-01-01"), null, 0);
            assertThat(beside(() -> AboutHomes.room(kim, home, room))).containsExactly("beds");
        }
    }

    @Test
    void peopleChecksAndLimitsToo() {
        var households = new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, id, from) -> {});
        var mo = new NewPerson("Mo", "Thorn", FAR, null, null, null);
        assertThat(beside(() -> households.join(kim, home, mo, Member.Role.CHILD, null, FAR)))
                .containsExactly("from", "date_of_birth");
        Member ada = kim.<List<Member>>read(Right.SEE_CARERS, h -> Households.members(h, home))
                .getFirst();
        assertThat(beside(() -> households.leave(kim, home, ada, FAR))).containsExactly("ends_on");
        var checks = Ground.checks();
        var on = new Checks.On(ada.person(), null, home);
        assertThat(beside(() -> checks.request(kim, on, "DBS", FAR))).containsExactly("requested");
        checks.request(kim, on, "DBS", day("2026-09-01"));
        Check asked = kim.<List<Check>>read(Right.SEE_CARERS, h -> Checks.of(h, home, kim.today()))
                .getFirst();
        assertThat(beside(() -> checks.receive(
                        kim, asked, new Checks.CameIn(FAR, Check.Outcome.CLEAR, null, null, null, null, null))))
                .contains("received");
        assertThat(beside(() -> checks.receive(
                        kim,
                        asked,
                        new Checks.CameIn(day("2026-08-31"), Check.Outcome.CLEAR, null, FAR, null, null, null))))
                .containsExactly("received", "expires");
        var said = new StatedLimit(0, StatedLimit.Kind.OTHER, "No dogs", false, day("2026-10-01"), null, null, 0);
        StatedLimits.state(kim, home, null, said);
        StatedLimit stored = kim.<AboutHome>read(Right.SEE_CARERS, h -> AboutHomes.of(h, home, kim.today()))
                .limits()
                .getFirst();
        assertThat(beside(() -> StatedLimits.withdraw(kim, home, stored, day("2026-09-30"))))
                .containsExactly("on");
        assertThatCode(() -> StatedLimits.withdraw(kim, home, stored, day("2026-10-02")))
                .doesNotThrowAnyException();
    }
}
