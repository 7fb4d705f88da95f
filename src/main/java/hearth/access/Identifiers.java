package hearth.access;

import hearth.common.SubjectId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What other systems and the team's own spreadsheets call a record, kept as written: next month's file is recognised by it. */
public final class Identifiers {
    private Identifiers() {}

    /** The subject that has it now, in any case of letters. */
    public static OptionalLong find(Handle h, IdentifierKind kind, String value) {
        Optional<Long> found = IdentifierStore.find(h, kind, value.strip());
        return found.isPresent() ? OptionalLong.of(found.get()) : OptionalLong.empty();
    }

    /** The ids of those records that have one of these identifiers now, by identifier in capitals; many at once for an import. */
    public static Map<String, Long> find(Handle h, IdentifierKind kind, Collection<String> values) {
        return IdentifierStore.find(h, kind, values);
    }

    public static @Nullable String of(Handle h, SubjectId subject, IdentifierKind kind) {
        return IdentifierStore.of(h, subject, kind)
                .map(IdentifierStore.Held::value)
                .orElse(null);
    }

    /**
     * Gives a record its identifier from a day on; one it had before ends there, and null ends it without another.
     *
     * @return false, with nothing written, where another record has that identifier, of which there can be one alone
     */
    public static boolean put(Tx tx, SubjectId subject, IdentifierKind kind, @Nullable String value, LocalDate day) {
        String text = value == null || value.isBlank() ? null : value.strip();
        var held = IdentifierStore.of(tx.sql(), subject, kind);
        if (held.isPresent() && held.get().value().equals(text)) {
            return true;
        }
        if (text != null && !kind.shared()) {
            Optional<Long> other = IdentifierStore.find(tx.sql(), kind, text);
            if (other.isPresent() && other.get() != subject.value()) {
                return false;
            }
        }
        held.ifPresent(old -> end(tx, subject, old, day));
        if (text != null) {
            tx.insert(
                    subject,
                    "subject_identifier",
                    Row.of("subject_id", subject).and("kind", kind).and("value", text));
        }
        return true;
    }

    /**
     * Gives a record that has just been made its identifier.
     *
     * @return false, with nothing written, where another record has that identifier, of which there can be one alone, or there is none
     *     to give
     */
    public static boolean give(Tx tx, SubjectId subject, IdentifierKind kind, @Nullable String value) {
        if (value == null || value.isBlank() || (!kind.shared() && IdentifierStore.taken(tx, kind, value.strip()))) {
            return false;
        }
        tx.insert(
                subject,
                "subject_identifier",
                Row.of("subject_id", subject).and("kind", kind).and("value", value.strip()));
        return true;
    }

    private static void end(Tx tx, SubjectId subject, IdentifierStore.Held old, LocalDate day) {
        tx.update(subject, "subject_identifier", old.id(), old.version(), Row.of("ends_on", day));
    }
}
