package hearth.common;

/** The id of an enquiry, from first contact to decision. */
public record EnquiryId(long value) implements SubjectId {}
