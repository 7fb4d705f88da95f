package hearth.carers.concerns;

import hearth.access.Due;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.common.ConcernId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is still to be done about concerns and about events others must be told of. */
public final class ConcernDuties {
    private ConcernDuties() {}

    /** Steps, outcomes and reviews of every concern, and of the events that hang on one; for those alone who have the right. */
    public static List<Due> due(Handle h, LocalDate today, LocalDate until) {
        var due = new ArrayList<Due>();
        ConcernRules.Practice practice = practice(h, today);
        Map<ConcernId, Map<ConcernStep, LocalDate>> done = ConcernStore.steps(h);
        for (Concern concern : ConcernStore.open(h, today)) {
            LocalDate reviewed = concern.outcome() == null ? null : reviewed(h, concern, today);
            Map<ConcernStep, LocalDate> its = done.getOrDefault(concern.id(), Map.of());
            for (ConcernRules.Wanted wanted : ConcernRules.wanted(concern, its, reviewed, practice)) {
                if (!wanted.by().isAfter(until)) {
                    due.add(new Due(
                            "CONCERN_" + wanted.kind(),
                            concern.id(),
                            concern.reference(),
                            concern.owner(),
                            wanted.by(),
                            wanted.what(),
                            wanted.basis()));
                }
            }
        }
        return due;
    }

    static List<ConcernRules.Wanted> wanted(Handle h, Concern concern, LocalDate day) {
        Map<ConcernStep, LocalDate> done = ConcernStore.steps(h).getOrDefault(concern.id(), Map.of());
        return ConcernRules.wanted(concern, done, reviewed(h, concern, day), practice(h, day));
    }

    static @Nullable LocalDate reviewed(Handle h, Concern concern, LocalDate day) {
        LocalDate from = concern.outcomeOn() == null ? concern.received() : concern.outcomeOn();
        return ConcernStore.reviewed(h, concern.householdId(), from, day).orElse(null);
    }

    private static ConcernRules.Practice practice(Handle h, LocalDate day) {
        return new ConcernRules.Practice(
                Settings.number(h, Setting.LADO_DAYS, day),
                Settings.number(h, Setting.STRATEGY_MEETING_DAYS, day),
                Settings.number(h, Setting.CONCERN_TELL_DAYS, day),
                Settings.number(h, Setting.COMPLAINT_DAYS, day),
                Settings.number(h, Setting.COMPLAINT_STAGE_2_DAYS, day),
                Settings.number(h, Setting.COMPLAINT_STAGE_3_DAYS, day),
                Settings.number(h, Setting.CONCERN_OUTCOME_WEEKS, day),
                Settings.number(h, Setting.REVIEW_WHEN_NEEDED_WEEKS, day));
    }
}
