package hearth.geography;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** Counts the bytes that pass and sums them up, because a zip that is read entry by entry checks nothing itself. */
public final class CountedStream extends FilterInputStream {
    private final CRC32 sum = new CRC32();
    private long bytes;

    public CountedStream(InputStream in) {
        super(in);
    }

    public long bytes() {
        return bytes;
    }

    long checksum() {
        return sum.getValue();
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            bytes++;
            sum.update(one);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            bytes += count;
            sum.update(buffer, offset, count);
        }
        return count;
    }
}
