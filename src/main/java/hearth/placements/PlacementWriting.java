package hearth.placements;

import hearth.access.Search;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import hearth.geography.Whereabouts;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Puts placements, phases and stays into the store as they are told, without asking whether they may be. */
final class PlacementWriting {
    private PlacementWriting() {}

    static PlacementId placement(
            Tx tx,
            NewPlacement told,
            @Nullable Long period,
            @Nullable Long decision,
            @Nullable Ending ending,
            @Nullable String rec) {
        PlacementId id = Subjects.create(tx, SubjectKind.PLACEMENT, told.startsOn(), PlacementId::new);
        Row row = Row.of("id", id)
                .and("child_id", told.child())
                .and("period_id", period)
                .and("household_id", told.home().household())
                .and("establishment_id", told.home().establishment())
                .and("starts_on", told.startsOn())
                .and("start_known", told.startKnown())
                .and("planned_end_on", told.plannedEndOn())
                .and("basis", told.basis())
                .and("statutory_provision", told.statutoryProvision())
                .and("prior_address", told.priorAddress())
                .and("in_house_alternative", told.inHouseAlternative())
                .and("decision_id", decision);
        if (ending != null) {
            row.and("ends_on", ending.on())
                    .and("end_reason", ending.reason())
                    .and("end_planned", ending.plannedWith(rec))
                    .and("end_within_day", ending.withinDayWith(rec))
                    .and("end_note", ending.note())
                    .and("leaving_address", ending.leavingAddress());
        }
        tx.insert(id, "placement", row);
        Search.add(tx, id, new Search.Entry(Search.By.REFERENCE, Subjects.reference(tx, id)));
        return id;
    }

    /** A phase; an address that was kept from families and files until then still is. */
    static long phase(
            Tx tx, PlacementId placement, LocalDate from, Home home, @Nullable String changeReason, Whereabouts where) {
        Row row = frozen(tx, where)
                .and("placement_id", placement)
                .and("starts_on", from)
                .and("place", home.place())
                .and("provider_code", home.providerCode())
                .and("provider_id", home.provider())
                .and("urn", home.urn())
                .and("address", home.address())
                .and("postcode", home.postcode())
                .and("change_reason", changeReason);
        if (PlacementStore.confidentialBefore(tx.sql(), placement, from)) {
            row.and("confidential", true);
        }
        return tx.insert(placement, "placement_phase", row);
    }

    /** The columns in which geography is kept as it was found. */
    static Row frozen(Tx tx, Whereabouts where) {
        return Row.of("authority_code", where.authority())
                .and("authority_basis", where.basis())
                .and("location", where.location())
                .and("adjoining", where.adjoining())
                .and("miles_tenths", where.keptMiles())
                .and("edition", where.edition())
                .and("frozen_at", tx.now());
    }

    static long stay(
            Tx tx,
            PlacementId placement,
            String code,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable HouseholdId household,
            @Nullable String postcode) {
        return tx.insert(
                placement,
                "temporary_stay",
                Row.of("placement_id", placement)
                        .and("code", code)
                        .and("starts_on", from)
                        .and("ends_on", until)
                        .and("household_id", household)
                        .and("postcode", postcode));
    }

    static void end(Tx tx, PlacementId placement, int version, Ending ending, @Nullable String rec) {
        tx.update(
                placement,
                "placement",
                placement.value(),
                version,
                Row.of("ends_on", ending.on())
                        .and("end_reason", ending.reason())
                        .and("end_planned", ending.plannedWith(rec))
                        .and("end_within_day", ending.withinDayWith(rec))
                        .and("end_note", ending.note())
                        .and("leaving_address", ending.leavingAddress()));
    }
}
