package hearth.matching.past;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.HouseholdId;
import hearth.common.ReferralId;
import hearth.matching.Entry;
import hearth.matching.Ledger;
import hearth.matching.Line;
import hearth.matching.Matching;
import hearth.matching.Policy;
import hearth.matching.Ranking;
import hearth.matching.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Holds every request of the past year against the homes as they stood on the day it came in. */
public final class LookBack {
    private static final int STEP = 7;
    private static final int WEEKS = 12;

    private final Session session;
    private final Matching matching;

    public LookBack(Session session, Matching matching) {
        this.session = session;
        this.matching = matching;
    }

    /**
     * The year up to today; each request is read on its own, so that others can work meanwhile.
     *
     * @param done told of every hundredth that is done
     * @param stop asked before each request; what is looked at until then is given
     */
    public PastYear run(IntConsumer done, BooleanSupplier stop) {
        LocalDate today = session.today();
        LocalDate from = today.minusYears(1);
        List<ReferralId> all = session.read(Right.SEE_CHILDREN, h -> matching.cameIn(h, from, today));
        var lines = new ArrayList<Looked>();
        int looked = 0;
        int notShown = 0;
        for (ReferralId id : all) {
            if (stop.getAsBoolean()) {
                break;
            }
            if (session.<Boolean>read(Right.SEE_CHILDREN, h -> PastStore.hidden(h, id))) {
                notShown++;
            } else {
                session.read(Right.SEE_CHILDREN, h -> looked(h, id, today)).ifPresent(lines::add);
            }
            looked++;
            done.accept(looked * 100 / all.size());
        }
        return new PastYear(from, today, all.size(), lines, notShown);
    }

    private Optional<Looked> looked(Handle h, ReferralId id, LocalDate today) {
        return matching.then(h, id, null).map(then -> looked(h, then, today));
    }

    private Looked looked(Handle h, Matching.Then then, LocalDate today) {
        Policy policy = matching.policy(h, then.day());
        Ledger ledger = ledger(policy, then);
        Ranking ranking = Ranking.of(ledger, policy);
        PastStore.Went went = PastStore.went(
                        h, then.request().children().getFirst().id(), then.day(), today)
                .orElse(null);
        HouseholdId home = went == null ? null : went.household();
        Entry chosen = ledger.entries().stream()
                .filter(e -> e.home().id().equals(home))
                .findFirst()
                .orElse(null);
        var ranked = chosen == null ? null : ranking.of(chosen.home()).orElse(null);
        return new Looked(
                then.reference(),
                then.day(),
                then.request().references(),
                ledger.possible().size(),
                (int) ledger.possible().stream().filter(LookBack::ready).count(),
                outcome(went, chosen),
                went == null ? null : went.reference(),
                ranked == null ? null : ranked.rank(),
                ranked == null ? null : ranked.band(),
                chosen == null
                        ? List.of()
                        : chosen.lines(State.FAIL).stream().map(Line::rule).toList(),
                ledger.possible().isEmpty() ? later(h, then, today) : Integer.valueOf(0));
    }

    private Ledger ledger(Policy policy, Matching.Then then) {
        return matching.ledgers(policy, then.day(), session.may(Right.RESTRICT)).of(then.request(), then.homes());
    }

    private static boolean ready(Entry entry) {
        return entry.lines(State.UNKNOWN).isEmpty()
                && entry.lines(State.DECISION).size() <= 1;
    }

    private static Looked.Outcome outcome(PastStore.@Nullable Went went, @Nullable Entry chosen) {
        if (went == null) {
            return Looked.Outcome.NOWHERE;
        }
        if (went.household() == null) {
            return Looked.Outcome.ELSEWHERE;
        }
        if (chosen == null) {
            return Looked.Outcome.NOT_LISTED;
        }
        return chosen.possible() ? Looked.Outcome.ON_THE_LIST : Looked.Outcome.BARRED;
    }

    /** Days until there was a home that no rule barred, looked at week by week; null where there was none in twelve weeks. */
    private @Nullable Integer later(Handle h, Matching.Then then, LocalDate today) {
        for (int week = 1; week <= WEEKS; week++) {
            LocalDate day = then.day().plusDays((long) week * STEP);
            if (day.isAfter(today)) {
                return null;
            }
            Policy policy = matching.policy(h, day);
            boolean any = matching.then(h, then.id(), day)
                    .filter(t -> !ledger(policy, t).possible().isEmpty())
                    .isPresent();
            if (any) {
                return week * STEP;
            }
        }
        return null;
    }
}
