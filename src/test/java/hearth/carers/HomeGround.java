package hearth.carers;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.common.HouseholdId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** One household of ours, approved for two children since 1 March 2024, in a store that is whole at the end. */
public abstract class HomeGround {
    @TempDir
    protected Path folder;

    protected Session kim;
    protected HouseholdId home;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        home = kim.write(
                Right.EDIT_CARERS,
                "add",
                tx -> new HouseholdIntake(Ground.noDirectory(folder))
                        .add(tx, Ground.household("Ada Thorn", "2024-03-01", 2)));
    }

    @AfterEach
    void close() {
        assertThat(kim.store().verify(t -> {})).isEmpty();
        kim.store().close();
    }
}
