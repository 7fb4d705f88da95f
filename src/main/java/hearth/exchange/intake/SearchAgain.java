package hearth.exchange.intake;

import hearth.carers.CarersMoved;
import hearth.carers.HouseholdIntake;
import hearth.carers.Households;
import hearth.children.Child;
import hearth.children.Children;
import hearth.common.ChildId;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.geography.Geography;
import hearth.recruitment.Enquiries;
import hearth.recruitment.EnquiryIntake;
import hearth.store.Tx;
import java.time.LocalDate;

/** Lets a record that was put back be found by its old words again: written as it stands, it changes nothing else. */
final class SearchAgain {
    private final Tx tx;
    private final EnquiryIntake enquiries;
    private final HouseholdIntake households;
    private final LocalDate today;

    SearchAgain(Tx tx, Geography geography, LocalDate today) {
        this.tx = tx;
        this.enquiries = new EnquiryIntake(geography);
        this.households = new HouseholdIntake(geography);
        this.today = today;
    }

    void found(long subject) {
        switch (ImportStore.kind(tx.sql(), subject)) {
            case "ENQUIRY" -> {
                var id = new EnquiryId(subject);
                enquiries.update(tx, id, Enquiries.stored(tx.sql(), id));
            }
            case "HOUSEHOLD" -> {
                var id = new HouseholdId(subject);
                CarersMoved nobody = (t, household, from) -> {};
                households.update(tx, id, Households.stored(tx.sql(), id, today), today, nobody);
            }
            case "CHILD" -> {
                var id = new ChildId(subject);
                Child child = Children.find(tx.sql(), id).orElseThrow();
                Children.change(tx, id, child.version(), child.details(), today);
            }
            default -> {}
        }
    }
}
