package hearth.app.window;

import hearth.access.Session;
import hearth.common.SubjectId;
import hearth.ui.Memory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The records somebody opened last in a store, the latest first: their numbers alone are remembered, never whose they are. */
final class Recent {
    private static final int MOST = 15;

    private final Memory memory;
    private final String key;

    Recent(Memory memory, Session session) {
        this.memory = memory;
        key = "recent " + session.user().value() + " " + session.store().folder();
    }

    List<Long> ids() {
        return Arrays.stream(memory.get(key).orElse("").split(" ", -1))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    void opened(SubjectId record) {
        List<Long> all = new ArrayList<>(ids());
        all.remove((Long) record.value());
        all.addFirst(record.value());
        memory.put(key, all.stream().limit(MOST).map(String::valueOf).collect(Collectors.joining(" ")));
    }
}
