package hearth.app.window;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.access.Right;
import hearth.children.Child;
import hearth.children.Children;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.PlacementId;
import hearth.placements.CostLine;
import hearth.placements.Costs;
import hearth.placements.OutOfArea;
import hearth.placements.OutOfBorough;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.ui.Buttons;
import hearth.ui.Facts;
import hearth.ui.RecordPage;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of one placement: which child, which home, where it lies, why out of the borough, what it costs. */
final class PlacementRecord {
    private final HearthWindow.Inside in;

    /** What the page shows. */
    private record Read(
            Placement placement, Child child, List<OutOfArea> out, List<CostLine> costs, List<Breach> breaches) {}

    PlacementRecord(HearthWindow.Inside in) {
        this.in = in;
    }

    Parent page(PlacementId id) {
        var place = new StackPane();
        in.desk()
                .background()
                .read("Opening the placement", () -> read(id))
                .then(read -> place.getChildren().setAll(page(read)))
                .orElse(e -> place.getChildren().setAll(Words.prose(e.getMessage())));
        return place;
    }

    private Read read(PlacementId id) {
        return in.session().open(Right.SEE_CHILDREN, id, h -> {
            Placement placement =
                    Placements.find(h, id).orElseThrow(() -> new Mendable("That placement is no longer recorded."));
            Child child = Children.find(h, placement.childId()).orElseThrow();
            List<CostLine> costs = in.session().may(Right.SEE_COSTS) ? Costs.of(h, id) : List.of();
            return new Read(placement, child, OutOfBorough.of(h, id), costs, Breaches.on(h, id));
        });
    }

    private RecordPage page(Read read) {
        Placement p = read.placement();
        Placement.Phase phase = p.phases().getLast();
        RecordPage page = new RecordPage(CodeList.named("place").label(phase.place()), p.reference())
                .back("Placements", in.shell()::back);
        page.status(p.endsOn() == null ? "Open" : "Ended", p.endsOn() == null ? Tone.ACCENT : Tone.NEUTRAL);
        if (phase.location() == hearth.geography.Location.OUT) {
            page.status("Out of borough", Tone.WARNING);
        }
        page.fact("Child", read.child().name());
        page.fact("Since", BritishDates.format(p.startsOn()));
        page.fact("Distance from home", phase.milesTenths().toString());
        page.also(Buttons.plain("Open the child", () -> in.shell().to(p.childId())));
        HouseholdId carers = p.householdId();
        if (carers != null) {
            page.also(Buttons.plain("Open the carers", () -> in.shell().to(carers)));
        }
        return page.tab("Overview", () -> overview(read)).tab("Cost", () -> costs(read.costs()));
    }

    private Node overview(Read read) {
        Placement p = read.placement();
        var parts = new VBox(16);
        parts.getChildren().addAll(RecordFacts.standing(read.breaches()));
        var facts = new Facts().add("Placed", RecordFacts.span(p.startsOn(), p.endsOn()));
        for (Placement.Phase phase : p.phases()) {
            String provider = phase.providerCode() == null
                    ? ""
                    : ", " + CodeList.named("place-provider").label(phase.providerCode());
            facts.add(
                    "From " + BritishDates.format(phase.startsOn()),
                    CodeList.named("place").label(phase.place()) + provider);
            facts.add("Postcode", phase.confidential() || phase.postcode() == null ? "" : phase.postcode());
            facts.add(
                    "Council there",
                    phase.authorityCode() == null ? "" : in.authorities().name(phase.authorityCode()));
        }
        if (p.endReason() != null) {
            facts.add("Why it ended", CodeList.named("place-change").label(p.endReason()));
        }
        for (OutOfArea out : read.out()) {
            facts.add(
                    "Why out of the borough",
                    CodeList.named("out-of-borough-reason").label(out.reason()));
            facts.add(
                    "Council there told",
                    out.hostNotifiedOn() == null ? "" : BritishDates.format(out.hostNotifiedOn()));
        }
        parts.getChildren().add(facts);
        return parts;
    }

    private static Node costs(List<CostLine> lines) {
        var facts = new Facts();
        for (CostLine line : lines) {
            facts.add(
                    CodeList.named("cost-kind").label(line.kind().name()),
                    line.pence() + (line.basis() == CostLine.Every.WEEKLY ? " a week" : ""),
                    RecordFacts.span(line.startsOn(), line.endsOn()));
        }
        return lines.isEmpty() ? Words.muted("No cost is recorded, or you may not see it") : facts;
    }
}
