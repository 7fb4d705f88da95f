package hearth.carers;

import hearth.common.WorkerId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fostering household as it is written down; everything but its carers may come later.
 *
 * @param since the day from which its first carers and address are known to hold; the approval's where there is one
 * @param ending how the approval has ended, if it has
 * @param bedrooms how many there are
 * @param lastReview the day of the last decision on a review of the approval
 * @param teamReference what the team's own spreadsheet calls it
 */
public record NewHousehold(
        LocalDate since,
        List<NewPerson> carers,
        NewAddress address,
        @Nullable NewApproval approval,
        @Nullable Ending ending,
        @Nullable String phone,
        @Nullable String email,
        @Nullable WorkerId officer,
        @Nullable WorkerId supervisor,
        @Nullable Integer bedrooms,
        @Nullable LocalDate lastReview,
        @Nullable String teamReference) {
    public NewHousehold {
        carers = List.copyOf(carers);
    }

    public static NewHousehold approved(List<NewPerson> carers, NewAddress address, NewApproval approval) {
        return new NewHousehold(
                approval.startsOn(), carers, address, approval, null, null, null, null, null, null, null, null);
    }

    public NewHousehold reachedBy(@Nullable String newPhone, @Nullable String newEmail) {
        return new NewHousehold(
                since,
                carers,
                address,
                approval,
                ending,
                newPhone,
                newEmail,
                officer,
                supervisor,
                bedrooms,
                lastReview,
                teamReference);
    }

    public NewHousehold with(@Nullable WorkerId newOfficer, @Nullable WorkerId newSupervisor) {
        return new NewHousehold(
                since,
                carers,
                address,
                approval,
                ending,
                phone,
                email,
                newOfficer,
                newSupervisor,
                bedrooms,
                lastReview,
                teamReference);
    }

    public NewHousehold ended(@Nullable Ending how) {
        return new NewHousehold(
                since,
                carers,
                address,
                approval,
                how,
                phone,
                email,
                officer,
                supervisor,
                bedrooms,
                lastReview,
                teamReference);
    }

    public NewHousehold bedrooms(@Nullable Integer number) {
        return new NewHousehold(
                since,
                carers,
                address,
                approval,
                ending,
                phone,
                email,
                officer,
                supervisor,
                number,
                lastReview,
                teamReference);
    }

    public NewHousehold reviewed(@Nullable LocalDate decided) {
        return new NewHousehold(
                since,
                carers,
                address,
                approval,
                ending,
                phone,
                email,
                officer,
                supervisor,
                bedrooms,
                decided,
                teamReference);
    }

    public NewHousehold calledByTeam(@Nullable String reference) {
        return new NewHousehold(
                since,
                carers,
                address,
                approval,
                ending,
                phone,
                email,
                officer,
                supervisor,
                bedrooms,
                lastReview,
                reference);
    }
}
