package hearth.placements.ssda903;

import hearth.common.CodeList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of the return that Hearth makes, with their columns in order (SSDA903 rule set 2025-26). */
public enum ReturnFile {
    HEADER("header.csv", "CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"),
    EPISODES(
            "episodes.csv",
            "CHILD",
            "DECOM",
            "RNE",
            "LS",
            "CIN",
            "PLACE",
            "PLACE_PROVIDER",
            "DEC",
            "REC",
            "REASON_PLACE_CHANGE",
            "HOME_POST",
            "PL_POST",
            "URN"),
    REVIEWS("reviews.csv", "CHILD", "DOB", "REVIEW", "REVIEW_CODE"),
    UASC("uasc.csv", "CHILD", "SEX", "DOB", "DUC"),
    MISSING("missing.csv", "CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"),
    PREV_PERM("previous_permanence.csv", "CHILD", "DOB", "PREV_PERM", "LA_PERM", "DATE_PERM");

    /** The files of the whole return that Hearth does not make. */
    public static final List<String> NOT_MADE = List.of("OC2", "OC3", "AD1", "PlacedAdoption", "SWEpisodes", "DoLo");

    private static final Set<String> DATES =
            Set.of("DOB", "MC_DOB", "DECOM", "DEC", "REVIEW", "DUC", "MIS_START", "MIS_END");

    /** Columns of codes with their lists. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("SEX", "sex"),
            Map.entry("ETHNIC", "ethnicity"),
            Map.entry("RNE", "new-episode"),
            Map.entry("LS", "legal-status"),
            Map.entry("CIN", "category-of-need"),
            Map.entry("PLACE", "place"),
            Map.entry("PLACE_PROVIDER", "place-provider"),
            Map.entry("REC", "episode-ceased"),
            Map.entry("REASON_PLACE_CHANGE", "place-change"),
            Map.entry("REVIEW_CODE", "review-code"),
            Map.entry("PREV_PERM", "previous-permanence"),
            Map.entry("LA_PERM", "permanence-authority"));

    private final String fileName;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> columns;

    ReturnFile(String fileName, String... columns) {
        this.fileName = fileName;
        this.columns = List.of(columns);
    }

    /** As councils call the file. */
    public String fileName() {
        return fileName;
    }

    public List<String> columns() {
        return columns;
    }

    /** The list of a column's codes; empty where it holds none. */
    public static Optional<CodeList> codes(String column) {
        return Optional.ofNullable(LISTS.get(column)).map(CodeList::named);
    }

    /** Whether a column holds days. DATE_PERM does not: parts of that date may be unknown. */
    public static boolean isDay(String column) {
        return DATES.contains(column);
    }

    /** Whether a column holds days of the year returned: no birthday, and not DUC, which is the 18th one where the status lasts. */
    public static boolean isOfYear(String column) {
        return isDay(column) && !column.endsWith("DOB") && !column.equals("DUC");
    }

    /** The columns by which a row is told from the child's others; none where a child has one row. */
    public List<String> key() {
        return switch (this) {
            case HEADER, UASC, PREV_PERM -> List.of();
            case EPISODES -> List.of("DECOM");
            case REVIEWS -> List.of("REVIEW");
            case MISSING -> List.of("MIS_START");
        };
    }
}
