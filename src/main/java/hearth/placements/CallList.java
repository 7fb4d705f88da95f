package hearth.placements;

import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Vacancies;
import hearth.carers.Vacancy;
import hearth.common.HouseholdId;
import hearth.common.ReferralId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ring for a request today: our households with a place free, those whose terms fit first, then those who picked up lately.
 * It orders by what the terms say and by nothing about the carers themselves; the rules of matching are asked before a child moves.
 */
public final class CallList {
    private CallList() {}

    /** What came of a call: one key each. */
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

    /** Reads it as it stands. */
    public static List<CallLine> of(Session session, ReferralId id) {
        session.require(Right.SEE_CARERS);
        return session.read(Right.SEE_CHILDREN, h -> of(h, id, session.today()));
    }

    private static List<CallLine> of(Handle h, ReferralId id, LocalDate today) {
        Referral referral = ReferralStore.find(h, id).orElseThrow();
        Map<HouseholdId, Referral.Asked> asked = new HashMap<>();
        referral.asked().forEach(a -> {
            if (a.householdId() != null) {
                asked.put(a.householdId(), a);
            }
        });
        Map<HouseholdId, List<Hold>> held =
                HoldStore.of(h, id, null, today).stream().collect(Collectors.groupingBy(Hold::householdId));
        Map<HouseholdId, String> phones = HoldStore.phones(h, today).stream()
                .collect(Collectors.toMap(
                        HoldStore.Phone::householdId, p -> p.person() + " " + p.phone(), (a, b) -> a + ", " + b));
        Map<HouseholdId, LocalDate> pickedUp = HoldStore.pickedUp(h, today).stream()
                .collect(Collectors.toMap(HoldStore.PickedUp::householdId, HoldStore.PickedUp::day));
        List<Integer> ages = ages(h, referral, today);
        var lines = new ArrayList<CallLine>();
        Set<HouseholdId> seen = new HashSet<>();
        for (Vacancy vacancy : Vacancies.LISTING.all(h, Query.on(today))) {
            boolean now = !vacancy.freeFrom().isAfter(today)
                    && (vacancy.freeUntil() == null || !vacancy.freeUntil().isBefore(today));
            int places = vacancy.places()
                    + held.getOrDefault(vacancy.id(), List.of()).size();
            boolean inTerms = fits(vacancy.ages(), ages) && places >= ages.size();
            boolean ours = vacancy.approval().equals("MAINSTREAM") || asked.containsKey(vacancy.id());
            if (now && ours && seen.add(vacancy.id())) {
                lines.add(new CallLine(
                        vacancy.id(),
                        vacancy.household(),
                        vacancy.name(),
                        vacancy.locality(),
                        vacancy.places(),
                        vacancy.ages(),
                        inTerms,
                        phones.getOrDefault(vacancy.id(), ""),
                        pickedUp.get(vacancy.id()),
                        asked.get(vacancy.id()),
                        held.getOrDefault(vacancy.id(), List.of())));
            }
        }
        held.forEach((household, holds) -> {
            if (seen.add(household)) {
                lines.add(full(h, household, holds, asked.get(household), phones, pickedUp));
            }
        });
        lines.sort(Comparator.comparing((CallLine c) -> c.held().isEmpty())
                .thenComparing(c -> !c.fits())
                .thenComparing(CallLine::pickedUp, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(CallLine::name));
        return lines;
    }

    /** Everything that was free there is held for this request. */
    private static CallLine full(
            Handle h,
            HouseholdId household,
            List<Hold> holds,
            Referral.@Nullable Asked asked,
            Map<HouseholdId, String> phones,
            Map<HouseholdId, LocalDate> pickedUp) {
        HoldStore.Named named = HoldStore.named(h, household);
        return new CallLine(
                household,
                named.reference(),
                named.name(),
                null,
                0,
                null,
                true,
                phones.getOrDefault(household, ""),
                pickedUp.get(household),
                asked,
                holds);
    }

    private static List<Integer> ages(Handle h, Referral referral, LocalDate today) {
        return referral.children().stream()
                .map(child -> HomeStore.child(h, child).orElseThrow().dateOfBirth())
                .map(born -> Period.between(born, today).getYears())
                .toList();
    }

    private static boolean fits(@Nullable String terms, List<Integer> ages) {
        if (terms == null) {
            return true;
        }
        String[] both = terms.split(" to ", -1);
        int from = Integer.parseInt(both[0]);
        int to = Integer.parseInt(both[1]);
        return ages.stream().allMatch(age -> from <= age && age <= to);
    }

    /**
     * Writes down a call; a further call to the same home changes what stands of it, and the trail keeps both. After a yes the request is
     * offered a home.
     *
     * @param word why not, or when to ring back
     */
    public static void called(
            Session session, Referral referral, HouseholdId household, Call call, @Nullable String word) {
        session.write(Right.EDIT_CHILDREN, "a call for a home", tx -> {
            called(tx, referral.id(), household, call, word, session.today());
            return household;
        });
    }

    private static void called(
            Tx tx, ReferralId id, HouseholdId household, Call call, @Nullable String word, LocalDate today) {
        Referral referral = ReferralStore.find(tx.sql(), id).orElseThrow();
        Referral.Asked asked = referral.asked().stream()
                .filter(a -> household.equals(a.householdId()))
                .reduce((a, b) -> b)
                .orElse(null);
        boolean again = call == Call.RING_BACK;
        Row row = Row.of("rung_at", tx.now())
                .and("answered_on", again ? null : today)
                .and("answer", again ? null : answer(call))
                .and("decline_reason", call == Call.NO ? word : null)
                .and("ring_back", again ? (word == null ? "later" : word) : null);
        if (asked == null) {
            tx.insert(
                    id,
                    "search_entry",
                    row.and("referral_id", id).and("asked_on", today).and("household_id", household));
        } else {
            tx.update(id, "search_entry", asked.id(), asked.version(), row);
        }
        if (call == Call.YES && referral.states().getLast().state().waiting()) {
            Referrals.move(tx, referral, today, Referral.State.OFFERED);
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
