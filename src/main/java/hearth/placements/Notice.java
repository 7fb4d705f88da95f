package hearth.placements;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.ProviderId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A home is given up: from the day of notice the provider's days run, and the home is meant to end when they are over. A contract's days
 * are written down with the provider; where they are not, they are taken to be 28, as most contracts have it (general knowledge).
 */
public final class Notice {
    /** Where the provider's own days are not known. */
    public static final int USUAL_DAYS = 28;

    private Notice() {}

    /** How many days a provider's contract asks for. */
    public static int days(Handle h, @Nullable ProviderId provider) {
        return Optional.ofNullable(provider)
                .flatMap(id -> Providers.find(h, id))
                .map(Provider::noticeDays)
                .orElse(USUAL_DAYS);
    }

    /**
     * Writes it down, and with it until when the home is meant to last.
     *
     * @param until the first night elsewhere; null for the end of the provider's days
     * @throws RuleRefused where the day has not come, or the home would end before it
     */
    public static int give(
            Session session, Placement home, Placement.NoticeBy by, LocalDate on, @Nullable LocalDate until) {
        return session.write(Right.EDIT_CHILDREN, "notice on a home", tx -> {
            if (on.isAfter(session.today()) || on.isBefore(home.startsOn())) {
                throw new RuleRefused(Refusal.at(
                        "on",
                        "Enter the day on which notice was given, from " + BritishDates.format(home.startsOn())
                                + " to today."));
            }
            ProviderId provider = home.phases().getLast().providerId();
            LocalDate end = Objects.requireNonNullElseGet(until, () -> on.plusDays(days(tx.sql(), provider)));
            if (end.isBefore(on) || !end.isAfter(home.startsOn())) {
                throw new RuleRefused(Refusal.at("until", "The home ends after notice was given."));
            }
            return tx.update(
                    home.id(),
                    "placement",
                    home.id().value(),
                    home.version(),
                    Row.of("notice_on", on).and("notice_by", by).and("planned_end_on", end));
        });
    }

    /** It was taken back: the home goes on, and nobody knows until when. */
    public static int takenBack(Session session, Placement home) {
        return session.write(
                Right.EDIT_CHILDREN,
                "notice taken back",
                tx -> tx.update(
                        home.id(),
                        "placement",
                        home.id().value(),
                        home.version(),
                        Row.of("notice_on", null).and("notice_by", null).and("planned_end_on", null)));
    }
}
