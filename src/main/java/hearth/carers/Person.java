package hearth.carers;

import hearth.common.Answer;
import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One human being: applicant, carer, or somebody else of a household. */
public record Person(
        PersonId id,
        String reference,
        @Nullable String firstName,
        String lastName,
        @Nullable String knownAs,
        @Nullable String formerNames,
        @Nullable LocalDate dateOfBirth,
        @Nullable String sex,
        @Nullable String phone,
        @Nullable String phoneOther,
        @Nullable String email,
        Answer mayContact,
        int version) {
    public static final List<Field<Person>> FIELDS = List.of(
            Field.of("reference", "Reference", Kind.REFERENCE, Person::reference),
            Field.of("first_name", "First name", Kind.NAME, Person::firstName),
            Field.of("last_name", "Last name", Kind.NAME, Person::lastName).required(),
            Field.of("known_as", "Known as", Kind.NAME, Person::knownAs),
            Field.of("former_names", "Former names", Kind.NAME, Person::formerNames),
            Field.of("date_of_birth", "Date of birth", Kind.DATE, Person::dateOfBirth),
            Field.of("sex", "Sex", Kind.TEXT, Person::sex),
            Field.of("phone", "Phone", Kind.PHONE, Person::phone),
            Field.of("phone_other", "Other phone", Kind.PHONE, Person::phoneOther),
            Field.of("email", "E-mail", Kind.EMAIL, Person::email),
            Field.of("may_contact", "May be contacted", Kind.ANSWER, Person::mayContact));

    public String name() {
        return firstName == null ? lastName : firstName + " " + lastName;
    }

    /** What can be changed about them, as it is now. */
    public NewPerson asNew() {
        return new NewPerson(firstName, lastName, dateOfBirth, sex, phone, email);
    }
}
