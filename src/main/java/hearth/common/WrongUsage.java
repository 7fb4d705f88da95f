package hearth.common;

/** A command that was not typed as it must be; the message says how. */
public final class WrongUsage extends HearthException {
    public WrongUsage(String message) {
        super(2, message);
    }
}
