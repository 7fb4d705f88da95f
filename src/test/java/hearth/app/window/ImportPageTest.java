package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.exchange.intake.Batch;
import hearth.exchange.intake.Import;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What Hearth guessed of a file is corrected, remembered, written and taken back. */
class ImportPageTest extends WindowGround {
    private void look(String... lines) {
        Path file = folder.resolve("tracker.csv");
        try {
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var services = new Services(session.store().folder(), inside().authorities());
        var page = new ImportPage(inside(), services.intake(), services.geography());
        screens.onFx(() -> {
            inside().shell().open(Place.IMPORT, page::page);
            return true;
        });
        screens.quiet();
        screens.onFx(() -> {
            page.preview(List.of(file));
            return true;
        });
        screens.quiet();
    }

    private String source() {
        return session.store()
                .<String>read(h -> h.createQuery("select coalesce(source, 'none') from enquiry order by id desc")
                        .mapTo(String.class)
                        .findFirst()
                        .orElse("nothing"));
    }

    @Test
    void aColumnIsCorrectedAndTheNextFileIsReadTheSameWay() {
        look("Date of enquiry,Name,Channel X", "01/09/2026,Bo Rookwood,Website");
        screens.clickOn("Correct how it is read");
        screens.fill("Channel X (C)", "Source");
        screens.picture("import-mapping");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Date of enquiry as Received, Name as Name, Channel X as Source"))
                .isTrue();
        screens.clickOn("Write all of it");
        assertThat(source()).isEqualTo("WEBSITE");
        look("Date of enquiry,Name,Channel X", "02/09/2026,Cy Rookwood,Radio");
        assertThat(screens.shows("Date of enquiry as Received, Name as Name, Channel X as Source"))
                .isTrue();
        screens.clickOn("Write all of it");
        assertThat(source()).isEqualTo("RADIO");
        screens.clickOn("Take back");
        screens.clickOn("Take back");
        assertThat(Import.batches(session)).extracting(Batch::undone).contains(true);
    }

    @Test
    void whatIsSaidOfManyRowsIsSaidOnce() {
        look(
                "Carer,Postcode,Places,Approval date",
                "Jo Larch,WN5 9AA,2,",
                "Bo Marsh,WN5 9AA,1,",
                "Cy Thorn,WN5 9AA,3,01/03/2024");
        assertThat(screens.shows("Households")).isTrue();
        assertThat(screens.shows("Rows 2, 3, column D: Without the date of approval and the number of places no"
                        + " approval is recorded: the household has no places, no vacancy and no review"
                        + " until they are added."))
                .isTrue();
        screens.picture("import-households");
        screens.clickOn("Correct how it is read");
        screens.fill("What the sheet holds", "Something else: leave it out");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Something else: leave it out")).isTrue();
    }
}
