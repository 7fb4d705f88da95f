package hearth.placements;

import hearth.common.CodeList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a placement's cost is counted under; the names in small letters are those of the figures (cost_in_house and so on). */
public enum CostGroup {
    IN_HOUSE("In-house foster care"),
    AGENCY("Agency foster care"),
    KINSHIP("Family and friends"),
    RESIDENTIAL("Residential"),
    SUPPORTED("Supported accommodation"),
    OTHER("Other");

    private final String label;

    CostGroup(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As the command line and the figures call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Relatives and friends first, then other foster care by provider; another council's carers are under other. */
    public static CostGroup of(@Nullable String place, @Nullable String providerCode) {
        String group = place == null
                ? ""
                : CodeList.named("place").find(place).map(c -> c.group()).orElse("");
        String provider = providerCode == null ? "" : providerCode;
        return switch (group) {
            case "KINSHIP" -> KINSHIP;
            case "FOSTER" ->
                switch (provider) {
                    case "PR1" -> IN_HOUSE;
                    case "PR4", "PR5" -> AGENCY;
                    default -> OTHER;
                };
            case "RESIDENTIAL" -> RESIDENTIAL;
            case "SUPPORTED" -> SUPPORTED;
            default -> OTHER;
        };
    }
}
