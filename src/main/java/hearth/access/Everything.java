package hearth.access;

import hearth.common.Denied;
import hearth.common.Mendable;
import hearth.store.Dump;
import java.nio.file.Path;

/** Everything in the store as files, for somebody who may see all of it: a part of everything would be neither. */
public final class Everything {
    private Everything() {}

    /**
     * Writes a folder, which must be new or empty.
     *
     * @throws Denied where a record is restricted and this user is not on its list
     * @throws Mendable where the folder holds something
     */
    public static Dump.Written export(Session session, Path folder) {
        long hidden = session.<Long>read(Right.EXPORT_RECORDS, SubjectStore::hiddenCount);
        if (hidden > 0) {
            throw new Denied((hidden == 1
                            ? "1 record is restricted and you are not on its list"
                            : hidden + " records are restricted and you are not on their lists")
                    + ", so you cannot export everything. Ask somebody who may see all of it, or export lists, which"
                    + " leave such records out.");
        }
        return Dump.write(session.store(), session.actor(), folder);
    }
}
