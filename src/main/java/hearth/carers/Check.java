package hearth.carers;

import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One check on one person as it stands on a day: its number, dates and outcome only, never what a certificate says.
 *
 * @param id the person
 * @param subject the person's reference
 * @param kind a code of the list "check-kind"
 * @param expires the first day on which it no longer stands
 * @param state To request, Requested, Clear, Concern, Renew soon, Expired or Not required
 * @param about reference of the household or enquiry it is for
 * @param number of the certificate
 * @param decidedBy who decided what follows from a concern
 * @param interviewed when somebody spoke with whoever gives a personal reference (FSR 2011 reg 26(1A)(c))
 * @param row the check's own number
 */
public record Check(
        PersonId id,
        String subject,
        String kind,
        @Nullable LocalDate requested,
        @Nullable LocalDate received,
        @Nullable LocalDate expires,
        String state,
        String name,
        @Nullable String about,
        Outcome outcome,
        @Nullable String number,
        @Nullable String decidedBy,
        @Nullable String note,
        @Nullable LocalDate interviewed,
        long row,
        int version) {
    /** What came of it. */
    public enum Outcome {
        CLEAR("Clear"),
        CONCERN("Concern"),
        NOT_REQUIRED("Not required"),
        OUTSTANDING("Outstanding");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether it is one of the two references whose givers are interviewed too. */
    public boolean personalReference() {
        return kind.equals("REFERENCE_1") || kind.equals("REFERENCE_2");
    }

    /** Whether such a reference came in and nobody has written down that its giver was interviewed. */
    public boolean interviewOpen() {
        return personalReference() && received != null && interviewed == null && outcome != Outcome.NOT_REQUIRED;
    }

    public static final List<Field<Check>> FIELDS = List.of(
            Field.of("subject", "Person", Kind.REFERENCE, Check::subject),
            Field.code("kind", "Check", "check-kind", Check::kind).required(),
            Field.of("requested", "Requested", Kind.DATE, Check::requested),
            Field.of("received", "Received", Kind.DATE, Check::received),
            Field.of("expires", "Expires", Kind.DATE, Check::expires),
            Field.of("state", "State", Kind.TEXT, Check::state),
            Field.of("name", "Name", Kind.NAME, Check::name),
            Field.of("about", "For", Kind.REFERENCE, Check::about),
            Field.of("outcome", "Outcome", Kind.TEXT, Check::outcome),
            Field.of("number", "Certificate number", Kind.TEXT, Check::number),
            Field.of("decided_by", "Decided by", Kind.NAME, Check::decidedBy),
            Field.of("note", "Note", Kind.LONG_TEXT, Check::note),
            Field.of("interviewed", "Referee interviewed", Kind.DATE, Check::interviewed));
}
