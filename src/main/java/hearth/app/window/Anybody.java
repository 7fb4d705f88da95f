package hearth.app.window;

import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Households;
import hearth.carers.People;
import hearth.ui.Option;
import java.util.ArrayList;
import java.util.List;

/** Children, people and homes that can be named on a child's record; the value of each is the letter C, P or H and its id. */
final class Anybody {
    private Anybody() {}

    /** All whom the user may see. */
    static List<Option> of(Session session) {
        var all = new ArrayList<Option>();
        ChildRecord.others(session).forEach(o -> all.add(new Option("C" + o.value(), o.label())));
        if (session.may(Right.SEE_CARERS)) {
            session.read(Right.SEE_CARERS, h -> {
                Households.LISTING
                        .all(h, Query.on(session.today()))
                        .forEach(home -> all.add(new Option(
                                "H" + home.id().value(), "Home of " + home.name() + ", " + home.reference())));
                People.everybody(h, session.today())
                        .forEach(p -> all.add(
                                new Option("P" + p.person().value(), p.name() + ", lives with " + p.household())));
                return all;
            });
        }
        return all;
    }
}
