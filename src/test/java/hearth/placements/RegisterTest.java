package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hearth.access.Query;
import hearth.access.Right;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.children.Programme;
import hearth.children.Programmes;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import hearth.common.RuleRefused;
import hearth.store.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
    private static final LocalDate TODAY = day("2026-10-31");

    @TempDir
    Path folder;

    private Council wigan;
    private HouseholdId ashworths;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
        ashworths = TestHomes.approved(wigan.kim, wigan.geography, "Ashworth", "WN2 2BB", "2020-01-01", 3, 0, 17);
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private Home home() {
        return new Home(ashworths, null, "U6", "PR1", null, null, null, null);
    }

    @Test
    void hasTheSevenFactsOfSchedule2() {
        ChildId child = wigan.child("Ada", "2016-01-01");
        wigan.admitted(child, "2026-03-02", home());
        wigan.placements.move(
                wigan.kim,
                Ending.of(day("2026-05-01"), "CARPL"),
                NewPlacement.of(child, Home.at("U6", "PR4", "BL1 1CC"), day("2026-05-01"), Placement.Basis.DECISION));
        List<RegisterLine> lines =
                wigan.kim.read(Right.SEE_CHILDREN, h -> RegisterLine.LISTING.all(h, Query.on(TODAY)));
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .returns(day("2026-03-02"), RegisterLine::placedOn)
                        .returns("Sam Ashworth", RegisterLine::carers)
                        .returns("WN2 2BB", RegisterLine::address)
                        .returns(day("2026-05-01"), RegisterLine::ceasedOn)
                        .returns("WN1 1AA", RegisterLine::before)
                        .returns("BL1 1CC", RegisterLine::after)
                        .returns(null, RegisterLine::authority)
                        .returns("Children Act 1989 s20", RegisterLine::provision));
    }

    @Test
    void anotherCouncilsChildNamesItAndAConfidentialHomeBeforeIsNotTold() {
        ChildId child = wigan.child("Ada", "2016-01-01");
        PlacementId before = wigan.admitted(child, "2026-03-02", Home.at("U6", "PR4", "BL1 1CC"));
        Placement.Phase phase = wigan.placement(before).phases().getFirst();
        wigan.kim.write(
                Right.EDIT_CHILDREN,
                "confidential",
                tx -> tx.update(before, "placement_phase", phase.id(), phase.version(), Row.of("confidential", true)));
        wigan.placements.move(
                wigan.kim,
                Ending.of(day("2026-05-01"), "CARPL"),
                NewPlacement.of(child, home(), day("2026-05-01"), Placement.Basis.DECISION));
        ChildId other = Children.add(wigan.kim, NewChild.of("Bea", "Oyelaran", day("2016-01-01"), "F", Council.BOLTON));
        wigan.placements.start(wigan.kim, NewPlacement.of(other, home(), day("2026-06-01"), Placement.Basis.DECISION));
        List<RegisterLine> lines =
                wigan.kim.read(Right.SEE_CHILDREN, h -> RegisterLine.LISTING.all(h, Query.on(TODAY)));
        assertThat(lines)
                .extracting(RegisterLine::before, RegisterLine::after, RegisterLine::authority)
                .containsExactly(tuple(null, null, Council.BOLTON), tuple("Confidential", null, null));
    }

    @Test
    void whatOnlyPeopleKnowOfTheRegisterIsSaidForIt() {
        ChildId other = Children.add(wigan.kim, NewChild.of("Bea", "Oyelaran", day("2016-01-01"), "F", Council.BOLTON));
        PlacementId id = wigan.placements.start(
                wigan.kim, NewPlacement.of(other, home(), day("2026-06-01"), Placement.Basis.DECISION));
        Corrections.register(wigan.kim, wigan.placement(id), "2 Mill Lane", null, "Children Act 1989 s31");
        List<RegisterLine> lines =
                wigan.kim.read(Right.SEE_CHILDREN, h -> RegisterLine.LISTING.all(h, Query.on(TODAY)));
        assertThat(lines)
                .singleElement()
                .returns("2 Mill Lane", RegisterLine::before)
                .returns("Children Act 1989 s31", RegisterLine::provision);
    }

    @Test
    void howSuddenlyAChildMovedIsKeptOfAnEndingThatNobodyPlanned() {
        ChildId child = wigan.child("Ada", "2016-01-01");
        PlacementId id = wigan.admitted(child, "2026-03-02", home());
        var ending = new Ending(day("2026-05-01"), "CREQB", Answer.UNKNOWN, null, null, Answer.YES);
        wigan.placements.end(wigan.kim, id, ending);
        assertThat(wigan.placement(id))
                .returns(Answer.NO, Placement::endPlanned)
                .returns(Answer.YES, Placement::endWithinDay);
        new Corrections(wigan.geography)
                .dates(
                        wigan.kim,
                        wigan.placement(id),
                        day("2026-03-02"),
                        new Ending(day("2026-05-01"), "CARPL", Answer.UNKNOWN, null, null, Answer.YES));
        assertThat(wigan.placement(id))
                .as("nobody asks it of an ending that was planned")
                .returns(Answer.UNKNOWN, Placement::endWithinDay);
    }

    @Test
    void anUnplannedEndingAsksForItsMeeting() {
        ChildId child = wigan.child("Ada", "2016-01-01");
        PlacementId id = wigan.admitted(child, "2026-03-02", home());
        assertThat(Disruption.asked(wigan.placement(id))).isFalse();
        wigan.placements.move(
                wigan.kim,
                Ending.of(day("2026-05-01"), "CREQB"),
                NewPlacement.of(child, Home.at("U6", "PR4", "BL1 1CC"), day("2026-05-01"), Placement.Basis.DECISION));
        Placement ended = wigan.placement(id);
        assertThat(Disruption.asked(ended)).isTrue();
        assertThatThrownBy(() -> Disruption.held(wigan.kim, ended, day("2026-04-30"), "Ira Lund", "x"))
                .isInstanceOf(RuleRefused.class);
        Disruption.held(wigan.kim, ended, day("2026-05-20"), "Ira Lund", "Introductions were too short");
        Disruption.held(wigan.kim, ended, day("2026-05-21"), "Ira Lund", "Introductions were too short");
        assertThat(wigan.kim.store().<Optional<Disruption>>read(h -> Disruption.of(h, id)))
                .hasValueSatisfying(d -> assertThat(d.heldOn()).isEqualTo(day("2026-05-21")));
    }

    @Test
    void aProgrammeHasAStartAnEndAndAnOutcome() {
        Programmes.start(wigan.kim, ashworths, "MOCKINGBIRD", day("2026-01-01"), null);
        ChildId child = wigan.child("Ada", "2016-01-01");
        Programmes.start(wigan.kim, child, "NO_WRONG_DOOR", day("2026-02-01"), "Away at night");
        Programme programme =
                wigan.kim.store().read(h -> Programmes.of(h, child)).getFirst();
        assertThatThrownBy(() -> Programmes.end(wigan.kim, child, programme, day("2026-01-31"), "Home"))
                .isInstanceOf(RuleRefused.class);
        Programmes.end(wigan.kim, child, programme, day("2026-06-30"), "Back with family");
        assertThat(wigan.kim.store().<List<Programme>>read(h -> Programmes.of(h, child)))
                .singleElement()
                .returns("Back with family", Programme::outcome);
        assertThat(wigan.kim.store().<List<Programme>>read(h -> Programmes.of(h, ashworths)))
                .hasSize(1);
    }
}
