package hearth.carers;

import hearth.common.ProviderId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An approval as the decision maker gave it.
 *
 * @param provider the service that approved; null for our own
 * @param connected whether it is for children of the carers' own family or friends
 * @param startsOn the day of the decision
 * @param reference what its papers call it
 */
public record NewApproval(
        @Nullable ProviderId provider,
        Kind kind,
        boolean connected,
        LocalDate startsOn,
        @Nullable String reference,
        Terms terms) {
    /** In full (FSR 2011 reg 27), or for the time being (CPPCR 2010 reg 24). */
    public enum Kind {
        FULL,
        TEMPORARY
    }
}
