package hearth.placements;

import hearth.access.Breaches;
import hearth.children.Care;
import hearth.children.PeriodOfCare;
import hearth.children.StartOfCare;
import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.PlacementId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.geography.Geography;
import hearth.geography.Location;
import hearth.geography.Whereabouts;
import hearth.placements.ssda903.Facts;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes over the facts of a whole return, child by child, in one transaction of the caller's. What begins on the same day is the
 * same period, status, placement, phase or stay; what is recorded from the end of the return's year on stays as it is.
 */
public final class ReturnIntake {
    private final Geography geography;
    private final LocalDate until;
    private final ReturnHomes homes = new ReturnHomes();
    /** Homes of the child that lie outside the area, or are known and whose phases were changed or taken away. */
    private final Set<PlacementId> elsewhere = new LinkedHashSet<>();
    /** Every phase of the child's homes by its id, as it was before the return. */
    private final Map<Long, Placement.Phase> before = new HashMap<>();

    /** Facts as they were known until before a day, mostly the 1 April after the collection year. */
    public ReturnIntake(Geography geography, LocalDate until) {
        this.geography = geography;
        this.until = until;
    }

    /**
     * Writes a child's facts.
     *
     * @param authority responsible for the child
     * @throws RuleRefused where other nights are recorded than the return tells of; nothing of this child may then be written
     */
    public void write(Tx tx, ChildId child, String authority, Facts told) {
        elsewhere.clear();
        before.clear();
        boolean anything = IntakeStore.anything(tx.sql(), child);
        List<PeriodOfCare> periods = anything ? Care.of(tx.sql(), child) : List.of();
        List<Placement> placements = anything ? Placements.of(tx.sql(), child) : List.of();
        placements.forEach(home -> home.phases().forEach(phase -> before.put(phase.id(), phase)));
        RuleRefused.unlessEmpty(against(told, periods, placements));
        for (Facts.Period period : told.periods()) {
            long id = period(tx, child, period, periods);
            for (Facts.Home home : period.homes()) {
                home(tx, child, authority, id, period, home, placements);
            }
        }
        if (anything) {
            ReturnPlans.follow(tx, child);
        }
        elsewhere.forEach(home -> asked(tx, home));
    }

    /** What the rules ask of a home outside the area, as long as it lasts. */
    private void asked(Tx tx, PlacementId home) {
        Placement now = Placements.find(tx.sql(), home).orElseThrow();
        Placement.Phase phase = now.phases().getLast();
        if (now.endsOn() == null) {
            PlacementSteps.judgedAgain(tx, home, before.getOrDefault(phase.id(), phase), phase.startsOn());
        }
    }

    private List<Refusal> against(Facts told, List<PeriodOfCare> periods, List<Placement> placements) {
        Set<LocalDate> care = new HashSet<>();
        Set<LocalDate> homes = new HashSet<>();
        told.periods().forEach(p -> {
            care.add(p.start());
            p.homes().forEach(h -> homes.add(h.start()));
        });
        for (PeriodOfCare p : periods) {
            if (p.startsOn().isBefore(until)
                    && !care.contains(p.startsOn())
                    && overlaps(told, p.startsOn(), p.endsOn())) {
                return List.of(other("period of care", p.startsOn()));
            }
        }
        for (Placement p : placements) {
            if (p.startsOn().isBefore(until)
                    && !homes.contains(p.startsOn())
                    && overlaps(told, p.startsOn(), p.endsOn())) {
                return List.of(other("placement", p.startsOn()));
            }
        }
        return List.of();
    }

    private static boolean overlaps(Facts told, LocalDate start, @Nullable LocalDate end) {
        var stored = new hearth.common.Period(start, end);
        return told.periods().stream().anyMatch(p -> stored.overlaps(new hearth.common.Period(p.start(), p.end())));
    }

    private static Refusal other(String what, LocalDate start) {
        return Refusal.of(
                "SSDA903-IMPORT",
                "Hearth has a " + what + " from " + BritishDates.format(start)
                        + " that the return does not have. Correct one of the two and import again.");
    }

    private long period(Tx tx, ChildId child, Facts.Period told, List<PeriodOfCare> periods) {
        Optional<PeriodOfCare> known =
                periods.stream().filter(p -> p.startsOn().equals(told.start())).findFirst();
        String home = told.homePostcode();
        if (known.isEmpty()) {
            var start = new StartOfCare(
                    told.start(),
                    told.startKnown(),
                    told.entryRne(),
                    told.statuses().getFirst().code(),
                    told.need(),
                    home,
                    home == null ? "NOT_KNOWN" : "KNOWN",
                    null);
            long id = Care.write(tx, child, start, told.end(), told.rec());
            told.statuses().stream().skip(1).forEach(s -> Care.status(tx, child, id, s.start(), s.code()));
            return id;
        }
        PeriodOfCare stored = known.get();
        Row row = Row.of("start_known", told.startKnown())
                .and("entry_rne", told.entryRne())
                .and("category_of_need", told.need())
                .and("home_postcode", home)
                .and("home_postcode_state", home == null ? stored.homePostcodeState() : "KNOWN");
        if (speaksOf(told.end(), stored.endsOn())) {
            row.and("ends_on", told.end()).and("rec", told.rec());
        }
        tx.update(child, "period_of_care", stored.id(), stored.version(), row);
        statuses(tx, child, stored, told);
        return stored.id();
    }

    /** Whether the return has a say in an end: one recorded from the end of its year on it could not know. */
    private boolean speaksOf(@Nullable LocalDate told, @Nullable LocalDate stored) {
        return told != null || stored == null || stored.isBefore(until);
    }

    private void statuses(Tx tx, ChildId child, PeriodOfCare stored, Facts.Period told) {
        Map<LocalDate, PeriodOfCare.LegalStatus> left = new HashMap<>();
        stored.statuses().forEach(s -> left.put(s.startsOn(), s));
        for (Facts.Status status : told.statuses()) {
            PeriodOfCare.LegalStatus same = left.remove(status.start());
            if (same == null) {
                Care.status(tx, child, stored.id(), status.start(), status.code());
            } else {
                tx.update(child, "legal_status", same.id(), same.version(), Row.of("code", status.code()));
            }
        }
        left.values().stream()
                .filter(s -> s.startsOn().isBefore(until))
                .forEach(s -> tx.delete(child, "legal_status", s.id()));
    }

    private void home(
            Tx tx,
            ChildId child,
            String authority,
            long period,
            Facts.Period care,
            Facts.Home told,
            List<Placement> placements) {
        Optional<Placement> known = placements.stream()
                .filter(p -> p.startsOn().equals(told.start()))
                .findFirst();
        String rec = told.end() != null && told.end().equals(care.end()) ? care.rec() : null;
        LocalDate end = told.end();
        Ending ending = end == null ? null : Ending.of(end, told.endReason());
        if (known.isEmpty()) {
            var first = told.phases().getFirst();
            var placement = new NewPlacement(
                    child,
                    homes.of(tx, first),
                    told.start(),
                    care.startKnown() || !told.start().equals(care.start()),
                    null,
                    Placement.Basis.IMPORTED,
                    null,
                    null,
                    Answer.UNKNOWN,
                    null,
                    null);
            PlacementId id = PlacementWriting.placement(tx, placement, period, null, ending, rec);
            if (end == null && told.endReason() != null) {
                tx.update(id, "placement", id.value(), 1, Row.of("end_reason", told.endReason()));
            }
            told.phases().forEach(p -> phase(tx, id, authority, care, p));
            told.stays().forEach(s -> PlacementWriting.stay(tx, id, s.code(), s.start(), s.end(), null, s.postcode()));
            return;
        }
        Placement stored = known.get();
        Row row = Row.of("period_id", period);
        if (speaksOf(end, stored.endsOn()) && (end == null ? stored.endsOn() != null : !end.equals(stored.endsOn()))) {
            row.and("ends_on", end)
                    .and("end_reason", told.endReason())
                    .and("end_planned", ending == null ? Answer.UNKNOWN : ending.plannedWith(rec));
        } else if (end != null && stored.endReason() == null) {
            row.and("end_reason", told.endReason());
        }
        tx.update(stored.id(), "placement", stored.id().value(), stored.version(), row);
        if (end != null && stored.endsOn() == null) {
            Breaches.resolve(tx, stored.id(), PlacementRules.OF_THE_HOME, end, PlacementSteps.ENDED);
        }
        phases(tx, authority, care, stored, told);
        stays(tx, stored, told);
    }

    private void phases(Tx tx, String authority, Facts.Period care, Placement stored, Facts.Home told) {
        Map<LocalDate, Placement.Phase> left = new HashMap<>();
        stored.phases().forEach(p -> left.put(p.startsOn(), p));
        for (Facts.Phase phase : told.phases()) {
            Placement.Phase same = left.remove(phase.start());
            if (same == null) {
                phase(tx, stored.id(), authority, care, phase);
            } else if (!sameText(same, phase)) {
                Home home = homes.of(tx, phase);
                Row row = same.postcode() == null || !same.postcode().equals(phase.postcode())
                        ? PlacementWriting.frozen(tx, where(authority, care, phase))
                        : Row.of("postcode", phase.postcode());
                tx.update(
                        stored.id(),
                        "placement_phase",
                        same.id(),
                        same.version(),
                        row.and("place", phase.place() == null ? "" : phase.place())
                                .and("provider_code", phase.provider())
                                .and("provider_id", same.providerId() == null ? home.provider() : same.providerId())
                                .and("urn", phase.urn())
                                .and("postcode", phase.postcode())
                                .and("change_reason", phase.changeReason()));
                elsewhere.add(stored.id());
            }
        }
        left.values().stream().filter(p -> p.startsOn().isBefore(until)).forEach(p -> {
            tx.delete(stored.id(), "placement_phase", p.id());
            elsewhere.add(stored.id());
        });
    }

    private static boolean sameText(Placement.Phase stored, Facts.Phase told) {
        return told.equals(new Facts.Phase(
                stored.startsOn(),
                stored.place(),
                stored.providerCode(),
                stored.urn(),
                stored.postcode(),
                stored.changeReason(),
                told.authority()));
    }

    private void stays(Tx tx, Placement stored, Facts.Home told) {
        Map<LocalDate, Placement.Stay> left = new HashMap<>();
        stored.stays().forEach(s -> left.put(s.startsOn(), s));
        for (Facts.Stay stay : told.stays()) {
            Placement.Stay same = left.remove(stay.start());
            if (same == null) {
                PlacementWriting.stay(tx, stored.id(), stay.code(), stay.start(), stay.end(), null, stay.postcode());
            } else {
                Row row = Row.of("code", stay.code()).and("postcode", stay.postcode());
                if (speaksOf(stay.end(), same.endsOn())) {
                    row.and("ends_on", stay.end());
                }
                tx.update(stored.id(), "temporary_stay", same.id(), same.version(), row);
            }
        }
        left.values().stream()
                .filter(s -> s.startsOn().isBefore(until))
                .forEach(s -> tx.delete(stored.id(), "temporary_stay", s.id()));
    }

    private void phase(Tx tx, PlacementId id, String authority, Facts.Period care, Facts.Phase told) {
        Whereabouts where = where(authority, care, told);
        PlacementWriting.phase(tx, id, told.start(), homes.of(tx, told), told.changeReason(), where);
        if (where.location() == Location.OUT) {
            elsewhere.add(id);
        }
    }

    private Whereabouts where(String authority, Facts.Period care, Facts.Phase told) {
        return geography.whereabouts(authority, care.homePostcode(), told.postcode());
    }
}
