package hearth.placements;

import hearth.children.NewChild;
import hearth.common.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a team's own sheet of placements or of children, read into codes and plain values; null is what the row does not say.
 *
 * @param reference what the team calls the placement, if anything
 * @param childReference our reference of the child or the team's own
 * @param child name, birth and the rest; null where the row names the child by reference alone
 * @param legalStatus code of the list "legal-status"
 * @param need code of the list "category-of-need"
 * @param homePostcode where the child lived before care
 * @param place code of the list "place"
 * @param providerCode code of the list "place-provider"
 * @param home our or the team's reference of the household, or what the household or establishment is called
 * @param provider what the agency or owner is called
 * @param end the first night elsewhere
 * @param endReason code of the list "place-change", or of "episode-ceased" where care ended with it
 * @param weeklyCost the price for a week
 */
public record PlacementRow(
        @Nullable String reference,
        @Nullable String childReference,
        @Nullable NewChild child,
        @Nullable String legalStatus,
        @Nullable String need,
        @Nullable String homePostcode,
        @Nullable String place,
        @Nullable String providerCode,
        @Nullable String home,
        @Nullable String provider,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String endReason,
        @Nullable String postcode,
        @Nullable String urn,
        @Nullable Money weeklyCost) {}
