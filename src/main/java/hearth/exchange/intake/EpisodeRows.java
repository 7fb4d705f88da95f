package hearth.exchange.intake;

import hearth.children.Child;
import hearth.children.Children;
import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.common.HearthException;
import hearth.common.Mendable;
import hearth.exchange.sheet.SheetKind;
import hearth.geography.Geography;
import hearth.placements.ReturnIntake;
import hearth.placements.ssda903.Episode;
import hearth.placements.ssda903.Facts;
import hearth.placements.ssda903.FactsReading;
import hearth.placements.ssda903.Received;
import hearth.placements.ssda903.ReturnFile;
import hearth.placements.ssda903.ReturnRow;
import hearth.placements.ssda903.Returns;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The file EPISODES of the return: all lines of a child are one story, taken over together. */
final class EpisodeRows extends ReturnRows {
    private final Geography geography;
    private final Map<String, List<Told>> told = new HashMap<>();
    private final Map<String, Story> done = new HashMap<>();
    private final Map<String, HearthException> refused = new HashMap<>();

    EpisodeRows(Geography geography, ReturnLines lines) {
        super(SheetKind.SSDA903_EPISODES, ReturnFile.EPISODES, lines);
        this.geography = geography;
    }

    /**
     * What became of a child's lines.
     *
     * @param hearths the lines that stay as Hearth has them, because somebody changed the child here; null where the file's were taken
     */
    private record Story(
            Outcome outcome, String reference, @Nullable List<Episode> hearths) {}

    @Override
    public String table() {
        return "period_of_care";
    }

    @Override
    List<String> needed() {
        return List.of("DECOM");
    }

    @Override
    public void begin(List<Line> all) {
        super.begin(all);
        for (Line line : all) {
            Told one = line.told();
            told.computeIfAbsent(String.valueOf(one.text("CHILD")), child -> new ArrayList<>())
                    .add(one);
        }
    }

    @Override
    Done take(Tx tx, Line line, Told one, ChildId id) {
        String number = String.valueOf(one.text("CHILD"));
        HearthException no = refused.get(number);
        if (no != null) {
            throw no;
        }
        Story story = done.get(number);
        if (story == null) {
            try {
                story = story(tx, number, id);
            } catch (HearthException e) {
                refused.put(number, e);
                throw e;
            }
            done.put(number, story);
        }
        List<Episode> hearths = story.hearths();
        if (hearths == null) {
            return new Done(story.outcome(), 0, story.reference(), one, List.of());
        }
        Told stored = hearths.stream()
                .filter(e -> e.decom().equals(one.day("DECOM")))
                .findFirst()
                .map(EpisodeRows::told)
                .orElse(Told.nothing());
        List<String> conflicts = stored.has("DECOM")
                ? ReturnFile.EPISODES.columns().stream()
                        .filter(c -> !c.equals("CHILD") && !Objects.equals(stored.get(c), one.get(c)))
                        .toList()
                : List.of("DECOM");
        return new Done(Outcome.SAME, 0, story.reference(), stored, conflicts);
    }

    private Story story(Tx tx, String number, ChildId id) {
        Child child = Children.find(tx.sql(), id).orElseThrow();
        FinancialYear year = lines().year();
        List<Told> all = told.getOrDefault(number, List.of());
        List<Episode> before = Returns.episodes(tx.sql(), id);
        boolean readable = all.stream().allMatch(EpisodeRows::readable);
        if (!readable && lines().chosen()) {
            throw new Mendable("A line of child " + number + " has a day that is none. Correct it in the file.");
        }
        if (!before.isEmpty() && !lines().chosen()) {
            if (cameBefore(tx, id, year, all)) {
                return new Story(Outcome.SAME, child.reference(), null);
            }
            List<Episode> hearths = Returns.episodes(tx.sql(), year, id);
            List<Episode> theirs = episodes(all);
            if (readable
                    && hearths.size() == theirs.size()
                    && Set.copyOf(hearths).equals(Set.copyOf(theirs))) {
                return new Story(Outcome.SAME, child.reference(), null);
            }
            if (Received.changedByHand(tx.sql(), id, year.end(), tx.number())) {
                lines().byHand(id);
                return new Story(Outcome.SAME, child.reference(), hearths);
            }
            if (!readable) {
                throw new Mendable("A line of child " + number + " has a day that is none, so Hearth keeps the episodes"
                        + " that it has. Correct it in the file and import it again.");
            }
        }
        List<Episode> wanted =
                before.isEmpty() ? episodes(all) : merged(before, Returns.episodes(tx.sql(), year, id), all);
        Facts facts = FactsReading.of(wanted).facts();
        new ReturnIntake(geography, year.end()).write(tx, id, child.responsibleAuthority(), facts);
        List<Episode> after = Returns.episodes(tx.sql(), id);
        Outcome outcome = before.equals(after) ? Outcome.SAME : before.isEmpty() ? Outcome.CREATE : Outcome.UPDATE;
        return new Story(outcome, child.reference(), null);
    }

    /**
     * The child's whole story with what the lines of one year say instead: of other years, and in cells that the return leaves blank, Hearth
     * keeps what it has.
     */
    private static List<Episode> merged(List<Episode> known, List<Episode> goesOut, List<Told> all) {
        Map<LocalDate, Told> out = new HashMap<>();
        goesOut.forEach(e -> out.putIfAbsent(e.decom(), told(e)));
        Map<LocalDate, Told> whole = new HashMap<>();
        known.forEach(e -> whole.putIfAbsent(e.decom(), told(e)));
        var wanted = new ArrayList<Episode>();
        known.stream().filter(e -> !out.containsKey(e.decom())).forEach(wanted::add);
        for (Told line : all) {
            LocalDate day = Objects.requireNonNull(line.day("DECOM"));
            Told before = out.get(day);
            Told kept = whole.remove(day);
            if (before == null || kept == null) {
                wanted.add(episode(line));
                continue;
            }
            for (String column : ReturnFile.EPISODES.columns()) {
                if (!Objects.equals(before.get(column), line.get(column)) && !column.equals("CHILD")) {
                    kept.remove(column);
                    kept.put(column, line.get(column));
                }
            }
            wanted.add(episode(kept));
        }
        wanted.sort(Comparator.comparing(Episode::decom));
        return wanted;
    }

    /** Whether these are the lines that the last return of the year had of the child. */
    private static boolean cameBefore(Tx tx, ChildId child, FinancialYear year, List<Told> all) {
        Set<Map<String, String>> last = Received.last(tx.sql(), year, child).rows(ReturnFile.EPISODES).stream()
                .map(ReturnRow::cells)
                .collect(Collectors.toSet());
        Set<Map<String, String>> now = new HashSet<>();
        all.forEach(one -> now.add(ReturnLines.cells(ReturnFile.EPISODES, one)));
        return last.equals(now);
    }

    private static Told told(Episode e) {
        return Told.nothing()
                .put("DECOM", e.decom())
                .put("RNE", e.rne())
                .put("LS", e.ls())
                .put("CIN", e.cin())
                .put("PLACE", e.place())
                .put("PLACE_PROVIDER", e.placeProvider())
                .put("DEC", e.dec())
                .put("REC", e.rec())
                .put("REASON_PLACE_CHANGE", e.reasonPlaceChange())
                .put("HOME_POST", e.homePost())
                .put("PL_POST", e.plPost())
                .put("URN", e.urn());
    }

    private static boolean readable(Told one) {
        return one.has("DECOM") && !unread(one, "DEC");
    }

    /**
     * What the lines tell of a child nothing is known of: a line without its first day tells nothing, and one whose end is no day lasts
     * until another begins, or tells nothing either, because an end that cannot be read is not none.
     */
    private static List<Episode> episodes(List<Told> all) {
        Optional<LocalDate> last = all.stream()
                .map(one -> one.day("DECOM"))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return all.stream()
                .filter(one ->
                        one.has("DECOM") && (readable(one) || !last.equals(Optional.ofNullable(one.day("DECOM")))))
                .map(EpisodeRows::episode)
                .toList();
    }

    private static Episode episode(Told told) {
        LocalDate decom = Optional.ofNullable(told.day("DECOM"))
                .orElseThrow(() -> new Mendable("The day the episode began is missing."));
        return new Episode(
                decom,
                told.text("RNE"),
                told.text("LS"),
                told.text("CIN"),
                told.text("PLACE"),
                told.text("PLACE_PROVIDER"),
                told.day("DEC"),
                told.text("REC"),
                told.text("REASON_PLACE_CHANGE"),
                told.text("HOME_POST"),
                told.text("PL_POST"),
                told.text("URN"));
    }
}
