package hearth.exchange.letters;

import hearth.common.SubjectId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about templates of letters and letters made. */
final class LetterStore {
    private static final String TEMPLATE = """
        select t.id, t.kind, t.name, t.about, t.document, t.note, t.put_at, u.name as by
          from letter_template t join app_user u on u.id = t.put_by\
        """;

    private LetterStore() {}

    /** The newest version of every kind. */
    static List<LetterTemplate> newest(Handle h) {
        return h.createQuery(TEMPLATE + """

            where t.id in (select max(id) from letter_template group by kind) order by lower(t.name), t.id\
            """).mapTo(LetterTemplate.class).list();
    }

    /** Every version of a kind, the newest first. */
    static List<LetterTemplate> versions(Handle h, String kind) {
        return h.createQuery(TEMPLATE + " where t.kind = :kind order by t.id desc")
                .bind("kind", kind)
                .mapTo(LetterTemplate.class)
                .list();
    }

    static List<Letter> of(Handle h, SubjectId about) {
        return h.createQuery("""
            select l.id, l.name, l.way, l.document, l.made_at, u.name as by, l.sent_on, l.version
              from letter l join app_user u on u.id = l.made_by
             where l.subject_id = :about order by l.id desc\
            """).bind("about", about).mapTo(Letter.class).list();
    }
}
