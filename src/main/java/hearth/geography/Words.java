package hearth.geography;

import hearth.common.Miles;

/** What people are told about where a postcode lies: whole sentences, how sure it is, and what would make it surer. */
final class Words {
    static final String NO_DIRECTORY =
            "No postcode directory has been imported, so authority and distance are not known. Import one, or confirm the authority.";
    static final String NO_POSTCODE = "No postcode is recorded. Enter one, or confirm the authority.";
    private static final int ROUGH = 5;

    private final Authorities authorities;
    private final String edition;

    Words(Authorities authorities, String edition) {
        this.authorities = authorities;
        this.edition = edition;
    }

    String exact(Place place, boolean known) {
        String authority = known
                ? "Authority from " + edition + "."
                : edition + " names the authority " + place.authority()
                        + ", which this version of Hearth does not know. Update Hearth, or confirm the authority.";
        String use = place.terminated() ? " The postcode is no longer in use." : "";
        String grid = place.grid() == null
                ? " It has no grid reference there."
                : place.quality() >= ROUGH ? " Its grid reference there is approximate." : "";
        return authority + use + grid;
    }

    String partOnly(Guess guess) {
        return "Approximate: only the " + unit(guess) + " is known. " + shares(guess);
    }

    String notInData(Guess guess) {
        return "Approximate: the postcode is not in " + edition + ", so it is judged by the " + unit(guess) + ". "
                + shares(guess);
    }

    String nothingKnown() {
        return "Neither the postcode nor its district is in " + edition + ". Check it, or confirm the authority.";
    }

    private static String unit(Guess guess) {
        return (guess.basis() == Basis.SECTOR ? "sector " : "district ") + guess.unit();
    }

    private String shares(Guess guess) {
        String name = authorities.name(guess.authority());
        return guess.agreeing() == guess.of()
                ? "All its postcodes are in " + name + "."
                : guess.share() + "% of its postcodes are in " + name + ", " + (100 - guess.share()) + "% elsewhere.";
    }

    static String distance(Miles miles, int milesOut) {
        if (!miles.known()) {
            return " The distance is not known.";
        }
        return milesOut == 0
                ? " Miles are in a straight line between the middles of the two postcodes, not by road."
                : " The distance is in a straight line and may be out by about " + milesOut
                        + (milesOut == 1 ? " mile." : " miles.");
    }

    static String ask(Located placement) {
        Basis basis = placement.basis();
        return basis != null && basis.guessed() ? " Enter the full postcode, or confirm the authority." : "";
    }
}
