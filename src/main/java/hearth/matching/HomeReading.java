package hearth.matching;

import hearth.access.Setting;
import hearth.access.Settings;
import hearth.carers.HomeQuestion;
import hearth.carers.Places;
import hearth.carers.TermsLine;
import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.geography.Geography;
import hearth.geography.GridReference;
import hearth.matching.HouseholdFacts.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Prepares what is known of every household, for the rules: each table is read once. */
final class HomeReading {
    private static final Set<String> QUESTIONS =
            Arrays.stream(HomeQuestion.values()).map(Enum::name).collect(Collectors.toSet());
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);
    private static final List<String> CHECKS = List.of("DBS", "MEDICAL");

    private final Handle h;
    private final Geography geography;
    private final ChildReading children;
    private final LocalDate from;
    private final Map<Long, List<HomeFactsStore.Line>> lines;
    private final Map<Long, List<HomeFactsStore.Named>> named;
    private final Map<HouseholdId, List<HomeFactsStore.Named>> exempted;
    private final Map<HouseholdId, List<Places.Span>> spans;
    private final Map<HouseholdId, List<HomeFactsStore.Lives>> residents;
    private final Map<HouseholdId, List<HomeFactsStore.Answered>> answers;
    private final Map<HouseholdId, List<HomeFactsStore.Able>> abilities;
    private final Map<HouseholdId, List<HomeFactsStore.Limited>> limits;
    private final Map<HouseholdId, Integer> rooms;
    private final Map<HouseholdId, HomeFactsStore.Reviewed> reviews = new HashMap<>();
    private final Map<PersonId, Map<String, HomeFactsStore.Checked>> checks = new HashMap<>();
    private final Map<HouseholdId, LocalDate> seen;
    private final Map<HouseholdId, LocalDate> left;
    private final int limit;
    private final boolean forEach;
    private final int reviewMonths;

    HomeReading(Handle h, Geography geography, ChildReading children, LocalDate from, LocalDate today) {
        this.h = h;
        this.geography = geography;
        this.children = children;
        this.from = from;
        lines = by(HomeFactsStore.lines(h), HomeFactsStore.Line::termsId);
        named = by(HomeFactsStore.named(h), HomeFactsStore.Named::of);
        exempted = by(HomeFactsStore.exempted(h, from), HomeFactsStore.Named::household);
        spans = by(Places.spans(h, from, today), Places.Span::household);
        residents = by(HomeFactsStore.residents(h, from, today), HomeFactsStore.Lives::household);
        answers = by(HomeFactsStore.answers(h, today), HomeFactsStore.Answered::household);
        abilities = by(HomeFactsStore.abilities(h, today), HomeFactsStore.Able::household);
        limits = by(HomeFactsStore.limits(h, today), HomeFactsStore.Limited::household);
        rooms = HomeFactsStore.fosterRooms(h, from).stream()
                .collect(Collectors.toMap(HomeFactsStore.Count::household, HomeFactsStore.Count::number));
        HomeFactsStore.reviews(h, today).forEach(r -> reviews.put(r.household(), r));
        HomeFactsStore.checks(h, today)
                .forEach(c ->
                        checks.computeIfAbsent(c.person(), p -> new HashMap<>()).put(c.kind(), c));
        seen = days(HomeFactsStore.seen(h, today));
        left = days(HomeFactsStore.left(h, today));
        limit = Settings.number(h, Setting.USUAL_FOSTERING_LIMIT, from);
        forEach = Settings.number(h, Setting.LIMIT_FOR_EACH_CARER, from) == 1;
        reviewMonths = Settings.number(h, Setting.REVIEW_MONTHS, from);
    }

    /** Every household, by reference. */
    List<HouseholdFacts> all() {
        return HomeFactsStore.homes(h, from, EVER).stream().map(this::facts).toList();
    }

    /** The same as they stood on a day of the past. */
    List<HouseholdFacts> then(LocalDate day) {
        return HomeFactsStore.homes(h, from, day).stream()
                .map(base -> AsAt.of(facts(base), day))
                .toList();
    }

    /** For how many the limit counts: one household, or each carer who lives there on the first night. */
    private int carers(List<HomeFactsStore.Lives> there) {
        return forEach
                ? Math.max(1, (int) there.stream()
                        .filter(HomeFactsStore.Lives::carer)
                        .filter(l -> !l.startsOn().isAfter(from)
                                && (l.endsOn() == null || l.endsOn().isAfter(from)))
                        .count())
                : 1;
    }

    private HouseholdFacts facts(HomeFactsStore.Base base) {
        HouseholdId id = base.id();
        List<HomeFactsStore.Lives> there = residents.getOrDefault(id, List.of());
        return HouseholdFacts.of(id.value(), d -> {
            d.hidden = base.hidden();
            d.reference = d.hidden ? children.names().of(id) : base.reference();
            d.name = d.hidden ? "A household you may not see" : base.name();
            d.standing = standing(base);
            d.terms = terms(base);
            d.calendar = new Calendar(spans.getOrDefault(id, List.of()).stream()
                    .map(s -> new Calendar.Span(
                            s.startsOn(), s.endsOn(), s.approved(), s.filled(), s.blocked(), s.idle() > 0, s.child()))
                    .toList());
            d.limit = limit * carers(there);
            d.exempted = exemptions(id);
            d.residents = there.stream().map(this::resident).toList();
            d.fosterRooms = rooms.get(id);
            d.duties = duties(base, there);
            for (var a : answers.getOrDefault(id, List.of())) {
                if (QUESTIONS.contains(a.key())) {
                    d.answers.put(HomeQuestion.valueOf(a.key()), new Fact(a.state(), a.value(), false, a.asOf()));
                }
            }
            d.bedrooms = whole(d.answers
                    .getOrDefault(HomeQuestion.BEDROOMS, Fact.NOT_RECORDED)
                    .value());
            d.abilities = abilities.getOrDefault(id, List.of()).stream()
                    .map(a -> new HouseholdFacts.Ability(a.kind(), a.value(), a.level(), a.expiresOn()))
                    .toList();
            d.limits = limits.getOrDefault(id, List.of()).stream()
                    .map(l -> new HouseholdFacts.Limit(l.kind(), l.value(), l.protectedCharacteristic(), l.askedOn()))
                    .toList();
            d.authority = base.authority();
            d.postcode = base.postcode();
            d.at = base.easting() == null || base.northing() == null
                    ? at(base.postcode())
                    : new GridReference(base.easting(), base.northing());
            d.own = "OWN".equals(base.sector());
            d.connected = base.connected();
            d.checkedOn = seen.get(id);
            d.freeSince = left.getOrDefault(id, base.approvedFrom());
        });
    }

    private @Nullable GridReference at(@Nullable String postcode) {
        return postcode == null ? null : geography.locate(postcode).grid();
    }

    private Standing standing(HomeFactsStore.Base base) {
        if (base.approvalId() == null) {
            return new Standing(
                    base.everApproved() ? Standing.Kind.NOT_APPROVED : Standing.Kind.NEVER_RECORDED, null, null, null);
        }
        LocalDate end = base.endsOn();
        if (end != null && !end.isAfter(from)) {
            return new Standing(Standing.Kind.NOT_APPROVED, end, null, null);
        }
        LocalDate expires = base.expiresOn();
        LocalDate known = expires != null && (end == null || expires.isBefore(end)) ? expires : end;
        String status = base.status() == null ? "ACTIVE" : base.status();
        return status.equals("ACTIVE")
                ? new Standing(Standing.Kind.ACTIVE, base.approvedFrom(), null, known)
                : new Standing(Standing.Kind.valueOf(status), base.statusSince(), base.reviewOn(), known);
    }

    private @Nullable TermsFacts terms(HomeFactsStore.Base base) {
        Long terms = base.termsId();
        Integer places = base.places();
        LocalDate end = base.endsOn();
        if (terms == null || places == null || (end != null && !end.isAfter(from))) {
            return null;
        }
        return new TermsFacts(
                places,
                "TEMPORARY".equals(base.kind()),
                base.siblingsOnly(),
                lines.getOrDefault(terms, List.of()).stream()
                        .map(l -> new TermsLine(l.type(), l.ageFrom(), l.ageTo(), l.sex(), l.places()))
                        .toList(),
                named.getOrDefault(terms, List.of()).stream()
                        .map(HomeFactsStore.Named::child)
                        .collect(Collectors.toSet()));
    }

    private List<Set<ChildId>> exemptions(HouseholdId id) {
        return List.copyOf(exempted.getOrDefault(id, List.of()).stream()
                .collect(Collectors.groupingBy(
                        HomeFactsStore.Named::of, Collectors.mapping(HomeFactsStore.Named::child, Collectors.toSet())))
                .values());
    }

    private HouseholdFacts.Resident resident(HomeFactsStore.Lives lives) {
        ChildId child = lives.child();
        return new HouseholdFacts.Resident(
                child,
                lives.person(),
                lives.born(),
                lives.sex(),
                child != null,
                lives.adult(),
                lives.startsOn(),
                lives.endsOn(),
                child == null ? Set.of() : children.kin(child),
                child == null ? new EnumMap<>(ChildQuestion.class) : children.answers(child),
                child == null ? new HashSet<>() : children.apart(child),
                lives.hidden());
    }

    /** Review, DBS and medical; none for a household that somebody else approves and reviews. */
    private List<HouseholdFacts.Duty> duties(HomeFactsStore.Base base, List<HomeFactsStore.Lives> there) {
        var duties = new ArrayList<HouseholdFacts.Duty>();
        var review = reviews.get(base.id());
        LocalDate last = review == null ? null : review.decidedOn();
        LocalDate since = last == null ? base.approvedFrom() : last;
        LocalDate set = review == null ? null : review.nextDueOn();
        if (set != null) {
            duties.add(new HouseholdFacts.Duty("Annual review", set));
        } else if (since != null) {
            duties.add(new HouseholdFacts.Duty("Annual review", since.plusMonths(reviewMonths)));
        }
        for (HomeFactsStore.Lives one : there) {
            PersonId person = one.person();
            if (one.carer() && person != null) {
                for (String kind : CHECKS) {
                    var check = checks.getOrDefault(person, Map.of()).get(kind);
                    duties.add(new HouseholdFacts.Duty(
                            kind.equals("DBS") ? "DBS" : "Medical", check == null ? null : check.expiresOn()));
                }
            }
        }
        return duties;
    }

    private static Map<HouseholdId, LocalDate> days(List<HomeFactsStore.Seen> rows) {
        return rows.stream().collect(Collectors.toMap(HomeFactsStore.Seen::household, HomeFactsStore.Seen::day));
    }

    private static @Nullable Integer whole(@Nullable String value) {
        return value == null || !value.strip().matches("\\d{1,2}") ? null : Integer.valueOf(value.strip());
    }

    private static <K, T> Map<K, List<T>> by(List<T> rows, Function<T, K> key) {
        return rows.stream().collect(Collectors.groupingBy(key));
    }
}
