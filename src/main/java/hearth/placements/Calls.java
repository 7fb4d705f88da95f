package hearth.placements;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.HouseholdId;
import hearth.common.ProviderId;
import hearth.common.ReferralId;
import hearth.common.SubjectId;
import hearth.common.WeeklyRate;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Calls for a home, written down with one key each. */
public final class Calls {
    private Calls() {}

    /** What came of a call. */
    public enum Call {
        NO_ANSWER("No answer"),
        NO("No"),
        YES("Yes"),
        RING_BACK("Ring back");

        private final String label;

        Call(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * Writes down a call; a further call to the same home changes what stands of it, and the trail keeps both. After a yes the request is
     * offered a home.
     *
     * @param whom carers or a provider
     * @param word why not, or when to ring back
     * @param weekly the price a provider named, also with a no; null keeps what was named before
     */
    public static void called(
            Session session,
            Referral referral,
            SubjectId whom,
            Call call,
            @Nullable String word,
            @Nullable WeeklyRate weekly) {
        session.write(Right.EDIT_CHILDREN, "a call for a home", tx -> {
            called(tx, referral.id(), whom, call, word, weekly, session.today());
            return whom;
        });
    }

    /** The same inside a larger transaction. */
    public static void called(
            Tx tx,
            ReferralId id,
            SubjectId whom,
            Call call,
            @Nullable String word,
            @Nullable WeeklyRate weekly,
            LocalDate today) {
        Referral referral = ReferralStore.find(tx.sql(), id).orElseThrow();
        Referral.Asked asked = referral.asked().stream()
                .filter(a -> whom.equals(a.whom()))
                .reduce((a, b) -> b)
                .orElse(null);
        boolean again = call == Call.RING_BACK;
        Row row = Row.of("rung_at", tx.now())
                .and("answered_on", again ? null : today)
                .and("answer", again ? null : answer(call))
                .and("decline_reason", call == Call.NO ? word : null)
                .and("ring_back", again ? (word == null ? "later" : word) : null);
        if (weekly != null) {
            row.and("weekly_pence", weekly.asMoney());
        }
        if (asked == null) {
            tx.insert(
                    id,
                    "search_entry",
                    row.and("referral_id", id)
                            .and("asked_on", today)
                            .and("household_id", whom instanceof HouseholdId ? whom : null)
                            .and("provider_id", whom instanceof ProviderId ? whom : null));
        } else {
            tx.update(id, "search_entry", asked.id(), asked.version(), row);
        }
        if (call == Call.YES) {
            Referrals.offered(tx, referral, today);
        }
    }

    private static String answer(Call call) {
        return switch (call) {
            case YES -> "OFFER";
            case NO -> "DECLINE";
            case NO_ANSWER, RING_BACK -> "NO_REPLY";
        };
    }
}
