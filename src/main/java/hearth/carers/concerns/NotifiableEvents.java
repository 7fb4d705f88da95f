package hearth.carers.concerns;

import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Workers;
import hearth.carers.concerns.EventKind.Body;
import hearth.common.ChildId;
import hearth.common.ConcernId;
import hearth.common.HouseholdId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.SubjectId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Events of which others must be told: recorded, told, and what is still to tell. */
public final class NotifiableEvents {
    /** Where the clock of a day hangs. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /**
     * An event as somebody tells it.
     *
     * @param concern the concern it hangs on, or null
     */
    public record New(
            EventKind kind,
            @Nullable ChildId child,
            @Nullable ConcernId concern,
            Instant happenedAt,
            String happened) {}

    /**
     * Writes one down.
     *
     * @throws RuleRefused for a time that has not come, or for a kind that tells of a concern where it hangs on none
     */
    public long record(Session session, HouseholdId household, New told) {
        var refusals = new ArrayList<Refusal>();
        if (told.happenedAt().atZone(LONDON).toLocalDate().isAfter(session.today())) {
            refusals.add(Refusal.at("day", "Enter when it happened; that day has not come yet."));
        }
        if (told.happened().isBlank()) {
            refusals.add(Refusal.at("happened", "Enter what happened."));
        }
        if (told.concern() == null && told.kind().tellsOfAConcern()) {
            refusals.add(Refusal.at(
                    "kind",
                    "Such an event is recorded on the allegation or complaint it belongs to, by those who may see"
                            + " that."));
        }
        RuleRefused.unlessEmpty(refusals);
        return session.write(right(told.concern()), "write an event down", tx -> record(tx, household, told));
    }

    /** The same inside a larger transaction. */
    public static long record(Tx tx, HouseholdId household, New told) {
        return tx.insert(
                about(household, told.concern()),
                "notifiable_event",
                Row.of("household_id", household)
                        .and("kind", told.kind().row())
                        .and("child_id", told.child())
                        .and("concern_id", told.concern())
                        .and("happened_at", told.happenedAt())
                        .and("happened", told.happened()));
    }

    /**
     * Writes down that a body was told, and when.
     *
     * @throws RuleRefused where it was told already, need not be, or was told before it happened
     */
    public void told(Session session, NotifiableEvent event, Body body, Instant at, @Nullable String by) {
        var refusals = new ArrayList<Refusal>();
        if (!event.missing().contains(body)) {
            refusals.add(Refusal.at("body", body.label() + " has been told already, or need not be of this event."));
        }
        if (at.isBefore(event.happenedAt())) {
            refusals.add(Refusal.at("at", "It had not happened yet at that time."));
        }
        if (at.atZone(LONDON).toLocalDate().isAfter(session.today())) {
            refusals.add(Refusal.at("day", "That day has not come yet."));
        }
        RuleRefused.unlessEmpty(refusals);
        session.write(
                right(event.concern()),
                "somebody was told",
                tx -> told(tx, about(event.household(), event.concern()), event.id(), body, at, by));
    }

    /** The same inside a larger transaction. */
    public static long told(Tx tx, SubjectId about, long event, Body body, Instant at, @Nullable String by) {
        return tx.insert(
                about,
                "notifiable_event_told",
                Row.of("event_id", event)
                        .and("body", body)
                        .and("told_at", at)
                        .and("told_by", by == null ? null : Workers.named(tx, by)));
    }

    /** Those of a household that hang on no concern, the latest first. */
    public static List<NotifiableEvent> of(Handle h, HouseholdId household) {
        return NotifiableEventStore.of(h, household);
    }

    /** Those of a household with those that hang on a concern, the latest first; the caller has seen to the right. */
    public static List<NotifiableEvent> all(Handle h, HouseholdId household) {
        return NotifiableEventStore.all(h, household);
    }

    static List<NotifiableEvent> of(Handle h, ConcernId concern) {
        return NotifiableEventStore.of(h, concern);
    }

    /**
     * Whom nobody has told yet, whatever day it is: 24 hours are soon over.
     *
     * @param concerns those that hang on a concern, for those who may see it; else the others
     */
    public static List<Due> due(Handle h, boolean concerns) {
        var due = new ArrayList<Due>();
        Map<Long, NotifiableEventStore.Holder> holders = NotifiableEventStore.holders(h, concerns);
        for (NotifiableEvent event : NotifiableEventStore.unfinished(h, concerns)) {
            NotifiableEventStore.Holder holder = Objects.requireNonNull(holders.get(event.id()));
            ConcernId concern = event.concern();
            for (Body body : event.missing()) {
                due.add(new Due(
                        "TELL_" + body + "_" + event.id(),
                        concern == null ? event.household() : concern,
                        holder.reference(),
                        holder.owner(),
                        event.by().atZone(LONDON).toLocalDate(),
                        "Tell " + said(body) + " by " + TIME.format(event.by().atZone(LONDON)) + ": "
                                + event.kind().label().toLowerCase(Locale.UK),
                        "FSR 2011 reg 36 and National Minimum Standards 2011, standard 29: within 24 hours"));
            }
        }
        return due;
    }

    private static String said(Body body) {
        return body == Body.OFSTED ? "Ofsted" : "the " + body.label().toLowerCase(Locale.UK);
    }

    private static Right right(@Nullable ConcernId concern) {
        return concern == null ? Right.EDIT_CARERS : Right.EDIT_CONCERNS;
    }

    private static SubjectId about(HouseholdId household, @Nullable ConcernId concern) {
        return concern == null ? household : concern;
    }

    /** A moment of a day in words. */
    public static String words(Instant at) {
        var there = at.atZone(LONDON);
        return hearth.common.BritishDates.format(LocalDate.from(there)) + ", " + TIME.format(there);
    }
}
