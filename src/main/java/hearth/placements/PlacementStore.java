package hearth.placements;

import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about placements, their phases and temporary stays. */
final class PlacementStore {
    /** A placement without what hangs on it. */
    public record Bare(
            PlacementId id,
            String reference,
            ChildId childId,
            @Nullable Long periodId,
            @Nullable HouseholdId householdId,
            @Nullable Long establishmentId,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean startKnown,
            @Nullable LocalDate plannedEndOn,
            @Nullable LocalDate noticeOn,
            Placement.@Nullable NoticeBy noticeBy,
            Placement.Basis basis,
            @Nullable String statutoryProvision,
            @Nullable String priorAddress,
            @Nullable String leavingAddress,
            @Nullable LocalDate planSignedOn,
            @Nullable LocalDate parentsAssessedOn,
            @Nullable String endReason,
            Answer endPlanned,
            Answer endWithinDay,
            Answer inHouseAlternative,
            @Nullable String endNote,
            int version) {

        Placement with(List<Placement.Phase> phases, List<Placement.Stay> stays) {
            return new Placement(
                    id,
                    reference,
                    childId,
                    periodId,
                    householdId,
                    establishmentId,
                    startsOn,
                    endsOn,
                    startKnown,
                    plannedEndOn,
                    noticeOn,
                    noticeBy,
                    basis,
                    statutoryProvision,
                    priorAddress,
                    leavingAddress,
                    planSignedOn,
                    parentsAssessedOn,
                    endReason,
                    endPlanned,
                    endWithinDay,
                    inHouseAlternative,
                    endNote,
                    version,
                    phases,
                    stays);
        }
    }

    /** When a child was where, in few words. */
    public record Stretch(
            PlacementId id,
            String reference,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int version) {}

    private static final String SELECT = """
        select p.id, s.reference, p.child_id, p.period_id, p.household_id, p.establishment_id, p.starts_on, p.ends_on,
               p.start_known, p.planned_end_on, p.notice_on, p.notice_by, p.basis, p.statutory_provision, p.prior_address, p.leaving_address,
               p.plan_signed_on, p.parents_assessed_on, p.end_reason, p.end_planned, p.end_within_day, p.in_house_alternative, p.end_note, p.version
          from placement p join subject s on s.id = p.id\
        """;

    private PlacementStore() {}

    static Optional<Placement> find(Handle h, PlacementId id) {
        return h.createQuery(SELECT + " where p.id = :id")
                .bind("id", id)
                .mapTo(Bare.class)
                .findOne()
                .map(bare -> whole(h, bare));
    }

    static List<Placement> of(Handle h, ChildId child) {
        return h
                .createQuery(SELECT + " where p.child_id = :child order by p.starts_on")
                .bind("child", child)
                .mapTo(Bare.class)
                .list()
                .stream()
                .map(bare -> whole(h, bare))
                .toList();
    }

    static List<Placement> in(Handle h, HouseholdId household, LocalDate day) {
        return h
                .createQuery(SELECT
                        + " where p.household_id = :household and p.starts_on <= :day and (p.ends_on is null or"
                        + " p.ends_on > :day) order by p.starts_on, p.id")
                .bind("household", household)
                .bind("day", day)
                .mapTo(Bare.class)
                .list()
                .stream()
                .map(bare -> whole(h, bare))
                .toList();
    }

    /** The latest in that household, ended ones too. */
    static List<PlacementId> ever(Handle h, HouseholdId household) {
        return h.createQuery(
                        "select id from placement where household_id = :household order by starts_on desc, id desc")
                .bind("household", household)
                .mapTo(PlacementId.class)
                .list();
    }

    static Map<Long, Long> children(Handle h, Collection<Long> placements) {
        return h.createQuery("select id, child_id from placement where id in (select value from json_each(:ids))")
                .bind("ids", placements.toString())
                .reduceRows(new HashMap<>(), (children, row) -> {
                    children.put(row.getColumn("id", Long.class), row.getColumn("child_id", Long.class));
                    return children;
                });
    }

    static Optional<PlacementId> byReference(Handle h, String reference) {
        return h.createQuery("select p.id from subject s join placement p on p.id = s.id where upper(s.reference) ="
                        + " :reference")
                .bind("reference", reference)
                .mapTo(PlacementId.class)
                .findOne();
    }

    /** Whether somebody has said of the last phase before a day that its address is confidential. */
    static boolean confidentialBefore(Handle h, PlacementId placement, LocalDate day) {
        return h.createQuery(
                        "select confidential from placement_phase where placement_id = :placement and starts_on < :day"
                                + " order by starts_on desc limit 1")
                .bind("placement", placement)
                .bind("day", day)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    static List<Stretch> stretches(Handle h, ChildId child) {
        return h.createQuery("""
            select p.id, s.reference, p.starts_on, p.ends_on, p.version
              from placement p join subject s on s.id = p.id where p.child_id = :child order by p.starts_on\
            """).bind("child", child).mapTo(Stretch.class).list();
    }

    private static Placement whole(Handle h, Bare bare) {
        var phases = h.createQuery("""
            select id, starts_on, place, provider_code, provider_id, urn, address, postcode,
                   %s as confidential, change_reason,
                   authority_code, authority_basis, location, adjoining, miles_tenths, edition, confirmed_why, version
              from placement_phase f where placement_id = :id order by starts_on\
            """.formatted(Confidential.SQL))
                .bind("id", bare.id())
                .mapTo(Placement.Phase.class)
                .list();
        var stays = h.createQuery("""
            select id, code, starts_on, ends_on, household_id, postcode, version
              from temporary_stay where placement_id = :id order by starts_on\
            """)
                .bind("id", bare.id())
                .mapTo(Placement.Stay.class)
                .list();
        return bare.with(phases, stays);
    }
}
