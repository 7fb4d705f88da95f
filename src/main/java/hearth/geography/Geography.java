package hearth.geography;

import hearth.common.Answer;
import hearth.common.Mendable;
import hearth.common.Miles;
import hearth.common.Postcode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers where a postcode is and where a placement lies: the full postcode first, then its sector, then its outcode. */
public final class Geography {
    /** An outcode, perhaps with the beginning of the rest. */
    private static final Pattern PART = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)(?: ([0-9])[A-Z]?)?");

    private static final Pattern SECTOR = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9])");

    private final Authorities authorities;
    private final PostcodeDirectory directory;

    public Geography(Authorities authorities, PostcodeDirectory directory) {
        this.authorities = authorities;
        this.directory = directory;
    }

    public Authorities authorities() {
        return authorities;
    }

    public PostcodeDirectory directory() {
        return directory;
    }

    /** Where a postcode lies, or as much of one as was recorded, in any spelling. */
    public Located locate(@Nullable String recorded) {
        var edition = directory.status().map(s -> s.edition().text());
        if (edition.isEmpty()) {
            return Located.unknown(null, directory.trouble().orElse(Words.NO_DIRECTORY));
        }
        var words = new Words(authorities, edition.get());
        if (recorded == null || recorded.isBlank()) {
            return Located.unknown(edition.get(), Words.NO_POSTCODE);
        }
        Optional<Postcode> full = Postcode.parse(recorded);
        if (full.isPresent()) {
            Optional<Place> place = directory.find(full.get());
            if (place.isPresent() && place.get().authority() != null) {
                return exact(place.get(), edition.get(), words);
            }
            return guess(full.get().outcode(), full.get().sector())
                    .map(guess -> guessed(guess, guess.decides(), edition.get(), words.notInData(guess)))
                    .orElseGet(() -> Located.unknown(edition.get(), words.nothingKnown()));
        }
        Matcher part = PART.matcher(
                recorded.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", " ").strip());
        if (!part.matches()) {
            return Located.unknown(edition.get(), Words.NO_POSTCODE);
        }
        String outcode = part.group(1);
        return guess(outcode, part.group(2) == null ? null : outcode + " " + part.group(2))
                .map(guess -> guessed(guess, false, edition.get(), words.partOnly(guess)))
                .orElseGet(() -> Located.unknown(edition.get(), words.nothingKnown()));
    }

    /**
     * Code of the council that a whole postcode sector lies in, by the same measure as a guess decides; empty where the directory does
     * not know it, or two councils share it.
     *
     * @param sector with or without a blank before its last figure, such as WN1 1
     */
    public Optional<String> councilOfSector(String sector) {
        Matcher parts = SECTOR.matcher(sector.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
        return parts.matches()
                ? directory
                        .bySector(parts.group(1) + " " + parts.group(2))
                        .filter(Guess::decides)
                        .map(Guess::authority)
                        .filter(code -> authorities.find(code).isPresent())
                : Optional.empty();
    }

    private Located exact(Place place, String edition, Words words) {
        String authority = place.authority();
        boolean known = authority != null && authorities.find(authority).isPresent();
        return new Located(
                authority,
                place.district(),
                Basis.POSTCODE,
                known,
                place.grid(),
                0,
                edition,
                words.exact(place, known));
    }

    /** A full postcode newer than the directory is judged by its sector; less than a full one is never decided without a person. */
    private Located guessed(Guess guess, boolean decides, String edition, String words) {
        boolean sure = decides && authorities.find(guess.authority()).isPresent();
        return new Located(
                guess.authority(), null, guess.basis(), sure, guess.centre(), guess.milesOut(), edition, words);
    }

    private Optional<Guess> guess(String outcode, @Nullable String sector) {
        return Optional.ofNullable(sector).flatMap(directory::bySector).or(() -> directory.byOutcode(outcode));
    }

    /**
     * Where a placement lies.
     *
     * @param responsible code of the authority responsible for the child, old or current
     * @param home the child's home postcode when it became looked after, in any spelling; null where not known
     * @param placement the postcode of the placement, or as much of it as is known
     */
    public Whereabouts whereabouts(String responsible, @Nullable String home, @Nullable String placement) {
        return whereabouts(responsible, locate(home), locate(placement));
    }

    /**
     * The same, but in the authority that a person has confirmed.
     *
     * @throws Mendable where there is no such authority
     */
    public Whereabouts confirmed(
            String responsible, @Nullable String home, @Nullable String placement, String authority) {
        String code = authorities
                .find(authority)
                .map(Authority::code)
                .orElseThrow(() -> new Mendable("There is no authority " + authority + ": choose one from the list."));
        return whereabouts(responsible, locate(home), locate(placement).confirmedAs(code));
    }

    private Whereabouts whereabouts(String responsible, Located home, Located placement) {
        String ours = authorities.find(responsible).map(Authority::code).orElse(responsible);
        Location location = Location.UNKNOWN;
        Answer adjoining = Answer.UNKNOWN;
        String authority = placement.authority();
        if (placement.sure() && authority != null) {
            location = ours.equals(authority) ? Location.IN : Location.OUT;
            String district = placement.district();
            boolean abroad =
                    authorities.find(authority).filter(Authority::english).isEmpty();
            adjoining = authorities.adjoining(ours, abroad && district != null ? district : authority);
        }
        Miles miles = home.grid() == null || placement.grid() == null
                ? Miles.NOT_KNOWN
                : home.grid().milesTo(placement.grid());
        int milesOut = miles.known() ? home.milesOut() + placement.milesOut() : 0;
        String words = placement.basis() == null
                ? placement.words()
                : placement.words() + Words.distance(miles, milesOut) + Words.ask(placement);
        return new Whereabouts(
                authority, placement.basis(), location, adjoining, miles, milesOut, placement.edition(), words);
    }
}
