package hearth.placements;

import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.geography.Geography;
import hearth.placements.ssda903.Episode;
import hearth.placements.ssda903.ReturnFile;
import hearth.placements.ssda903.rules.Advice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A child's episodes of the SSDA903 return before and after something that is about to be saved.
 *
 * @param before as they stand
 * @param after as they would stand
 * @param advice what the rules of the return would find then and do not find now
 * @param confidential postcodes that are not said in words
 */
public record EpisodesAhead(List<Episode> before, List<Episode> after, List<String> advice, Set<String> confidential) {
    public EpisodesAhead {
        before = List.copyOf(before);
        after = List.copyOf(after);
        advice = List.copyOf(advice);
        confidential = Set.copyOf(confidential);
    }

    /** The postcodes of a child's homes whose address is confidential. */
    static Set<String> confidential(Handle h, ChildId child) {
        return Placements.of(h, child).stream()
                .flatMap(home -> home.phases().stream())
                .filter(Placement.Phase::confidential)
                .map(Placement.Phase::postcode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** What the rules of the return find in a child's episodes. */
    static List<String> findings(Handle h, Geography geography, ChildId child, LocalDate today) {
        return Advice.of(h, geography, child, today).stream()
                .filter(f -> f.file() == ReturnFile.EPISODES)
                .map(Advice::words)
                .toList();
    }

    /** The lines that would be new or different, in words; the first first. */
    public List<String> words() {
        var words = new ArrayList<String>();
        for (Episode episode : after) {
            if (!before.contains(episode)) {
                boolean changed = before.stream().anyMatch(e -> e.decom().equals(episode.decom()));
                words.add((changed ? "Changed: " : "New: ") + words(episode));
            }
        }
        before.stream()
                .filter(gone -> after.stream().noneMatch(e -> e.decom().equals(gone.decom())))
                .forEach(gone -> words.add("Gone: " + words(gone)));
        return words;
    }

    private String words(Episode e) {
        String where = e.plPost() != null && confidential.contains(e.plPost()) ? "address confidential" : e.plPost();
        String codes = Stream.of(
                        coded("new-episode", e.rne()), e.ls(), coded("place", e.place()), e.placeProvider(), where)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String ends = e.dec() == null
                ? ", open"
                : Stream.of(" until " + BritishDates.format(e.dec()), e.rec(), e.reasonPlaceChange())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return "from " + BritishDates.format(e.decom()) + ends + ": " + codes;
    }

    private static @Nullable String coded(String list, @Nullable String code) {
        return code == null ? null : code + " (" + CodeList.named(list).label(code) + ")";
    }
}
