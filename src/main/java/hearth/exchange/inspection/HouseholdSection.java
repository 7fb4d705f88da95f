package hearth.exchange.inspection;

import hearth.access.Worker;
import hearth.carers.BedUse;
import hearth.carers.Household;
import hearth.carers.Member;
import hearth.carers.Room;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who lives in the household and lived there, where, in which rooms, and how its places stand. */
final class HouseholdSection {
    private final InspectionFacts facts;

    private HouseholdSection(InspectionFacts facts) {
        this.facts = facts;
    }

    static Section of(InspectionFacts facts) {
        return new HouseholdSection(facts).section();
    }

    private Section section() {
        Household h = facts.page().household();
        var rows = new ArrayList<List<String>>();
        for (Member m : facts.page().members()) {
            rows.add(List.of(
                    m.name(),
                    m.role().label(),
                    Objects.requireNonNullElse(m.relation(), ""),
                    m.dateOfBirth() == null ? "" : BritishDates.format(m.dateOfBirth()),
                    BritishDates.span(m.startsOn(), m.endsOn())));
        }
        return new Section(
                "Household",
                List.of(
                        "State: "
                                + (h.status() == null
                                        ? "not approved by our own service"
                                        : CodeList.named("household-status").label(h.status()))
                                + ". Supervising social worker: " + supervisor()
                                + ".",
                        "Address: " + address() + ". Bedrooms: " + bedrooms() + ".",
                        "Places: approved " + h.places() + ", filled " + h.filled() + ", not available "
                                + h.notAvailable() + unavailable() + ", vacant " + h.vacant() + "."),
                List.of("Name", "In the household", "Relation", "Born", "Lives there"),
                rows);
    }

    private String supervisor() {
        Worker supervisor = facts.page().supervisor();
        return supervisor == null ? "none" : supervisor.called();
    }

    private String address() {
        return facts.page().addresses().stream()
                .filter(a -> !a.startsOn().isAfter(facts.day()))
                .findFirst()
                .map(a -> (a.confidential()
                                ? "kept confidential,"
                                : Stream.of(a.address(), a.locality(), a.postcode())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(", ")))
                        + " since " + BritishDates.format(a.startsOn()))
                .orElse("not recorded");
    }

    /** Why places cannot be used today, in brackets. */
    private String unavailable() {
        String why = Stream.concat(
                        facts.page().unavailable().stream()
                                .filter(u -> !u.startsOn().isAfter(facts.day()))
                                .filter(u -> u.endsOn() == null || u.endsOn().isAfter(facts.day()))
                                .map(u -> CodeList.named("not-available").label(u.reason()) + " "
                                        + BritishDates.span(u.startsOn(), u.endsOn())),
                        facts.page().bedUses().stream()
                                .filter(BedUse::blocksPlace)
                                .filter(b -> !b.startsOn().isAfter(facts.day()))
                                .filter(b -> b.endsOn() == null || b.endsOn().isAfter(facts.day()))
                                .map(b -> b.kind().label() + " " + BritishDates.span(b.startsOn(), b.endsOn())))
                .collect(Collectors.joining("; "));
        return why.isEmpty() ? "" : " (" + why + ")";
    }

    private String bedrooms() {
        List<Room> rooms = facts.page().about().rooms();
        Integer number = facts.page().household().bedrooms();
        if (rooms.isEmpty()) {
            return number == null ? "not recorded" : number + ", none described";
        }
        return rooms.stream()
                .map(r -> r.name() + " (" + r.forUse().label().toLowerCase(Locale.UK)
                        + (r.beds() == null ? "" : r.beds() == 1 ? ", 1 bed" : ", " + r.beds() + " beds") + ")")
                .collect(Collectors.joining("; "));
    }
}
