package hearth.exchange.intake;

import hearth.children.Child;
import hearth.children.Children;
import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.common.HearthException;
import hearth.common.Mendable;
import hearth.exchange.sheet.ReadRow;
import hearth.exchange.sheet.SheetKind;
import hearth.geography.Geography;
import hearth.placements.ReturnIntake;
import hearth.placements.ssda903.Episode;
import hearth.placements.ssda903.FactsReading;
import hearth.placements.ssda903.Returns;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file EPISODES of the return: all lines of a child are one story, taken over together, and every line is kept as it came. */
final class EpisodeRows implements Rows {
    private final Geography geography;
    private final Map<String, List<Numbered>> lines = new HashMap<>();
    private final Map<String, Outcome> done = new HashMap<>();
    private final Map<String, HearthException> refused = new HashMap<>();
    private @Nullable LocalDate last;
    private long received;

    EpisodeRows(Geography geography) {
        this.geography = geography;
    }

    /** A line of the file with what it says. */
    private record Numbered(int row, Told told) {}

    @Override
    public SheetKind kind() {
        return SheetKind.SSDA903_EPISODES;
    }

    @Override
    public String table() {
        return "period_of_care";
    }

    @Override
    public Told told(ReadRow row, Said said) {
        Told told = Told.nothing().put("DECOM", row.date("DECOM")).put("DEC", row.date("DEC"));
        for (String field : List.of(
                "CHILD",
                "RNE",
                "LS",
                "CIN",
                "PLACE",
                "PLACE_PROVIDER",
                "REC",
                "REASON_PLACE_CHANGE",
                "HOME_POST",
                "PL_POST",
                "URN")) {
            told.put(field, row.text(field));
        }
        if (!told.has("CHILD")) {
            said.problem("CHILD", "The child's number is missing.");
        }
        if (!told.has("DECOM")) {
            said.problem("DECOM", "The day the episode began is missing, or is no date like 04/06/2026.");
        }
        if (!told.has("DEC") && row.texts().containsKey("DEC")) {
            said.problem("DEC", "This is no date. Without it the episode would count as still going on.");
        }
        return told;
    }

    @Override
    public void begin(List<Line> all) {
        for (Line line : all) {
            Told told = line.told();
            lines.computeIfAbsent(String.valueOf(told.text("CHILD")), child -> new ArrayList<>())
                    .add(new Numbered(line.row, told));
            for (String field : List.of("DECOM", "DEC")) {
                LocalDate day = told.day(field);
                last = day != null && (last == null || day.isAfter(last)) ? day : last;
            }
        }
    }

    @Override
    public Done put(Tx tx, Line line, Told told) {
        String number = String.valueOf(told.text("CHILD"));
        HearthException no = refused.get(number);
        if (no != null) {
            throw no;
        }
        Outcome outcome = done.get(number);
        if (outcome == null) {
            try {
                outcome = story(tx, number);
            } catch (HearthException e) {
                refused.put(number, e);
                throw e;
            }
            done.put(number, outcome);
        }
        return new Done(outcome, 0, "", told, List.of());
    }

    private Outcome story(Tx tx, String number) {
        ChildId id = Children.bySsda903(tx.sql(), number)
                .orElseThrow(() -> new Mendable(
                        "No child has the number " + number + ". Import the file HEADER with this one, or before."));
        Child child = Children.find(tx.sql(), id).orElseThrow();
        List<Numbered> all = lines.getOrDefault(number, List.of());
        FactsReading.Read read =
                FactsReading.of(all.stream().map(n -> episode(n.told())).toList());
        List<Episode> before = Returns.episodes(tx.sql(), id);
        FinancialYear year = year();
        new ReturnIntake(geography, year.end()).write(tx, id, child.responsibleAuthority(), read.facts());
        keep(tx, id, all, read.differs(), year);
        List<Episode> after = Returns.episodes(tx.sql(), id);
        return before.isEmpty() ? Outcome.CREATE : before.equals(after) ? Outcome.SAME : Outcome.UPDATE;
    }

    /** The collection year that the last day of the file lies in; an end on 1 April is of the year before. */
    private FinancialYear year() {
        if (last == null) {
            throw new IllegalStateException("A return without a date");
        }
        return FinancialYear.of(last.minusDays(1));
    }

    private void keep(Tx tx, ChildId child, List<Numbered> all, List<Integer> differs, FinancialYear year) {
        if (received == 0) {
            received = tx.insert(
                    null,
                    "ssda_return",
                    Row.of("collection_year", year.begins() + 1)
                            .and("source", "RECEIVED")
                            .and("at", tx.now()));
        }
        for (int i = 0; i < all.size(); i++) {
            tx.insert(
                    child,
                    "ssda_row",
                    Row.of("return_id", received)
                            .and("file", "EPISODES")
                            .and("line_no", all.get(i).row())
                            .and("child_id", child)
                            .and("cells_json", all.get(i).told().json())
                            .and("differs", differs.contains(i) ? "YES" : null));
        }
    }

    private static Episode episode(Told told) {
        LocalDate decom = told.day("DECOM");
        if (decom == null) {
            throw new Mendable("The day the episode began is missing.");
        }
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
