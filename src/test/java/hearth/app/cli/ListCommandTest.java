package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Breaches;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.access.TestSession;
import hearth.common.PersonId;
import hearth.common.Refusal;
import hearth.store.Room;
import hearth.store.Store;
import hearth.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListCommandTest {
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void found() {
        Session kim = TestSession.open(folder);
        store = kim.store().folder();
        kim.write(Right.EDIT_CHILDREN, "breaches", tx -> {
            PersonId ada = Subjects.create(tx, SubjectKind.PERSON, kim.today(), PersonId::new);
            Breaches.stand(tx, ada, Refusal.of("REV-01", "The review is late, by \"far\"."), AUGUST, null);
            Breaches.stand(
                    tx,
                    ada,
                    Refusal.of("LIM-01", "Four, not three").decidedBy("decision maker"),
                    AUGUST.plusDays(40),
                    LocalDate.of(2026, 10, 1));
            return 0;
        });
        kim.store().close();
    }

    @Test
    void aDiskThatIsNearlyFullIsSaidInOneLineBesideTheResult() {
        Ran tight = Ran.tight(Ran.ENV, new Room(150_000_000, 4_096), "list", store, "breaches", "--csv");
        assertThat(tight.status()).isZero();
        assertThat(tight.err().lines()).singleElement().asString().contains("Only 150 MB are free", "needs 200 MB");
        assertThat(tight.out()).startsWith("rule,about");
    }

    @Test
    void csvHasARowOfNamesIsoDatesAndEmptyCells() {
        Ran ran = Ran.hearth("list", store, "breaches", "--csv");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualTo("""
            rule,about,since,who,due,state,message
            REV-01,P-00001,2026-08-01,,,Open,"The review is late, by ""far""."
            LIM-01,P-00001,2026-09-10,decision maker,2026-10-01,Overdue,"Four, not three"
            """.replace("\n", "\r\n"));
    }

    @Test
    void jsonHasAnObjectForEachRowAndNullForNotKnown() {
        Ran ran = Ran.hearth("list", store, "breaches", "--json", "--filter", "rule=REV-01");
        assertThat(ran.out().replaceAll("\\s+", " ").strip())
                .isEqualTo("[ { \"rule\" : \"REV-01\", \"about\" : \"P-00001\", \"since\" : \"2026-08-01\", \"who\" :"
                        + " null, \"due\" : null, \"state\" : \"Open\", \"message\" : \"The review is late, by"
                        + " \\\"far\\\".\" } ]");
        assertThat(Ran.hearth("list", store, "breaches", "--json", "--filter", "state=None")
                        .out()
                        .strip())
                .isEqualTo("[ ]");
    }

    @Test
    void peopleReadColumns() {
        Ran ran = Ran.hearth("list", store, "breaches", "--as-at", "2026-09-30");
        assertThat(ran.out()).startsWith("Rule    About    Since").contains("LIM-01  P-00001  10 September 2026");
        assertThat(ran.err()).isEqualTo("2 rows, 30 September 2026\n");
        assertThat(Ran.hearth("list", store, "breaches", "--as-at", "9 September 2026")
                        .err())
                .isEqualTo("1 row, 9 September 2026\n");
    }

    @Test
    void filtersAllHoldAndAnEmptyOneAsksForNothingKnown() {
        assertThat(Ran.hearth("list", store, "breaches", "--csv", "--filter", "due=", "--filter", "state=Open")
                        .out())
                .contains("REV-01")
                .doesNotContain("LIM-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unicorns                        | There is no list unicorns.",
                "breache                         | There is no list breache. Did you mean breaches?",
                "breaches --filter shoe=42       | The list breaches has no field shoe.",
                "breaches --filter sinse=x       | The list breaches has no field sinse. Did you mean since?",
                "breaches --filter state         | --filter takes FIELD=VALUE",
                "breaches --filter state=Open --filter state=Overdue | A field can be filtered once",
                "breaches --as-at 2026-02-31     | --as-at takes a day",
                "breaches --month 2026-10        | The list breaches is of a day",
                "breaches --json --csv           | Choose one of --json and --csv.",
            })
    void wrongUsageIsFoundBeforeAnyPassword(String typed, String sentence) {
        var words = new java.util.ArrayList<Object>(java.util.List.of("list", store));
        words.addAll(java.util.List.of(typed.strip().split(" ", -1)));
        Ran ran = Ran.with(java.util.Map.of(), null, words.toArray());
        assertThat(ran.err()).startsWith(sentence);
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void theTrailHasWhoListedWhat() {
        Ran.hearth("list", store, "breaches", "--csv");
        try (var open = Store.open(store, "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK)) {
            assertThat(open.<String>read(
                            h -> h.createQuery("""
                                select action || ' ' || row_count || ' ' || reason
                                  from audit join audit_payload using (seq) where action = 'LIST'\
                                """).mapTo(String.class).one()))
                    .isEqualTo("LIST 2 breaches");
        }
    }

    @Test
    void theHelpNamesEveryList() {
        assertThat(Ran.hearth("list", "--help").out()).contains(Lists.names());
    }
}
