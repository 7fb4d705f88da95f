package hearth.store;

import hearth.common.Broken;
import hearth.common.Fault;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What keys are locked with: Argon2id before a password, AES-256-GCM under a key that one has, and HPKE (RFC 9180, X25519) for
 * somebody of whom only the public half of their pair is known. What a thing is for is sealed with it and must be said again.
 */
final class Sealing {
    /** A pair's public half, and what is sealed to it: HPKE's own share and the text with its tag. */
    static final int PUBLIC_BYTES = 32;

    static final int SEALED_KEY_BYTES = PUBLIC_BYTES + 48;

    /** The same, and after it who vouches for the public half. */
    static final int VOUCHED_KEY_BYTES = SEALED_KEY_BYTES + 32;

    private static final byte[] INFO = "Hearth: the key of a store".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NO_SHARED_SECRET = new byte[0];

    private Sealing() {}

    /** Two halves that belong together: anybody may seal to the public one, only the secret one opens it. */
    static final class Pair {
        final byte[] open;
        final byte[] secret;

        private Pair(byte[] open, byte[] secret) {
            this.open = open;
            this.secret = secret;
        }
    }

    static Pair pair() {
        HPKE hpke = hpke();
        var pair = hpke.generatePrivateKey();
        return new Pair(hpke.serializePublicKey(pair.getPublic()), hpke.serializePrivateKey(pair.getPrivate()));
    }

    static byte[] sealTo(byte[] publicHalf, byte[] about, byte[] text) {
        HPKE hpke = hpke();
        try {
            byte[][] sealed = hpke.seal(
                    hpke.deserializePublicKey(publicHalf), INFO, about, text, NO_SHARED_SECRET, NO_SHARED_SECRET, null);
            byte[] both = Arrays.copyOf(sealed[1], sealed[1].length + sealed[0].length);
            System.arraycopy(sealed[0], 0, both, sealed[1].length, sealed[0].length);
            return both;
        } catch (InvalidCipherTextException e) {
            throw new Broken(Fault.UNEXPECTED, e);
        }
    }

    /** Empty where it was sealed to another, or for something else. */
    static Optional<byte[]> openWith(byte[] secretHalf, byte[] publicHalf, byte[] about, byte[] sealed) {
        HPKE hpke = hpke();
        try {
            return Optional.of(hpke.open(
                    Arrays.copyOf(sealed, PUBLIC_BYTES),
                    hpke.deserializePrivateKey(secretHalf, publicHalf),
                    INFO,
                    about,
                    Arrays.copyOfRange(sealed, PUBLIC_BYTES, SEALED_KEY_BYTES),
                    NO_SHARED_SECRET,
                    NO_SHARED_SECRET,
                    null));
        } catch (InvalidCipherTextException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Seals a key to a public half and vouches for that half with the key itself: nobody without the key can put another there. */
    static byte[] sealAndVouch(byte[] publicHalf, byte[] about, byte[] key) {
        byte[] all = Arrays.copyOf(sealTo(publicHalf, about, key), VOUCHED_KEY_BYTES);
        System.arraycopy(
                voucher(publicHalf, about, key), 0, all, SEALED_KEY_BYTES, VOUCHED_KEY_BYTES - SEALED_KEY_BYTES);
        return all;
    }

    /** Whether somebody who had the key put this public half there. */
    static boolean vouched(byte[] publicHalf, byte[] about, byte[] key, byte[] sealed) {
        return MessageDigest.isEqual(
                voucher(publicHalf, about, key), Arrays.copyOfRange(sealed, SEALED_KEY_BYTES, VOUCHED_KEY_BYTES));
    }

    private static byte[] voucher(byte[] publicHalf, byte[] about, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update("Hearth: a public half|".getBytes(StandardCharsets.UTF_8));
            mac.update(publicHalf);
            return mac.doFinal(about);
        } catch (GeneralSecurityException e) {
            throw new Broken(Fault.UNEXPECTED, e);
        }
    }

    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    static byte[] lock(byte[] key, byte[] nonce, byte[] about, byte[] text) {
        return gcm(Cipher.ENCRYPT_MODE, key, nonce, about, text).orElseThrow(() -> new Broken(Fault.UNEXPECTED));
    }

    /** Empty where the key is another, or it was locked for something else. */
    static Optional<byte[]> unlock(byte[] key, byte[] nonce, byte[] about, byte[] locked) {
        return gcm(Cipher.DECRYPT_MODE, key, nonce, about, locked);
    }

    private static Optional<byte[]> gcm(int mode, byte[] key, byte[] nonce, byte[] about, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(about);
            return Optional.of(cipher.doFinal(text));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** The key that a password stands for, however its letters were typed (NFKC). */
    static byte[] ofPassword(char[] password, byte[] salt, KeyCost cost) {
        String normal = Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFKC);
        byte[] bytes = normal.getBytes(StandardCharsets.UTF_8);
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .build());
        byte[] key = new byte[32];
        generator.generateBytes(bytes, key);
        Arrays.fill(bytes, (byte) 0);
        return key;
    }
}
