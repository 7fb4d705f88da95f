package hearth.finance;

import hearth.access.Session;
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
import java.time.LocalDate;
import java.util.List;

/** A child with an agency's carers, who come over to us: £820 a week before, £450 after. */
public record CameOver(HouseholdId household, ChildId child, PlacementId home) {
    /** Makes them, from the first night there and the first as our own carers. */
    public static CameOver make(Session kim, Geography geography, LocalDate start, LocalDate over) {
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
                                        agency, NewApproval.Kind.FULL, false, LocalDate.of(2024, 3, 1), null, terms)));
        ChildId zoe = Children.add(kim, NewChild.of("Zoe", "Ash", LocalDate.of(2018, 5, 1), "F", "E08000010"));
        PlacementId home = placements.admit(
                kim,
                StartOfCare.on(start, "C2", "N1", "WN1 1AA"),
                NewPlacement.of(zoe, Home.with(household, "U6", "PR4"), start, Placement.Basis.IMPORTED));
        Costs.add(
                kim,
                home,
                CostLine.New.weekly(CostLine.Kind.AGENCY, new Money(820_00), start)
                        .until(over));
        Costs.add(kim, home, CostLine.New.weekly(CostLine.Kind.ALLOWANCE, new Money(450_00), over));
        new Approvals().approve(kim, household, Ground.full(over, terms), intake);
        return new CameOver(household, zoe, home);
    }
}
