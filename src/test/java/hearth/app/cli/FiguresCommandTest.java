package hearth.app.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import hearth.access.TestSession;
import hearth.reports.Measure;
import hearth.reports.Measures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresCommandTest {
    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void found() {
        TestSession.open(folder).store().close();
        store = folder.resolve("store");
    }

    @Test
    void everyMeasureIsThereWithTheNamesOfItsKind() throws IOException {
        Ran ran = Ran.hearth("figures", store, "--month", "2026-10", "--json");
        assertThat(ran.status()).as(ran.err()).isZero();
        Map<String, Object> object = JSON.std.mapFrom(ran.out());
        assertThat(object.keySet()).containsExactly("format", "month", "authority", "figures");
        assertThat(object).containsEntry("month", "2026-10").containsEntry("authority", "E08000010");
        var figures = (Map<?, ?>) requireNonNull(object.get("figures"));
        assertThat(figures).hasSize(Measures.all().size());
        for (Measure measure : Measures.all()) {
            Map<?, ?> figure = (Map<?, ?>) requireNonNull(figures.get(measure.key()));
            assertThat(figure.keySet().stream().map(Object::toString))
                    .as(measure.key())
                    .contains(
                            measure.flow() ? "yearToDate" : "lastYear",
                            "lastMonth",
                            measure.flow() ? "month" : "value");
        }
    }

    @Test
    void peopleReadATable() {
        Ran ran = Ran.hearth("figures", store, "--month", "2026-10");
        assertThat(ran.out()).startsWith("October 2026").contains("Enquiries");
    }

    @Test
    void whatWasKnownCannotLieAhead() {
        Ran ran = Ran.hearth("figures", store, "--month", "2026-10", "--as-known", "2027-01-01T00:00:00Z");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("--as-known takes an instant that has passed");
        assertThat(Ran.hearth("figures", store, "--month", "2026-10", "--as-known", "2026-10-31T09:00:00Z")
                        .status())
                .isZero();
    }

    @Test
    void aMonthThatIsNotOverIsSaidToGoOn() {
        assertThat(Ran.hearth("figures", store, "--month", "2031-03").err())
                .isEqualTo("March 2031 is not over: its figures are as far as they are known.\n");
        assertThat(Ran.hearth("figures", store, "--month", "2020-03").err()).isEmpty();
    }

    @Test
    void aMonthThatCannotBeIsWrongUsage() {
        assertThat(Ran.hearth("figures", store, "--month", "2026-13"))
                .isEqualTo(new Ran(2, "", "--month takes a month, such as 2026-10; 2026-13 is none.\n"));
        assertThat(Ran.hearth("figures", store).err()).startsWith("hearth figures needs --month MONTH.");
    }
}
