package hearth.carers.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.transfers.Transfer;
import hearth.carers.transfers.TransferRules;
import hearth.carers.transfers.Transfers;
import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.HouseholdId;
import hearth.ui.Allowed;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How carers come over to us or leave for another service: what is done, what is due, and by when. */
public final class TransferPanel {
    private final Session session;
    private final TransferForm form;
    private final Allowed carers;

    public TransferPanel(Desk desk, Session session, Go go) {
        this.session = session;
        this.form = new TransferForm(desk, session, go);
        this.carers = new Allowed(session.may(Right.EDIT_CARERS));
    }

    /**
     * Of an enquiry whose applicants come over.
     *
     * @param save writes the steps down; called off the JavaFX thread
     * @param ask asks their service for a reference
     */
    public Node coming(Transfer transfer, @Nullable LocalDate appliedOn, Consumer<Transfer> save, Runnable ask) {
        var allowed = new Allowed(session.may(Right.EDIT_RECRUITMENT));
        var does = new FlowPane(
                8, 8, allowed.these(Buttons.plain("Change the transfer", () -> form.change(transfer, save))));
        does.getChildren().addAll(carers.these(Buttons.plain("Ask their service for a reference", ask)));
        return new VBox(
                16,
                does,
                Words.prose("The reference and earlier records stand under Checks, where they come in."),
                facts(transfer, appliedOn));
    }

    /** Of a household: those in which it leaves, and how it came over. */
    public Node leaving(HouseholdId household, List<Transfer> transfers, boolean children) {
        var parts = new VBox(16);
        if (transfers.stream().noneMatch(t -> !t.comingOver() && t.open(session.today()))) {
            parts.getChildren()
                    .add(carers.row(Buttons.plain(
                            "They are moving to another service", () -> form.leave(household, children))));
        }
        for (Transfer transfer : transfers) {
            parts.getChildren().add(Words.strong(words(transfer)));
            if (!transfer.comingOver()) {
                parts.getChildren()
                        .add(carers.row(Buttons.plain(
                                "Change the transfer",
                                () -> form.change(transfer, changed -> Transfers.leave(session, changed)))));
            }
            parts.getChildren().add(facts(transfer, null));
        }
        return parts;
    }

    /** In a few words, such as "Moving to Northbrook Fostering". */
    public static String words(Transfer t) {
        String service = Objects.requireNonNullElse(t.service(), "another service");
        if (t.comingOver()) {
            return "Came over from " + service + ", " + t.reference();
        }
        return t.givenUpOn() != null
                ? "Stayed, and did not move to " + service
                : t.endsOn() == null
                        ? "Moving to " + service
                        : "Moving to " + service + ": approved by us until "
                                + BritishDates.format(t.endsOn().minusDays(1));
    }

    private Facts facts(Transfer t, @Nullable LocalDate appliedOn) {
        var facts = new Facts()
                .add(t.comingOver() ? "They come from" : "They go to", Objects.requireNonNullElse(t.service(), ""))
                .add("Children with them", t.children().label());
        if (t.children() == Answer.YES) {
            facts.add("Written notice of intention", day(t.intentionOn()));
            facts.add("Reviewing officer told", day(t.iroToldOn()));
            facts.add("Transfer meeting", day(t.meetingOn()));
        } else if (t.intentionOn() != null) {
            facts.add("They told their service", day(t.intentionOn()));
        }
        if (t.comingOver()) {
            facts.add(
                    "Approved there until",
                    t.endsOn() == null ? "" : BritishDates.format(t.endsOn().minusDays(1)),
                    "Our approval may not begin before that one has ended: nobody is approved by two services");
        } else {
            facts.add("Asked for a reference", day(t.referenceAskedOn()));
            facts.add("Reference given", day(t.referenceOn()));
            facts.add("Asked for the records", day(t.recordsAskedOn()));
            facts.add("Records seen", day(t.recordsOn()));
        }
        if (t.givenUpOn() != null) {
            facts.add("They stay", day(t.givenUpOn()));
        }
        if (t.note() != null) {
            facts.add("Note", t.note());
        }
        for (TransferRules.Step step : TransferRules.steps(t, appliedOn)) {
            if (step.doneOn() == null && t.open(session.today())) {
                boolean late = step.due().isBefore(session.today());
                facts.add(
                        late ? "Overdue" : "Due",
                        step.label() + ": by " + BritishDates.format(step.due()),
                        step.basis());
            }
        }
        return facts;
    }

    private static String day(@Nullable LocalDate on) {
        return on == null ? "" : BritishDates.format(on);
    }
}
