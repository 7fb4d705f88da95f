package hearth.carers.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Address;
import hearth.carers.Approval;
import hearth.carers.BedUse;
import hearth.carers.DutyDone;
import hearth.carers.Exemption;
import hearth.carers.Household;
import hearth.carers.HouseholdIntake;
import hearth.carers.HouseholdPage;
import hearth.carers.Households;
import hearth.carers.Member;
import hearth.carers.NewApproval;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.carers.Unavailable;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.geography.Authorities;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * The parts of a household's page that are about its carers: people and home, approval, places, duties, checks. (It is long because
 * each of the five is a few lines of its own.)
 */
public final class HouseholdPanels {
    private final Session session;
    private final Authorities authorities;
    private final ApprovalActions approval;
    private final PlacesActions places;
    private final PeopleActions people;
    private final DutyActions duties;
    private final CheckPanel checks;

    /**
     * Parts for one page.
     *
     * @param children reads which children can be named, off the JavaFX thread; none where the user may not see them
     */
    public HouseholdPanels(
            Desk desk,
            Session session,
            Authorities authorities,
            Households households,
            HouseholdIntake intake,
            Go go,
            Supplier<List<Option>> children) {
        this.session = session;
        this.authorities = authorities;
        this.approval = new ApprovalActions(desk, session, intake, go, children);
        this.places = new PlacesActions(desk, session, authorities, go, children);
        this.people = new PeopleActions(desk, session, households, go);
        this.duties = new DutyActions(desk, session, go);
        this.checks = new CheckPanel(desk, session, go);
    }

    private ButtonBase[] may(ButtonBase... does) {
        return session.may(Right.EDIT_CARERS) ? does : new ButtonBase[0];
    }

    private Node row(ButtonBase... does) {
        return new FlowPane(8, 8, may(does));
    }

    /** What can be done from every tab of the page. */
    public List<Buttons.Choice> more(HouseholdPage page) {
        Household h = page.household();
        return List.of(
                new Buttons.Choice("Write a note", () -> people.note(h.id())),
                new Buttons.Choice("How they are reached", () -> people.reach(h)),
                new Buttons.Choice("They have moved house", () -> people.move(h)),
                new Buttons.Choice("Places not available", () -> places.unavailable(h.id(), null)),
                new Buttons.Choice("Ask for a check", () -> checks.request(adults(page), null, h.id())),
                new Buttons.Choice("On hold or active again", () -> approval.status(h)),
                new Buttons.Choice("They give up fostering", () -> approval.resign(h)),
                new Buttons.Choice("Exit interview", () -> approval.exitInterview(h)));
    }

    /** A visit, the most common thing to record. */
    public void visit(Household household) {
        duties.done(household.id(), "SUPERVISION");
    }

    /** Who lives there, where, and where they lived before. */
    public Node people(HouseholdPage page) {
        Household h = page.household();
        var facts = new Facts();
        for (Member member : page.members()) {
            LocalDate left = member.endsOn();
            String when = left == null ? "" : ", left on " + BritishDates.format(left);
            String born = member.dateOfBirth() == null ? "" : ", born " + BritishDates.format(member.dateOfBirth());
            String relation = member.relation() == null ? "" : ", " + member.relation();
            ButtonBase change = Buttons.link("Change", () -> people.person(h.id(), member));
            ButtonBase leave = Buttons.link("Has left", () -> people.leave(h.id(), member));
            facts.with(
                    member.role().label(),
                    member.name() + relation + born + when,
                    left == null ? may(change, leave) : may(change));
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
                    may(Buttons.link("Correct", () -> people.correct(h.id(), address))));
        }
        facts.with(
                        "Bedrooms",
                        h.bedrooms() == null ? "" : String.valueOf(h.bedrooms()),
                        may(Buttons.link("Change", () -> people.bedrooms(h))))
                .with("Phone", Objects.requireNonNullElse(h.phone(), ""), may(link("Change", () -> people.reach(h))))
                .add("E-mail", Objects.requireNonNullElse(h.email(), ""))
                .add("Supervising social worker", Objects.requireNonNullElse(h.supervisor(), ""))
                .add("Officer", Objects.requireNonNullElse(h.officer(), ""));
        return new VBox(
                16,
                row(
                        Buttons.plain("They have moved house", () -> people.move(h)),
                        Buttons.plain("Somebody else lives there", () -> people.join(h.id()))),
                facts);
    }

    private static ButtonBase link(String words, Runnable action) {
        return Buttons.link(words, action);
    }

    /** Approvals with their terms and status, the newest first. */
    public Node approval(HouseholdPage page) {
        Household h = page.household();
        var parts = new VBox(16);
        Approval now = page.approvals().stream()
                .filter(a -> a.ours() && a.inForce(session.today()))
                .findFirst()
                .orElse(null);
        parts.getChildren().add(row(now == null ? new ButtonBase[] {approve(h)} : doing(h, now)));
        for (Approval one : page.approvals()) {
            parts.getChildren().add(facts(h, one));
        }
        return parts;
    }

    private ButtonBase approve(Household h) {
        return Buttons.plain("Approve this household", () -> approval.approve(h));
    }

    private ButtonBase[] doing(Household h, Approval now) {
        var does = new ArrayList<ButtonBase>();
        Terms latest = now.terms().getLast().terms();
        does.add(Buttons.plain("Change the terms", () -> approval.change(h, latest)));
        does.add(Buttons.plain("On hold or active again", () -> approval.status(h)));
        if (now.kind() == NewApproval.Kind.TEMPORARY) {
            does.add(Buttons.plain("Extend", () -> approval.extend(h, now)));
            does.add(approve(h));
        }
        if (now.noticeReceivedOn() == null) {
            does.add(Buttons.plain("They give up fostering", () -> approval.resign(h)));
            does.add(Buttons.plain("End the approval", () -> approval.end(h)));
        }
        return does.toArray(ButtonBase[]::new);
    }

    private Node facts(Household h, Approval one) {
        String kind = one.kind() == NewApproval.Kind.FULL ? "in full" : "for the time being";
        var facts = new Facts()
                .add("Approved", BritishDates.span(one.startsOn(), one.endsOn()))
                .add("How", kind + (one.connected() ? ", for their own family or friends" : ""))
                .add("By", one.provider());
        if (one.expiresOn() != null) {
            facts.add("Lapses", BritishDates.format(one.expiresOn()));
        }
        if (one.noticeReceivedOn() != null) {
            facts.add("Notice received", BritishDates.format(one.noticeReceivedOn()));
        }
        if (one.endingReason() != null) {
            facts.add("Why it ended", CodeList.named("ending").label(one.endingReason()));
        }
        for (Approval.TermsVersion version : one.terms().reversed()) {
            String words = words(version.terms());
            facts.with(
                    "Terms from " + BritishDates.format(version.startsOn()),
                    words,
                    one.ours() ? may(link("Correct", () -> approval.correct(h, version))) : new ButtonBase[0]);
        }
        for (Approval.StatusRow status : one.statuses().reversed()) {
            String why = status.reason() == null ? "" : ", " + status.reason();
            facts.add(
                    "From " + BritishDates.format(status.startsOn()),
                    status.status().label() + why);
        }
        return facts;
    }

    private static String words(Terms terms) {
        String lines = terms.lines().stream().map(HouseholdPanels::words).collect(Collectors.joining("; "));
        String siblings = terms.siblingsOnly() ? "; more than one only if brothers and sisters" : "";
        String named = terms.named().isEmpty()
                ? ""
                : "; for " + terms.named().size()
                        + (terms.named().size() == 1 ? " named child alone" : " named children alone");
        return terms.places()
                + (terms.places() == 1 ? " child" : " children")
                + (lines.isEmpty() ? "" : ": " + lines)
                + siblings
                + named;
    }

    private static String words(TermsLine line) {
        String sex = line.sex() == null ? "" : line.sex().equals("M") ? ", boys" : ", girls";
        return CodeList.named("fostering-type").label(line.type()) + ", ages " + line.ageFrom() + " to " + line.ageTo()
                + sex;
    }

    /** What keeps places from being used, what else takes a bed, exemptions. */
    public Node places(HouseholdPage page) {
        Household h = page.household();
        var facts = new Facts();
        for (Unavailable away : page.unavailable()) {
            String many = away.places() == null ? "every free place" : away.places() + " of the places";
            String note = away.note() == null ? "" : ". " + away.note();
            facts.with(
                    CodeList.named("not-available").label(away.reason()),
                    many + ", " + BritishDates.span(away.startsOn(), away.endsOn()) + note,
                    may(link("Change", () -> places.unavailable(h.id(), away))));
        }
        for (BedUse use : page.bedUses()) {
            String what = use.fillsPlace()
                    ? "fills a place, "
                    : use.blocksPlace() ? "keeps a place from being used, " : "takes no place, ";
            String label = use.label() == null ? "" : use.label() + ", ";
            facts.with(
                    use.kind().label(),
                    label + what + BritishDates.span(use.startsOn(), use.endsOn()),
                    may(link("Change", () -> places.bed(h.id(), use))));
        }
        for (Exemption exemption : page.exemptions()) {
            String condition = exemption.condition() == null ? "" : ". " + exemption.condition();
            facts.with(
                    "Exemption",
                    "by " + authorities.name(exemption.authority()) + " for "
                            + exemption.children().size() + " named, "
                            + BritishDates.span(exemption.startsOn(), exemption.endsOn()) + condition,
                    exemption.endsOn() == null
                            ? may(link("Ends", () -> places.endExemption(h.id(), exemption)))
                            : new ButtonBase[0]);
        }
        boolean none = page.unavailable().isEmpty()
                && page.bedUses().isEmpty()
                && page.exemptions().isEmpty();
        return new VBox(
                16,
                row(
                        Buttons.plain("Places not available", () -> places.unavailable(h.id(), null)),
                        Buttons.plain("Something takes a bed", () -> places.bed(h.id(), null)),
                        Buttons.plain("Exemption from the limit", () -> places.exempt(h))),
                none ? Words.muted("Every place that is not filled can be used") : facts);
    }

    /** Reviews, visits and training, the latest first. */
    public Node duties(HouseholdPage page) {
        Household h = page.household();
        var facts = new Facts();
        for (DutyDone done : page.duties()) {
            String decided = done.decidedOn() == null ? "" : ", decided " + BritishDates.format(done.decidedOn());
            String more = Stream.of(done.title(), done.worker(), done.note())
                    .filter(Objects::nonNull)
                    .map(text -> ", " + text)
                    .collect(Collectors.joining());
            facts.with(
                    CodeList.named("duty").label(done.kind()),
                    BritishDates.format(done.doneOn()) + decided + more,
                    may(link("Correct", () -> duties.correct(h.id(), done))));
        }
        return new VBox(
                16,
                row(
                        Buttons.plain("Record a visit", () -> visit(h)),
                        Buttons.plain("Record a review", () -> duties.done(h.id(), "REVIEW")),
                        Buttons.plain("Record training", () -> duties.done(h.id(), "TRAINING"))),
                page.duties().isEmpty() ? Words.muted("Nothing is recorded yet") : facts);
    }

    /** Checks on those who live there. */
    public Node checks(HouseholdPage page) {
        return checks.node(page.checks(), adults(page), null, page.household().id());
    }

    private static List<Option> adults(HouseholdPage page) {
        return page.members().stream()
                .filter(m -> m.endsOn() == null && m.role() != Member.Role.CHILD)
                .map(m -> new Option(String.valueOf(m.person().value()), m.name()))
                .toList();
    }
}
