package hearth.reports;

import hearth.common.CodeList;
import hearth.common.Period;
import hearth.placements.CostGroup;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Costs worked out a second way, in SQL alone: cost lines laid over homes and months, and added up inside the store. */
final class CostOracle {
    /** What a month's nights in one kind of home, on one side of the boundary, came to in pence. */
    record Sum(YearMonth month, CostGroup code, boolean out, long pence) {}

    private static final String SUMS = """
        with recursive months(a, b) as (
          select :from, date(:from, '+1 month')
          union all
          select b, date(b, '+1 month') from months where b < :until),
        month(a, ja, jb) as materialized (select a, %5$s, %6$s from months),
        kind(place, provider, code) as materialized (values %2$s),
        line as materialized (
          select l.*, %7$s as jx, %8$s as jy from cost_line l
           where l.basis = 'WEEKLY' and l.starts_on < :until and (l.ends_on is null or l.ends_on > :from)),
        home as materialized (
          select s.placement_id, s.child_id, %9$s as x, %10$s as y, coalesce(k.code, 'OTHER') as code, s.location = 'OUT' as "out"
            from placement_span s join child c on c.id = s.child_id
            left join kind k on k.place = s.place and k.provider = coalesce(s.provider_code, '')
           where %1$s and s.starts_on < :until and (s.ends_on is null or s.ends_on > :from)),
        -- Whoever has lines of their own: every night of theirs, with a home or without
        own_lines as (select distinct l.child_id from cost_line l join child c on c.id = l.child_id where %1$s),
        stay as (
          select p.child_id, p.starts_on, p.ends_on, lead(p.starts_on) over (partition by p.child_id order by p.starts_on) as next
            from placement p where p.child_id in (select child_id from own_lines)),
        cover as materialized (
          select h.child_id, h.x, h.y, h.code, h."out" from home h where h.child_id in (select child_id from own_lines)
          union all
          select child_id, %11$s, %12$s, 'OTHER', 0 from stay
           where ends_on is not null and (next is null or next > ends_on)
          union all
          select o.child_id, 0, coalesce((select min(%9$s) from stay s where s.child_id = o.child_id), 9999999), 'OTHER', 0
            from own_lines o),
        stretch as (
          select 'PLACEMENT' as owner, l.placement_id as subject_id, h.code, h."out", l.pence,
                 max(h.x, l.jx) as x, min(h.y, l.jy) as y
            from line l join home h on h.placement_id = l.placement_id and h.x < l.jy and h.y > l.jx
           where l.placement_id is not null
          union all
          select 'HOUSEHOLD', l.household_id, 'IN_HOUSE', 0, l.pence, l.jx, l.jy from line l where l.household_id is not null
          union all
          select 'CHILD', l.child_id, v.code, v."out", l.pence, max(v.x, l.jx), min(v.y, l.jy)
            from line l join cover v on v.child_id = l.child_id and v.x < l.jy and v.y > l.jx
           where l.child_id is not null
          -- Parts of a month are rounded in the order of their first nights, also of nights without a price
          union all
          select 'PLACEMENT', h.placement_id, h.code, h."out", 0, h.x, h.y from home h
           where h.placement_id in (select placement_id from home group by placement_id having count(*) > 1)
          union all
          select 'CHILD', v.child_id, v.code, v."out", 0, v.x, v.y from cover v),
        part as (
          select owner, subject_id, m.a, code, "out", min(max(x, m.ja)) as first,
                 sum(pence * (min(y, m.jb) - max(x, m.ja))) as amount
            from stretch cross join month m where x < m.jb and y > m.ja
           group by owner, subject_id, m.a, code, "out"),
        upto as (
          select a, code, "out", amount,
                 sum(amount) over (partition by owner, subject_id, a order by first, code, "out") as reached from part),
        once as (
          select date(l.starts_on, 'start of month') as a, l.pence,
                 coalesce((select f.id from placement_phase f where f.placement_id = l.placement_id and f.starts_on <= l.starts_on
                            order by f.starts_on desc limit 1),
                          (select f.id from placement_phase f where f.placement_id = l.placement_id
                            order by f.starts_on limit 1)) as phase_id
            from cost_line l join placement p on p.id = l.placement_id join child c on c.id = p.child_id
           where %1$s and l.basis = 'ONCE' and l.starts_on >= :from and l.starts_on < :until),
        together as (
          select a, code, "out", %3$s - %4$s as pence from upto
          union all
          select o.a, coalesce(k.code, 'OTHER'), coalesce(f.location = 'OUT', 0), o.pence from once o
            left join placement_phase f on f.id = o.phase_id
            left join kind k on k.place = f.place and k.provider = coalesce(f.provider_code, '')
          union all
          select date(l.starts_on, 'start of month'), 'IN_HOUSE', 0, l.pence from cost_line l
           where l.household_id is not null and l.basis = 'ONCE' and l.starts_on >= :from and l.starts_on < :until
          union all
          select date(l.starts_on, 'start of month'), v.code, v."out", l.pence
            from cost_line l join cover v on v.child_id = l.child_id and v.x <= %7$s and v.y > %7$s
           where l.basis = 'ONCE' and l.starts_on >= :from and l.starts_on < :until)
        select substr(a, 1, 7) as month, code, "out", sum(pence) as pence from together group by a, code, "out"
        """.formatted(
                    ChildFigureStore.OURS,
                    kinds(),
                    sevenths("reached"),
                    sevenths("(reached - amount)"),
                    day("a"),
                    day("b"),
                    day("l.starts_on"),
                    day("l.ends_on"),
                    day("s.starts_on"),
                    day("s.ends_on"),
                    day("ends_on"),
                    day("next"));

    private CostOracle() {}

    /** A date as a whole number of days, so that nights are a subtraction; far ahead where there is none. */
    private static String day(String column) {
        return "coalesce(cast(julianday(" + column + ") - 0.5 as integer), 9999999)";
    }

    /** Every place and provider with the group that {@link CostGroup} puts it in. */
    private static String kinds() {
        var kinds = new ArrayList<String>();
        for (var place : CodeList.named("place").all()) {
            kinds.add("('" + place.code() + "', '', '" + CostGroup.of(place.code(), null) + "')");
            for (var provider : CodeList.named("place-provider").all()) {
                kinds.add("('" + place.code() + "', '" + provider.code() + "', '"
                        + CostGroup.of(place.code(), provider.code()) + "')");
            }
        }
        return String.join(", ", kinds);
    }

    /** Pence times nights by seven, to the nearest penny; a seventh is never a half. */
    private static String sevenths(String x) {
        return "(case when " + x + " >= 0 then (2 * " + x + " + 7) / 14 else -((7 - 2 * " + x + ") / 14) end)";
    }

    static List<Sum> sums(Handle h, Period months) {
        return h.createQuery(SUMS)
                .bind("from", months.start())
                .bind("until", months.end())
                .mapTo(Sum.class)
                .list();
    }
}
