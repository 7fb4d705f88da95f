package hearth.carers.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Approval;
import hearth.carers.HouseholdPage;
import hearth.carers.NewApproval;
import hearth.carers.proposals.Proposal;
import hearth.carers.proposals.Proposals;
import hearth.common.BritishDates;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.ui.Allowed;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Job;
import hearth.ui.Option;
import hearth.ui.Values;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the decision maker proposes about an approval: the letter, what the carers chose, the final decision. */
public final class ProposalPanel {
    private final Desk desk;
    private final Session session;
    private final Go go;
    private final ApprovalActions approval;
    private final Allowed allowed;

    ProposalPanel(Desk desk, Session session, Go go, ApprovalActions approval) {
        this.desk = desk;
        this.session = session;
        this.go = go;
        this.approval = approval;
        this.allowed = new Allowed(session.may(Right.EDIT_CARERS));
    }

    /** Those of a household, the latest first. */
    Node node(HouseholdPage page, List<Proposal> proposals) {
        HouseholdId household = page.household().id();
        var parts = new VBox(16);
        if (proposals.stream().noneMatch(Proposal::open)) {
            parts.getChildren()
                    .add(allowed.row(Buttons.plain(
                            "Propose to end it or change its terms",
                            () -> show(
                                    "What is proposed",
                                    Proposal.sent(household, Proposal.Kind.END, session.today(), ""),
                                    page))));
        }
        for (Proposal one : proposals) {
            parts.getChildren().add(Words.strong(words(one)));
            var does = new ArrayList<ButtonBase>();
            does.add(Buttons.plain("What has come of it", () -> show("What has come of it", one, page)));
            changes(page, one).forEach(c -> does.add(Buttons.plain(c.words(), c.action())));
            parts.getChildren().add(allowed.row(does.toArray(ButtonBase[]::new)));
            parts.getChildren().add(facts(one));
        }
        return parts;
    }

    /** In a few words, such as "Proposed to end the approval: they may answer until 4 June 2026". */
    public static String words(Proposal p) {
        String what = "Proposed to " + p.kind().label().substring(0, 1).toLowerCase(java.util.Locale.UK)
                + p.kind().label().substring(1);
        Proposal.Decision decision = p.decision();
        if (decision != null) {
            return what + ". Decided: " + decision.label().toLowerCase(java.util.Locale.UK);
        }
        if (p.agreedOn() != null) {
            return what + ": they agreed";
        }
        return p.answer() == null
                ? what + ": they may answer until " + BritishDates.format(p.answerBy())
                : what + ": "
                        + p.answer().label().toLowerCase(java.util.Locale.UK).replace("irm", "IRM");
    }

    /** What the final decision changes, while the approval does not have it: each opens with the day of the decision filled in. */
    private List<Buttons.Choice> changes(HouseholdPage page, Proposal p) {
        LocalDate on = p.decidedOn();
        Approval now = page.approvals().stream()
                .filter(a -> a.ours() && a.kind() == NewApproval.Kind.FULL && a.endsOn() == null)
                .filter(a -> !a.startsOn().isAfter(p.sentOn()))
                .findFirst()
                .orElse(null);
        if (on == null || now == null || !p.changes()) {
            return List.of();
        }
        var does = new ArrayList<Buttons.Choice>();
        boolean another = p.decision() == Proposal.Decision.CHANGED;
        boolean changed =
                now.terms().stream().anyMatch(version -> !version.startsOn().isBefore(p.sentOn()));
        if ((p.kind() == Proposal.Kind.TERMS || another) && !changed) {
            does.add(new Buttons.Choice(
                    "Change the terms from " + BritishDates.format(on), () -> terms(page, now, p, on)));
        }
        if (p.kind() == Proposal.Kind.END || another) {
            does.add(new Buttons.Choice("End the approval from " + BritishDates.format(on), () -> end(page, p, on)));
        }
        return does;
    }

    private void terms(HouseholdPage page, Approval now, Proposal p, LocalDate on) {
        approval.change(page.household().id(), now.terms().getLast().terms(), on, because(p));
    }

    private void end(HouseholdPage page, Proposal p, LocalDate on) {
        approval.end(page.household().id(), on, "TERMINATED", because(p));
    }

    private static String because(Proposal p) {
        return "Final decision on the proposal of " + BritishDates.format(p.sentOn());
    }

    private static Facts facts(Proposal p) {
        var facts =
                new Facts().add("Letter sent", BritishDates.format(p.sentOn())).add("Reasons", p.reasons());
        add(facts, "They agreed in writing", p.agreedOn());
        if (p.answer() != null) {
            facts.add("They chose", p.answer().label());
        }
        add(facts, "They answered on", p.answeredOn());
        add(facts, "Papers to the IRM", p.papersOn());
        if (p.decision() != null) {
            facts.add("Final decision", p.decision().label());
        }
        add(facts, "Decided on", p.decidedOn());
        add(facts, "Told by word of mouth", p.toldOn());
        add(facts, "Told in writing", p.toldInWritingOn());
        if (p.note() != null) {
            facts.add("Note", p.note());
        }
        return facts;
    }

    private static void add(Facts facts, String label, @Nullable LocalDate day) {
        if (day != null) {
            facts.add(label, BritishDates.format(day));
        }
    }

    private void show(String title, Proposal p, HouseholdPage page) {
        Predicate<Map<String, String>> terms =
                typed -> Proposal.Kind.TERMS.name().equals(typed.get("kind"));
        Predicate<Map<String, String>> irm =
                typed -> Proposal.Answered.IRM.name().equals(typed.get("answer"));
        var ask = new Ask(desk, title).about(p.id() == 0 ? null : p.id());
        ask.kept(go);
        Form form = new Form("Save proposal", desk, values -> save(ask, told(p, values), p.open(), page))
                .pick("kind", "Proposed", Option.of(Proposal.Kind.values(), Proposal.Kind::label))
                .add("sent_on", "Letter sent on", Kind.DATE)
                .hint("They have 28 days from it to choose representations or the IRM (FSR 2011 reg 28)")
                .add("reasons", "Reasons, as the letter gives them", Kind.LONG_TEXT)
                .hint("Everybody who works with carers reads this: an allegation stays under Concerns")
                .add("agreed_on", "They agreed in writing on", Kind.DATE)
                .hint("Nobody waits for the 28 days then")
                .optional()
                .onlyIf(terms);
        if (p.id() != 0) {
            form.pick("answer", "They chose", Option.of(Proposal.Answered.values(), Proposal.Answered::label))
                    .optional()
                    .add("answered_on", "They answered on", Kind.DATE)
                    .optional()
                    .add("papers_on", "Papers sent to the IRM on", Kind.DATE)
                    .hint("Within 10 working days (FSR 2011 reg 29)")
                    .optional()
                    .onlyIf(irm)
                    .pick("decision", "Final decision", Option.of(Proposal.Decision.values(), Proposal.Decision::label))
                    .optional()
                    .add("decided_on", "Decided on", Kind.DATE)
                    .hint("What it changes is offered next, with this day filled in")
                    .optional()
                    .add("told_on", "They were told by word of mouth on", Kind.DATE)
                    .hint("Within two working days (National Minimum Standards 2011, standard 14)")
                    .optional()
                    .onlyIf(ProposalPanel::decided)
                    .add("told_in_writing_on", "They were told in writing on", Kind.DATE)
                    .hint("Within five working days")
                    .optional()
                    .onlyIf(ProposalPanel::decided);
        }
        form.add("note", "Note", Kind.LONG_TEXT).optional();
        form.set("kind", p.kind())
                .set("sent_on", p.sentOn())
                .set("reasons", p.reasons())
                .set("agreed_on", p.agreedOn())
                .set("note", p.note());
        if (p.id() != 0) {
            form.set("answer", p.answer())
                    .set("answered_on", p.answeredOn())
                    .set("papers_on", p.papersOn())
                    .set("decision", p.decision())
                    .set("decided_on", p.decidedOn())
                    .set("told_on", p.toldOn())
                    .set("told_in_writing_on", p.toldInWritingOn());
        }
        ask.show(form);
    }

    /** Saves it; what a final decision changes is asked about at once, and never done unasked. */
    private Job<Proposal> save(Ask ask, Proposal told, boolean wasOpen, HouseholdPage page) {
        return desk.background()
                .write("Saving", () -> {
                    Proposals.put(session, told);
                    return told;
                })
                .then(saved -> {
                    ask.done();
                    go.saved("Proposal saved");
                    go.refresh();
                    if (wasOpen && saved.decision() == Proposal.Decision.AS_PROPOSED) {
                        changes(page, saved).stream()
                                .findFirst()
                                .ifPresent(change -> change.action().run());
                    }
                });
    }

    private static boolean decided(Map<String, String> typed) {
        return !typed.getOrDefault("decided_on", "").isBlank();
    }

    private static Proposal told(Proposal p, Values values) {
        return new Proposal(
                p.id(),
                p.household(),
                p.reference(),
                Proposal.Kind.valueOf(values.text("kind")),
                values.date("sent_on").orElse(p.sentOn()),
                values.text("reasons"),
                values.date("agreed_on").orElse(null),
                values.code("answer").map(Proposal.Answered::valueOf).orElse(null),
                values.date("answered_on").orElse(null),
                values.date("papers_on").orElse(null),
                values.code("decision").map(Proposal.Decision::valueOf).orElse(null),
                values.date("decided_on").orElse(null),
                values.date("told_on").orElse(null),
                values.date("told_in_writing_on").orElse(null),
                values.words("note").orElse(null),
                p.version());
    }
}
