package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class MovingTest {
    private final ArrayList<Long> waits = new ArrayList<>();
    private int refusals;

    private void refuseAtFirst(int times) throws IOException {
        if (refusals++ < times) {
            throw new AccessDeniedException("held by somebody");
        }
    }

    @Test
    void whatIsHeldForAMomentIsTriedAgainWithLongerWaits() throws IOException {
        Moving.persist(() -> refuseAtFirst(3), waits::add);
        assertThat(waits).containsExactly(10L, 20L, 40L);
    }

    @Test
    void whatIsHeldForLongIsToldAfterAboutFiveSeconds() {
        assertThatThrownBy(() -> Moving.persist(() -> refuseAtFirst(99), waits::add))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(refusals).isEqualTo(10);
        assertThat(waits.stream().mapToLong(Long::longValue).sum()).isBetween(4_000L, 6_000L);
    }

    @Test
    void anyOtherFailureIsToldAtOnce() {
        assertThatThrownBy(() -> Moving.persist(
                        () -> {
                            throw new NoSuchFileException("gone");
                        },
                        waits::add))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(waits).isEmpty();
    }
}
