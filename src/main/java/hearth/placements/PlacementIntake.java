package hearth.placements;

import hearth.access.IdentifierKind;
import hearth.access.Identifiers;
import hearth.carers.HouseholdIntake;
import hearth.carers.MatchKey;
import hearth.carers.NewAddress;
import hearth.carers.NewHousehold;
import hearth.carers.NewPerson;
import hearth.children.Care;
import hearth.children.CareFitting;
import hearth.children.Child;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.children.PeriodOfCare;
import hearth.children.StartOfCare;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.Money;
import hearth.common.PlacementId;
import hearth.common.ProviderId;
import hearth.geography.Geography;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes over rows of a team's sheets: the child, the care and the home of each are made as needed, recognised next time, and
 * changed where the row says something new. Everything in one transaction of the caller's. (It is long because child, care, home and
 * price of a row are recognised and changed together.)
 */
public final class PlacementIntake {
    private final PlacementSteps steps;
    private final HouseholdIntake households;
    private final LocalDate today;

    public PlacementIntake(Geography geography, LocalDate today) {
        this.steps = new PlacementSteps(geography);
        this.households = new HouseholdIntake(geography);
        this.today = today;
    }

    /** The child a row means, if we know it. */
    public static Optional<ChildId> child(Handle h, PlacementRow row) {
        NewChild child = row.child();
        return Children.recognise(h, row.childReference(), child == null ? null : child.ssda903(), child);
    }

    /** The placement a row means: by our or the team's reference, else by child and start. */
    public static Optional<PlacementId> known(Handle h, PlacementRow row) {
        String reference = row.reference();
        if (reference != null && !reference.isBlank()) {
            Optional<PlacementId> found =
                    IntakeStore.identified(h, reference.strip()).or(() -> Placements.byReference(h, reference));
            if (found.isPresent()) {
                return found;
            }
        }
        LocalDate start = row.start();
        return start == null ? Optional.empty() : child(h, row).flatMap(c -> IntakeStore.placement(h, c, start));
    }

    /** What is stored of a placement, as a row of a file would say it, to be compared with one. */
    public static PlacementRow stored(Handle h, PlacementId id, LocalDate day) {
        Placement p = Placements.find(h, id).orElseThrow();
        Child child = Children.find(h, p.childId()).orElseThrow();
        LocalDate end = p.endsOn();
        Placement.Phase phase = p.phaseOn(day);
        PeriodOfCare period =
                p.periodId() == null ? null : Care.find(h, p.periodId()).orElse(null);
        HouseholdId household = p.householdId();
        Long establishment = p.establishmentId();
        LocalDate last = end == null || day.isBefore(end) ? day : end.minusDays(1);
        return new PlacementRow(
                Identifiers.of(h, id, IdentifierKind.TEAM_REF_PLACEMENT),
                child.reference(),
                child.details(),
                period == null ? null : period.statusOn(last),
                period == null ? null : period.categoryOfNeed(),
                period == null ? null : period.homePostcode(),
                phase.place(),
                phase.providerCode(),
                household != null
                        ? HomeStore.household(h, household, day)
                                .map(HomeStore.HouseholdOn::reference)
                                .orElse(null)
                        : establishment == null
                                ? null
                                : Providers.establishment(h, establishment)
                                        .map(Provider.Establishment::name)
                                        .orElse(null),
                phase.providerId() == null
                        ? null
                        : Providers.find(h, phase.providerId())
                                .map(Provider::name)
                                .orElse(null),
                p.startsOn(),
                end,
                p.endReason() != null || end == null || period == null || !end.equals(period.endsOn())
                        ? p.endReason()
                        : period.rec(),
                phase.postcode(),
                phase.urn(),
                Costs.weekly(h, id, last).orElse(null));
    }

    /**
     * Writes a row whose placement is not known yet.
     *
     * @return the placement, or empty where the row tells of a child alone
     * @throws Mendable where child, type of home or a date is missing
     * @throws hearth.common.RuleRefused where it cannot be true
     */
    public Optional<PlacementId> add(Tx tx, PlacementRow row) {
        ChildId child = child(tx.sql(), row).orElseGet(() -> newChild(tx, row));
        LocalDate start = row.start();
        String place = row.place();
        if (start == null || place == null) {
            return Optional.empty();
        }
        Home home = home(tx, row, place, start);
        String rec = rec(row.endReason());
        Ending ending = ending(row);
        boolean ours = Children.find(tx.sql(), child)
                .orElseThrow()
                .responsibleAuthority()
                .equals(HomeStore.ownAuthority(tx.sql()));
        if (ours) {
            CareFitting.cover(tx, child, care(row, start), row.end(), rec);
        }
        var told = new NewPlacement(
                child, home, start, true, null, Placement.Basis.IMPORTED, null, null, Answer.UNKNOWN, null, null);
        PlacementId id = steps.record(tx, told, ending, rec);
        Identifiers.put(tx, id, IdentifierKind.TEAM_REF_PLACEMENT, row.reference(), today);
        Money price = row.weeklyCost();
        if (price != null && price.pence() > 0) {
            Costs.add(tx, id, CostLine.New.weekly(kind(place, home.providerCode()), price, start));
        }
        return Optional.of(id);
    }

    /**
     * Writes what a row says anew of a placement that is known: an end, a price from today on, a change of the home from today on,
     * what was not known of child and care. A field the row leaves out stays as it is.
     */
    public void change(Tx tx, PlacementId id, PlacementRow row) {
        PlacementRow before = stored(tx.sql(), id, today);
        Placement p = Placements.find(tx.sql(), id).orElseThrow();
        String rec = rec(row.endReason());
        if (p.periodId() != null && p.endsOn() == null) {
            CareFitting.cover(tx, p.childId(), care(row, p.startsOn()), row.end(), rec);
        }
        status(tx, p, row, before);
        Ending ending = ending(row);
        if (ending != null && p.endsOn() == null) {
            steps.end(tx, p, ending, rec);
        } else {
            phase(tx, p, row, before);
        }
        Money price = row.weeklyCost();
        if (price != null && !price.equals(before.weeklyCost()) && price.pence() > 0) {
            String place = row.place() == null ? before.place() : row.place();
            LocalDate from = before.weeklyCost() == null ? p.startsOn() : today;
            Costs.change(tx, id, kind(Objects.requireNonNull(place), before.providerCode()), price, from);
        }
    }

    /** A status that differs from the one known holds from today on: the row does not say since when. */
    private void status(Tx tx, Placement p, PlacementRow row, PlacementRow before) {
        String told = row.legalStatus();
        Long period = p.periodId();
        if (told == null || period == null || p.endsOn() != null || told.equals(before.legalStatus())) {
            return;
        }
        PeriodOfCare now = Care.find(tx.sql(), period).orElseThrow();
        if (!now.statusOn(today).equals(told)
                && now.covers(today)
                && !now.startsOn().equals(today)) {
            Care.status(tx, p.childId(), period, today, told);
        }
    }

    private void phase(Tx tx, Placement p, PlacementRow row, PlacementRow before) {
        String place = differs(row.place(), before.place());
        String code = differs(row.providerCode(), before.providerCode());
        String postcode = differs(row.postcode(), before.postcode());
        String urn = differs(row.urn(), before.urn());
        boolean changed = place != null || code != null || postcode != null || urn != null;
        if (!changed || p.endsOn() != null || !p.covers(today)) {
            return;
        }
        Placement.Phase now = p.phaseOn(today);
        var home = new Home(
                p.householdId(),
                p.establishmentId(),
                place == null ? now.place() : place,
                code == null ? now.providerCode() : code,
                now.providerId(),
                urn == null ? now.urn() : urn,
                null,
                postcode == null ? now.postcode() : postcode);
        steps.becomes(tx, p, today, home);
    }

    private static @Nullable String differs(@Nullable String told, @Nullable String before) {
        return told == null || told.isBlank() || told.strip().equalsIgnoreCase(before) ? null : told.strip();
    }

    private ChildId newChild(Tx tx, PlacementRow row) {
        NewChild child = row.child();
        if (child == null) {
            throw new Mendable("No child is known by the reference " + row.childReference()
                    + ". Import the children first, or add name and date of birth.");
        }
        return Children.add(tx, child.withIdentifiers(reference(tx, row), child.ssda903(), child.upn()), today);
    }

    /** The team's own reference of a child; one that looks like ours is none. */
    private static @Nullable String reference(Tx tx, PlacementRow row) {
        String text = row.childReference();
        return text == null || Children.byReference(tx.sql(), text).isPresent() ? null : text;
    }

    private static StartOfCare care(PlacementRow row, LocalDate from) {
        String postcode = row.homePostcode();
        return new StartOfCare(
                from,
                false,
                "P",
                row.legalStatus() == null ? CareFitting.NOT_KNOWN : row.legalStatus(),
                row.need() == null ? CareFitting.NOT_KNOWN : row.need(),
                postcode,
                postcode == null ? "NOT_KNOWN" : "KNOWN",
                null);
    }

    private static @Nullable String rec(@Nullable String reason) {
        boolean care = reason != null
                && CodeList.named("place-change").find(reason).isEmpty()
                && CodeList.named("episode-ceased").find(reason).isPresent();
        return care ? reason : null;
    }

    private static @Nullable Ending ending(PlacementRow row) {
        LocalDate end = row.end();
        String reason = row.endReason();
        return end == null ? null : Ending.of(end, reason == null || rec(reason) != null ? null : reason);
    }

    private Home home(Tx tx, PlacementRow row, String place, LocalDate start) {
        String group = CodeList.named("place").find(place).map(c -> c.group()).orElse("");
        boolean family = group.equals("KINSHIP") || group.equals("FOSTER") || group.equals("ADOPTION");
        String called = row.home();
        ProviderId provider = provider(tx, row);
        HouseholdId household = null;
        Long establishment = null;
        if (called != null && !called.isBlank()) {
            household =
                    household(tx.sql(), called.strip(), family && isOwn(row)).orElse(null);
            if (household == null && family) {
                household = carers(tx, called.strip(), row.postcode(), start);
            } else if (household == null && !group.equals("PARENTS")) {
                establishment = establishment(tx, called.strip(), row, place, provider);
            }
        } else if (family && isOwn(row)) {
            household = ownCarers(tx.sql(), row);
        }
        return HomeFacts.completed(
                tx.sql(),
                new Home(
                        household,
                        establishment,
                        place,
                        row.providerCode() == null && group.equals("FOSTER")
                                ? code(tx.sql(), provider)
                                : row.providerCode(),
                        provider,
                        row.urn(),
                        null,
                        row.postcode()),
                start);
    }

    /** What stands as the provider of a home of ours is a name of carers, where some of ours are called so. */
    private static @Nullable HouseholdId ownCarers(Handle h, PlacementRow row) {
        String name = row.provider();
        return name == null || name.isBlank()
                ? null
                : household(h, name.strip(), true).orElse(null);
    }

    /** What the carers of a household are called. */
    public static String carers(Handle h, HouseholdId household) {
        return IntakeStore.name(h, household);
    }

    /**
     * The kind of home that a list of our own carers leaves out: not long term, with one of our households.
     *
     * @param home how a row names the household
     * @return a code of the list "place", or empty where that is no household of ours on the day
     */
    public static Optional<String> placeWith(Handle h, String home, LocalDate day) {
        return household(h, home.strip(), true)
                .flatMap(id -> IntakeStore.connected(h, id, day))
                .map(connected -> connected ? "U3" : "U6");
    }

    /**
     * A household by reference, or by name where just one is called so; one of ours also by a part of its names, such as "Ashworth".
     *
     * @throws Mendable where a part of a name is that of several
     */
    private static Optional<HouseholdId> household(Handle h, String text, boolean ours) {
        Optional<HouseholdId> referred = IntakeStore.referred(h, text);
        if (referred.isPresent()) {
            return referred;
        }
        String key = MatchKey.of(text, null);
        List<HouseholdId> called = IntakeStore.called(h, key, key + "\uffff");
        if (called.size() == 1 || !ours) {
            return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
        }
        List<HouseholdId> partly = OursInPart.named(h, text);
        if (partly.size() > 1) {
            throw new Mendable("More than one household of ours is called " + text + ". Write their reference.");
        }
        return partly.stream().findFirst();
    }

    /** Carers nobody has recorded yet: an agency's, or ours before their own sheet is imported. */
    private HouseholdId carers(Tx tx, String name, @Nullable String postcode, LocalDate since) {
        return households.add(
                tx,
                new NewHousehold(
                        since,
                        List.of(NewPerson.of(null, name)),
                        NewAddress.at(postcode),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private @Nullable ProviderId provider(Tx tx, PlacementRow row) {
        String name = row.provider();
        return name == null || name.isBlank() || isOwn(row)
                ? null
                : Providers.named(tx, name, sector(row.providerCode()), today);
    }

    /** Whether we or the child's own family provide the home: there is one such service, whatever a file calls it. */
    private static boolean isOwn(PlacementRow row) {
        String code = row.providerCode();
        return Sector.OWN.providerCode().equals(code) || "PR0".equals(code);
    }

    private Long establishment(Tx tx, String name, PlacementRow row, String place, @Nullable ProviderId provider) {
        return Providers.establishmentNamed(tx.sql(), name)
                .map(Provider.Establishment::id)
                .orElseGet(() -> Providers.addEstablishment(
                        tx,
                        provider == null ? owner(tx, name, row) : provider,
                        name,
                        Provider.EstablishmentKind.ofPlace(place),
                        row.urn(),
                        row.postcode(),
                        null));
    }

    /** A home of which only its own name is known belongs to one of that name; one of ours to us. */
    private ProviderId owner(Tx tx, String name, PlacementRow row) {
        return isOwn(row)
                ? hearth.carers.Providers.own(tx, today)
                : Providers.named(tx, name, sector(row.providerCode()), today);
    }

    /** The code that follows from who provides a foster home, where a row names them and gives no code. */
    private static @Nullable String code(Handle h, @Nullable ProviderId provider) {
        return provider == null
                ? null
                : Providers.find(h, provider)
                        .map(p -> p.sector().providerCode())
                        .orElse(null);
    }

    private static Sector sector(@Nullable String providerCode) {
        for (Sector sector : Sector.values()) {
            if (sector.providerCode().equals(providerCode)) {
                return sector;
            }
        }
        return Sector.PRIVATE;
    }

    /** What a price for such a home mostly is. */
    public static CostLine.Kind kind(String place, @Nullable String providerCode) {
        return switch (CostGroup.of(place, providerCode)) {
            case AGENCY -> CostLine.Kind.AGENCY;
            case RESIDENTIAL, SUPPORTED -> CostLine.Kind.RESIDENTIAL;
            case IN_HOUSE, KINSHIP -> CostLine.Kind.ALLOWANCE;
            case OTHER -> CostLine.Kind.OTHER;
        };
    }
}
