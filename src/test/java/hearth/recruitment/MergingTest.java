package hearth.recruitment;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.IdentifierKind;
import hearth.access.Identifiers;
import hearth.access.Notes;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Search;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Checks;
import hearth.carers.Ground;
import hearth.carers.HouseholdIntake;
import hearth.carers.Households;
import hearth.carers.NewPerson;
import hearth.carers.People;
import hearth.carers.Person;
import hearth.common.Denied;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.PersonId;
import hearth.store.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergingTest {
    @TempDir
    Path folder;

    private Session kim;
    private Merging merging;
    private EnquiryIntake intake;
    private HouseholdIntake households;
    private EnquiryId first;
    private EnquiryId second;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        intake = new EnquiryIntake(Ground.noDirectory(folder));
        households = new HouseholdIntake(Ground.noDirectory(folder));
        merging = new Merging(intake, households);
        first = log(NewPerson.of("Catherine", "Ashworth").reachedBy("01632 960001", null), "2025-03-02");
        second = log(
                NewPerson.of("Katherine", "Ashwroth").reachedBy("+44 1632 960001", "kat@example.org"), "2026-03-02");
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private EnquiryId log(NewPerson person, String day) {
        return new Recruitment(intake)
                .log(kim, NewEnquiry.of(day(day), List.of(person), Origin.of(null), Home.at("WN5 9AA")));
    }

    private Person person(EnquiryId id) {
        return kim.read(Right.SEE_CARERS, h -> People.ofEnquiry(h, id).getFirst());
    }

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
        new Checks().request(kim, new Checks.On(gone.id(), second, null), "DBS", kim.today());
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
        assertThatThrownBy(() -> merging.merge(kim, gone, person(first), gone)).isInstanceOf(Mendable.class);

        merging.undo(kim, merge);
        Map<String, List<String>> again = new java.util.HashMap<>(rows());
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
                tx -> People.change(tx, now.id(), now.version(), now.asNew(), "Cath", null, null, now.mayContact()));
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
                .isInstanceOf(Mendable.class)
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
        Session panel = TestSession.as(kim, "pat", Role.PANEL);
        assertThatThrownBy(() -> Merging.likely(panel)).isInstanceOf(Denied.class);
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
}
