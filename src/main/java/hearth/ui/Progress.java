package hearth.ui;

/** How a long piece of work tells how far it is, and learns that it is no longer wanted. Called on the worker's thread. */
public interface Progress {
    /** What is being done now, and how much of the whole is done, 0 to 1 (less than 0 where nobody knows). */
    void say(String doing, double done);

    boolean cancelled();

    /** What stops a call that waits, such as {@code Statement.cancel()}; run on the JavaFX thread when Cancel is pressed. */
    void onCancel(Runnable stop);

    /**
     * Ends the work here if it is no longer wanted.
     *
     * @throws Cancelled then; nobody needs to catch it
     */
    default void stopIfCancelled() {
        if (cancelled()) {
            throw new Cancelled();
        }
    }

    /** The user pressed Cancel; ends in the quiet. */
    final class Cancelled extends RuntimeException {
        public Cancelled() {
            super("Cancelled");
        }
    }
}
