package hearth.children;

import hearth.common.Answer;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a child: typed into a form, or read from a file.
 *
 * @param sex M, F or U (list "sex")
 * @param ethnicity code of the list "ethnicity"; NOBT where it was not obtained
 * @param responsibleAuthority code of the authority responsible for the child, mostly our own
 * @param upn unique pupil number, or UN1 to UN5 for why there is none
 * @param ssda903 the council's case system's number for the child, as the yearly return has it
 * @param teamReference what the team's own spreadsheet calls the child
 * @param socialWorker name of the child's social worker
 * @param reviewingOfficer name of the independent reviewing officer, who holds the child's reviews
 * @param permanencePlan code of the list "permanence-plan"
 * @param mother whether she is a mother, as the return asks for girls
 */
public record NewChild(
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
        @Nullable LocalDate mothersChildBorn) {

    /** A child of whom no more is known. */
    public static NewChild of(
            @Nullable String firstName, @Nullable String lastName, LocalDate born, String sex, String authority) {
        return new NewChild(
                firstName,
                lastName,
                null,
                born,
                sex,
                "NOBT",
                authority,
                null,
                null,
                null,
                null,
                null,
                null,
                Answer.UNKNOWN,
                null);
    }

    public NewChild withIdentifiers(
            @Nullable String teamRef, @Nullable String ssda903Id, @Nullable String pupilNumber) {
        return new NewChild(
                firstName,
                lastName,
                knownAs,
                dateOfBirth,
                sex,
                ethnicity,
                responsibleAuthority,
                pupilNumber,
                ssda903Id,
                teamRef,
                socialWorker,
                reviewingOfficer,
                permanencePlan,
                mother,
                mothersChildBorn);
    }

    public NewChild withEthnicity(String code) {
        return new NewChild(
                firstName,
                lastName,
                knownAs,
                dateOfBirth,
                sex,
                code,
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

    public NewChild withPlan(@Nullable String worker, @Nullable String officer, @Nullable String plan) {
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
                worker,
                officer,
                plan,
                mother,
                mothersChildBorn);
    }

    public NewChild withMother(Answer answer, @Nullable LocalDate childBorn) {
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
                answer,
                childBorn);
    }

    /** UN1 to UN5, or null where a real number or nothing stands there. */
    @Nullable
    String upnUnknownCode() {
        String text = upn == null ? "" : upn.strip().toUpperCase(Locale.ROOT);
        return text.matches("UN[1-5]") ? text : null;
    }

    /** The real pupil number, or null. */
    @Nullable
    String pupilNumber() {
        return upn == null || upn.isBlank() || upnUnknownCode() != null ? null : upn.strip();
    }

    String matchKey() {
        return MatchKey.of(firstName, lastName, dateOfBirth);
    }

    /** First and last name; empty where neither is known. */
    public String name() {
        String both = (firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName);
        return both.strip();
    }
}
