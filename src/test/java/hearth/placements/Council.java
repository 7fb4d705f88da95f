package hearth.placements;

import hearth.access.Session;
import hearth.access.TestSession;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.children.StartOfCare;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.TestDirectory;
import java.nio.file.Path;
import java.time.LocalDate;

/** A council for tests: Wigan, with a small directory of postcodes around it, and a few words to make children and homes with. */
public final class Council implements AutoCloseable {
    public static final String WIGAN = "E08000010";
    public static final String BOLTON = "E08000001";
    public final Session kim;
    public final Geography geography;
    public final Placements placements;

    public Council(Path folder) {
        kim = TestSession.open(folder);
        geography = new Geography(new Authorities(), TestDirectory.around(folder));
        placements = new Placements(geography);
    }

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    public ChildId child(String first, String born) {
        return Children.add(kim, NewChild.of(first, "Okafor", day(born), "F", WIGAN));
    }

    /** A child in care with a section 20 from a day on, whose home is in the middle of Wigan, in a home at a postcode. */
    public PlacementId admitted(ChildId child, String from, Home home) {
        return placements.admit(
                kim,
                StartOfCare.on(day(from), "V2", "N1", "WN1 1AA"),
                NewPlacement.of(child, home, day(from), Placement.Basis.DECISION));
    }

    public Placement placement(PlacementId id) {
        return kim.store().read(h -> Placements.find(h, id)).orElseThrow();
    }

    public HouseholdId household(String name, String postcode) {
        return TestHomes.household(kim, geography, name, postcode);
    }

    @Override
    public void close() {
        kim.store().close();
    }
}
