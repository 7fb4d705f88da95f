package hearth.exchange.letters;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Mendable;
import hearth.store.Documents;
import hearth.store.Row;
import hearth.store.Tx;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The templates of letters: Hearth's own, a team's in their place, and letters of the team's own; every version is kept. */
public final class Templates {
    private static final int LONGEST_NAME = 60;

    private Templates() {}

    static Optional<BuiltIn> builtIn(String kind) {
        return Arrays.stream(BuiltIn.values())
                .filter(b -> b.name().equals(kind))
                .findFirst();
    }

    /** Those in use: Hearth's in their order, with the team's versions in their place, then the team's own by name. */
    public static List<LetterTemplate> inUse(Handle h) {
        var newest = new HashMap<String, LetterTemplate>();
        var own = new ArrayList<LetterTemplate>();
        for (LetterTemplate template : LetterStore.newest(h)) {
            newest.put(template.kind(), template);
            if (!template.replacesOne() && template.document() != null) {
                own.add(template);
            }
        }
        var all = new ArrayList<LetterTemplate>();
        for (BuiltIn built : BuiltIn.values()) {
            LetterTemplate put = newest.get(built.name());
            all.add(put == null || put.document() == null ? LetterTemplate.of(built) : put);
        }
        all.addAll(own);
        return all;
    }

    /** Every version of a letter that the team has put there, the newest first. */
    public static List<LetterTemplate> versions(Handle h, String kind) {
        return LetterStore.versions(h, kind);
    }

    /** The Word file of a version: what a team takes out, edits and puts back. */
    public static byte[] word(Handle h, LetterTemplate template) {
        if (template.document() != null) {
            return Documents.get(h, template.document());
        }
        return builtIn(template.kind())
                .orElseThrow(() -> new Mendable("That letter is no longer in use. Choose another."))
                .word();
    }

    /**
     * Puts a new version in the place of the one in use, and gives what was taken out of the file, in words.
     *
     * @param note why it was changed, or null
     * @throws Mendable with everything in the file that keeps it from being used
     */
    public static List<String> put(Session session, LetterTemplate before, byte[] file, @Nullable String note) {
        session.require(Right.SET_TARGETS);
        TemplateCheck.Checked checked = TemplateCheck.of(file);
        session.write(
                Right.SET_TARGETS,
                "change a letter's template",
                tx -> insert(
                        tx,
                        session,
                        before.kind(),
                        before.name(),
                        before.about(),
                        note,
                        Documents.put(tx, checked.word().get())));
        return checked.cut();
    }

    /**
     * Adds a letter of the team's own.
     *
     * @throws Mendable with everything in the file that keeps it from being used, or for a name that is taken
     */
    public static List<String> add(Session session, String name, About about, byte[] file) {
        session.require(Right.SET_TARGETS);
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new Mendable("Enter a name of at most " + LONGEST_NAME + " letters.");
        }
        TemplateCheck.Checked checked = TemplateCheck.of(file);
        session.write(Right.SET_TARGETS, "add a letter", tx -> {
            boolean taken = inUse(tx.sql()).stream().anyMatch(t -> t.name().equalsIgnoreCase(called));
            if (taken) {
                throw new Mendable("There is a letter of that name already. Give this one another name.");
            }
            String kind = "OWN " + called.toLowerCase(Locale.UK);
            return insert(
                    tx,
                    session,
                    kind,
                    called,
                    about,
                    null,
                    Documents.put(tx, checked.word().get()));
        });
        return checked.cut();
    }

    /** Goes back to Hearth's own; a letter of the team's own goes out of use. What was there before stays among its versions. */
    public static void drop(Session session, LetterTemplate template) {
        session.write(
                Right.SET_TARGETS,
                "change a letter's template",
                tx -> insert(tx, session, template.kind(), template.name(), template.about(), null, null));
    }

    private static long insert(
            Tx tx,
            Session session,
            String kind,
            String name,
            About about,
            @Nullable String note,
            @Nullable String document) {
        return tx.insert(
                null,
                "letter_template",
                Row.of("kind", kind)
                        .and("name", name)
                        .and("about", about)
                        .and("document", document)
                        .and("note", note)
                        .and("put_at", tx.now())
                        .and("put_by", session.user()));
    }

    /** Each field and what it is, for those who write templates. */
    public static Map<String, String> fields() {
        var fields = new java.util.LinkedHashMap<String, String>();
        for (LetterField field : LetterField.values()) {
            fields.put("«" + field.words() + "»", field.label());
        }
        return fields;
    }
}
