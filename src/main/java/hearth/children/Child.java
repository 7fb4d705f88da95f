package hearth.children;

import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.Field;
import hearth.common.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A child as recorded; the parts are explained at {@link NewChild}. */
public record Child(
        ChildId id,
        String reference,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String knownAs,
        LocalDate dateOfBirth,
        String sex,
        String ethnicity,
        String responsibleAuthority,
        @Nullable String upn,
        @Nullable String ssda903,
        @Nullable String teamReference,
        @Nullable String socialWorker,
        @Nullable String reviewingOfficer,
        @Nullable String permanencePlan,
        Answer mother,
        @Nullable LocalDate mothersChildBorn,
        @Nullable LocalDate diedOn,
        int version) {

    /** Column, form, import and export follow from these. */
    public static final List<Field<Child>> FIELDS = List.of(
            Field.<Child>of("reference", "Reference", Kind.REFERENCE, Child::reference),
            Field.<Child>of("first_name", "First name", Kind.NAME, Child::firstName),
            Field.<Child>of("last_name", "Last name", Kind.NAME, Child::lastName),
            Field.<Child>of("known_as", "Known as", Kind.NAME, Child::knownAs),
            Field.<Child>of("date_of_birth", "Date of birth", Kind.DATE, Child::dateOfBirth)
                    .required(),
            Field.<Child>code("sex", "Sex", "sex", Child::sex).required(),
            Field.<Child>code("ethnicity", "Ethnicity", "ethnicity", Child::ethnicity),
            Field.<Child>of("authority", "Responsible authority", Kind.TEXT, Child::responsibleAuthority)
                    .required(),
            Field.<Child>of("upn", "Unique pupil number", Kind.TEXT, Child::upn),
            Field.<Child>of("ssda903", "Number in the case system", Kind.TEXT, Child::ssda903),
            Field.<Child>of("team_reference", "The team's own reference", Kind.TEXT, Child::teamReference),
            Field.<Child>of("social_worker", "Child's social worker", Kind.NAME, Child::socialWorker),
            Field.<Child>of("reviewing_officer", "Independent reviewing officer", Kind.NAME, Child::reviewingOfficer),
            Field.<Child>code("permanence_plan", "Permanence plan", "permanence-plan", Child::permanencePlan),
            Field.<Child>of("mother", "Is a mother", Kind.ANSWER, Child::mother),
            Field.<Child>of("mothers_child_born", "Her child born", Kind.DATE, Child::mothersChildBorn),
            Field.<Child>of("died_on", "Died", Kind.DATE, Child::diedOn));

    /** What can be changed about the child. */
    public NewChild details() {
        return new NewChild(
                firstName,
                lastName,
                knownAs,
                dateOfBirth,
                sex,
                ethnicity,
                responsibleAuthority,
                upn,
                ssda903,
                teamReference,
                socialWorker,
                reviewingOfficer,
                permanencePlan,
                mother,
                mothersChildBorn);
    }

    /** First and last name, or the reference where neither is known. */
    public String name() {
        String name = details().name();
        return name.isEmpty() ? reference : name;
    }

    /** Whole years on a day. */
    public int ageOn(LocalDate day) {
        return ageOn(dateOfBirth, day);
    }

    /** Whole years of somebody born on a day; a birthday on 29 February falls on 1 March in other years. */
    public static int ageOn(LocalDate born, LocalDate day) {
        return (int) ChronoUnit.YEARS.between(born, day);
    }
}
