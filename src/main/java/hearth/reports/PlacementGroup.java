package hearth.reports;

import hearth.common.Code;
import hearth.common.CodeList;
import org.jspecify.annotations.Nullable;

/** Where a child lives, in the groups that figures and costs are counted in; each child is in exactly one. */
public enum PlacementGroup {
    KINSHIP("With a relative or friend (U1 to U3)"),
    IN_HOUSE("In-house foster care"),
    AGENCY("Agency foster care"),
    OTHER_AUTHORITY("Another council's foster carers"),
    FOSTER_PROVIDER_NOT_KNOWN("Foster care, provider not known"),
    RESIDENTIAL("Residential care"),
    SUPPORTED("Supported accommodation or living alone"),
    PARENTS("With own parents"),
    ADOPTION("Placed for adoption"),
    OTHER("Other"),
    NOT_RECORDED("No placement recorded");

    private final String label;

    PlacementGroup(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The group of a placement's code and provider's code, in the order of the rule: kinship first, then by provider. */
    public static PlacementGroup of(@Nullable String place, @Nullable String provider) {
        if (place == null) {
            return NOT_RECORDED;
        }
        String group = CodeList.named("place").find(place).map(Code::group).orElse("OTHER");
        return switch (group) {
            case "KINSHIP" -> KINSHIP;
            case "FOSTER" -> byProvider(provider);
            case "RESIDENTIAL" -> RESIDENTIAL;
            case "SUPPORTED" -> SUPPORTED;
            case "PARENTS" -> PARENTS;
            case "ADOPTION" -> ADOPTION;
            default -> OTHER;
        };
    }

    private static PlacementGroup byProvider(@Nullable String provider) {
        return switch (provider == null ? "" : provider) {
            case "PR1" -> IN_HOUSE;
            case "PR4", "PR5" -> AGENCY;
            case "PR2" -> OTHER_AUTHORITY;
            default -> FOSTER_PROVIDER_NOT_KNOWN;
        };
    }
}
