package hearth.placements;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.common.ChildId;
import hearth.common.PlacementId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Wigan with one child, Ada, of whom nothing else is recorded. */
abstract class CouncilGround {
    @TempDir
    Path folder;

    Council wigan;
    ChildId ada;
    LocalDate today;

    private final String born;

    CouncilGround(String born) {
        this.born = born;
    }

    @BeforeEach
    void openCouncil() {
        wigan = new Council(folder);
        today = wigan.kim.today();
        ada = wigan.child("Ada", born);
    }

    @AfterEach
    void closeCouncil() {
        wigan.close();
    }

    /** The rules that a placement breaks and nobody has dealt with, in the order of their ids. */
    List<String> standing(PlacementId id) {
        List<Breach> all = wigan.kim.store().read(h -> Breaches.on(h, id));
        return all.stream()
                .filter(b -> b.resolvedOn() == null)
                .map(Breach::rule)
                .sorted()
                .toList();
    }
}
