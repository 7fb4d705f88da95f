package hearth.matching.waiting;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.ChildId;
import hearth.common.Denied;
import hearth.matching.Entry;
import hearth.matching.HouseholdFacts;
import hearth.matching.Matching;
import hearth.matching.Policy;
import hearth.matching.Request;
import hearth.matching.Scoring;
import hearth.placements.HomePrices;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;

/** Reads from a store who waits and all homes. Restricted children and households take part, under a name that says nothing. */
public final class AllWaiting {
    private final Matching matching;

    public AllWaiting(Matching matching) {
        this.matching = matching;
    }

    /**
     * What was read: to be planned without the store.
     *
     * @param areas where each child comes from: the first half of the home postcode
     * @param prices what homes would cost; of none where the reader may not see costs
     */
    public record Read(
            List<Request> requests,
            Map<LocalDate, List<HouseholdFacts>> homes,
            Map<ChildId, String> areas,
            HomePrices prices,
            Policy policy,
            LocalDate today) {
        /** The same by another policy. */
        Read by(Policy other) {
            return new Read(requests, homes, areas, prices, other, today);
        }
    }

    /**
     * Everything that a plan rests on, of one moment.
     *
     * @throws Denied to those who may not see children
     */
    public Read read(Session session) {
        return session.read(Right.SEE_CHILDREN, h -> read(h, session));
    }

    private Read read(Handle h, Session session) {
        LocalDate today = session.today();
        List<Request> requests = matching.waiting(h, today);
        Map<LocalDate, List<HouseholdFacts>> homes = new HashMap<>();
        for (Request request : requests) {
            homes.computeIfAbsent(request.from(), day -> matching.homes(h, day, today));
        }
        HomePrices prices = session.may(Right.SEE_COSTS) ? HomePrices.on(h, today) : HomePrices.NONE;
        return new Read(requests, homes, AllWaitingStore.areas(h), prices, matching.policy(h, today), today);
    }

    /** The waiting list, every request held against every home. */
    public WaitingList list(Session session, Read read) {
        return new WaitingList(
                read.requests(),
                day -> read.homes().getOrDefault(day, List.of()),
                matching.ledgers(read.policy(), read.today(), session.may(Right.RESTRICT)),
                points(read.policy()),
                read.policy().limits());
    }

    /** What homes are missing. */
    public Gaps gaps(Read read, WaitingList list) {
        Function<Request, String> area =
                r -> read.areas().getOrDefault(r.children().getFirst().id(), "not known");
        return new Gaps(list, area, read.today());
    }

    /** What is sure: facts that are missing give no points until they are known. */
    private static ToIntFunction<Entry> points(Policy policy) {
        var scoring = new Scoring(policy);
        return entry -> scoring.of(entry).low();
    }
}
