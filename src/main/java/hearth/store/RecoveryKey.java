package hearth.store;

import hearth.common.Broken;
import hearth.common.Denied;
import hearth.common.Fault;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;

/**
 * The key that opens a store when every password is lost: 32 random bytes, written as thirteen groups of four letters and a
 * fourteenth that tells a slip of the pen.
 */
final class RecoveryKey {
    /** No I, L, O or U: nothing that is misread on paper. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 52;

    private RecoveryKey() {}

    static String write(byte[] key) {
        String all = base32(key, LENGTH) + base32(check(key), 4);
        var groups = new StringBuilder();
        for (int i = 0; i < all.length(); i += 4) {
            groups.append(i == 0 ? "" : "-").append(all, i, i + 4);
        }
        return groups.toString();
    }

    /**
     * The bytes of a key as somebody typed it, in any case, with or without dashes, O for 0 and I or L for 1.
     *
     * @throws Denied where a letter is wrong
     */
    static byte[] read(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (bare.length() != LENGTH + 4 || !bare.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)) {
            throw new Denied("A recovery key has 14 groups of 4 letters and figures. Check what you typed.");
        }
        byte[] key = bytes(bare.substring(0, LENGTH));
        if (!base32(check(key), 4).equals(bare.substring(LENGTH))) {
            throw new Denied(
                    "This recovery key has a mistake in it: its last group does not fit. Check what you typed.");
        }
        return key;
    }

    private static byte[] check(byte[] key) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key), 3);
        } catch (NoSuchAlgorithmException e) {
            throw new Broken(Fault.UNEXPECTED, e);
        }
    }

    private static String base32(byte[] bytes, int letters) {
        var text = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            int value = 0;
            for (int bit = i * 5; bit < i * 5 + 5; bit++) {
                boolean set = bit < bytes.length * 8 && (bytes[bit / 8] >> (7 - bit % 8) & 1) == 1;
                value = value << 1 | (set ? 1 : 0);
            }
            text.append(LETTERS.charAt(value));
        }
        return text.toString();
    }

    private static byte[] bytes(String letters) {
        byte[] bytes = new byte[32];
        for (int bit = 0; bit < 256; bit++) {
            int value = LETTERS.indexOf(letters.charAt(bit / 5));
            if ((value >> (4 - bit % 5) & 1) == 1) {
                bytes[bit / 8] |= (byte) (1 << (7 - bit % 8));
            }
        }
        return bytes;
    }
}
