package hearth.exchange.intake;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A team whose store is empty. */
abstract class TeamGround {
    @TempDir
    Path folder;

    Team team;

    @BeforeEach
    void openTeam() {
        team = new Team(folder);
    }

    @AfterEach
    void closeTeam() {
        team.close();
    }
}
