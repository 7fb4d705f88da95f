package hearth.app.window;

import hearth.access.Drafts;
import hearth.access.Search;
import hearth.access.Session;
import hearth.access.Subjects;
import hearth.common.SubjectId;
import hearth.ui.Ask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form that somebody typed half: what it is called, and the page over which it was typed.
 *
 * @param form its name in the store
 * @param record over whose page; null where it was over a page of a place
 */
record HalfTyped(
        String form, String words, Instant at, @Nullable SubjectId record, Place place) {
    /** Forms with a page of their own. */
    private static final Map<String, HalfTyped> PAGES = Map.of(
            "enquiry", page("New enquiry", Place.ENQUIRIES),
            "enquiry-pasted", page("An e-mail or web form", Place.ENQUIRIES),
            "enquiry-rows", page("Enquiries in rows", Place.ENQUIRIES),
            "household", page("New household", Place.CARERS),
            "child", page("New child", Place.CHILDREN),
            "care", page("A child comes into care", Place.CHILDREN),
            "tonight", page("A home tonight", Place.CHILDREN),
            "placement", page("New placement", Place.PLACEMENTS),
            "move", page("A move", Place.PLACEMENTS));

    private static HalfTyped page(String words, Place place) {
        return new HalfTyped("", words, Instant.EPOCH, null, place);
    }

    /** Those of the signed-in user that can be gone on with, the latest first; called off the JavaFX thread. */
    static List<HalfTyped> of(Session session) {
        List<Drafts.Kept> kept = Drafts.all(session);
        List<Long> ids =
                kept.stream().map(Drafts.Kept::about).filter(Objects::nonNull).toList();
        Map<Long, Search.Hit> named = session.store().read(h -> Search.named(h, ids)).stream()
                .collect(Collectors.toMap(Search.Hit::id, Function.identity()));
        var all = new ArrayList<HalfTyped>();
        for (Drafts.Kept one : kept) {
            HalfTyped found = one.about() == null ? overPlace(one) : overRecord(session, one, named.get(one.about()));
            if (found != null) {
                all.add(found);
            }
        }
        return all;
    }

    private static @Nullable HalfTyped overRecord(Session session, Drafts.Kept one, Search.@Nullable Hit hit) {
        if (hit == null || !session.may(hit.kind().right())) {
            return null;
        }
        SubjectId record = Subjects.id(hit.kind(), hit.id());
        String about = hit.name().equals(hit.reference()) ? hit.reference() : hit.name() + ", " + hit.reference();
        return new HalfTyped(one.form(), title(one.form()) + ": " + about, one.at(), record, Places.of(record));
    }

    private static @Nullable HalfTyped overPlace(Drafts.Kept one) {
        for (Place place : Place.values()) {
            if (one.form().startsWith(place.name() + " ")) {
                String title = title(one.form().substring(place.name().length() + 1));
                return new HalfTyped(one.form(), title, one.at(), null, place);
            }
        }
        HalfTyped page = PAGES.get(one.form().split(" ", 2)[0]);
        return page == null ? null : new HalfTyped(one.form(), page.words(), one.at(), null, page.place());
    }

    private static String title(String form) {
        if (form.startsWith("letter ")) {
            return "A letter";
        }
        int end = form.indexOf(Ask.APART);
        return end < 0 ? form : form.substring(0, end);
    }

    /** Nothing of it is kept any more. */
    void giveUp(Session session) {
        Drafts.keep(session, form, record, Map.of());
    }
}
