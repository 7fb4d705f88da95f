package hearth.finance;

import hearth.common.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The SQL about recruitment targets. */
final class RecruitmentTargetStore {
    private record Line(
            long id,
            int version,
            String name,
            RecruitmentTarget.Unit unit,
            boolean mainstream,
            boolean connected,
            boolean transfers,
            boolean joining,
            RecruitmentTarget.Focus focus,
            boolean net,
            long value,
            long baseline,
            LocalDate baselineOn,
            LocalDate startsOn,
            LocalDate endsOn) {
        Set<Gain.Way> counts() {
            var counts = EnumSet.noneOf(Gain.Way.class);
            if (mainstream) {
                counts.add(Gain.Way.MAINSTREAM);
            }
            if (connected) {
                counts.add(Gain.Way.CONNECTED);
            }
            if (transfers) {
                counts.add(Gain.Way.TRANSFER);
            }
            if (joining) {
                counts.add(Gain.Way.JOINING);
            }
            return counts;
        }
    }

    private record Step(LocalDate byDay, long reached) {}

    private RecruitmentTargetStore() {}

    /** Those not given up, the one that ends first at the top. */
    static List<RecruitmentTarget> all(Handle h) {
        var targets = new ArrayList<RecruitmentTarget>();
        for (Line line : h.createQuery("""
            select id, version, name, unit, mainstream, connected, transfers, joining, focus, net, value, baseline,
                   baseline_on, starts_on, ends_on
              from recruitment_target where given_up_on is null order by ends_on, id\
            """).mapTo(Line.class).list()) {
            var steps = new TreeMap<LocalDate, Long>();
            h.createQuery("select by_day, reached from recruitment_target_step where target_id = :id")
                    .bind("id", line.id())
                    .mapTo(Step.class)
                    .forEach(step -> steps.put(step.byDay(), step.reached()));
            targets.add(new RecruitmentTarget(
                    line.id(),
                    line.version(),
                    line.name(),
                    line.unit(),
                    line.counts(),
                    line.focus(),
                    line.net(),
                    line.value(),
                    line.baseline(),
                    line.baselineOn(),
                    new Period(line.startsOn(), line.endsOn()),
                    steps));
        }
        return targets;
    }

    static List<Long> stepRows(Handle h, long target) {
        return h.createQuery("select rowid from recruitment_target_step where target_id = :target")
                .bind("target", target)
                .mapTo(Long.class)
                .list();
    }
}
