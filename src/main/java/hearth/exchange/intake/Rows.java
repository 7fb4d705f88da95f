package hearth.exchange.intake;

import hearth.common.Refusal;
import hearth.exchange.sheet.Finding;
import hearth.exchange.sheet.ReadRow;
import hearth.exchange.sheet.SheetKind;
import hearth.store.Tx;
import java.util.ArrayList;
import java.util.List;

/** How the rows of one kind of sheet become records. */
interface Rows {
    SheetKind kind();

    /** The table of the record a row is about. */
    String table();

    /** What a row says, in plain values; what makes it impossible is added to {@code said.problems}. */
    Told told(ReadRow row, Said said);

    /** Is told all rows of a sheet before the first is put. */
    default void begin(List<Line> lines) {}

    /**
     * Compares one row with the store and writes what it says anew.
     *
     * @throws hearth.common.HearthException where the row cannot be taken over: its message is the reason
     */
    Done put(Tx tx, Line line, Told told);

    /** What the fields of a value are called in the sheet. */
    default String column(String field) {
        return field;
    }

    /** What is found wrong or worth saying about a row while it is understood. */
    record Said(ReadRow row, List<Finding> problems, List<Finding> warnings) {
        static Said of(ReadRow row) {
            return new Said(row, new ArrayList<>(row.problems()), new ArrayList<>(row.warnings()));
        }

        void problem(String field, String message) {
            problems.add(row.finding(field, message));
        }

        void warn(String field, String message) {
            warnings.add(row.finding(field, message));
        }
    }

    /**
     * What became of a row.
     *
     * @param id of the row in {@link #table()}
     * @param reference of the record, for people
     * @param stored what Hearth holds now
     * @param notes why something of the row cannot be, by field
     */
    record Done(Outcome outcome, long id, String reference, Told stored, List<String> conflicts, List<Refusal> notes) {
        Done(Outcome outcome, long id, String reference, Told stored, List<String> conflicts) {
            this(outcome, id, reference, stored, conflicts, List.of());
        }
    }
}
