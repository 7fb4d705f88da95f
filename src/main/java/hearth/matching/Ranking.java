package hearth.matching;

import hearth.common.HouseholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * The homes that no rule bars, by points. Ties are ties; among equals whoever has waited longest for a child stands first, then by
 * name.
 */
public record Ranking(List<Ranked> homes) {
    private static final Comparator<Ranked> ORDER = Comparator.<Ranked>comparingInt(
                    r -> -r.points().low() - r.points().high())
            .thenComparingInt(r -> -r.points().low())
            .thenComparing(r -> freeSince(r.entry().home()))
            .thenComparing(r -> r.entry().home().name())
            .thenComparing(r -> r.entry().home().reference());

    /** Copies what could be changed from outside. */
    public Ranking {
        homes = List.copyOf(homes);
    }

    private static LocalDate freeSince(HouseholdFacts home) {
        LocalDate since = home.freeSince();
        return since == null ? LocalDate.MAX : since;
    }

    public static Ranking of(Ledger ledger, Policy policy) {
        var scoring = new Scoring(policy);
        var sorted = ledger.possible().stream()
                .map(e -> new Ranked(e, scoring.of(e), "", 0))
                .sorted(ORDER)
                .toList();
        return new Ranking(banded(ranked(sorted)));
    }

    private static List<Ranked> ranked(List<Ranked> sorted) {
        var ranked = new ArrayList<Ranked>();
        for (Ranked one : sorted) {
            Ranked last = ranked.isEmpty() ? null : ranked.getLast();
            int rank = last != null && tie(last, one) ? last.rank() : ranked.size() + 1;
            ranked.add(new Ranked(one.entry(), one.points(), "", rank));
        }
        return ranked;
    }

    private static boolean tie(Ranked one, Ranked other) {
        return one.points().low() == other.points().low()
                && one.points().high() == other.points().high();
    }

    /** Cuts where no range reaches over. */
    private static List<Ranked> banded(List<Ranked> ranked) {
        var byHigh = ranked.stream()
                .sorted(Comparator.comparingInt((Ranked r) -> -r.points().high()))
                .toList();
        var bands = new HashMap<HouseholdId, String>();
        int band = 0;
        int reach = Integer.MAX_VALUE;
        for (Ranked one : byHigh) {
            if (reach != Integer.MAX_VALUE && one.points().high() < reach) {
                band++;
                reach = one.points().low();
            }
            reach = Math.min(reach, one.points().low());
            bands.put(one.entry().home().id(), letter(band));
        }
        return ranked.stream()
                .map(r -> new Ranked(
                        r.entry(),
                        r.points(),
                        bands.getOrDefault(r.entry().home().id(), "A"),
                        r.rank()))
                .toList();
    }

    private static String letter(int band) {
        return band < 26 ? String.valueOf((char) ('A' + band)) : "Z" + (band - 25);
    }

    /** The place of a home among them; empty for one that is barred. */
    public Optional<Ranked> of(HouseholdFacts home) {
        return homes.stream()
                .filter(r -> r.entry().home().id().equals(home.id()))
                .findFirst();
    }
}
