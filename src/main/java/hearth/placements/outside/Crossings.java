package hearth.placements.outside;

/**
 * What counts as going out of the area, coming back and stepping down, in SQL that is said once: figures, lists and the workbook count
 * the same rows.
 */
public final class Crossings {
    /** Our own children ({@code ours}) and every phase of their homes with the one before it in the same period of care ({@code phase}). */
    public static final String PHASES = """
        ours as (select c.id from child c where c.responsible_authority = (select own_authority from store_info)),
        phase as (
          select p.period_id, p.id as placement_id, p.child_id, p.start_known, f.starts_on, p.starts_on as moved_on, f.location,
                 f.place, f.provider_code, lag(f.provider_code) over run as was_provider, lag(f.location) over run as was, lag(p.id) over run as was_in, lag(f.place) over run as was_place
            from placement_phase f join placement p on p.id = f.placement_id join ours c on c.id = p.child_id
           where p.period_id is not null
          window run as (partition by p.period_id order by f.starts_on))
        """;

    /** A phase f that took a child out of the borough; the first one of a stay whose start is not known says nothing. */
    public static final String WENT_OUT =
            "f.location = 'OUT' and coalesce(f.was, '') <> 'OUT' and (f.start_known = 1 or f.starts_on > f.moved_on)";

    /** A phase f that brought a child back: another home, inside, and not for adoption. */
    public static final String CAME_BACK = "f.location = 'IN' and f.was = 'OUT' and f.was_in <> f.placement_id"
            + " and f.place not in ('A3', 'A4', 'A5', 'A6')";

    /** A phase f that took a child from a residential home to a foster family or to the child's own parents. */
    public static final String STEPPED_DOWN =
            "f.was_place in ('K1', 'K2', 'R1', 'R3', 'S1') and f.was_in <> f.placement_id"
                    + " and f.place in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'P1')";

    /** A phase f from which on a child goes on in the same home, whose carers came over to us from an agency: a saving without a move. */
    public static final String CAME_OVER = "f.was_in = f.placement_id and f.was_provider in ('PR4', 'PR5')"
            + " and f.provider_code = 'PR1' and f.place in ('U4', 'U5', 'U6')";

    private Crossings() {}
}
