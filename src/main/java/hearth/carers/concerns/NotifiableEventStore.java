package hearth.carers.concerns;

import hearth.common.ChildId;
import hearth.common.ConcernId;
import hearth.common.HouseholdId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about events others must be told of. */
final class NotifiableEventStore {
    private static final String SELECT = """
        select e.id, e.household_id as household, e.kind, e.child_id as child, s.reference, e.concern_id as concern,
               e.happened_at, e.happened, e.version
          from notifiable_event e left join subject s on s.id = e.child_id
        """;

    private static final String OF_CONCERNS = "(e.concern_id is not null) = :about";

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
        return read(h, "e.household_id = :about and e.concern_id is null", household.value());
    }

    /** Those of a household, on whatever they hang. */
    static List<NotifiableEvent> all(Handle h, HouseholdId household) {
        return read(h, "e.household_id = :about", household.value());
    }

    static List<NotifiableEvent> of(Handle h, ConcernId concern) {
        return read(h, "e.concern_id = :about", concern.value());
    }

    /** Those of which not everybody who must be has been told; {@code concerns} for those that hang on one. */
    static List<NotifiableEvent> unfinished(Handle h, boolean concerns) {
        return read(h, OF_CONCERNS, concerns ? 1 : 0).stream()
                .filter(event -> !event.missing().isEmpty())
                .sorted(Comparator.comparingLong(NotifiableEvent::id))
                .toList();
    }

    private static List<NotifiableEvent> read(Handle h, String where, long about) {
        Map<Long, List<NotifiableEvent.Told>> told = h.createQuery("""
            select t.event_id, t.body, t.told_at as at, w.name as by
              from notifiable_event_told t
              join notifiable_event e on e.id = t.event_id
              left join worker w on w.id = t.told_by
             where <where> order by t.told_at, t.body\
            """)
                .define("where", where)
                .bind("about", about)
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.computeIfAbsent(row.getColumn("event_id", Long.class), id -> new ArrayList<>())
                            .add(row.getRow(NotifiableEvent.Told.class));
                    return all;
                });
        return h
                .createQuery(SELECT + " where <where> order by e.happened_at desc, e.id desc")
                .define("where", where)
                .bind("about", about)
                .mapTo(Bare.class)
                .list()
                .stream()
                .map(b -> new NotifiableEvent(
                        b.id(),
                        b.household(),
                        EventKind.of(b.kind()),
                        b.child(),
                        b.reference(),
                        b.concern(),
                        b.happenedAt(),
                        b.happened(),
                        told.getOrDefault(b.id(), List.of()),
                        b.version()))
                .toList();
    }

    /** Under which record each event stands, and who has the household to look after; by event. */
    static Map<Long, Holder> holders(Handle h, boolean concerns) {
        return h.createQuery("""
            select e.id, coalesce(cs.reference, s.reference) as reference, coalesce(w.name, o.name) as owner
              from notifiable_event e
              join household hh on hh.id = e.household_id
              join subject s on s.id = hh.id
              left join subject cs on cs.id = e.concern_id
              left join worker o on o.id = hh.officer_id
              left join worker w on w.id = hh.supervising_worker_id
             where <where>\
            """)
                .define("where", OF_CONCERNS)
                .bind("about", concerns ? 1 : 0)
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(row.getColumn("id", Long.class), row.getRow(Holder.class));
                    return all;
                });
    }

    /** Under which record an event stands, and who has the household to look after. */
    public record Holder(String reference, @Nullable String owner) {}
}
