package hearth.matching;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import hearth.common.ReferralId;
import hearth.placements.AuthorityDecision;
import hearth.placements.Council;
import hearth.placements.Home;
import hearth.placements.HomeDecisions;
import hearth.placements.NewPlacement;
import hearth.placements.OutOfBorough;
import hearth.placements.Placement;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.placements.TestHomes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Ada, who lives with an agency in Wigan, and two households of ours: Ashworth from 5 to 12 years, Barlow up to 4. */
abstract class PlannedHomeGround {
    static final LocalDate SINCE = LocalDate.of(2026, 3, 2);

    @TempDir
    Path folder;

    Council wigan;

    Matching matching;

    ChildId ada;

    HouseholdId ashworths;

    HouseholdId barlows;

    LocalDate today;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
        today = wigan.kim.today();
        matching = new Matching(wigan.geography);
        ada = wigan.child("Ada", "2015-08-14");
        wigan.admitted(ada, SINCE.toString(), Home.at("U6", "PR4", "WN1 1AA"));
        ashworths = TestHomes.approved(wigan.kim, wigan.geography, "Ashworth", "WN1 1AA", "2024-01-10", 2, 5, 12);
        barlows = TestHomes.approved(wigan.kim, wigan.geography, "Barlow", "WN1 1AA", "2024-01-10", 2, 0, 4);
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    PlacementId moves(HouseholdId home, LocalDate on, Placement.Basis basis) {
        return wigan.placements.move(
                wigan.kim,
                hearth.placements.Ending.of(on, "CARPL"),
                NewPlacement.of(ada, Home.with(home, "U6", "PR1"), on, basis));
    }

    void sign(HouseholdId home) {
        var search = matching.search(wigan.kim, ada, null);
        var decided = new HashMap<RuleId, String>();
        search.signing(home).ledger().entries().stream()
                .filter(e -> e.home().id().equals(home))
                .flatMap(e -> e.undecided().stream())
                .forEach(l -> decided.put(l.rule(), "Nora Field"));
        sign(search, home, decided);
    }

    void sign(Matching.Search search, HouseholdId home, Map<RuleId, String> decided) {
        Decisions.sign(
                wigan.kim,
                search,
                new Choice(
                        home,
                        "Kate Unsworth",
                        "Near the school.",
                        search.request().children().stream()
                                .collect(Collectors.toMap(
                                        ChildFacts::id,
                                        c -> new Choice.Wish("My school, please", "", "Kate Unsworth"))),
                        decided,
                        List.of("The child"),
                        Map.of()));
    }

    List<Breach> standing(PlacementId about) {
        return wigan.kim.store().<List<Breach>>read(h -> Breaches.on(h, about)).stream()
                .filter(b -> b.resolvedOn() == null)
                .toList();
    }

    boolean awaited(PlacementId id) {
        return wigan.kim.store().read(h -> HomeDecisions.awaited(h, wigan.placement(id), today));
    }

    List<Decisions.Made> made() {
        return wigan.kim.store().read(h -> Decisions.of(h, ada));
    }

    List<AuthorityDecision> decisions() {
        return wigan.kim.store().read(h -> OutOfBorough.decisions(h, ada));
    }

    Referral.State state(ReferralId request) {
        Referral read = wigan.kim.store().read(h -> Referrals.find(h, request)).orElseThrow();
        return read.states().getLast().state();
    }
}
