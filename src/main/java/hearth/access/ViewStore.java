package hearth.access;

import hearth.common.UserId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about saved views. */
final class ViewStore {
    private ViewStore() {}

    static List<Views.View> of(Handle h, UserId user, String list) {
        return h.createQuery("""
            select id, name, is_start as start, body_json as body, version from saved_view
             where user_id = :user and screen = :list order by lower(name), id\
            """)
                .bind("user", user)
                .bind("list", list)
                .mapTo(Views.View.class)
                .list();
    }
}
