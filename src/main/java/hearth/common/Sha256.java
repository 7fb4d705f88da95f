package hearth.common;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a text, by which it is known again without being kept. */
public final class Sha256 {
    private Sha256() {}

    /** In 64 hexadecimal digits, of the text in UTF-8. */
    public static String of(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new Broken(Fault.UNEXPECTED, e);
        }
    }
}
