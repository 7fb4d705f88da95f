package hearth.access;

import hearth.common.SubjectId;
import hearth.store.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finding anybody by the beginnings of words: of names, references, phone numbers, e-mails, postcodes. */
public final class Search {
    private Search() {}

    /** What a record can be found by. */
    public enum By {
        NAME,
        REFERENCE,
        IDENTIFIER,
        PHONE,
        EMAIL,
        POSTCODE,
        ADDRESS,
        TEXT
    }

    /** A word or two by which a record can be found. */
    public record Entry(By by, @Nullable String body) {}

    /**
     * One record found.
     *
     * @param name what it is called; its reference where it has no name
     */
    public record Hit(long id, SubjectKind kind, String reference, String name) {}

    /** Lets a new record be found; empty entries are left out. */
    public static void add(Tx tx, SubjectId subject, Entry... entries) {
        for (Entry entry : entries) {
            if (entry.body() != null && !entry.body().isBlank()) {
                SearchStore.add(tx, subject, entry.by().name(), entry.body().strip());
            }
        }
    }

    /** Lets a changed record be found by its new words alone. */
    public static void replace(Tx tx, SubjectId subject, Entry... entries) {
        SearchStore.remove(tx, subject);
        add(tx, subject, entries);
    }

    /** The best matches, restricted records left out; one more than {@code limit} where there are more. */
    public static List<Hit> find(Handle h, String typed, int limit) {
        String words = words(typed);
        return words.isEmpty() ? List.of() : SearchStore.find(h, words, limit + 1);
    }

    /** Records as a search would show them, restricted ones left out. */
    public static List<Hit> named(Handle h, Collection<Long> ids) {
        return SearchStore.named(h, ids);
    }

    /** What is typed, as the index wants it: each word's beginning, all of them; empty where there is no word. */
    public static String words(String typed) {
        return Stream.of(typed.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .map(w -> "\"" + w + "\"*")
                .collect(Collectors.joining(" "));
    }
}
