package hearth.recruitment;

import hearth.access.Breach;
import hearth.access.Note;
import hearth.carers.Checks;
import hearth.carers.Person;
import hearth.carers.transfers.Transfer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one enquiry, as its page shows it.
 *
 * @param speakFirst whether the manager is to be spoken to before anybody calls back
 * @param warnings why, for those who may see it
 * @param transfer how they come over from another service, null where they do not
 */
public record EnquiryPage(
        Enquiry enquiry,
        List<Person> applicants,
        List<Person> adults,
        List<String> types,
        List<StageRow> stages,
        List<Contact> contacts,
        List<Clock> clocks,
        List<Breach> breaches,
        List<Note> notes,
        List<PanelSitting> panels,
        Clocks.Telling told,
        Clocks.Papers papers,
        boolean speakFirst,
        List<Warning> warnings,
        @Nullable Transfer transfer) {
    /** Whether a final decision followed a qualifying determination, so that they are told twice. */
    public boolean decidedTwice() {
        return clocks.stream().anyMatch(c -> c.kind().equals("TELL_FINAL"));
    }

    /** Whether a former fostering service must be asked for a reference, as far as is known on a day. */
    public boolean formerServiceMustBeAsked(LocalDate today) {
        LocalDate applied = enquiry.application();
        return Checks.formerServiceMustBeAsked(
                enquiry.transfer(), enquiry.fosteredUntil(), applied == null ? today : applied);
    }
}
