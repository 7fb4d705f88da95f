package hearth.geography;

import hearth.common.Answer;
import hearth.common.Codes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * England's authorities with children's services and their neighbours, and what became of every code since 2011 (boundaries and
 * codes as the Office for National Statistics publishes them).
 */
public final class Authorities {
    /** Countries whose first letter marks the codes of their districts, with the code the SSDA903 return gives them. */
    private static final Map<Character, String> COUNTRIES = Map.of('S', "SCO", 'W', "WAL", 'N', "NIR");
    /** Channel Islands and Isle of Man, and anything else that is not in the United Kingdom. */
    private static final String OUTSIDE_UK = "NUK";

    private final Map<String, Authority> byCode = new HashMap<>();
    /** Every district code that ever was, with the current one and the authority it belongs to. */
    private final Map<String, District> districts = new HashMap<>();

    private final AuthorityNames names = new AuthorityNames();

    private record District(String current, String authority) {}

    /** Reads the lists that come with the program.
     *
     * @throws hearth.common.Broken where they cannot be read
     */
    public Authorities() {
        for (var row : Codes.rows("authorities")) {
            String adjoining = row.getField("adjoining");
            add(new Authority(
                    row.getField("code"),
                    shortened(row.getField("name")),
                    row.getField("region"),
                    adjoining.isEmpty() ? Set.of() : Set.of(adjoining.split(" ", -1))));
        }
        add(new Authority("SCO", "Scotland", "Scotland", Set.of()));
        add(new Authority("WAL", "Wales", "Wales", Set.of()));
        add(new Authority("NIR", "Northern Ireland", "Northern Ireland", Set.of()));
        add(new Authority(OUTSIDE_UK, "Outside the UK", "Outside the UK", Set.of()));
        for (var row : Codes.rows("authority-codes")) {
            String authority = row.getField("authority_code");
            districts.put(row.getField("code"), new District(row.getField("current_code"), authority));
            if (authority.startsWith("E")) {
                names.addUnlessTaken(row.getField("name"), authority);
            }
        }
        names.addShortNames();
    }

    private void add(Authority authority) {
        byCode.put(authority.code(), authority);
        names.add(authority.name(), authority.code());
    }

    /** The 153 of England, by name. */
    public List<Authority> all() {
        return byCode.values().stream()
                .filter(Authority::english)
                .sorted(Comparator.comparing(Authority::name))
                .toList();
    }

    /** The authority of a code, old or current, its own or one of its districts', in any case of letters. */
    public Optional<Authority> find(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        Authority itself = byCode.get(upper);
        return itself != null
                ? Optional.of(itself)
                : Optional.ofNullable(upperTier(upper, null)).map(byCode::get);
    }

    /** The authority people mean by a name in any sensible spelling, such as "LB Camden", "St. Helens MBC" or "Preston". */
    public Optional<Authority> byName(String name) {
        return names.find(name).map(byCode::get);
    }

    /** By code or by name, whichever was typed. */
    public Optional<Authority> read(String typed) {
        return find(typed).or(() -> byName(typed));
    }

    /** What people read for a stored code; a code that the lists do not know stands for itself. */
    public String name(String code) {
        return find(code).map(Authority::name).orElse(code);
    }

    /** The current code of a district whose code has changed; an unknown code stands for itself. */
    public String current(String district) {
        District known = districts.get(district);
        return known == null ? district : known.current();
    }

    /** The current codes of an authority's districts in order: its own code alone where it has none below it. */
    List<String> districts(String authority) {
        List<String> codes = districts.values().stream()
                .filter(d -> d.authority().equals(authority))
                .map(District::current)
                .distinct()
                .sorted()
                .toList();
        return codes.isEmpty() ? List.of(authority) : codes;
    }

    /**
     * The authority that answers for children's services where a district lies: its county if it is in one, otherwise itself;
     * outside England SCO, WAL, NIR or NUK.
     *
     * @param district an official code of any year since 2011, or what stands in a directory for none
     * @param county the county's code if the directory gives one: only E10 is a county, anything else there is none
     * @return null where the codes name no place
     */
    public @Nullable String upperTier(@Nullable String district, @Nullable String county) {
        if (district == null || district.length() != 9) {
            return null;
        }
        District known = districts.get(district);
        char country = district.charAt(0);
        if (country == 'E') {
            return known != null ? known.authority() : unknownEnglish(district, county);
        }
        return country == 'L' || country == 'M' ? OUTSIDE_UK : COUNTRIES.get(country);
    }

    /** A district newer than the program: its county says enough; a new authority is known by its code alone. */
    private static @Nullable String unknownEnglish(String district, @Nullable String county) {
        if (county != null && county.startsWith("E10")) {
            return county;
        }
        return switch (district.substring(0, 3)) {
            case "E06", "E08", "E09" -> district;
            default -> null;
        };
    }

    /**
     * Whether two authorities share a boundary, which decides "at a distance" (CPPCR 2010 reg 11(5)); NO for one and the same.
     * For a place in Wales or Scotland give its district, because only some districts there adjoin an English authority.
     */
    public Answer adjoining(String one, String other) {
        Authority first = byCode.get(current(one));
        Authority second = byCode.get(current(other));
        if (first != null && first.equals(second)) {
            return Answer.NO;
        }
        if (first != null && first.english()) {
            return adjoining(first, current(other), second);
        }
        return second != null && second.english() ? adjoining(second, current(one), first) : Answer.UNKNOWN;
    }

    private Answer adjoining(Authority english, String other, @Nullable Authority known) {
        if (english.adjoining().contains(other)) {
            return Answer.YES;
        }
        if (known != null && COUNTRIES.containsValue(other)) {
            boolean atTheBorder = english.adjoining().stream().anyMatch(a -> other.equals(COUNTRIES.get(a.charAt(0))));
            return atTheBorder ? Answer.UNKNOWN : Answer.NO;
        }
        return known != null || districts.containsKey(other) ? Answer.NO : Answer.UNKNOWN;
    }

    private static String shortened(String official) {
        int comma = official.indexOf(", C");
        String name = official.endsWith(" of") && comma > 0 ? official.substring(0, comma) : official;
        return name.replace("St. ", "St ");
    }
}
