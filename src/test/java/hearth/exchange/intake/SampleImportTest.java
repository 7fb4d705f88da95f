package hearth.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample files that come with Hearth. */
class SampleImportTest {
    @TempDir
    Path folder;

    @Test
    void theSamplesAreTakenOverTwiceAndUndone() {
        List<Path> files = Stream.of("enquiries-tracker.xlsx", "carers-list.csv", "placements-and-costs.xlsx")
                .map(this::sample)
                .toList();
        try (var team = new Team(folder)) {
            Path[] all = files.toArray(Path[]::new);
            Preview preview = team.look(all);
            assertThat(preview.sheets())
                    .allSatisfy(s -> assertThat(s.count(Outcome.REJECT))
                            .as(s.name() + " " + s.rejects())
                            .isLessThan(Math.max(1, s.rows() / 2)));
            assertThat(team.imports.apply(team.kim, preview, true, Watch.NOBODY).written())
                    .isTrue();
            assertThat(team.count("enquiry")).isPositive();
            assertThat(team.count("household")).isPositive();
            assertThat(team.count("placement")).isPositive();
            assertThat(team.count("cost_line")).isPositive();
            assertThat(team.kim.store().verify(t -> {})).isEmpty();
            Preview again = team.look(all);
            assertThat(again.count(Outcome.CREATE)).isZero();
            assertThat(again.sheets().stream().flatMap(s -> s.conflicts().stream()))
                    .isEmpty();
            assertThat(again.count(Outcome.UPDATE)).isZero();
            team.imports.undo(team.kim, "IMP-0001");
            assertThat(team.count("subject")).isZero();
            assertThat(team.kim.store().verify(t -> {})).isEmpty();
        }
    }

    private Path sample(String name) {
        try (InputStream in = SampleImportTest.class.getResourceAsStream("/samples/" + name)) {
            Path file = folder.resolve(name);
            Files.copy(in, file);
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
