package hearth.reports;

import hearth.store.TestStore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The figures counted a naive way: whole tables read into maps, then day by day and night by night in plain Java. */
final class Oracle {
    private static final Set<String> SHORT_BREAKS = Set.of("V3", "V4");
    private final Map<String, List<Raw>> tables = new HashMap<>();

    /** A row as texts; the empty text is nothing known. */
    private record Raw(Map<String, String> columns) {
        static Raw of(Map<String, ?> row) {
            var texts = new HashMap<String, String>();
            row.forEach((column, value) -> texts.put(column, value == null ? "" : value.toString()));
            return new Raw(texts);
        }

        String get(String column) {
            return columns.getOrDefault(column, "");
        }
    }

    Oracle(Handle h) {
        for (String table : List.of(
                "child",
                "period_of_care",
                "legal_status",
                "placement",
                "placement_phase",
                "cost_line",
                "approval",
                "approval_terms",
                "approval_status",
                "unavailability",
                "bed_use",
                "provider")) {
            tables.put(
                    table,
                    h.createQuery("select * from " + table)
                            .mapToMap()
                            .map(Raw::of)
                            .list());
        }
    }

    private List<Raw> rows(String table) {
        return java.util.Objects.requireNonNull(tables.get(table));
    }

    private static boolean on(Raw row, LocalDate day) {
        String end = row.get("ends_on");
        return row.get("starts_on").compareTo(day.toString()) <= 0
                && (end.isEmpty() || end.compareTo(day.toString()) > 0);
    }

    private boolean ours(String child) {
        return rows("child").stream()
                .anyMatch(c -> c.get("id").equals(child)
                        && c.get("responsible_authority").equals(TestStore.WIGAN));
    }

    private @Nullable Raw latest(String table, String parent, String id, LocalDate day) {
        return rows(table).stream()
                .filter(r -> r.get(parent).equals(id) && r.get("starts_on").compareTo(day.toString()) <= 0)
                .max(java.util.Comparator.comparing(r -> r.get("starts_on")))
                .orElse(null);
    }

    private String status(String period, LocalDate day) {
        var row = latest("legal_status", "period_id", period, day);
        return row == null ? "" : row.get("code");
    }

    /** Children's figures at the end of a day. */
    Map<String, Long> children(LocalDate day) {
        var counts = new TreeMap<String, Long>();
        for (var care : rows("period_of_care")) {
            if (!on(care, day) || !ours(care.get("child_id")) || SHORT_BREAKS.contains(status(care.get("id"), day))) {
                continue;
            }
            count(counts, "children_looked_after");
            for (var placement : rows("placement")) {
                if (care.get("id").equals(placement.get("period_id")) && on(placement, day)) {
                    home(counts, latest("placement_phase", "placement_id", placement.get("id"), day));
                }
            }
        }
        return counts;
    }

    private static void home(Map<String, Long> counts, @Nullable Raw phase) {
        if (phase == null) {
            return;
        }
        String place = phase.get("place");
        String provider = phase.get("provider_code");
        String group = null;
        if (Set.of("U1", "U2", "U3").contains(place)) {
            group = "kinship";
        } else if (place.startsWith("U")) {
            group = switch (provider) {
                case "PR1" -> "in_house";
                case "PR2" -> "other_authority";
                case "PR4", "PR5" -> "agency";
                default -> null;
            };
        }
        if (group != null) {
            count(counts, "children_" + group);
            count(counts, "children_in_foster");
        }
        if (Set.of("K1", "K2", "R1", "R3", "S1").contains(place)) {
            count(counts, "children_residential");
        }
        if (phase.get("location").equals("OUT")) {
            count(counts, "children_out_of_borough");
            if (phase.get("adjoining").equals("NO")) {
                count(counts, "children_at_a_distance");
            }
        }
        if (phase.get("miles_tenths").isEmpty()) {
            count(counts, "children_distance_not_known");
        } else if (number(phase, "miles_tenths") > 200) {
            count(counts, "children_over_20_miles");
        }
    }

    private static void count(Map<String, Long> counts, String key) {
        counts.merge(key, 1L, Long::sum);
    }

    /** Places at the end of a day, household by household. */
    Map<String, Long> places(LocalDate day) {
        var counts = new TreeMap<String, Long>();
        for (var approval : rows("approval")) {
            boolean own = rows("provider").stream()
                    .anyMatch(p -> p.get("id").equals(approval.get("provider_id"))
                            && p.get("sector").equals("OWN"));
            if (!own
                    || !approval.get("kind").equals("FULL")
                    || number(approval, "connected") == 1
                    || !on(approval, day)) {
                continue;
            }
            counts.merge("households", 1L, Long::sum);
            var terms = latest("approval_terms", "approval_id", approval.get("id"), day);
            if (terms == null) {
                continue;
            }
            String household = approval.get("household_id");
            long approved = number(terms, "places");
            long filled = rows("placement").stream()
                            .filter(p -> household.equals(p.get("household_id")) && on(p, day))
                            .filter(p -> !status(p.get("period_id"), day).equals("V4"))
                            .count()
                    + sum("bed_use", household, "fills_place", day);
            var status = latest("approval_status", "approval_id", approval.get("id"), day);
            boolean active = status == null || status.get("status").equals("ACTIVE");
            boolean all = rows("unavailability").stream()
                    .anyMatch(u -> household.equals(u.get("household_id"))
                            && on(u, day)
                            && u.get("places").isEmpty());
            long blocked =
                    sum("bed_use", household, "blocks_place", day) + sum("unavailability", household, "places", day);
            long empty = Math.max(0, approved - filled);
            long out = !active || all ? empty : Math.min(blocked, empty);
            counts.merge("places_approved", approved, Long::sum);
            counts.merge("places_filled", filled, Long::sum);
            counts.merge("places_over", Math.max(0, filled - approved), Long::sum);
            counts.merge("places_not_available", out, Long::sum);
            counts.merge("places_vacant", empty - out, Long::sum);
        }
        return counts;
    }

    private long sum(String table, String household, String column, LocalDate day) {
        return rows(table).stream()
                .filter(r -> household.equals(r.get("household_id"))
                        && on(r, day)
                        && !r.get(column).isEmpty())
                .mapToLong(r -> number(r, column))
                .sum();
    }

    private static long number(Raw row, String column) {
        return Long.parseLong(row.get(column));
    }

    /** The whole cost of a month: every placement's nights one by one, rounded once; retainers and children's own lines likewise. */
    long cost(YearMonth month) {
        long total = 0;
        for (var placement : rows("placement")) {
            if (ours(placement.get("child_id"))) {
                total += cost(month, "placement_id", placement);
            }
        }
        for (var approval : rows("approval").stream()
                .map(a -> a.get("household_id"))
                .distinct()
                .toList()) {
            total += cost(month, "household_id", new Raw(Map.of("id", approval)));
        }
        for (var child : rows("child")) {
            if (ours(child.get("id"))) {
                total += cost(month, "child_id", child);
            }
        }
        return total;
    }

    private long cost(YearMonth month, String owner, Raw of) {
        long penceNights = 0;
        long once = 0;
        for (var line : rows("cost_line")) {
            if (!of.get("id").equals(line.get(owner))) {
                continue;
            }
            if (line.get("basis").equals("ONCE")) {
                once += line.get("starts_on").startsWith(month.toString()) ? number(line, "pence") : 0;
                continue;
            }
            for (int d = 1; d <= month.lengthOfMonth(); d++) {
                LocalDate night = month.atDay(d);
                boolean there = !owner.equals("placement_id") || on(of, night);
                penceNights += there && on(line, night) ? number(line, "pence") : 0;
            }
        }
        return once
                + BigDecimal.valueOf(penceNights)
                        .divide(BigDecimal.valueOf(7), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
