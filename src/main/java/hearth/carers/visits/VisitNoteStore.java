package hearth.carers.visits;

import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
        return h
                .createQuery(SELECT + " where n.household_id = :household order by n.on_day desc, n.id desc")
                .bind("household", household)
                .mapTo(Bare.class)
                .list()
                .stream()
                .map(bare -> whole(h, bare))
                .toList();
    }

    static java.util.Optional<VisitNote> find(Handle h, long id) {
        return h.createQuery(SELECT + " where n.id = :id")
                .bind("id", id)
                .mapTo(Bare.class)
                .findOne()
                .map(bare -> whole(h, bare));
    }

    private static VisitNote whole(Handle h, Bare b) {
        return new VisitNote(
                b.id(),
                b.household(),
                b.onDay(),
                b.kind(),
                b.announced(),
                b.seen(),
                of(
                        h,
                        "select heading, text, for_carer from visit_note_part where note_id = :id order by position",
                        b.id(),
                        VisitNote.Part.class),
                of(
                        h,
                        "select c.child_id as child, s.reference, c.seen from visit_note_child c join subject s on"
                                + " s.id = c.child_id where c.note_id = :id order by c.child_id",
                        b.id(),
                        VisitNote.SeenChild.class),
                of(
                        h,
                        "select a.id, a.what, w.name as owner, a.due_on, a.done_on, a.version from visit_note_action a"
                                + " left join worker w on w.id = a.owner_id where a.note_id = :id order by a.id",
                        b.id(),
                        VisitNote.Action.class),
                of(
                        h,
                        "select d.added_at as at, u.name as author, d.text from visit_note_addition d join app_user u"
                                + " on u.id = d.author_id where d.note_id = :id order by d.id",
                        b.id(),
                        VisitNote.Addition.class),
                b.authorId(),
                b.author(),
                b.signedAt(),
                b.version());
    }

    private static <T> List<T> of(Handle h, String sql, long id, Class<T> type) {
        return h.createQuery(sql).bind("id", id).mapTo(type).list();
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
    static java.util.Optional<Long> duty(Handle h, HouseholdId household, String kind, LocalDate day) {
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
