package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hearth.common.ChildId;
import hearth.common.PersonId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 10);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 4);

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = TestStore.create(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private <T> T write(Function<Tx, T> work) {
        return store.write(Actor.PROGRAM, "a test", work);
    }

    private List<Finding> verify() {
        return store.verify(title -> {});
    }

    private void behindTheDoor(String sql) {
        store.withConnection(c -> {
            try (var statement = c.createStatement()) {
                statement.execute("pragma foreign_keys = OFF");
                statement.execute(sql);
                return statement.execute("pragma foreign_keys = ON");
            }
        });
    }

    private long childInCare(Tx tx) {
        long child = Some.child(tx);
        long period = Some.periodOfCare(tx, child, MAY);
        Some.legalStatus(tx, child, period, MAY);
        Some.placement(tx, child, period, MAY, MAY);
        return child;
    }

    @Test
    void aSoundStoreHasNoFindingsAndEveryCheckIsAnnounced() {
        write(this::childInCare);
        write(tx -> Some.person(tx, "Thorn"));
        var told = new ArrayList<String>();
        assertThat(store.verify(told::add)).isEmpty();
        assertThat(told)
                .containsExactly(
                        "The file",
                        "The schema",
                        "Foreign keys",
                        "The trail",
                        "The end of the trail",
                        "The tables against the trail",
                        "The rules between rows",
                        "The files kept with records");
    }

    @Test
    void aRowChangedPastTheOneDoorIsFound() {
        long id = write(tx -> Some.person(tx, "Thorn"));
        behindTheDoor("update person set last_name = 'Rose' where id = " + id);
        assertThat(verify())
                .containsExactly(new Finding(
                        "TABLES", "person row " + id, "This row was changed and the trail does not say so."));
        behindTheDoor("delete from person where id = " + id);
        assertThat(verify())
                .extracting(Finding::rule, Finding::message)
                .contains(tuple("TABLES", "The trail has this row and the table does not."));
        behindTheDoor("insert into provider (id, name, sector) values (" + id + ", 'X', 'OWN')");
        assertThat(verify())
                .extracting(Finding::rule, Finding::message)
                .contains(tuple("TABLES", "The trail knows nothing of this row."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit set user_id = 7 where seq = 3 | trail row 3 | It was changed after it was written.",
                "update audit set tick = tick + 1 where seq = 3 | trail row 3 | It was changed after it was written.",
                "update audit_payload set after_json = '{}' where seq = 2 | trail row 2 | Its words, or what it says"
                        + " of a row before and after, were changed.",
                "update audit_payload set reason = 'x' where seq = 2 | trail row 2 | Its words, or what it says of a"
                        + " row before and after, were changed.",
                "delete from audit_payload where seq = 2 | trail row 2 | Its words were taken away and no destruction"
                        + " says so.",
                "delete from audit where seq = 2 | trail row 3 | Rows before this one are missing from the trail.",
                "update audit set hash = zeroblob(32) where seq = 2 | trail row 3 | It does not follow the row before"
                        + " it: one of the two was changed."
            })
    void anythingDoneToTheTrailIsFoundWhereItWasDone(String sql, String where, String message) {
        write(tx -> Some.person(tx, "Thorn"));
        write(tx -> Some.person(tx, "Rose"));
        behindTheDoor(sql);
        assertThat(verify()).contains(new Finding("TRAIL", where, message));
    }

    @Test
    void wordsThatADestructionTookAwayAreNoFault() {
        long id = write(tx -> Some.person(tx, "Thorn"));
        write(tx -> {
            tx.record(Action.DESTROY, new PersonId(id), null, null);
            return id;
        });
        behindTheDoor("delete from audit_payload where seq in (1, 2)");
        assertThat(verify()).noneMatch(f -> f.rule().equals("TRAIL"));
    }

    @Test
    void aTrailCutShortIsSeenByWhatWasNotedOutside() {
        write(tx -> Some.person(tx, "Thorn"));
        store.keyring().see(store.head());
        behindTheDoor("delete from audit where seq = 2");
        assertThat(verify())
                .contains(new Finding(
                        "HEAD",
                        null,
                        "This file is older than what this machine last saw: its trail ends at row 1, and row"
                                + " 2 was there before."));
    }

    @Test
    void aTrailOfTheSameLengthButAnotherHistoryIsSeenToo() {
        write(tx -> Some.person(tx, "Thorn"));
        store.keyring().see(new Head(2, "00".repeat(32)));
        assertThat(verify())
                .contains(new Finding(
                        "HEAD",
                        null,
                        "This file differs from what this machine last saw: row 2 of the trail is another one."));
    }

    @Test
    void aRowThatPointsNowhereIsFound() {
        behindTheDoor("insert into person (id, last_name) values (99, 'Thorn')");
        assertThat(verify())
                .contains(new Finding(
                        "FOREIGN_KEYS", "person row 99", "It points at a row of subject that is not there."));
    }

    @Test
    void aTableOrTriggerThatIsNotOursIsFound() {
        behindTheDoor("create trigger spy after insert on person begin delete from audit; end");
        assertThat(verify()).extracting(Finding::rule).containsExactly("SCHEMA");
    }

    @Test
    void chainsBeginWithTheirParentAndStayInsideIt() {
        write(tx -> {
            long child = Some.child(tx);
            long period = Some.periodOfCare(tx, child, MAY);
            Some.legalStatus(tx, child, period, JUNE);
            Some.placement(tx, child, period, MAY, MAY.minusDays(1));
            return child;
        });
        assertThat(verify())
                .containsExactlyInAnyOrder(
                        new Finding(
                                "CHAIN_START",
                                "CH-00001",
                                "Its first row in legal_status must begin on its own first day."),
                        new Finding(
                                "CHAIN_START",
                                "PL-00001",
                                "Its first row in placement_phase must begin on its own first day."),
                        new Finding(
                                "CHAIN_INSIDE",
                                "PL-00001",
                                "It has a row in placement_phase before its first or after its last day."));
    }

    @Test
    void aNightWithTwoBedsOrWithNoneIsFound() {
        long child = write(tx -> {
            long c = childInCare(tx);
            long placement = placementOf(tx, c);
            tx.update(new ChildId(c), "placement", placement, 1, Row.of("ends_on", JUNE));
            return c;
        });
        assertThat(verify())
                .containsExactly(new Finding(
                        "NIGHT_IN_CARE",
                        "CH-00001",
                        "There is a night in care for which this child has no placement."));
        write(tx -> Some.placement(tx, child, 1, JUNE, JUNE));
        assertThat(verify()).as("moved on the day the first ended").isEmpty();
        write(tx -> {
            long placement = placementOf(tx, child);
            return tx.update(new ChildId(child), "placement", placement, 2, Row.of("ends_on", JUNE.plusDays(1)));
        });
        assertThat(verify())
                .containsExactly(new Finding("ONE_BED", "CH-00001", "This child has two placements on one night."));
    }

    private static long placementOf(Tx tx, long child) {
        return tx.sql()
                .createQuery("select min(id) from placement where child_id = :child")
                .bind("child", child)
                .mapTo(Long.class)
                .one();
    }

    @Test
    void aStayIsInsideItsPlacementAndAnApprovalEndsBeforeTheNext() {
        write(tx -> {
            long child = childInCare(tx);
            Some.insert(
                    tx,
                    new ChildId(child),
                    "temporary_stay",
                    Row.of("placement_id", placementOf(tx, child))
                            .and("code", "T3")
                            .and("starts_on", MAY.minusDays(1))
                            .and("ends_on", JUNE));
            long household = Some.subject(tx, "HOUSEHOLD");
            Some.insert(tx, null, "household", Row.of("id", household).and("name", "Thorn"));
            long provider = Some.subject(tx, "PROVIDER");
            Some.insert(
                    tx,
                    null,
                    "provider",
                    Row.of("id", provider).and("name", "Us").and("sector", "OWN"));
            approval(
                    tx,
                    household,
                    provider,
                    Row.of("starts_on", MAY).and("ends_on", JUNE).and("ending_reason", "LAPSED"));
            return approval(tx, household, provider, Row.of("starts_on", JUNE.minusDays(1)));
        });
        assertThat(verify())
                .extracting(Finding::rule, Finding::record)
                .containsExactlyInAnyOrder(tuple("STAY_INSIDE", "PL-00001"), tuple("ONE_APPROVAL", "HO-00001"));
    }

    private static long approval(Tx tx, long household, long provider, Row row) {
        long id = Some.insert(
                tx,
                null,
                "approval",
                row.and("household_id", household).and("provider_id", provider).and("kind", "FULL"));
        Object from = row.columns().get("starts_on");
        Some.insert(
                tx,
                null,
                "approval_terms",
                Row.of("approval_id", id).and("starts_on", from).and("places", 2));
        Some.insert(
                tx,
                null,
                "approval_status",
                Row.of("approval_id", id).and("starts_on", from).and("status", "ACTIVE"));
        return id;
    }

    @Test
    void aSubjectIsOfTheKindOfItsRecord() {
        write(tx -> {
            long id = Some.subject(tx, "ENQUIRY");
            return Some.insert(tx, new PersonId(id), "person", Row.of("id", id).and("last_name", "Thorn"));
        });
        assertThat(verify())
                .extracting(Finding::rule, Finding::record)
                .containsExactlyInAnyOrder(tuple("SUBJECT_KIND", "EN-00001"), tuple("SUBJECT_ROW", "EN-00001"));
    }

    @ParameterizedTest
    @CsvSource({"PERSON", "ENQUIRY", "HOUSEHOLD", "CHILD", "PLACEMENT", "REFERRAL", "CONCERN", "PROVIDER"})
    void aReferenceOfAnyKindHasItsRecord(String kind) {
        write(tx -> Some.subject(tx, kind));
        assertThat(verify()).extracting(Finding::rule).containsExactly("SUBJECT_ROW");
    }
}
