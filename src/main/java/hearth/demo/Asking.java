package hearth.demo;

import hearth.common.ProviderId;
import hearth.common.ReferralId;
import hearth.common.WeeklyRate;
import hearth.placements.Calls;
import hearth.placements.Provider;
import hearth.placements.Providers;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.placements.Sector;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;

/** Whom to ring at every provider, and what agencies said and named when they were asked for a home. */
final class Asking {
    /** Numbers kept for fiction: 01632 960000 to 960999. */
    private static final int FIRST_NUMBER = 960_700;

    private static final List<String> WHY_NOT =
            List.of("Nobody free", "Too far from school", "Needs two carers at home");

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;

    Asking(Tx tx, LocalDate at, Chance chance) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
    }

    void numbers() {
        int number = FIRST_NUMBER;
        for (Provider provider : Providers.all(tx.sql())) {
            if (provider.sector() != Sector.OWN) {
                Providers.phone(tx, provider, "01632 " + number++);
            }
        }
    }

    /** Two in three of those who were asked have answered, mostly with a no; nearly all named a price, which rises over the years. */
    void answers(List<ReferralId> requests) {
        for (ReferralId id : requests) {
            Referral request = Referrals.find(tx.sql(), id).orElseThrow();
            for (Referral.Asked asked : request.asked()) {
                ProviderId provider = asked.providerId();
                if (provider != null && chance.percent(66)) {
                    answer(id, provider, asked.askedOn());
                }
            }
        }
    }

    private void answer(ReferralId id, ProviderId provider, LocalDate asked) {
        LocalDate on = asked.plusDays(chance.between(0, 3));
        long risen = (on.toEpochDay() - at.minusYears(1).toEpochDay()) / 12;
        var weekly = new WeeklyRate((chance.between(880, 1_020) + risen) * 100);
        String why = WHY_NOT.get(chance.weighted(3, 1, 1));
        Calls.called(
                tx, id, provider, Calls.Call.NO, why, chance.percent(90) ? weekly : null, on.isAfter(at) ? at : on);
    }
}
