package hearth.placements;

import hearth.access.Right;
import hearth.access.Session;
import hearth.children.Care;
import hearth.children.PeriodOfCare;
import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.geography.Geography;
import hearth.geography.Whereabouts;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What was written down wrong, put right: the trail keeps what it was. */
public final class Corrections {
    private final PlacementGeography geography;

    public Corrections(Geography geography) {
        this.geography = new PlacementGeography(geography);
    }

    /**
     * Corrects the days of a placement and how it ended; null for an ending means that it lasts.
     *
     * @throws RuleRefused where nights would be taken twice, or lie outside the care or what is recorded of the home
     */
    public void dates(Session session, Placement placement, LocalDate start, @Nullable Ending ending) {
        LocalDate end = ending == null ? null : ending.on();
        session.write(Right.EDIT_CHILDREN, "correct a placement's dates", tx -> {
            Optional<PeriodOfCare> care =
                    Optional.ofNullable(placement.periodId()).flatMap(p -> Care.find(tx.sql(), p));
            var refusals = new ArrayList<>(Possible.within(placement, start, end));
            care.ifPresent(period -> refusals.addAll(outside(period, start, end)));
            var others = PlacementStore.stretches(tx.sql(), placement.childId()).stream()
                    .filter(o -> !o.id().equals(placement.id()))
                    .toList();
            refusals.addAll(Possible.taken(start, end, others));
            RuleRefused.unlessEmpty(refusals);
            move(tx, placement, start);
            String rec = care.filter(p -> end != null && end.equals(p.endsOn()))
                    .map(PeriodOfCare::rec)
                    .orElse(null);
            int version = tx.update(
                    placement.id(),
                    "placement",
                    placement.id().value(),
                    placement.version(),
                    Row.of("starts_on", start)
                            .and("ends_on", end)
                            .and("end_reason", ending == null ? null : ending.reason())
                            .and("end_planned", ending == null ? Answer.UNKNOWN : ending.plannedWith(rec))
                            .and("end_within_day", ending == null ? Answer.UNKNOWN : ending.withinDayWith(rec)));
            ReturnPlans.follow(tx, placement.childId());
            return version;
        });
    }

    /**
     * Says what the register of children placed has of a home beside its days: where the child lived before, where the child went, and
     * the provision of law, where it is another than the legal status says (FSR 2011 Sch 2 para 1(d), (e), (g)).
     */
    public static void register(
            Session session,
            Placement placement,
            @Nullable String before,
            @Nullable String after,
            @Nullable String provision) {
        session.write(
                Right.EDIT_CHILDREN,
                "correct the register",
                tx -> tx.update(
                        placement.id(),
                        "placement",
                        placement.id().value(),
                        placement.version(),
                        Row.of("prior_address", before)
                                .and("leaving_address", after)
                                .and("statutory_provision", provision)));
    }

    /**
     * Corrects the days of a period of care, and with them those of the homes that began or ended with it; null for an end means
     * that care goes on.
     */
    public void care(
            Session session, PeriodOfCare period, LocalDate start, @Nullable LocalDate end, @Nullable String rec) {
        session.write(Right.EDIT_CHILDREN, "correct the dates of care", tx -> {
            List<Placement> homes = Placements.of(tx.sql(), period.childId()).stream()
                    .filter(p -> Objects.equals(p.periodId(), period.id()))
                    .toList();
            var refusals = new ArrayList<Refusal>();
            if ((end == null) != (rec == null)) {
                refusals.add(Refusal.at("rec", "Care that has ended has a reason, and care that goes on has none."));
            }
            if (end != null && !end.isAfter(start)) {
                refusals.add(Refusal.at("ends_on", "Care ends after it starts. Check both dates."));
            } else {
                for (PeriodOfCare other : Care.of(tx.sql(), period.childId())) {
                    if (other.id() != period.id()
                            && new hearth.common.Period(start, end)
                                    .overlaps(new hearth.common.Period(other.startsOn(), other.endsOn()))) {
                        refusals.add(Refusal.at(
                                "starts_on",
                                "Another period of care covers some of these days, from "
                                        + BritishDates.format(other.startsOn()) + "."));
                    }
                }
            }
            period.statuses().stream()
                    .skip(1)
                    .filter(s -> !s.startsOn().isAfter(start)
                            || (end != null && !s.startsOn().isBefore(end)))
                    .forEach(s -> refusals.add(Refusal.at(
                            "starts_on",
                            "A legal status from " + BritishDates.format(s.startsOn())
                                    + " would lie outside. Correct it first.")));
            for (Placement home : homes) {
                refusals.addAll(Possible.within(home, first(home, period, start), last(home, period, end)));
            }
            RuleRefused.unlessEmpty(refusals);
            var first = period.statuses().getFirst();
            tx.update(period.childId(), "legal_status", first.id(), first.version(), Row.of("starts_on", start));
            for (Placement home : homes) {
                LocalDate from = first(home, period, start);
                move(tx, home, from);
                tx.update(
                        home.id(),
                        "placement",
                        home.id().value(),
                        home.version(),
                        Row.of("starts_on", from).and("ends_on", last(home, period, end)));
            }
            int version = tx.update(
                    period.childId(),
                    "period_of_care",
                    period.id(),
                    period.version(),
                    Row.of("starts_on", start).and("ends_on", end).and("rec", rec));
            ReturnPlans.follow(tx, period.childId());
            return version;
        });
    }

    /** Corrects what was said of a home from a day on; where it lies is worked out anew. */
    public void home(
            Session session, Placement placement, Placement.Phase phase, Home home, @Nullable String changeReason) {
        session.write(Right.EDIT_CHILDREN, "correct a home", tx -> {
            Home whole = HomeFacts.completed(tx.sql(), home, phase.startsOn());
            Whereabouts where = geography.where(tx.sql(), placement.childId(), placement.periodId(), whole.postcode());
            int version = tx.update(
                    placement.id(),
                    "placement_phase",
                    phase.id(),
                    phase.version(),
                    PlacementWriting.frozen(tx, where)
                            .and("place", whole.place())
                            .and("provider_code", whole.providerCode())
                            .and("provider_id", whole.provider())
                            .and("urn", whole.urn())
                            .and("address", whole.address())
                            .and("postcode", whole.postcode())
                            .and("change_reason", changeReason));
            PlacementSteps.judgedAgain(tx, placement.id(), phase, session.today());
            return version;
        });
    }

    /** Households that lived at a home's postcode when it began: a person says which of them it is, if any. */
    public static List<HouseholdId> carersAt(Handle h, Placement placement) {
        String postcode = placement.phases().getFirst().postcode();
        return postcode == null ? List.of() : HomeStore.at(h, postcode, placement.startsOn());
    }

    /** Says which carers a home is with, where a file did not. */
    public void carers(Session session, Placement placement, HouseholdId household) {
        session.write(
                Right.EDIT_CHILDREN,
                "which carers",
                tx -> tx.update(
                        placement.id(),
                        "placement",
                        placement.id().value(),
                        placement.version(),
                        Row.of("household_id", household).and("establishment_id", null)));
    }

    private static void move(Tx tx, Placement placement, LocalDate start) {
        Placement.Phase first = placement.phases().getFirst();
        PlacementId about = placement.id();
        tx.update(about, "placement_phase", first.id(), first.version(), Row.of("starts_on", start));
        agreed(tx, placement, start);
    }

    /** What finance agreed goes with the first day, agreed no earlier than that; what was agreed of the new day already stays. */
    private static void agreed(Tx tx, Placement placement, LocalDate start) {
        PlacementId about = placement.id();
        AgreedSavingStore.from(tx.sql(), about, placement.startsOn())
                .filter(line -> AgreedSavingStore.from(tx.sql(), about, start).isEmpty())
                .ifPresent(line -> tx.update(
                        about,
                        "saving_agreement",
                        line.id(),
                        line.version(),
                        Row.of("from_on", start)
                                .and("agreed_on", line.agreedOn().isBefore(start) ? start : line.agreedOn())));
    }

    private static LocalDate first(Placement home, PeriodOfCare period, LocalDate start) {
        return home.startsOn().equals(period.startsOn()) ? start : home.startsOn();
    }

    private static @Nullable LocalDate last(Placement home, PeriodOfCare period, @Nullable LocalDate end) {
        return Objects.equals(home.endsOn(), period.endsOn()) ? end : home.endsOn();
    }

    private static List<Refusal> outside(PeriodOfCare period, LocalDate start, @Nullable LocalDate end) {
        var refusals = new ArrayList<Refusal>();
        if (start.isBefore(period.startsOn())) {
            refusals.add(Refusal.at(
                    "start", "Care began on " + BritishDates.format(period.startsOn()) + ". Correct that date first."));
        }
        LocalDate ends = period.endsOn();
        if (ends != null && (end == null || end.isAfter(ends))) {
            refusals.add(
                    Refusal.at("end", "Care ended on " + BritishDates.format(ends) + ". Correct that date first."));
        }
        return refusals;
    }
}
