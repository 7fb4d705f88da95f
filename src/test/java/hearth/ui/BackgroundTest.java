package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Broken;
import hearth.common.Conflict;
import hearth.common.Fault;
import hearth.common.Mendable;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BackgroundTest {
    @RegisterExtension
    final Screens screens = new Screens();

    private void onClick(Consumer<Background> action) {
        screens.show(desk -> {
            var go = new Button("Go");
            go.setOnAction(e -> action.accept(desk.background()));
            return new VBox(go);
        });
        screens.clickOn("Go");
    }

    @Test
    void theResultComesBackOnTheJavaFxThreadAndTheWorkRunsElsewhere() {
        var where = new ArrayList<Boolean>();
        onClick(b -> b.read("Counting", () -> where.add(Platform.isFxApplicationThread()))
                .then(r -> where.add(Platform.isFxApplicationThread())));
        assertThat(where).containsExactly(false, true);
    }

    @Test
    void piecesOfWorkRunInTheOrderTheyWereAskedFor() {
        List<Integer> done = new ArrayList<>();
        onClick(b -> {
            for (int i = 0; i < 20; i++) {
                int n = i;
                b.write("Writing", () -> n).then(done::add);
            }
        });
        assertThat(done).hasSize(20).isSorted();
    }

    @Test
    void listsAnswerWhileLongWorkRuns() {
        var hold = new CountDownLatch(1);
        var read = new ArrayList<String>();
        screens.show(desk -> {
            var go = new Button("Go");
            go.setOnAction(e -> {
                desk.background()
                        .run("Importing", p -> {
                            hold.await();
                            return "imported";
                        })
                        .then(read::add);
                desk.background().read("Reading", () -> "read").then(read::add);
            });
            return new VBox(go);
        });
        screens.robot().clickOn("Go");
        screens.waitFor(() -> read.contains("read"));
        hold.countDown();
        screens.quiet();
        assertThat(read).containsExactly("read", "imported");
    }

    @Test
    void longWorkShowsWhatIsBeingDoneAndStopsOnCancel() {
        var go = new CountDownLatch(1);
        var ended = new AtomicReference<>("");
        screens.show(desk -> {
            var start = new Button("Go");
            start.setOnAction(e -> desk.background()
                    .<String>run("Importing", p -> {
                        p.say("Reading enquiries.xlsx: row 12,000 of 48,000", 0.25);
                        p.onCancel(go::countDown);
                        go.await();
                        p.stopIfCancelled();
                        return "read";
                    })
                    .then(ended::set)
                    .lastly(() -> ended.set(ended.get() + "ended")));
            return new VBox(start);
        });
        screens.robot().clickOn("Go");
        screens.waitFor(() -> screens.shows("Reading enquiries.xlsx: row 12,000 of 48,000"));
        Png.write(screens.onFx(() -> screens.scene().snapshot(null)), Path.of("target/screens/working-light-100.png"));
        screens.onFx(() -> {
            screens.robot().lookup("Cancel").queryButton().fire();
            return true;
        });
        screens.quiet();
        assertThat(ended.get()).isEqualTo("ended");
        assertThat(screens.shows("Cancel")).isFalse();
    }

    @Test
    void whatAUserCanMendIsShownInItsOwnWords() {
        onClick(b -> b.write("Saving the enquiry", () -> {
            throw new Mendable("The postcode is not known. Import the postcode directory under Settings.");
        }));
        assertThat(screens.shows("Saving the enquiry did not work")).isTrue();
        assertThat(screens.shows("The postcode is not known. Import the postcode directory under Settings."))
                .isTrue();
        assertThat(screens.shows("Copy details")).isFalse();
        screens.press(KeyCode.ESCAPE);
        assertThat(screens.shows("Saving the enquiry did not work")).isFalse();
        assertThat(screens.robot().lookup("Go").queryButton().isFocused()).isTrue();
    }

    @Test
    void aFaultOfOursShowsItsCodeAndCopiesDetailsWithoutAnybodysData() {
        onClick(b -> b.write("Saving the enquiry", () -> {
            throw new Broken(Fault.STORE_IO, new IOException("Zoe Ashworth"));
        }));
        assertThat(screens.shows("Code for the help desk: H-STORE-01")).isTrue();
        assertThat(screens.shows(Problem.SAVED)).isTrue();
        screens.clickOn("Copy details");
        String details = screens.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(details)
                .contains("H-STORE-01 while: Saving the enquiry", "java.io.IOException")
                .doesNotContain("Zoe");
        assertThat(screens.faults()).singleElement().isInstanceOf(Broken.class);
        screens.picture("problem-ours");
    }

    @Test
    void whatNobodyExpectedEndsAsOurFault() {
        onClick(b -> b.read("Reading the list", () -> {
            throw new IllegalStateException("secret");
        }));
        assertThat(screens.shows("Code for the help desk: H-APP-01")).isTrue();
        assertThat(screens.shows(Fault.UNEXPECTED.sentence())).isTrue();
    }

    @Test
    void aConflictShowsBothValues() {
        onClick(b -> b.write("Saving the enquiry", () -> {
            throw new Conflict(List.of(new Conflict.Both("Phone", "01632 960123", "07700 900123")));
        }));
        assertThat(screens.shows("Somebody changed this record first")).isTrue();
        assertThat(screens.shows("01632 960123")).isTrue();
        assertThat(screens.shows("07700 900123")).isTrue();
        screens.picture("problem-conflict");
    }

    @Test
    void aRefusalGoesBackToWhoTakesItAndElseIsShown() {
        List<Refusal> taken = new ArrayList<>();
        var no = new RuleRefused(List.of(
                Refusal.of("LIMIT-01", "The home has three children already.").decidedBy("the agency decision maker")));
        onClick(b -> {
            b.write("Saving the placement", () -> {
                        throw no;
                    })
                    .refused(taken::addAll);
        });
        assertThat(taken).hasSize(1);
        assertThat(screens.shows("Saving the placement is not allowed")).isFalse();
        onClick(b -> b.write("Saving the placement", () -> {
            throw no;
        }));
        assertThat(screens.shows("Saving the placement is not allowed")).isTrue();
        assertThat(screens.shows(
                        "The home has three children already. It may be allowed by: the agency decision maker."))
                .isTrue();
    }

    @Test
    void workThatWasCancelledBeforeItBeganNeverRuns() {
        List<String> ran = new ArrayList<>();
        var hold = new CountDownLatch(1);
        screens.show(desk -> {
            desk.background().read("First", () -> {
                hold.await();
                return ran.add("first");
            });
            desk.background().read("Second", () -> ran.add("second")).cancel();
            hold.countDown();
            return new VBox();
        });
        assertThat(ran).containsExactly("first");
    }
}
