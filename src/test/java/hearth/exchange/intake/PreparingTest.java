package hearth.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Mendable;
import hearth.exchange.sheet.SheetKind;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Lookout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** More rows than fit into the program are refused by file, sheet and row. */
class PreparingTest extends TeamGround {
    private static final String HEAD = "Name,Date received,Source";

    private Preview look(int most, Path... files) {
        var rows =
                new EnquiryRows(new EnquiryIntake(team.geography), new Lookout(new ChildFamilies()), team.kim.today());
        return new Preparing(team.kim, Map.of(SheetKind.ENQUIRIES, rows), ImportOptions.GUESS, Watch.NOBODY, most)
                .files(List.of(files));
    }

    @Test
    void theFirstRowTooManyIsNamed() {
        Path one = team.csv("one.csv", HEAD, "Ada Marsh,4/6/2026,Radio", "Ben Nolan,5/6/2026,Radio");
        Path two =
                team.csv("two.csv", "Our enquiries", HEAD, "Cy Nolan,4/6/2026,Radio", ",,", "Di Nolan,4/6/2026,Radio");
        assertThat(Team.counts(look(4, one, two))).containsExactly(4, 0, 0, 0);
        assertThatThrownBy(() -> look(3, one, two))
                .isInstanceOf(Mendable.class)
                .hasMessage("two.csv, row 5: with it there are more than 3 rows in this import, and Hearth takes"
                        + " over 3 at a time. Nothing has changed. Import the files one by one, or split this one above"
                        + " that row and import its parts one after another.");
        assertThat(team.count("enquiry")).isZero();
    }

    @Test
    void aKilobyteOfMemoryIsKeptForEachRow() {
        assertThat(Preparing.mostRows(256L << 20)).isEqualTo(262_144);
        assertThat(Preparing.mostRows(64L << 20)).isEqualTo(250_000);
        assertThat(Preparing.mostRows(16L << 30)).isEqualTo(2_000_000);
    }
}
