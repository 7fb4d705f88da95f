package hearth.placements;

import hearth.common.HouseholdId;
import hearth.common.NameWords;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Our own households told of by a part of their names, as lists of placements do: "Ashworth", "Z Ashworth", "Zoe Ashworth". */
final class OursInPart {
    private OursInPart() {}

    /** Those whose names hold each word that is told, or begin with it where it is an initial; one whole word is needed. */
    static List<HouseholdId> named(Handle h, String told) {
        List<String> words = words(told);
        String longest =
                words.stream().max(Comparator.comparingInt(String::length)).orElse("");
        if (longest.length() < 3) {
            return List.of();
        }
        return IntakeStore.ours(h, "%" + longest + "%").stream()
                .filter(one -> holds(words(one.name()), words))
                .map(IntakeStore.Called::id)
                .toList();
    }

    private static List<String> words(String name) {
        return Arrays.asList(NameWords.of(name.replace(" and ", " ")).split(" ", -1));
    }

    private static boolean holds(List<String> name, List<String> told) {
        return told.stream()
                .allMatch(word -> name.stream()
                        .anyMatch(known -> word.length() == 1 ? known.startsWith(word) : known.equals(word)));
    }
}
