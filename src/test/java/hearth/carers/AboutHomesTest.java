package hearth.carers;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.common.Answer;
import hearth.common.Denied;
import hearth.common.Known;
import hearth.common.Reply;
import hearth.common.RuleRefused;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked about a home, its rooms, what its carers can do and what they say they could not. */
class AboutHomesTest extends HomeGround {
    private static final LocalDate TODAY = TestSession.TODAY;

    private AboutHome about() {
        return about(TODAY);
    }

    private AboutHome about(LocalDate day) {
        return kim.read(Right.SEE_CARERS, h -> AboutHomes.of(h, home, day));
    }

    private void answer(HomeQuestion question, Reply reply, String asOf) {
        AboutHomes.answer(kim, home, List.of(new AboutHomes.Told(question, reply, null)), day(asOf), "supervision");
    }

    private static StatedLimit limit(StatedLimit.Kind kind, String value, String asked) {
        return new StatedLimit(0, kind, value, false, day(asked), null, null, 0);
    }

    private static Room room(String name, Room.Use use) {
        return new Room(0, name, "First", use, Answer.YES, 2, day("2026-01-01"), null, 0);
    }

    @Test
    void theLatestAnswerCountsAndTheOnesBeforeStay() {
        answer(HomeQuestion.PETS, Reply.of("DOG, CAT"), "2026-03-01");
        answer(HomeQuestion.PETS, Reply.NONE, "2026-09-01");
        answer(HomeQuestion.SMOKING, Reply.UNKNOWN, "2026-09-01");

        assertThat(about().reply(HomeQuestion.PETS)).isEqualTo(Reply.NONE);
        assertThat(about().earlier()).singleElement().returns("DOG, CAT", HomeAnswer::value);
        assertThat(about(day("2026-08-31")).reply(HomeQuestion.PETS).values()).containsExactly("DOG", "CAT");
        assertThat(HomeQuestion.PETS.words(Reply.of("DOG, CAT"))).isEqualTo("Dogs, cats");
        assertThat(about().reply(HomeQuestion.HOIST).known()).isEqualTo(Known.NOT_ASKED);
        assertThat(about().missing())
                .contains(HomeQuestion.SMOKING, HomeQuestion.HOIST, HomeQuestion.LIMITS)
                .doesNotContain(HomeQuestion.PETS, HomeQuestion.TRANSPORT);
        assertThat(about().lastAsked()).isEqualTo(day("2026-09-01"));
    }

    @Test
    void aDayThatHasNotComeIsRefused() {
        assertThatThrownBy(() -> answer(HomeQuestion.HOIST, Reply.YES, "2026-11-01"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("1 November 2026 has not come yet");
        assertThatThrownBy(() -> answer(HomeQuestion.BEDROOMS, Reply.of("40"), "2026-10-01"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("up to 20");
        Session ivy = TestSession.as(kim, "ivy", Role.INSPECTOR);
        var told = List.of(new AboutHomes.Told(HomeQuestion.HOIST, Reply.YES, null));
        assertThatThrownBy(() -> AboutHomes.answer(ivy, home, told, TODAY, null))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aRoomIsPutRightAndTheNumberOfBedroomsKeepsUp() {
        AboutHomes.room(kim, home, room("Back bedroom", Room.Use.FOSTERING));
        AboutHomes.room(kim, home, room("Front bedroom", Room.Use.CARERS));
        assertThat(about().reply(HomeQuestion.BEDROOMS).value()).isEqualTo("2");
        assertThat(about().missing()).doesNotContain(HomeQuestion.BEDROOMS);

        Room back = about().rooms().getFirst();
        AboutHomes.room(
                kim,
                home,
                new Room(
                        back.id(),
                        "Box room",
                        null,
                        Room.Use.ADULT,
                        Answer.NO,
                        1,
                        back.startsOn(),
                        day("2026-06-01"),
                        back.version()));
        assertThat(about().rooms()).extracting(Room::name).containsExactly("Front bedroom");
        assertThat(about(day("2026-05-31")).rooms()).hasSize(2);
        assertThatThrownBy(() -> AboutHomes.room(
                        kim, home, new Room(0, "Loft", null, Room.Use.SPARE, Answer.NO, 1, TODAY, TODAY, 0)))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("it ends after that");
    }

    @Test
    void whatCarersCanDoRunsOutAndIsSaidAnew() {
        AboutHomes.able(
                kim,
                home,
                new Ability(0, Ability.Kind.SKILL, "EPILEPSY", 2, "Course", day("2025-01-01"), day("2026-11-30")));
        AboutHomes.able(
                kim, home, new Ability(0, Ability.Kind.LANGUAGE, "Polish", null, null, day("2026-01-01"), null));
        assertThat(about().abilities()).extracting(Ability::words).containsExactly("Polish", "Epilepsy medicine");
        assertThat(about().missing()).doesNotContain(HomeQuestion.SKILLS, HomeQuestion.LANGUAGES);
        AboutHomes.able(kim, home, new Ability(0, Ability.Kind.LANGUAGE, "Polish", null, null, TODAY, TODAY));

        assertThat(about().abilities()).extracting(Ability::words).containsExactly("Epilepsy medicine");
        assertThat(about(day("2026-12-01")).abilities()).isEmpty();
        assertThatThrownBy(() -> AboutHomes.able(
                        kim, home, new Ability(0, Ability.Kind.SKILL, "HEALTH", 1, null, TODAY, day("2026-01-01"))))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void whatTheySayIsReplacedWhenTheyAreAskedAgainAndCorrectedOnTheSameDay() {
        StatedLimits.state(kim, home, null, limit(StatedLimit.Kind.NUMBER, "2", "2026-02-01"));
        StatedLimits.state(kim, home, null, limit(StatedLimit.Kind.NUMBER, "1", "2026-08-01"));
        assertThat(about().limits()).extracting(StatedLimit::said).containsExactly("One child at most");
        assertThat(about(day("2026-07-31")).limits())
                .extracting(StatedLimit::said)
                .containsExactly("2 children at most");

        StatedLimit before = about().limits().getFirst();
        StatedLimits.state(kim, home, before, limit(StatedLimit.Kind.NUMBER, "3", "2026-08-01"));
        assertThat(about().limits())
                .singleElement()
                .returns("3", StatedLimit::value)
                .returns(before.id(), StatedLimit::id);
        StatedLimits.state(kim, home, null, limit(StatedLimit.Kind.NEED, "HEALTH", "2026-08-01"));
        StatedLimits.state(kim, home, null, limit(StatedLimit.Kind.NEED, "SUBSTANCE", "2026-08-01"));
        assertThat(about().limits()).hasSize(3);
        StatedLimits.withdraw(kim, home, about().limits().getLast(), TODAY);
        assertThat(about().limits()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"AGE,12 to 5", "AGE,any", "NUMBER,0", "NUMBER,two", "NEED,NOTHING", "SEX,X", "OTHER,' '"})
    void whatIsNoLimitIsRefusedBesideItsField(StatedLimit.Kind kind, String value) {
        assertThatThrownBy(() -> StatedLimits.state(kim, home, null, limit(kind, value, "2026-02-01")))
                .isInstanceOf(RuleRefused.class)
                .satisfies(
                        e -> assertThat(((RuleRefused) e).refusals().getFirst().field())
                                .isNotNull());
    }
}
