package hearth.diary;

import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Subjects;
import hearth.access.Tasks;
import hearth.carers.HouseholdDuties;
import hearth.carers.concerns.ConcernDuties;
import hearth.carers.concerns.NotifiableEvents;
import hearth.carers.proposals.Proposals;
import hearth.carers.transfers.Transfers;
import hearth.carers.visits.VisitNotes;
import hearth.children.ChildDuties;
import hearth.common.SubjectId;
import hearth.matching.MatchDuties;
import hearth.placements.PlacementDuties;
import hearth.placements.ReferralDuties;
import hearth.placements.outside.OutsideDuties;
import hearth.recruitment.Enquiries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** What falls due, of every sort that somebody may see, earliest first. */
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

    /** All that is overdue on a day or falls due up to another, as far as the user may see what it is about. */
    public static Page due(Session session, LocalDate today, LocalDate until) {
        var all = new ArrayList<Due>();
        long[] hidden = {0};
        add(session, Right.SEE_RECRUITMENT, all, hidden, h -> Enquiries.due(h, today, until));
        add(session, Right.SEE_CARERS, all, hidden, h -> HouseholdDuties.due(h, today, until));
        add(session, Right.SEE_CARERS, all, hidden, h -> Transfers.due(h, today, until));
        add(session, Right.SEE_CARERS, all, hidden, h -> Proposals.due(h, today, until));
        add(session, Right.SEE_CARERS, all, hidden, h -> NotifiableEvents.due(h, false));
        add(session, Right.SEE_CARERS, all, hidden, h -> VisitNotes.due(h, until));
        add(session, Right.SEE_CONCERNS, all, hidden, h -> ConcernDuties.due(h, today, until));
        add(session, Right.SEE_CONCERNS, all, hidden, h -> NotifiableEvents.due(h, true));
        add(session, Right.SEE_CHILDREN, all, hidden, h -> ChildDuties.due(h, today, until));
        add(session, Right.SEE_CHILDREN, all, hidden, h -> PlacementDuties.due(h, today, until));
        add(session, Right.SEE_CHILDREN, all, hidden, h -> ReferralDuties.due(h, today, until));
        add(session, Right.SEE_CHILDREN, all, hidden, h -> OutsideDuties.due(h, today, until));
        add(session, Right.SEE_CHILDREN, all, hidden, h -> MatchDuties.due(h, today, until));
        for (Right right : Set.of(Right.SEE_RECRUITMENT, Right.SEE_CARERS, Right.SEE_CHILDREN, Right.SEE_CONCERNS)) {
            add(session, right, all, hidden, h -> Tasks.due(h, until, right));
        }
        all.sort(Comparator.comparing(Due::day).thenComparing(Due::reference).thenComparing(Due::kind));
        return new Page(List.copyOf(all), hidden[0]);
    }

    private static void add(
            Session session, Right right, List<Due> all, long[] hidden, Function<Handle, List<Due>> part) {
        if (session.may(right)) {
            session.read(right, h -> {
                Set<Long> unseen = Subjects.hidden(h);
                for (Due due : part.apply(h)) {
                    SubjectId about = due.about();
                    if (about != null && unseen.contains(about.value())) {
                        hidden[0]++;
                    } else {
                        all.add(due);
                    }
                }
                return all;
            });
        }
    }
}
