package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Mendable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page that long work fills is never a dead end. */
class LongPageTest {
    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void stoppedItSaysSoAndBeginsAgain() {
        var hold = new CountDownLatch(1);
        var times = new AtomicInteger();
        screens.show(desk -> {
            var place = new StackPane();
            place.getChildren()
                    .setAll(Buttons.plain(
                            "Look",
                            () -> place.getChildren()
                                    .setAll(new LongPage<>(
                                            desk,
                                            "Looking",
                                            progress -> {
                                                progress.onCancel(hold::countDown);
                                                if (times.incrementAndGet() == 1) {
                                                    hold.await();
                                                }
                                                return "found";
                                            },
                                            Words::prose))));
            return place;
        });
        screens.robot().clickOn("Look");
        screens.waitFor(() -> screens.shows("Cancel"));
        screens.robot().clickOn("Cancel");
        screens.waitFor(() -> screens.shows("Stopped"));
        screens.picture("long-page-stopped");
        screens.clickOn("Start again");

        assertThat(screens.shows("found")).isTrue();
        assertThat(times).hasValue(2);
    }

    @Test
    void failedItSaysWhyAndTriesAgain() {
        var times = new AtomicInteger();
        screens.show(desk -> new LongPage<>(
                desk,
                "Looking",
                progress -> {
                    if (times.incrementAndGet() == 1) {
                        throw new Mendable("The folder is not there.");
                    }
                    return "found";
                },
                Words::prose));
        screens.quiet();
        assertThat(screens.shows("The folder is not there.")).isTrue();
        screens.clickOn("Try again");

        assertThat(screens.shows("found")).isTrue();
    }
}
