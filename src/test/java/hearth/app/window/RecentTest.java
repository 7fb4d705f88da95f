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
}
