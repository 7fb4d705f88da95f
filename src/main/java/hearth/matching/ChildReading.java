package hearth.matching;

import hearth.access.Aliases;
import hearth.access.Subjects;
import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.geography.Geography;
import hearth.geography.GridReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Prepares what is known of children, for the rules: what many share is read once. */
final class ChildReading {
    private static final Set<String> QUESTIONS =
            Arrays.stream(ChildQuestion.values()).map(Enum::name).collect(Collectors.toSet());

    private final Handle h;
    private final Geography geography;
    private final LocalDate from;
    private final LocalDate today;
    private final Map<ChildId, Set<ChildId>> kin = new HashMap<>();
    private final Map<ChildId, Map<ChildQuestion, Fact>> answers = new HashMap<>();
    private final Map<ChildId, Map<String, ChildFacts.Need>> needs = new HashMap<>();
    private final Map<ChildId, List<ChildFacts.Apart>> apart = new HashMap<>();
    private final Set<Long> hidden;
    private final Aliases names;

    ChildReading(Handle h, Geography geography, LocalDate from, LocalDate today) {
        this.h = h;
        this.geography = geography;
        this.from = from;
        this.today = today;
        hidden = Subjects.hidden(h);
        names = new Aliases(h);
        for (var pair : ChildFactsStore.kin(h)) {
            kin.computeIfAbsent(pair.child(), c -> new HashSet<>()).add(pair.other());
            kin.computeIfAbsent(pair.other(), c -> new HashSet<>()).add(pair.child());
        }
        for (var a : ChildFactsStore.answers(h, today)) {
            if (QUESTIONS.contains(a.key())) {
                answers.computeIfAbsent(a.child(), c -> new EnumMap<>(ChildQuestion.class))
                        .put(ChildQuestion.valueOf(a.key()), new Fact(a.state(), a.value(), a.essential(), a.asOf()));
            }
        }
        for (var n : ChildFactsStore.needs(h, today)) {
            needs.computeIfAbsent(n.child(), c -> new LinkedHashMap<>())
                    .put(n.domain(), new ChildFacts.Need(n.domain(), n.level()));
        }
        for (var a : ChildFactsStore.apart(h, from)) {
            apart.computeIfAbsent(a.child(), c -> new ArrayList<>())
                    .add(new ChildFacts.Apart(
                            a.otherChild(),
                            a.otherPerson(),
                            a.otherHousehold(),
                            a.otherKind(),
                            a.basis(),
                            a.startsOn()));
        }
    }

    /** What records are called that the reader may not see. */
    Aliases names() {
        return names;
    }

    Set<ChildId> kin(ChildId child) {
        return kin.getOrDefault(child, Set.of());
    }

    Map<ChildQuestion, Fact> answers(ChildId child) {
        return answers.getOrDefault(child, Map.of());
    }

    /** Other children whom a child must not live with. */
    Set<ChildId> apart(ChildId child) {
        var others = new HashSet<ChildId>();
        for (var one : apart.getOrDefault(child, List.of())) {
            ChildId other = one.child();
            if (other != null) {
                others.add(other);
            }
        }
        return others;
    }

    /** The children, the eldest first. */
    List<ChildFacts> of(List<ChildId> ids) {
        return ids.isEmpty()
                ? List.of()
                : ChildFactsStore.children(h, ids, today).stream()
                        .map(this::facts)
                        .toList();
    }

    private ChildFacts facts(ChildFactsStore.Base base) {
        ChildId id = base.id();
        return ChildFacts.of(id.value(), d -> {
            d.hidden = hidden.contains(id.value());
            d.reference = d.hidden ? names.of(id) : base.reference();
            d.born = base.born();
            d.sex = base.sex();
            d.authority = base.authority();
            d.siblings = kin(id);
            d.answers.putAll(answers(id));
            d.needs = List.copyOf(needs.getOrDefault(id, Map.of()).values());
            d.apart = apart.getOrDefault(id, List.of());
            d.zones = ChildFactsStore.forbidden(h, id, from).stream()
                    .map(z -> new ChildFacts.Zone(
                            z.kind(),
                            z.value(),
                            z.kind().equals("CIRCLE") ? at(z.value()) : null,
                            z.radiusTenths() == null ? 0 : z.radiusTenths(),
                            z.basis()))
                    .toList();
            d.home = base.easting() == null || base.northing() == null
                    ? at(base.homePostcode())
                    : new GridReference(base.easting(), base.northing());
            ChildFactsStore.schools(h, id, from)
                    .forEach(s -> d.school = new ChildFacts.School(s.school(), s.yearGroup(), at(s.postcode())));
            d.familyTimes = ChildFactsStore.times(h, id, from).stream()
                    .map(t -> new ChildFacts.FamilyTime(t.withWhom(), at(t.postcode()), t.visitsPerYear()))
                    .toList();
            d.wishOn = base.wishOn();
            d.priority = priority(id);
            d.decided = ChildFactsStore.decisions(h, id, from, today).stream()
                    .map(x -> new ChildFacts.Decided(
                            x.kind(),
                            x.householdId(),
                            x.role(),
                            x.decidedOn(),
                            x.outcome().equals("YES")))
                    .toList();
            stays(d, id);
        });
    }

    private ChildFacts.@Nullable Priority priority(ChildId id) {
        for (var raised : ChildFactsStore.raised(h, id, today)) {
            String criterion = raised.raisesCriterion();
            Integer points = raised.raisesPoints();
            if (criterion != null && points != null) {
                return new ChildFacts.Priority(Criterion.valueOf(criterion), points);
            }
        }
        return null;
    }

    private void stays(ChildFacts.Draft d, ChildId id) {
        var knows = new HashSet<HouseholdId>();
        for (var stay : ChildFactsStore.stays(h, id, today)) {
            LocalDate end = stay.endsOn();
            if (end == null || end.isAfter(today)) {
                d.livesWith = stay.household();
            } else {
                knows.add(stay.household());
            }
        }
        d.knows = knows;
    }

    private @Nullable GridReference at(@Nullable String postcode) {
        return postcode == null ? null : geography.locate(postcode).grid();
    }
}
