package hearth.app.window;

import hearth.access.Due;
import hearth.common.ChildId;
import hearth.common.ConcernId;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.common.PlacementId;
import hearth.common.ReferralId;
import hearth.common.SubjectId;
import hearth.ui.OpenTab;

/**
 * Where on its record's page a thing that is due is done: the tab, and the button that does it, or, for those who have no such button,
 * the heading over it.
 */
final class DueAim {
    private DueAim() {}

    static OpenTab of(Due due, SubjectId about) {
        return switch (about) {
            case EnquiryId enquiry -> enquiry(due);
            case HouseholdId household -> household(due);
            case PersonId person -> new OpenTab("Checks", due.what().replaceFirst("^[^:]*: ", ""));
            case ChildId child -> child(due);
            case PlacementId placement -> placement(due);
            case ReferralId request -> request(due);
            case ConcernId concern ->
                due.kind().startsWith("TELL_")
                        ? new OpenTab("Who must be told", "Was told")
                        : new OpenTab("Overview", due.what(), "Still to be done");
            default -> new OpenTab(null);
        };
    }

    private static OpenTab enquiry(Due due) {
        return switch (due.kind()) {
            case "NEXT_STEP" -> new OpenTab("Overview", "Next step", due.what());
            case "FIRST_REPLY", "INITIAL_VISIT" -> new OpenTab("Overview", "Record contact", due.what());
            case "PANEL" -> new OpenTab("Stages and panel", "Record a panel", due.what());
            case "PANEL_PAPERS", "IRM_PAPERS" -> new OpenTab("Stages and panel", "Papers were sent", due.what());
            default -> new OpenTab("Time limits", due.what());
        };
    }

    private static OpenTab household(Due due) {
        String kind = due.kind();
        if (kind.startsWith("REVIEW")) {
            return new OpenTab("Duties", "Record a review", due.what());
        } else if (kind.startsWith("TRANSFER_")) {
            return new OpenTab("Approval", "Change the transfer", "From or to another service");
        } else if (kind.startsWith("PROPOSAL_")) {
            return new OpenTab("Approval", "What has come of it", "Proposals to end it");
        } else if (kind.startsWith("REG24")) {
            return new OpenTab("Approval", "Extend", "Change the terms", "Proposals to end it");
        } else if (kind.startsWith("ACTION_")) {
            return new OpenTab("Notes", due.what());
        } else if (kind.startsWith("TELL_")) {
            return new OpenTab("Case record", "Was told", "Events others must be told of");
        }
        return switch (kind) {
            case "SUPERVISION", "UNANNOUNCED" -> new OpenTab("Duties", "Record a visit", due.what());
            case "TSDS", "TRAINING" -> new OpenTab("Duties", "Record training", due.what());
            case "STATUS" -> new OpenTab("Approval", "On hold or active again");
            case "UNAVAILABLE" -> new OpenTab("Places", "Places not available");
            case "BEDS" -> new OpenTab("The home", "Add a bedroom", "The house");
            default -> new OpenTab("Duties", due.what(), "Due");
        };
    }

    private static OpenTab child(Due due) {
        String what = due.what();
        return switch (due.kind()) {
            case "CHILD_VISIT" -> new OpenTab("Visits and reviews", "Record a visit");
            case "CHILD_REVIEW" -> new OpenTab("Visits and reviews", "Record a review");
            case "MISSING_INTERVIEW" -> new OpenTab("Visits and reviews", "Missing");
            default ->
                what.contains(" needs")
                        ? new OpenTab("Needs", "Go through the questions", "Needs")
                        : what.contains(" wishes")
                                ? new OpenTab("School and family", "Write down wishes", "Wishes and hopes")
                                : what.contains(" school")
                                        ? new OpenTab("School and family", "Add a school", "School")
                                        : what.contains("status") || what.contains("category")
                                                ? new OpenTab("Care", "Change legal status")
                                                : new OpenTab("Overview", "More");
        };
    }

    private static OpenTab placement(Due due) {
        String kind = due.kind();
        if (kind.startsWith("OUTSIDE_") || kind.equals("OUT_OF_AREA")) {
            return new OpenTab("Reason and return", "Record why", "Plan a return", "Set a review day");
        }
        return switch (kind) {
            case "RETURN" -> new OpenTab("Reason and return", "What happens next", "Plan a return");
            case "DISRUPTION" -> new OpenTab("Disruption meeting", "");
            case "MATCH_REASON" -> new OpenTab("Overview", "Sign the decision", "Decision not signed");
            default -> new OpenTab("Overview", due.what(), "More");
        };
    }

    private static OpenTab request(Due due) {
        return due.kind().equals("REFERRAL_OUTSIDE")
                ? new OpenTab("Overview", "Authorise", "What is allowed")
                : new OpenTab("Overview", "Change the details");
    }
}
