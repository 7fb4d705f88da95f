package hearth.placements;

import hearth.common.ProviderId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever provides homes: our own service, another council, an agency, the owner of children's homes.
 *
 * @param phone whom to ring for a home
 * @param noticeDays how many days' notice its contract asks for, null where nobody has written it down
 */
public record Provider(
        ProviderId id,
        String reference,
        String name,
        Sector sector,
        @Nullable String phone,
        @Nullable Integer noticeDays,
        int version) {

    /** What sort of thing Ofsted has given a number. */
    public enum EstablishmentKind {
        FOSTERING_SERVICE("Fostering service"),
        CHILDRENS_HOME("Children's home"),
        SECURE_HOME("Secure children's home"),
        SUPPORTED_ACCOMMODATION("Supported accommodation"),
        RESIDENTIAL_SCHOOL("Residential school"),
        FAMILY_CENTRE("Family centre"),
        ADOPTION("Adoption agency"),
        OTHER("Other");

        private final String label;

        EstablishmentKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** What a placement code (list "place") says it must be. */
        public static EstablishmentKind ofPlace(String place) {
            return switch (place) {
                case "K1" -> SECURE_HOME;
                case "K2" -> CHILDRENS_HOME;
                case "K3", "H5" -> SUPPORTED_ACCOMMODATION;
                case "S1" -> RESIDENTIAL_SCHOOL;
                case "R3" -> FAMILY_CENTRE;
                case "U1", "U2", "U3", "U4", "U5", "U6" -> FOSTERING_SERVICE;
                case "A3", "A4", "A5", "A6" -> ADOPTION;
                default -> OTHER;
            };
        }
    }

    /**
     * A fostering service's registration, or one children's home.
     *
     * @param urn Ofsted's number, as written
     * @param authorityCode the authority it lies in, where known
     */
    public record Establishment(
            long id,
            ProviderId providerId,
            String name,
            EstablishmentKind kind,
            @Nullable String urn,
            @Nullable String postcode,
            @Nullable String authorityCode,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            int version) {}

    /** A provider with its establishments. */
    public record Whole(Provider provider, List<Establishment> establishments) {}
}
