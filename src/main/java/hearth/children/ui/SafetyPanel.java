package hearth.children.ui;

import hearth.children.AboutChild;
import hearth.children.ChildFile;
import hearth.children.ChildQuestion;
import hearth.children.ForbiddenPlace;
import hearth.children.KeptApart;
import hearth.children.Risk;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.geography.Authorities;
import hearth.ui.Allowed;
import hearth.ui.Buttons;
import hearth.ui.Facts;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** With whom and where a child must not live, and risks; covered for those who may not see the reasons. */
final class SafetyPanel {
    /** Instead of who and where, for those who may not see it. */
    private static final String COVERED = "A reason you may not see; ask the manager";

    private final SafetyActions actions;
    private final NoneRow none;
    private final Authorities authorities;
    private final Allowed allowed;

    SafetyPanel(SafetyActions actions, NoneRow none, Authorities authorities, Allowed allowed) {
        this.actions = actions;
        this.none = none;
        this.authorities = authorities;
        this.allowed = allowed;
    }

    Node node(ChildFile file) {
        ChildId child = file.child().id();
        AboutChild about = file.about();
        return new VBox(
                16,
                allowed.row(
                        Buttons.plain("Must not live with", () -> actions.apart(child, null)),
                        Buttons.plain("Must not live in a place", () -> actions.forbid(child, null)),
                        Buttons.plain("Add a risk", () -> actions.risk(child, null))),
                Words.section("Must not live with"),
                apart(file),
                Words.section("Must not live in"),
                places(child, about),
                Words.section("Risks"),
                risks(child, about));
    }

    private Facts apart(ChildFile file) {
        ChildId child = file.child().id();
        var facts = new Facts();
        for (KeptApart one : file.about().apart()) {
            facts.with(
                    one.basis().label(),
                    one.covered()
                            ? COVERED + since(one.startsOn(), one.endsOn(), null)
                            : file.who(one) + why(one.reason()) + since(one.startsOn(), one.endsOn(), one.source()),
                    one.covered()
                            ? new ButtonBase[0]
                            : allowed.these(Buttons.link("Change", () -> actions.apart(child, one))));
        }
        return none.under(facts, child, file.about(), ChildQuestion.APART);
    }

    private Facts places(ChildId child, AboutChild about) {
        var facts = new Facts();
        for (ForbiddenPlace place : about.places()) {
            facts.with(
                    place.basis().label(),
                    place.covered()
                            ? COVERED + since(place.startsOn(), place.endsOn(), null)
                            : place.where(authorities)
                                    + why(place.reason())
                                    + since(place.startsOn(), place.endsOn(), place.source()),
                    place.covered()
                            ? new ButtonBase[0]
                            : allowed.these(Buttons.link("Change", () -> actions.forbid(child, place))));
        }
        return none.under(facts, child, about, ChildQuestion.FORBIDDEN);
    }

    private Facts risks(ChildId child, AboutChild about) {
        var facts = new Facts();
        for (Risk risk : about.risks()) {
            facts.with(
                    risk.direction().label(),
                    risk.told() + since(risk.startsOn(), risk.endsOn(), risk.source()),
                    allowed.these(Buttons.link("Change", () -> actions.risk(child, risk))));
        }
        return none.under(facts, child, about, ChildQuestion.RISKS);
    }

    private static String why(@Nullable String reason) {
        return reason == null ? "" : ". " + reason.substring(0, 1).toUpperCase(Locale.UK) + reason.substring(1);
    }

    private static String since(LocalDate start, @Nullable LocalDate end, @Nullable String source) {
        return " (" + BritishDates.span(start, end) + (source == null ? "" : ", " + source) + ")";
    }
}
