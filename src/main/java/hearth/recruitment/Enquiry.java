package hearth.recruitment;

import hearth.common.Answer;
import hearth.common.EnquiryId;
import hearth.common.Field;
import hearth.common.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One enquiry as it stands on a day: who, from where, how far it has come, what is next.
 *
 * @param name all applicants together; first and last name, phone and e-mail are the first applicant's
 * @param stage the furthest stage open on the day, or the one it ended in
 * @param lastContact the last day somebody tried or managed to reach them, or they us
 * @param overdue whether its next step is past and it is still open
 * @param toChase whether it is open and has no next step with a day, or is past it
 * @param speakFirst whether the manager is to be spoken to before anybody calls back
 * @param duplicateOf reference of the enquiry it repeats
 * @param household reference of the household it became
 */
public record Enquiry(
        EnquiryId id,
        String reference,
        String name,
        LocalDate received,
        @Nullable String source,
        Stage stage,
        LocalDate stageSince,
        @Nullable LocalDate closedOn,
        @Nullable String closedReason,
        @Nullable String postcode,
        @Nullable String officer,
        @Nullable String firstName,
        String lastName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String authority,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        boolean overdue,
        @Nullable LocalDate lastContact,
        @Nullable LocalDate firstReply,
        @Nullable LocalDate initialVisit,
        @Nullable LocalDate application,
        @Nullable LocalDate approved,
        @Nullable String closedBy,
        @Nullable String sourceDetail,
        @Nullable String contactMethod,
        Answer spareBedroom,
        @Nullable String tenure,
        @Nullable String previousService,
        boolean transfer,
        @Nullable String nextStage,
        @Nullable String duplicateOf,
        @Nullable String household,
        @Nullable String notes,
        boolean toChase,
        boolean speakFirst,
        @Nullable LocalDate fosteredUntil,
        int version) {
    public static final List<Field<Enquiry>> FIELDS = List.of(
            Field.of("reference", "Reference", Kind.REFERENCE, Enquiry::reference),
            Field.of("name", "Name", Kind.NAME, Enquiry::name).required(),
            Field.of("received", "Received", Kind.DATE, Enquiry::received).required(),
            Field.code("source", "Source", "source", Enquiry::source),
            Field.code("stage", "Stage", "enquiry-stage", Enquiry::stage),
            Field.of("stage_since", "Since", Kind.DATE, Enquiry::stageSince),
            Field.of("closed_on", "Closed", Kind.DATE, Enquiry::closedOn),
            Field.code("closed_reason", "Why closed", "enquiry-closed", Enquiry::closedReason),
            Field.of("postcode", "Postcode", Kind.POSTCODE, Enquiry::postcode).expected(),
            Field.of("officer", "Officer", Kind.NAME, Enquiry::officer).expected(),
            Field.of("first_name", "First name", Kind.NAME, Enquiry::firstName),
            Field.of("last_name", "Last name", Kind.NAME, Enquiry::lastName),
            Field.of("phone", "Phone", Kind.PHONE, Enquiry::phone),
            Field.of("email", "E-mail", Kind.EMAIL, Enquiry::email),
            Field.of("address", "Address", Kind.LONG_TEXT, Enquiry::address),
            Field.code("authority", "Council", "authorities", Enquiry::authority),
            Field.of("next_step", "Next step", Kind.TEXT, Enquiry::nextStep),
            Field.of("next_step_on", "On", Kind.DATE, Enquiry::nextStepOn),
            Field.of("overdue", "Overdue", Kind.FLAG, Enquiry::overdue),
            Field.of("last_contact", "Last contact", Kind.DATE, Enquiry::lastContact),
            Field.of("first_reply", "First reply", Kind.DATE, Enquiry::firstReply),
            Field.of("initial_visit", "Initial visit", Kind.DATE, Enquiry::initialVisit),
            Field.of("application", "Application", Kind.DATE, Enquiry::application),
            Field.of("approved", "Approved", Kind.DATE, Enquiry::approved),
            Field.of("closed_by", "Closed by", Kind.TEXT, Enquiry::closedBy),
            Field.of("source_detail", "Source in detail", Kind.TEXT, Enquiry::sourceDetail),
            Field.code("contact_method", "How they got in touch", "contact-method", Enquiry::contactMethod),
            Field.of("spare_bedroom", "Spare bedroom", Kind.ANSWER, Enquiry::spareBedroom),
            Field.of("tenure", "Owns or rents", Kind.TEXT, Enquiry::tenure),
            Field.of("previous_service", "Fosters or fostered for", Kind.TEXT, Enquiry::previousService),
            Field.of("transfer", "Coming over", Kind.FLAG, Enquiry::transfer),
            Field.code("next_stage", "Next stage", "enquiry-stage", Enquiry::nextStage),
            Field.of("duplicate_of", "Entered twice, see", Kind.REFERENCE, Enquiry::duplicateOf),
            Field.of("household", "Household", Kind.REFERENCE, Enquiry::household),
            Field.of("notes", "Notes", Kind.LONG_TEXT, Enquiry::notes),
            Field.of("to_chase", "To chase", Kind.FLAG, Enquiry::toChase),
            Field.of("speak_first", "Manager first", Kind.FLAG, Enquiry::speakFirst),
            Field.of("fostered_until", "Fostered until", Kind.DATE, Enquiry::fosteredUntil));
}
