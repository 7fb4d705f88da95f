package hearth.carers.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Address;
import hearth.carers.Household;
import hearth.carers.HouseholdPage;
import hearth.carers.Member;
import hearth.common.BritishDates;
import hearth.geography.Authorities;
import hearth.ui.Allowed;
import hearth.ui.Buttons;
import hearth.ui.Facts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.VBox;

/** Who lives in a household, where, how they are reached, and where they lived before. */
final class PeoplePanel {
    private final Session session;
    private final Authorities authorities;
    private final PeopleActions actions;
    private final Allowed allowed;

    PeoplePanel(Session session, Authorities authorities, PeopleActions actions) {
        this.session = session;
        this.authorities = authorities;
        this.actions = actions;
        this.allowed = new Allowed(session.may(Right.EDIT_CARERS));
    }

    /** Who lives there, where, and where they lived before. */
    Node node(HouseholdPage page) {
        Household h = page.household();
        var facts = new Facts();
        for (Member member : page.members()) {
            LocalDate left = member.endsOn();
            String when = left == null ? "" : ", left on " + BritishDates.format(left);
            LocalDate birth = member.dateOfBirth();
            String born = birth == null
                    ? ""
                    : ", born " + BritishDates.format(birth) + ", " + ChronoUnit.YEARS.between(birth, session.today());
            String relation = member.relation() == null ? "" : ", " + member.relation();
            ButtonBase change = Buttons.link("Change", () -> actions.person(h.id(), member));
            ButtonBase leave = Buttons.link("Has left", () -> actions.leave(h.id(), member));
            facts.with(
                    member.role().label(),
                    member.name() + relation + born + when,
                    left == null ? allowed.these(change, leave) : allowed.these(change));
        }
        for (Address address : page.addresses()) {
            String where = Stream.of(
                            address.address(),
                            address.locality(),
                            address.postcode(),
                            address.authority() == null ? null : authorities.name(address.authority()),
                            address.confidential() ? "confidential" : null)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            facts.with(
                    "Lives from " + BritishDates.format(address.startsOn()),
                    where,
                    allowed.these(Buttons.link("Correct", () -> actions.correct(h.id(), address))));
        }
        facts.with(
                        "Phone",
                        Objects.requireNonNullElse(h.phone(), ""),
                        allowed.these(Buttons.link("Change", () -> actions.reach(h))))
                .add("E-mail", Objects.requireNonNullElse(h.email(), ""))
                .add(
                        "Supervising social worker",
                        page.supervisor() == null ? "" : page.supervisor().called())
                .add("Officer", Objects.requireNonNullElse(h.officer(), ""));
        return new VBox(
                16,
                allowed.row(
                        Buttons.plain("They have moved house", () -> actions.move(h)),
                        Buttons.plain("Somebody else lives there", () -> actions.join(h.id()))),
                facts);
    }
}
