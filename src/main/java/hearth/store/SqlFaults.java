package hearth.store;

import hearth.common.Broken;
import hearth.common.Denied;
import hearth.common.Fault;
import hearth.common.HearthException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What SQLite says went wrong, in our own faults; its own messages may hold values and never reach a reader or a log. */
final class SqlFaults {
    private static final int BUSY = 5;
    private static final int NOMEM = 7;
    private static final int IOERR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;

    private SqlFaults() {}

    static HearthException toHearth(SQLException e) {
        return switch (e.getErrorCode() & 0xff) {
            case BUSY -> new Denied("Another program has this store open. Close it there and try again.");
            case CORRUPT, NOTADB -> new Broken(Fault.STORE_DAMAGED, e);
            case FULL -> new Broken(Fault.STORE_FULL, e);
            case IOERR, CANTOPEN, NOMEM -> new Broken(Fault.STORE_IO, e);
            default -> new Broken(Fault.UNEXPECTED, e);
        };
    }

    /** What a reader or writer's failure means to a person: ours as it is, the database's as its fault, a mistake of ours as it is. */
    static RuntimeException hearthException(RuntimeException e) {
        if (e instanceof HearthException) {
            return e;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return toHearth(sql);
            }
        }
        return e;
    }

    static boolean full(SQLException e) {
        return (e.getErrorCode() & 0xff) == FULL;
    }

    static boolean damaged(SQLException e) {
        int code = e.getErrorCode() & 0xff;
        return code == CORRUPT || code == NOTADB;
    }

    /** After these SQLite may have ended the transaction by itself, and the driver does not know. */
    static boolean endsTransaction(SQLException e) {
        int code = e.getErrorCode() & 0xff;
        return code == FULL || code == IOERR || code == NOMEM || code == CORRUPT || code == CANTOPEN;
    }

    /**
     * After the same, but for a full disk, only a new connection is safe. On a full disk SQLite has taken the transaction back
     * cleanly, and a new connection might find no room for its own files.
     */
    static boolean needsNewConnection(@Nullable Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return endsTransaction(sql) && !full(sql);
            }
        }
        return false;
    }
}
