package hearth.common;

/** A fault of ours or of the machine, by its code; the cause goes to the log, never to the reader. Room on a disk is the user's to make. */
public final class Broken extends HearthException {
    private final Fault fault;

    public Broken(Fault fault, Throwable cause) {
        super(fault.status(), fault.code() + ": " + fault.sentence(), cause);
        this.fault = fault;
    }

    public Broken(Fault fault) {
        super(fault.status(), fault.code() + ": " + fault.sentence());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
