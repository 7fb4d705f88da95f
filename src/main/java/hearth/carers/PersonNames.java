package hearth.carers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of one or two people as they are written together: read from a spreadsheet's one cell, and put together for a list. */
public final class PersonNames {
    private PersonNames() {}

    /**
     * The people of "Asha Khan", "Khan, Asha", "Asha and Lee Khan", "Asha Khan / Lee Smith" or "Khan"; none where there is no
     * letter in it.
     */
    public static List<NewPerson> read(String written) {
        var people = new ArrayList<NewPerson>();
        String text = written.strip().replaceAll("\\s+", " ");
        String[] parts = text.split(" ?[&/+;] ?| (?i:and) ", -1);
        String family = null;
        for (int i = parts.length - 1; i >= 0; i--) {
            String part = parts[i].strip().replaceAll("^(?i:mrs|mr|ms|miss|mx|dr)\\.?( |$)", "");
            if (part.codePoints().anyMatch(Character::isLetter)) {
                NewPerson person = one(part, i < parts.length - 1 ? family : null);
                family = person.lastName();
                people.addFirst(person);
            }
        }
        return inherited(people, text);
    }

    /** "Khan, Asha & Lee": those without a last name of their own have the one before the comma. */
    private static List<NewPerson> inherited(List<NewPerson> people, String text) {
        if (people.size() < 2 || text.indexOf(',') < 0) {
            return people;
        }
        NewPerson first = people.getFirst();
        boolean commaInFirst =
                text.indexOf(',') < text.length() - people.getLast().lastName().length()
                        && first.firstName() != null
                        && text.startsWith(first.lastName() + ",");
        if (!commaInFirst) {
            return people;
        }
        return people.stream()
                .map(p -> p.firstName() == null ? NewPerson.of(p.lastName(), first.lastName()) : p)
                .toList();
    }

    private static NewPerson one(String part, @Nullable String family) {
        int comma = part.indexOf(',');
        if (comma > 0 && comma < part.length() - 1) {
            return NewPerson.of(
                    part.substring(comma + 1).strip(), part.substring(0, comma).strip());
        }
        String bare = part.replace(",", "").strip();
        int space = bare.lastIndexOf(' ');
        if (space > 0) {
            return NewPerson.of(bare.substring(0, space), bare.substring(space + 1));
        }
        return family == null ? NewPerson.of(null, bare) : NewPerson.of(bare, family);
    }

    /** Asha and Lee Khan; Asha Khan and Lee Smith; Khan. */
    public static String together(List<NewPerson> people) {
        if (people.isEmpty()) {
            return "";
        }
        String family = people.getFirst().lastName();
        boolean one = people.size() > 1
                && people.stream().allMatch(p -> p.lastName().equals(family) && p.firstName() != null);
        if (one) {
            return people.stream()
                            .map(p -> Objects.requireNonNull(p.firstName()))
                            .collect(Collectors.joining(" and "))
                    + " " + family;
        }
        return people.stream().map(NewPerson::name).collect(Collectors.joining(" and "));
    }
}
