package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Session;
import hearth.access.TestSession;
import hearth.common.ChildId;
import hearth.common.EnquiryId;
import hearth.ui.Memory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentTest {
    @TempDir
    Path folder;

    @Test
    void theLastFifteenAreRememberedByTheirNumbersTheLatestFirst() {
        Session kim = TestSession.open(folder);
        Memory memory = Memory.forNow();
        for (long id = 1; id <= 20; id++) {
            new Recent(memory, kim).opened(new ChildId(id));
        }
        new Recent(memory, kim).opened(new EnquiryId(10));
        assertThat(new Recent(memory, kim).ids())
                .hasSize(15)
                .startsWith(10L, 20L, 19L)
                .doesNotHaveDuplicates();
        kim.store().close();
    }

    @Test
    void whatIsPinnedStaysOnTopUntilThePinIsTakenAway() {
        Session kim = TestSession.open(folder);
        Memory memory = Memory.forNow();
        var recent = new Recent(memory, kim);
        recent.opened(new ChildId(3));
        recent.pin(3);
        recent.pin(99);
        for (long id = 10; id <= 30; id++) {
            recent.opened(new ChildId(id));
        }
        var later = new Recent(memory, kim);
        assertThat(later.ids()).startsWith(3L, 99L, 30L, 29L).hasSize(17);
        later.pin(3);
        assertThat(later.isPinned(3)).isFalse();
        assertThat(later.ids()).startsWith(99L, 30L).doesNotContain(3L);
        kim.store().close();
    }
}
