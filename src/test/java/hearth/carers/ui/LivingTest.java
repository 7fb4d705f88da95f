package hearth.carers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.ChildId;
import hearth.ui.Option;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a note of these days can speak of, and whose name goes to the carers. */
class LivingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final LocalDate CAME = LocalDate.of(2025, 1, 6);
    private static final LocalDate LEFT = LocalDate.of(2026, 9, 15);
    private static final List<Living> ALL = List.of(
            new Living(new ChildId(1), "Zoe", CAME, null),
            new Living(new ChildId(2), "Max", CAME, LEFT),
            new Living(new ChildId(3), "Ada", CAME, LocalDate.of(2026, 7, 31)));

    @Test
    void whoHasLeftNotLongAgoCanStillBeNamed() {
        assertThat(Living.lately(ALL, TODAY)).extracting(Option::label).containsExactly("Zoe", "Max, who has left");
    }

    @Test
    void whoHasLeftTwiceIsOfferedOnce() {
        var before = new Living(new ChildId(2), "Max", CAME, LocalDate.of(2026, 8, 15));
        var since = new Living(new ChildId(2), "Max", LocalDate.of(2026, 9, 1), LEFT);
        assertThat(Living.lately(List.of(since, before), TODAY))
                .extracting(Option::label)
                .containsExactly("Max, who has left");
    }

    @Test
    void carersReadTheNameOfWhoLivedThereOnTheDay() {
        assertThat(Living.called(ALL, new ChildId(2), LEFT.minusDays(1))).contains("Max");
        assertThat(Living.called(ALL, new ChildId(2), LEFT)).isEmpty();
        assertThat(Living.called(ALL, new ChildId(4), TODAY)).isEmpty();
    }
}
