package hearth.common;

import java.util.Objects;

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

    /** The sentence for the reader; there always is one. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public int status() {
        return status;
    }
}
