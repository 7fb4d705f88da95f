package hearth.access;

import com.fasterxml.jackson.jr.ob.JSON;
import hearth.common.Broken;
import hearth.common.Fault;
import hearth.common.SubjectId;
import hearth.common.UserId;
import hearth.store.Tx;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about half-typed forms. */
final class DraftStore {
    private DraftStore() {}

    static void forget(Tx tx, UserId user, String form, @Nullable SubjectId about) {
        tx.untracked("delete from draft where user_id = ? and form = ? and subject_id is ?", user, form, about);
    }

    /** Nothing typed about a record is left, because the record is about to go. */
    static void forgetAbout(Tx tx, long subject) {
        tx.untracked("delete from draft where subject_id = ?", subject);
    }

    static void put(Tx tx, UserId user, String form, @Nullable SubjectId about, Map<String, String> typed) {
        try {
            tx.untracked(
                    "insert into draft (user_id, form, subject_id, body_json, saved_at) values (?, ?, ?, ?, ?)",
                    user,
                    form,
                    about,
                    JSON.std.asString(typed),
                    tx.now());
        } catch (IOException e) {
            throw new Broken(Fault.UNEXPECTED, e);
        }
    }

    static List<Drafts.Kept> all(Handle h, UserId user) {
        return h.createQuery("""
            select form, subject_id as about, saved_at as at from draft
             where user_id = :user and (subject_id is null or subject_id not in (select id from temp.hidden_subject))
             order by saved_at desc, id desc\
            """).bind("user", user).mapTo(Drafts.Kept.class).list();
    }

    static Map<String, String> find(Handle h, UserId user, String form, @Nullable SubjectId about) {
        Map<String, String> typed = new HashMap<>();
        h.createQuery("select body_json from draft where user_id = :user and form = :form and subject_id is :about"
                        + " order by id desc limit 1")
                .bind("user", user)
                .bind("form", form)
                .bind("about", about)
                .mapTo(String.class)
                .findOne()
                .ifPresent(json -> read(json).forEach((name, text) -> typed.put(name, String.valueOf(text))));
        return typed;
    }

    private static Map<String, Object> read(String json) {
        try {
            return JSON.std.mapFrom(json);
        } catch (IOException e) {
            throw new Broken(Fault.UNEXPECTED, e);
        }
    }
}
