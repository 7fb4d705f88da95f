package hearth.demo;

import hearth.children.AboutChildren;
import hearth.children.ChildQuestion;
import hearth.common.Money;
import hearth.common.ReferralId;
import hearth.common.Reply;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;

/** Who asks for each home, what the plan is and what is allowed; of the latest emergencies that is still to be said. */
final class RequestsTold {
    /** An emergency of which the rest is not written down yet. */
    private static final int DAYS_FRESH = 4;

    private static final List<String> WHO = List.of("Nora Field", "Emeka Obi", "Carys Lloyd", "Tom Healey");
    private static final List<String> WHY = List.of(
            "Until the hearing", "The carers stop at the end of the month", "A home to stay in", "A short break");
    private static final List<String> PLAN = List.of(
            "Home to the family once it is safe",
            "To stay in foster care until 18",
            "Assessment of an aunt goes on at the same time");
    private static final List<String> MEDICINE =
            List.of("An inhaler, twice a day", "Melatonin at night", "Cream for eczema");

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;

    RequestsTold(Tx tx, LocalDate at, Chance chance) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
    }

    void record(List<ReferralId> requests) {
        for (ReferralId id : requests) {
            Referral request = get(id);
            String who = chance.one(WHO);
            String why = chance.one(WHY);
            String plan = chance.one(PLAN);
            if (!request.emergency() || !request.receivedOn().isAfter(at.minusDays(DAYS_FRESH))) {
                var wants = new Referral.Wants(who, "01632 960 640", "Jill Sedgwick", plan, null, null);
                Referrals.correct(
                        tx,
                        request,
                        new Referral.New(
                                request.receivedOn(),
                                request.children(),
                                request.emergency(),
                                request.neededBy(),
                                request.expectedEndOn(),
                                request.typeWanted(),
                                why,
                                request.details(),
                                wants));
            }
            Referral.State state = request.states().getLast().state();
            if (state == Referral.State.SEARCHING_EXTERNAL && chance.percent(85)) {
                Referrals.allowOutside(tx, get(id), "AGENCY", "Pat Grimshaw", request.receivedOn());
            }
            if (chance.percent(60)) {
                Referrals.budget(tx, get(id), new Money(chance.between(9, 13) * 10_000L));
            }
            request.children().forEach(child -> {
                Reply medicine = chance.percent(30) ? Reply.of(chance.one(MEDICINE)) : Reply.NONE;
                for (AboutChildren.Told told : List.of(
                        new AboutChildren.Told(ChildQuestion.MEDICATION, medicine, null),
                        new AboutChildren.Told(ChildQuestion.EHCP, chance.percent(35) ? Reply.YES : Reply.NO, null))) {
                    AboutChildren.answer(tx, child, told, request.receivedOn(), "Social worker");
                }
            });
        }
    }

    private Referral get(ReferralId id) {
        return Referrals.find(tx.sql(), id).orElseThrow();
    }
}
