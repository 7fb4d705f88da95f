package hearth.matching.waiting;

import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import hearth.matching.ChildFacts;
import hearth.matching.Entry;
import hearth.matching.HouseholdFacts;
import hearth.matching.Ledgers;
import hearth.matching.Request;
import hearth.matching.plan.Clash;
import hearth.matching.plan.Group;
import hearth.matching.plan.Home;
import hearth.matching.plan.Limits;
import hearth.matching.plan.Option;
import hearth.matching.plan.Problem;
import hearth.matching.plan.Unit;
import hearth.matching.plan.Way;
import hearth.matching.rule.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The requests that are open and the homes there are, as a problem for the joint plan, with the way back to people. */
public final class WaitingList {
    private final Ledgers ledgers;
    private final ToIntFunction<Entry> points;
    private final Limits limits;
    private final Map<String, Request> requests = new LinkedHashMap<>();
    private final Map<String, Request> units = new LinkedHashMap<>();
    private final Map<String, HouseholdFacts> homes = new LinkedHashMap<>();
    private final Map<LocalDate, List<HouseholdFacts>> onDay = new HashMap<>();
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final List<String> twice = new ArrayList<>();
    private final Problem problem;

    /**
     * Holds every request against every home.
     *
     * @param households all of them, as they will stand on a first night
     * @param points what a home that no rule bars is worth to a request, 0 to 100
     * @param limits what a plan keeps to over all homes
     */
    public WaitingList(
            List<Request> open,
            Function<LocalDate, List<HouseholdFacts>> households,
            Ledgers ledgers,
            ToIntFunction<Entry> points,
            Limits limits) {
        this.ledgers = ledgers;
        this.limits = limits;
        this.points = points;
        List<Group> groups = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        LocalDate first =
                open.stream().map(Request::from).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        Map<String, Home> beds = new LinkedHashMap<>();
        households.apply(first).forEach(h -> homes.put(h.reference(), h));
        open.stream().map(Request::from).distinct().forEach(day -> onDay.put(day, households.apply(day)));
        homes.forEach((id, h) -> beds.put(id, Capacity.of(h, first)));
        for (Request request : single(open)) {
            groups.add(group(request));
            requests.put(name(request), request);
        }
        units.forEach((id, unit) -> options.addAll(options(id, unit, beds)));
        problem = new Problem(groups, List.copyOf(beds.values()), options, clashes(), List.of(), limits);
    }

    /** The problem to be planned. */
    public Problem problem() {
        return problem;
    }

    /** How a request, or a part of it, is called in the problem. */
    public static String name(Request request) {
        return String.join(" ", request.references());
    }

    /** Every request by its name, as they came in. */
    public Map<String, Request> requests() {
        return Map.copyOf(requests);
    }

    /** The request or the part of one that a unit of the plan stands for. */
    public Request unit(String id) {
        return Objects.requireNonNull(units.get(id), id);
    }

    /** A home as it will stand on the first night of a unit. */
    public HouseholdFacts home(String id, Request unit) {
        return onDay.getOrDefault(unit.from(), List.of()).stream()
                .filter(h -> h.reference().equals(id))
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(homes.get(id), id));
    }

    /** Every home held against a unit. */
    public List<Entry> entries(String unit) {
        return entries.getOrDefault(unit, List.of());
    }

    /** Children asked for in more than one open request: the earlier one is planned. */
    public List<String> twice() {
        return List.copyOf(twice);
    }

    Ledgers ledgers() {
        return ledgers;
    }

    /** Who could go to a home that is not there. */
    List<Option> options(HouseholdFacts imagined, Home beds) {
        List<Option> there = new ArrayList<>();
        units.forEach((id, unit) -> {
            Entry entry = ledgers.entry(unit, imagined);
            if (entry.possible()) {
                there.add(option(id, unit, entry, beds));
            }
        });
        return there;
    }

    private List<Request> single(List<Request> open) {
        Set<ChildId> seen = new HashSet<>();
        List<Request> single = new ArrayList<>();
        open.stream()
                .sorted(Comparator.comparing(Request::receivedOn).thenComparing(WaitingList::name))
                .forEach(request -> {
                    List<ChildFacts> again = request.children().stream()
                            .filter(c -> seen.contains(c.id()))
                            .toList();
                    again.forEach(c -> twice.add(c.reference()));
                    if (again.isEmpty()) {
                        request.children().forEach(c -> seen.add(c.id()));
                        single.addAll(Splitting.apart(request));
                    }
                });
        return single;
    }

    private Group group(Request request) {
        List<Way> ways = new ArrayList<>();
        int cost = request.together() == Request.Together.SHOULD ? 1 : 0;
        for (List<Request> way : Splitting.ways(request)) {
            way.forEach(part -> units.put(name(part), part));
            ways.add(new Way(way.stream().map(p -> new Unit(name(p), p.size())).toList(), way.size() > 1 ? cost : 0));
        }
        LocalDate until = request.until();
        return new Group(
                name(request),
                Capacity.day(request.receivedOn()),
                request.emergency(),
                Capacity.day(request.from()),
                until == null ? Group.OPEN : Capacity.day(until),
                ways);
    }

    private List<Option> options(String id, Request unit, Map<String, Home> beds) {
        List<Entry> all = onDay.getOrDefault(unit.from(), List.of()).stream()
                .map(h -> ledgers.entry(unit, h))
                .toList();
        entries.put(id, all);
        return all.stream()
                .filter(Entry::possible)
                .map(e -> option(
                        id, unit, e, Objects.requireNonNull(beds.get(e.home().reference()))))
                .toList();
    }

    private Option option(String id, Request unit, Entry entry, Home beds) {
        int held = Capacity.held(unit, entry.home());
        boolean alone = unit.children().stream()
                        .anyMatch(c -> c.answer(ChildQuestion.ONLY_CHILD).yes())
                || unit.size() - held > Capacity.shared(unit, beds);
        return new Option(
                id,
                beds.id(),
                points.applyAsInt(entry),
                alone,
                held,
                Rules.byExemption(unit, entry.home()),
                Capacity.soon(unit, entry.home(), limits.settling()));
    }

    /** Children whose plans say that they must not live together, and brothers and sisters who must live apart. */
    private List<Clash> clashes() {
        List<Clash> found = new ArrayList<>();
        List<String> names = List.copyOf(units.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                Request one = unit(names.get(i));
                Request other = unit(names.get(j));
                if (apart(one, other) || apart(other, one)) {
                    found.add(new Clash(names.get(i), names.get(j)));
                }
            }
        }
        return found;
    }

    private static boolean apart(Request one, Request other) {
        Set<ChildId> there = other.children().stream().map(ChildFacts::id).collect(Collectors.toSet());
        boolean named = one.children().stream()
                .flatMap(c -> c.apart().stream())
                .anyMatch(a -> a.child() != null && there.contains(a.child()));
        return named
                || (one.together() == Request.Together.MUST_NOT
                        && one.leftOut().stream().anyMatch(there::contains));
    }
}
