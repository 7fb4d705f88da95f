package hearth.access;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names for records that a reader may not see. */
class AliasesTest {
    @Test
    void alwaysTheSameEachItsOwnAndNoNumber(@TempDir Path one) {
        Session first = TestSession.open(one);
        String here = first.store().read(h -> new Aliases(h).of(new ChildId(12)));
        String again = first.store().read(h -> new Aliases(h).of(new HouseholdId(12)));
        Set<String> many = first.store()
                .read(h -> LongStream.rangeClosed(1, 2000)
                        .mapToObj(id -> new Aliases(h).of(new ChildId(id)))
                        .collect(Collectors.toSet()));
        first.store().close();

        assertThat(here).matches("restricted-[a-z]{7}").isEqualTo(again);
        assertThat(many).hasSize(2000);
    }
}
