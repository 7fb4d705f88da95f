package hearth.common;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that somebody is or was called.
 *
 * @param formerNames names from before, parted by commas
 */
public record AllNames(
        @Nullable String first,
        @Nullable String last,
        @Nullable String knownAs,
        @Nullable String formerNames) {
    /** By what somebody is told from others: whole names, what they are known as, last names. */
    public Set<String> telling() {
        var names = new HashSet<String>();
        add(names, last);
        add(names, knownAs);
        both(names, first, last);
        both(names, knownAs, last);
        former().forEach(before -> {
            add(names, before);
            both(names, first, before);
        });
        return names;
    }

    /** The same with the first name alone, which many have. */
    public Set<String> withFirst() {
        Set<String> names = telling();
        add(names, first);
        return names;
    }

    private Stream<String> former() {
        return formerNames == null
                ? Stream.empty()
                : Stream.of(formerNames.split("[,;/\n]", -1)).map(String::strip);
    }

    private static void both(Set<String> names, @Nullable String one, @Nullable String other) {
        if (Stream.of(one, other).allMatch(Objects::nonNull)) {
            add(names, one + " " + other);
        }
    }

    /** Never a letter alone: it is no name but an initial. */
    private static void add(Set<String> names, @Nullable String name) {
        if (name != null && name.strip().length() > 1) {
            names.add(name.strip());
        }
    }
}
