package hearth.carers;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Search;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.common.Field;
import hearth.common.HouseholdId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseholdsTest {
    @TempDir
    Path folder;

    private Session kim;
    private Households households;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        households = new Households(new HouseholdIntake(Ground.noDirectory(folder)));
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private List<Household> list(LocalDate day) {
        return kim.read(Right.SEE_CARERS, h -> Households.LISTING.all(h, Query.on(day)));
    }

    @Test
    void theListBeginsWithTheColumnsOthersRelyOn() {
        assertThat(Household.FIELDS.stream().map(Field::name).limit(16))
                .containsExactly(
                        "reference",
                        "name",
                        "status",
                        "approved_on",
                        "places",
                        "age_from",
                        "age_to",
                        "types",
                        "filled",
                        "over",
                        "not_available",
                        "vacant",
                        "review_due",
                        "postcode",
                        "authority",
                        "officer");
    }

    @Test
    void aHouseholdIsListedFromItsApprovalOn() {
        var terms = new Terms(
                3,
                "SHORT_TERM",
                false,
                "Up to three children",
                null,
                List.of(TermsLine.of("SHORT_TERM", 0, 10), TermsLine.of("LONG_TERM", 5, 17)),
                Set.of());
        households.add(
                kim,
                NewHousehold.approved(
                                PersonNames.read("Asha and Lee Khan"),
                                NewAddress.at("wn5 9aa"),
                                NewApproval.full(day("2025-06-30"), terms))
                        .reachedBy("01632 960123", null)
                        .bedrooms(4)
                        .calledByTeam("F12"));
        assertThat(list(day("2025-06-29"))).isEmpty();
        Household one = list(day("2026-10-31")).getFirst();
        assertThat(one)
                .returns("FC-0001", Household::reference)
                .returns("Asha and Lee Khan", Household::name)
                .returns("ACTIVE", Household::status)
                .returns(day("2025-06-30"), Household::approvedOn)
                .returns(3, Household::places)
                .returns(0, Household::ageFrom)
                .returns(17, Household::ageTo)
                .returns(List.of("SHORT_TERM", "LONG_TERM"), Household::typeCodes)
                .returns(0, Household::filled)
                .returns(3, Household::vacant)
                .returns(day("2026-06-30"), Household::reviewDue)
                .returns("WN5 9AA", Household::postcode)
                .returns(4, Household::bedrooms)
                .returns("MAINSTREAM", Household::approval);
        assertThat(kim.<List<Search.Hit>>read(Right.SEE_CARERS, h -> Search.find(h, "960123", 9)))
                .hasSize(1);
        assertThat(kim.<List<Search.Hit>>read(Right.SEE_CARERS, h -> Search.find(h, "khan ash", 9)))
                .hasSize(1);
    }

    @Test
    void everyColumnCanBeSortedAndFilteredBy() {
        households.add(kim, Ground.household("Asha Khan", "2025-06-30", 2));
        kim.read(Right.SEE_CARERS, h -> {
            for (Field<Household> field : Household.FIELDS) {
                assertThat(Households.LISTING.all(h, Query.on(kim.today()).sortedBy(field.name(), true)))
                        .hasSize(1);
            }
            assertThat(Households.LISTING.all(h, Query.on(kim.today()).where("vacant", "2")))
                    .hasSize(1);
            return Households.LISTING.all(h, Query.on(kim.today()).where("over", "1"));
        });
    }

    @Test
    void aHouseholdIsKnownAgainByItsNameInAnyOrderAndItsPostcode() {
        HouseholdId id = households.add(kim, Ground.household("Asha and Lee Khan", "2025-06-30", 2));
        String again = HouseholdIntake.key(Ground.household("KHAN, Lee & Asha", "2025-06-30", 2));
        Map<String, HouseholdId> known = kim.read(Right.SEE_CARERS, h -> Households.known(h, List.of(again, "x")));
        assertThat(known).containsExactly(Map.entry(again, id));
    }
}
