package hearth.carers.visits;

import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about notes of visits. */
final class VisitNoteStore {
    private static final String SELECT = """
        select n.id, n.household_id as household, n.on_day, n.kind, n.announced, n.seen, n.author_id, u.name as author,
               n.signed_at, n.version
          from visit_note n join app_user u on u.id = n.author_id
        """;

    private VisitNoteStore() {}

    /** A note without what hangs on it. */
    public record Bare(
            long id,
            HouseholdId household,
            LocalDate onDay,
            VisitNote.Kind kind,
            Answer announced,
            @Nullable String seen,
            UserId authorId,
            String author,
            @Nullable Instant signedAt,
            int version) {}

    /** A note that names a child. */
    public record Naming(HouseholdId household, String reference, LocalDate onDay, VisitNote.Seen seen) {}

    /** Something agreed that is not done. */
    public record Open(
            long id,
            String what,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            LocalDate onDay,
            int version) {}

    /** One that is due. */
    public record DueAction(
            long id,
            HouseholdId household,
            String reference,
            String what,
            @Nullable String owner,
            LocalDate dueOn,
            LocalDate onDay) {}

    static List<VisitNote> of(Handle h, HouseholdId household) {
        return read(h, "n.household_id = :about", household.value());
    }

    static Optional<VisitNote> find(Handle h, long id) {
        return read(h, "n.id = :about", id).stream().findFirst();
    }

    private static List<VisitNote> read(Handle h, String where, long about) {
        var hung = new Hung(h, where, about);
        Map<Long, List<VisitNote.Part>> parts = hung.by(
                "select x.note_id, x.heading, x.text, x.for_carer from visit_note_part x",
                "x.position",
                VisitNote.Part.class);
        Map<Long, List<VisitNote.SeenChild>> children = hung.by(
                "select x.note_id, x.child_id as child, s.reference, x.seen from visit_note_child x join subject s on"
                        + " s.id = x.child_id",
                "x.child_id",
                VisitNote.SeenChild.class);
        Map<Long, List<VisitNote.Action>> actions = hung.by(
                "select x.note_id, x.id, x.what, w.name as owner, x.due_on, x.done_on, x.version from visit_note_action"
                        + " x left join worker w on w.id = x.owner_id",
                "x.id",
                VisitNote.Action.class);
        Map<Long, List<VisitNote.Addition>> additions = hung.by(
                "select x.note_id, x.added_at as at, u.name as author, x.text from visit_note_addition x join app_user"
                        + " u on u.id = x.author_id",
                "x.id",
                VisitNote.Addition.class);
        return h
                .createQuery(SELECT + " where <where> order by n.on_day desc, n.id desc")
                .define("where", where)
                .bind("about", about)
                .mapTo(Bare.class)
                .list()
                .stream()
                .map(b -> new VisitNote(
                        b.id(),
                        b.household(),
                        b.onDay(),
                        b.kind(),
                        b.announced(),
                        b.seen(),
                        parts.getOrDefault(b.id(), List.of()),
                        children.getOrDefault(b.id(), List.of()),
                        actions.getOrDefault(b.id(), List.of()),
                        additions.getOrDefault(b.id(), List.of()),
                        b.authorId(),
                        b.author(),
                        b.signedAt(),
                        b.version()))
                .toList();
    }

    /** What hangs on the notes that a condition finds. */
    private record Hung(Handle h, String where, long about) {
        /** By note; the select gives {@code note_id} and names its table x. */
        private <T> Map<Long, List<T>> by(String select, String order, Class<T> type) {
            return h.createQuery(select + " join visit_note n on n.id = x.note_id where <where> order by " + order)
                    .define("where", where)
                    .bind("about", about)
                    .reduceRows(new HashMap<>(), (all, row) -> {
                        all.computeIfAbsent(row.getColumn("note_id", Long.class), id -> new ArrayList<>())
                                .add(row.getRow(type));
                        return all;
                    });
        }
    }

    /** What was agreed with a household and is not done, the earliest first. */
    static List<Open> open(Handle h, HouseholdId household) {
        return h.createQuery("""
            select a.id, a.what, w.name as owner, a.due_on, n.on_day, a.version
              from visit_note_action a join visit_note n on n.id = a.note_id left join worker w on w.id = a.owner_id
             where n.household_id = :household and a.done_on is null order by a.id\
            """).bind("household", household).mapTo(Open.class).list();
    }

    static List<DueAction> due(Handle h, LocalDate until) {
        return h.createQuery("""
            select a.id, n.household_id as household, s.reference, a.what, w.name as owner, a.due_on, n.on_day
              from visit_note_action a join visit_note n on n.id = a.note_id join subject s on s.id = n.household_id
              left join worker w on w.id = a.owner_id
             where a.done_on is null and a.due_on <= :until order by a.id\
            """).bind("until", until).mapTo(DueAction.class).list();
    }

    static List<Naming> naming(Handle h, ChildId child) {
        return h.createQuery("""
            select n.household_id as household, s.reference, n.on_day, c.seen
              from visit_note_child c join visit_note n on n.id = c.note_id join subject s on s.id = n.household_id
             where c.child_id = :child and n.signed_at is not null
               and s.id not in (select id from temp.hidden_subject)
             order by n.on_day desc, n.id desc\
            """).bind("child", child).mapTo(Naming.class).list();
    }

    /** A visit of that kind and day that was recorded as done and has no note yet. */
    static Optional<Long> duty(Handle h, HouseholdId household, String kind, LocalDate day) {
        return h.createQuery("""
            select d.id from duty_done d
             where d.household_id = :household and d.kind = :kind and d.done_on = :day
               and not exists (select 1 from visit_note n where n.duty_id = d.id)
             order by d.id limit 1\
            """)
                .bind("household", household)
                .bind("kind", kind)
                .bind("day", day)
                .mapTo(Long.class)
                .findOne();
    }

    /** The rows of a note that its draft replaces. */
    static List<Long> rows(Handle h, String table, long note) {
        return h.createQuery("select rowid from <table> where note_id = :note")
                .define("table", table)
                .bind("note", note)
                .mapTo(Long.class)
                .list();
    }

    static List<NoteHeadings.Heading> headings(Handle h) {
        return h.createQuery("""
            select id, position, heading as words, for_carer, version from note_heading where retired_on is null
             order by position, id\
            """).mapTo(NoteHeadings.Heading.class).list();
    }
}
