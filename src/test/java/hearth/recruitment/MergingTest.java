package hearth.recruitment;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hearth.access.Accounts;
import hearth.access.IdentifierKind;
import hearth.access.Identifiers;
import hearth.access.Notes;
import hearth.access.OwnRecords;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Search;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Checks;
import hearth.carers.Ground;
import hearth.carers.Households;
import hearth.carers.NewPerson;
import hearth.carers.People;
import hearth.carers.Person;
import hearth.common.Conflict;
import hearth.common.Denied;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two records of one person made one, and taken apart again. (It is long because each kind of row that moves has its case.) */
class MergingTest extends MergingGround {
    private Map<String, List<String>> rows() {
        return kim.read(
                Right.SEE_CARERS,
                h -> Map.of(
                        "enquiry_person",
                                h.createQuery("select enquiry_id || '-' || person_id from enquiry_person order by 1")
                                        .mapTo(String.class)
                                        .list(),
                        "note",
                                h.createQuery("select subject_id from note order by id")
                                        .mapTo(String.class)
                                        .list(),
                        "check_item",
                                h.createQuery("select person_id from check_item order by id")
                                        .mapTo(String.class)
                                        .list(),
                        "household_member",
                                h.createQuery("select household_id || '-' || person_id || starts_on ||"
                                                + " coalesce(ends_on, '') from household_member order by id")
                                        .mapTo(String.class)
                                        .list(),
                        "identifier",
                                h.createQuery("select subject_id || value from subject_identifier order by id")
                                        .mapTo(String.class)
                                        .list(),
                        "name",
                                h.createQuery("select name || coalesce(phone, '') from (select e.id, e.name, p.phone"
                                                + " from enquiry e join person p) order by 1")
                                        .mapTo(String.class)
                                        .list(),
                        "search",
                                h.createQuery("select subject_id || body from search_text order by 1")
                                        .mapTo(String.class)
                                        .list(),
                        "key",
                                h.createQuery("select person_id || kind || value from person_key order by 1")
                                        .mapTo(String.class)
                                        .list()));
    }

    @Test
    void everythingPointsAtTheOneThatIsKeptAndAllOfItIsTakenBackAtOnce() {
        Person kept = person(first);
        Person gone = person(second);
        HouseholdId home = kim.write(Right.EDIT_CARERS, "a household", tx -> {
            var at = Ground.household("Katherine Ashwroth", "2026-06-01", 2);
            HouseholdId id = households.add(tx, at, List.of(gone.id()));
            Notes.add(tx, kim.user(), gone.id(), kim.today(), "NOTE", "Prefers mornings");
            Identifiers.put(tx, gone.id(), IdentifierKind.TEAM_REF_HOUSEHOLD, "OLD-7", kim.today());
            return id;
        });
        Ground.checks().request(kim, new Checks.On(gone.id(), second, null), "DBS", kim.today());
        Map<String, List<String>> before = rows();

        assertThat(Merging.likely(kim))
                .singleElement()
                .returns(kept.id(), SamePerson::one)
                .returns(gone.id(), SamePerson::other)
                .returns("same postcode and similar name and same phone number", SamePerson::why);
        var as = new Person(
                kept.id(),
                kept.reference(),
                "Catherine",
                "Ashworth",
                null,
                "Katherine",
                day("1980-05-01"),
                null,
                kept.phone(),
                null,
                "kat@example.org",
                kept.mayContact(),
                kept.version());
        long merge = merging.merge(kim, kept, gone, as);

        assertThat(person(second).id()).isEqualTo(kept.id());
        assertThat(person(second).email()).isEqualTo("kat@example.org");
        assertThat(kim.<List<PersonId>>read(
                        Right.SEE_CARERS,
                        h -> People.carers(h, home, kim.today()).stream()
                                .map(Person::id)
                                .toList()))
                .containsExactly(kept.id());
        assertThat(kim.<String>read(
                        Right.SEE_CARERS,
                        h -> Households.get(h, home, kim.today()).name()))
                .isEqualTo("Catherine Ashworth");
        assertThat(kim.<String>read(
                        Right.SEE_RECRUITMENT,
                        h -> Enquiries.get(h, second, kim.today()).name()))
                .isEqualTo("Catherine Ashworth");
        assertThat(kim.<List<String>>read(
                        Right.SEE_RECRUITMENT,
                        h -> Search.find(h, "catherine", 9).stream()
                                .map(Search.Hit::reference)
                                .sorted()
                                .toList()))
                .containsExactly("ENQ-2025-0001", "ENQ-2026-0001", "FC-0001");
        Map<String, List<String>> after = rows();
        assertThat(after.get("note")).containsExactly(String.valueOf(kept.id().value()));
        assertThat(after.get("check_item"))
                .containsExactly(String.valueOf(kept.id().value()));
        assertThat(after.get("identifier")).containsExactly(kept.id().value() + "OLD-7");
        assertThat(Merging.likely(kim)).isEmpty();
        assertThat(kim.<@Nullable PersonId>read(Right.SEE_CARERS, h -> Merging.into(h, gone.id())))
                .isEqualTo(kept.id());
        assertThatThrownBy(() -> merging.merge(kim, gone, person(first), gone)).isInstanceOf(RuleRefused.class);

        merging.undo(kim, merge);
        Map<String, List<String>> again = new HashMap<>(rows());
        assertThat(again.remove("search")).containsAll(before.get("search"));
        assertThat(before).containsAllEntriesOf(again);
        assertThat(Merging.likely(kim)).hasSize(1);
        assertThatThrownBy(() -> merging.undo(kim, merge)).hasMessageContaining("undone before");
    }

    @Test
    void whatWasChangedSinceIsNotUndoneOverSomebodysHead() {
        Person kept = person(first);
        long merge = merging.merge(kim, kept, person(second), kept);
        Person now = person(first);
        kim.write(
                Right.EDIT_CARERS,
                "a change",
                tx -> People.change(
                        tx,
                        now.id(),
                        now.version(),
                        new People.Details(now.asNew(), "Cath", null, null, now.mayContact())));
        merging.undo(kim, merge);
        assertThat(person(first).knownAs()).isEqualTo("Cath");

        Person again = person(first);
        long other = merging.merge(kim, again, person(second), again);
        PersonId third = kim.write(
                Right.EDIT_CARERS, "another", tx -> People.add(tx, NewPerson.of("Ann", "Other"), kim.today()));
        kim.write(Right.EDIT_RECRUITMENT, "a change", tx -> {
            long row = EnquiryStore.applicant(tx.sql(), second, again.id());
            tx.delete(second, "enquiry_person", row);
            return tx.insert(
                    second,
                    "enquiry_person",
                    Row.of("enquiry_id", second).and("person_id", third).and("role", "APPLICANT"));
        });
        assertThatThrownBy(() -> merging.undo(kim, other))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("was changed since");
        assertThat(kim.<@Nullable PersonId>read(
                        Right.SEE_CARERS, h -> Merging.into(h, person(first).id())))
                .isNull();
        assertThat(Merging.likely(kim)).isEmpty();
    }

    @Test
    void aPairThatIsNotTheSameIsNotProposedAgain() {
        Merging.distinct(kim, person(second).id(), person(first).id());
        assertThat(Merging.likely(kim)).isEmpty();
        Merging.distinct(kim, person(first).id(), person(second).id());
        assertThat(Merging.likely(kim)).isEmpty();
    }

    @Test
    void aRestrictedRecordIsNeitherShownNorMerged() {
        Person kept = person(first);
        Person gone = person(second);
        Session lee = TestSession.as(kim, "lee", Role.OFFICER);
        kim.write(Right.RESTRICT, "restrict", tx -> {
            tx.update(
                    second,
                    "subject",
                    second.value(),
                    1,
                    Row.of("restricted", true).and("restrict_reason", "OTHER"));
            tx.insert(
                    second,
                    "subject_grant",
                    Row.of("subject_id", second)
                            .and("user_id", kim.user())
                            .and("kind", "LISTED")
                            .and("reason", "manager")
                            .and("starts_at", tx.now()));
            return 0;
        });
        Session again = hearth.access.Accounts.signIn(kim.store(), "lee", kim.today());
        assertThat(lee.user()).isEqualTo(again.user());
        assertThat(Merging.likely(again)).isEmpty();
        assertThatThrownBy(() -> Merging.both(again, kept.id(), gone.id())).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> merging.merge(again, kept, gone, kept)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> Merging.distinct(again, kept.id(), gone.id())).isInstanceOf(Denied.class);
        Session panel = TestSession.as(kim, "pat", Role.PANEL);
        assertThatThrownBy(() -> Merging.likely(panel)).isInstanceOf(Denied.class);
    }

    @Test
    void whoseOwnRecordIsClosedAsOneWithAnotherOpensNeither() {
        Person kept = person(first);
        Person gone = person(second);
        Session lee = TestSession.as(kim, "lee", Role.MANAGER);
        kim = Accounts.signIn(kim.store(), "kim", kim.today());
        OwnRecords.declare(kim, lee.user(), gone.reference(), "Sister");
        long merge = merging.merge(kim, kept, gone, kept);
        assertThat(OwnRecords.all(kim))
                .extracting(OwnRecords.Declared::reference)
                .containsExactlyInAnyOrder(kept.reference(), gone.reference());
        merging.undo(kim, merge);
        assertThat(OwnRecords.all(kim))
                .extracting(OwnRecords.Declared::reference)
                .containsExactly(gone.reference());
    }

    @Test
    void twoStaysInOneHouseholdThatMeetBecomeOne() {
        Person kept = person(first);
        Person gone = person(second);
        kim.write(Right.EDIT_CARERS, "a household", tx -> {
            HouseholdId id = households.add(
                    tx,
                    Ground.household("Catherine Ashworth and Katherine Ashwroth", "2026-06-01", 2),
                    List.of(kept.id(), gone.id()));
            return tx.update(id, "household_member", 2, 1, Row.of("starts_on", day("2026-05-01")));
        });
        assertThat(Merging.both(kim, kept.id(), gone.id()).doubts())
                .containsExactly("Both live in the same household: it will have one person fewer.");
        Map<String, List<String>> before = rows();
        long merge = merging.merge(kim, kept, gone, kept);
        assertThat(rows().get("household_member")).hasSize(1).first().asString().contains("2026-05-01");
        merging.undo(kim, merge);
        assertThat(rows().get("household_member")).containsExactlyInAnyOrderElementsOf(before.get("household_member"));
    }

    @Test
    void anEnquiryIsCalledByItsPeopleAndNothingElseOfItIsWritten() {
        Person kept = person(first);
        kim.write(
                Right.EDIT_RECRUITMENT,
                "as an old import left it",
                tx -> tx.update(
                        second,
                        "enquiry",
                        second.value(),
                        EnquiryStore.kept(tx.sql(), second).version(),
                        Row.of("authority_code", "E08000010")
                                .and("closed_on", day("2026-03-09"))
                                .and("closed_reason", "OTHER")
                                .and("closed_by", null)));
        Map<String, Object> before = enquiry(second);
        long merge = merging.merge(kim, kept, person(second), kept);
        Map<String, Object> after = enquiry(second);
        assertThat(after).containsEntry("name", "Catherine Ashworth").containsEntry("authority_code", "E08000010");
        assertThat(after.get("match_key")).isNotEqualTo(before.get("match_key"));
        assertThat(after.get("former_match_key")).isEqualTo(before.get("match_key"));
        for (Map<String, Object> row : List.of(before, after)) {
            row.keySet().removeAll(List.of("name", "match_key", "former_match_key", "version"));
        }
        assertThat(after).isEqualTo(before);
        merging.undo(kim, merge);
        assertThat(enquiry(second)).containsAllEntriesOf(before).containsEntry("name", "Katherine Ashwroth");
    }

    private Map<String, Object> enquiry(EnquiryId id) {
        return kim.read(
                Right.SEE_RECRUITMENT,
                h -> new HashMap<>(h.createQuery("select * from enquiry where id = :id")
                        .bind("id", id)
                        .mapToMap()
                        .one()));
    }

    @Test
    void staysInDifferentRolesDoNotStandAtOnceAndARelationIsKept() {
        Person kept = person(first);
        Person gone = person(second);
        HouseholdId home = kim.write(Right.EDIT_CARERS, "a household", tx -> {
            HouseholdId id =
                    households.add(tx, Ground.household("Ola Stranger", "2020-01-01", 2), List.of(stranger(tx)));
            stay(tx, id, kept, "ADULT", "2021-01-01", "2022-01-01");
            stay(tx, id, kept, "ADULT", "2023-01-01", "2024-01-01");
            stay(tx, id, gone, "ADULT", "2021-06-01", "2023-02-01");
            stay(tx, id, gone, "CARER", "2023-06-01", null);
            return id;
        });
        long merge = merging.merge(kim, kept, gone, kept);
        assertThat(stays(kept, home)).containsExactly("ADULT 2021-01-01 2023-06-01 AUNT", "CARER 2023-06-01  AUNT");
        merging.undo(kim, merge);
        assertThat(stays(kept, home))
                .containsExactly("ADULT 2021-01-01 2022-01-01 AUNT", "ADULT 2023-01-01 2024-01-01 AUNT");
        assertThat(stays(gone, home)).containsExactly("ADULT 2021-06-01 2023-02-01 AUNT", "CARER 2023-06-01  AUNT");
    }

    @Test
    void aLongStayGivesWayToEveryStayInARoleThatCountsForMore() {
        Person kept = person(first);
        Person gone = person(second);
        HouseholdId home = kim.write(Right.EDIT_CARERS, "a household", tx -> {
            HouseholdId id =
                    households.add(tx, Ground.household("Ola Stranger", "2010-01-01", 2), List.of(stranger(tx)));
            stay(tx, id, kept, "ADULT", "2010-01-01", null);
            stay(tx, id, gone, "CARER", "2015-01-01", "2016-01-01");
            stay(tx, id, gone, "CARER", "2018-01-01", "2020-01-01");
            stay(tx, id, gone, "CARER", "2022-01-01", null);
            return id;
        });
        long merge = merging.merge(kim, kept, gone, kept);
        assertThat(stays(kept, home))
                .containsExactly(
                        "ADULT 2010-01-01 2015-01-01 AUNT",
                        "CARER 2015-01-01 2016-01-01 AUNT",
                        "ADULT 2016-01-01 2018-01-01 AUNT",
                        "CARER 2018-01-01 2020-01-01 AUNT",
                        "ADULT 2020-01-01 2022-01-01 AUNT",
                        "CARER 2022-01-01  AUNT");
        merging.undo(kim, merge);
        assertThat(stays(kept, home)).containsExactly("ADULT 2010-01-01  AUNT");
        assertThat(stays(gone, home)).hasSize(3);
    }

    private PersonId stranger(Tx tx) {
        return People.add(tx, NewPerson.of("Ola", "Stranger"), kim.today());
    }

    private static void stay(Tx tx, HouseholdId home, Person person, String role, String from, @Nullable String until) {
        tx.insert(
                home,
                "household_member",
                Row.of("household_id", home)
                        .and("person_id", person.id())
                        .and("role", role)
                        .and("relation", "AUNT")
                        .and("starts_on", from)
                        .and("ends_on", until));
    }

    private List<String> stays(Person person, HouseholdId home) {
        return kim.read(
                Right.SEE_CARERS,
                h -> h.createQuery("""
                    select role || ' ' || starts_on || ' ' || coalesce(ends_on, '') || ' ' || coalesce(relation, '')
                      from household_member where person_id = :person and household_id = :home order by starts_on, id\
                    """)
                        .bind("person", person.id())
                        .bind("home", home)
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void neitherRecordIsMergedOverSomebodysHead() {
        Person kept = person(first);
        Person gone = person(second);
        kim.write(
                Right.EDIT_CARERS,
                "a change",
                tx -> People.change(
                        tx,
                        gone.id(),
                        gone.version(),
                        new People.Details(gone.asNew(), "Kat", null, null, gone.mayContact())));
        assertThatThrownBy(() -> merging.merge(kim, kept, gone, kept)).isInstanceOf(Conflict.class);
    }

    @Test
    void theLikeliestPairsAreThereWhereNotAllAre() {
        log(NewPerson.of("Catharine", "Ashworth"), "2026-04-02");
        assertThat(kim.<List<MergingStore.Two>>read(Right.SEE_CARERS, h -> MergingStore.pairs(h, 1)))
                .singleElement()
                .returns(person(first).id(), MergingStore.Two::one)
                .returns(person(second).id(), MergingStore.Two::other)
                .returns(true, MergingStore.Two::phone);
        log(NewPerson.of("Catharine", "Ashworth").reachedBy(null, "kat@example.org"), "2025-01-02");
        assertThat(kim.<List<MergingStore.Two>>read(Right.SEE_CARERS, h -> MergingStore.pairs(h, 2)))
                .extracting(MergingStore.Two::phone, MergingStore.Two::email)
                .containsExactly(tuple(true, false), tuple(false, true));
    }
}
