package hearth.placements.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Invented children whose lines keep the rules of the return: periods of care with every kind of change, one child a seed. */
final class Lives {
    private static final List<String> STATUSES = List.of("C1", "C2", "E1", "V2", "J1");
    private static final List<String> NEEDS = List.of("N1", "N5", "N8");
    private static final List<String> PLACES = List.of("U1", "U3", "U4", "U6", "K2", "R1", "P1", "S1", "A5");
    private static final List<String> REASONS = List.of("CARPL", "CREQB", "CREQO", "LAREQ", "OTHER");
    private static final List<String> RECS = List.of("E4A", "E4B", "E12", "E45", "E3");

    private final Random random;
    private final List<Episode> lines = new ArrayList<>();
    private LocalDate day;
    private String status = "V2";
    private String need = "N1";
    private @Nullable String homePost;
    private Where where = new Where("U6", "PR1", "SC000001", "WN1 1AA");

    private record Where(
            String place,
            @Nullable String provider,
            @Nullable String urn,
            @Nullable String post) {}

    private Lives(long seed) {
        random = new Random(seed);
        day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1500));
    }

    static List<Episode> of(long seed) {
        var life = new Lives(seed);
        int periods = 1 + life.random.nextInt(3);
        for (int i = 0; i < periods; i++) {
            life.period(i + 1 == periods, i == 0);
        }
        return life.lines;
    }

    private void period(boolean lastOne, boolean firstOne) {
        need = pick(NEEDS);
        homePost = random.nextInt(6) == 0 ? null : post();
        status = pick(STATUSES);
        where = elsewhere();
        String rne = firstOne && random.nextInt(8) == 0 ? pick(List.of("P", "L", "T", "B", "U")) : "S";
        int changes = random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            rne = random.nextInt(4) == 0 ? awayAndBack(rne) : change(rne);
        }
        if (lastOne && random.nextBoolean()) {
            lines.add(line(rne, where, null, null, null));
        } else {
            LocalDate from = day;
            day = later();
            boolean gone = random.nextInt(5) == 0;
            lines.add(new Episode(
                    from,
                    rne,
                    status,
                    need,
                    where.place,
                    where.provider,
                    day,
                    pick(RECS),
                    gone ? pick(REASONS) : null,
                    homePost,
                    where.post,
                    where.urn));
            day = day.plusDays(1 + random.nextInt(200));
        }
    }

    /** Ends the line with something else to follow on the same day, and says what the next is new for. */
    private String change(String rne) {
        String next = pick(List.of("P", "P", "L", "T", "B", "U"));
        LocalDate from = day;
        day = later();
        String reason = next.equals("L") ? null : pick(REASONS);
        lines.add(line(from, rne, where, day, "X1", reason));
        if (!next.equals("P") && !next.equals("T")) {
            String old = status;
            status = next.equals("L") && random.nextInt(5) == 0 ? old : other(STATUSES, old);
        }
        if (!next.equals("L")) {
            where = elsewhere();
        }
        return next;
    }

    private String awayAndBack(String rne) {
        LocalDate from = day;
        day = later();
        lines.add(line(from, rne, where, day, "X1", null));
        String out = left();
        var there = new Where(
                pick(List.of("T0", "T1", "T2", "T3", "T4")), null, null, random.nextBoolean() ? post() : null);
        int parts = 1 + random.nextInt(2);
        for (int i = 0; i < parts; i++) {
            from = day;
            day = day.plusDays(1 + random.nextInt(6));
            lines.add(line(from, i == 0 ? out : "L", there, day, "X1", null));
            if (i + 1 < parts) {
                status = other(STATUSES, status);
            }
        }
        return left();
    }

    /** P, or B with another status. */
    private String left() {
        if (random.nextInt(4) > 0) {
            return "P";
        }
        status = other(STATUSES, status);
        return "B";
    }

    private Episode line(String rne, Where at, @Nullable LocalDate dec, @Nullable String rec, @Nullable String reason) {
        return line(day, rne, at, dec, rec, reason);
    }

    private Episode line(
            LocalDate from,
            String rne,
            Where at,
            @Nullable LocalDate dec,
            @Nullable String rec,
            @Nullable String reason) {
        return new Episode(from, rne, status, need, at.place, at.provider, dec, rec, reason, homePost, at.post, at.urn);
    }

    private Where elsewhere() {
        Where next;
        do {
            next = new Where(
                    pick(PLACES), pick(List.of("PR1", "PR4", "PR5")), random.nextInt(9) == 0 ? null : urn(), post());
        } while (Objects.equals(next, where));
        return next;
    }

    private LocalDate later() {
        return day.plusDays(1 + random.nextInt(300));
    }

    private String post() {
        return "WN" + random.nextInt(9) + " " + random.nextInt(10) + "AA";
    }

    private String urn() {
        return "SC%06d".formatted(random.nextInt(30));
    }

    private String other(List<String> list, String than) {
        String next;
        do {
            next = pick(list);
        } while (next.equals(than));
        return next;
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
