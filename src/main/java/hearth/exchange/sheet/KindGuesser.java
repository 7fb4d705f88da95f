package hearth.exchange.sheet;

import hearth.exchange.sheet.ColumnGuesser.Guess;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Guesses what a sheet is about: the kind whose columns it has most of, helped by the names of sheet and file. */
final class KindGuesser {
    /** Of each kind, sets of fields of which at least one must be there. */
    private static final Map<SheetKind, List<Set<String>>> MUST = Map.of(
            SheetKind.ENQUIRIES,
            List.of(
                    Set.of("name", "last_name", "reference"),
                    Set.of("received", "source", "initial_visit", "application", "stage")),
            SheetKind.HOUSEHOLDS,
            List.of(
                    Set.of("name", "last_name", "reference"),
                    Set.of("places", "approved_on", "review_due", "types", "age_from", "status", "vacant")),
            SheetKind.CHILDREN,
            List.of(
                    Set.of("name", "last_name", "reference"),
                    Set.of("date_of_birth", "legal_status", "placement_type", "started")),
            SheetKind.PLACEMENTS,
            List.of(
                    Set.of("child", "name", "last_name"),
                    Set.of("start", "type", "end"),
                    Set.of("type", "household", "provider", "end", "weekly_cost", "authority", "location", "miles")),
            SheetKind.COSTS,
            List.of(
                    Set.of("child", "placement", "household", "provider"),
                    Set.of("weekly_cost"),
                    Set.of("from", "kind")),
            SheetKind.LEDGER,
            List.of(Set.of("line"), Set.of("month"), Set.of("actual")));

    private static final Map<SheetKind, List<String>> NAMED = Map.of(
            SheetKind.ENQUIRIES,
                    List.of(
                            "enquir",
                            "inquir",
                            "recruit",
                            "tracker",
                            "applicant",
                            "applications",
                            "pipeline",
                            "prospective"),
            SheetKind.HOUSEHOLDS, List.of("household", "carer", "approved", "register", "vacanc", "foster parents"),
            SheetKind.CHILDREN, List.of("children", "child", "lac", "cla", "looked after", "young people", "cyp"),
            SheetKind.PLACEMENTS,
                    List.of("placement", "plcmt", "placed", "out of borough", "oob", "ooa", "out of area", "moves"),
            SheetKind.COSTS, List.of("cost", "price", "payment", "finance", "fees", "rates", "charges", "spend"),
            SheetKind.LEDGER, List.of("ledger", "actuals", "gl", "oracle", "budget", "general ledger"));
    private static final double LOWEST = 5.5;

    private KindGuesser() {}

    /** The best guess; its kind is UNKNOWN where none has enough to say for itself. */
    static Guess best(ColumnGuesser columns, int headerRow, String sheet, String file) {
        Guess best = null;
        double bestScore = LOWEST;
        Guess nearest = null;
        for (SheetKind kind : MUST.keySet().stream().sorted().toList()) {
            Guess guess = columns.guess(kind, headerRow);
            double score = guess.score() + named(kind, sheet, 3) + named(kind, file, 1.5);
            boolean has = MUST.getOrDefault(kind, List.of()).stream()
                    .allMatch(group -> group.stream().anyMatch(guess::fills));
            if (has && score > bestScore) {
                bestScore = score;
                best = guess;
            }
            if (nearest == null || guess.score() > nearest.score()) {
                nearest = guess;
            }
        }
        if (best != null) {
            return best;
        }
        List<MappedColumn> none = nearest == null
                ? List.of()
                : nearest.columns().stream()
                        .map(c -> new MappedColumn(c.column(), c.heading(), null, null))
                        .toList();
        return new Guess(SheetKind.UNKNOWN, 0, none, List.of());
    }

    private static double named(SheetKind kind, String name, double weight) {
        String lower = " " + name.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", " ") + " ";
        return NAMED.getOrDefault(kind, List.of()).stream().anyMatch(word -> lower.contains(" " + word)) ? weight : 0;
    }
}
