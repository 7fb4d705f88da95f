package hearth.placements;

import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.PlacementId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a named person of the authority decided where a rule asks for it.
 *
 * @param role such as nominated officer or director of children's services
 * @param outcome YES or NO
 * @param toldAt the time of the day at which it was said by telephone, such as 16:10
 * @param proofDueOn by when it must be there in writing
 */
public record AuthorityDecision(
        long id,
        Kind kind,
        @Nullable ChildId childId,
        @Nullable PlacementId placementId,
        String role,
        String name,
        LocalDate decidedOn,
        Answer outcome,
        @Nullable LocalDate expiresOn,
        @Nullable String text,
        @Nullable String toldAt,
        @Nullable LocalDate proofDueOn,
        @Nullable LocalDate proofOn,
        int version) {

    /** Said by telephone, and the written proof is not there yet. */
    public boolean wantsProof() {
        return proofDueOn != null && proofOn == null;
    }

    /** What was asked. */
    public enum Kind {
        OUT_OF_AREA("Home outside the area"),
        AT_A_DISTANCE("Home at a distance"),
        KS4_MOVE("Change of school in Key Stage 4"),
        ROOM_SHARING("Sharing a bedroom"),
        BEYOND_TERMS_REG23("Emergency outside the terms"),
        OTHER_AUTHORITY_CONSENT("Consent of another authority"),
        PROVIDER_CONSENT("Consent of the provider"),
        RISK_ACCEPTED("Risk accepted"),
        REG24_EXTENSION("Temporary approval extended"),
        CONNECTED_CONSIDERED("Family and friends considered"),
        WEIGHTS("Weights of matching"),
        OTHER("Other");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
