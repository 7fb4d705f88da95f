package hearth.demo;

import hearth.common.ChildId;
import hearth.common.ProviderId;
import hearth.common.ReferralId;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Requests for another home: some are being searched for, some have found one. */
final class Waiting {
    private static final List<Referral.State> STATES =
            List.of(Referral.State.SEARCHING_IN_HOUSE, Referral.State.SEARCHING_EXTERNAL, Referral.State.OFFERED);
    private static final int DAYS_TO_PLACE = 25;

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;
    private final List<ProviderId> agencies;
    private final List<DemoHome> homes;

    Waiting(Tx tx, LocalDate at, Chance chance, List<ProviderId> agencies, List<DemoHome> homes) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
        this.agencies = agencies;
        this.homes = homes.stream().filter(home -> home.approved().contains(at)).toList();
    }

    /** Of those in care the ones for whom another home is being looked for. */
    static List<ChildId> of(List<ChildId> inCare, int waiting) {
        return IntStream.range(0, waiting)
                .mapToObj(i -> inCare.get(i * 7 % inCare.size()))
                .toList();
    }

    /** So many children for whom another home is being looked for; as many again for whom it was found. */
    List<ReferralId> record(List<ChildId> inCare, int waiting) {
        var requests = new ArrayList<ReferralId>();
        for (int i = 0; i < waiting * 2; i++) {
            ChildId child = inCare.get(i * 7 % inCare.size());
            boolean placed = i >= waiting;
            LocalDate received = at.minusDays(placed ? chance.between(40, 300) : chance.between(1, 35));
            var told = new Referral.New(
                    received,
                    List.of(child),
                    chance.percent(20),
                    received.plusDays(chance.between(1, 40)),
                    null,
                    chance.percent(70) ? "SHORT_TERM" : "LONG_TERM",
                    null,
                    null);
            ReferralId id = Referrals.add(tx, told, Referral.State.DRAFT);
            requests.add(id);
            Referrals.authorise(tx, get(id), "Jill Sedgwick", received);
            LocalDate asked = received.plusDays(1);
            var state = STATES.get(chance.weighted(50, 35, 15));
            ask(id, asked.isAfter(at) ? at : asked, state == Referral.State.SEARCHING_IN_HOUSE);
            if (placed) {
                Referrals.move(tx, get(id), received.plusDays(DAYS_TO_PLACE), Referral.State.PLACED);
            } else if (received.isBefore(at)) {
                Referrals.move(tx, get(id), asked, state);
            }
        }
        return requests;
    }

    private void ask(ReferralId id, LocalDate on, boolean inHouse) {
        int asked = chance.between(1, 4);
        for (int i = 0; i < asked; i++) {
            if (inHouse) {
                Referrals.asked(tx, id, on, chance.one(homes).id(), null);
            } else {
                Referrals.asked(tx, id, on, null, agencies.get(i));
            }
        }
    }

    private Referral get(ReferralId id) {
        return Referrals.find(tx.sql(), id).orElseThrow();
    }
}
