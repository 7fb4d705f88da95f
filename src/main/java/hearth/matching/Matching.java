package hearth.matching;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.ChildId;
import hearth.common.Denied;
import hearth.common.HouseholdId;
import hearth.common.ReferralId;
import hearth.geography.Geography;
import hearth.placements.HomePrices;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Holds every household of a store against a child who needs a home. */
public final class Matching {
    private final Geography geography;

    public Matching(Geography geography) {
        this.geography = geography;
    }

    /**
     * Everything about one search.
     *
     * @param policy by whose weights points are given
     * @param referral the open request it answers; null where there is none
     * @param prices what homes would cost, told beside the list; of none to those who may not see costs
     * @param plan the joint plan from which the search was opened, in words; nothing where there was none
     * @param signing by home in which some of the children live, not all, and wait for its decision: the search for those alone
     */
    public record Search(
            Request request,
            Ledger ledger,
            Ranking ranking,
            Policy policy,
            LocalDate today,
            @Nullable ReferralId referral,
            HomePrices prices,
            List<String> plan,
            Map<HouseholdId, Search> signing) {
        /** Copies what could be changed from outside. */
        public Search {
            plan = List.copyOf(plan);
            signing = Map.copyOf(signing);
        }

        /** As a decision on a home is signed: for those who live there and wait for it, else for all. */
        public Search signing(HouseholdId home) {
            return signing.getOrDefault(home, this);
        }

        /** The same opened from a joint plan, which is kept with what is signed. */
        public Search beside(List<String> shown) {
            var parts = new HashMap<HouseholdId, Search>();
            signing.forEach((home, some) -> parts.put(home, some.beside(shown)));
            return new Search(request, ledger, ranking, policy, today, referral, prices, shown, parts);
        }

        /** What a home would cost a week for all of the children; empty where it is not known of each. */
        public List<HomePrices.Price> costs(HouseholdFacts home) {
            List<HomePrices.Price> each = home.hidden()
                    ? List.of()
                    : request.children().stream()
                            .filter(c -> !c.hidden())
                            .flatMap(c -> prices.of(home.id(), c.id(), c.ageOn(request.from())).stream())
                            .toList();
            return each.size() == request.size() ? each : List.of();
        }
    }

    /**
     * Every household against one child, or against the brothers and sisters the child is to live with.
     *
     * @param from the first night; null for the day the open request needs it by, else today
     * @throws Denied where the child's record is restricted and this user is not on its list
     */
    public Search search(Session session, ChildId child, @Nullable LocalDate from) {
        return session.open(Right.SEE_CHILDREN, child, h -> search(h, session, child, from));
    }

    private Search search(Handle h, Session session, ChildId child, @Nullable LocalDate asked) {
        LocalDate today = session.today();
        LocalDate from = asked == null ? firstNight(h, child, today) : asked;
        var children = new ChildReading(h, geography, from, today);
        Request request = new RequestReading(h, children, from, today).of(child);
        Policy policy = policy(h, today);
        Ledgers ledgers = ledgers(policy, today, session.may(Right.RESTRICT));
        List<HouseholdFacts> homes = new HomeReading(h, geography, children, from, today).all();
        ReferralId referral =
                RequestStore.of(h, child, today).map(RequestStore.Asked::id).orElse(null);
        HomePrices prices = session.may(Right.SEE_COSTS) ? HomePrices.on(h, today) : HomePrices.NONE;
        var signing = new HashMap<HouseholdId, Search>();
        LivingApart.waiting(h, request, today)
                .forEach((home, some) ->
                        signing.put(home, search(ledgers.of(some, homes), policy, today, null, prices, Map.of())));
        return search(ledgers.of(request, homes), policy, today, referral, prices, signing);
    }

    private static Search search(
            Ledger ledger,
            Policy policy,
            LocalDate today,
            @Nullable ReferralId referral,
            HomePrices prices,
            Map<HouseholdId, Search> signing) {
        return new Search(
                ledger.request(),
                ledger,
                Ranking.of(ledger, policy),
                policy,
                today,
                referral,
                prices,
                List.of(),
                signing);
    }

    private static LocalDate firstNight(Handle h, ChildId child, LocalDate today) {
        return RequestStore.of(h, child, today)
                .map(RequestStore.Asked::neededBy)
                .filter(day -> day.isAfter(today))
                .orElse(today);
    }

    /** The rules on a day; {@code reasons} where the reader may see restricted reasons. */
    public Ledgers ledgers(Policy policy, LocalDate today, boolean reasons) {
        return new Ledgers(policy, geography.authorities(), today, reasons);
    }

    /** Every request whose children wait on a day, the first that came in first; each from the day it is needed by, else today. */
    public List<Request> waiting(Handle h, LocalDate today) {
        var read = new HashMap<LocalDate, ChildReading>();
        return RequestStore.waiting(h, today).stream()
                .filter(asked -> !RequestStore.children(h, asked.id()).isEmpty())
                .map(asked -> {
                    LocalDate needed = asked.neededBy();
                    LocalDate from = needed != null && needed.isAfter(today) ? needed : today;
                    var children = read.computeIfAbsent(from, day -> new ChildReading(h, geography, day, today));
                    return new RequestReading(h, children, from, today).of(asked);
                })
                .toList();
    }

    /** Every household as the rules see it on a first night, by what is known today. */
    public List<HouseholdFacts> homes(Handle h, LocalDate from, LocalDate today) {
        return new HomeReading(h, geography, new ChildReading(h, geography, from, today), from, today).all();
    }

    /** The policy in force on a day. */
    public Policy policy(Handle h, LocalDate day) {
        return Policies.on(h, day);
    }

    /**
     * A request of the past with the homes as they stood on the day it came in.
     *
     * @param homes as far as what is recorded by day can tell; what was put right later stands as it was put right
     */
    public record Then(ReferralId id, String reference, Request request, List<HouseholdFacts> homes, LocalDate day) {}

    /** Requests that came in from a day on and before another, the first one first. */
    public List<ReferralId> cameIn(Handle h, LocalDate from, LocalDate before) {
        return RequestStore.cameIn(h, from, before);
    }

    /** One of them as it stood on a day, the day it came in where none is given; none for a request without children. */
    public Optional<Then> then(Handle h, ReferralId id, @Nullable LocalDate asAt) {
        RequestStore.Asked asked = RequestStore.find(h, id);
        if (RequestStore.children(h, id).isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = asAt == null ? asked.receivedOn() : asAt;
        LocalDate needed = asked.neededBy();
        LocalDate from = needed != null && needed.isAfter(day) ? needed : day;
        var children = new ChildReading(h, geography, from, day);
        Request request = new RequestReading(h, children, from, day).of(asked);
        LocalDate connected = request.connectedOn();
        var then = new Request(
                request.children(),
                request.together(),
                request.leftOut(),
                request.type(),
                request.emergency(),
                from,
                request.until(),
                request.receivedOn(),
                connected != null && connected.isAfter(day) ? null : connected);
        List<HouseholdFacts> homes = new HomeReading(h, geography, children, from, day).then(day);
        return Optional.of(new Then(id, asked.reference(), then, homes, day));
    }
}
