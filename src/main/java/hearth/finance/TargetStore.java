package hearth.finance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about targets. */
final class TargetStore {
    record Line(
            long id,
            String measure,
            LocalDate startsOn,
            LocalDate endsOn,
            long value,
            @Nullable Long baseline,
            int version) {}

    record Month(long targetId, YearMonth month, long cumulative) {}

    private TargetStore() {}

    static List<Line> lines(Handle h, YearMonth month) {
        return h.createQuery("""
            select id, measure, starts_on, ends_on, value, baseline, version from target
             where starts_on <= :day and ends_on > :day order by measure, starts_on\
            """).bind("day", month.atDay(1)).mapTo(Line.class).list();
    }

    static List<Line> all(Handle h) {
        return h.createQuery("""
            select id, measure, starts_on, ends_on, value, baseline, version from target order by starts_on desc, measure\
            """).mapTo(Line.class).list();
    }

    static List<Month> months(Handle h, YearMonth month) {
        return h.createQuery("""
            select m.target_id, m.month, m.cumulative from target_month m join target t on t.id = m.target_id
             where t.starts_on <= :day and t.ends_on > :day order by m.target_id, m.month\
            """).bind("day", month.atDay(1)).mapTo(Month.class).list();
    }

    static Optional<Line> find(Handle h, String measure, LocalDate start) {
        return h.createQuery("""
            select id, measure, starts_on, ends_on, value, baseline, version from target
             where measure = :measure and starts_on = :start\
            """)
                .bind("measure", measure)
                .bind("start", start)
                .mapTo(Line.class)
                .findOne();
    }

    static List<Long> profileRows(Handle h, long target) {
        return h.createQuery("select rowid from target_month where target_id = :target")
                .bind("target", target)
                .mapTo(Long.class)
                .list();
    }
}
