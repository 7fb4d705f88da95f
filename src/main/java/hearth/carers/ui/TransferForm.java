package hearth.carers.ui;

import hearth.access.Session;
import hearth.carers.transfers.Transfer;
import hearth.carers.transfers.Transfers;
import hearth.common.Answer;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Values;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writing down how carers change the service, in either direction. */
final class TransferForm {
    private final Desk desk;
    private final Session session;
    private final Go go;

    TransferForm(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** Carers of ours leave for another service. */
    void leave(HouseholdId household, boolean children) {
        var none = Transfer.leaving(household, "", children ? Answer.YES : Answer.NO, session.today());
        show("They are moving to another service", none, t -> Transfers.leave(session, t));
    }

    /**
     * What has come of one.
     *
     * @param save writes it down; called off the JavaFX thread
     */
    void change(Transfer transfer, Consumer<Transfer> save) {
        show(
                transfer.comingOver() ? "They come over from another service" : "The move to another service",
                transfer,
                save);
    }

    private void show(String title, Transfer t, Consumer<Transfer> save) {
        var ask = new Ask(desk, title).about(t.id() == 0 ? null : t.id());
        Form form = ask.form("Save transfer", "Transfer saved", go, values -> save.accept(told(t, values)));
        if (!t.comingOver()) {
            form.add("service", "Service they are moving to", Kind.TEXT);
        }
        form.add("children", "Children are placed with them", Kind.ANSWER)
                .add("intention_on", "They gave notice of their intention on", Kind.DATE)
                .optional()
                .hint("In writing to their service and the children's council where children are placed; the meeting"
                        + " is within 28 days of it")
                .add("iro_told_on", "Reviewing officer told on", Kind.DATE)
                .optional()
                .onlyIf(TransferForm::placed)
                .add("meeting_on", "Transfer meeting held on", Kind.DATE)
                .optional()
                .hint("The children's council, both services and the carers")
                .onlyIf(TransferForm::placed);
        if (t.comingOver()) {
            form.add("ends_on", "First day without approval there", Kind.DATE)
                    .optional()
                    .hint("Ours may not begin before that day");
        } else {
            form.add("reference_asked_on", "Asked for a reference on", Kind.DATE)
                    .optional()
                    .hint("It is given within 28 days")
                    .add("reference_on", "Reference given on", Kind.DATE)
                    .optional()
                    .add("records_asked_on", "Asked for the records on", Kind.DATE)
                    .optional()
                    .hint("The other service sees them within 15 working days (FSR 2011 reg 32(6))")
                    .add("records_on", "Records seen on", Kind.DATE)
                    .optional()
                    .add("given_up_on", "They stay after all, since", Kind.DATE)
                    .optional();
        }
        ask.show(fill(form.add("note", "Note", Kind.LONG_TEXT).optional(), t));
    }

    private static Form fill(Form form, Transfer t) {
        form.set("children", t.children())
                .set("intention_on", t.intentionOn())
                .set("iro_told_on", t.iroToldOn())
                .set("meeting_on", t.meetingOn())
                .set("note", t.note());
        return t.comingOver()
                ? form.set("ends_on", t.endsOn())
                : form.set("service", t.service())
                        .set("reference_asked_on", t.referenceAskedOn())
                        .set("reference_on", t.referenceOn())
                        .set("records_asked_on", t.recordsAskedOn())
                        .set("records_on", t.recordsOn())
                        .set("given_up_on", t.givenUpOn());
    }

    private static boolean placed(Map<String, String> typed) {
        return Answer.YES.name().equals(typed.get("children"));
    }

    private static Transfer told(Transfer t, Values values) {
        return new Transfer(
                t.id(),
                t.enquiry(),
                t.household(),
                t.reference(),
                t.comingOver() ? t.service() : values.text("service"),
                values.answer("children").orElse(Answer.NOT_ASKED),
                day(values, "intention_on"),
                day(values, "iro_told_on"),
                day(values, "meeting_on"),
                day(values, "reference_asked_on"),
                day(values, "reference_on"),
                day(values, "records_asked_on"),
                day(values, "records_on"),
                day(values, "ends_on"),
                day(values, "given_up_on"),
                values.words("note").orElse(null),
                t.version());
    }

    private static @Nullable LocalDate day(Values values, String field) {
        return values.date(field).orElse(null);
    }
}
