package hearth.carers.concerns;

import hearth.common.ChildId;
import hearth.common.ConcernId;
import hearth.common.HouseholdId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The SQL about events others must be told of. */
final class NotifiableEventStore {
    private static final String SELECT = """
        select e.id, e.household_id as household, e.kind, e.child_id as child, s.reference, e.concern_id as concern,
               e.happened_at, e.happened, e.version
          from notifiable_event e left join subject s on s.id = e.child_id
        """;

    private NotifiableEventStore() {}

    /** An event without who was told. */
    public record Bare(
            long id,
            HouseholdId household,
            int kind,
            @Nullable ChildId child,
            @Nullable String reference,
            @Nullable ConcernId concern,
            Instant happenedAt,
            String happened,
            int version) {}

    /** Those of a household that hang on no concern, the latest first. */
    static List<NotifiableEvent> of(Handle h, HouseholdId household) {
        return read(
                h,
                h.createQuery(SELECT
                                + " where e.household_id = :household and e.concern_id is null order by e.happened_at"
                                + " desc, e.id desc")
                        .bind("household", household));
    }

    static List<NotifiableEvent> of(Handle h, ConcernId concern) {
        return read(
                h,
                h.createQuery(SELECT + " where e.concern_id = :concern order by e.happened_at desc, e.id desc")
                        .bind("concern", concern));
    }

    /** Those of which not everybody who must be has been told; {@code concerns} for those that hang on one. */
    static List<NotifiableEvent> unfinished(Handle h, boolean concerns) {
        return read(
                        h,
                        h.createQuery(SELECT + " where (e.concern_id is not null) = :concerns order by e.id")
                                .bind("concerns", concerns))
                .stream()
                .filter(event -> !event.missing().isEmpty())
                .toList();
    }

    private static List<NotifiableEvent> read(Handle h, Query query) {
        return query.mapTo(Bare.class).list().stream()
                .map(b -> new NotifiableEvent(
                        b.id(),
                        b.household(),
                        EventKind.of(b.kind()),
                        b.child(),
                        b.reference(),
                        b.concern(),
                        b.happenedAt(),
                        b.happened(),
                        told(h, b.id()),
                        b.version()))
                .toList();
    }

    private static List<NotifiableEvent.Told> told(Handle h, long event) {
        return h.createQuery("""
            select t.body, t.told_at as at, w.name as by
              from notifiable_event_told t left join worker w on w.id = t.told_by
             where t.event_id = :event order by t.told_at, t.body\
            """)
                .bind("event", event)
                .mapTo(NotifiableEvent.Told.class)
                .list();
    }

    /** Who has a household to look after, and its reference. */
    static Holder holder(Handle h, HouseholdId household) {
        return h.createQuery("""
            select s.reference, coalesce(w.name, o.name) as owner
              from household hh join subject s on s.id = hh.id
              left join worker o on o.id = hh.officer_id left join worker w on w.id = hh.supervising_worker_id
             where hh.id = :household\
            """)
                .bind("household", household)
                .mapTo(Holder.class)
                .one();
    }

    /** Who has a household to look after. */
    public record Holder(String reference, @Nullable String owner) {}
}
