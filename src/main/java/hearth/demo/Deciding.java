package hearth.demo;

import hearth.access.Accounts;
import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.access.Right;
import hearth.access.Session;
import hearth.children.Wish;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.matching.Choice;
import hearth.matching.Decisions;
import hearth.matching.Entry;
import hearth.matching.MatchDuties;
import hearth.matching.Matching;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.placements.HomeDecisions;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.placements.ProviderDecision;
import hearth.store.Store;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decisions on the homes of the last weeks, each signed the day before the child moved in; for two of them nobody has signed. */
final class Deciding {
    private static final int UNSIGNED = 2;
    private static final int UNTIL = 30;

    /** More than a middling council has: each keeps the whole screen, and a hub's is as long as all its homes. */
    private static final int MOST = 20;

    private static final List<String> WHO = List.of("Jill Sedgwick", "Owen Farrow", "Priya Nair");
    private static final List<String> WHY = List.of(
            "The school stays within reach and the carers have looked after children with the same needs.",
            "Nearest to the grandmother, who sees the child every week.",
            "The carers know the child from respite and want to do it.",
            "Another home had more points but could not take the child that week.");
    private static final List<String> WISHES = List.of(
            "I want to stay at my school.", "Somewhere with a garden, please.", "I would like to see my nan more.");

    private final Store store;
    private final String user;
    private final Matching matching;

    Deciding(Store store, String user, Matching matching) {
        this.store = store;
        this.user = user;
        this.matching = matching;
    }

    /** Signs those that stand open on a day, but for the last two. */
    void sign(LocalDate at) {
        List<Placement> open = store.read(h -> Breaches.standing(h, at).stream()
                .filter(b -> b.rule().equals(HomeDecisions.RULE))
                .map(Breach::about)
                .flatMap(reference -> Placements.byReference(h, reference).stream())
                .flatMap(id -> Placements.find(h, id).stream())
                .toList());
        int signed = Math.max(0, open.size() - UNSIGNED);
        for (int i = 0; i < signed; i++) {
            if (i < signed - MOST) {
                onPaper(Accounts.signIn(store, user, at), open.get(i));
            } else {
                sign(open.get(i), i);
            }
        }
        emergencies(at);
    }

    /** Why a provider's home was chosen in an emergency is written down a day later; that of our own carers stays to be done. */
    private void emergencies(LocalDate at) {
        List<Placement> unsaid = store.read(h -> MatchDuties.due(h, at, at.plusDays(UNTIL)).stream()
                .flatMap(due -> Placements.byReference(h, due.reference()).stream())
                .flatMap(id -> Placements.find(h, id).stream())
                .filter(home -> home.householdId() == null && home.startsOn().isBefore(at))
                .toList());
        for (int i = 0; i < unsaid.size(); i++) {
            Placement home = unsaid.get(i);
            provider(Accounts.signIn(store, user, home.startsOn().plusDays(1)), home, i);
        }
    }

    private static void provider(Session then, Placement home, int which) {
        ProviderDecision.sign(
                then,
                home,
                new ProviderDecision.Told(
                        WHO.get(which % WHO.size()),
                        WHY.get(which % WHY.size()),
                        "The child, the mother",
                        Wish.said(then.today(), "Nora Field", WISHES.get(which % WISHES.size())),
                        null));
    }

    private void sign(Placement home, int which) {
        HouseholdId carers = home.householdId();
        LocalDate day = home.startsOn().minusDays(1);
        Session then = Accounts.signIn(store, user, day);
        if (home.endsOn() != null) {
            onPaper(then, home);
            return;
        }
        if (carers == null) {
            provider(then, home, which);
            return;
        }
        Matching.Search search = matching.search(then, home.childId(), home.startsOn());
        var wishes = new HashMap<ChildId, Choice.Wish>();
        search.request()
                .children()
                .forEach(c -> wishes.put(c.id(), new Choice.Wish(WISHES.get(which % WISHES.size()), "", "Nora Field")));
        var choice = new Choice(
                carers,
                WHO.get(which % WHO.size()),
                WHY.get(which % WHY.size()),
                wishes,
                decided(search, carers),
                List.of("The child", "The carers"),
                Map.of());
        if (Decisions.refusals(search, choice).isEmpty()) {
            Decisions.sign(then, search, choice);
        } else {
            onPaper(then, home);
        }
    }

    /** What Hearth would not have let anybody sign was decided on paper, and somebody has said so. */
    private static void onPaper(Session then, Placement home) {
        then.write(Right.EDIT_CHILDREN, "a decision on paper", tx -> {
            Breaches.resolve(
                    tx,
                    home.id(),
                    Set.of(HomeDecisions.RULE),
                    home.startsOn(),
                    "Jill Sedgwick: decided on paper, kept in the case file.");
            return home;
        });
    }

    private static Map<RuleId, String> decided(Matching.Search search, HouseholdId carers) {
        var decided = new EnumMap<RuleId, String>(RuleId.class);
        for (Entry entry : search.ledger().entries()) {
            if (entry.home().id().equals(carers)) {
                entry.lines(State.DECISION).forEach(line -> decided.put(line.rule(), "Owen Farrow"));
            }
        }
        return decided;
    }
}
