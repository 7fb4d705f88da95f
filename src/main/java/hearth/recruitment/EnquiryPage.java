package hearth.recruitment;

import hearth.access.Breach;
import hearth.access.Note;
import hearth.carers.Person;
import java.util.List;

/**
 * Everything about one enquiry, as its page shows it.
 *
 * @param speakFirst whether the manager is to be spoken to before anybody calls back
 * @param warnings why, for those who may see it
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
        Clocks.Told told,
        boolean speakFirst,
        List<Warning> warnings) {}
