package hearth.placements.ssda903;

import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.FinancialYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Makes the return of a collection year from what is stored of our own children, as the year's rules want it. */
public final class Returns {
    private Returns() {}

    /** All rows of a collection year. */
    public static Return of(Handle h, FinancialYear year) {
        return new Making(h, year, null).made();
    }

    /** The same of one child alone. */
    public static Return of(Handle h, FinancialYear year, ChildId child) {
        return new Making(h, year, child).made();
    }

    /** A child's facts, all periods of care. */
    public static Facts facts(Handle h, ChildId child) {
        return FactsRead.of(h, child);
    }

    /** All of a child's episodes as derived, nothing blanked: what an officer is shown before and after a change. */
    public static List<Episode> episodes(Handle h, ChildId child) {
        return Episodes.of(facts(h, child));
    }

    /** A child's episodes of a collection year as they go out. */
    public static List<Episode> episodes(Handle h, FinancialYear year, ChildId child) {
        return new Making(h, year, child).episodes.getOrDefault(child, List.of());
    }

    /** One return while it is made. */
    private static final class Making {
        private final Handle h;
        private final FinancialYear year;
        private final @Nullable ChildId only;
        private final Map<ChildId, List<FactsStore.Dated>> uasc;
        private final Map<ChildId, FactsStore.Whose> whose = new LinkedHashMap<>();
        private final Map<ChildId, List<Episode>> episodes = new HashMap<>();
        private final Set<ChildId> former = new HashSet<>();
        private final Map<ChildId, Set<LocalDate>> abroad = new HashMap<>();

        Making(Handle h, FinancialYear year, @Nullable ChildId only) {
            this.h = h;
            this.year = year;
            this.only = only;
            this.uasc = byChild(FactsStore.unaccompanied(h, only));
            Map<ChildId, FactsRead.Located> facts = FactsRead.all(h, only, year.firstDay(), year.end());
            for (var child : FactsStore.children(h, only)) {
                FactsRead.Located located = facts.get(child.id());
                if (located != null) {
                    List<Episode> lines = Episodes.of(located.facts(), year);
                    if (!lines.isEmpty()) {
                        whose.put(child.id(), child);
                        boolean unaccompanied =
                                unaccompanied(child.id(), year.firstDay().minusYears(2));
                        if (unaccompanied) {
                            former.add(child.id());
                        }
                        lines.stream()
                                .map(Episode::decom)
                                .filter(day -> Blanks.abroad(located.authority(day)))
                                .forEach(day -> abroad.computeIfAbsent(child.id(), k -> new HashSet<>())
                                        .add(day));
                        episodes.put(
                                child.id(),
                                lines.stream()
                                        .map(e -> Blanks.of(e, located.authority(e.decom()), unaccompanied))
                                        .toList());
                    }
                }
            }
        }

        Return made() {
            var lines = new ArrayList<Return.ChildEpisode>();
            whose.values()
                    .forEach(c -> episodes.getOrDefault(c.id(), List.of())
                            .forEach(e -> lines.add(new Return.ChildEpisode(c.id(), c.child(), e))));
            return new Return(
                    year,
                    whose.values().stream().map(this::header).toList(),
                    lines,
                    unaccompanied(),
                    reviews(),
                    missing(),
                    permanence(),
                    new Untold(former, abroad).sharing(FactsStore.sharedPupilNumbers(h, only)));
        }

        private Return.Header header(FactsStore.Whose c) {
            boolean girl = c.sex().equals("F") && !onlyShortBreaks(c.id());
            String mother = !girl
                    ? null
                    : switch (c.mother()) {
                        case YES -> "1";
                        case NO -> "0";
                        case UNKNOWN, NOT_ASKED -> null;
                    };
            return new Return.Header(
                    c.id(),
                    c.child(),
                    Blanks.sex(c.sex(), year),
                    c.dateOfBirth(),
                    c.ethnicity(),
                    c.upn(),
                    mother,
                    girl && c.mother() == Answer.YES ? c.mothersChildBorn() : null);
        }

        private boolean onlyShortBreaks(ChildId child) {
            return episodes.getOrDefault(child, List.of()).stream().allMatch(e -> Blanks.shortBreak(e.ls()));
        }

        /** One row a child (INT36), that of the latest status; one that lasts ceases at 18 (205B, 304). */
        private List<Return.Unaccompanied> unaccompanied() {
            var rows = new ArrayList<Return.Unaccompanied>();
            for (var c : whose.values()) {
                uasc.getOrDefault(c.id(), List.of()).stream()
                        .filter(status -> holds(status, year.firstDay()))
                        .reduce((earlier, later) -> later)
                        .ifPresent(status -> {
                            LocalDate ceased = status.endsOn();
                            rows.add(new Return.Unaccompanied(
                                    c.id(),
                                    c.child(),
                                    Blanks.sex(c.sex(), year),
                                    c.dateOfBirth(),
                                    ceased == null || !ceased.isBefore(year.end())
                                            ? c.dateOfBirth().plusYears(18)
                                            : ceased));
                        });
            }
            return rows;
        }

        private boolean unaccompanied(ChildId child, LocalDate from) {
            return uasc.getOrDefault(child, List.of()).stream().anyMatch(s -> holds(s, from));
        }

        private boolean holds(FactsStore.Dated status, LocalDate from) {
            LocalDate started = status.startsOn();
            LocalDate ceased = status.endsOn();
            return (started == null || started.isBefore(year.end())) && (ceased == null || !ceased.isBefore(from));
        }

        private List<Return.Review> reviews() {
            var rows = new ArrayList<Return.Review>();
            var held = byChild(FactsStore.reviews(h, only, year.firstDay(), year.end()));
            for (var c : whose.values()) {
                for (var review : held.getOrDefault(c.id(), List.of())) {
                    LocalDate day = review.startsOn();
                    if (day != null && !Blanks.shortBreak(status(c.id(), day))) {
                        rows.add(new Return.Review(c.id(), c.child(), c.dateOfBirth(), day, review.code()));
                    }
                }
            }
            return rows;
        }

        private @Nullable String status(ChildId child, LocalDate day) {
            return episodes.getOrDefault(child, List.of()).stream()
                    .filter(e -> !e.decom().isAfter(day) && (e.dec() == null || day.isBefore(e.dec())))
                    .map(Episode::ls)
                    .findFirst()
                    .orElse(null);
        }

        private List<Return.Missing> missing() {
            var rows = new ArrayList<Return.Missing>();
            var away = byChild(FactsStore.missing(h, only, year.firstDay(), year.end()));
            for (var c : whose.values()) {
                for (var m : away.getOrDefault(c.id(), List.of())) {
                    LocalDate from = m.startsOn();
                    LocalDate found = m.endsOn();
                    if (from != null && m.code() != null) {
                        rows.add(new Return.Missing(
                                c.id(),
                                c.child(),
                                c.dateOfBirth(),
                                m.code(),
                                from,
                                found == null || !found.isBefore(year.end()) ? null : found));
                    }
                }
            }
            return rows;
        }

        /** One row a child (INT35), that of the latest period of care that began in the year. */
        private List<Return.Permanence> permanence() {
            var rows = new ArrayList<Return.Permanence>();
            var before = byChild(FactsStore.permanence(h, only, year.firstDay(), year.end()));
            for (var c : whose.values()) {
                before.getOrDefault(c.id(), List.of()).stream()
                        .filter(p ->
                                p.startsOn() != null && year.period().contains(Objects.requireNonNull(p.startsOn())))
                        .reduce((earlier, later) -> later)
                        .ifPresent(p -> rows.add(new Return.Permanence(
                                c.id(), c.child(), c.dateOfBirth(), p.code(), p.more(), p.text())));
            }
            return rows;
        }

        private static Map<ChildId, List<FactsStore.Dated>> byChild(List<FactsStore.Dated> rows) {
            var map = new HashMap<ChildId, List<FactsStore.Dated>>();
            rows.forEach(r ->
                    map.computeIfAbsent(r.childId(), k -> new ArrayList<>()).add(r));
            return map;
        }
    }
}
