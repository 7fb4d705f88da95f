package hearth.ui;

import java.util.Map;
import java.util.function.Consumer;

/** Where half-typed forms are kept until they are saved or given up. */
public interface Drafts {
    /** Keeps nothing. */
    Drafts NONE = new Drafts() {
        @Override
        public void keep(String form, Map<String, String> typed) {
            // There is no place for it.
        }

        @Override
        public void find(String form, Consumer<Map<String, String>> then) {
            // Nothing was kept.
        }
    };

    /** Keeps what was typed into a form of that name; an empty map means that nothing need be kept any more. */
    void keep(String form, Map<String, String> typed);

    /** Gives what was kept of it, on the JavaFX thread, if anything was. */
    void find(String form, Consumer<Map<String, String>> then);
}
