package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Due;
import hearth.access.Workers;
import hearth.diary.Diary;
import hearth.exchange.intake.Batch;
import hearth.exchange.intake.Import;
import hearth.exchange.intake.ImportOptions;
import hearth.exchange.intake.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The council's return is held against Hearth's, and each difference is settled by one key. */
class ComparePageTest extends WindowGround {
    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";

    private Path file(String name, String... lines) {
        try {
            return Files.write(folder.resolve(name), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void prepare() {
        var imports = new Import(geography);
        List<Path> files = List.of(
                file("h.csv", HEADER, "A001,F,14/08/2015,WBRI,UN4,0,", "B002,M,02/02/2012,WBRI,UN4,,"),
                file(
                        "e.csv",
                        EPISODES,
                        "A001,04/06/2025,S,V2,N1,U6,PR1,,,,WN1 1AA,WN1 1AB,",
                        "B002,01/05/2025,S,C2,N1,U6,PR1,,,,WN1 1AA,WN1 1AC,"));
        imports.apply(session, imports.prepare(session, files, ImportOptions.GUESS, Watch.NOBODY), false, Watch.NOBODY);
        session.write(hearth.access.Right.EDIT_CHILDREN, "a worker", tx -> Workers.named(tx, "Lee Marsh"));
    }

    private void compare(Path... files) {
        var services = new Services(session.store().folder(), inside().authorities());
        var page = new ImportPage(inside(), services.intake(), services.geography());
        screens.onFx(() -> {
            page.compare(List.of(files));
            return true;
        });
        screens.quiet();
    }

    @Test
    void whereAFileCouldNotBeReadItIsNotSaidThatBothSayTheSame() {
        compare(folder.resolve("h.csv"), file("broken.csv"));
        assertThat(screens.shows("Both say the same")).isFalse();
        assertThat(screens.shows("Nothing differs in what could be read")).isTrue();
        assertThat(screens.shows("2 children are in both returns of 2026. Not compared, because it could not be read:"
                        + " broken.csv."))
                .isTrue();
        screens.picture("compare-unread");
    }

    @Test
    void oneKeyTakesKeepsOrMakesATask() {
        Path header = file(
                "h2.csv",
                HEADER,
                "A001,U,15/08/2015,WBRI,UN4,0,",
                "B002,M,02/02/2012,MWBC,UN4,,",
                "C003,M,01/03/2014,WBRI,UN4,,");
        Path episodes = file(
                "e2.csv",
                EPISODES,
                "A001,04/06/2025,S,V2,N1,U6,PR1,,,,WN1 1AA,WN1 1AB,",
                "B002,01/05/2025,S,C2,N1,U6,PR1,,,,WN1 1AA,WN1 1AD,",
                "C003,02/09/2025,S,V2,N1,U6,PR1,,,,WN1 1AA,WN1 1AE,");
        compare(header, episodes);
        assertThat(screens.shows("5 shown")).isTrue();
        screens.picture("compare");
        assertThat(screens.shows("15 August 2015")).isTrue();
        assertThat(screens.shows("Female (F)")).as("codes in words").isTrue();
        screens.fill("Search child, value or field", "A001");
        screens.press(KeyCode.DOWN);
        screens.press(KeyCode.T);
        assertThat(screens.box("Search child, value or field").getText())
                .as("what is searched for stays")
                .isEqualTo("A001");
        assertThat(Import.batches(session)).extracting(Batch::reference).contains("IMP-0002");
        assertThat(screens.shows("Sex (SEX)")).isFalse();
        screens.press(KeyCode.K);
        assertThat(screens.shows("Date of birth (DOB)")).isFalse();
        screens.clickOn("State: To decide");
        screens.clickOn("Decided");
        screens.fill("Search child, value or field", "A001");
        screens.press(KeyCode.DOWN);
        screens.press(KeyCode.A);
        assertThat(screens.shows("Nothing of this child is open")).isTrue();
        assertThat(Import.batches(session)).hasSize(2);
        screens.clickOn("State: Decided");
        screens.clickOn("To decide");
        screens.fill("Search child, value or field", "B002");
        screens.press(KeyCode.DOWN);
        screens.press(KeyCode.M);
        screens.fill("Who has it to do", "Lee Marsh");
        screens.picture("compare-task");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(Diary.due(session, session.today(), session.today().plusWeeks(1))
                        .due())
                .filteredOn(d -> d.task() != null)
                .singleElement()
                .extracting(Due::owner)
                .isEqualTo("Lee Marsh");
        screens.clickOn("Take all of theirs");
        screens.clickOn("Take all");
        assertThat(Import.batches(session)).extracting(Batch::reference).contains("IMP-0003");
        screens.picture("compare-decided");
        open(Place.HOME);
        screens.picture("home-task");
        screens.clickOn("Diary");
        screens.quiet();
    }
}
