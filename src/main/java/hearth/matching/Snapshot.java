package hearth.matching;

import com.fasterxml.jackson.jr.ob.JSON;
import hearth.placements.HomePrices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A search as other programs read it and as it is kept with a decision: all that was on the screen, in one fixed order, with the policy
 * and the version of the program, which is that of its rules.
 */
public final class Snapshot {
    private static final JSON CANONICAL = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);

    private Snapshot() {}

    /** What is kept. */
    static String body(Matching.Search search) {
        try {
            return CANONICAL.asString(plain(search));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of a body, by which it is known unchanged. */
    public static String hash(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those that no rule bars by points, then the others, fewest bars first. */
    public static List<Entry> ordered(Matching.Search search) {
        var ordered = new ArrayList<>(
                search.ranking().homes().stream().map(Ranked::entry).toList());
        search.ledger().entries().stream()
                .filter(e -> !e.possible())
                .sorted(Comparator.comparingInt(e -> e.lines(State.FAIL).size()))
                .forEach(ordered::add);
        return ordered;
    }

    /** The search as names and plain values. */
    public static Map<String, @Nullable Object> plain(Matching.Search search) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        Request request = search.request();
        object.put("children", request.references());
        object.put("from", request.from().toString());
        object.put("until", text(request.until()));
        object.put("summary", Why.words(search.ledger()));
        var firmness = new Firmness(search.ranking());
        object.put(
                "households",
                ordered(search).stream()
                        .map(e -> household(e, search.ranking(), firmness))
                        .toList());
        object.put("nearMisses", misses(search.ledger()));
        object.put("costs", costs(search));
        var weights = new LinkedHashMap<String, @Nullable Object>();
        for (Criterion criterion : Criterion.values()) {
            weights.put(criterion.code(), search.policy().weight(criterion));
        }
        object.put("weights", weights);
        object.put("policyFrom", search.policy().from().toString());
        object.put("policySignedBy", search.policy().signedBy());
        object.put("today", search.today().toString());
        object.put("plan", search.plan());
        object.put("program", Snapshot.class.getPackage().getImplementationVersion());
        return object;
    }

    /** What sets the home that stands first apart from each of the others, as two are laid side by side. */
    public static List<Map<String, @Nullable Object>> contrasts(Matching.Search search) {
        List<Ranked> homes = search.ranking().homes();
        var contrasts = new ArrayList<Map<String, @Nullable Object>>();
        for (Ranked other : homes.subList(Math.min(1, homes.size()), homes.size())) {
            Contrast contrast = Contrast.of(homes.getFirst(), other);
            var one = new LinkedHashMap<String, @Nullable Object>();
            one.put("upper", contrast.upper().entry().home().reference());
            one.put("lower", contrast.lower().entry().home().reference());
            one.put("words", contrast.words());
            one.put("level", contrast.whatWouldChange().orElse(null));
            contrasts.add(one);
        }
        return contrasts;
    }

    /** What each home would cost a week, beside the list and in nothing that orders it. */
    private static List<Map<String, @Nullable Object>> costs(Matching.Search search) {
        var costs = new ArrayList<Map<String, @Nullable Object>>();
        for (Entry entry : search.ledger().entries()) {
            List<HomePrices.Price> prices = search.costs(entry.home());
            if (!prices.isEmpty()) {
                var cost = new LinkedHashMap<String, @Nullable Object>();
                cost.put("reference", entry.home().reference());
                cost.put("weekly", HomePrices.total(prices).asMoney().pounds());
                cost.put("inHouse", prices.getFirst().inHouse());
                cost.put("source", HomePrices.sources(prices));
                costs.add(cost);
            }
        }
        return costs;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static List<Map<String, @Nullable Object>> misses(Ledger ledger) {
        var misses = new ArrayList<Map<String, @Nullable Object>>();
        ledger.nearMisses()
                .forEach((way, entries) -> entries.forEach(e -> {
                    Line line = e.lines(State.FAIL).getFirst();
                    var miss = new LinkedHashMap<String, @Nullable Object>();
                    miss.put("reference", e.home().reference());
                    miss.put("rule", line.rule().name());
                    miss.put("way", way.name());
                    miss.put("wayRound", line.wayRound());
                    miss.put("decider", line.decider());
                    misses.add(miss);
                }));
        return misses;
    }

    private static Map<String, @Nullable Object> household(Entry entry, Ranking ranking, Firmness firmness) {
        var household = new LinkedHashMap<String, @Nullable Object>();
        Ranked ranked = ranking.of(entry.home()).orElse(null);
        household.put("reference", entry.home().reference());
        household.put("name", entry.home().name());
        household.put("state", entry.state().code());
        household.put("band", ranked == null ? null : ranked.band());
        household.put("rank", ranked == null ? null : ranked.rank());
        household.put("firstInPercent", ranked == null ? null : firmness.percentFirst(entry.home()));
        OptionalInt tenths = entry.miles().tenths();
        household.put("miles", tenths.isPresent() ? tenths.getAsInt() / 10.0 : null);
        household.put("free", entry.free());
        household.put("freeUntil", text(entry.freeUntil()));
        household.put("why", Why.words(entry));
        household.put("rules", entry.lines().stream().map(Snapshot::rule).toList());
        household.put("points", ranked == null ? null : points(ranked.points()));
        return household;
    }

    private static Map<String, @Nullable Object> rule(Line line) {
        var rule = new LinkedHashMap<String, @Nullable Object>();
        rule.put("id", line.rule().name());
        rule.put("title", line.rule().title());
        rule.put("state", line.state().code());
        rule.put("household", line.household());
        rule.put("child", line.child());
        rule.put("basis", line.basis());
        rule.put("decider", line.who());
        rule.put("wayRound", line.wayRound());
        return rule;
    }

    private static Map<String, @Nullable Object> points(Points points) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("low", points.low());
        object.put("high", points.high());
        object.put(
                "criteria",
                points.criteria().stream()
                        .map(p -> {
                            var part = new LinkedHashMap<String, @Nullable Object>();
                            part.put("id", p.criterion().code());
                            part.put("low", p.low());
                            part.put("high", p.high());
                            part.put("max", Math.round(p.max()));
                            part.put("facts", p.facts().get());
                            return part;
                        })
                        .toList());
        return object;
    }
}
