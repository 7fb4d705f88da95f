package hearth.common;

/** Refused: no permission, a wrong password, a store in use or made by a newer program. */
public final class Denied extends HearthException {
    public Denied(String message) {
        super(4, message);
    }
}
