package hearth.carers.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Approval;
import hearth.carers.Approvals;
import hearth.carers.Household;
import hearth.carers.HouseholdPage;
import hearth.carers.NewApproval;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.ui.Allowed;
import hearth.ui.Buttons;
import hearth.ui.Facts;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.VBox;

/** The approvals of a household with their terms and status, the newest first. */
final class ApprovalPanel {
    private final Session session;
    private final ApprovalActions actions;
    private final Allowed allowed;

    ApprovalPanel(Session session, ApprovalActions actions) {
        this.session = session;
        this.actions = actions;
        this.allowed = new Allowed(session.may(Right.EDIT_CARERS));
    }

    /** Approvals with their terms and status, the newest first. */
    Node node(HouseholdPage page) {
        Household h = page.household();
        var parts = new VBox(16);
        Approval now = page.approvals().stream()
                .filter(a -> a.ours() && a.inForce(session.today()))
                .findFirst()
                .orElse(null);
        parts.getChildren().add(allowed.row(now == null ? new ButtonBase[] {approve(h)} : doing(h, now)));
        List<Approval> ours = page.approvals().stream().filter(Approval::ours).toList();
        for (Approvals.Gap gap : Approvals.gaps(ours, session.today())) {
            parts.getChildren()
                    .add(Words.prose("Nobody was approved to care for children here "
                            + BritishDates.span(gap.from(), gap.until())
                            + ": the temporary approval had lapsed (CPPCR 2010 reg 25)."));
        }
        for (Approval one : page.approvals()) {
            parts.getChildren().add(facts(h, one));
        }
        return parts;
    }

    private ButtonBase approve(Household h) {
        return Buttons.plain("Approve this household", () -> actions.approve(h));
    }

    private ButtonBase[] doing(Household h, Approval now) {
        var does = new ArrayList<ButtonBase>();
        Terms latest = now.terms().getLast().terms();
        does.add(Buttons.plain("Change the terms", () -> actions.change(h, latest)));
        does.add(Buttons.plain("On hold or active again", () -> actions.status(h)));
        if (now.kind() == NewApproval.Kind.TEMPORARY) {
            does.add(Buttons.plain("Extend", () -> actions.extend(h, now)));
            does.add(approve(h));
        }
        if (now.noticeReceivedOn() == null) {
            does.add(Buttons.plain("They give up fostering", () -> actions.resign(h)));
            does.add(Buttons.plain("End the approval", () -> actions.end(h)));
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
            LocalDate received = one.noticeReceivedOn();
            facts.with(
                    "Notice received",
                    BritishDates.format(received),
                    one.ours()
                            ? allowed.these(Buttons.link("Correct", () -> actions.correctNotice(h, received)))
                            : new ButtonBase[0]);
        }
        if (one.endingReason() != null) {
            facts.add("Why it ended", one.ended());
        }
        for (Approval.TermsVersion version : one.terms().reversed()) {
            String words = words(version.terms()) + decided(version.terms());
            facts.with(
                    "Terms from " + BritishDates.format(version.startsOn()),
                    words,
                    one.ours()
                            ? allowed.these(Buttons.link("Correct", () -> actions.correct(h, version)))
                            : new ButtonBase[0]);
            if (version.terms().wording() != null) {
                facts.add("What the letter says", version.terms().wording());
            }
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
        String lines = terms.lines().stream().map(ApprovalPanel::words).collect(Collectors.joining("; "));
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

    /** How they came to be, as far as it is recorded. */
    private static String decided(Terms terms) {
        Terms.Decided how = terms.decided();
        return Stream.of(
                        terms.reason(),
                        how.panelOn() == null ? null : "panel on " + BritishDates.format(how.panelOn()),
                        how.on() == null ? null : "decided on " + BritishDates.format(how.on()),
                        how.by() == null ? null : "by " + how.by(),
                        terms.moreThanBeds() ? "more children than beds is meant" : null)
                .filter(Objects::nonNull)
                .map(words -> "; " + words)
                .collect(Collectors.joining());
    }

    private static String words(TermsLine line) {
        String sex = line.sex() == null ? "" : line.sex().equals("M") ? ", boys" : ", girls";
        return CodeList.named("fostering-type").label(line.type()) + ", ages " + line.ageFrom() + " to " + line.ageTo()
                + sex;
    }
}
