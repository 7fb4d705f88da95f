package hearth.demo;

import hearth.common.ChildId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;

/** Brothers and sisters: who is whose, and whether they are to live together. */
final class Siblings {
    private Siblings() {}

    static void record(Tx tx, List<ChildId> children, String name, LocalDate from, boolean together) {
        long group = tx.insert(null, "sibling_group", Row.of("name", name));
        for (int i = 0; i < children.size(); i++) {
            ChildId child = children.get(i);
            tx.insert(child, "sibling_group_member", Row.of("group_id", group).and("child_id", child));
            for (int j = i + 1; j < children.size(); j++) {
                tx.insert(
                        child,
                        "sibling_link",
                        Row.of("child_a", child).and("child_b", children.get(j)).and("kind", "FULL"));
            }
        }
        tx.insert(
                null,
                "sibling_plan",
                Row.of("group_id", group)
                        .and("starts_on", from)
                        .and("plan", together ? "TOGETHER" : "APART")
                        .and("strength", "SHOULD")
                        .and("reason", together ? "They want to stay together" : "Their needs are too different"));
    }
}
