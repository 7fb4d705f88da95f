package hearth.app.window;

import hearth.access.Right;
import hearth.access.Session;
import hearth.children.Child;
import hearth.children.Children;
import hearth.common.ChildId;
import hearth.common.Mendable;
import hearth.placements.Placements;
import hearth.placements.ui.PlacementForm;
import hearth.ui.Ask;
import hearth.ui.Form;
import hearth.ui.Option;
import java.util.List;

/** Which child a new placement is for; a child who lives somewhere then moves, any other moves in. */
final class NewPlacementAsk {
    private final HearthWindow.Inside in;
    private final Services services;

    /** A child, and whether they live somewhere now. */
    private record Whose(Child child, boolean livesSomewhere) {}

    NewPlacementAsk(HearthWindow.Inside in, Services services) {
        this.in = in;
        this.services = services;
    }

    void show() {
        in.desk()
                .background()
                .read("Reading which children there are", () -> ChildRecord.others(in.session()))
                .then(this::show);
    }

    private void show(List<Option> children) {
        var ask = new Ask(in.desk(), "Who moves");
        ask.show(new Form(
                        "Go on",
                        in.desk(),
                        values -> in.desk()
                                .background()
                                .read(
                                        "Opening the child",
                                        () -> read(new ChildId(Long.parseLong(values.text("child")))))
                                .then(whose -> {
                                    ask.done();
                                    open(whose);
                                }))
                .choose("child", "Child", children)
                .hint("Type a part of the name or the reference"));
    }

    private Whose read(ChildId id) {
        Session session = in.session();
        return session.open(
                Right.SEE_CHILDREN,
                id,
                h -> new Whose(
                        Children.find(h, id).orElseThrow(() -> new Mendable("That child is no longer recorded.")),
                        Placements.of(h, id).stream().anyMatch(p -> p.endsOn() == null)));
    }

    private void open(Whose whose) {
        PlacementForm form = services.placementForm(in);
        Child child = whose.child();
        in.shell()
                .open(
                        Place.PLACEMENTS,
                        () -> whose.livesSomewhere()
                                ? form.move(child.id(), child.name())
                                : form.start(child.id(), child.name()));
    }
}
