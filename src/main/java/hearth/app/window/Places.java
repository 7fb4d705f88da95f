package hearth.app.window;

import hearth.access.Right;
import hearth.access.Search;
import hearth.access.Session;
import hearth.access.SubjectKind;
import hearth.common.ChildId;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
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
            case CHILDREN, PLACEMENTS, OUT_OF_BOROUGH -> Right.SEE_CHILDREN;
            case REPORTS -> Right.SEE_FIGURES;
            case IMPORT -> Right.IMPORT;
        };
    }

    /** The record that was found, where it has a page and the user may open it. */
    static Optional<SubjectId> record(Session session, Search.Hit hit) {
        return switch (hit.kind()) {
            case ENQUIRY -> may(session, Right.SEE_RECRUITMENT, new EnquiryId(hit.id()));
            case HOUSEHOLD -> may(session, Right.SEE_CARERS, new HouseholdId(hit.id()));
            case CHILD -> may(session, Right.SEE_CHILDREN, new ChildId(hit.id()));
            case PLACEMENT -> may(session, Right.SEE_CHILDREN, new PlacementId(hit.id()));
            case PERSON, REFERRAL, PROVIDER -> Optional.empty();
        };
    }

    private static Optional<SubjectId> may(Session session, Right right, SubjectId id) {
        return session.may(right) ? Optional.of(id) : Optional.empty();
    }

    static String says(Search.Hit hit) {
        String what = hit.kind() == SubjectKind.HOUSEHOLD
                ? "Carers"
                : hit.kind().name().charAt(0) + hit.kind().name().substring(1).toLowerCase(Locale.UK);
        return what + ", " + hit.reference();
    }
}
