package hearth.access;

import hearth.common.UserId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL about saved views. */
final class ViewStore {
    private ViewStore() {}

    /** What a user has said of a view. */
    record Use(long id, boolean start, boolean pinned, int version) {}

    /** Another's search stays theirs: it may be a name that this user must not see. */
    static List<Views.View> of(Handle h, UserId user, String list) {
        return h.createQuery("""
            select v.id, v.name, case when v.user_id = :user then v.body_json
                        when json_valid(v.body_json) then json_remove(v.body_json, '$.search')
                        else '' end as body, v.version, v.is_shared as shared,
                   case when v.user_id = :user then null else o.name end as owner,
                   coalesce(u.is_start, v.is_start and v.user_id = :user) as start,
                   coalesce(u.is_pinned, 0) as pinned
              from saved_view v join app_user o on o.id = v.user_id
              left join saved_view_use u on u.view_id = v.id and u.user_id = :user
             where v.screen = :list and (v.user_id = :user or v.is_shared)
             order by coalesce(u.is_pinned, 0) desc, v.user_id <> :user, lower(v.name), v.id\
            """)
                .bind("user", user)
                .bind("list", list)
                .mapTo(Views.View.class)
                .list();
    }

    static Optional<Use> use(Handle h, UserId user, long view) {
        return h.createQuery("""
            select id, is_start as start, is_pinned as pinned, version from saved_view_use
             where user_id = :user and view_id = :view\
            """)
                .bind("user", user)
                .bind("view", view)
                .mapTo(Use.class)
                .findOne();
    }

    static List<Long> uses(Handle h, long view) {
        return h.createQuery("select id from saved_view_use where view_id = :view")
                .bind("view", view)
                .mapTo(Long.class)
                .list();
    }
}
