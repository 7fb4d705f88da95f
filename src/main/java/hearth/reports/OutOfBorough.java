package hearth.reports;

import hearth.common.ChildId;
import hearth.common.Miles;
import hearth.placements.outside.OutsideLine;
import hearth.placements.outside.WayBack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The children who live out of borough, one by one, by reference and in coded words: what people typed may name somebody and stays on
 * the record. Restricted records are counted and not listed.
 */
public final class OutOfBorough {
    /**
     * One child.
     *
     * @param authority code of the authority the home lies in
     * @param band under 5, 5 to 20, over 20, or empty
     * @param weekly pence a week, or null where no price is recorded
     * @param nextStep what a plan to return still takes, in words of ours
     * @param inTheWay what keeps the child there, in words of ours
     * @param standing where the child stands on the way back, in words, and why
     */
    public record Line(
            String child,
            PlacementGroup group,
            @Nullable String provider,
            LocalDate start,
            @Nullable String authority,
            @Nullable Miles miles,
            String band,
            String atADistance,
            @Nullable String reason,
            @Nullable String approvedBy,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate hostNotifiedOn,
            @Nullable Long weekly,
            @Nullable LocalDate returnTarget,
            @Nullable String nextStep,
            @Nullable String inTheWay,
            @Nullable String standing,
            @Nullable String because) {
        /** The same for somebody who may not see what a home costs. */
        Line withoutPrice() {
            return new Line(
                    child,
                    group,
                    provider,
                    start,
                    authority,
                    miles,
                    band,
                    atADistance,
                    reason,
                    approvedBy,
                    approvedOn,
                    hostNotifiedOn,
                    null,
                    returnTarget,
                    nextStep,
                    inTheWay,
                    standing,
                    because);
        }
    }

    /**
     * Both figures, restricted children among them.
     *
     * @param toReturn those for whom a gate is true and no risk holds
     * @param forecast of those, the ones with a day in this financial year and a named home
     */
    public record Count(long all, long toReturn, long forecast) {
        static Count of(Collection<OutsideLine> lines, LocalDate day) {
            return new Count(
                    lines.stream().filter(l -> l.of().home().out()).count(),
                    lines.stream().filter(OutsideLine::toReturn).count(),
                    lines.stream().filter(l -> l.forecast(day)).count());
        }
    }

    private OutOfBorough() {}

    static List<Line> of(Handle h, List<ChildAtHome> children, Map<ChildId, OutsideLine> outside, LocalDate day) {
        Map<Long, OutOfBoroughStore.Detail> details = new HashMap<>();
        OutOfBoroughStore.onDay(h, day).forEach(d -> details.put(d.placementId(), d));
        var lines = new ArrayList<Line>();
        for (ChildAtHome child : children) {
            if (child.out() && !child.restricted()) {
                var detail = details.get(child.placementId());
                lines.add(line(
                        child,
                        detail == null ? OutOfBoroughStore.Detail.NONE : detail,
                        outside.get(new ChildId(child.childId())),
                        day));
            }
        }
        return lines;
    }

    private static Line line(
            ChildAtHome child, OutOfBoroughStore.Detail detail, @Nullable OutsideLine line, LocalDate day) {
        WayBack way = line == null ? null : line.way();
        return new Line(
                child.reference(),
                child.group(),
                child.provider(),
                Objects.requireNonNull(child.since()),
                child.authority(),
                child.miles(),
                band(child.miles()),
                switch (Objects.requireNonNullElse(child.adjoining(), "UNKNOWN")) {
                    case "NO" -> "Yes";
                    case "YES" -> "No";
                    default -> "Not known";
                },
                detail.reason(),
                OutsideWords.role(detail.approvedBy()),
                detail.approvedOn(),
                detail.hostNotifiedOn(),
                child.weekly(),
                detail.returnTarget(),
                OutsideWords.nextStep(detail, day),
                OutsideWords.inTheWay(detail, way),
                way == null ? null : way.standing().label(),
                way == null ? null : OutsideWords.because(way));
    }

    /** Bands of straight miles: under 5, 5 to 20.0, over 20; empty where not known. */
    static String band(@Nullable Miles miles) {
        Integer tenths = miles == null ? null : miles.tenthsOrNull();
        if (tenths == null) {
            return "";
        }
        return tenths < 50 ? "under 5" : tenths <= 200 ? "5 to 20" : "over 20";
    }
}
