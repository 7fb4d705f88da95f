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
        @Nullable Closing closing,
        @Nullable String notes,
        @Nullable String teamReference) {

    public NewEnquiry {
        applicants = List.copyOf(applicants);
        types = Set.copyOf(types);
        stages = Map.copyOf(stages);
    }

    public static NewEnquiry of(LocalDate received, List<NewPerson> applicants, Origin origin, Home home) {
        return new NewEnquiry(received, applicants, origin, home, Set.of(), null, null, Map.of(), null, null, null);
    }

    public NewEnquiry officer(@Nullable WorkerId worker) {
        return new NewEnquiry(
                received, applicants, origin, home, types, worker, next, stages, closing, notes, teamReference);
    }

    public NewEnquiry interestedIn(Set<String> fosteringTypes) {
        return new NewEnquiry(
                received,
                applicants,
                origin,
                home,
                fosteringTypes,
                officer,
                next,
                stages,
                closing,
                notes,
                teamReference);
    }

    public NewEnquiry next(@Nullable NextStep step) {
        return new NewEnquiry(
                received, applicants, origin, home, types, officer, step, stages, closing, notes, teamReference);
    }

    /** A stage that has begun, on its day. */
    public NewEnquiry reached(Stage stage, LocalDate on) {
        var all = new EnumMap<Stage, LocalDate>(Stage.class);
        all.putAll(stages);
        all.put(stage, on);
        return new NewEnquiry(
                received, applicants, origin, home, types, officer, next, all, closing, notes, teamReference);
    }

    public NewEnquiry closed(@Nullable Closing how) {
        return new NewEnquiry(
                received, applicants, origin, home, types, officer, next, stages, how, notes, teamReference);
    }

    public NewEnquiry notes(@Nullable String text) {
        return new NewEnquiry(
                received, applicants, origin, home, types, officer, next, stages, closing, text, teamReference);
    }

    public NewEnquiry calledByTeam(@Nullable String reference) {
        return new NewEnquiry(
                received, applicants, origin, home, types, officer, next, stages, closing, notes, reference);
    }
}
