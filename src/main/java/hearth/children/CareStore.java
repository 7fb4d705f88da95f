package hearth.children;

import hearth.common.ChildId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about periods of care and legal status. */
final class CareStore {
    /** A period without its chain. */
    public record Bare(
            long id,
            ChildId childId,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean startKnown,
            String entryRne,
            String categoryOfNeed,
            @Nullable String homePostcode,
            String homePostcodeState,
            @Nullable String homeAddress,
            @Nullable String rec,
            @Nullable String leftToAddress,
            int version) {}

    private static final String SELECT = """
        select id, child_id, starts_on, ends_on, start_known, entry_rne, category_of_need, home_postcode, home_postcode_state,
               home_address, rec, left_to_address, version
          from period_of_care\
        """;

    private CareStore() {}

    static List<PeriodOfCare> of(Handle h, ChildId child) {
        return h
                .createQuery(SELECT + " where child_id = :child order by starts_on")
                .bind("child", child)
                .mapTo(Bare.class)
                .list()
                .stream()
                .map(bare -> whole(h, bare))
                .toList();
    }

    static Optional<PeriodOfCare> find(Handle h, long period) {
        return h.createQuery(SELECT + " where id = :id")
                .bind("id", period)
                .mapTo(Bare.class)
                .findOne()
                .map(bare -> whole(h, bare));
    }

    private static PeriodOfCare whole(Handle h, Bare b) {
        var statuses = h.createQuery(
                        "select id, starts_on, code, version from legal_status where period_id = :id order by"
                                + " starts_on")
                .bind("id", b.id())
                .mapTo(PeriodOfCare.LegalStatus.class)
                .list();
        return new PeriodOfCare(
                b.id(),
                b.childId(),
                b.startsOn(),
                b.endsOn(),
                b.startKnown(),
                b.entryRne(),
                b.categoryOfNeed(),
                b.homePostcode(),
                b.homePostcodeState(),
                b.homeAddress(),
                b.rec(),
                b.leftToAddress(),
                b.version(),
                statuses);
    }

    /** A placement of a period. */
    public record Placed(long id, int version) {}

    static List<Placed> placements(Handle h, long period) {
        return h.createQuery("select id, version from placement where period_id = :period")
                .bind("period", period)
                .mapTo(Placed.class)
                .list();
    }

    static Optional<LocalDate> born(Handle h, ChildId child) {
        return h.createQuery("select date_of_birth from child where id = :id")
                .bind("id", child)
                .mapTo(LocalDate.class)
                .findOne();
    }
}
