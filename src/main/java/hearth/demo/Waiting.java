package hearth.demo;

import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.common.ChildId;
import hearth.common.ReferralId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;

/** Requests for another home: some are being searched for, some have found one. */
final class Waiting {
    private static final List<String> STATES =
            List.of("AUTHORISED", "SEARCHING_IN_HOUSE", "SEARCHING_EXTERNAL", "OFFERED");

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;

    Waiting(Tx tx, LocalDate at, Chance chance) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
    }

    /** So many children for whom another home is being looked for; as many again for whom it was found. */
    void record(List<ChildId> inCare, int waiting) {
        for (int i = 0; i < waiting * 2; i++) {
            ChildId child = inCare.get(i * 7 % inCare.size());
            boolean placed = i >= waiting;
            LocalDate received = at.minusDays(placed ? chance.between(40, 300) : chance.between(1, 35));
            ReferralId id = Subjects.create(tx, SubjectKind.REFERRAL, received, ReferralId::new);
            tx.insert(
                    id,
                    "referral",
                    Row.of("id", id)
                            .and("received_on", received)
                            .and("needed_by", received.plusDays(chance.between(1, 40)))
                            .and("emergency", chance.percent(20))
                            .and("type_wanted", chance.percent(70) ? "SHORT_TERM" : "LONG_TERM")
                            .and("authorised_on", received)
                            .and("closed_on", placed ? received.plusDays(25) : null));
            tx.insert(id, "referral_child", Row.of("referral_id", id).and("child_id", child));
            state(id, received, "AUTHORISED");
            if (placed) {
                state(id, received.plusDays(25), "PLACED");
            } else if (received.isBefore(at)) {
                state(id, received.plusDays(1), STATES.get(chance.weighted(0, 50, 35, 15)));
            }
        }
    }

    private void state(ReferralId id, LocalDate from, String state) {
        tx.insert(
                id,
                "referral_state",
                Row.of("referral_id", id).and("starts_on", from).and("state", state));
    }
}
