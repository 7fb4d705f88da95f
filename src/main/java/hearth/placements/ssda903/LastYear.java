package hearth.placements.ssda903;

import hearth.common.ChildId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The return of the year before, as it last came in.
 *
 * @param files which of its files came; none where that return was never imported
 * @param rows of each child
 */
public record LastYear(Set<ReturnFile> files, Map<ChildId, List<ReturnRow>> rows) {
    public static final LastYear NONE = new LastYear(Set.of(), Map.of());

    public LastYear {
        files = Set.copyOf(files);
        rows = Map.copyOf(rows);
    }

    /** Whether headers and episodes came, without which no rule can look back. */
    public boolean came() {
        return files.contains(ReturnFile.HEADER) && files.contains(ReturnFile.EPISODES);
    }
}
