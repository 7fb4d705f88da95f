package hearth.children;

import hearth.common.ChildId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL about brothers and sisters. */
final class SiblingStore {
    private SiblingStore() {}

    static Optional<Long> link(Handle h, ChildId lower, ChildId higher) {
        return h.createQuery("select rowid from sibling_link where child_a = :lower and child_b = :higher")
                .bind("lower", lower)
                .bind("higher", higher)
                .mapTo(Long.class)
                .findOne();
    }

    static List<Siblings.Link> links(Handle h, ChildId child) {
        return h.createQuery("""
            select case when child_a = :child then child_b else child_a end as child_id, kind
              from sibling_link where :child in (child_a, child_b) order by 1\
            """)
                .bind("child", child)
                .mapTo(Siblings.Link.class)
                .list();
    }

    static Optional<Long> group(Handle h, ChildId child) {
        return h.createQuery("select group_id from sibling_group_member where child_id = :child order by group_id desc"
                        + " limit 1")
                .bind("child", child)
                .mapTo(Long.class)
                .findOne();
    }

    static List<Siblings.Member> members(Handle h, long group) {
        return h.createQuery(
                        "select child_id, part from sibling_group_member where group_id = :group order by child_id")
                .bind("group", group)
                .mapTo(Siblings.Member.class)
                .list();
    }

    static String name(Handle h, long group) {
        return h.createQuery("select name from sibling_group where id = :group")
                .bind("group", group)
                .mapTo(String.class)
                .one();
    }

    static List<Siblings.Plan> plans(Handle h, long group) {
        return h.createQuery("""
            select id, starts_on, plan, strength, reason, assessed_by, version
              from sibling_plan where group_id = :group order by starts_on\
            """)
                .bind("group", group)
                .mapTo(Siblings.Plan.class)
                .list();
    }
}
