package hearth.store;

import hearth.common.Broken;
import hearth.common.Fault;
import hearth.common.Mendable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Whole files inside the encrypted one, such as letters: each once, known by its SHA-256, which the row that names it keeps. */
public final class Documents {
    /** The largest file that is kept, in bytes: what lies in the store is in each of its copies. */
    static final int MOST = 25 << 20;

    private Documents() {}

    /**
     * Keeps a file and gives the hash by which it is found again; one that is there already is not kept twice.
     *
     * @throws Mendable where it is larger than 25 MB
     */
    public static String put(Tx tx, byte[] bytes) {
        if (bytes.length > MOST) {
            throw new Mendable("This file has %,d MB, and a document or template may have up to %d MB. Make it smaller:"
                            .formatted((bytes.length + (1 << 20) - 1) >> 20, MOST >> 20)
                    + " pictures in it are usually what takes the room. Nothing was kept.");
        }
        String hash = sha256(bytes);
        tx.untracked("insert into document (sha256, bytes) values (?, ?) on conflict do nothing", hash, bytes);
        return hash;
    }

    /** The file of a hash; throws {@link Broken} where it is gone or no longer what was put there. */
    public static byte[] get(Handle h, String hash) {
        byte[] bytes = h.createQuery("select bytes from document where sha256 = :hash")
                .bind("hash", hash)
                .mapTo(byte[].class)
                .findOne()
                .orElseThrow(() -> new Broken(Fault.STORE_DAMAGED, new IllegalStateException("A file is gone")));
        if (!sha256(bytes).equals(hash)) {
            throw new Broken(Fault.STORE_DAMAGED, new IllegalStateException("A file is another one"));
        }
        return bytes;
    }

    /** Files that are not what their hashes say. */
    static List<Finding> broken(Connection connection) throws SQLException {
        return Verification.rows(
                connection,
                "select sha256, bytes from document",
                rs -> sha256(rs.getBytes(2)).equals(rs.getString(1))
                        ? null
                        : new Finding(
                                "DOCUMENT",
                                null,
                                "A file kept with a record was changed and is no longer the one made."));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
