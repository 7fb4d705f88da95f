package hearth.common;

import java.util.List;
import java.util.stream.Collectors;

/** A plan that rules forbid, with every reason at once; nothing was saved. */
public final class RuleRefused extends HearthException {
    private final transient List<Refusal> refusals;

    public RuleRefused(List<Refusal> refusals) {
        super(1, refusals.stream().map(Refusal::message).collect(Collectors.joining("\n")));
        this.refusals = List.copyOf(refusals);
    }

    /** A plan that one rule forbids. */
    public RuleRefused(Refusal refusal) {
        this(List.of(refusal));
    }

    public List<Refusal> refusals() {
        return refusals;
    }

    /** Goes on where there is nothing against it. */
    public static void unlessEmpty(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new RuleRefused(refusals);
        }
    }
}
