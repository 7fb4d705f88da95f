package hearth.carers.visits;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The headings that a note of a visit asks for: Hearth's until the team sets its own. */
public final class NoteHeadings {
    private static final List<Heading> STANDARD = List.of(
            standard(1, "How the household is", true),
            standard(2, "Each child: health, school, family time, what they say", true),
            standard(3, "Standards: home, safety, money, training", true),
            standard(4, "Support given and asked for", true),
            standard(5, "For the file alone", false));

    /**
     * One heading.
     *
     * @param id 0 for one of Hearth's own
     * @param forCarer whether what stands under it goes to the carers too
     */
    public record Heading(long id, int position, String words, boolean forCarer, int version) {}

    private NoteHeadings() {}

    private static Heading standard(int position, String words, boolean forCarer) {
        return new Heading(0, position, words, forCarer, 1);
    }

    /** Those in use, in their order. */
    public static List<Heading> of(Handle h) {
        List<Heading> own = VisitNoteStore.headings(h);
        return own.isEmpty() ? STANDARD : own;
    }

    /** The same for a draft, with those it has text under that are no longer in use. */
    public static List<Heading> of(Handle h, @Nullable VisitNote draft) {
        var all = new ArrayList<>(of(h));
        if (draft != null) {
            draft.parts().stream()
                    .filter(part -> all.stream().noneMatch(now -> now.words().equals(part.heading())))
                    .forEach(part -> all.add(new Heading(0, all.size() + 1, part.heading(), part.forCarer(), 1)));
        }
        return all;
    }

    /**
     * Sets those that notes ask for from now on; notes already written keep theirs.
     *
     * @throws RuleRefused where there is none, or one twice
     */
    public static void set(Session session, List<Heading> headings) {
        var refusals = new ArrayList<Refusal>();
        if (headings.isEmpty()) {
            refusals.add(Refusal.at("heading1", "Enter at least one heading."));
        }
        if (headings.stream()
                        .map(h -> h.words().strip().toLowerCase(java.util.Locale.UK))
                        .distinct()
                        .count()
                < headings.size()) {
            refusals.add(Refusal.at("heading1", "The same heading stands there twice."));
        }
        RuleRefused.unlessEmpty(refusals);
        session.write(Right.SET_TARGETS, "headings of notes", tx -> {
            for (Heading old : VisitNoteStore.headings(tx.sql())) {
                tx.update(null, "note_heading", old.id(), old.version(), Row.of("retired_on", session.today()));
            }
            for (int i = 0; i < headings.size(); i++) {
                tx.insert(
                        null,
                        "note_heading",
                        Row.of("position", i + 1)
                                .and("heading", headings.get(i).words().strip())
                                .and("for_carer", headings.get(i).forCarer()));
            }
            return headings;
        });
    }
}
