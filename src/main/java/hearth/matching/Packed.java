package hearth.matching;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A kept screen as it is stored: gzip in Base64. A screen holds each home to each rule in words, so that it is a megabyte for a
 * hundred homes, in its row and again in the trail; packed it is a twentieth of that. Screens of older stores are plain text.
 */
final class Packed {
    private Packed() {}

    static String of(String screen) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(screen.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** The screen; what somebody has meddled with is given as it is, and no longer has the hash it was signed by. */
    static String open(String stored) {
        if (stored.startsWith("{")) {
            return stored;
        }
        try (var gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(stored)))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            return stored;
        }
    }
}
