package hearth.carers;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Search;
import hearth.access.Session;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.access.TakingBack;
import hearth.access.TestSession;
import hearth.common.Field;
import hearth.common.HouseholdId;
import hearth.common.ProviderId;
import hearth.common.RuleRefused;
import hearth.store.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private HouseholdIntake intake;
    private Households households;
    private final List<LocalDate> moves = new ArrayList<>();

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        intake = new HouseholdIntake(Ground.noDirectory(folder));
        households = new Households(intake, (tx, household, from) -> moves.add(from));
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
                                Ground.full(day("2025-06-30"), terms))
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

    private HouseholdPage page(HouseholdId id) {
        return Households.open(kim, id);
    }

    @Test
    void anAgencysHouseholdIsNoneOfOursUntilItComesOverAndKeepsItsRow() {
        ProviderId agency = kim.write(Right.EDIT_CARERS, "an agency", tx -> {
            ProviderId id = Subjects.create(tx, SubjectKind.PROVIDER, kim.today(), ProviderId::new);
            tx.insert(id, "provider", Row.of("id", id).and("name", "Larkfield").and("sector", "PRIVATE"));
            return id;
        });
        var theirs =
                new NewApproval(agency, NewApproval.Kind.FULL, false, day("2020-01-01"), null, Terms.of(2, List.of()));
        HouseholdId id =
                households.add(kim, NewHousehold.approved(PersonNames.read("Jo Larch"), NewAddress.at(null), theirs));
        assertThat(list(kim.today())).isEmpty();
        assertThat(page(id).household()).returns(null, Household::approval).returns(0, Household::places);
        new Approvals()
                .approve(
                        kim,
                        id,
                        Ground.full(day("2026-09-01"), Terms.of(2, List.of(TermsLine.of("LONG_TERM", 0, 17)))),
                        intake);
        assertThat(list(day("2026-08-31"))).isEmpty();
        assertThat(list(kim.today()).getFirst())
                .returns(day("2026-09-01"), Household::approvedOn)
                .returns(2, Household::vacant);
        assertThat(page(id).approvals().getLast())
                .returns("TRANSFERRED_OUT", Approval::endingReason)
                .returns(day("2026-09-01"), Approval::endsOn);
    }

    @Test
    void movingHouseKeepsTheOldAddressAndPlacementsFollow() {
        HouseholdId id = households.add(kim, Ground.household("Asha Khan", "2025-06-30", 2));
        households.move(kim, id, NewAddress.at("WN1 1AA"), day("2026-05-10"));
        assertThat(moves).containsExactly(day("2026-05-10"));
        assertThat(list(day("2026-05-09")).getFirst().postcode()).isEqualTo("WN5 9AA");
        assertThat(list(day("2026-05-10")).getFirst().postcode()).isEqualTo("WN1 1AA");
        assertThat(page(id).addresses()).hasSize(2);
        assertThatThrownBy(() -> households.move(kim, id, NewAddress.at("WN1 1AB"), day("2026-11-01")))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void anImportOfTheSameRowChangesNothingAndOfAnotherOnlyWhatDiffers() {
        NewHousehold told = Ground.household("Asha and Lee Khan", "2025-06-30", 2)
                .bedrooms(3)
                .reviewed(day("2026-06-20"))
                .calledByTeam("F7");
        HouseholdId id = households.add(kim, told);
        long before = trail();
        update(id, told);
        assertThat(trail()).isEqualTo(before);
        assertThat(kim.<NewHousehold>read(Right.SEE_CARERS, h -> Households.stored(h, id, kim.today())))
                .isEqualTo(told);
        NewHousehold next = new NewHousehold(
                told.since(),
                told.carers(),
                NewAddress.at("WN1 1AA"),
                Ground.full(day("2025-07-01"), Terms.of(3, List.of(TermsLine.of("SHORT_TERM", 0, 10)))),
                null,
                "01632 960444",
                null,
                null,
                null,
                4,
                day("2026-10-20"),
                "F7");
        update(id, next);
        assertThat(list(kim.today()).getFirst())
                .returns(day("2025-07-01"), Household::approvedOn)
                .returns(3, Household::places)
                .returns(10, Household::ageTo)
                .returns("WN1 1AA", Household::postcode)
                .returns("01632 960444", Household::phone)
                .returns(4, Household::bedrooms)
                .returns(day("2027-10-20"), Household::reviewDue);
        assertThat(list(kim.today().minusDays(1)).getFirst()).returns(2, Household::places);
        assertThat(moves).containsExactly(kim.today());
        var keys = List.of(HouseholdIntake.key(told), HouseholdIntake.key(next));
        assertThat(kim.<Map<String, HouseholdId>>read(Right.IMPORT, h -> Households.known(h, keys)))
                .hasSize(2);
        update(id, next.ended(new Ending(day("2026-10-25"), "RESIGNED", null)));
        assertThat(list(kim.today()).getFirst())
                .returns("RESIGNED", Household::status)
                .returns(0, Household::places)
                .returns(null, Household::reviewDue);
    }

    private void update(HouseholdId id, NewHousehold told) {
        kim.write(Right.IMPORT, "import", tx -> {
            intake.update(tx, id, told, kim.today(), (t, household, from) -> moves.add(from));
            return id;
        });
    }

    private long trail() {
        return kim.read(
                Right.SEE_TRAIL,
                h -> h.createQuery("select count(*) from audit where action in ('CREATE', 'UPDATE')")
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void somebodyJoinsAndLeaves() {
        HouseholdId id = households.add(kim, Ground.household("Asha Khan", "2025-06-30", 2));
        households.join(kim, id, NewPerson.of("Noor", "Khan"), Member.Role.ADULT, "Asha's sister", day("2026-01-01"));
        Member noor = page(id).members().getLast();
        assertThat(noor).returns("Noor Khan", Member::name).returns(Member.Role.ADULT, Member::role);
        assertThatThrownBy(() -> households.leave(kim, id, noor, day("2026-01-01")))
                .isInstanceOf(RuleRefused.class);
        households.leave(kim, id, noor, day("2026-03-01"));
        assertThat(page(id).members().getLast().endsOn()).isEqualTo(day("2026-03-01"));
    }

    @Test
    void whoLeftByMistakeIsThereAgain() {
        HouseholdId id = households.add(kim, Ground.household("Asha Khan", "2025-06-30", 2));
        households.join(kim, id, NewPerson.of("Noor", "Khan"), Member.Role.ADULT, "Asha's sister", day("2026-01-01"));
        Member noor = page(id).members().getLast();
        Runnable back = TakingBack.after(kim, () -> households.leave(kim, id, noor, day("2026-03-01")))
                .orElseThrow();
        back.run();
        assertThat(page(id).members().getLast().endsOn()).isNull();
    }
}
