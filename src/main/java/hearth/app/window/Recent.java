package hearth.app.window;

import hearth.access.Session;
import hearth.common.SubjectId;
import hearth.ui.Memory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The records somebody opened last in a store, the latest first, and those they pinned: their numbers alone are remembered, never whose
 * they are.
 */
final class Recent {
    private static final int MOST = 15;

    private final Memory memory;
    private final String opened;
    private final String pinned;

    Recent(Memory memory, Session session) {
        this.memory = memory;
        String whose = " " + session.user().value() + " " + session.store().folder();
        opened = "recent" + whose;
        pinned = "pinned" + whose;
    }

    /** Those pinned, in the order of pinning, and then the last opened. */
    List<Long> ids() {
        return Stream.concat(read(pinned).stream(), read(opened).stream())
                .distinct()
                .toList();
    }

    boolean isPinned(long record) {
        return read(pinned).contains(record);
    }

    /** Pins a record to the top, or takes its pin away. */
    void pin(long record) {
        List<Long> all = new ArrayList<>(read(pinned));
        if (!all.remove((Long) record)) {
            all.add(record);
        }
        write(pinned, all);
    }

    void opened(SubjectId record) {
        List<Long> all = new ArrayList<>(read(opened));
        all.remove((Long) record.value());
        all.addFirst(record.value());
        write(opened, all);
    }

    private List<Long> read(String key) {
        return Arrays.stream(memory.get(key).orElse("").split(" ", -1))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    /** At most so many; of those pinned the first ones go. */
    private void write(String key, List<Long> all) {
        List<Long> kept = key.equals(pinned) ? all.subList(Math.max(0, all.size() - MOST), all.size()) : all;
        memory.put(key, kept.stream().limit(MOST).map(String::valueOf).collect(Collectors.joining(" ")));
    }
}
