package hearth.recruitment;

import hearth.common.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A panel that sat on an application: it recommends, the decision maker decides (FSR 2011 reg 25 and 27).
 *
 * @param id 0 while not stored
 * @param members who was there, a name a line
 * @param chaired whether the chair or a vice chair was there
 * @param socialWorker whether a social work member was there
 * @param independent whether the chair or another member there was independent of the service
 * @param minutesOn the day the minutes came, from which the decision maker's working days run
 */
public record PanelSitting(
        long id,
        LocalDate satOn,
        String members,
        boolean chaired,
        boolean socialWorker,
        boolean independent,
        Recommendation recommendation,
        @Nullable String minutes,
        @Nullable LocalDate minutesOn,
        int version) {
    /** Fewest who may sit (FSR 2011 reg 24). */
    public static final int QUORUM = 5;

    /** What the panel recommended. */
    public enum Recommendation {
        SUITABLE("Suitable to foster"),
        NOT_SUITABLE("Not suitable"),
        DEFERRED("Put off, more is asked for");

        private final String label;

        Recommendation(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How many were there. */
    public int present() {
        return (int) members.lines().filter(name -> !name.isBlank()).count();
    }

    /** What it lacked to be a panel that may do business; empty where it was quorate (FSR 2011 reg 24). */
    public Optional<Refusal> lacks() {
        List<String> lacks = new ArrayList<>();
        if (present() < QUORUM) {
            lacks.add("%d of at least %d members".formatted(present(), QUORUM));
        }
        if (!chaired) {
            lacks.add("no chair or vice chair");
        }
        if (!socialWorker) {
            lacks.add("no social work member");
        }
        if (!independent) {
            lacks.add("nobody independent of the service");
        }
        return lacks.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                                EnquiryRules.QUORUM,
                                "The panel was not quorate: " + String.join(", ", lacks)
                                        + ". It may do no business so (FSR 2011 reg 24); it has to sit again.")
                        .decidedBy("the chair of the panel"));
    }
}
