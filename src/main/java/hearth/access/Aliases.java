package hearth.access;

import hearth.common.SubjectId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jdbi.v3.core.Handle;

/**
 * Names for records that a reader may not see, such as "restricted-kxvwtbf": the same wherever one store names them, and telling nothing
 * of them, no number either. Made with the store's own secret, so that nobody without it finds out by trying.
 */
public final class Aliases {
    /** No vowels: the names are never words. */
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz";

    private static final int LENGTH = 7;

    private final byte[] secret;

    /** Of the store that is open. */
    public Aliases(Handle h) {
        secret = SubjectStore.secret(h);
    }

    /** What a record is called for those who may not see it. */
    public String of(SubjectId id) {
        // Twice, so that nothing can be put after what was hashed.
        byte[] digest = hash(hash(("alias " + id.value()).getBytes(StandardCharsets.UTF_8)));
        long left = ByteBuffer.wrap(digest).getLong() >>> 1;
        var name = new StringBuilder("restricted-");
        for (int i = 0; i < LENGTH; i++) {
            name.append(LETTERS.charAt((int) (left % LETTERS.length())));
            left /= LETTERS.length();
        }
        return name.toString();
    }

    private byte[] hash(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            return digest.digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
