package hearth.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Approvals;
import hearth.carers.Ground;
import hearth.carers.HouseholdIntake;
import hearth.carers.Households;
import hearth.carers.NewAddress;
import hearth.carers.NewApproval;
import hearth.carers.NewHousehold;
import hearth.carers.NewPerson;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.Period;
import hearth.common.RuleRefused;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.TestDirectory;
import hearth.recruitment.Approved;
import hearth.recruitment.Enquiries;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.Origin;
import hearth.recruitment.Outcomes;
import hearth.recruitment.RecruitmentGround;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts towards a recruitment target, on real households. */
class RecruitmentTargetTest {
    @TempDir
    Path folder;

    private Session kim;
    private HouseholdIntake intake;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        intake = new HouseholdIntake(new Geography(
                new Authorities(), TestDirectory.around(kim.store().folder())));
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static RecruitmentTarget target(
            RecruitmentTarget.Unit unit, Set<Gain.Way> counts, boolean net, long value, Map<LocalDate, Long> steps) {
        SortedMap<LocalDate, Long> sorted = new TreeMap<>(steps);
        return new RecruitmentTarget(
                0,
                1,
                "More carers",
                unit,
                counts,
                RecruitmentTarget.Focus.ANY,
                net,
                value,
                120,
                day("2026-04-01"),
                new Period(day("2026-04-01"), day("2027-04-01")),
                sorted);
    }

    private HouseholdId approved(String on, int places, String type, boolean connected, String... names) {
        List<NewPerson> carers =
                List.of(names).stream().map(name -> NewPerson.of(name, "Thorn")).toList();
        Terms terms = Terms.of(places, List.of(TermsLine.of(type, 0, 17)));
        var approval = new NewApproval(null, NewApproval.Kind.FULL, connected, day(on), null, terms);
        return kim.write(
                Right.EDIT_CARERS,
                "a household",
                tx -> intake.add(tx, NewHousehold.approved(carers, NewAddress.at("WN1 1AA"), approval)));
    }

    private long counted(RecruitmentTarget target) {
        return kim.read(
                Right.SEE_FIGURES,
                h -> Standing.counted(GainStore.until(h, TestSession.TODAY), target, TestSession.TODAY));
    }

    private long counted(RecruitmentTarget.Unit unit, boolean net, Gain.Way... ways) {
        return counted(target(unit, EnumSet.copyOf(List.of(ways)), net, 10, Map.of()));
    }

    @Test
    void unitsWaysAndLeaversAreSeparateQuestions() {
        approved("2026-05-06", 3, "SHORT_TERM", false, "Ada", "Ben");
        approved("2026-03-31", 2, "SHORT_TERM", false, "Too", "Early");
        approved("2026-06-01", 1, "CONNECTED_PERSON", true, "Cai");
        HouseholdId joined = approved("2026-07-01", 2, "SHORT_TERM", false, "Dee");
        var households = new Households(intake, (tx, household, from) -> List.of());
        households.join(
                kim, joined, NewPerson.of("Eli", "Thorn"), hearth.carers.Member.Role.CARER, null, day("2026-08-01"));
        new Approvals().resign(kim, joined, day("2026-09-01"), null);
        assertThat(counted(RecruitmentTarget.Unit.HOUSEHOLDS, false, Gain.Way.MAINSTREAM))
                .isEqualTo(2);
        assertThat(counted(RecruitmentTarget.Unit.CARERS, false, Gain.Way.MAINSTREAM))
                .isEqualTo(3);
        assertThat(counted(RecruitmentTarget.Unit.PLACES, false, Gain.Way.MAINSTREAM))
                .isEqualTo(5);
        assertThat(counted(RecruitmentTarget.Unit.CARERS, false, Gain.Way.MAINSTREAM, Gain.Way.JOINING))
                .isEqualTo(4);
        assertThat(counted(RecruitmentTarget.Unit.HOUSEHOLDS, false, Gain.Way.CONNECTED))
                .isEqualTo(1);
        assertThat(counted(RecruitmentTarget.Unit.HOUSEHOLDS, true, Gain.Way.MAINSTREAM))
                .as("the one that resigned is gone 28 days later")
                .isEqualTo(1);
        assertThat(counted(RecruitmentTarget.Unit.CARERS, true, Gain.Way.MAINSTREAM, Gain.Way.JOINING))
                .as("two came, one joined, and both of that household left")
                .isEqualTo(2);
        assertThat(counted(RecruitmentTarget.Unit.PLACES, true, Gain.Way.CONNECTED))
                .isEqualTo(1);
    }

    private void approvedFor(String on, boolean siblings, int places, TermsLine line) {
        var terms = new Terms(places, null, siblings, null, null, List.of(line), Set.of());
        kim.write(
                Right.EDIT_CARERS,
                "a household",
                tx -> intake.add(
                        tx,
                        NewHousehold.approved(
                                List.of(NewPerson.of(on, "Thorn")),
                                NewAddress.at("WN1 1AA"),
                                Ground.full(day(on), terms))));
    }

    private long counted(RecruitmentTarget.Focus focus) {
        RecruitmentTarget any =
                target(RecruitmentTarget.Unit.HOUSEHOLDS, Set.of(Gain.Way.MAINSTREAM), false, 10, Map.of());
        return counted(new RecruitmentTarget(
                0,
                1,
                any.name(),
                any.unit(),
                any.counts(),
                focus,
                false,
                10,
                0,
                any.baselineOn(),
                any.period(),
                any.steps()));
    }

    @Test
    void aFocusIsReadFromTheTermsOfApproval() {
        approvedFor("2026-05-01", false, 1, TermsLine.of("SHORT_TERM", 0, 15));
        approvedFor("2026-05-02", false, 1, TermsLine.of("SHORT_TERM", 10, 16));
        approvedFor("2026-05-03", false, 2, TermsLine.of("SHORT_TERM", 0, 10));
        approvedFor("2026-05-04", false, 1, TermsLine.of("THERAPEUTIC", 0, 10));
        approvedFor("2026-05-05", false, 1, TermsLine.of("PARENT_AND_CHILD", 0, 3));
        assertThat(counted(RecruitmentTarget.Focus.ANY)).isEqualTo(5);
        assertThat(counted(RecruitmentTarget.Focus.TEENAGERS)).isEqualTo(1);
        assertThat(counted(RecruitmentTarget.Focus.SIBLINGS)).isEqualTo(1);
        assertThat(counted(RecruitmentTarget.Focus.COMPLEX_NEEDS)).isEqualTo(1);
        assertThat(counted(RecruitmentTarget.Focus.PARENT_AND_CHILD)).isEqualTo(1);
    }

    @Test
    void whoComesOverFromAnotherServiceIsAWayOfItsOwn() {
        var recruitment = RecruitmentGround.on(new EnquiryIntake(new Geography(
                new Authorities(), TestDirectory.around(kim.store().folder()))));
        EnquiryId over = recruitment.log(
                kim,
                NewEnquiry.of(
                        day("2026-04-02"),
                        List.of(NewPerson.of("Flo", "Thorn"), NewPerson.of("Gil", "Thorn")),
                        new Origin("TRANSFER", null, null, "Northbrook Fostering", true, null),
                        Home.at("WN1 1AA")));
        Terms terms = Terms.of(2, List.of(TermsLine.of("SHORT_TERM", 0, 17)));
        int version = kim.read(Right.SEE_RECRUITMENT, h -> Enquiries.get(h, over, TestSession.TODAY))
                .version();
        new Outcomes(intake).approve(kim, over, version, new Approved(Ground.full(day("2026-09-01"), terms), null));
        CameOver.make(
                kim,
                new Geography(
                        new Authorities(), TestDirectory.around(kim.store().folder())),
                day("2026-05-01"),
                day("2026-09-01"));
        assertThat(counted(RecruitmentTarget.Unit.HOUSEHOLDS, false, Gain.Way.TRANSFER))
                .as("one with an enquiry, one that was an agency's household in the store")
                .isEqualTo(2);
        assertThat(counted(RecruitmentTarget.Unit.HOUSEHOLDS, false, Gain.Way.MAINSTREAM))
                .isZero();
    }

    @Test
    void theProfileIsAStraightLineBetweenItsSteps() {
        RecruitmentTarget straight =
                target(RecruitmentTarget.Unit.CARERS, Set.of(Gain.Way.MAINSTREAM), false, 365, Map.of());
        assertThat(straight.wantedBy(day("2026-03-31"))).isZero();
        assertThat(straight.wantedBy(day("2026-04-10"))).isEqualTo(10);
        assertThat(straight.wantedBy(day("2027-03-31"))).isEqualTo(365);
        assertThat(straight.wantedBy(day("2030-01-01"))).isEqualTo(365);
        RecruitmentTarget steps = target(
                RecruitmentTarget.Unit.CARERS, Set.of(Gain.Way.MAINSTREAM), false, 40, Map.of(day("2026-09-30"), 10L));
        assertThat(steps.wantedBy(day("2026-09-30"))).isEqualTo(10);
        assertThat(steps.wantedBy(day("2026-06-30"))).isCloseTo(10.0 * 91 / 183, within(0.001));
        assertThat(steps.wantedBy(day("2026-12-30"))).isEqualTo(25);
    }

    @Test
    void severalStandAtOnceAndOneIsChangedOrGivenUp() {
        RecruitmentTarget carers = target(
                RecruitmentTarget.Unit.CARERS,
                Set.of(Gain.Way.MAINSTREAM, Gain.Way.JOINING),
                true,
                100,
                Map.of(day("2026-09-30"), 30L));
        RecruitmentTargets.save(kim, carers);
        RecruitmentTargets.save(
                kim, target(RecruitmentTarget.Unit.PLACES, Set.of(Gain.Way.MAINSTREAM), false, 12, Map.of()));
        List<RecruitmentTarget> stored = kim.read(Right.SEE_FIGURES, RecruitmentTargets::all);
        assertThat(stored).hasSize(2);
        assertThat(stored.getFirst())
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(carers);
        RecruitmentTargets.giveUp(kim, stored.getLast());
        assertThat(kim.<List<RecruitmentTarget>>read(Right.SEE_FIGURES, RecruitmentTargets::all))
                .extracting(RecruitmentTarget::unit)
                .containsExactly(RecruitmentTarget.Unit.CARERS);
    }

    @Test
    void whatCannotBeIsRefusedBesideItsField() {
        assertThatThrownBy(() -> RecruitmentTargets.save(
                        kim, target(RecruitmentTarget.Unit.CARERS, Set.of(), false, 0, Map.of(day("2030-01-01"), 3L))))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        e -> assertThat(e.refusals())
                                .extracting(hearth.common.Refusal::field)
                                .containsExactly("value", "mainstream", "steps"));
    }
}
