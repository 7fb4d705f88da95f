package hearth.demo;

import hearth.common.Mendable;
import hearth.common.Postcode;
import hearth.geography.Authorities;
import hearth.geography.Authority;
import hearth.geography.PostcodeDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Postcodes to live at: in the council, next door, and farther off. */
final class Neighbourhood {
    /** Enough of one authority that people do not all live in one street. */
    private static final int MOST_OF_ONE = 3000;

    private final List<String> own;
    private final List<String> adjoining = new ArrayList<>();
    private final List<String> far = new ArrayList<>();
    private final Authority council;

    /**
     * From a directory.
     *
     * @throws Mendable where it has no postcode of the council
     */
    Neighbourhood(Authorities authorities, PostcodeDirectory directory, String code) {
        council = authorities.find(code).orElseThrow(() -> new Mendable(code + " is no council in England."));
        List<String> all = authorities.all().stream().map(Authority::code).toList();
        Map<String, List<String>> by = new TreeMap<>();
        directory
                .sample(all, MOST_OF_ONE)
                .forEach((authority, found) ->
                        by.put(authority, found.stream().map(Postcode::text).toList()));
        own = by.getOrDefault(council.code(), List.of());
        if (own.isEmpty()) {
            throw new Mendable("The postcode directory has no postcode in " + council.name()
                    + ". Give a directory that covers it.");
        }
        council.adjoining().stream().sorted().forEach(a -> adjoining.addAll(by.getOrDefault(a, List.of())));
        by.forEach((authority, postcodes) -> {
            if (!authority.equals(council.code()) && !council.adjoining().contains(authority)) {
                far.addAll(postcodes.subList(0, Math.min(300, postcodes.size())));
            }
        });
    }

    String inside(Chance chance) {
        return chance.one(own);
    }

    /** In the council so many times in a hundred, next door in half of the others, else farther off. */
    String mostly(Chance chance, int percentInside) {
        if (chance.percent(percentInside) || (adjoining.isEmpty() && far.isEmpty())) {
            return inside(chance);
        }
        boolean next = far.isEmpty() || (chance.percent(60) && !adjoining.isEmpty());
        return chance.one(next ? adjoining : far);
    }

    /** The code of a council next door. */
    String neighbour(Chance chance) {
        return chance.one(council.adjoining().stream()
                .filter(a -> a.startsWith("E"))
                .sorted()
                .toList());
    }
}
