package hearth.access;

import com.fasterxml.jackson.jr.ob.JSON;
import hearth.common.Broken;
import hearth.common.Fault;
import hearth.common.UserId;
import hearth.store.Tx;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The SQL about half-typed forms. */
final class DraftStore {
    private DraftStore() {}

    static void forget(Tx tx, UserId user, String form) {
        tx.untracked("delete from draft where user_id = ? and form = ?", user, form);
    }

    static void put(Tx tx, UserId user, String form, Map<String, String> typed) {
        try {
            tx.untracked(
                    "insert into draft (user_id, form, body_json, saved_at) values (?, ?, ?, ?)",
                    user,
                    form,
                    JSON.std.asString(typed),
                    tx.now());
        } catch (IOException e) {
            throw new Broken(Fault.UNEXPECTED, e);
        }
    }

    static Map<String, String> find(Handle h, UserId user, String form) {
        Map<String, String> typed = new HashMap<>();
        h.createQuery("select body_json from draft where user_id = :user and form = :form order by id desc limit 1")
                .bind("user", user)
                .bind("form", form)
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
