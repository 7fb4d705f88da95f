package hearth.carers;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Query;
import hearth.access.Right;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.common.ChildId;
import hearth.common.Field;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import hearth.common.RuleRefused;
import hearth.store.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Places and vacancies on any day, from what is recorded. */
class VacanciesTest extends HouseholdsGround {
    private final Availability availability = new Availability();

    private HouseholdId household(int places) {
        return households.add(kim, Ground.household("Asha Khan", "2026-01-01", places));
    }

    /** A child of another council with these carers: fills a place like any other. */
    private PlacementId place(HouseholdId home, String from, @Nullable String to, @Nullable String planned) {
        return kim.write(Right.EDIT_CHILDREN, "a placement", tx -> {
            ChildId child = Subjects.create(tx, SubjectKind.CHILD, kim.today(), ChildId::new);
            tx.insert(
                    child,
                    "child",
                    Row.of("id", child)
                            .and("match_key", "x")
                            .and("date_of_birth", day("2016-01-01"))
                            .and("sex", "F")
                            .and("responsible_authority", "E08000001"));
            PlacementId id = Subjects.create(tx, SubjectKind.PLACEMENT, kim.today(), PlacementId::new);
            tx.insert(
                    id,
                    "placement",
                    Row.of("id", id)
                            .and("child_id", child)
                            .and("household_id", home)
                            .and("starts_on", day(from))
                            .and("ends_on", to)
                            .and("planned_end_on", planned)
                            .and("basis", "IMPORTED"));
            return id;
        });
    }

    private List<String> runs(String day) {
        List<Vacancy> vacancies = kim.read(Right.SEE_CARERS, h -> Vacancies.LISTING.all(h, Query.on(day(day))));
        return vacancies.stream()
                .map(v -> v.places() + " " + v.freeFrom() + " " + v.freeUntil())
                .toList();
    }

    private Household on(String day) {
        return kim.read(Right.SEE_CARERS, h -> Households.LISTING.all(h, Query.on(day(day))))
                .getFirst();
    }

    @Test
    void theListBeginsWithTheColumnsOthersRelyOn() {
        assertThat(Vacancy.FIELDS.stream().map(Field::name).limit(6))
                .containsExactly("household", "places", "free_from", "free_until", "ages", "types");
        household(2);
        List<Vacancy> vacancies = kim.read(Right.SEE_CARERS, h -> {
            for (Field<Vacancy> field : Vacancy.FIELDS) {
                assertThat(Vacancies.LISTING.all(h, Query.on(kim.today()).sortedBy(field.name(), true)))
                        .hasSize(1);
            }
            return Vacancies.LISTING.all(h, Query.on(kim.today()));
        });
        assertThat(vacancies.getFirst())
                .returns("FC-0001", Vacancy::household)
                .returns(2, Vacancy::places)
                .returns(day("2026-01-01"), Vacancy::freeFrom)
                .returns(null, Vacancy::freeUntil)
                .returns("0 to 17", Vacancy::ages)
                .returns(List.of("SHORT_TERM"), Vacancy::typeCodes);
    }

    @Test
    void until15OctoberMeansFreeOnThe16th() {
        HouseholdId id = household(1);
        availability.unavailable(
                kim, id, Unavailable.fromUntil(day("2026-10-01"), day("2026-10-15"), null, "CARER_BREAK"));
        assertThat(on("2026-10-15"))
                .returns(0, Household::vacant)
                .returns("CARER_BREAK", Household::notAvailableReason);
        assertThat(on("2026-10-16")).returns(1, Household::vacant).returns(null, Household::notAvailableReason);
        assertThat(runs("2026-10-10")).containsExactly("1 2026-10-16 null");
        assertThat(runs("2026-09-30")).containsExactly("1 2026-01-01 2026-09-30", "1 2026-10-16 null");
        assertThatThrownBy(() -> availability.unavailable(
                        kim, id, Unavailable.fromUntil(day("2026-10-02"), day("2026-10-01"), 1, "CARER_BREAK")))
                .isInstanceOf(RuleRefused.class);
        Unavailable same = Unavailable.fromUntil(day("2026-11-02"), day("2026-11-02"), 1, "CARER_BREAK");
        availability.unavailable(kim, id, same);
        assertThat(on("2026-11-02").vacant()).isZero();
        assertThat(on("2026-11-03").vacant()).isEqualTo(1);
    }

    @Test
    void aPlaceIsFilledFromTheFirstNightToTheDayOfLeaving() {
        HouseholdId id = household(2);
        place(id, "2026-03-01", "2026-05-10", null);
        place(id, "2026-05-10", null, "2026-12-01");
        assertThat(on("2026-02-28")).returns(0, Household::filled).returns(2, Household::vacant);
        assertThat(on("2026-05-10")).returns(1, Household::filled).returns(1, Household::vacant);
        assertThat(runs("2026-10-31")).containsExactly("1 2026-03-01 2026-11-30", "2 2026-12-01 null");
        assertThat(runs("2026-12-24")).containsExactly("1 2026-03-01 null");
    }

    @Test
    void moreChildrenThanPlacesAreOverAndNothingIsBelowNought() {
        HouseholdId id = household(3);
        for (int i = 0; i < 4; i++) {
            place(id, "2026-03-01", null, null);
        }
        assertThat(on("2026-10-31"))
                .returns(4, Household::filled)
                .returns(1, Household::over)
                .returns(0, Household::notAvailable)
                .returns(0, Household::vacant);
    }

    @Test
    void whatElseTakesABedFillsBlocksOrDoesNeither() {
        HouseholdId id = household(3);
        availability.use(kim, id, Ground.blocking(BedUse.Kind.HELD, day("2026-03-01"), day("2026-04-01")));
        availability.use(kim, id, Ground.filling(BedUse.Kind.SHORT_BREAK, day("2026-03-01"), day("2026-04-01")));
        availability.use(
                kim,
                id,
                new BedUse(
                        0, BedUse.Kind.STAYING_PUT, null, "Fourth bedroom", false, false, day("2026-03-01"), null, 1));
        assertThat(on("2026-03-31"))
                .returns(1, Household::filled)
                .returns(1, Household::notAvailable)
                .returns(1, Household::vacant);
        assertThat(on("2026-04-01")).returns(3, Household::vacant);
    }

    @Test
    void aChildAwayForSomeNightsIsCountedOnceAtTheHomeItIsFrom() {
        HouseholdId from = household(2);
        HouseholdId there = households.add(kim, Ground.household("Bo Elm", "2026-01-01", 1));
        PlacementId placement = place(from, "2026-03-01", null, null);
        kim.write(
                Right.EDIT_CHILDREN,
                "away for some nights",
                tx -> tx.insert(
                        placement,
                        "temporary_stay",
                        Row.of("placement_id", placement)
                                .and("code", "T3")
                                .and("starts_on", day("2026-05-01"))
                                .and("ends_on", day("2026-05-15"))
                                .and("household_id", there)));
        assertThat(places(from, day("2026-05-10"))).isEqualTo(new Places(2, 1, 0, 0, 1));
        assertThat(places(there, day("2026-05-10"))).isEqualTo(new Places(1, 0, 0, 0, 1));
    }

    @Test
    void anAgreementForShortBreaksFillsNothing() {
        HouseholdId id = household(1);
        PlacementId placement = place(id, "2026-03-01", null, null);
        kim.write(Right.EDIT_CHILDREN, "legal status", tx -> {
            long child = tx.sql()
                    .createQuery("select child_id from placement where id = :id")
                    .bind("id", placement)
                    .mapTo(Long.class)
                    .one();
            long period = tx.insert(
                    placement,
                    "period_of_care",
                    Row.of("child_id", child)
                            .and("starts_on", day("2026-03-01"))
                            .and("category_of_need", "N2"));
            tx.insert(
                    placement,
                    "legal_status",
                    Row.of("period_id", period)
                            .and("starts_on", day("2026-03-01"))
                            .and("code", "V4"));
            tx.insert(
                    placement,
                    "legal_status",
                    Row.of("period_id", period)
                            .and("starts_on", day("2026-06-01"))
                            .and("code", "V2"));
            return tx.update(placement, "placement", placement.value(), 1, Row.of("period_id", period));
        });
        assertThat(on("2026-05-31")).returns(0, Household::filled).returns(1, Household::vacant);
        assertThat(on("2026-06-01")).returns(1, Household::filled).returns(0, Household::vacant);
        assertThat(runs("2026-04-01")).containsExactly("1 2026-01-01 2026-05-31");
    }

    /** The formula on the sums of a day. */
    private Places places(HouseholdId id, LocalDate day) {
        return kim.read(
                Right.SEE_CARERS,
                h -> h.createQuery("select * from (" + PlacesStore.ON_DAY + ") where household_id = :id")
                        .bind("day", day)
                        .bind("id", id)
                        .map((row, context) -> Places.of(
                                row.getInt("approved"),
                                row.getInt("filled"),
                                row.getInt("blocked"),
                                row.getInt("idle") > 0))
                        .one());
    }

    /** The list of a day and the runs of days are two queries; on every day of a year they say the same. */
    @Test
    void listAndRunsAgreeOnEveryDay() {
        var random = new Random(20261031);
        HouseholdId id = household(3);
        for (int i = 0; i < 12; i++) {
            LocalDate from = day("2026-01-01").plusDays(random.nextInt(300));
            LocalDate to = from.plusDays(1 + random.nextInt(60));
            switch (i % 4) {
                case 0, 1 -> place(id, from.toString(), to.toString(), null);
                case 2 ->
                    availability.unavailable(kim, id, Unavailable.fromUntil(from, to, 1 + random.nextInt(3), "HEALTH"));
                default -> availability.use(kim, id, Ground.blocking(BedUse.Kind.RESPITE, from, to));
            }
        }
        new Approvals().status(kim, id, day("2026-06-01"), HouseholdStatus.ON_HOLD, null, null);
        new Approvals().status(kim, id, day("2026-07-01"), HouseholdStatus.ACTIVE, null, null);
        List<Vacancy> all = kim.read(Right.SEE_CARERS, h -> Vacancies.LISTING.all(h, Query.on(day("2025-12-31"))));
        for (LocalDate day = day("2026-01-01"); day.isBefore(day("2027-01-01")); day = day.plusDays(1)) {
            LocalDate that = day;
            int free = all.stream()
                    .filter(v -> !v.freeFrom().isAfter(that)
                            && (v.freeUntil() == null || !v.freeUntil().isBefore(that)))
                    .mapToInt(Vacancy::places)
                    .sum();
            assertThat(free)
                    .as("runs on %s", that)
                    .isEqualTo(on(that.toString()).vacant());
        }
    }
}
