package hearth.carers.concerns;

import static hearth.carers.concerns.EventKind.Body.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Accounts;
import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Ground;
import hearth.carers.HouseholdIntake;
import hearth.carers.Households;
import hearth.carers.concerns.EventKind.Body;
import hearth.common.ConcernId;
import hearth.common.Denied;
import hearth.common.HouseholdId;
import hearth.diary.Diary;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The ten events of the Schedule: who must be told, within 24 hours or not, and what is still to tell. */
class NotifiableEventsTest {
    private static final LocalDate TODAY = TestSession.TODAY;
    private static final Instant HAPPENED = Instant.parse("2026-10-30T20:15:00Z");

    @TempDir
    Path folder;

    private final NotifiableEvents events = new NotifiableEvents();
    private Session kim;
    private HouseholdId household;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        household = new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, id, from) -> {})
                .add(kim, Ground.household("Jo Larch", "2024-03-01", 2));
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(1, List.of(OFSTED, RESPONSIBLE_AUTHORITY, SECRETARY_OF_STATE, AREA_AUTHORITY, HEALTH)),
                Arguments.of(2, List.of(OFSTED, RESPONSIBLE_AUTHORITY)),
                Arguments.of(3, List.of(OFSTED, RESPONSIBLE_AUTHORITY)),
                Arguments.of(4, List.of(OFSTED, RESPONSIBLE_AUTHORITY, HEALTH)),
                Arguments.of(5, List.of(RESPONSIBLE_AUTHORITY, POLICE)),
                Arguments.of(6, List.of(OFSTED, RESPONSIBLE_AUTHORITY, AREA_AUTHORITY, POLICE)),
                Arguments.of(7, List.of(OFSTED, RESPONSIBLE_AUTHORITY)),
                Arguments.of(8, List.of(RESPONSIBLE_AUTHORITY)),
                Arguments.of(9, List.of(OFSTED, RESPONSIBLE_AUTHORITY)),
                Arguments.of(10, List.of(OFSTED, RESPONSIBLE_AUTHORITY)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void eachRowNamesWhomItTakes(int row, List<Body> bodies) {
        assertThat(EventKind.of(row).row()).isEqualTo(row);
        assertThat(EventKind.of(row).told()).containsExactlyElementsOf(bodies);
    }

    private NotifiableEvent only() {
        List<NotifiableEvent> all = kim.read(Right.SEE_CARERS, h -> NotifiableEvents.of(h, household));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<Due> due(Session session) {
        return Diary.due(session, TODAY, TODAY).due().stream()
                .filter(d -> d.kind().startsWith("TELL_"))
                .toList();
    }

    @Test
    void whoIsNotToldIsDueByTheHourAndLateTellingStaysLate() {
        events.record(
                kim,
                household,
                new NotifiableEvents.New(EventKind.POLICE_CALLED, null, null, HAPPENED, "Neighbours called"));
        assertThat(due(kim)).extracting(Due::what).allMatch(w -> w.contains("by 20:15"));
        assertThat(due(kim)).extracting(Due::day).containsOnly(LocalDate.of(2026, 10, 31));
        events.told(kim, only(), OFSTED, HAPPENED.plusSeconds(86_400), "Ruth Field");
        assertThat(only().inTime(only().told().getFirst())).isTrue();
        events.told(kim, only(), RESPONSIBLE_AUTHORITY, HAPPENED.plusSeconds(86_401), null);
        assertThat(due(kim)).isEmpty();
        assertThat(only().missing()).isEmpty();
        assertThat(only().keptTime()).isFalse();
        assertThatThrownBy(() -> events.told(kim, only(), OFSTED, HAPPENED, null))
                .hasMessageContaining("told already");
        assertThatThrownBy(() -> events.told(kim, only(), POLICE, HAPPENED, null))
                .hasMessageContaining("need not be");
    }

    @Test
    void timesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> events.record(
                        kim,
                        household,
                        new NotifiableEvents.New(
                                EventKind.ABSCONDING, null, null, Instant.parse("2026-11-02T10:00:00Z"), "Ran away")))
                .hasMessageContaining("has not come yet");
        events.record(kim, household, new NotifiableEvents.New(EventKind.ABSCONDING, null, null, HAPPENED, "Ran away"));
        assertThatThrownBy(() -> events.told(kim, only(), RESPONSIBLE_AUTHORITY, HAPPENED.minusSeconds(60), null))
                .hasMessageContaining("not happened yet");
    }

    /** A serious complaint or a child protection enquiry would say by itself that there is a concern. */
    @Test
    void whatTellsOfAConcernIsSeenWithItAlone() {
        assertThatThrownBy(() -> events.record(
                        kim,
                        household,
                        new NotifiableEvents.New(EventKind.CHILD_PROTECTION, null, null, HAPPENED, "Begun")))
                .hasMessageContaining("by those who may see");
        Session ada = TestSession.as(kim, "ada", Role.ALLEGATIONS);
        ConcernId concern = new Concerns()
                .record(ada, household, Ground.concern(ConcernKind.ALLEGATION, TODAY.minusDays(1), "x"), null);
        var told = new NotifiableEvents.New(EventKind.CHILD_PROTECTION, null, concern, HAPPENED, "Begun");
        events.record(ada, household, told);
        assertThat(Concerns.open(ada, concern).events()).hasSize(1);
        assertThat(due(ada)).hasSize(2).allMatch(d -> concern.equals(d.about()));
        Session again = Accounts.signIn(kim.store(), "kim", TODAY);
        assertThat(due(again)).isEmpty();
        assertThat(again.<List<NotifiableEvent>>read(Right.SEE_CARERS, h -> NotifiableEvents.of(h, household)))
                .isEmpty();
        assertThatThrownBy(() -> events.record(again, household, told)).isInstanceOf(Denied.class);
    }
}
