package hearth.carers;

import hearth.common.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What cannot be of a household that is written down for the first time, or has to be asked; pure. */
final class NewHouseholdRules {
    private static final int MOST_ROOMS = 20;
    private static final List<String> BORN = List.of("born", "second_born");

    private NewHouseholdRules() {}

    static List<Refusal> wrong(NewHousehold told, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < told.carers().size(); i++) {
            refusals.addAll(Days.past(
                    BORN.get(Math.min(i, BORN.size() - 1)), told.carers().get(i).dateOfBirth(), today));
        }
        NewApproval approval = told.approval();
        Integer rooms = told.bedrooms();
        if (approval != null) {
            refusals.addAll(Days.past("approved_on", approval.startsOn(), today));
            refusals.addAll(Approvals.wrong(approval.terms(), Beds.bedrooms(rooms), today));
        }
        if (rooms != null && (rooms < 1 || rooms > MOST_ROOMS)) {
            refusals.add(Refusal.at("bedrooms", "Bedrooms must be a number from 1 to " + MOST_ROOMS + ", like 4."));
        }
        LocalDate review = told.lastReview();
        refusals.addAll(Days.past("last_review", review, today));
        if (approval != null) {
            refusals.addAll(Days.after("last_review", review, approval.startsOn(), "when they were approved"));
        }
        return refusals;
    }
}
