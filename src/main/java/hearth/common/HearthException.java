package hearth.common;

/** Whatever stops a piece of work, in words that may be shown as they are; the status is the command line's exit status. */
public abstract sealed class HearthException extends RuntimeException
        permits Mendable, WrongUsage, Denied, RuleRefused, Conflict, Broken {
    private final int status;

    HearthException(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    HearthException(int status, String message) {
        super(message);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
