package hearth.carers.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.BedUse;
import hearth.carers.Exemption;
import hearth.carers.Household;
import hearth.carers.HouseholdPage;
import hearth.carers.Unavailable;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.geography.Authorities;
import hearth.ui.Allowed;
import hearth.ui.Buttons;
import hearth.ui.Facts;
import hearth.ui.Words;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.VBox;

/** What keeps places of a household from being used, what else takes a bed, exemptions. */
final class PlacesPanel {
    private final Authorities authorities;
    private final PlacesActions actions;
    private final Allowed allowed;

    PlacesPanel(Session session, Authorities authorities, PlacesActions actions) {
        this.authorities = authorities;
        this.actions = actions;
        this.allowed = new Allowed(session.may(Right.EDIT_CARERS));
    }

    /** What keeps places from being used, what else takes a bed, exemptions. */
    Node node(HouseholdPage page) {
        Household h = page.household();
        var facts = new Facts();
        for (Unavailable away : page.unavailable()) {
            String many = away.places() == null ? "every free place" : away.places() + " of the places";
            String note = away.note() == null ? "" : ". " + away.note();
            facts.with(
                    CodeList.named("not-available").label(away.reason()),
                    many + ", " + BritishDates.span(away.startsOn(), away.endsOn()) + note,
                    allowed.these(Buttons.link("Change", () -> actions.unavailable(h.id(), away))));
        }
        for (BedUse use : page.bedUses()) {
            String what = use.fillsPlace()
                    ? "fills a place, "
                    : use.blocksPlace() ? "keeps a place from being used, " : "takes no place, ";
            String label = use.label() == null ? "" : use.label() + ", ";
            facts.with(
                    use.kind().label(),
                    label + what + BritishDates.span(use.startsOn(), use.endsOn()),
                    allowed.these(Buttons.link("Change", () -> actions.bed(h.id(), use))));
        }
        for (Exemption exemption : page.exemptions()) {
            String condition = exemption.condition() == null ? "" : ". " + exemption.condition();
            facts.with(
                    "Exemption",
                    "by " + authorities.name(exemption.authority()) + " for "
                            + exemption.children().size() + " named, "
                            + BritishDates.span(exemption.startsOn(), exemption.endsOn()) + condition,
                    exemption.endsOn() == null
                            ? allowed.these(Buttons.link("Ends", () -> actions.endExemption(h.id(), exemption)))
                            : new ButtonBase[0]);
        }
        boolean none = page.unavailable().isEmpty()
                && page.bedUses().isEmpty()
                && page.exemptions().isEmpty();
        return new VBox(
                16,
                allowed.row(
                        Buttons.plain("Places not available", () -> actions.unavailable(h.id(), null)),
                        Buttons.plain("Something takes a bed", () -> actions.bed(h.id(), null)),
                        Buttons.plain("Exemption from the limit", () -> actions.exempt(h))),
                none ? Words.muted("Every place that is not filled can be used") : facts);
    }
}
