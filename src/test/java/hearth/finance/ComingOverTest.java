package hearth.finance;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Approval;
import hearth.carers.Approvals;
import hearth.carers.Ground;
import hearth.carers.HouseholdIntake;
import hearth.carers.Households;
import hearth.carers.NewAddress;
import hearth.carers.NewApproval;
import hearth.carers.NewHousehold;
import hearth.carers.PersonNames;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.children.StartOfCare;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Money;
import hearth.common.PlacementId;
import hearth.common.ProviderId;
import hearth.geography.Geography;
import hearth.placements.CostLine;
import hearth.placements.Costs;
import hearth.placements.Home;
import hearth.placements.NewPlacement;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.placements.Providers;
import hearth.placements.Sector;
import hearth.placements.outside.Returned;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agency's household that comes over to us with the child: a saving without a move. */
class ComingOverTest {
    private static final LocalDate OVER = LocalDate.of(2026, 9, 1);

    @TempDir
    Path folder;

    @Test
    void theChildStaysAndTheSavingIsReportedAsOneWithoutAMove() {
        Session kim = TestSession.open(folder);
        try {
            Geography geography = Ground.noDirectory(folder);
            var placements = new Placements(geography);
            var intake = new HouseholdIntake(geography, placements::carersCameOver);
            ProviderId agency = Providers.add(kim, "Northbrook Fostering", Sector.PRIVATE);
            var terms = Terms.of(2, List.of(TermsLine.of("SHORT_TERM", 0, 17)));
            HouseholdId household = new Households(intake, placements::carersMoved)
                    .add(
                            kim,
                            NewHousehold.approved(
                                    PersonNames.read("Jo Larch"),
                                    NewAddress.at("WN5 9AA"),
                                    new NewApproval(
                                            agency,
                                            NewApproval.Kind.FULL,
                                            false,
                                            LocalDate.of(2024, 3, 1),
                                            null,
                                            terms)));
            ChildId zoe = Children.add(kim, NewChild.of("Zoe", "Ash", LocalDate.of(2018, 5, 1), "F", "E08000010"));
            LocalDate start = LocalDate.of(2026, 5, 1);
            PlacementId home = placements.admit(
                    kim,
                    StartOfCare.on(start, "C2", "N1", "WN1 1AA"),
                    NewPlacement.of(zoe, Home.with(household, "U6", "PR4"), start, Placement.Basis.IMPORTED));
            Costs.add(
                    kim,
                    home,
                    CostLine.New.weekly(CostLine.Kind.AGENCY, new Money(820_00), start)
                            .until(OVER));
            Costs.add(kim, home, CostLine.New.weekly(CostLine.Kind.ALLOWANCE, new Money(450_00), OVER));

            new Approvals().approve(kim, household, NewApproval.full(OVER, terms), intake);

            List<Approval> approvals = kim.read(Right.SEE_CARERS, h -> Approvals.of(h, household));
            assertThat(approvals)
                    .extracting(Approval::startsOn, Approval::endsOn, Approval::ours)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(OVER, null, true),
                            org.assertj.core.groups.Tuple.tuple(LocalDate.of(2024, 3, 1), OVER, false));
            List<Placement> stays = kim.read(Right.SEE_CHILDREN, h -> Placements.of(h, zoe));
            assertThat(stays).hasSize(1);
            assertThat(stays.getFirst().phases())
                    .extracting(Placement.Phase::startsOn, Placement.Phase::providerCode)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(start, "PR4"),
                            org.assertj.core.groups.Tuple.tuple(OVER, "PR1"));
            List<Saving> savings = kim.read(Right.SEE_COSTS, h -> Saving.of(h, TestSession.TODAY));
            assertThat(savings).hasSize(1);
            Returned saved = savings.getFirst().of();
            assertThat(saved.kind()).isEqualTo(Returned.Kind.CAME_OVER);
            assertThat(saved.back()).isFalse();
            assertThat(saved.steppedDown()).isFalse();
            assertThat(saved.fromId()).isEqualTo(saved.toId());
            // 370 a week for the 212 nights from 1 September 2026 to 31 March 2027
            assertThat(saved.partYear()).isEqualTo(new Money(11_205_71));
        } finally {
            kim.store().close();
        }
    }
}
