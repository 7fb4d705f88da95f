package hearth.store;

/**
 * Keeps the thread that draws the window away from whatever has to be waited for. It is looked at where assertions are on, which they
 * are in every test; in use it costs nothing.
 */
final class Drawing {
    private static final String THREAD = "JavaFX Application Thread";

    private Drawing() {}

    /** Fails on the thread that draws the window, which would stand still meanwhile. */
    static void refuse() {
        assert !Thread.currentThread().getName().equals(THREAD)
                : "The window would stand still: read and write through its Background";
    }
}
