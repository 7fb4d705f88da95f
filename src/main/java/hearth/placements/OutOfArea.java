package hearth.placements;

import hearth.common.PlacementId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a child lives outside the area, from a day on.
 *
 * @param reason code of the list "out-of-borough-reason"
 * @param alternatives what else was tried
 * @param hostConsultedOn of a home at a distance: the day the host authority was consulted (reg 11)
 * @param hostNotifiedOn the day the host authority was told (CPPCR 2010 reg 13)
 */
public record OutOfArea(
        long id,
        PlacementId placementId,
        LocalDate startsOn,
        String reason,
        @Nullable String alternatives,
        @Nullable LocalDate hostConsultedOn,
        @Nullable LocalDate hostNotifiedOn,
        @Nullable LocalDate carePlanSentOn,
        @Nullable LocalDate reviewOn,
        int version) {}
