package hearth.placements.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.Kind;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.Location;
import hearth.placements.Confidential;
import hearth.placements.Placement;
import hearth.placements.PlacementGeography;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Words;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a home lies: said by a person where the postcode alone does not decide it, or worked out anew on purpose. */
public final class WhereActions {
    private final Desk desk;
    private final Session session;
    private final PlacementGeography geography;
    private final Authorities authorities;
    private final Go go;

    public WhereActions(Desk desk, Session session, Geography geography, Go go) {
        this.desk = desk;
        this.session = session;
        this.geography = new PlacementGeography(geography);
        this.authorities = geography.authorities();
        this.go = go;
    }

    /** A person says in which council it lies, and why that is known. */
    void confirm(Placement home, Placement.Phase phase) {
        var ask = new Ask(desk, "Which council the home is in").about(phase.id());
        List<Option> councils = authorities.all().stream()
                .map(a -> new Option(a.code(), a.name()))
                .toList();
        ask.show(ask.form(
                        "Save council",
                        "Council saved",
                        go,
                        values -> geography.confirm(session, home, phase, values.text("council"), values.text("why")))
                .choose("council", "Council", councils)
                .add("why", "How it is known", Kind.TEXT)
                .hint("Such as: the carers' council tax bill")
                .set("council", phase.authorityCode()));
    }

    /** The address is kept from families and files, or no longer is. */
    void keep(Placement home, Placement.Phase phase, boolean confidential) {
        desk.background()
                .write("Saving", () -> Confidential.keep(session, home, phase, confidential))
                .then(x -> {
                    go.refresh();
                    go.saved("Saved");
                });
    }

    /** What the directory of today says of it, beside what is frozen; frozen anew only if that is wanted. */
    void again(Placement home, Placement.Phase phase) {
        desk.background()
                .read(
                        "Working out where the home lies",
                        () -> session.read(Right.SEE_CHILDREN, h -> geography.now(h, home, phase)))
                .then(now -> {
                    var ask = new Ask(desk, "Where the home from " + BritishDates.format(phase.startsOn()) + " lies")
                            .about(phase.id());
                    Form form = ask.form(
                            "Keep what was worked out anew",
                            "Worked out anew",
                            go,
                            values -> geography.freeze(session, home, phase));
                    ask.show(form.node(Words.prose("As it stands: "
                                    + said(
                                            phase.authorityCode(),
                                            phase.location(),
                                            phase.milesTenths().toString())
                                    + edition(phase.edition())))
                            .node(Words.prose("Worked out anew: "
                                    + said(
                                            now.authority(),
                                            now.location(),
                                            now.keptMiles().toString())
                                    + edition(now.edition())))
                            .node(Words.prose(now.words())));
                });
    }

    private String said(@Nullable String authority, Location location, String miles) {
        String council = authority == null ? "council not known" : authorities.name(authority);
        String where = switch (location) {
            case IN -> "in the borough";
            case OUT -> "out of the borough";
            case UNKNOWN -> "in or out not decided";
        };
        return council + ", " + where + ", " + (miles.isEmpty() ? "distance not known" : miles);
    }

    private static String edition(@Nullable String edition) {
        return " (" + Objects.requireNonNullElse(edition, "no directory") + ").";
    }

    /** Whether anything could say more than what stands. */
    static boolean undecided(Placement.Phase phase) {
        return phase.location() == Location.UNKNOWN;
    }

    /** What stands, in a few words, for the page of the home. */
    static String basis(Placement.Phase phase) {
        if (phase.confirmedWhy() != null) {
            return "said by a person: " + phase.confirmedWhy();
        }
        return phase.edition() == null ? "" : phase.edition();
    }
}
