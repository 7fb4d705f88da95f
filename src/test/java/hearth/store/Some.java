package hearth.store;

import hearth.common.ChildId;
import hearth.common.PersonId;
import hearth.common.SubjectId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A few invented rows for tests of the store itself, which knows no feature. */
final class Some {
    private Some() {}

    /** Puts a row; whatever else the table asks for besides is an x. */
    static long insert(Tx tx, @Nullable SubjectId about, String table, Row row) {
        tx.sql()
                .createQuery(
                        "select name from pragma_table_info(:table) where \"notnull\" = 1 and dflt_value is null and"
                                + " pk = 0")
                .bind("table", table)
                .mapTo(String.class)
                .filter(column -> !row.columns().containsKey(column))
                .forEach(column -> row.and(column, "x"));
        return tx.insert(about, table, row);
    }

    static long subject(Tx tx, String kind) {
        return insert(
                tx,
                null,
                "subject",
                Row.of("kind", kind)
                        .and("reference", tx.reference(kind.substring(0, 2), 5))
                        .and("created_at", tx.now()));
    }

    static long person(Tx tx, String lastName) {
        long id = subject(tx, "PERSON");
        insert(tx, new PersonId(id), "person", Row.of("id", id).and("last_name", lastName));
        return id;
    }

    static long child(Tx tx) {
        long id = subject(tx, "CHILD");
        insert(
                tx,
                new ChildId(id),
                "child",
                Row.of("id", id)
                        .and("date_of_birth", LocalDate.of(2018, 5, 4))
                        .and("sex", "F")
                        .and("responsible_authority", TestStore.WIGAN));
        return id;
    }

    static long periodOfCare(Tx tx, long child, LocalDate from) {
        return insert(
                tx,
                new ChildId(child),
                "period_of_care",
                Row.of("child_id", child).and("starts_on", from).and("category_of_need", "N1"));
    }

    static long legalStatus(Tx tx, long child, long period, LocalDate from) {
        return insert(
                tx,
                new ChildId(child),
                "legal_status",
                Row.of("period_id", period).and("starts_on", from).and("code", "C2"));
    }

    static long placement(Tx tx, long child, long period, LocalDate from, LocalDate phaseFrom) {
        long id = subject(tx, "PLACEMENT");
        insert(
                tx,
                new ChildId(child),
                "placement",
                Row.of("id", id)
                        .and("child_id", child)
                        .and("period_id", period)
                        .and("starts_on", from)
                        .and("basis", "IMPORTED"));
        insert(
                tx,
                new ChildId(child),
                "placement_phase",
                Row.of("placement_id", id).and("starts_on", phaseFrom).and("place", "U6"));
        return id;
    }
}
