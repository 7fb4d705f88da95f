package hearth.exchange.sheet.raw;

import java.util.List;

/** A file opened for reading: its sheets, and what must be said about the file as a whole. Close it after use. */
public interface OpenFile extends AutoCloseable {
    /** The name without its folders. */
    String name();

    List<RawSheet> sheets();

    /** In plain words: a name that misleads, macros, and the like. */
    List<String> warnings();

    @Override
    void close();
}
