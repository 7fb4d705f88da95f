package hearth.placements.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts from a child's lines. Lines that keep the rules are read strictly; the others in one fixed way: the later start
 * wins, a line without an end ends where the next begins, a gap without S makes two periods, a line of no length is left out, the
 * first line of a period says need and home, and what is new follows from what changed.
 */
public final class FactsReading {
    /** What a line does not say, in a place where something must stand. */
    private static final String NOT_KNOWN = "NK";

    private final List<Facts.Period> periods = new ArrayList<>();
    private @Nullable Open period;

    private FactsReading() {}

    /**
     * What was read.
     *
     * @param differs in which lines, counted from 0, the episodes derived from the facts are not those that were read; empty where
     *     they come out the same
     */
    public record Read(Facts facts, List<Integer> differs) {}

    /** A child's lines, in any order. */
    public static Read of(List<Episode> lines) {
        var reading = new FactsReading();
        Episode before = null;
        for (Episode line : settled(lines)) {
            reading.line(before, line);
            before = line;
        }
        reading.close();
        var facts = new Facts(reading.periods);
        return new Read(facts, differing(lines, Episodes.of(facts)));
    }

    /** In order, without lines of no length, each with an end where another follows. */
    private static List<Episode> settled(List<Episode> lines) {
        var sorted = new ArrayList<Episode>();
        for (Episode line :
                lines.stream().sorted(Comparator.comparing(Episode::decom)).toList()) {
            LocalDate dec = line.dec();
            if (dec == null || dec.isAfter(line.decom())) {
                if (!sorted.isEmpty() && sorted.getLast().decom().equals(line.decom())) {
                    sorted.removeLast();
                }
                sorted.add(line);
            }
        }
        for (int i = 0; i + 1 < sorted.size(); i++) {
            LocalDate next = sorted.get(i + 1).decom();
            LocalDate dec = sorted.get(i).dec();
            if (dec == null || dec.isAfter(next)) {
                sorted.set(i, sorted.get(i).until(next));
            }
        }
        return sorted;
    }

    private static List<Integer> differing(List<Episode> lines, List<Episode> derived) {
        var differs = new ArrayList<Integer>();
        List<Episode> sorted =
                lines.stream().sorted(Comparator.comparing(Episode::decom)).toList();
        for (int i = 0; i < Math.max(sorted.size(), derived.size()); i++) {
            boolean same = i < sorted.size() && i < derived.size() && same(sorted.get(i), derived.get(i));
            if (!same) {
                differs.add(i < sorted.size() ? lines.indexOf(sorted.get(i)) : i);
            }
        }
        return differs;
    }

    private static boolean same(Episode line, Episode derived) {
        return line.equals(new Episode(
                derived.decom(),
                known(derived.rne()),
                known(derived.ls()),
                known(derived.cin()),
                derived.place(),
                derived.placeProvider(),
                derived.dec(),
                known(derived.rec()),
                derived.reasonPlaceChange(),
                derived.homePost(),
                derived.plPost(),
                derived.urn()));
    }

    static @Nullable String known(@Nullable String code) {
        return NOT_KNOWN.equals(code) ? null : code;
    }

    private static String orNotKnown(@Nullable String code) {
        return code == null ? NOT_KNOWN : code;
    }

    private void line(@Nullable Episode before, Episode line) {
        Open now = period;
        boolean follows = before != null && line.decom().equals(before.dec());
        boolean anew = "S".equals(line.rne()) && before != null && !"X1".equals(before.rec());
        if (now == null || before == null || !follows || anew) {
            close();
            period = new Open(line);
        } else {
            now.go(before, line);
        }
    }

    private void close() {
        if (period != null) {
            periods.add(period.closed());
            period = null;
        }
    }

    /** A period while its lines are read. */
    private static final class Open {
        private final Episode first;
        private final List<Facts.Status> statuses = new ArrayList<>();
        private final List<Facts.Home> homes = new ArrayList<>();
        private final List<Facts.Phase> phases = new ArrayList<>();
        private final List<Facts.Stay> stays = new ArrayList<>();
        private LocalDate homeFrom;
        /** The line that tells of the home now, as it was before any stay. */
        private Episode homeLine;

        private @Nullable Episode away;
        private Episode last;

        Open(Episode first) {
            this.first = first;
            this.homeFrom = first.decom();
            this.homeLine = first;
            this.last = first;
            status(first);
            phases.add(phase(first, null));
        }

        /** A further line, which begins where the one before ended. */
        void go(Episode before, Episode line) {
            boolean status = !Objects.equals(before.ls(), line.ls());
            String rne = line.rne() == null ? "" : line.rne();
            boolean told = (rne.equals("L") && here(before, line)) || rne.equals("B") || rne.equals("U");
            if (line.temporary()
                    && !(before.temporary() && here(before, line) && !rne.equals("P") && !rne.equals("B"))) {
                leave(line);
            } else if (away != null && !line.temporary()) {
                back(line);
            } else if (away == null) {
                home(before, line, rne);
            }
            if (status || told) {
                status(line);
            }
            last = line;
        }

        private void home(Episode before, Episode line, String rne) {
            boolean same = here(before, line);
            if (rne.equals("P") || rne.equals("B") || (!same && !rne.equals("T") && !rne.equals("U"))) {
                ends(line.decom(), before.reasonPlaceChange());
                starts(line);
            } else if (rne.equals("T") || rne.equals("U")) {
                phases.add(phase(line, before.reasonPlaceChange()));
                homeLine = line;
            }
        }

        private void leave(Episode line) {
            returned(line.decom());
            away = line;
        }

        private void back(Episode line) {
            returned(line.decom());
            if (!here(homeLine, line)) {
                ends(line.decom(), null);
                starts(line);
            }
        }

        private void returned(@Nullable LocalDate on) {
            if (away != null) {
                stays.add(new Facts.Stay(orNotKnown(away.place()), away.decom(), on, away.plPost()));
                away = null;
            }
        }

        private void starts(Episode line) {
            homeFrom = line.decom();
            homeLine = line;
            phases.add(phase(line, null));
        }

        private void ends(@Nullable LocalDate on, @Nullable String reason) {
            homes.add(new Facts.Home(homeFrom, on, reason, phases, stays));
            phases.clear();
            stays.clear();
        }

        private void status(Episode line) {
            statuses.add(new Facts.Status(line.decom(), orNotKnown(line.ls())));
        }

        private static Facts.Phase phase(Episode line, @Nullable String reason) {
            return new Facts.Phase(
                    line.decom(), line.place(), line.placeProvider(), line.urn(), line.plPost(), reason, null);
        }

        private static boolean here(Episode one, Episode other) {
            return Objects.equals(one.place(), other.place())
                    && Objects.equals(one.placeProvider(), other.placeProvider())
                    && Objects.equals(one.urn(), other.urn())
                    && Objects.equals(one.plPost(), other.plPost());
        }

        Facts.Period closed() {
            String reason = away == null ? last.reasonPlaceChange() : null;
            returned(last.dec());
            ends(last.dec(), reason);
            boolean known = "S".equals(first.rne());
            return new Facts.Period(
                    first.decom(),
                    last.dec(),
                    known,
                    known ? "S" : orNotKnown(first.rne()),
                    orNotKnown(first.cin()),
                    first.homePost(),
                    last.dec() == null ? null : orNotKnown(last.rec()),
                    statuses,
                    homes);
        }
    }
}
