package hearth.carers;

import hearth.access.Session;
import hearth.access.TestSession;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store for households, of which there is none yet, and no child. */
abstract class HouseholdsGround {
    @TempDir
    Path folder;

    Session kim;
    Households households;

    @BeforeEach
    void openStore() {
        kim = TestSession.open(folder);
        households = new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, id, from) -> {});
    }

    @AfterEach
    void closeStore() {
        kim.store().close();
    }
}
