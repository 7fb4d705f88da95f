package hearth.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a user's window remembers between sessions: columns, sorts, views, drafts. Called on the JavaFX thread, so it must not wait for a disk. */
public interface Memory {
    Optional<String> get(String key);

    void put(String key, String value);

    void forget(String key);

    /** A memory that lasts as long as the window. */
    static Memory forNow() {
        Map<String, String> kept = new HashMap<>();
        return new Memory() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(kept.get(key));
            }

            @Override
            public void put(String key, String value) {
                kept.put(key, value);
            }

            @Override
            public void forget(String key) {
                kept.remove(key);
            }
        };
    }
}
