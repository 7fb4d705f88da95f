package hearth.access;

import hearth.common.SubjectId;
import hearth.common.UserId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Notes on a record, newest first. */
public final class Notes {
    private Notes() {}

    public static List<Note> on(Handle h, SubjectId about) {
        return NoteStore.on(h, about);
    }

    /** Writes one; the right is that of the record it is about. */
    public static long add(Session session, Right right, SubjectId about, LocalDate day, String kind, String text) {
        return session.write(right, "write a note", tx -> add(tx, session.user(), about, day, kind, text));
    }

    /** The same as part of a larger change. */
    public static long add(Tx tx, UserId author, SubjectId about, LocalDate day, String kind, String text) {
        return tx.insert(
                about,
                "note",
                Row.of("subject_id", about)
                        .and("on_day", day)
                        .and("kind", kind)
                        .and("text", text)
                        .and("author_id", author));
    }
}
