package hearth.children;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.SubjectId;
import hearth.store.Row;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Programmes such as No Wrong Door or Mockingbird, on a child or a household: start, end, outcome. */
public final class Programmes {
    private Programmes() {}

    /** One begins for a child or a household. */
    public static long start(Session session, SubjectId of, String kind, LocalDate on, @Nullable String note) {
        return session.write(
                right(of),
                "a programme begins",
                tx -> tx.insert(
                        of,
                        "programme",
                        Row.of("kind", kind)
                                .and(column(of), of)
                                .and("starts_on", on)
                                .and("note", note)));
    }

    /**
     * One ends.
     *
     * @throws RuleRefused where it would end before it began
     */
    public static int end(Session session, SubjectId of, Programme programme, LocalDate on, String outcome) {
        if (on.isBefore(programme.startsOn())) {
            throw new RuleRefused(Refusal.at("on", "It ends on or after the day it began."));
        }
        return session.write(
                right(of),
                "a programme ends",
                tx -> tx.update(
                        of,
                        "programme",
                        programme.id(),
                        programme.version(),
                        Row.of("ends_on", on).and("outcome", outcome)));
    }

    /** All of them, the latest first. */
    public static List<Programme> of(Handle h, SubjectId of) {
        return ProgrammeStore.of(h, column(of), of);
    }

    private static Right right(SubjectId of) {
        return of instanceof HouseholdId ? Right.EDIT_CARERS : Right.EDIT_CHILDREN;
    }

    private static String column(SubjectId of) {
        return switch (of) {
            case ChildId child -> "child_id";
            case HouseholdId household -> "household_id";
            default -> throw new Mendable("A programme is on a child or a household.");
        };
    }
}
