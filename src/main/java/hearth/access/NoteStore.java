package hearth.access;

import hearth.common.SubjectId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about notes. */
final class NoteStore {
    private NoteStore() {}

    static List<Note> on(Handle h, SubjectId about) {
        return h.createQuery("""
                        select n.id, n.on_day, n.kind, n.text, u.name as author
                          from note n join app_user u on u.id = n.author_id
                         where n.subject_id = :about
                           and not exists (select 1 from note r where r.replaces_id = n.id)
                         order by n.on_day desc, n.id desc""").bind("about", about).mapTo(Note.class).list();
    }
}
