package hearth.placements.outside;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.ChildId;
import hearth.common.PlacementId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.geography.Geography;
import hearth.geography.Located;
import hearth.placements.AuthorityDecision;
import hearth.placements.OutOfArea;
import hearth.placements.ReturnPlan;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Every child outside the area or in a residential home on a day, where each stands, and the figures of it.
 *
 * @param lines of those whom the user may see
 * @param notShown how many restricted ones are counted in the figures but not listed
 */
public record OutsideBoard(LocalDate day, List<OutsideLine> lines, long notShown, Count count) {

    /**
     * The figures, restricted children among them.
     *
     * @param all who live outside the area
     * @param toReturn of them, those for whom a gate is true and no risk holds
     * @param forecast of those, the ones with a day in this financial year and a named home
     * @param residential in a residential home, wherever it lies
     * @param stepDown of them, those with a plan to step down
     * @param forecastDown of those, the ones with a day in this financial year and a named home
     */
    public record Count(
            long all,
            long toReturn,
            long forecast,
            long held,
            long ownCarers,
            long residential,
            long stepDown,
            long forecastDown) {
        /** To return, but without a day in this year or without a named home. */
        public long open() {
            return toReturn - forecast;
        }
    }

    /** Reads it as it stood on a day. */
    public static OutsideBoard of(Session session, Geography geography, LocalDate day) {
        return session.read(Right.SEE_CHILDREN, h -> of(h, geography, day));
    }

    /** The same inside a larger reading. */
    public static OutsideBoard of(Handle h, Geography geography, LocalDate day) {
        List<OutsideLine> all = lines(h, OutsideStore.homes(h, day), touching(h, geography), day);
        Predicate<OutsideLine> out = line -> line.of().home().out();
        Predicate<OutsideLine> back = OutsideLine::toReturn;
        var count = new Count(
                many(all, out),
                many(all, back),
                many(all, line -> line.forecast(day)),
                many(all, out.and(line -> line.way().standing() == WayBack.Standing.HELD)),
                many(all, out.and(line -> line.way().standing() == WayBack.Standing.OWN_CARERS)),
                many(all, line -> line.of().home().residential()),
                many(all, OutsideLine::toStepDown),
                many(all, line -> line.forecastDown(day)));
        List<OutsideLine> shown =
                all.stream().filter(line -> !line.of().home().restricted()).toList();
        return new OutsideBoard(day, shown, all.size() - shown.size(), count);
    }

    /**
     * Where each child outside the area or in a residential home stands on a day, restricted ones among them: what figures and the
     * workbook count, so that they say the same as the board.
     */
    public static Map<ChildId, OutsideLine> everybody(Handle h, Geography geography, LocalDate day) {
        return by(lines(h, OutsideStore.allHomes(h, day), touching(h, geography), day), OutsideLine::childId);
    }

    /**
     * The same for those who have no directory of postcodes at hand: every forbidden place but another council's area holds the way
     * back, so that nobody is asked to plan one that may lead past it.
     */
    static List<OutsideLine> cautious(Handle h, LocalDate day) {
        String own = OutsideStore.own(h);
        return lines(
                h,
                OutsideStore.allHomes(h, day),
                zone -> !zone.kind().equals("AUTHORITY") || zone.value().equals(own),
                day);
    }

    /**
     * Who is to return on each of some days, restricted children among them: the board's rule asked of one reading for all days.
     *
     * @param days in any order
     */
    public static Map<LocalDate, List<ChildId>> toReturn(Handle h, Geography geography, List<LocalDate> days) {
        return ToReturn.on(h, touching(h, geography), days);
    }

    private static Predicate<OutsideChild.Zone> touching(Handle h, Geography geography) {
        String own = OutsideStore.own(h);
        Map<String, Boolean> known = new HashMap<>();
        return z -> known.computeIfAbsent(z.kind() + z.value(), k -> touches(z, own, geography));
    }

    private static List<OutsideLine> lines(
            Handle h, List<OutsideChild.Home> homes, Predicate<OutsideChild.Zone> touches, LocalDate day) {
        return children(h, homes, day).stream()
                .map(child -> {
                    WayBack way = WayBack.of(
                            child.grounds(),
                            child.zones().stream().filter(touches).toList(),
                            day);
                    return new OutsideLine(child, way, MissingStep.of(child, way));
                })
                .toList();
    }

    private static long many(List<OutsideLine> all, Predicate<OutsideLine> which) {
        return all.stream().filter(which).count();
    }

    /**
     * Whether a place where a child must not live touches the way back: our own area as a whole, or a place that is not surely in
     * another council's. A circle always does, since how far it reaches into the area is not known.
     */
    static boolean touches(OutsideChild.Zone zone, String own, Geography geography) {
        return switch (zone.kind()) {
            case "AUTHORITY" -> zone.value().equals(own);
            case "SECTOR" ->
                geography.councilOfSector(zone.value()).map(own::equals).orElse(true);
            case "POSTCODE" -> {
                Located where = geography.locate(zone.value());
                yield !where.sure() || own.equals(where.authority());
            }
            default -> true;
        };
    }

    private static List<OutsideChild> children(Handle h, List<OutsideChild.Home> homes, LocalDate day) {
        Map<PlacementId, OutOfArea> reasons = by(OutsideStore.reasons(h, day), OutOfArea::placementId);
        Map<PlacementId, ReturnPlan> plans = by(OutsideStore.plans(h, day), ReturnPlan::placementId);
        Map<ChildId, OutsideChild.Heard> heard = by(OutsideStore.heard(h, day), OutsideChild.Heard::childId);
        Map<ChildId, OutsideChild.Reassessment> risks =
                by(OutsideStore.reassessments(h, day), OutsideChild.Reassessment::childId);
        Map<ChildId, List<OutsideChild.Zone>> zones =
                OutsideStore.zones(h, day).stream().collect(Collectors.groupingBy(OutsideChild.Zone::childId));
        Map<PlacementId, AuthorityDecision> approvals = OutsideStore.approvals(h, day).stream()
                .collect(Collectors.toMap(OutsideBoard::home, Function.identity(), (a, b) -> a));
        return homes.stream()
                .map(home -> new OutsideChild(
                        home,
                        reasons.get(home.placementId()),
                        approvals.get(home.placementId()),
                        plans.get(home.placementId()),
                        heard.getOrDefault(home.childId(), OutsideChild.Heard.nothing(home.childId())),
                        risks.get(home.childId()),
                        zones.getOrDefault(home.childId(), List.of())))
                .toList();
    }

    private static PlacementId home(AuthorityDecision decision) {
        return Objects.requireNonNull(decision.placementId());
    }

    private static <K, V> Map<K, V> by(List<V> all, Function<V, K> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> a));
    }

    /** A risk that keeps a child away was looked at again. */
    public static long reassessed(
            Session session,
            ChildId child,
            LocalDate on,
            String by,
            OutsideChild.Reassessment.Outcome outcome,
            @Nullable String note) {
        return session.write(
                Right.EDIT_CHILDREN, "a risk looked at again", tx -> reassessed(tx, child, on, by, outcome, note));
    }

    /**
     * The same inside a larger transaction.
     *
     * @throws RuleRefused where nobody is named
     */
    public static long reassessed(
            Tx tx,
            ChildId child,
            LocalDate on,
            String by,
            OutsideChild.Reassessment.Outcome outcome,
            @Nullable String note) {
        if (by.isBlank()) {
            throw new RuleRefused(Refusal.at("by", "Say who looked at the risk again."));
        }
        return tx.insert(
                child,
                "risk_reassessment",
                Row.of("child_id", child)
                        .and("assessed_on", on)
                        .and("assessed_by", by)
                        .and("outcome", outcome)
                        .and("note", note));
    }

    /** Every time that a child's risk was looked at again, the latest first. */
    public static List<OutsideChild.Reassessment> reassessments(Handle h, ChildId child) {
        return OutsideStore.reassessments(h, child);
    }
}
