package hearth.placements.ssda903;

import hearth.common.FinancialYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Derives episodes. A new one begins wherever a status, a phase or a temporary stay begins and wherever a stay ends; why it is new
 * follows from what is different.
 */
public final class Episodes {
    private Episodes() {}

    /** What holds between two cuts. */
    private record Piece(
            LocalDate from,
            Facts.@Nullable Status status,
            Facts.@Nullable Home home,
            Facts.@Nullable Phase phase,
            Facts.@Nullable Stay stay) {}

    /** All of a child's episodes, nothing blanked. */
    public static List<Episode> of(Facts facts) {
        var episodes = new ArrayList<Episode>();
        facts.periods().forEach(period -> add(episodes, period));
        return episodes;
    }

    /** Those with a day in a collection year, as they stand at its end: one that goes on is open. */
    public static List<Episode> of(Facts facts, FinancialYear year) {
        return of(facts).stream()
                .filter(e -> touches(e, year))
                .map(e -> e.dec() != null && !e.dec().isBefore(year.end()) ? e.open() : e)
                .toList();
    }

    private static boolean touches(Episode e, FinancialYear year) {
        LocalDate dec = e.dec();
        return e.decom().isBefore(year.end()) && (dec == null || !dec.isBefore(year.firstDay()));
    }

    private static void add(List<Episode> episodes, Facts.Period period) {
        List<Piece> pieces = cuts(period).stream().map(cut -> at(period, cut)).toList();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Piece before = i == 0 ? null : pieces.get(i - 1);
            Piece next = i + 1 == pieces.size() ? null : pieces.get(i + 1);
            boolean away = piece.stay() != null;
            Facts.Phase phase = piece.phase();
            Facts.Status status = piece.status();
            episodes.add(new Episode(
                    piece.from(),
                    before == null ? period.entryRne() : rne(before, piece),
                    status == null ? null : status.code(),
                    period.need(),
                    piece.stay() != null ? piece.stay().code() : phase == null ? null : phase.place(),
                    away || phase == null ? null : phase.provider(),
                    next == null ? period.end() : next.from(),
                    next == null ? period.rec() : "X1",
                    reason(piece, next),
                    period.homePostcode(),
                    piece.stay() != null ? piece.stay().postcode() : phase == null ? null : phase.postcode(),
                    away || phase == null ? null : phase.urn()));
        }
    }

    private static SortedSet<LocalDate> cuts(Facts.Period period) {
        var cuts = new TreeSet<LocalDate>();
        period.statuses().forEach(s -> cuts.add(s.start()));
        for (Facts.Home home : period.homes()) {
            home.phases().forEach(p -> cuts.add(p.start()));
            for (Facts.Stay stay : home.stays()) {
                cuts.add(stay.start());
                LocalDate back = stay.end();
                if (back != null && (home.end() == null || back.isBefore(home.end()))) {
                    cuts.add(back);
                }
            }
        }
        cuts.removeIf(cut -> cut.isBefore(period.start())
                || (period.end() != null && !cut.isBefore(Objects.requireNonNull(period.end()))));
        return cuts;
    }

    private static Piece at(Facts.Period period, LocalDate day) {
        Facts.Status status = null;
        for (Facts.Status s : period.statuses()) {
            status = s.start().isAfter(day) ? status : s;
        }
        Facts.Home home = null;
        for (Facts.Home h : period.homes()) {
            home = holds(h.start(), h.end(), day) ? h : home;
        }
        Facts.Phase phase = null;
        Facts.Stay stay = null;
        if (home != null) {
            for (Facts.Phase p : home.phases()) {
                phase = p.start().isAfter(day) ? phase : p;
            }
            for (Facts.Stay s : home.stays()) {
                stay = holds(s.start(), s.end(), day) ? s : stay;
            }
        }
        return new Piece(day, status, home, phase, stay);
    }

    private static boolean holds(LocalDate start, @Nullable LocalDate end, LocalDate day) {
        return !start.isAfter(day) && (end == null || day.isBefore(end));
    }

    private static String rne(Piece before, Piece now) {
        boolean status = !Objects.equals(before.status(), now.status());
        if (!Objects.equals(before.home(), now.home()) || !Objects.equals(before.stay(), now.stay())) {
            return status ? "B" : "P";
        }
        if (!Objects.equals(before.phase(), now.phase())) {
            return status ? "U" : "T";
        }
        return "L";
    }

    /** Why the home changed; never beside a temporary stay. */
    private static @Nullable String reason(Piece piece, @Nullable Piece next) {
        if (piece.stay() != null || (next != null && next.stay() != null)) {
            return null;
        }
        Facts.Home home = piece.home();
        if (next == null || !Objects.equals(next.home(), home)) {
            return home == null ? null : home.endReason();
        }
        Facts.Phase phase = next.phase();
        return phase != null && !phase.equals(piece.phase()) ? phase.changeReason() : null;
    }
}
