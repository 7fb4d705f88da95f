package hearth.placements;

import hearth.carers.CaseRecord;
import hearth.common.CodeList;
import hearth.common.HouseholdId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Every stay of a child with a household, as the case record of its carers has it; the oldest first. */
public final class CaseStays {
    private CaseStays() {}

    /** Of a child who may not be seen only the days are told. */
    public static List<CaseRecord.Stay> of(Handle h, HouseholdId household) {
        return CaseStayStore.of(h, household).stream().map(CaseStays::stay).toList();
    }

    private static CaseRecord.Stay stay(CaseStayStore.Bare b) {
        if (!b.shown()) {
            return CaseRecord.Stay.restricted(b.startsOn(), b.endsOn());
        }
        LocalDate born = b.dateOfBirth();
        return new CaseRecord.Stay(
                true,
                b.name() == null ? b.reference() : b.name() + ", " + b.reference(),
                born == null ? null : (int) ChronoUnit.YEARS.between(born, b.startsOn()),
                b.sex(),
                b.startsOn(),
                b.endsOn(),
                circumstances(b));
    }

    private static @Nullable String circumstances(CaseStayStore.Bare b) {
        if (b.endsOn() == null) {
            return null;
        }
        String reason = b.reason();
        String care = b.careReason();
        String words = Stream.of(
                        reason == null ? null : CodeList.named("place-change").label(reason),
                        reason != null || care == null || care.equals("X1")
                                ? null
                                : CodeList.named("episode-ceased").label(care),
                        b.note(),
                        "YES".equals(b.planned()) ? "planned" : "NO".equals(b.planned()) ? "unplanned" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? null : words;
    }
}
