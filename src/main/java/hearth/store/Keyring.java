package hearth.store;

import hearth.common.Broken;
import hearth.common.Denied;
import hearth.common.Fault;
import hearth.common.Mendable;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the store: its one random key, wrapped once for each user's password (Argon2id) and once for the recovery
 * key, and where its trail last ended. What a wrapping is for stands in its authenticated data, so that entries cannot be
 * swapped or weakened. Every change is saved at once.
 */
final class Keyring {
    /** Ten tries, then five minutes (Cyber Essentials: brute force is slowed to 10 guesses in 5 minutes). */
    static final int TRIES = 10;

    static final Duration WAIT = Duration.ofMinutes(5);

    private static final HexFormat HEX = HexFormat.of();
    private static final String RECOVERY = "";

    private final Path file;
    private final KeyringFile.Saved saved;
    private final boolean kept;

    private Keyring(Path file, KeyringFile.Saved saved, boolean kept) {
        this.file = file;
        this.saved = saved;
        this.kept = kept;
    }

    private void save() {
        if (kept) {
            KeyringFile.save(file, saved);
        }
    }

    /** Other ways in from now on; where another program holds the file, those from before stay. */
    private void saveBoth(List<KeyringFile.SavedKey> keys) {
        List<KeyringFile.SavedKey> before = saved.keys;
        saved.keys = keys;
        if (!kept) {
            return;
        }
        try {
            KeyringFile.saveBoth(file, saved);
        } catch (Mendable e) {
            saved.keys = before;
            throw e;
        }
    }

    /** An empty keyring, not yet on disk. */
    static Keyring create(Path file, KeyCost cost, SecureRandom random) {
        byte[] vault = new byte[16];
        random.nextBytes(vault);
        var saved = new KeyringFile.Saved();
        saved.vault = HEX.formatHex(vault);
        saved.raise = cost.equals(KeyCost.NORMAL);
        return new Keyring(file, saved, true);
    }

    /** Reads the file; throws what {@link KeyringFile#read} throws. */
    static Keyring read(Path file) {
        return new Keyring(file, KeyringFile.read(file), true);
    }

    /** The keyring of a copy, for looking only: not even a wrong password changes its file, whose hash stands in the manifest. */
    static Keyring readCopy(Path file) {
        return new Keyring(file, KeyringFile.read(file), false);
    }

    /** Those who can open the store with a password. */
    List<String> users() {
        return saved.keys.stream()
                .map(k -> k.user)
                .filter(u -> !u.equals(RECOVERY))
                .toList();
    }

    /** The store's own number: random, and the same in all of its copies. */
    String vault() {
        return saved.vault;
    }

    /** Writes a keyring for a copy of the store whose trail ends there. */
    void saveCopy(Path copy, Head head) {
        var other = new KeyringFile.Saved();
        other.vault = saved.vault;
        other.raise = saved.raise;
        other.keys = saved.keys;
        other.headSeq = head.seq();
        other.headHash = head.hash();
        KeyringFile.saveBoth(copy, other);
    }

    boolean sameStore(Keyring other) {
        return saved.vault.equals(other.saved.vault);
    }

    /** Where the trail ended when it was last looked at. */
    Head head() {
        return new Head(saved.headSeq, saved.headHash);
    }

    /** Remembers where the trail ends. */
    void see(Head head) {
        if (!head.equals(head())) {
            saved.headSeq = head.seq();
            saved.headHash = head.hash();
            save();
        }
    }

    /**
     * The store's key for a user's password; empty where the two do not fit. A password that costs less to guess than is normal
     * now is wrapped anew.
     *
     * @throws Denied where there were too many wrong ones and the wait is not over
     */
    Optional<byte[]> unlock(String user, char[] password, Instant now, SecureRandom random) {
        Optional<KeyringFile.SavedKey> known = find(user).filter(k -> !k.user.equals(RECOVERY));
        if (known.isEmpty()) {
            // As long as for somebody known, so that the time tells nothing.
            derive(password, new byte[16], usual());
            return Optional.empty();
        }
        KeyringFile.SavedKey entry = known.get();
        refuseWhileWaiting(entry, now);
        Optional<byte[]> key = unwrap(entry, derive(password, HEX.parseHex(entry.salt), cost(entry)));
        if (key.isEmpty()) {
            countWrong(entry, now);
        } else if (cost(entry).below(usual())) {
            put(user, password, key.get(), random);
        } else if (entry.tries > 0) {
            entry.tries = 0;
            entry.waitUntil = null;
            save();
        }
        return key;
    }

    private void refuseWhileWaiting(KeyringFile.SavedKey entry, Instant now) {
        Instant until = instant(entry.waitUntil);
        if (until == null || !now.isBefore(until)) {
            return;
        }
        // A clock that was set back makes nobody wait for years, and nobody's wait shorter.
        if (until.isAfter(now.plus(WAIT))) {
            until = now.plus(WAIT);
            entry.waitUntil = Row.text(until);
            save();
        }
        long minutes = Duration.between(now, until).plusSeconds(59).toMinutes();
        throw new Denied("There were " + TRIES + " wrong passwords for this user. Try again in " + minutes
                + (minutes == 1 ? " minute." : " minutes."));
    }

    private void countWrong(KeyringFile.SavedKey entry, Instant now) {
        entry.tries++;
        if (entry.tries % TRIES == 0) {
            entry.waitUntil = Row.text(now.plus(WAIT));
        }
        save();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }

    /** The store's key for the recovery key; empty where it belongs to another store. */
    Optional<byte[]> unlockWithRecoveryKey(byte[] recovery) {
        return find(RECOVERY).flatMap(e -> unwrap(e, recovery));
    }

    /** Gives a user a password, instead of any before. */
    void put(String user, char[] password, byte[] key, SecureRandom random) {
        if (user.isBlank()) {
            throw new Denied("A user needs a name.");
        }
        KeyCost cost = usual();
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        wrap(user, cost, salt, derive(password, salt, cost), key, random);
    }

    void putRecovery(byte[] recovery, byte[] key, SecureRandom random) {
        wrap(RECOVERY, KeyCost.FLOOR, new byte[0], recovery, key, random);
    }

    void remove(String user) {
        if (!user.equals(RECOVERY) && find(user).isPresent()) {
            saveBoth(without(user));
        }
    }

    private List<KeyringFile.SavedKey> without(String user) {
        var others = new ArrayList<>(saved.keys);
        others.removeIf(k -> k.user.equals(user));
        return others;
    }

    private Optional<KeyringFile.SavedKey> find(String user) {
        return saved.keys.stream().filter(k -> k.user.equals(user)).findFirst();
    }

    private void wrap(String user, KeyCost cost, byte[] salt, byte[] kek, byte[] key, SecureRandom random) {
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        byte[] wrapped = gcm(Cipher.ENCRYPT_MODE, kek, nonce, about(user, cost), key)
                .orElseThrow(() -> new Broken(Fault.UNEXPECTED));
        Arrays.fill(kek, (byte) 0);
        var entry = new KeyringFile.SavedKey();
        entry.user = user;
        entry.memoryKib = cost.memoryKib();
        entry.passes = cost.passes();
        entry.lanes = cost.lanes();
        entry.salt = HEX.formatHex(salt);
        entry.nonce = HEX.formatHex(nonce);
        entry.wrapped = HEX.formatHex(wrapped);
        List<KeyringFile.SavedKey> now = without(user);
        now.add(entry);
        saveBoth(now);
    }

    private Optional<byte[]> unwrap(KeyringFile.SavedKey e, byte[] kek) {
        Optional<byte[]> key =
                gcm(Cipher.DECRYPT_MODE, kek, HEX.parseHex(e.nonce), about(e.user, cost(e)), HEX.parseHex(e.wrapped));
        Arrays.fill(kek, (byte) 0);
        return key;
    }

    /** What a guess at a password of this store costs: little where it was made so, else what the program holds normal. */
    private KeyCost usual() {
        return saved.raise ? KeyCost.NORMAL : KeyCost.FLOOR;
    }

    private static KeyCost cost(KeyringFile.SavedKey key) {
        return new KeyCost(key.memoryKib, key.passes, key.lanes);
    }

    private byte[] about(String user, KeyCost cost) {
        return (saved.vault + "|" + user + "|" + cost.memoryKib() + "|" + cost.passes() + "|" + cost.lanes())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> gcm(int mode, byte[] kek, byte[] nonce, byte[] about, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(kek, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(about);
            return Optional.of(cipher.doFinal(text));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] derive(char[] password, byte[] salt, KeyCost cost) {
        String normal = Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFKC);
        byte[] bytes = normal.getBytes(StandardCharsets.UTF_8);
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .build());
        byte[] kek = new byte[32];
        generator.generateBytes(bytes, kek);
        Arrays.fill(bytes, (byte) 0);
        return kek;
    }
}
