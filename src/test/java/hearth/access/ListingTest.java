package hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.PersonId;
import hearth.common.WrongUsage;
import hearth.store.Row;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingTest {
    /** A row of the list. */
    public record Person(PersonId id, String name, @Nullable String email) {}

    private static final Listing<Person> PEOPLE = new Listing<>(
            "people",
            Right.SEE_CARERS,
            List.of(
                    Field.of("name", "Name", Kind.NAME, Person::name),
                    Field.of("email", "E-mail", Kind.EMAIL, Person::email)),
            Person.class,
            "select id, last_name as name, email from person where :day is not null",
            "name, id");

    private static final Listing<Person> AT_ONCE = new Listing<>(
            PEOPLE.kind(),
            PEOPLE.right(),
            PEOPLE.fields(),
            PEOPLE.row(),
            PEOPLE.select(),
            PEOPLE.order(),
            "person where :day is not null");

    @TempDir
    Path folder;

    private Session kim;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        for (String name : List.of("Vale", "Thorn", "Rose", "Thornhill")) {
            kim.write(Right.EDIT_CARERS, "a person", tx -> {
                PersonId id = Subjects.create(tx, SubjectKind.PERSON, kim.today(), PersonId::new);
                tx.insert(
                        id,
                        "person",
                        Row.of("id", id)
                                .and("last_name", name)
                                .and("email", name.equals("Rose") ? null : name.charAt(0) + "@example.org"));
                Search.add(tx, id, new Search.Entry(Search.By.NAME, name));
                return id;
            });
        }
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private List<String> names(Query query, int offset, int limit) {
        return kim.read(
                Right.SEE_CARERS,
                h -> PEOPLE.rows(h, query, offset, limit).stream()
                        .map(Person::name)
                        .toList());
    }

    @Test
    void aListOfCostsAsksWhoMaySeeThem() {
        assertThatThrownBy(() -> new Listing<>(
                        "prices",
                        Right.SEE_CARERS,
                        List.of(Field.of("price", "Price", Kind.MONEY, Person::email)),
                        Person.class,
                        "select id, 1 as price from person",
                        "id"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pagesInOrder() {
        Query all = Query.on(kim.today());
        assertThat(names(all, 0, 3)).containsExactly("Rose", "Thorn", "Thornhill");
        assertThat(names(all, 3, 3)).containsExactly("Vale");
        assertThat(names(all.sortedBy("email", true), 0, 10)).containsExactly("Vale", "Thorn", "Thornhill", "Rose");
    }

    @Test
    void filtersAndSearches() {
        Query all = Query.on(kim.today());
        assertThat(names(all.where("email", "T@example.org"), 0, 10)).containsExactly("Thorn", "Thornhill");
        assertThat(names(all.where("email", ""), 0, 10)).containsExactly("Rose");
        assertThat(names(all.searching("thornh"), 0, 10)).containsExactly("Thornhill");
        assertThat(names(all.searching("  "), 0, 10)).hasSize(4);
    }

    @Test
    void aFieldThatIsNoneIsWrongUsage() {
        Query query = Query.on(kim.today()).where("shoe", "42");
        assertThatThrownBy(() -> names(query, 0, 10))
                .isInstanceOf(WrongUsage.class)
                .hasMessage("The list people has no field shoe. It has: name, email.");
    }

    @Test
    void restrictedRecordsAreCountedAndNotShown() {
        kim.write(
                Right.RESTRICT,
                "restrict",
                tx -> tx.update(
                        null, "subject", 1, 1, Row.of("restricted", true).and("restrict_reason", "OTHER")));
        Session lee = TestSession.as(kim, "lee", Role.OFFICER);
        Query all = Query.on(lee.today());
        List<String> shown = lee.read(
                Right.SEE_CARERS,
                h -> PEOPLE.all(h, all).stream().map(Person::name).toList());
        assertThat(shown).containsExactly("Rose", "Thorn", "Thornhill");
        assertThat((long) lee.<Long>read(Right.SEE_CARERS, h -> PEOPLE.count(h, all)))
                .isEqualTo(3);
        assertThat((long) lee.<Long>read(Right.SEE_CARERS, h -> AT_ONCE.count(h, all)))
                .isEqualTo(3);
        assertThat((long) lee.<Long>read(Right.SEE_CARERS, h -> AT_ONCE.count(h, all.where("email", ""))))
                .isEqualTo(1);
        assertThat((long) lee.<Long>read(Right.SEE_CARERS, h -> PEOPLE.notShown(h, all)))
                .isEqualTo(1);
    }
}
