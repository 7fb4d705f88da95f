package hearth.exchange.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A row beside what is stored: which fields the file changes, and which have been changed in Hearth since and so stay.
 *
 * @param changes fields to be written
 * @param conflicts fields in which file and Hearth differ and Hearth stays
 */
record Comparison(List<String> changes, List<String> conflicts) {
    /**
     * Compares file then, file now and Hearth now. A field no import has told of yet is filled where Hearth has nothing.
     *
     * @param before as the last import left it, {@link Kept#NOTHING} for none
     */
    static Comparison of(Told told, Told stored, Kept before) {
        var changes = new ArrayList<String>();
        var conflicts = new ArrayList<String>();
        for (String field : told.fields()) {
            Object now = stored.get(field);
            Object wanted = told.get(field);
            boolean sameInHearth = Objects.equals(now, before.held(field));
            boolean sameInFile = Objects.equals(wanted, before.told().get(field));
            if (Objects.equals(now, wanted) || (sameInFile && sameInHearth)) {
                continue;
            }
            (sameInHearth ? changes : conflicts).add(field);
        }
        return new Comparison(changes, conflicts);
    }

    /** The same where Hearth has nothing in a field whatever was told of it before: the file fills it. */
    Comparison filling(String field) {
        return new Comparison(
                Stream.concat(changes.stream().filter(f -> !f.equals(field)), Stream.of(field))
                        .toList(),
                conflicts.stream().filter(f -> !f.equals(field)).toList());
    }

    /** The same where a field that the file changes cannot be another one: Hearth stays. */
    Comparison staying(String field) {
        return new Comparison(
                changes.stream().filter(f -> !f.equals(field)).toList(),
                Stream.concat(conflicts.stream(), Stream.of(field)).toList());
    }
}
