package hearth.access;

import hearth.common.SubjectId;
import hearth.store.Tx;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about what can be found. Neither it nor its index is in the trail. */
final class SearchStore {
    private static final String HIT = """
        select s.id, s.kind, s.reference,
               coalesce((select n.body from search_text n where n.subject_id = s.id and n.field = 'NAME' limit 1),
                        s.reference) as name
        """;

    private SearchStore() {}

    static void add(Tx tx, SubjectId subject, String field, String body) {
        long id = tx.untracked(
                "insert or ignore into search_text (subject_id, field, body) values (?, ?, ?)", subject, field, body);
        if (id != 0) {
            tx.untracked("insert into search_prefix (rowid, body) values (?, ?)", id, body);
        }
    }

    static void remove(Tx tx, SubjectId subject) {
        tx.untracked("""
            insert into search_prefix (search_prefix, rowid, body)
            select 'delete', id, body from search_text where subject_id = ?\
            """, subject);
        tx.untracked("delete from search_text where subject_id = ?", subject);
    }

    /** Ranked by the best of what each is found by; names are looked up only for those that are given. */
    static List<Search.Hit> find(Handle h, String words, int limit) {
        return h.createQuery(HIT + """
             from (select t.subject_id, min(f.rank) as best
                     from (select rowid, rank from search_prefix where search_prefix match :words
                            order by rank limit :most) f
                     join search_text t on t.id = f.rowid
                    where t.subject_id not in (select id from temp.hidden_subject)
                    group by t.subject_id order by best, t.subject_id limit :limit) r
             join subject s on s.id = r.subject_id
            order by r.best, s.id\
            """)
                .bind("words", words)
                .bind("most", limit * 3)
                .bind("limit", limit)
                .mapTo(Search.Hit.class)
                .list();
    }

    static List<Search.Hit> named(Handle h, Collection<Long> ids) {
        return h.createQuery(HIT + """
             from subject s
            where s.id in (select value from json_each(:ids))
              and s.id not in (select id from temp.hidden_subject)\
            """)
                .bind("ids", ids.toString())
                .mapTo(Search.Hit.class)
                .list();
    }
}
