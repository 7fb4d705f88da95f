package hearth.store;

import hearth.common.Denied;
import hearth.common.Mendable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the store: its one random key, sealed once for each user and once for the recovery key, and where its trail
 * last ended. A user's password (Argon2id) locks the secret half of their pair of keys, and the store's key is sealed to the
 * public half: so another key can be sealed for everybody without anybody's password. What an entry is for stands in its
 * authenticated data, so that entries cannot be swapped or weakened. Every change is saved at once.
 *
 * <p>It is long because each way in, and what a new key does to it, is said here.
 */
final class Keyring {
    /** Ten tries, then five minutes (Cyber Essentials: brute force is slowed to 10 guesses in 5 minutes). */
    static final int TRIES = 10;

    static final Duration WAIT = Duration.ofMinutes(5);

    private static final HexFormat HEX = HexFormat.of();
    private static final String RECOVERY = "";

    private final Path file;
    private KeyringFile.Saved saved;
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
        var saved = new KeyringFile.Saved();
        saved.vault = HEX.formatHex(bytes(16, random));
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
        KeyringFile.saveBoth(copy, endingAt(head));
    }

    /** As it is at this moment, for looking only: it stays so when this one changes. */
    Keyring asItIs() {
        return new Keyring(file, endingAt(head()), false);
    }

    private KeyringFile.Saved endingAt(Head head) {
        var other = new KeyringFile.Saved();
        other.vault = saved.vault;
        other.raise = saved.raise;
        other.keys = saved.keys;
        other.earlier = saved.earlier;
        other.headSeq = head.seq();
        other.headHash = head.hash();
        return other;
    }

    /**
     * Whether this is what another keyring became, or is that one still: all locks of that one are in it. A lock is never made twice
     * alike, so a store that was restored elsewhere and got another key there goes its own way from that key on.
     */
    boolean follows(Keyring other) {
        int many = other.generation();
        return saved.vault.equals(other.saved.vault)
                && generation() >= many
                && IntStream.range(0, many).allMatch(g -> saved.earlier.get(g).same(other.saved.earlier.get(g)));
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
     * now, or an entry without a pair, is made anew.
     *
     * @throws Denied where there were too many wrong ones and the wait is not over
     */
    Optional<byte[]> unlock(String user, char[] password, Instant now, SecureRandom random) {
        Optional<KeyringFile.SavedKey> known = find(user).filter(k -> !k.user.equals(RECOVERY));
        if (known.isEmpty()) {
            // As long as for somebody known, so that the time tells nothing.
            Sealing.ofPassword(password, new byte[16], usual());
            return Optional.empty();
        }
        KeyringFile.SavedKey entry = known.get();
        refuseWhileWaiting(entry, now);
        Optional<byte[]> key = open(entry, Sealing.ofPassword(password, HEX.parseHex(entry.salt), cost(entry)));
        if (key.isEmpty()) {
            countWrong(entry, now);
        } else if (cost(entry).below(usual()) || !entry.hasPair()) {
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
    Optional<byte[]> unlockWithRecoveryKey(byte[] recovery, SecureRandom random) {
        return find(RECOVERY).flatMap(entry -> {
            Optional<byte[]> key = open(entry, recovery.clone());
            if (key.isPresent() && !entry.hasPair()) {
                putRecovery(recovery.clone(), key.get(), random);
            }
            return key;
        });
    }

    /** Gives a user a password, instead of any before. */
    void put(String user, char[] password, byte[] key, SecureRandom random) {
        if (user.isBlank()) {
            throw new Denied("A user needs a name.");
        }
        KeyCost cost = usual();
        byte[] salt = bytes(16, random);
        put(user, cost, salt, Sealing.ofPassword(password, salt, cost), key, random);
    }

    void putRecovery(byte[] recovery, byte[] key, SecureRandom random) {
        put(RECOVERY, KeyCost.FLOOR, new byte[0], recovery, key, random);
    }

    /** Takes the way in of everybody else; the recovery key stays. */
    void keepOnly(Set<String> users) {
        if (!users.containsAll(users())) {
            saveBoth(saved.keys.stream()
                    .filter(k -> k.user.equals(RECOVERY) || users.contains(k.user))
                    .toList());
        }
    }

    /** How often the store's key was changed. */
    int generation() {
        return saved.earlier.size();
    }

    /** The key that the store had in a generation up to today's, for one who has today's. */
    Optional<byte[]> keyOf(int generation, byte[] key) {
        Optional<byte[]> then = Optional.of(key);
        for (int g = generation() - 1; g >= generation; g--) {
            KeyringFile.SavedLock lock = saved.earlier.get(g);
            int of = g;
            then = then.flatMap(k -> unlock(lock, k, "earlier|" + of));
        }
        return then;
    }

    /** Those of some users without a pair, to whom no other key can be sealed until they have come in once more, and the recovery key as "". */
    List<String> withoutPair(Set<String> users) {
        return saved.keys.stream()
                .filter(k -> !k.hasPair())
                .map(k -> k.user)
                .filter(u -> u.equals(RECOVERY) || users.contains(u))
                .toList();
    }

    /**
     * Writes, beside this keyring, the one that is to follow it with another key of the store, for all who are in this one, but
     * for an entry that was put there without the key of today, such as a removed user's own. Who has the key of today alone does
     * not learn the other from it.
     */
    Keyring writeNext(Path place, byte[] key, byte[] fresh, SecureRandom random) {
        var next = new KeyringFile.Saved();
        next.vault = saved.vault;
        next.raise = saved.raise;
        next.headSeq = saved.headSeq;
        next.headHash = saved.headHash;
        next.earlier.addAll(saved.earlier);
        next.earlier.add(locked(fresh, "earlier|" + generation(), key, random));
        for (KeyringFile.SavedKey entry : saved.keys) {
            if (vouched(entry, key)) {
                next.keys.add(sealedAnew(entry, fresh, next.earlier.size()));
            }
        }
        KeyringFile.save(place, next);
        return new Keyring(place, next, true);
    }

    private boolean vouched(KeyringFile.SavedKey entry, byte[] key) {
        return entry.hasPair()
                && Sealing.vouched(
                        HEX.parseHex(entry.publicKey),
                        about(entry, "|key|" + generation()),
                        key,
                        HEX.parseHex(entry.sealed));
    }

    /** Takes the place of what it was: {@code next} is what opens the store from now on. */
    void become(Keyring next) {
        saved = next.saved;
        KeyringFile.saveBoth(file, saved);
    }

    private List<KeyringFile.SavedKey> without(String user) {
        var others = new ArrayList<>(saved.keys);
        others.removeIf(k -> k.user.equals(user));
        return others;
    }

    private Optional<KeyringFile.SavedKey> find(String user) {
        return saved.keys.stream().filter(k -> k.user.equals(user)).findFirst();
    }

    private void put(String user, KeyCost cost, byte[] salt, byte[] kek, byte[] key, SecureRandom random) {
        Sealing.Pair pair = Sealing.pair();
        byte[] nonce = bytes(12, random);
        var entry = new KeyringFile.SavedKey();
        entry.user = user;
        entry.memoryKib = cost.memoryKib();
        entry.passes = cost.passes();
        entry.lanes = cost.lanes();
        entry.salt = HEX.formatHex(salt);
        entry.nonce = HEX.formatHex(nonce);
        entry.publicKey = HEX.formatHex(pair.open);
        entry.wrapped = HEX.formatHex(Sealing.lock(kek, nonce, about(entry, "|pair"), pair.secret));
        entry.sealed = HEX.formatHex(Sealing.sealAndVouch(pair.open, about(entry, "|key|" + generation()), key));
        Arrays.fill(kek, (byte) 0);
        Arrays.fill(pair.secret, (byte) 0);
        List<KeyringFile.SavedKey> now = without(user);
        now.add(entry);
        saveBoth(now);
    }

    private KeyringFile.SavedKey sealedAnew(KeyringFile.SavedKey entry, byte[] key, int generation) {
        var next = new KeyringFile.SavedKey();
        next.user = entry.user;
        next.memoryKib = entry.memoryKib;
        next.passes = entry.passes;
        next.lanes = entry.lanes;
        next.salt = entry.salt;
        next.nonce = entry.nonce;
        next.publicKey = entry.publicKey;
        next.wrapped = entry.wrapped;
        next.sealed = HEX.formatHex(
                Sealing.sealAndVouch(HEX.parseHex(entry.publicKey), about(entry, "|key|" + generation), key));
        next.tries = entry.tries;
        next.waitUntil = entry.waitUntil;
        return next;
    }

    private Optional<byte[]> open(KeyringFile.SavedKey e, byte[] kek) {
        Optional<byte[]> inside = Sealing.unlock(
                kek, HEX.parseHex(e.nonce), about(e, e.hasPair() ? "|pair" : ""), HEX.parseHex(e.wrapped));
        Arrays.fill(kek, (byte) 0);
        return e.hasPair()
                ? inside.flatMap(secret -> Sealing.openWith(
                        secret, HEX.parseHex(e.publicKey), about(e, "|key|" + generation()), HEX.parseHex(e.sealed)))
                : inside;
    }

    private KeyringFile.SavedLock locked(byte[] under, String what, byte[] key, SecureRandom random) {
        byte[] nonce = bytes(12, random);
        var lock = new KeyringFile.SavedLock();
        lock.nonce = HEX.formatHex(nonce);
        lock.wrapped = HEX.formatHex(Sealing.lock(under, nonce, about(what), key));
        return lock;
    }

    private Optional<byte[]> unlock(KeyringFile.SavedLock lock, byte[] under, String what) {
        return Sealing.unlock(under, HEX.parseHex(lock.nonce), about(what), HEX.parseHex(lock.wrapped));
    }

    /** What a guess at a password of this store costs: little where it was made so, else what the program holds normal. */
    private KeyCost usual() {
        return saved.raise ? KeyCost.NORMAL : KeyCost.FLOOR;
    }

    private static KeyCost cost(KeyringFile.SavedKey key) {
        return new KeyCost(key.memoryKib, key.passes, key.lanes);
    }

    private byte[] about(KeyringFile.SavedKey entry, String what) {
        return about(entry.user + "|" + entry.memoryKib + "|" + entry.passes + "|" + entry.lanes + what);
    }

    private byte[] about(String what) {
        return (saved.vault + "|" + what).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int many, SecureRandom random) {
        byte[] bytes = new byte[many];
        random.nextBytes(bytes);
        return bytes;
    }
}
