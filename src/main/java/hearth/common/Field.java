package hearth.common;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record, said once: the column of a list with its filter and order, what the command line and exports give, the line of
 * a plain form, and whether its absence stands under Data to fix all follow from it.
 *
 * @param name as the command line and exports call it, such as stage_since
 * @param label as people read it, such as Since
 * @param kind what sort of value it holds
 * @param list the code list of a CODE field, else null
 * @param need whether it must be there
 * @param get reads it from the record; null where it is not known
 */
public record Field<R>(
        String name, String label, Kind kind, @Nullable String list, Need need, Function<R, @Nullable Object> get) {
    /** Whether a record can be saved without the field, and whether its absence is listed under Data to fix. */
    public enum Need {
        OPTIONAL,
        EXPECTED,
        REQUIRED
    }

    public static <R> Field<R> of(String name, String label, Kind kind, Function<R, @Nullable Object> get) {
        return new Field<>(name, label, kind, null, Need.OPTIONAL, get);
    }

    public static <R> Field<R> code(String name, String label, String list, Function<R, @Nullable Object> get) {
        return new Field<>(name, label, Kind.CODE, list, Need.OPTIONAL, get);
    }

    public Field<R> required() {
        return new Field<>(name, label, kind, list, Need.REQUIRED, get);
    }

    /** May be left out, but then stands under Data to fix. */
    public Field<R> expected() {
        return new Field<>(name, label, kind, list, Need.EXPECTED, get);
    }

    /** Whether it is expected of a record and not there. */
    public boolean missing(R record) {
        return need == Need.EXPECTED && value(record) == null;
    }

    public @Nullable Object value(R record) {
        return get.apply(record);
    }

    /** The value as people read it; empty where it is not known. */
    public String shown(R record) {
        return Shown.of(kind, list, value(record));
    }

    /** The value as other programs read it (ISO dates, codes, pounds); null where it is not known. */
    public @Nullable Object plain(R record) {
        return Shown.plain(value(record));
    }
}
