package hearth.app.window;

import hearth.access.Right;
import hearth.access.Search;
import hearth.access.Session;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.common.ChildId;
import hearth.common.ConcernId;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.common.PlacementId;
import hearth.common.ProviderId;
import hearth.common.ReferralId;
import hearth.common.SubjectId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which places and records somebody may open, by their rights. */
final class Places {
    private Places() {}

    static Set<Place> of(Session session) {
        var places = EnumSet.noneOf(Place.class);
        for (Place place : Place.values()) {
            Right right = right(place);
            if (right == null || session.may(right)) {
                places.add(place);
            }
        }
        return places;
    }

    private static @Nullable Right right(Place place) {
        return switch (place) {
            case HOME, SETTINGS -> null;
            case ENQUIRIES -> Right.SEE_RECRUITMENT;
            case CARERS -> Right.SEE_CARERS;
            case CHILDREN, PLACEMENTS, OUT_OF_BOROUGH, MATCHING -> Right.SEE_CHILDREN;
            case REPORTS -> Right.SEE_FIGURES;
            case IMPORT -> Right.IMPORT;
        };
    }

    /** The record that was found, where the user may open it. */
    static Optional<SubjectId> record(Session session, Search.Hit hit) {
        return record(session, hit.kind(), hit.id());
    }

    /** The record of a kind, where the user may open it. */
    static Optional<SubjectId> record(Session session, SubjectKind kind, long id) {
        return session.may(kind.right()) ? Optional.of(Subjects.id(kind, id)) : Optional.empty();
    }

    /** What a kind of record is called. */
    static String name(SubjectKind kind) {
        return switch (kind) {
            case HOUSEHOLD -> "Carers";
            case REFERRAL -> "Request";
            default -> kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.UK);
        };
    }

    /** Where in the rail a record belongs, wherever it was opened from. */
    static Place of(SubjectId record) {
        return switch (record) {
            case EnquiryId enquiry -> Place.ENQUIRIES;
            case HouseholdId household -> Place.CARERS;
            case PersonId person -> Place.CARERS;
            case ConcernId concern -> Place.CARERS;
            case ChildId child -> Place.CHILDREN;
            case ReferralId request -> Place.MATCHING;
            case PlacementId placement -> Place.PLACEMENTS;
            case ProviderId provider -> Place.PLACEMENTS;
        };
    }

    static String says(Search.Hit hit) {
        return name(hit.kind()) + ", " + hit.reference();
    }
}
