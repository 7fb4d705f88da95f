package hearth.geography.boundary;

/** Which councils lie along each stretch between two points: one at a coast, two at a common line, the same twice inside a county. */
final class Sides {
    private static final short NOBODY = -1;
    private static final double FULL = 0.6;

    private long[] keys = new long[1 << 16];
    private short[] one = new short[1 << 16];
    private short[] other = new short[1 << 16];
    private int used;

    /** A stretch of a council's outline. */
    void add(int x1, int y1, int x2, int y2, int council) {
        if (used > keys.length * FULL) {
            grow();
        }
        put(key(x1, y1, x2, y2), (short) council, NOBODY);
    }

    private void put(long key, short council, short second) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            one[slot] = council;
            other[slot] = second;
            used++;
        } else if (other[slot] == NOBODY) {
            other[slot] = council;
        }
    }

    /** The council that was there first. */
    int one(int x1, int y1, int x2, int y2) {
        return one[slot(key(x1, y1, x2, y2))];
    }

    /** The other one, or -1 for none. */
    int other(int x1, int y1, int x2, int y2) {
        return other[slot(key(x1, y1, x2, y2))];
    }

    private void grow() {
        long[] oldKeys = keys;
        short[] oldOne = one;
        short[] oldOther = other;
        keys = new long[oldKeys.length * 2];
        one = new short[keys.length];
        other = new short[keys.length];
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldOne[i], oldOther[i]);
            }
        }
    }

    private int slot(long key) {
        int slot = (int) (key ^ (key >>> 32)) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** The same in both directions; two stretches of millions share one about once in a million files. */
    private static long key(int x1, int y1, int x2, int y2) {
        long a = ((long) x1 << 32) ^ (y1 & 0xffffffffL);
        long b = ((long) x2 << 32) ^ (y2 & 0xffffffffL);
        long key = mixed(Math.min(a, b)) + 31 * mixed(Math.max(a, b) + 1);
        return key == 0 ? 1 : key;
    }

    private static long mixed(long bits) {
        long z = bits * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
