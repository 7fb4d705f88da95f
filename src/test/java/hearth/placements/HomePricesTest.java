package hearth.placements;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Money;
import hearth.common.ProviderId;
import hearth.store.Row;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a home would cost, and where that is from. */
class HomePricesTest {
    @TempDir
    Path folder;

    private Council wigan;
    private ChildId ada;
    private HouseholdId ours;
    private HouseholdId theirs;
    private ProviderId agency;
    private LocalDate today;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
        today = wigan.kim.today();
        ada = wigan.child("Ada", "2015-08-14");
        ours = TestHomes.approved(wigan.kim, wigan.geography, "Ashworth", "WN1 1AA", "2024-01-10", 2, 5, 12);
        theirs = TestHomes.approved(wigan.kim, wigan.geography, "Barlow", "WN1 1AA", "2024-01-10", 2, 0, 17);
        agency = Providers.add(wigan.kim, "Bright Futures", Sector.PRIVATE);
        wigan.kim.write(
                Right.EDIT_CARERS,
                "another service",
                tx -> tx.update(theirs, "approval", 2, 1, Row.of("provider_id", agency)));
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private HomePrices prices() {
        return wigan.kim.store().read(h -> HomePrices.on(h, today));
    }

    @Test
    void whereNothingTellsItIsNotKnown() {
        assertThat(prices().of(ours, ada, 11)).isEmpty();
        assertThat(prices().of(theirs, ada, 11)).isEmpty();
        assertThat(prices().of(new HouseholdId(999), ada, 11)).isEmpty();
    }

    @Test
    void ourOwnCarersByTheCouncilsRatesOfAllowance() {
        Allowances.set(
                wigan.kim,
                "Wigan",
                LocalDate.of(2026, 4, 1),
                "",
                List.of(
                        new Allowances.Band(0, 10, Money.ofPounds(new BigDecimal("200.00"))),
                        new Allowances.Band(11, 17, Money.ofPounds(new BigDecimal("240.50")))));

        assertThat(prices().of(ours, ada, 11))
                .hasValueSatisfying(p -> assertThat(p)
                        .returns(24050L, x -> x.weekly().pence())
                        .returns(true, HomePrices.Price::inHouse)
                        .returns(
                                "allowance by age, Wigan from 1 April 2026, fees not counted",
                                HomePrices.Price::source));
        assertThat(prices().of(ours, ada, -1)).as("of an age not known").isEmpty();
        assertThat(prices().of(theirs, ada, 11)).as("not ours").isEmpty();
    }

    @Test
    void othersByWhatWasNamedForThisChild() {
        var request = Referrals.add(
                wigan.kim, new Referral.New(today, List.of(ada), false, null, null, "SHORT_TERM", null, null));
        wigan.kim.write(
                Right.EDIT_CHILDREN,
                "asked",
                tx -> tx.insert(
                        request,
                        "search_entry",
                        Row.of("referral_id", request)
                                .and("asked_on", today.minusDays(2))
                                .and("provider_id", agency)
                                .and("answered_on", today.minusDays(1))
                                .and("answer", "OFFER")
                                .and("weekly_pence", 95000)));

        assertThat(prices().of(theirs, ada, 11))
                .hasValueSatisfying(p -> assertThat(p)
                        .returns(95000L, x -> x.weekly().pence())
                        .returns(false, HomePrices.Price::inHouse)
                        .returns("named on 30 October 2026", HomePrices.Price::source));
        assertThat(prices().of(theirs, new ChildId(4711), 11))
                .as("for another child nothing was named")
                .isEmpty();
        assertThat(prices().of(ours, ada, 11)).isEmpty();
    }
}
