package hearth.recruitment;

import hearth.access.Search;
import hearth.common.NameWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Who may be the same people as those somebody is writing down: enquiries and households with the same name in any order, phone
 * number in any spelling, e-mail or postcode. It warns and never stops anybody.
 */
public final class Likely {
    private static final int MOST = 8;

    private Likely() {}

    /** What is typed so far; empty for nothing. */
    public record Typed(String firstName, String lastName, String phone, String email, String postcode) {}

    /**
     * A record that may be of the same people.
     *
     * @param why such as "same phone number and same name"
     */
    public record Match(Search.Hit record, String why) {}

    /** Those with most in common first; restricted records are left out. */
    public static List<Match> of(Handle h, Typed typed) {
        Map<Long, List<String>> why = LikelyStore.find(
                        h,
                        typed.lastName().isBlank() || typed.firstName().isBlank()
                                ? ""
                                : NameWords.of(typed.firstName() + " " + typed.lastName()),
                        figures(typed.phone()),
                        typed.email().strip().toLowerCase(Locale.UK),
                        typed.postcode().replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.UK))
                .stream()
                .collect(Collectors.groupingBy(
                        LikelyStore.Found::subject, Collectors.mapping(LikelyStore.Found::why, Collectors.toList())));
        var matches = new ArrayList<Match>();
        for (Search.Hit hit : Search.named(h, why.keySet())) {
            List<String> same = why.getOrDefault(hit.id(), List.of());
            matches.add(new Match(hit, same.stream().distinct().sorted().collect(Collectors.joining(" and "))));
        }
        matches.sort(Comparator.comparingInt((Match m) -> -m.why().length())
                .thenComparing(m -> m.record().name()));
        return List.copyOf(matches.subList(0, Math.min(MOST, matches.size())));
    }

    /** The last nine figures of a number, so that 0044 or a lost 0 makes no difference; empty for fewer. */
    private static String figures(String phone) {
        String figures = phone.replaceAll("\\D", "");
        return figures.length() < 9 ? "" : figures.substring(figures.length() - 9);
    }
}
