package hearth.store;

/**
 * What a guess at a password costs: Argon2id's memory in KiB, its passes and its lanes.
 *
 * <p>The floor is OWASP's least (19 MiB, 2 passes, 1 lane); the ceiling keeps a hostile file from asking for all memory.
 */
public record KeyCost(int memoryKib, int passes, int lanes) {
    public static final KeyCost NORMAL = new KeyCost(64 * 1024, 3, 4);
    public static final KeyCost FLOOR = new KeyCost(19 * 1024, 2, 1);
    private static final int MOST_KIB = 192 * 1024;

    boolean sensible() {
        return memoryKib >= FLOOR.memoryKib
                && memoryKib <= MOST_KIB
                && passes >= FLOOR.passes
                && passes <= 20
                && lanes >= 1
                && lanes <= 16;
    }

    /** Whether a guess costs less memory or, with the same, fewer passes. */
    boolean below(KeyCost other) {
        return memoryKib < other.memoryKib || (memoryKib == other.memoryKib && passes < other.passes);
    }
}
