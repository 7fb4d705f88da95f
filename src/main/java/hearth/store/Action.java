package hearth.store;

/** What the trail says was done. */
public enum Action {
    LOGIN,
    FAIL,
    READ,
    SEARCH,
    LIST,
    CREATE,
    UPDATE,
    DELETE,
    DESTROY,
    EXPORT,
    PRINT,
    BREAK_GLASS,
    IMPORT,
    UNDO,
    BACKUP,
    RESTORE,
    MIGRATE,
    KEY,
    SIGN_OFF
}
