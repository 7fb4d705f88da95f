package hearth.app.window;

import hearth.access.Due;
import hearth.access.Session;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** About whom something falls due, by name: for the screen alone, since what is saved for a calendar carries references. */
record DueNames(Map<Long, String> names) {
    /** Of those that the user may see; called off the JavaFX thread. */
    static DueNames of(Session session, List<Due> due) {
        List<Long> ids = due.stream()
                .map(Due::about)
                .filter(Objects::nonNull)
                .map(id -> id.value())
                .distinct()
                .toList();
        return new DueNames(session.store().read(h -> Called.of(h, ids)));
    }

    /** Empty where the record has no name of its own. */
    String name(Due due) {
        return due.about() == null ? "" : names.getOrDefault(due.about().value(), "");
    }

    /** About whom, such as "Jo Larch, FC-0001". */
    String whom(Due due) {
        String name = name(due);
        return name.isEmpty() ? due.reference() : name + ", " + due.reference();
    }

    /** What is to be done and about whom, such as "Annual review: Jo Larch, FC-0001". */
    String words(Due due) {
        return name(due).isEmpty() ? due.words() : due.what() + ": " + whom(due);
    }
}
