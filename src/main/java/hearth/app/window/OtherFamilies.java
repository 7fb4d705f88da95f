package hearth.app.window;

import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Member;
import hearth.carers.People;
import hearth.common.ChildId;
import hearth.placements.ChildLine;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What people of other families are called: names that a page for one household's carers should not have. */
final class OtherFamilies {
    private OtherFamilies() {}

    /**
     * Whole names of everybody who lives in another household, whole and first names of children who never lived in this one, and the
     * references of both, as far as the user may see them. A first name that somebody here has too is left out.
     *
     * @param reference of the household
     * @param members everybody who lives or lived in it
     * @param here the children who live or lived in it
     */
    static Set<String> names(Session session, String reference, List<Member> members, Collection<ChildId> here) {
        var names = new HashSet<String>();
        var own = new HashSet<String>();
        members.stream().map(Member::name).forEach(name -> own.add(first(name)));
        session.<List<People.Named>>read(Right.SEE_CARERS, h -> People.everybody(h, session.today())).stream()
                .filter(person -> !person.household().equals(reference))
                .forEach(person -> names.add(person.name()));
        members.forEach(member -> names.remove(member.name()));
        if (session.may(Right.SEE_CHILDREN)) {
            var children = session.read(Right.SEE_CHILDREN, h -> ChildLine.LISTING.all(h, Query.on(session.today())));
            children.stream()
                    .filter(child -> here.contains(child.id()))
                    .flatMap(child -> Stream.ofNullable(child.name()))
                    .forEach(name -> own.add(first(name)));
            for (ChildLine child : children) {
                if (!here.contains(child.id())) {
                    names.add(child.reference());
                    Stream.ofNullable(child.name())
                            .flatMap(n -> Stream.of(n, first(n)))
                            .forEach(names::add);
                }
            }
        }
        names.removeAll(own);
        return names;
    }

    /** "Zoe" of "Zoe Ashworth". */
    private static String first(String name) {
        int space = name.strip().indexOf(' ');
        return space < 0 ? name.strip() : name.strip().substring(0, space);
    }
}
