package hearth.placements.ssda903.rules;

import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.placements.ssda903.Postcodes;
import hearth.placements.ssda903.ReturnFile;
import hearth.placements.ssda903.ReturnRow;
import hearth.placements.ssda903.Untold;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All rows of one child, as the rules look at them. */
final class ChildRows {
    final FinancialYear year;
    final List<ReturnRow> headers;
    final List<ReturnRow> uasc;
    final List<ReturnRow> reviews;
    final List<ReturnRow> missing;
    final List<ReturnRow> permanence;
    final List<Line> lines;
    /** Pupil numbers, in capitals, that more than one child has. */
    final Set<String> doubled;

    /** Whether the child is or lately was an unaccompanied asylum-seeking child, though no row of the year says so. */
    private final boolean unaccompanied;
    /** First days of episodes outside England. */
    private final Set<LocalDate> abroad;
    /** Where postcodes lie. */
    final Postcodes postcodes;
    /** The child's rows of the year before; null where that return was not imported. */
    final @Nullable ChildRows last;

    ChildRows(FinancialYear year, LocalDate until, List<ReturnRow> rows, Set<String> doubled, Untold untold) {
        this.year = year;
        ChildId id = rows.isEmpty() ? null : rows.getFirst().id();
        unaccompanied = untold.unaccompanied(id);
        abroad = untold.abroad(id);
        postcodes = untold.postcodes();
        last = id == null || !untold.lastYear().came()
                ? null
                : new ChildRows(
                        FinancialYear.endingIn(year.begins()),
                        year.firstDay(),
                        untold.lastYear().rows().getOrDefault(id, List.of()),
                        Set.of(),
                        Untold.NOTHING);
        this.doubled = doubled;
        headers = of(rows, ReturnFile.HEADER);
        uasc = of(rows, ReturnFile.UASC);
        reviews = of(rows, ReturnFile.REVIEWS);
        missing = of(rows, ReturnFile.MISSING);
        permanence = of(rows, ReturnFile.PREV_PERM);
        var all = new ArrayList<Line>();
        of(rows, ReturnFile.EPISODES).forEach(row -> all.add(new Line(row, year, until)));
        all.sort(Comparator.comparing(l -> l.text("DECOM")));
        for (int i = 1; i < all.size(); i++) {
            all.get(i).before = all.get(i - 1);
            all.get(i - 1).next = all.get(i);
        }
        lines = List.copyOf(all);
    }

    private static List<ReturnRow> of(List<ReturnRow> rows, ReturnFile file) {
        return rows.stream().filter(row -> row.file() == file).toList();
    }

    @Nullable
    ReturnRow header() {
        return headers.isEmpty() ? null : headers.getFirst();
    }

    String head(String column) {
        ReturnRow header = header();
        return header == null ? "" : header.cells().getOrDefault(column, "");
    }

    @Nullable
    LocalDate born() {
        ReturnRow header = header();
        return header == null ? null : header.day("DOB");
    }

    /** Full years of age on a day; null where the date of birth or the day is not known. */
    @Nullable
    Integer age(@Nullable LocalDate day) {
        LocalDate born = born();
        return born == null || day == null
                ? null
                : (Integer) Period.between(born, day).getYears();
    }

    boolean younger(@Nullable LocalDate day, int years) {
        Integer age = age(day);
        return age != null && age < years;
    }

    boolean atLeast(@Nullable LocalDate day, int years) {
        Integer age = age(day);
        return age != null && age >= years;
    }

    /** Whether the child is, or lately was, an unaccompanied asylum-seeking child. */
    boolean formerly() {
        return unaccompanied || !uasc.isEmpty() || (last != null && !last.uasc.isEmpty());
    }

    /** Whether an episode is outside England. */
    boolean abroad(Line line) {
        return (line.decom != null && abroad.contains(line.decom)) || postcodes.abroad(line.text("PL_POST"));
    }

    boolean onlyShortBreaks() {
        return !lines.isEmpty() && lines.stream().allMatch(Line::shortBreak);
    }

    boolean any(Predicate<Line> what) {
        return lines.stream().anyMatch(what);
    }

    @Nullable
    Line last() {
        return lines.isEmpty() ? null : lines.getLast();
    }
}
