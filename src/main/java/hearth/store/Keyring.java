package hearth.store;

import com.fasterxml.jackson.jr.ob.JSON;
import hearth.common.Broken;
import hearth.common.Denied;
import hearth.common.Fault;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
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

/**
 * The file beside the store that holds its one random key, wrapped once for each user's password (Argon2id) and once for the
 * recovery key. What a wrapping is for stands in its authenticated data, so that entries cannot be swapped or weakened.
 */
final class Keyring {
    private static final HexFormat HEX = HexFormat.of();
    private static final String RECOVERY = "";

    private final Path file;
    private final String vault;
    private final List<Entry> entries;

    private record Entry(String user, KeyCost cost, String salt, String nonce, String wrapped) {}

    private Keyring(Path file, String vault, List<Entry> entries) {
        this.file = file;
        this.vault = vault;
        this.entries = new ArrayList<>(entries);
    }

    static Keyring create(Path file, SecureRandom random) {
        byte[] vault = new byte[16];
        random.nextBytes(vault);
        return new Keyring(file, HEX.formatHex(vault), List.of());
    }

    /** Reads the file; throws {@link Broken} where it is damaged. */
    static Keyring read(Path file) {
        try {
            Saved saved = JSON.std.beanFrom(Saved.class, Files.readString(file));
            var entries = new ArrayList<Entry>();
            for (SavedKey key : saved.keys) {
                var cost = new KeyCost(key.memoryKib, key.passes, key.lanes);
                if (!key.user.equals(RECOVERY) && !cost.sensible()) {
                    throw new Broken(Fault.STORE_DAMAGED);
                }
                entries.add(new Entry(key.user, cost, key.salt, key.nonce, key.wrapped));
            }
            return new Keyring(file, saved.vault, entries);
        } catch (IOException | RuntimeException e) {
            throw e instanceof Broken broken ? broken : new Broken(Fault.STORE_DAMAGED, e);
        }
    }

    /** Those who can open the store with a password. */
    List<String> users() {
        return entries.stream()
                .map(Entry::user)
                .filter(u -> !u.equals(RECOVERY))
                .toList();
    }

    /** The store's key for a user's password; empty where the two do not fit. */
    Optional<byte[]> unlock(String user, char[] password) {
        return entries.stream()
                .filter(e -> e.user.equals(user) && !user.equals(RECOVERY))
                .findFirst()
                .flatMap(e -> unwrap(e, derive(password, HEX.parseHex(e.salt), e.cost)));
    }

    /** The store's key for the recovery key; empty where it belongs to another store. */
    Optional<byte[]> unlockWithRecoveryKey(byte[] recovery) {
        return entries.stream().filter(e -> e.user.equals(RECOVERY)).findFirst().flatMap(e -> unwrap(e, recovery));
    }

    /** Gives a user a password, instead of any before. */
    void put(String user, char[] password, byte[] key, KeyCost cost, SecureRandom random) {
        if (user.isBlank()) {
            throw new Denied("A user needs a name.");
        }
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        wrap(user, cost, salt, derive(password, salt, cost), key, random);
    }

    void putRecovery(byte[] recovery, byte[] key, SecureRandom random) {
        wrap(RECOVERY, KeyCost.FLOOR, new byte[0], recovery, key, random);
    }

    void remove(String user) {
        entries.removeIf(e -> e.user.equals(user) && !user.equals(RECOVERY));
    }

    /** Writes to a file beside and renames it; the one before is kept. */
    void save() {
        var saved = new Saved();
        saved.vault = vault;
        for (Entry e : entries) {
            var key = new SavedKey();
            key.user = e.user;
            key.memoryKib = e.cost.memoryKib();
            key.passes = e.cost.passes();
            key.lanes = e.cost.lanes();
            key.salt = e.salt;
            key.nonce = e.nonce;
            key.wrapped = e.wrapped;
            saved.keys.add(key);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Path previous = file.resolveSibling(file.getFileName() + ".previous");
        try {
            Files.writeString(
                    part, JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(saved));
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            if (Files.exists(file)) {
                Files.copy(file, previous, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Broken(Fault.STORE_IO, e);
        }
    }

    private void wrap(String user, KeyCost cost, byte[] salt, byte[] kek, byte[] key, SecureRandom random) {
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        byte[] wrapped = gcm(Cipher.ENCRYPT_MODE, kek, nonce, about(user, cost), key)
                .orElseThrow(() -> new Broken(Fault.UNEXPECTED));
        Arrays.fill(kek, (byte) 0);
        entries.removeIf(e -> e.user.equals(user));
        entries.add(new Entry(user, cost, HEX.formatHex(salt), HEX.formatHex(nonce), HEX.formatHex(wrapped)));
    }

    private Optional<byte[]> unwrap(Entry e, byte[] kek) {
        Optional<byte[]> key =
                gcm(Cipher.DECRYPT_MODE, kek, HEX.parseHex(e.nonce), about(e.user, e.cost), HEX.parseHex(e.wrapped));
        Arrays.fill(kek, (byte) 0);
        return key;
    }

    private byte[] about(String user, KeyCost cost) {
        return (vault + "|" + user + "|" + cost).getBytes(StandardCharsets.UTF_8);
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

    /** The file's shape. */
    public static final class Saved {
        public int format = 1;
        public String vault = "";
        public List<SavedKey> keys = new ArrayList<>();
    }

    /** One wrapped key in the file; the recovery key's has no user. */
    public static final class SavedKey {
        public String user = "";
        public int memoryKib;
        public int passes;
        public int lanes;
        public String salt = "";
        public String nonce = "";
        public String wrapped = "";
    }
}
