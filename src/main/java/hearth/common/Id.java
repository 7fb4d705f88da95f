package hearth.common;

/** The number a stored row is known by; each kind of row has a type of its own, so that a child's id cannot stand for a home's. */
public interface Id {
    long value();
}
