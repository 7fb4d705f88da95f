package hearth.app.window;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.People;
import hearth.children.Children;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What people of other families are called: names that a page for one household's carers should not have. */
final class OtherFamilies {
    private OtherFamilies() {}

    /**
     * Whole and last names, former ones and what they are known as, of everybody who lives or lived in another household alone or with
     * those who enquired; the same and the first names of children in care who never lived in this one, with their references; as far as
     * the user may see them. A name that somebody here has too is left out, and so are the first names of all others: too many share
     * them.
     *
     * @param here the children who live or lived in it
     */
    static Set<String> names(Session session, HouseholdId household, Collection<ChildId> here) {
        var names = new HashSet<String>();
        var own = new HashSet<String>();
        var people = new ArrayList<People.Lived>(
                session.<List<People.Lived>>read(Right.SEE_CARERS, h -> People.lived(h, household)));
        if (session.may(Right.SEE_RECRUITMENT)) {
            people.addAll(session.<List<People.Lived>>read(Right.SEE_RECRUITMENT, h -> People.enquired(h, household)));
        }
        for (People.Lived person : people) {
            if (person.here()) {
                own.addAll(person.names().withFirst());
            } else {
                names.addAll(person.names().telling());
            }
        }
        if (session.may(Right.SEE_CHILDREN)) {
            for (Children.Called child : session.<List<Children.Called>>read(Right.SEE_CHILDREN, Children::called)) {
                if (here.contains(child.id())) {
                    own.addAll(child.names().withFirst());
                } else {
                    names.add(child.reference());
                    names.addAll(child.names().withFirst());
                }
            }
        }
        names.removeAll(own);
        return names;
    }
}
