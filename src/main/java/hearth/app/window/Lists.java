package hearth.app.window;

import hearth.carers.Household;
import hearth.carers.Households;
import hearth.recruitment.Enquiries;
import hearth.recruitment.Enquiry;
import hearth.ui.Empty;
import hearth.ui.Tone;
import javafx.scene.Parent;

/** The pages of the lists: what is shown first, what can be filtered, what stands there while a list is empty. */
final class Lists {
    private Lists() {}

    static Parent enquiries(HearthWindow.Inside in, Runnable add) {
        return new ListPage<>(in, "Enquiries", Enquiries.LISTING, "Search by name, phone, e-mail or postcode")
                .first("name", "stage", "stage_since", "next_step", "next_step_on", "last_contact", "source", "officer")
                .flag("open", "Open", "closed_on", "")
                .flag("late", "Overdue", "overdue", "true")
                .byCode("stage")
                .byCode("source")
                .tone("next_step_on", (Enquiry e) -> e.overdue() ? Tone.DANGER : null)
                .opens(Enquiry::id)
                .main("New enquiry", add)
                .done(new Empty(
                                "No enquiries yet",
                                "Everybody who asks about fostering stands here from the first call to the decision,"
                                        + " with what is to be done next.",
                                "New enquiry",
                                add)
                        .or("or import a spreadsheet", () -> in.shell().open(Place.IMPORT)));
    }

    static Parent carers(HearthWindow.Inside in, Runnable add) {
        return new ListPage<>(in, "Carers", Households.LISTING, "Search by name, phone, e-mail or postcode")
                .first(
                        "name",
                        "status",
                        "places",
                        "filled",
                        "vacant",
                        "not_available",
                        "review_due",
                        "postcode",
                        "officer")
                .byCode("status")
                .tone("review_due", (Household h) -> overdue(in, h) ? Tone.DANGER : null)
                .opens(Household::id)
                .main("New household", add)
                .done(new Empty(
                                "No carers yet",
                                "Every fostering household stands here with its places, how many are filled and free,"
                                        + " and when its review is due.",
                                "New household",
                                add)
                        .or("or import a spreadsheet", () -> in.shell().open(Place.IMPORT)));
    }

    private static boolean overdue(HearthWindow.Inside in, Household household) {
        return household.reviewDue() != null
                && household.reviewDue().isBefore(in.session().today());
    }
}
