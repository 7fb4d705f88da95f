package hearth.common;

/** Something the user can mend: the message says what, where and how. */
public final class Mendable extends HearthException {
    public Mendable(String message) {
        super(1, message);
    }
}
