package hearth.recruitment;

import hearth.carers.NewPerson;
import hearth.common.WorkerId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An enquiry as it is written down: who, when and how to reach them; everything else may come later.
 *
 * @param applicants at least one
 * @param types codes of the list "fostering-type" they are interested in
 * @param stages when each stage began, as far as it is known; the enquiry itself began when it was received
 * @param ends how and when a stage ended, where somebody said so
 * @param teamReference what the team's own spreadsheet calls it
 */
public record NewEnquiry(
        LocalDate received,
        List<NewPerson> applicants,
        Origin origin,
        Home home,
        Set<String> types,
        @Nullable WorkerId officer,
        @Nullable NextStep next,
        Map<Stage, LocalDate> stages,
        Map<Stage, End> ends,
        @Nullable Closing closing,
        @Nullable String notes,
        @Nullable String teamReference) {

    /**
     * The end of a stage.
     *
     * @param outcome in a word, such as PASSED
     */
    public record End(LocalDate on, String outcome) {}

    public NewEnquiry {
        applicants = List.copyOf(applicants);
        types = Set.copyOf(types);
        stages = Map.copyOf(stages);
        ends = Map.copyOf(ends);
    }

    public static NewEnquiry of(LocalDate received, List<NewPerson> applicants, Origin origin, Home home) {
        return new NewEnquiry(
                received, applicants, origin, home, Set.of(), null, null, Map.of(), Map.of(), null, null, null);
    }

    public NewEnquiry officer(@Nullable WorkerId worker) {
        return new NewEnquiry(
                received, applicants, origin, home, types, worker, next, stages, ends, closing, notes, teamReference);
    }

    public NewEnquiry interestedIn(Set<String> all) {
        return new NewEnquiry(
                received, applicants, origin, home, all, officer, next, stages, ends, closing, notes, teamReference);
    }

    /** The same with what was said of when, who, how they heard of us and where they live; the rest stays. */
    public NewEnquiry told(LocalDate when, List<NewPerson> who, Origin how, Home where) {
        return new NewEnquiry(when, who, how, where, types, officer, next, stages, ends, closing, notes, teamReference);
    }

    public NewEnquiry next(@Nullable NextStep step) {
        return new NewEnquiry(
                received, applicants, origin, home, types, officer, step, stages, ends, closing, notes, teamReference);
    }

    /** A stage that has begun, on its day. */
    public NewEnquiry reached(Stage stage, LocalDate on) {
        var all = new EnumMap<Stage, LocalDate>(Stage.class);
        all.putAll(stages);
        all.put(stage, on);
        return new NewEnquiry(
                received, applicants, origin, home, types, officer, next, all, ends, closing, notes, teamReference);
    }

    /** A stage that has ended, on its day, as somebody said. */
    public NewEnquiry ended(Stage stage, LocalDate on, String outcome) {
        var all = new EnumMap<Stage, End>(Stage.class);
        all.putAll(ends);
        all.put(stage, new End(on, outcome));
        return new NewEnquiry(
                received, applicants, origin, home, types, officer, next, stages, all, closing, notes, teamReference);
    }

    public NewEnquiry closed(@Nullable Closing how) {
        return new NewEnquiry(
                received, applicants, origin, home, types, officer, next, stages, ends, how, notes, teamReference);
    }

    public NewEnquiry notes(@Nullable String text) {
        return new NewEnquiry(
                received, applicants, origin, home, types, officer, next, stages, ends, closing, text, teamReference);
    }

    public NewEnquiry calledByTeam(@Nullable String reference) {
        return new NewEnquiry(
                received, applicants, origin, home, types, officer, next, stages, ends, closing, notes, reference);
    }
}
