package hearth.exchange.letters;

/** A Word file as it lies in a folder, for records that carry one along. */
final class WordBytes {
    private final byte[] bytes;

    WordBytes(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] get() {
        return bytes.clone();
    }
}
