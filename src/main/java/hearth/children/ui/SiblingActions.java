package hearth.children.ui;

import hearth.access.Session;
import hearth.children.Child;
import hearth.children.Siblings;
import hearth.common.ChildId;
import hearth.common.Kind;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Go;
import hearth.ui.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Brothers and sisters: who is whose, and what is planned for them. */
final class SiblingActions {
    private final Desk desk;
    private final Session session;
    private final Go go;

    SiblingActions(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /**
     * Says that another child is a brother or sister; whoever is linked already is then one of that child too, where they are full
     * brothers and sisters.
     *
     * @param others children that can be chosen
     */
    void link(Child child, List<Option> others, List<Siblings.Link> linked) {
        var ask = new Ask(desk, "Brother or sister of " + child.name());
        ask.show(ask.form("Save", "Saved", go, values -> {
                    var all = new ArrayList<ChildId>(List.of(child.id(), id(values.text("child"))));
                    Siblings.Kind kind = Siblings.Kind.valueOf(values.text("kind"));
                    if (values.flag("all")) {
                        linked.forEach(l -> all.add(l.childId()));
                    }
                    Siblings.link(session, all, kind);
                })
                .choose("child", "Who", others)
                .hint("Type a part of the name or the reference")
                .pick("kind", "Full, half or step", Option.of(Siblings.Kind.values(), Siblings.Kind::label))
                .add("all", "Also of the brothers and sisters recorded already", Kind.FLAG)
                .set("kind", Siblings.Kind.FULL)
                .set("all", !linked.isEmpty()));
    }

    void unlink(Child child, ChildId other, String name) {
        desk.dialogs()
                .confirm(
                        "Not brother or sister?",
                        name + " was recorded as a brother or sister of " + child.name() + " by mistake.",
                        "Take away",
                        () -> desk.background()
                                .write("Saving", () -> Siblings.unlink(session, child.id(), other))
                                .then(x -> {
                                    go.saved("Saved");
                                    go.refresh();
                                }));
    }

    /** Plans whether they live together: for the group there is, or for a first one of all who are linked. */
    void plan(Child child, List<Siblings.Link> linked, Siblings.Group group) {
        var ask = new Ask(desk, "Together or apart");
        Siblings.Plan now = group.plans().isEmpty() ? null : group.plans().getLast();
        ask.show(ask.form("Save plan", "Plan saved", go, values -> {
                    LocalDate from = values.date("from").orElse(session.today());
                    var plan = Siblings.Together.valueOf(values.text("plan"));
                    var strength = Siblings.Strength.valueOf(values.text("strength"));
                    String reason = values.words("reason").orElse(null);
                    if (group.id() == 0) {
                        Siblings.group(session, name(child), members(child, linked), from, plan, strength, reason);
                    } else {
                        Siblings.plan(
                                session,
                                group,
                                from,
                                plan,
                                strength,
                                reason,
                                values.words("assessed_by").orElse(null));
                    }
                })
                .pick("plan", "They are to live", Option.of(Siblings.Together.values(), Siblings.Together::label))
                .pick("strength", "How firmly", Option.of(Siblings.Strength.values(), Siblings.Strength::label))
                .add("reason", "Why", Kind.LONG_TEXT)
                .optional()
                .add("assessed_by", "Who assessed it", Kind.NAME)
                .optional()
                .add("from", "From", Kind.DATE)
                .set("from", session.today())
                .set("plan", now == null ? null : now.plan())
                .set("strength", now == null ? null : now.strength())
                .set("reason", now == null ? null : now.reason())
                .set("assessed_by", now == null ? null : now.assessedBy()));
    }

    private static List<ChildId> members(Child child, List<Siblings.Link> linked) {
        if (linked.isEmpty()) {
            // Hearth's own: a plan for brothers and sisters names them.
            throw new RuleRefused(Refusal.of("SIBLING-02", "Say first who the brothers and sisters are."));
        }
        var all = new ArrayList<ChildId>(List.of(child.id()));
        linked.forEach(l -> all.add(l.childId()));
        return all;
    }

    private static String name(Child child) {
        return child.lastName() == null ? child.reference() : child.lastName();
    }

    private static ChildId id(String value) {
        return new ChildId(Long.parseLong(value));
    }
}
