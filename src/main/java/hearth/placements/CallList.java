package hearth.placements;

import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Vacancies;
import hearth.carers.Vacancy;
import hearth.children.Siblings;
import hearth.common.HouseholdId;
import hearth.common.ReferralId;
import hearth.common.SubjectId;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ring for a request today: our households with a place free, those whose terms fit first, then those who picked up lately;
 * after them agencies, children's homes and other councils. It orders by what the terms say and by nothing about the carers themselves,
 * and never by price; the rules of matching are asked before a child moves. Whoever was rung for others today says so here too.
 */
public final class CallList {
    private final Handle h;
    private final Referral referral;
    private final LocalDate today;
    private final boolean prices;
    /** Whether one home is sought for all: one child, or brothers and sisters. Others on the same list may go to several. */
    private final boolean together;

    private final Map<Long, Referral.Asked> asked = new HashMap<>();
    private final Map<HouseholdId, List<Hold>> held;
    private final Map<HouseholdId, String> phones;
    private final Map<Long, LocalDate> pickedUp;
    private final Map<Long, String> also;

    private CallList(Handle h, Referral referral, LocalDate today, boolean prices) {
        this.h = h;
        this.referral = referral;
        this.today = today;
        this.prices = prices;
        this.together = Siblings.of(h, referral.children().getFirst()).stream()
                .map(Siblings.Link::childId)
                .collect(Collectors.toSet())
                .containsAll(referral.children().subList(1, referral.children().size()));
        referral.asked().forEach(a -> {
            SubjectId whom = a.whom();
            if (whom != null) {
                asked.put(whom.value(), prices ? a : a.withoutPrice());
            }
        });
        held = HoldStore.of(h, referral.id(), null, today).stream().collect(Collectors.groupingBy(Hold::householdId));
        phones = HoldStore.phones(h, today).stream()
                .collect(Collectors.toMap(
                        HoldStore.Phone::householdId, p -> p.person() + " " + p.phone(), (a, b) -> a + ", " + b));
        pickedUp = HoldStore.pickedUp(h, today).stream()
                .collect(Collectors.toMap(HoldStore.PickedUp::whom, HoldStore.PickedUp::day));
        also = HoldStore.elsewhere(h, referral.id(), today).stream()
                .collect(Collectors.toMap(HoldStore.Elsewhere::whom, CallList::said, (a, b) -> a + ", " + b));
    }

    /** Reads it as it stands, prices only for those who may see costs; beds whose time is over are let go first. */
    public static List<CallLine> of(Session session, ReferralId id) {
        session.require(Right.SEE_CARERS);
        Holds.lapse(session);
        boolean prices = session.may(Right.SEE_COSTS);
        return session.read(
                Right.SEE_CHILDREN,
                h -> new CallList(h, ReferralStore.find(h, id).orElseThrow(), session.today(), prices).lines());
    }

    private List<CallLine> lines() {
        var lines = new ArrayList<CallLine>();
        Set<HouseholdId> seen = new HashSet<>();
        List<Integer> ages = ages();
        for (Vacancy vacancy : Vacancies.LISTING.all(h, Query.on(today))) {
            boolean ours = vacancy.approval().equals("MAINSTREAM")
                    || asked.containsKey(vacancy.id().value());
            if (vacancy.on(today) && ours && seen.add(vacancy.id())) {
                lines.add(own(vacancy, ages));
            }
        }
        held.forEach((household, holds) -> {
            if (seen.add(household)) {
                lines.add(full(household, holds));
            }
        });
        HoldStore.providers(h, prices).forEach(provider -> lines.add(provider(provider)));
        lines.sort(Comparator.comparing((CallLine c) -> c.held().isEmpty())
                .thenComparing(c -> c.free() == null)
                .thenComparing(c -> !c.fits())
                .thenComparing(CallLine::pickedUp, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(CallLine::name));
        return lines;
    }

    private CallLine own(Vacancy vacancy, List<Integer> ages) {
        List<Hold> holds = held.getOrDefault(vacancy.id(), List.of());
        int places = vacancy.places() + holds.size();
        boolean inTerms = together
                ? places >= ages.size() && ages.stream().allMatch(age -> fits(vacancy.ages(), age))
                : places > 0 && ages.stream().anyMatch(age -> fits(vacancy.ages(), age));
        return line(
                vacancy.id(),
                vacancy.household(),
                vacancy.name(),
                vacancy.locality(),
                vacancy.places(),
                vacancy.ages(),
                inTerms,
                holds);
    }

    /** Everything that was free there is held for this request. */
    private CallLine full(HouseholdId household, List<Hold> holds) {
        HoldStore.Named named = HoldStore.named(h, household);
        return line(household, named.reference(), named.name(), null, 0, null, true, holds);
    }

    private CallLine line(
            HouseholdId id,
            String reference,
            String name,
            @Nullable String area,
            int free,
            @Nullable String ages,
            boolean fits,
            List<Hold> holds) {
        return new CallLine(
                id,
                reference,
                name,
                "Our carers",
                area,
                free,
                ages,
                fits,
                phones.getOrDefault(id, ""),
                pickedUp.get(id.value()),
                asked.get(id.value()),
                holds,
                null,
                also.getOrDefault(id.value(), ""));
    }

    private CallLine provider(HoldStore.Ring provider) {
        long id = provider.id().value();
        String sort = provider.residential()
                ? "Children's homes"
                : provider.sector() == Sector.OTHER_LA ? "Another council" : "Agency";
        return new CallLine(
                provider.id(),
                provider.reference(),
                provider.name(),
                sort,
                null,
                null,
                null,
                true,
                Objects.requireNonNullElse(provider.phone(), ""),
                pickedUp.get(id),
                asked.get(id),
                List.of(),
                provider.quoted(),
                also.getOrDefault(id, ""));
    }

    private static String said(HoldStore.Elsewhere other) {
        String said = switch (Objects.requireNonNullElse(other.answer(), "")) {
            case "OFFER" -> "yes";
            case "DECLINE" -> "no";
            case "NO_REPLY" -> "no answer";
            default -> "asked";
        };
        return other.reference() + ": " + said;
    }

    private List<Integer> ages() {
        return referral.children().stream()
                .map(child -> HomeStore.child(h, child).orElseThrow().dateOfBirth())
                .map(born -> Period.between(born, today).getYears())
                .toList();
    }

    private static boolean fits(@Nullable String terms, int age) {
        if (terms == null) {
            return true;
        }
        String[] both = terms.split(" to ", -1);
        int from = Integer.parseInt(both[0]);
        int to = Integer.parseInt(both[1]);
        return from <= age && age <= to;
    }
}
