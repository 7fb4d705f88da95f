package hearth.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Hearing from the system that nobody sits here. */
@SuppressWarnings("NullAway") // without a display no event can be made
class AwayTest {
    private final AtomicInteger told = new AtomicInteger();
    private final Away away = new Away(told::incrementAndGet);

    @Test
    void aLockedComputerAndOneThatSleepsAreTold() {
        away.userSessionActivated(null);
        assertThat(told).hasValue(0);
        away.userSessionDeactivated(null);
        assertThat(told).hasValue(1);
        away.systemAboutToSleep(null);
        assertThat(told).hasValue(2);
        away.systemAwoke(null);
        assertThat(told).hasValue(3);
    }

    @Test
    void awtIsAskedOnlyWhereItHears() {
        assertThat(Away.heardOn("Windows 11")).isTrue();
        assertThat(Away.heardOn("Mac OS X")).isTrue();
        assertThat(Away.heardOn("Linux")).isFalse();
    }
}
