package hearth.diary;

import hearth.access.Due;
import hearth.access.Subjects;
import hearth.carers.HouseholdDuties;
import hearth.children.ChildDuties;
import hearth.placements.PlacementDuties;
import hearth.recruitment.Enquiries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What falls due, of every sort, earliest first. */
public final class Diary {
    /** How far ahead people look. */
    public static final int DAYS_AHEAD = 28;

    private Diary() {}

    /**
     * What is due, and how much more stands on records that the user may not see.
     *
     * @param notShown how many are left out because their record is restricted
     */
    public record Page(List<Due> due, long notShown) {}

    /** All that is overdue on a day or falls due up to another. */
    public static Page due(Handle h, LocalDate today, LocalDate until) {
        var all = new ArrayList<Due>(Enquiries.due(h, until));
        all.addAll(HouseholdDuties.due(h, today, until));
        all.addAll(ChildDuties.due(h, today, until));
        all.addAll(PlacementDuties.due(h, today, until));
        var shown = all.stream()
                .filter(due -> !Subjects.hidden(h, due.about()))
                .sorted(Comparator.comparing(Due::day)
                        .thenComparing(Due::reference)
                        .thenComparing(Due::kind))
                .toList();
        return new Page(shown, all.size() - shown.size());
    }
}
