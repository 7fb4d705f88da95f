package hearth.placements.ssda903;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one child was looked after, in the shapes in which it is stored; everything in order of time. */
public record Facts(List<Period> periods) {
    public Facts {
        periods = List.copyOf(periods);
    }

    /**
     * One period of care.
     *
     * @param entryRne S, or what the first line said where its start is not known
     */
    public record Period(
            LocalDate start,
            @Nullable LocalDate end,
            boolean startKnown,
            String entryRne,
            String need,
            @Nullable String homePostcode,
            @Nullable String rec,
            List<Status> statuses,
            List<Home> homes) {
        public Period {
            statuses = List.copyOf(statuses);
            homes = List.copyOf(homes);
        }
    }

    /** A legal status until the next begins. */
    public record Status(LocalDate start, String code) {}

    /** One placement. */
    public record Home(
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable String endReason,
            List<Phase> phases,
            List<Stay> stays) {
        public Home {
            phases = List.copyOf(phases);
            stays = List.copyOf(stays);
        }
    }

    /**
     * What holds of a placement until its next phase.
     *
     * @param changeReason why it began, null for the first
     * @param authority where it lies, null where not known
     */
    public record Phase(
            LocalDate start,
            @Nullable String place,
            @Nullable String provider,
            @Nullable String urn,
            @Nullable String postcode,
            @Nullable String changeReason,
            @Nullable String authority) {}

    /** Nights elsewhere while the placement lasts. */
    public record Stay(
            String code,
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable String postcode) {}
}
