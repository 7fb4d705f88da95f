package hearth.carers;

import hearth.common.Code;
import hearth.common.CodeList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Why carers leave: how their approval ended, and of those who resign Hearth's reasons and the team's own, kept by their words. */
public final class Leaving {
    private static final CodeList REASONS = CodeList.named("leaving");

    private Leaving() {}

    /** What may be chosen of those who resign, the team's own words as they were typed before last; none of a household that is hidden. */
    public static List<Code> offered(Handle h) {
        return Stream.concat(
                        REASONS.all().stream(),
                        ApprovalStore.leavingReasons(h).stream()
                                .filter(reason -> REASONS.find(reason).isEmpty())
                                .map(reason -> new Code(reason, reason, "", null, null)))
                .toList();
    }

    /** A reason without words of a team's own: those may name somebody, and stay with the team. */
    public static String coded(String reason) {
        boolean known = CodeList.named("ending").find(reason).isPresent()
                || REASONS.find(reason).isPresent();
        return known ? reason : "Another reason";
    }

    /** A reason in words: of the list "ending", of those who resign, or of the team's own. */
    public static String label(String reason) {
        return Optional.of(reason)
                .flatMap(CodeList.named("ending")::find)
                .map(Code::label)
                .orElseGet(() -> REASONS.label(reason));
    }
}
