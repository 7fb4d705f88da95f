package hearth.recruitment;

import hearth.access.Search;
import hearth.carers.NameAlike;
import hearth.carers.PersonKey;
import hearth.common.PersonId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Who may be the same people as those somebody is writing down: enquiries and households with the same name in any spelling and
 * order, phone number, e-mail, or postcode and house number. It warns and never stops anybody.
 */
public final class Likely {
    private static final int MOST = 8;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}])(\\d{1,4}[a-zA-Z]?)(?![\\p{L}\\p{N}])");

    private Likely() {}

    /** What is typed so far; empty for nothing. */
    public record Typed(
            String firstName, String lastName, String phone, String email, String postcode, String address) {}

    /**
     * A record that may be of the same people.
     *
     * @param why such as "same name and same phone number"
     */
    public record Match(Search.Hit record, String why) {}

    /** What two records have in common, the strongest last. */
    enum Same {
        POSTCODE("same postcode", 1),
        SIMILAR_NAME("similar name", 2),
        NAME("same name", 3),
        ADDRESS("same address", 3),
        EMAIL("same e-mail", 4),
        PHONE("same phone number", 4);

        private final String words;
        private final int weight;

        Same(String words, int weight) {
            this.words = words;
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }

    /** Those with most in common first; restricted records are left out. */
    public static List<Match> of(Handle h, Typed typed) {
        Map<PersonId, Set<Same>> people = people(h, typed);
        Map<Long, Set<Same>> why = new HashMap<>();
        for (LikelyStore.Belongs belongs : LikelyStore.records(h, people.keySet())) {
            why.computeIfAbsent(belongs.subject(), id -> new TreeSet<>())
                    .addAll(people.getOrDefault(belongs.person(), Set.of()));
        }
        String postcode = bare(typed.postcode());
        if (postcode.length() > 4) {
            String number = number(typed.address());
            for (LikelyStore.Lives lives : LikelyStore.at(h, postcode)) {
                boolean house = number != null && number.equals(number(lives.address()));
                why.computeIfAbsent(lives.subject(), id -> new TreeSet<>()).add(house ? Same.ADDRESS : Same.POSTCODE);
            }
        }
        List<Long> likeliest = why.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Long, Set<Same>> e) -> -weight(e.getValue()))
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .limit(MOST * 4L)
                .map(Map.Entry::getKey)
                .toList();
        return Search.named(h, likeliest).stream()
                .sorted(Comparator.comparingInt((Search.Hit hit) -> -weight(why.getOrDefault(hit.id(), Set.of())))
                        .thenComparing(Search.Hit::name))
                .limit(MOST)
                .map(hit -> new Match(hit, words(why.getOrDefault(hit.id(), Set.of()))))
                .toList();
    }

    /** People of any record who may be those that are typed, with what they have in common. */
    static Map<PersonId, Set<Same>> people(Handle h, Typed typed) {
        Map<PersonKey.Kind, Set<String>> keys = new EnumMap<>(PersonKey.Kind.class);
        PersonKey.of(typed.firstName(), typed.lastName(), typed.email(), typed.phone())
                .forEach(key -> keys.computeIfAbsent(key.kind(), k -> new LinkedHashSet<>())
                        .add(key.value()));
        var name = NameAlike.to(typed.firstName(), typed.lastName());
        Map<PersonId, Set<Same>> people = new LinkedHashMap<>();
        keys.forEach((kind, values) -> {
            for (LikelyStore.Candidate one : LikelyStore.sharing(h, kind, values)) {
                Same same = switch (kind) {
                    case PHONE -> Same.PHONE;
                    case EMAIL -> Same.EMAIL;
                    case SOUND -> name(name.of(one.firstName(), one.lastName()));
                };
                if (same != null) {
                    people.computeIfAbsent(one.id(), id -> new TreeSet<>()).add(same);
                }
            }
        });
        return people;
    }

    private static @Nullable Same name(double alike) {
        return alike == 0 ? null : alike == 1 ? Same.NAME : Same.SIMILAR_NAME;
    }

    private static int weight(Set<Same> same) {
        return same.stream().mapToInt(s -> s.weight).sum();
    }

    static String words(Set<Same> same) {
        return same.stream().sorted().map(s -> s.words).collect(Collectors.joining(" and "));
    }

    private static String bare(String postcode) {
        return postcode.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.UK);
    }

    /** The number of the house, where the address has one. */
    static @Nullable String number(@Nullable String address) {
        if (address == null) {
            return null;
        }
        Matcher matcher = NUMBER.matcher(address);
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.UK) : null;
    }
}
